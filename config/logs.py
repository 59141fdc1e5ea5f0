"""Log lines that hold no personal data.

What Django logs of a request names its path (a mailed link's token), its host and, with a
traceback, whatever the frames and messages hold: database errors quote the row. A line keeps the
logger, the status or exception's type, and where in the code it happened.
"""

import logging
import traceback
from typing import Any


class Discreet(logging.Filter):
    """Takes out of a record of Django's what names the request or its data."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith("django"):
            status = getattr(record, "status_code", "")
            record.msg, record.args = f"request answered {status}".strip(), ()
        return True


class Line(logging.Formatter):
    """A formatter whose tracebacks name types and places, never messages or values."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the standard library's name
        kind, _error, trace = ei
        places = [f"  {frame.filename}:{frame.lineno} in {frame.name}"
                  for frame in traceback.extract_tb(trace)]  # fmt: skip
        return "\n".join([*places, f"  {kind.__module__}.{kind.__qualname__}"])
