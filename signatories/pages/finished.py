"""A page in finished bytes: every form of it, with the headers of each, made once."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import Any

import brotli
from django.http import HttpResponse

LONGEST_ENCODING = 200  # letters of Accept-Encoding that are read
SMALLEST_COMPRESSED = 600  # bytes; below it the headers outweigh what is saved

_CONDITIONAL = ("Cache-Control", "Content-Language", "ETag", "Vary", "X-Robots-Tag")


@dataclass(frozen=True)
class Answer:
    """What one visitor is given."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def as_response(self) -> HttpResponse:
        answer = HttpResponse(self.body, status=self.status, headers=dict(self.headers))
        if self.status == HTTPStatus.NOT_MODIFIED:
            del answer["Content-Type"]  # Django's own guess: a cache would keep it with the page
        return answer


@dataclass(frozen=True)
class Finished:
    """A page's answers by encoding, of what there was at `made` (monotonic seconds); and those for
    who has the bytes already.
    """

    whole: dict[str, Answer]
    unchanged: dict[str, Answer]
    made: float

    @classmethod
    def of(cls, response: HttpResponse, *, made: float) -> "Finished":
        body = response.content
        bodies = {"": body}
        if len(body) >= SMALLEST_COMPRESSED:
            bodies["br"] = brotli.compress(body, quality=5)
            bodies["gzip"] = gzip.compress(body, compresslevel=6, mtime=0)
        etag = hashlib.sha256(body).hexdigest()[:32]
        own = {n: v for n, v in response.items() if n != "Content-Length"}
        page = cls(whole={}, unchanged={}, made=made)
        for encoding, form in bodies.items():
            tag = f'"{etag}-{encoding}"' if encoding else f'"{etag}"'
            headers = own | {"ETag": tag, "Vary": "Accept-Encoding"}
            kept = [(name, headers[name]) for name in _CONDITIONAL if name in headers]
            page.unchanged[encoding] = Answer(304, kept, b"")
            if encoding:
                headers["Content-Encoding"] = encoding
            headers["Content-Length"] = str(len(form))
            page.whole[encoding] = Answer(200, list(headers.items()), form)
        return page

    def answer(self, environ: dict[str, Any]) -> Answer:
        """The form that who asks accepts, or 304 where they have it."""
        accepted = _accepted(environ.get("HTTP_ACCEPT_ENCODING", "")[:LONGEST_ENCODING])
        encoding = next((e for e in accepted if e in self.whole), "")
        if_none_match = environ.get("HTTP_IF_NONE_MATCH", "")
        if if_none_match and _has(if_none_match, dict(self.unchanged[encoding].headers)["ETag"]):
            return self.unchanged[encoding]
        return self.whole[encoding]


@lru_cache(maxsize=256)
def _accepted(accept_encoding: str) -> tuple[str, ...]:
    """Brotli before gzip; a form that is refused with q=0 is not given."""
    wanted = set()
    for part in accept_encoding.lower().split(","):
        name, _, quality = part.partition(";")
        if quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            wanted.add(name.strip())
    return tuple(form for form in ("br", "gzip") if form in wanted)


def _has(if_none_match: str, tag: str) -> bool:
    held = {held.strip().removeprefix("W/") for held in if_none_match.split(",")}
    return tag in held or "*" in held
