"""Lists prepared for download: one JSON and one CSV file per letter and roster version.

The worker writes them under PREPARED_ROOT, the web server only reads; both see the same folder.
A file holds names, so it is given out only as long as nobody in it has left the list: a recount
that misses somebody sets `exported_version` to 0.
"""

import contextlib
import fcntl
import logging
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, Literal

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from petitions.models import Letter
from signatories.models import Entry, Lockdown, Roster
from signatories.roster.counting import total_of
from signatories.roster.formats import write_list
from signatories.roster.snapshot import one_snapshot

Form = Literal["json", "csv"]
FORMS: tuple[Form, ...] = ("json", "csv")
# A list that changes all the time is written this many times its own duration after the last
# time; one that must not be given out any more, sooner.
PAUSE, SHORT_PAUSE = 10, 1
SECONDS_AFTER_FAILURE = 60
LOCK = "lock"
BUFFER = 1 << 18

log = logging.getLogger("undersigned.exports")


# Reading -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Prepared:
    """An open file and the roster version that it holds."""

    version: int
    file: IO[bytes]

    @property
    def place(self) -> str:
        """Where the file is under PREPARED_ROOT."""
        return Path(self.file.name).relative_to(settings.PREPARED_ROOT).as_posix()

    @property
    def etag(self) -> str:
        """A version can be written twice, for its figure of withheld signatures moves apart."""
        return f'"{self.version}-{os.fstat(self.file.fileno()).st_mtime_ns:x}"'


def open_prepared(letter_id: int, form: Form) -> Prepared | None:
    """What is prepared and may be given out; None where nothing is."""
    for _ in range(2):  # the worker may put a newer one in its place just now
        version = (
            Roster.objects.filter(~_locked(), pk=letter_id)
            .values_list("exported_version", flat=True)
            .first()
        )
        if not version:
            return None
        with contextlib.suppress(FileNotFoundError):
            return Prepared(version, _path(letter_id, version, form).open("rb"))
    return None


def _folder(letter_id: int) -> Path:
    return Path(settings.PREPARED_ROOT) / str(letter_id)


def _path(letter_id: int, version: int, form: Form) -> Path:
    return _folder(letter_id) / f"{version}.{form}"


# When --------------------------------------------------------------------------------------------


def _locked() -> Exists:
    """Whether a roster's names may not be shown now."""
    return Exists(Lockdown.objects.filter(Q(letter=None) | Q(letter=OuterRef("pk"))))


def _offered() -> Q:
    public = Q(letter__in=Letter.objects.public(), letter__bulk_download=True, version__gt=0)
    return public & Q(~_locked())


def _due(now: datetime) -> list[int]:
    """The letters whose list wants preparing now, the longest waiting first."""
    wanting = Roster.objects.filter(_offered()).filter(
        Q(exported_version__lt=F("version")) | Q(exported_at=None)
    )
    rosters = wanting.order_by(F("exported_at").asc(nulls_first=True), "pk").only(
        "version", "exported_version", "exported_at", "export_seconds"
    )
    return [roster.pk for roster in rosters if _is_due(roster, now)]


def _is_due(roster: Roster, now: datetime) -> bool:
    if roster.exported_at is None:
        return True
    if roster.exported_version == roster.version:
        return False
    pause = (PAUSE if roster.exported_version else SHORT_PAUSE) * roster.export_seconds
    return now >= roster.exported_at + timedelta(seconds=pause)


def prepare_exports(*, now: datetime | None = None, limit: int = 1) -> int:
    """Prepare the lists that are due, few at a time so that mails do not wait; how many it did."""
    now = now or timezone.now()
    done = 0
    for letter_id in _due(now):
        done += prepare(letter_id, now=now)
        if done >= limit:
            break
    return done


def forget_lost_exports() -> int:
    """Take back what may not or cannot be given out: files of letters that offer none, and
    versions whose files are gone (another folder, a restored database). How many there were.
    """
    offered = set(Roster.objects.filter(_offered()).values_list("pk", flat=True))
    lost = 0
    for letter_id, version in Roster.objects.exclude(exported_version=0).values_list(
        "pk", "exported_version"
    ):
        if letter_id in offered and all(_path(letter_id, version, f).exists() for f in FORMS):
            continue
        forgotten = Roster.objects.filter(pk=letter_id, exported_version=version)
        lost += forgotten.update(exported_version=0, exported_at=None)
    _delete_all_but(offered)
    return lost


def forget_prepared(letter_ids: set[int]) -> None:
    """Give out none of what is prepared for these letters."""
    rosters = Roster.objects.filter(pk__in=letter_ids)
    rosters.update(exported_version=0, exported_at=None)


def forget_everything_prepared() -> None:
    """Give out none of what is prepared for any letter."""
    Roster.objects.update(exported_version=0, exported_at=None)


