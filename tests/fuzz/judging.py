"""Asking the site in this process as the web server does, and what no answer may be."""

import io
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.signals import got_request_exception
from django.db import transaction

from tests.fuzz.malformed import Request
from tests.fuzz.values import MARK

# A status that the address promises, though it begins with 5.
PROMISED = {501: re.compile(rb"/oembed$"), 503: re.compile(rb"\.(json|csv|png)$|/readyz$")}
MARKUP = ("text/html", "application/xhtml", "image/svg", "application/atom", "text/xml",
          "application/xml")  # fmt: skip
FRAMED = re.compile(rb"^/(\w[\w-]*/)?embed/")
_TRACEBACK = (b"Traceback (most recent", b"site-packages", b"django.db.utils", b"psycopg2")
_SHOWN = re.compile(MARK.encode() + rb"[\s>]")


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def get(self, name: str) -> str:
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())


@dataclass
class Told(logging.Handler):
    """What was logged, and what was raised, since the last request."""

    records: list[logging.LogRecord] = field(default_factory=list)
    raised: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def __hash__(self) -> int:
        return id(self)

    def __enter__(self) -> "Told":
        logging.getLogger().addHandler(self)
        got_request_exception.connect(self._note)
        return self

    def __exit__(self, *details: object) -> None:
        logging.getLogger().removeHandler(self)
        got_request_exception.disconnect(self._note)

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def _note(self, **kwargs: Any) -> None:
        import traceback

        self.raised.append(traceback.format_exc())


def ask(application: Any, request: Request) -> Answer:
    """The answer, and nothing of it remains: each request meets the same database."""
    return ask_and_look(application, request, lambda: None)[0]


def ask_and_look(application: Any, request: Request, look: Callable[[], Any]) -> tuple[Answer, Any]:
    """The same, and what is seen before it is undone."""
    said: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
        said[:] = [int(status.split(" ")[0]), headers]

    with transaction.atomic():
        body = b"".join(application(environ_of(request), start))
        seen = look()
        transaction.set_rollback(True)
    return Answer(said[0], said[1], body), seen


def environ_of(request: Request) -> dict[str, Any]:
    environ = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": request.path.decode("latin-1"),
        "QUERY_STRING": request.query,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "testserver",
        "CONTENT_LENGTH": str(len(request.body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(request.body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in request.headers.items():
        key = name.upper().replace("-", "_")
        environ[
            key if key.startswith("CONTENT_") and key != "CONTENT_ENCODING" else f"HTTP_{key}"
        ] = value
    return environ


def faults(request: Request, answer: Answer, told: Told) -> list[str]:
    """What is wrong with this answer, in words; nothing where it is well."""
    found = [f"raised: {text}" for text in told.raised]
    for record in told.records:
        refused = getattr(record, "status_code", 500) < 500 or answer.status in PROMISED
        if record.exc_info or (record.levelno >= logging.ERROR and not refused):
            found.append(f"logged by {record.name}: {record.getMessage()} {record.exc_info}")
    if answer.status >= 500:
        promised = PROMISED.get(answer.status)
        if promised is None or not promised.search(request.path):
            found.append(f"answered {answer.status}")
    if not 200 <= answer.status < 600:
        found.append(f"answered {answer.status}")
    kind = answer.get("Content-Type")
    if any(word in answer.body for word in _TRACEBACK):
        found.append("shows where it broke")
    if kind.startswith(MARKUP) and _SHOWN.search(answer.body):
        found.append("shows what was sent as it was sent")
    for name, value in answer.headers:
        if re.search(r"[\x00-\x08\x0a-\x1f\x7f]", name + value) or name.lower() == "x-zq":
            found.append(f"a header holds what was sent: {name}: {value!r}")
    found += _leads_elsewhere(answer.get("Location"))
    if kind.startswith("text/html"):
        found += missing_headers(answer, framed=bool(FRAMED.match(request.path)))
    return found


def _leads_elsewhere(location: str) -> list[str]:
    ours = location.startswith(f"{settings.PUBLIC_ORIGIN}/") or re.match(r"/(?![/\\])", location)
    relative = re.match(r"[^/\\:]*($|[/?#])", location) and not location.startswith("/")
    return [] if ours or relative else [f"leads to {location!r}"]


def missing_headers(answer: Any, *, framed: bool) -> list[str]:
    """What a page must say to a browser and does not."""
    policy = answer.get("Content-Security-Policy") or ""
    due = {
        "Content-Security-Policy": "default-src 'none'" in policy and "unsafe" not in policy
        and "*" not in policy.replace("frame-ancestors *", ""),
        "Content-Security-Policy (frame-ancestors)": framed or "frame-ancestors 'none'" in policy,
        "X-Content-Type-Options": answer.get("X-Content-Type-Options") == "nosniff",
        "X-Frame-Options": framed or answer.get("X-Frame-Options") == "DENY",
        "Referrer-Policy": answer.get("Referrer-Policy") in ("same-origin", "no-referrer"),
        "Permissions-Policy": "camera=()" in (answer.get("Permissions-Policy") or ""),
        "Cross-Origin-Opener-Policy": answer.get("Cross-Origin-Opener-Policy") == "same-origin",
    }  # fmt: skip
    return [f"without {name}" for name, is_well in due.items() if not is_well]
