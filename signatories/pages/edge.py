"""The edge: finished bytes of public pages, kept in the process for a second.

Visitors hammer a letter's page and its count. Both are the same for everyone, so the first
middleware answers them from memory: bytes, headers, ETag and compressed forms as they were
finished, for addresses without a query only. A page is made anew at most once a second, by one
thread, while the others are given the last bytes; a new roster version is thus everywhere within
two seconds of the process, and an old one is never kept longer for a failure.
"""

import gzip
import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import brotli
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

SECONDS_KEPT = 1.0
PAGES_KEPT = 1_000
SMALLEST_COMPRESSED = 600  # bytes; below it the headers outweigh what is saved

_CONDITIONAL = ("Cache-Control", "Content-Language", "ETag", "Vary", "X-Robots-Tag")


@dataclass
class Finished:
    """A page's bytes in every form, as made at `made` (monotonic seconds)."""

    bodies: dict[str, bytes]
    headers: dict[str, str]
    etag: str
    made: float

    @classmethod
    def of(cls, response: HttpResponse) -> "Finished":
        body = response.content
        bodies = {"": body}
        if len(body) >= SMALLEST_COMPRESSED:
            bodies["br"] = brotli.compress(body, quality=5)
            bodies["gzip"] = gzip.compress(body, compresslevel=6, mtime=0)
        return cls(
            bodies=bodies,
            headers={n: v for n, v in response.items() if n != "Content-Length"},
            etag=hashlib.sha256(body).hexdigest()[:32],
            made=time.monotonic(),
        )

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The form that the visitor accepts, or 304 where they have it."""
        encoding = _encoding(request.headers.get("Accept-Encoding", ""), self.bodies)
        tag = f'"{self.etag}-{encoding}"' if encoding else f'"{self.etag}"'
        if _has(request.headers.get("If-None-Match", ""), tag):
            answer: HttpResponse = HttpResponseNotModified()
        else:
            answer = HttpResponse(self.bodies[encoding])
            if encoding:
                answer["Content-Encoding"] = encoding
            answer["Content-Length"] = str(len(self.bodies[encoding]))
        for name, value in self.headers.items():
            if answer.status_code == 200 or name in _CONDITIONAL:
                answer[name] = value
        answer["ETag"] = tag
        answer["Vary"] = "Accept-Encoding"
        return answer


def _encoding(accepted: str, bodies: dict[str, bytes]) -> str:
    """Brotli before gzip before none; a form that is refused with q=0 is not given."""
    wanted = set()
    for part in accepted.lower().split(","):
        name, _, quality = part.partition(";")
        if quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            wanted.add(name.strip())
    return next((form for form in ("br", "gzip") if form in wanted and form in bodies), "")


def _has(if_none_match: str, tag: str) -> bool:
    held = {held.strip().removeprefix("W/") for held in if_none_match.split(",")}
    return tag in held or "*" in held


class Pages:
    """What this process keeps, and which pages are being made anew."""

    def __init__(self) -> None:
        self.finished: dict[str, Finished] = {}
        self.begun: dict[str, float] = {}
        self.lock = threading.Lock()

    def kept(self, path: str) -> Finished | None:
        """The page if it is fresh, or if another thread is making it anew just now."""
        page = self.finished.get(path)
        if page is None:
            return None
        now = time.monotonic()
        if now - page.made < SECONDS_KEPT:
            return page
        with self.lock:
            began = self.begun.get(path, float("-inf"))
            if now - began < SECONDS_KEPT and now - page.made < 2 * SECONDS_KEPT:
                return page
            self.begun[path] = now
        return None

    def keep(self, path: str, page: Finished) -> None:
        with self.lock:
            if len(self.finished) >= PAGES_KEPT:
                self.finished.clear()
                self.begun.clear()
            self.finished[path] = page
            self.begun.pop(path, None)

    def forget(self) -> None:
        with self.lock:
            self.finished.clear()
            self.begun.clear()


_pages = Pages()


def forget_pages() -> None:
    """Make every page anew: for tests, and for whoever cannot wait a second."""
    _pages.forget()


class Edge:
    """The first middleware. Pages say that they may be finished by `publicly_cached`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        plain = request.method in ("GET", "HEAD") and not request.META.get("QUERY_STRING")
        if plain and _is_ours(request) and (page := _pages.kept(request.path_info)):
            return page.answer(request)
        response = self.get_response(request)
        if not getattr(response, "for_everyone", False) or response.status_code != 200:
            return response
        page = Finished.of(response)
        if plain and request.method == "GET":
            _pages.keep(request.path_info, page)
        return page.answer(request)


def _is_ours(request: HttpRequest) -> bool:
    """Whether the rest of the stack would answer this request with the page, not refuse it."""
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return request.is_secure() or not settings.SECURE_SSL_REDIRECT
