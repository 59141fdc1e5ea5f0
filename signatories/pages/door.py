"""The door: before the database obeys the ledger, a web process answers nobody from it.

It stands in front of every middleware, also of the pages kept in memory, and asks at the first
request and then once a second; a new connection, which is how a database that was restored under
a running process shows itself, is a reason to ask at once.
"""

import logging
import threading
import time
from typing import Any

from django.conf import settings
from django.core.handlers.exception import convert_exception_to_response
from django.core.handlers.wsgi import WSGIHandler
from django.db import DatabaseError, connection
from django.db.backends.signals import connection_created
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string

from signatories.pages.edge import forget_pages
from signatories.pages.errors import closed
from signatories.privacy.obeying import Standing, standing

SECONDS_TRUSTED = 1.0
# What names nobody and asks the database nothing.
OPEN = ("/healthz",)
AROUND_CLOSED = (
    "config.middleware.LanguageOfThePath",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
)

log = logging.getLogger("undersigned.door")


class Door(WSGIHandler):
    """Django's own handler, behind the question whether it may answer at all."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._is_open = False
        self._asked = float("-inf")
        self._connections = 0
        self._closed = convert_exception_to_response(closed)
        for name in AROUND_CLOSED:
            self._closed = convert_exception_to_response(import_string(name)(self._closed))
        connection_created.connect(self._connected, weak=False)

    def get_response(self, request: HttpRequest) -> Any:
        if request.path_info in OPEN or request.path_info.startswith(settings.STATIC_URL):
            return super().get_response(request)  # type: ignore[arg-type]
        if not self._may_answer():
            return self._closed(request)
        seen = self._connections
        response: HttpResponseBase = super().get_response(request)  # type: ignore[arg-type]
        if seen != self._connections and connection.vendor != "sqlite" and not self._may_answer():
            response.close()
            return self._closed(request)
        return response

    def _connected(self, **kwargs: Any) -> None:
        self._connections += 1
        if connection.vendor != "sqlite":  # there it is every request's
            self._asked = float("-inf")

    def _may_answer(self) -> bool:
        if self._is_open and time.monotonic() - self._asked < SECONDS_TRUSTED:
            return True
        with self._lock:
            now = time.monotonic()
            if now - self._asked < (SECONDS_TRUSTED if self._is_open else SECONDS_TRUSTED / 5):
                return self._is_open
            was_open, self._is_open = self._is_open, self._ask()
            self._asked = now
            if was_open and not self._is_open:
                forget_pages()
                log.error("the database does not obey the ledger: nothing is served")
            return self._is_open

    def _ask(self) -> bool:
        try:
            return standing() is Standing.OBEYS
        except (DatabaseError, OSError) as error:
            log.warning("the ledger cannot be compared: %s", type(error).__name__)
            return False