def delete_locked_exports() -> int:
    """Take the files of letters that are locked down off the disk; how many there were."""
    if not Lockdown.objects.exists():
        return 0
    return _delete_all_but(set(Roster.objects.filter(_offered()).values_list("pk", flat=True)))


def _delete_all_but(offered: set[int]) -> int:
    root, deleted = Path(settings.PREPARED_ROOT), 0
    for folder in root.iterdir() if root.is_dir() else ():
        if folder.name.isdecimal() and int(folder.name) not in offered:
            with _alone(folder) as alone:
                if alone:
                    deleted += _clean(folder, keep=set(), ending_downloads=True)
    return deleted


# Writing -----------------------------------------------------------------------------------------


def prepare(letter_id: int, *, now: datetime | None = None) -> bool:
    """Write a letter's list at its roster's version, and give it out; whether it did.

    Nothing is given out that disagrees with the tallies, or names somebody who has left while it
    was written.
    """
    folder = _folder(letter_id)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder) as alone:
            return alone and _prepare(letter_id, folder, now)
    except OSError as error:
        # Such as a full disk. It is noted as a try, so that other letters have their turn.
        log.error("letter %s: its list cannot be written: %s", letter_id, error.strerror)
        _note_failure(letter_id, SECONDS_AFTER_FAILURE / PAUSE)
        return False


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[bool]:
    """Whether no other worker is at this folder; if so, none will be within."""
    with (folder / LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def _prepare(letter_id: int, folder: Path, now: datetime | None) -> bool:
    before = Roster.objects.get(pk=letter_id)
    if not _is_due(before, now or timezone.now()):
        return False  # another worker has just done so
    _clean(folder, keep=_names(before.exported_version))
    written = {form: folder / f"new.{form}" for form in FORMS}
    started = time.monotonic()
    with one_snapshot():
        roster = Roster.objects.get(pk=letter_id)
        letter = Letter.objects.public().filter(pk=letter_id, bulk_download=True).first()
        locked = Lockdown.objects.covering(letter_id).exists()
        if letter is None or locked or roster.changes > roster.counted_changes:
            return False  # who has just left is missing from the entries, not yet from the tallies
        number = _write(letter, roster, written)
    seconds = time.monotonic() - started
    if number != total_of(roster.tallies):
        log.error("letter %s: its entries are not as many as its tallies say", letter_id)
        _note_failure(letter_id, SECONDS_AFTER_FAILURE / PAUSE)
        return False
    given_out = _give_out(roster, written, number, seconds, now or timezone.now())
    if not given_out:
        _note_failure(letter_id, seconds)
    _clean(folder, keep=_names(roster.version) if given_out else set())
    return given_out


def _write(letter: Letter, roster: Roster, written: dict[Form, Path]) -> int:
    with contextlib.ExitStack() as stack:
        files: dict[Form, IO[str]] = {}
        for form, path in written.items():
            opened = path.open("w", encoding="utf-8", newline="", buffering=BUFFER)
            files[form] = stack.enter_context(opened)
        number = write_list(letter, roster, as_json=files["json"], as_csv=files["csv"])
        for file in files.values():
            # A name that the database knows must not lead to an empty file after a power cut.
            file.flush()
            os.fsync(file.fileno())
    return number


@transaction.atomic
def _give_out(
    roster: Roster, written: dict[Form, Path], number: int, seconds: float, now: datetime
) -> bool:
    """Rename the files and say so in the roster, unless somebody in them has left meanwhile."""
    Roster.objects.select_for_update().get(pk=roster.pk)
    listed = Entry.objects.readable(roster.pk, roster.version)
    if listed.count() != number:
        return False
    for form, path in written.items():
        path.replace(_path(roster.pk, roster.version, form))
    Roster.objects.filter(pk=roster.pk).update(
        exported_version=roster.version, exported_at=now, export_seconds=seconds
    )
    return True


def _note_failure(letter_id: int, seconds: float) -> None:
    """A try that gave nothing out; what is given out already stays so."""
    Roster.objects.filter(pk=letter_id).update(exported_at=timezone.now(), export_seconds=seconds)


def _names(version: int) -> set[str]:
    return {f"{version}.{form}" for form in FORMS}


def _clean(folder: Path, *, keep: set[str], ending_downloads: bool = False) -> int:
    """Delete the files of other versions, and what a killed worker left; how many there were.

    A download that is under way goes on unless it is to end: then the file is emptied first.
    """
    gone = [p for p in folder.iterdir() if p.suffix.lstrip(".") in FORMS and p.name not in keep]
    for path in gone:
        if ending_downloads:
            os.truncate(path, 0)
        path.unlink()
    return len(gone)
