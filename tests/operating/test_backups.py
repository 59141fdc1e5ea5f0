"""Backups: encrypted, whole or none, checked, kept for their time; and the way back."""

import contextlib
import hashlib
import io
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
import zlib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyrage
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from signatories.management.commands.backup import is_due
from signatories.models import Backup, Heartbeat
from signatories.models.ledger_applied import note_now
from signatories.operating.alerts import wrong_now
from signatories.operating.backups import dumping, making
from signatories.operating.backups.making import (
    BackupFailed,
    copy_ledger_if_grown,
    delete_old,
    make_backup,
)
from signatories.operating.backups.places import Folder, PlaceFailed, the_place
from signatories.operating.backups.restoring import RestoreRefused, fill_empty, identities
from signatories.sealing.ledger import Verb, note
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db

KEY = pyrage.x25519.Identity.generate()
NOW = timezone.now().replace(microsecond=0)


@pytest.fixture
def there(settings: Any, tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    settings.BACKUP_TO = str(folder)
    settings.BACKUP_RECIPIENTS = [str(KEY.to_public())]
    return folder


def said(command: str, *words: str) -> str:
    out = io.StringIO()
    call_command(command, *words, stdout=out)
    return out.getvalue()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# What is made -------------------------------------------------------------------------------------


def test_a_backup_is_there_with_its_digest_and_nobody_can_read_it_here(
    stage: Stage, there: Path
) -> None:
    published(stage, a_claim("Ann Example"))
    note(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    told = said("backup")
    [made] = Backup.objects.all()
    data = (there / made.name).read_bytes()
    assert (made.size, made.digest) == (len(data), hashlib.sha256(data).hexdigest())
    assert made.name in told
    assert (there / f"{made.name}.sha256").read_text() == f"{made.digest}  {made.name}\n"
    assert stat.S_IMODE((there / made.name).stat().st_mode) == 0o600
    clear = pyrage.decrypt(data, [KEY])
    assert clear.startswith(b"PGDMP" if connection.vendor == "postgresql" else b"\x1f\x8b")
    for path in there.iterdir():
        assert b"Ann Example" not in path.read_bytes()
    [ledger] = there.glob("*.ledger.age")
    assert b'"withdrawn"' in pyrage.decrypt(ledger.read_bytes(), [KEY])
    assert (there / f"{ledger.name}.sha256").read_text().endswith(f"  {ledger.name}\n")
    assert said("backup", "--list").splitlines() == sorted([made.name, ledger.name])
    (there / f"{made.name}.sha256").unlink()
    assert f"{made.name} (not known to be whole)\n" in said("backup", "--list")


@pytest.mark.once
def test_the_age_program_opens_what_was_made(stage: Stage, there: Path, tmp_path: Path) -> None:
    if not (age := shutil.which("age")):
        pytest.skip("age is missing; on Debian: apt install age")
    made = make_backup()
    (tmp_path / "key").write_text(str(KEY))
    clear = subprocess.run([age, "-d", "-i", str(tmp_path / "key"), str(there / made.name)],
                           check=True, capture_output=True).stdout  # fmt: skip
    assert b"signatories_signature" in zlib.decompress(clear, wbits=31)


@pytest.mark.once
def test_a_backup_holds_every_row(stage: Stage, there: Path) -> None:
    """As SQL: what the statements insert is what the tables have."""
    published(stage, a_claim("Ann Example"))
    made = make_backup()
    text = zlib.decompress(pyrage.decrypt((there / made.name).read_bytes(), [KEY]), wbits=31)
    lines = text.decode().splitlines()
    for table in connection.introspection.table_names():
        if table == "signatories_backup":
            continue
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            wanted = cursor.fetchone()[0]
        held = sum(line.startswith(f'INSERT INTO "{table}"') for line in lines)
        assert held >= wanted, table


@pytest.mark.postgresql
def test_no_password_is_on_a_command_line_and_no_settings_of_ours_reach_the_program(
    stage: Stage, there: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By a program of that name, which writes down what it is given."""
    stand_in = tmp_path / "pg_dump"
    stand_in.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/words\nenv > {tmp_path}/env\n'
                        "printf PGDMP\n")  # fmt: skip
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "heron-on-the-wall")
    make_backup()
    assert "heron" not in (tmp_path / "words").read_text()
    given = (tmp_path / "env").read_text()
    assert "PGPASSWORD=heron-on-the-wall" in given
    assert "SEALING_KEYS" not in given
    assert "SECRET_KEY" not in given


@pytest.mark.postgresql
def test_a_dump_that_breaks_off_is_no_backup(
    stage: Stage, there: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = make_backup(now=NOW - timedelta(hours=1))
    kept = names(there)
    stand_in = tmp_path / "pg_dump"
    stand_in.write_text("#!/bin/sh\nprintf PGDMP\necho 'the server went away' >&2\nexit 1\n")
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(CommandError, match="the server went away"):
        said("backup")
    assert names(there) == kept
    assert Backup.objects.get(failure="dump").pk != before.pk


@pytest.mark.once
def test_a_place_that_is_full_or_gone_is_a_failure_that_is_noted(
    stage: Stage, there: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.BACKUP_TO = str(there / "nowhere")
    with pytest.raises(CommandError, match="No such file"):
        said("backup")
    settings.BACKUP_TO = str(there)
    with (
        _no_more_than(2_000),
        pytest.raises(BackupFailed, match="File too large"),
    ):
        make_backup()
    assert names(there) == [], "half of one is none"
    assert list(Backup.objects.values_list("failure", flat=True)) == ["place", "place"]


@contextlib.contextmanager
def _no_more_than(size: int) -> Any:
    """No file of this process may grow beyond this, as on a disk that is full."""
    was, told = resource.getrlimit(resource.RLIMIT_FSIZE), signal.getsignal(signal.SIGXFSZ)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, was[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, was)
        signal.signal(signal.SIGXFSZ, told)


class Bent(Folder):
    """A disk that keeps something else than it was given."""

    bend: Any = staticmethod(lambda data: data)

    @contextlib.contextmanager
    def writing(self, name: str) -> Any:
        with super().writing(name) as file:
            yield file
        path = self._path / name
        path.write_bytes(self.bend(path.read_bytes()))


@pytest.mark.once
@pytest.mark.parametrize("bend", [
    lambda data: data[:-1],
    lambda data: data[:-1] + bytes([data[-1] ^ 1]),
])  # fmt: skip
def test_what_is_not_as_it_was_written_is_no_backup(
    stage: Stage, there: Path, monkeypatch: pytest.MonkeyPatch, bend: Any
) -> None:
    place = Bent(there)
    place.bend = bend
    monkeypatch.setattr(making, "the_place", lambda: place)
    with pytest.raises(BackupFailed, match="not as it was written"):
        make_backup()
    assert not list(there.glob("*.sql.gz.age"))
    assert Backup.objects.get().failure == "check"


@pytest.mark.once
def test_without_its_settings_it_says_which(stage: Stage, settings: Any) -> None:
    settings.BACKUP_TO, settings.BACKUP_RECIPIENTS = "", []
    with pytest.raises(CommandError, match="set BACKUP_TO and BACKUP_RECIPIENTS"):
        said("backup")


@pytest.mark.once
def test_a_copy_of_the_ledger_is_compared_too(
    stage: Stage, there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_now(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    place = Bent(there)
    place.bend = lambda data: data[:-1]
    monkeypatch.setattr(making, "the_place", lambda: place)
    with pytest.raises(BackupFailed, match=r"ledger\.age is there, and not as it was written"):
        copy_ledger_if_grown(0)
    assert names(there) == []


@pytest.mark.once
def test_a_database_that_cannot_be_read_is_not_said_to_be_the_places_fault(
    stage: Stage, there: Path
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA writable_schema=ON")
        cursor.execute("INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 0, 'CREATE nothing')")
    with pytest.raises(BackupFailed, match="SQLite: "):
        make_backup()
    assert Backup.objects.get().failure == "dump"


@pytest.mark.once
def test_what_the_program_failed_of_is_told_and_not_its_warning() -> None:
    said = "pg_restore: warning: a\npg_restore: error: b\nDETAIL: c"
    assert dumping._what_failed(said) == "pg_restore: error: b"
    assert dumping._what_failed("killed\nc") == "killed"
    assert dumping._what_failed("") == ""


# How long they are kept ---------------------------------------------------------------------------


def file(folder: Path, days: float, kind: str = "dump") -> str:
    name = f"undersigned-{NOW - timedelta(days=days):%Y%m%dT%H%M%SZ}.{kind}.age"
    (folder / name).write_bytes(b"x")
    return name


@pytest.mark.once
def test_after_thirty_days_they_go_and_what_is_not_ours_stays(there: Path) -> None:
    old, young = file(there, 30.1), file(there, 29.9)
    old_ledger, ledger = file(there, 31, "ledger"), file(there, 1, "ledger")
    for name in (old, young):
        (there / f"{name}.sha256").write_bytes(b"x")
    (there / "notes-of-2019.txt").write_bytes(b"x")
    half = file(there, 2) + ".partial"
    (there / half.removesuffix(".partial")).rename(there / half)
    delete_old(Folder(there), now=NOW)
    assert names(there) == sorted([young, f"{young}.sha256", ledger, "notes-of-2019.txt"])
    assert old_ledger not in names(there)


@pytest.mark.once
def test_the_last_whole_one_stays_beside_a_later_one_that_broke_off(there: Path) -> None:
    whole, half = file(there, 60), file(there, 50)
    (there / f"{whole}.sha256").write_bytes(b"x")
    delete_old(Folder(there), now=NOW)
    assert names(there) == [whole, f"{whole}.sha256", half]


@pytest.mark.once
def test_the_last_one_never_goes(there: Path) -> None:
    file(there, 60)
    last = file(there, 50)
    ledger = file(there, 45, "ledger")
    delete_old(Folder(there), now=NOW)
    assert names(there) == sorted([last, ledger])


# As a service -------------------------------------------------------------------------------------


@pytest.mark.once
def test_one_is_due_a_day_after_the_last_and_half_an_hour_after_a_failure(db: None) -> None:
    day = timedelta(hours=24)
    assert is_due(day)
    good = Backup.objects.create(at=timezone.now(), name="a", size=1, digest="d")
    assert not is_due(day)
    Backup.objects.filter(pk=good.pk).update(at=timezone.now() - day)
    assert is_due(day)
    tried = Backup.objects.create(at=timezone.now(), name="b", failure="dump")
    assert not is_due(day)
    Backup.objects.filter(pk=tried.pk).update(at=timezone.now() - timedelta(minutes=31))
    assert is_due(day)


@pytest.mark.once
def test_the_ledger_is_copied_when_it_has_grown(stage: Stage, there: Path) -> None:
    size = copy_ledger_if_grown(0)
    assert names(there) == []

    note_now(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    size = copy_ledger_if_grown(size, now=NOW)
    assert size > 0
    assert copy_ledger_if_grown(size, now=NOW + timedelta(hours=1)) == size
    assert len(list(there.glob("*.ledger.age"))) == 1


@pytest.mark.once
def test_a_ledger_that_has_lost_lines_does_not_hide_the_good_copy(
    stage: Stage, there: Path, settings: Any
) -> None:
    note_now(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    note_now(Verb.WITHDRAWN, ref="2 2026-01-01T00:00:00+00:00")
    path = Path(settings.LEDGER_FILE)
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    make_backup()
    assert not list(there.glob("*.ledger.age"))


@pytest.mark.once
def test_without_a_place_the_service_goes_on_and_watches(
    stage: Stage, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """It would be started again for ever; and nobody else tells of a dead worker."""
    settings.BACKUP_TO, settings.BACKUP_RECIPIENTS = "", []
    Heartbeat.objects.create(worker="killed", at=NOW - timedelta(minutes=4), began=NOW)
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGTERM))
    signal.signal(signal.SIGTERM, lambda *_: None)  # until the service listens
    signal.setitimer(signal.ITIMER_REAL, 0.2, 0.1)
    try:
        said("backup", "--every", "24")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in kept.items():
            signal.signal(number, handler)
    assert wrong_now() == {"worker"}
    assert caplog.text.count("set BACKUP_TO and BACKUP_RECIPIENTS") == 1
    assert not Backup.objects.exists()


# The way back -------------------------------------------------------------------------------------


def test_a_database_that_is_not_empty_is_left_alone(stage: Stage, there: Path) -> None:
    made = make_backup()
    with pytest.raises(RestoreRefused, match=r"not empty, it has \d+ tables"):
        fill_empty(made.name, [KEY])


@pytest.mark.once
@pytest.mark.parametrize(
    ("text", "says"),
    [("", "no line that begins"), ("AGE-SECRET-KEY-1XYZ", "holds one that is none")],
)
def test_a_key_that_is_none(text: str, says: str) -> None:
    with pytest.raises(RestoreRefused, match=says) as refused:
        identities(text)
    assert "XYZ" not in str(refused.value)


# By rclone ----------------------------------------------------------------------------------------


@pytest.mark.once
def test_a_remote_of_rclones_is_a_place_like_a_folder(
    stage: Stage, there: Path, settings: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if not shutil.which("rclone"):
        pytest.skip("rclone is missing; on Debian: apt install rclone")
    monkeypatch.setenv("RCLONE_CONFIG", str(tmp_path / "none.conf"))
    monkeypatch.setenv("RCLONE_CONFIG_FAR_TYPE", "local")
    settings.BACKUP_TO = f"rclone:far:{there}"
    old = file(there, 31)
    made = make_backup()
    assert names(there) == [made.name, f"{made.name}.sha256"]
    assert old not in names(there)
    place = the_place()
    assert place is not None
    with contextlib.suppress(RuntimeError), place.writing("half") as sink:
        sink.write(b"x" * 100)
        raise RuntimeError
    assert "half" not in names(there)
    settings.BACKUP_TO = "rclone:unknown:there"
    with pytest.raises(PlaceFailed, match="rclone: "):
        the_place().names()  # type: ignore[union-attr]


ADDING_ONLY = """#!/bin/sh
case $1 in
  delete*|move*|copy*) echo 'AccessDenied: files may be added only' >&2; exit 1;;
  rcat) [ ! -e "${2#far:}" ] || { echo 'AccessDenied: it is there' >&2; exit 1; };;
esac
exec RCLONE "$@"
"""


@pytest.mark.once
def test_a_place_that_lets_files_be_added_only_is_good_enough(
    stage: Stage,
    there: Path,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    if not (rclone := shutil.which("rclone")):
        pytest.skip("rclone is missing; on Debian: apt install rclone")
    (tmp_path / "rclone").write_text(ADDING_ONLY.replace("RCLONE", rclone))
    (tmp_path / "rclone").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("RCLONE_CONFIG", str(tmp_path / "none.conf"))
    monkeypatch.setenv("RCLONE_CONFIG_FAR_TYPE", "local")
    settings.BACKUP_TO = f"rclone:far:{there}"
    old = file(there, 31)
    made = make_backup()
    assert names(there) == [old, made.name, f"{made.name}.sha256"]
    assert "old backups were not deleted: rclone: AccessDenied" in caplog.text
    assert list(Backup.objects.values_list("failure", flat=True)) == [""]


# Memory -------------------------------------------------------------------------------------------

PLAY = """
import resource, django
django.setup()
from django.db import connection
from signatories.operating.backups.making import make_backup
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE much (words text)")
    for _ in range({megabytes}):
        cursor.execute("INSERT INTO much VALUES (lower(hex(randomblob(500000))))")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
make_backup()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.once
@pytest.mark.long
def test_memory_does_not_grow_with_the_database(there: Path, tmp_path: Path) -> None:
    grown = []
    for megabytes in (10, 80):
        env = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "DATABASE_URL": f"sqlite:///{tmp_path}/{megabytes}.sqlite3",
            "LEDGER_FILE": str(tmp_path / "ledger"),
            "BACKUP_TO": str(there),
            "BACKUP_RECIPIENTS": str(KEY.to_public()),
        }
        subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], env=env, check=True)
        done = subprocess.run([sys.executable, "-c", PLAY.format(megabytes=megabytes)],
                              env=env, check=True, capture_output=True, text=True)  # fmt: skip
        grown.append(int(done.stdout) / 1024)
    assert max(grown) < 40, grown  # MB; the database alone is 80


@pytest.mark.once
def test_the_stand_in_for_a_stream_gives_what_it_is_asked_for() -> None:
    gzipped = dumping._Gzipped(iter(["one\n", "two\n" * 10_000]))
    data = b""
    while part := gzipped.read(100):
        assert len(part) <= 100
        data += part
    assert zlib.decompress(data, wbits=31) == b"one\n" + b"two\n" * 10_000
