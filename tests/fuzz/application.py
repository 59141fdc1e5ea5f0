"""The site in this process as a web server meets it: every answer is read to its end and closed.

The connection is the test's own, in a transaction that Django would take for a broken one.
"""

from collections.abc import Callable
from typing import Any

from django.core import signals
from django.db import close_old_connections

from signatories.pages.door import Door

_AROUND = (signals.request_started, signals.request_finished)


class Application:
    def __init__(self) -> None:
        self._door = Door()

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
        environ.pop("wsgi.file_wrapper", None)
        connected = [signal for signal in _AROUND if signal.disconnect(close_old_connections)]
        try:
            given = self._door(environ, start)
            try:
                return [b"".join(given)]
            finally:
                getattr(given, "close", lambda: None)()
        finally:
            for signal in connected:
                signal.connect(close_old_connections)
