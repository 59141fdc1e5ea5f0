"""The door: before the database obeys the ledger, a web process answers nobody from it; and while
the operator has switched to the maintenance page, it answers staff alone.

It stands in front of every middleware and asks at the first request and then once a second; a new
connection, which is how a database that was restored under a running process shows itself, is a
reason to ask at once. What the edge has finished it gives out before Django makes a request of it:
that is 15 times as cheap (docs/performance.md). While the database is silent nobody can know
whether it obeys: then only what was finished a few seconds ago is given, and nothing is made.
Whom it fails in the midst of a request is told that the site will be back, too.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from enum import Enum
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core import signals
from django.core.exceptions import DisallowedHost
from django.core.handlers.exception import convert_exception_to_response
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest, get_path_info
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.db.backends.signals import connection_created
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string

from signatories.models import Switch, is_switched
from signatories.pages.edge import SECONDS_IN_NEED, forget_pages, pages
from signatories.pages.errors import closed, under_maintenance
from signatories.pages.finished import Answer
from signatories.privacy.obeying import Standing, standing

SECONDS_TRUSTED = 1.0
# A database that hangs keeps the thread that asks it. After so long the others give what is kept
# instead of making it anew, and hang too; and then they answer nobody else from it.
SECONDS_UNTIL_LATE = 0.5
SECONDS_OF_PATIENCE = 3.0
# What names nobody.
OPEN = ("/healthz", "/readyz", "/metrics")
# Where the maintenance page is switched off again.
STAFF = "/admin/"
AROUND_CLOSED = (
    "config.middleware.LanguageOfThePath",
    "config.middleware.PermissionsPolicy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.policies.SitePolicy",
    "django.middleware.security.SecurityMiddleware",
)

HOSTS_KEPT = 100
# All that decides whether Django takes a request as meant for us.
_NAMES_OF_US = ("HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme",
                "HTTP_X_FORWARDED_PROTO")  # fmt: skip
_STATUS_LINES = {status: f"{status} {HTTPStatus(status).phrase}" for status in (200, 304)}

log = logging.getLogger("undersigned.door")


def _behind_headers(view: Callable[[HttpRequest], HttpResponseBase]) -> Any:
    """The headers of every page, around a page that no middleware sees."""
    answer = convert_exception_to_response(view)
    for name in AROUND_CLOSED:
        answer = convert_exception_to_response(import_string(name)(answer))
    return answer


def _plain(content_type: str) -> str:
    """The type of a body, and of what it claims besides only where its parts end.

    Django breaks on an encoding that is none, or none for text, before there is a request that it
    could refuse; and it reads the query by it too. Forms of ours come in UTF-8.
    """
    kind, *claims = content_type.split(";")
    boundary = [claim for claim in claims if claim.strip().lower().startswith("boundary=")]
    return ";".join([kind, *boundary[:1]])


_LOST = "has_lost_the_database"


def _note_lost_database(request: HttpRequest, **kwargs: Any) -> None:
    """Beside a server error: it is the database's, which will be back. Whoever asked is told so."""
    if isinstance(sys.exc_info()[1], (InterfaceError, OperationalError)):
        setattr(request, _LOST, True)


class Found(Enum):
    """What came of asking the database."""

    OBEYS = "obeys"
    MAINTAINED = "obeys, and the operator is at work"
    DISOBEYS = "does not obey"
    SILENT = "does not answer"


MAY_ANSWER = (Found.OBEYS, Found.MAINTAINED)


