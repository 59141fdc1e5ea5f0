"""The door: before the database obeys the ledger, a web process answers nobody from it; and while
the operator has switched to the maintenance page, it answers staff alone.

It stands in front of every middleware, also of the pages kept in memory, and asks at the first
request and then once a second; a new connection, which is how a database that was restored under
a running process shows itself, is a reason to ask at once.
"""

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.handlers.exception import convert_exception_to_response
from django.core.handlers.wsgi import WSGIHandler
from django.db import DatabaseError, connection
from django.db.backends.signals import connection_created
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string

from signatories.models import Switch, is_switched
from signatories.pages.edge import forget_pages
from signatories.pages.errors import closed, under_maintenance
from signatories.privacy.obeying import Standing, standing

SECONDS_TRUSTED = 1.0
# What names nobody.
OPEN = ("/healthz", "/readyz", "/metrics")
# Where the maintenance page is switched off again.
STAFF = "/admin/"
AROUND_CLOSED = (
    "config.middleware.LanguageOfThePath",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
)

log = logging.getLogger("undersigned.door")


def _behind_headers(view: Callable[[HttpRequest], HttpResponseBase]) -> Any:
    """The headers of every page, around a page that no middleware sees."""
    answer = convert_exception_to_response(view)
    for name in AROUND_CLOSED:
        answer = convert_exception_to_response(import_string(name)(answer))
    return answer


class Door(WSGIHandler):
    """Django's own handler, behind the question whether it may answer at all."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._is_open = False
        self._is_maintained = False
        self._asked = float("-inf")
        self._connections = 0
        self._closed = _behind_headers(closed)
        self._maintained = _behind_headers(under_maintenance)
        connection_created.connect(self._connected, weak=False)

    def get_response(self, request: HttpRequest) -> Any:
        if request.path_info in OPEN or request.path_info.startswith(settings.STATIC_URL):
            return super().get_response(request)  # type: ignore[arg-type]
        if not self._may_answer():
            return self._closed(request)
        if self._is_maintained and not request.path_info.startswith(STAFF):
            return self._maintained(request)
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
            self._is_maintained = is_switched(Switch.Kind.MAINTENANCE)
            return standing() is Standing.OBEYS
        except (DatabaseError, OSError) as error:
            log.warning("the ledger cannot be compared: %s", type(error).__name__)
            return False
