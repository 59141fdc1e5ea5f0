"""The ledger: what may not come back when an older database is restored.

A file beside the database, never in its dump: one line for each withdrawal, "this was not me",
narrowing, removal, lockdown and end of a subscription, in the order in which they happened. A line
holds a verb, a day and a keyed digest; who has the file and not the digest key learns how many
there were, and of nobody who. Lines are only ever added, and each is on the disk before `note`
returns. The database knows how much of the file it obeys (`models.ledger_applied`).
"""

import errno
import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from signatories.sealing.digests import keyed_digest


class Verb(StrEnum):
    """What a line says has happened. Of narrowed and widened, of hidden and shown, and of locked
    and lifted, the last line about a signature or a letter is what holds; shown also takes back an
    earlier removal.
    """

    WITHDRAWN = "withdrawn"
    DISOWNED = "disowned"
    REMOVED = "removed"
    HIDDEN = "hidden"
    SHOWN = "shown"
    NARROWED = "narrowed"
    WIDENED = "widened"
    LOCKED = "locked-down"
    LIFTED = "lifted"
    UNSUBSCRIBED = "unsubscribed"


BY_THEMSELVES = (Verb.WITHDRAWN, Verb.DISOWNED)
WHOLE_SITE = ""
Then = Callable[[int, int], None]


@dataclass(frozen=True)
class Line:
    """One line: about a signature, a submission, a letter or a subscriber, whichever the digest is
    of. `code` is the visibility of a narrowed or widened signature, the reason of a removal.
    """

    verb: Verb
    digest: str
    code: str = ""


def signature_digest(ref: str) -> str:
    """Of `Signature.ledger_ref`."""
    return keyed_digest("ledger signature", ref)


def submission_digest(key: UUID) -> str:
    """Of the key of a submission that was never confirmed."""
    return keyed_digest("ledger submission", str(key))


def letter_digest(slug: str) -> str:
    """Of a letter's slug, or of WHOLE_SITE."""
    return keyed_digest("ledger letter", slug)


def subscriber_digest(key: UUID) -> str:
    """Of a subscriber's key. Who subscribes once more has another key, and is not meant."""
    return keyed_digest("ledger subscriber", str(key))


def note(
    verb: str,
    *,
    ref: str | None = None,
    slug: str | None = None,
    submission: UUID | None = None,
    subscriber: UUID | None = None,
    code: str = "",
    then: Then | None = None,
) -> None:
    """Add a line about a signature (`ref` is its `ledger_ref`), a letter (`slug`), a submission or
    a subscriber (their keys), and have it on the disk before returning. `then` is told from which
    byte to which it goes, before another process may add one. Raises OSError where it cannot be
    written; nothing of it is then in the file.
    """
    if sum(about is not None for about in (ref, slug, submission, subscriber)) != 1:
        raise ValueError(
            "a line of the ledger is about a signature, a submission, a letter or a subscriber"
        )
    if submission is not None:
        digest = submission_digest(submission)
    elif subscriber is not None:
        digest = subscriber_digest(subscriber)
    else:
        digest = signature_digest(ref) if ref is not None else letter_digest(slug or WHOLE_SITE)
    words = {"verb": Verb(verb).value, "day": f"{timezone.now():%Y-%m-%d}", "digest": digest}
    if code:
        words["code"] = code
    _append(json.dumps(words), then)


def ledger_size() -> int:
    """In bytes; 0 where there is no file yet. Raises OSError."""
    try:
        return _path().stat().st_size
    except FileNotFoundError:
        return 0


@contextmanager
def unchanging() -> Iterator[None]:
    """Nobody adds a line within, and who was adding one has done all of `note`. Raises OSError."""
    try:
        number = os.open(_path(), os.O_RDONLY)
    except FileNotFoundError:
        yield
        return
    with os.fdopen(number, "rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@dataclass(frozen=True)
class Read:
    """The ledger's lines, oldest first, and the numbers of those that are none."""

    lines: list[Line]
    broken: list[int]

    def last(self, *verbs: Verb) -> dict[str, Line]:
        """By digest, the last line that has one of these verbs."""
        return {line.digest: line for line in self.lines if line.verb in verbs}

    def left(self) -> dict[str, Line]:
        """By digest, the line of each that has left. A removal can be undone, and be noted only
        after the withdrawal that followed it; who has left by themselves has left for good.
        """
        left: dict[str, Line] = {}
        for line in self.lines:
            if line.verb in BY_THEMSELVES:
                left[line.digest] = line
            elif line.digest in left and left[line.digest].verb in BY_THEMSELVES:
                continue
            elif line.verb == Verb.REMOVED:
                left[line.digest] = line
            elif line.verb == Verb.SHOWN:
                left.pop(line.digest, None)
        return left


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


def _append(text: str, then: Then | None) -> None:
    """Add whole lines only: half a line that a power cut left is ended first."""
    path = _path()
    is_new = not path.exists()
    if is_new:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(path) as file:
        size = file.seek(0, os.SEEK_END)
        if size and os.pread(file.fileno(), 1, size - 1) != b"\n":
            text = f"\n{text}"
        try:
            _write(file, f"{text}\n".encode())
        except OSError:
            os.ftruncate(file.fileno(), size)
            raise
        if then:
            then(size, file.tell())
    if is_new:
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _write(file: IO[bytes], rest: bytes) -> None:
    """All of it, onto the disk: a disk that fills up takes a part and says how much."""
    while rest:
        written = file.write(rest)
        if not written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]
    os.fsync(file.fileno())


@contextmanager
def _alone(path: Path) -> Iterator[IO[bytes]]:
    """The file for adding, while no other process adds."""
    number = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(number, "r+b", buffering=0) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file
