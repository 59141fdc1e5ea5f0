"""Backups: encrypted, whole or none, checked, kept for their time; and the way back."""

import contextlib
import hashlib
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
from django.core.management import CommandError
from django.db import connection

from signatories.models import Backup
from signatories.models.ledger_applied import note_now
from signatories.operating.backups import dumping, making
from signatories.operating.backups.making import (
    BackupFailed,
    copy_ledger_if_grown,
    make_backup,
)
from signatories.operating.backups.places import Folder
from signatories.operating.backups.restoring import RestoreRefused, fill_empty, identities
from signatories.sealing.ledger import Verb, note
from tests.operating.backed_up import KEY, NOW, names, said
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db

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
