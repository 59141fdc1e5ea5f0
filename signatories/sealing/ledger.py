"""The ledger: what may not come back when an older database is restored.

A file beside the database, never in its dump: one line for each withdrawal, narrowing, removal and
lockdown, in the order in which they happened. A line holds a verb, a day and a keyed digest; who
has the file and not the digest key learns how many there were, and of nobody who. Lines are only
ever added, and each is on the disk before `note` returns.
"""

import fcntl
import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from signatories.sealing.digests import keyed_digest


class Verb(StrEnum):
    """What a line says has happened. Of narrowed and widened, and of locked and lifted, the last
    line about a signature or a letter is what holds.
    """

    WITHDRAWN = "withdrawn"
    DISOWNED = "disowned"
    REMOVED = "removed"
    NARROWED = "narrowed"
    WIDENED = "widened"
    LOCKED = "locked-down"
    LIFTED = "lifted"


WHOLE_SITE = ""

log = logging.getLogger("undersigned.ledger")


@dataclass(frozen=True)
class Line:
    """One line: about a signature or a letter, whichever the digest is of. `code` is the
    visibility of a narrowed or widened signature, the reason of a removal.
    """

    verb: Verb
    digest: str
    code: str = ""


def signature_digest(ref: str) -> str:
    """Of `Signature.ledger_ref`."""
    return keyed_digest("ledger signature", ref)


def letter_digest(slug: str) -> str:
    """Of a letter's slug, or of WHOLE_SITE."""
    return keyed_digest("ledger letter", slug)


def note(verb: str, *, ref: str | None = None, slug: str | None = None, code: str = "") -> None:
    """Add a line about a signature (`ref` is its `ledger_ref`) or a letter (`slug`), and have it
    on the disk before returning. Raises OSError where it cannot be written.
    """
    if (ref is None) == (slug is None):
        raise ValueError("a line of the ledger is about a signature or a letter")
    digest = signature_digest(ref) if ref is not None else letter_digest(slug or WHOLE_SITE)
    words = {"verb": Verb(verb).value, "day": f"{timezone.now():%Y-%m-%d}", "digest": digest}
    if code:
        words["code"] = code
    _append(json.dumps(words))


def note_on_commit(
    verb: str, *, ref: str | None = None, slug: str | None = None, code: str = ""
) -> None:
    """`note`, once the transaction that is open has become true. What was done stays done where
    the file cannot be written: the log says so, and the worker adds the line later.
    """
    transaction.on_commit(partial(_note_or_log, verb, ref=ref, slug=slug, code=code))


def _note_or_log(verb: str, **about: Any) -> None:
    try:
        note(verb, **about)
    except OSError as error:
        log.error("the ledger cannot be written: %s", error.strerror)


@dataclass(frozen=True)
class Read:
    """The ledger's lines, oldest first, and the numbers of those that are none."""

    lines: list[Line]
    broken: list[int]


def read_ledger() -> Read:
    """Nothing where there is no file yet. Raises OSError."""
    read = Read([], [])
    try:
        file = _path().open("rb")
    except FileNotFoundError:
        return read
    with file:
        for number, text in enumerate(file, start=1):
            try:
                words = json.loads(text)
                line = Line(Verb(words["verb"]), words["digest"], str(words.get("code", "")))
            except (ValueError, KeyError, TypeError, AttributeError):
                read.broken.append(number)
            else:
                read.lines.append(line)
    return read


def _path() -> Path:
    return Path(settings.LEDGER_FILE)


def _append(text: str) -> None:
    """Add whole lines only: half a line that a power cut left is ended first."""
    path = _path()
    is_new = not path.exists()
    if is_new:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(path) as file:
        size = file.seek(0, os.SEEK_END)
        if size and os.pread(file.fileno(), 1, size - 1) != b"\n":
            text = f"\n{text}"
        file.write(f"{text}\n".encode())
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _alone(path: Path) -> Iterator[IO[bytes]]:
    """The file for adding, while no other process adds."""
    number = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(number, "r+b", buffering=0) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file