class Door(WSGIHandler):
    """Django's own handler, behind the question whether it may answer at all."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._found = Found.SILENT
        self._asked = self._answered = float("-inf")
        self._asking: float | None = None
        self._connections = 0
        self._hosts: set[tuple[str | None, ...]] = set()
        self._closed = _behind_headers(closed)
        self._maintained = _behind_headers(under_maintenance)
        connection_created.connect(self._connected, weak=False)
        signals.got_request_exception.connect(_note_lost_database)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        if "CONTENT_TYPE" in environ:
            environ["CONTENT_TYPE"] = _plain(environ["CONTENT_TYPE"])
        answer = self._from_memory(environ, get_path_info(environ))
        if answer is None:
            return super().__call__(environ, start_response)
        start_response(_STATUS_LINES[answer.status], list(answer.headers))
        return [answer.body] if environ["REQUEST_METHOD"] == "GET" else []

    def _from_memory(self, environ: dict[str, Any], path: str) -> Answer | None:
        """What the edge has finished for everyone who asks like this, if it may be given."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or environ.get("QUERY_STRING"):
            return None
        if path not in pages.finished or not self._is_ours(environ):
            return None
        found = self._known()
        if found not in (Found.OBEYS, Found.SILENT):
            return None
        in_need = found is Found.SILENT or self._waited() > SECONDS_UNTIL_LATE
        if in_need and time.monotonic() - self._answered >= SECONDS_IN_NEED:
            return None
        page = pages.kept(path, in_need=in_need)
        return page.answer(environ) if page else None

    def _is_ours(self, environ: dict[str, Any]) -> bool:
        """Whether Django would answer who asks by this name and scheme, not refuse or redirect."""
        asked = tuple(environ.get(name) for name in _NAMES_OF_US)
        if asked in self._hosts:
            return True
        request = WSGIRequest(dict(environ))  # it writes into what it is given
        try:
            request.get_host()
        except DisallowedHost:
            return False
        if settings.SECURE_SSL_REDIRECT and not request.is_secure():
            return False
        if len(self._hosts) >= HOSTS_KEPT:
            self._hosts.clear()
        self._hosts.add(asked)
        return True

    def get_response(self, request: HttpRequest) -> Any:
        if request.path_info in OPEN or request.path_info.startswith(settings.STATIC_URL):
            return super().get_response(request)  # type: ignore[arg-type]
        found = self._find()
        if found is Found.SILENT and (kept := self._from_memory(request.META, request.path_info)):
            return kept.as_response()
        if found not in MAY_ANSWER:
            return self._closed(request)
        if found is Found.MAINTAINED and not request.path_info.startswith(STAFF):
            return self._maintained(request)
        seen = self._connections
        response: HttpResponseBase = super().get_response(request)  # type: ignore[arg-type]
        if response.status_code == 500 and hasattr(request, _LOST) and not settings.DEBUG:
            response.close()
            return self._closed(request)
        is_new = seen != self._connections and connection.vendor != "sqlite"
        if is_new and self._find() not in MAY_ANSWER:
            response.close()
            return self._closed(request)
        return response

    def _connected(self, **kwargs: Any) -> None:
        self._connections += 1
        if connection.vendor != "sqlite":  # there it is every request's
            self._asked = float("-inf")

    def _known(self) -> Found | None:
        """As of a second ago at most, without asking; a little longer while another thread asks.
        None where it is time to ask, which only a request of Django's may: it begins by looking
        after its connection.
        """
        if self._waited() > SECONDS_OF_PATIENCE:
            return Found.SILENT
        age = time.monotonic() - self._asked
        if age < self._trusted() or (age < SECONDS_IN_NEED and self._lock.locked()):
            return self._found
        return None

    def _find(self) -> Found:
        """The same, asking where it is time to. One thread asks; the others wait for it only where
        the last answer is too old to go by.
        """
        if (known := self._known()) is not None:
            return known
        if not self._lock.acquire(timeout=SECONDS_OF_PATIENCE):
            return Found.SILENT
        try:
            if time.monotonic() - self._asked >= self._trusted():
                self._asking = time.monotonic()
                self._ask()
            return self._found
        finally:
            self._asking = None
            self._lock.release()

    def _waited(self) -> float:
        """For how long the thread that asks has had no answer."""
        asking = self._asking
        return 0.0 if asking is None else time.monotonic() - asking

    def _trusted(self) -> float:
        return SECONDS_TRUSTED if self._found in MAY_ANSWER else SECONDS_TRUSTED / 5

    def _ask(self) -> None:
        before = self._found
        try:
            is_maintained = is_switched(Switch.Kind.MAINTENANCE)
            obeys = standing() is Standing.OBEYS
        except (DatabaseError, InterfaceError, OSError) as error:
            self._found, self._asked = Found.SILENT, time.monotonic()
            log.warning("the ledger cannot be compared: %s", type(error).__name__)
            return
        self._asked = time.monotonic()
        if obeys and not is_maintained:
            self._found, self._answered = Found.OBEYS, self._asked
            return
        self._found = Found.MAINTAINED if obeys else Found.DISOBEYS
        forget_pages()
        if before in MAY_ANSWER and not obeys:
            log.error("the database does not obey the ledger: nothing is served")
