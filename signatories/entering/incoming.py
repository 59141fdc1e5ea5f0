"""The file that came in: its name, its digest, and how its text is encoded."""

import codecs
import hashlib
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext

from signatories.importing.source import likeliest_encoding, looks_like_utf16

LARGEST_PIPE = 64 * 1024 * 1024
LONGEST_AUTHORITY = 90
_LONGEST_REF = 200  # the column's own
_CHUNK = 1024 * 1024
_HEAD = 64 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Files that people take for text, by their first bytes.
_NO_TEXT = (
    (b"%PDF", "PDF"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel (1997–2003)"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
)


class Unreadable(Exception):
    """The file cannot be read at all; `why` says it in words for people, `line` where."""

    def __init__(self, why: str, line: int = 1) -> None:
        super().__init__(why)
        self.why, self.line = why, line


@dataclass(frozen=True)
class Incoming:
    """A file from its beginning, surveyed once: `digest` is the SHA-256 of its bytes."""

    name: str
    file: BinaryIO
    digest: str
    size: int
    head: bytes
    encoding: str

    @property
    def source_ref(self) -> str:
        """The authority that is recorded with what it brings."""
        return source_ref(self.name, self.digest)

    @property
    def is_zip(self) -> bool:
        return self.head.startswith(b"PK\x03\x04")

    def need_text(self) -> None:
        """Raises Unreadable for what is known to be no text."""
        for mark, what in _NO_TEXT:
            if self.head.startswith(mark):
                raise Unreadable(gettext("this is no text but a file of the kind %s") % what)
        if self.is_zip:
            raise Unreadable(gettext("this is no text but an archive, a document or a sheet"))

    def read_all(self, most: int) -> bytes:
        """All its bytes. Raises Unreadable when there are more than `most`."""
        if self.size > most:
            raise Unreadable(
                gettext("the file is larger than %(most)s MB") % {"most": most // 1_000_000}
            )
        self.file.seek(0)
        return self.file.read()


def source_ref(name: str, digest: str, authority: str = "") -> str:
    """What is recorded as the authority of names that came in a file: what was said of it, its
    name, and its digest, by which whoever keeps the file can show that it is the one.
    """
    said = f"{authority[:LONGEST_AUTHORITY]}; " if authority else ""
    mark = f" sha256:{digest}"
    return said + name[-(_LONGEST_REF - len(said) - len(mark)) :][-100:] + mark


@contextmanager
def opened(path: str) -> Iterator[Incoming]:
    """Open a file, or standard input where `path` is "-". Raises Unreadable."""
    if path == "-":
        yield surveyed("standard input", _in_memory(sys.stdin.buffer))
        return
    try:
        file = open(path, "rb")  # noqa: SIM115 - closed below, whatever the survey raises
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise Unreadable(gettext("%(path)s: %(why)s") % {"path": path, "why": why}) from None
    with file:
        regular = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
        yield surveyed(os.path.basename(path), file if regular else _in_memory(file))


def _in_memory(file: BinaryIO) -> BinaryIO:
    """A pipe cannot be read twice, and the names in it are not for the disk's free space."""
    data = file.read(LARGEST_PIPE + 1)
    if len(data) > LARGEST_PIPE:
        raise Unreadable(gettext("too much for a pipe: give the file's name instead"))
    return io.BytesIO(data)


def surveyed(name: str, file: BinaryIO) -> Incoming:
    """Read the file once, in pieces, for its digest and its encoding. Raises Unreadable."""
    digest, size, head = hashlib.sha256(), 0, b""
    decoder, readable = codecs.getincrementaldecoder("utf-8")(), True
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
        head = head or chunk[:_HEAD]
        if readable:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                readable = False
    if not head.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(gettext("the file is empty"))
    file.seek(0)
    safe_name = "".join(c for c in name if c.isprintable()) or "?"
    return Incoming(safe_name, file, digest.hexdigest(), size, head, _encoding(head, readable))


def _encoding(head: bytes, readable: bool) -> str:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if looks_like_utf16(head):
        return "utf-16-le" if head[1:200:2].count(0) > head[0:200:2].count(0) else "utf-16-be"
    if readable or _begins_as_utf8(head):
        return "utf-8"
    return likeliest_encoding(head)


def _begins_as_utf8(head: bytes) -> bool:
    """One bad byte far down does not make Latin of a file that speaks UTF-8: its line is told."""
    text = head.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - bad >= bad
