"""Log lines that hold no personal data.

What Django logs of a request names its path (a mailed link's token), its host and, with a
traceback, whatever the frames and messages hold: database errors quote the row. A line keeps the
logger, the status or exception's type, and where in the code it happened.
"""

import json
import logging
import re
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from django.core.signals import request_finished, request_started

_request: ContextVar[str] = ContextVar("request", default="")


class Discreet(logging.Filter):
    """Takes out of a record of Django's what names the request or its data."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith("django"):
            status = getattr(record, "status_code", "")
            record.msg, record.args = f"request answered {status}".strip(), ()
            if isinstance(status, int) and status < 500:
                record.exc_info = None  # what was refused is no fault of ours, and anybody can ask
        return True


class Line(logging.Formatter):
    """A formatter whose tracebacks name types and places, never messages or values."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the standard library's name
        kind, places = type_and_places(ei)
        return "\n".join([*(f"  {place}" for place in places), f"  {kind}"])


class Json(logging.Formatter):
    """One line of JSON an event: when, how grave, whose, which (`event`, the message before its
    values are put in), the message, the request that nginx gave this number, and of an error its
    type and places.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": str(record.msg),
            "message": record.getMessage(),
            "process": record.process,
        }
        if number := _request.get():
            line["request"] = number
        if record.exc_info and record.exc_info[0]:
            line["error"], line["at"] = type_and_places(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def type_and_places(ei: Any) -> tuple[str, list[str]]:
    """Of an error: never its message, which may quote a row, nor values."""
    kind, _error, trace = ei
    places = [f"{frame.filename}:{frame.lineno} in {frame.name}"
              for frame in traceback.extract_tb(trace)]  # fmt: skip
    return f"{kind.__module__}.{kind.__qualname__}", places


def follow_requests() -> None:
    """Have each line say of which request it is: by the number that nginx makes for it and writes
    into its own log. nginx replaces what a visitor sends.
    """
    request_started.connect(_begins, weak=False, dispatch_uid="config.logs")
    request_finished.connect(_ends, weak=False, dispatch_uid="config.logs")


def _begins(*, environ: dict[str, Any] | None = None, **kwargs: Any) -> None:
    given = str((environ or {}).get("HTTP_X_REQUEST_ID", ""))
    _request.set(given if re.fullmatch(r"[0-9a-f]{32}", given) else "")


def _ends(**kwargs: Any) -> None:
    _request.set("")
