"""Making a backup: dumped, encrypted, written, read back and compared; what is too old is deleted.

Beside each dump lies a newer copy of the ledger, by which a restored database obeys those who have
left since (docs/backups.md), and beside each file its digest, once it was compared.
"""

import contextlib
import hashlib
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

import pyrage
from django.conf import settings
from django.db import connection
from django.utils import timezone

from signatories.models import Backup
from signatories.operating.backups.dumping import DumpFailed, Sink, dumped
from signatories.operating.backups.places import PARTIAL, Place, PlaceFailed, the_place
from signatories.privacy.obeying import Standing, standing
from signatories.sealing.ledger import ledger_size, unchanging

LATE = timedelta(hours=26)
RECORDS_KEPT = timedelta(days=90)
AT_A_TIME = 65_536
HEADER = b"age-encryption.org/v1\n"
OURS = re.compile(r"undersigned-(\d{8}T\d{6}Z)\.(dump|sql\.gz|ledger)\.age(\.sha256)?")

log = logging.getLogger("undersigned.backup")


class NotSetUp(Exception):
    """Where backups go, or what they are encrypted to, is not set."""


class BackupFailed(Exception):
    """None was made, or one that cannot be relied on; the words are for the operator."""

    def __init__(self, failure: str, words: str) -> None:
        super().__init__(words)
        self.failure = failure


def is_set_up() -> bool:
    return bool(settings.BACKUP_TO and settings.BACKUP_RECIPIENTS)


def make_backup(*, now: datetime | None = None) -> Backup:
    """One backup and a copy of the ledger, and the note that they were made. Raises NotSetUp,
    BackupFailed; that is noted too. A place that lets nothing be deleted is no failure.
    """
    place = _place()
    now = now or timezone.now()
    suffix = "dump" if connection.vendor == "postgresql" else "sql.gz"
    name = f"undersigned-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.{suffix}.age"
    try:
        try:
            written = _written(place, name, dumped)
            _copy_ledger(place, now)
        except DumpFailed as error:
            raise BackupFailed(Backup.Failure.DUMP, str(error)) from error
        except PlaceFailed as error:
            raise BackupFailed(Backup.Failure.PLACE, str(error)) from error
    except BackupFailed as error:
        log.error("no backup was made: %s", error.failure)
        Backup.objects.create(at=now, name=name, failure=error.failure)
        raise
    log.info("backup made: %d bytes", written.size)
    Backup.objects.filter(at__lt=now - RECORDS_KEPT).delete()
    made = Backup.objects.create(at=now, name=name, size=written.size, digest=written.digest)
    try:
        delete_old(place, now=now)
    except PlaceFailed as error:
        log.warning("old backups were not deleted: %s", error)
    return made


def last_good() -> Backup | None:
    return Backup.objects.filter(failure="").order_by("-at").first()


def last_tried() -> Backup | None:
    return Backup.objects.order_by("-at", "-pk").first()


def copy_ledger_if_grown(copied: int, *, now: datetime | None = None) -> int:
    """Copy the ledger where it has grown beyond this size; its size. Raises NotSetUp, BackupFailed,
    PlaceFailed, OSError.
    """
    path = Path(settings.LEDGER_FILE)
    size = path.stat().st_size if path.exists() else 0
    if size > copied:
        _copy_ledger(_place(), now or timezone.now())
    return size


def delete_old(place: Place, *, now: datetime) -> list[str]:
    """Delete what is older than the days that are set, but never the last dump, nor the last copy
    of the ledger; and what a run that was killed has left. Other files are let alone. Raises
    PlaceFailed, with the first that cannot be deleted.
    """
    names = place.names()
    found = {name: match for name in names if (match := OURS.fullmatch(name))}
    # Both the last one and the last that is known to be whole.
    latest = {(match[2] == "ledger", match[3]): match[1] for match in found.values()}
    last = {(is_ledger, stamp) for (is_ledger, _), stamp in latest.items()}
    too_old = f"{now.astimezone(UTC) - timedelta(days=settings.BACKUP_DAYS):%Y%m%dT%H%M%SZ}"
    gone = [name for name, match in found.items()
            if match[1] < too_old and (match[2] == "ledger", match[1]) not in last]  # fmt: skip
    yesterday = f"{now.astimezone(UTC) - timedelta(days=1):%Y%m%dT%H%M%SZ}"
    for name in names:
        match = OURS.fullmatch(name.removesuffix(PARTIAL)) if name.endswith(PARTIAL) else None
        if match and match[1] < yesterday:
            gone.append(name)
    for name in gone:
        place.delete(name)
    return gone


def names_of_backups() -> list[tuple[str, bool]]:
    """Dumps and copies of the ledger, oldest first, and whether each is known to be whole. Raises
    NotSetUp, PlaceFailed.
    """
    found = _place().names()
    ours = [name for name in found if (match := OURS.fullmatch(name)) and not match[3]]
    return [(name, f"{name}.sha256" in found) for name in ours]


def _place() -> Place:
    place = the_place()
    if place is None or not is_set_up():
        raise NotSetUp
    return place


@dataclass(frozen=True)
class _Written:
    size: int
    digest: str


class _Measured:
    """Passes bytes on; how many they were, and their digest."""

    def __init__(self, sink: Sink) -> None:
        self._sink, self._hash, self.size = sink, hashlib.sha256(), 0

    def write(self, data: bytes) -> int:
        self._sink.write(data)
        self._hash.update(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """The file does so when it is closed."""

    @property
    def all(self) -> _Written:
        return _Written(self.size, self._hash.hexdigest())


class _Watched:
    """Passes on, and keeps the error that the library would turn into words."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self.error: DumpFailed | None = None

    def read(self, size: int) -> bytes:
        try:
            return bytes(self._source.read(size))
        except DumpFailed as error:
            self.error = error
            raise


def _written(
    place: Place, name: str, opened: Callable[[], contextlib.AbstractContextManager[Any]]
) -> _Written:
    with place.writing(name) as file:
        measured = _Measured(file)
        with opened() as source:
            _encrypt(source, measured)
    _compare(place, name, measured.all)
    with place.writing(f"{name}.sha256") as file:
        file.write(f"{measured.all.digest}  {name}\n".encode())
    return measured.all


def _encrypt(source: Any, sink: Sink) -> None:
    keys = [pyrage.x25519.Recipient.from_str(key) for key in settings.BACKUP_RECIPIENTS]
    watched = _Watched(source)
    try:
        pyrage.encrypt_io(watched, sink, keys)
    except (pyrage.EncryptError, OSError) as error:  # it wraps what the file raises in its own
        if watched.error:
            raise watched.error from error
        raise PlaceFailed(str(error)) from error


def _compare(place: Place, name: str, written: _Written) -> None:
    """Read back what is there: as much as was written, the same, and encrypted to every key."""
    digest, size, begins = hashlib.sha256(), 0, b""
    with place.reading(name) as file:
        while data := file.read(AT_A_TIME):
            begins = begins or data[:4_096]
            size += len(data)
            digest.update(data)
    stanzas = begins.partition(b"\n--- ")[0].count(b"\n-> X25519 ")
    is_encrypted = begins.startswith(HEADER) and stanzas == len(settings.BACKUP_RECIPIENTS)
    if (size, digest.hexdigest()) != (written.size, written.digest) or not is_encrypted:
        with contextlib.suppress(PlaceFailed):
            place.delete(name)
        raise BackupFailed(Backup.Failure.CHECK, f"{name} is there, and not as it was written")


def _copy_ledger(place: Place, now: datetime) -> None:
    """Unless it is an older one than the database knows: that would hide the good copy."""
    path = Path(settings.LEDGER_FILE)
    if not path.exists() or standing() is Standing.FILE_IS_OLDER:
        return
    with unchanging():  # whole lines only; what is added while they are written comes next time
        size = ledger_size()
    name = f"undersigned-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.ledger.age"
    _written(place, name, lambda: _Beginning(path.open("rb"), size))


class _Beginning:
    """So many bytes of a file, which others may add to."""

    def __init__(self, file: IO[bytes], size: int) -> None:
        self._file, self._left = file, size

    def read(self, size: int) -> bytes:
        data = self._file.read(min(size, self._left))
        self._left -= len(data)
        return data

    def __enter__(self) -> "_Beginning":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
