"""The leak test (test_leaks): who is only counted is nobody any more once approved, also for who
has the database, its copies and every key.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.postgresql import programs
from tests.privacy.counted_plays import approve, sealed_now
from tests.privacy.finding import check
from tests.privacy.marked import Marked
from tests.processes import ROOT, environment
from tests.stage import Stage

PLAY = "import django; django.setup(); from tests.privacy import counted_plays as p; p.play()"
WHERE = {"Contact.claim", "Contact.line", "Contact.dialogue", "Contact.evidence",
         "Submission.sealed"}  # fmt: skip


def pg_dump() -> bytes:
    """The whole database as a back-up holds it."""
    folder = programs()
    program = folder / "pg_dump" if folder else Path(shutil.which("pg_dump") or "")
    if not program.is_file():
        pytest.skip("no pg_dump on this machine")
    there = connection.settings_dict
    given = {"PGPASSWORD": str(there["PASSWORD"] or ""), "PATH": os.environ["PATH"]}
    options = {"-h": there["HOST"], "-p": there["PORT"], "-U": there["USER"], "-d": there["NAME"]}
    words = [word for option in options.items() if option[1] for word in map(str, option)]
    done = subprocess.run([program, *words], env=given, capture_output=True)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("narrowed", [False, True])
def test_a_pg_dump_holds_nothing_of_who_is_only_counted(stage: Stage, narrowed: bool) -> None:
    one = Marked(1, "person", "public" if narrowed else "counted", "published")
    gone = approve(stage, one, narrowed=narrowed)
    assert set(gone.values()) >= WHERE
    text = pg_dump()
    check("pg_dump", text, set())
    assert [box for box in sealed_now() if box.encode() in text] or sealed_now() == {}
    for box, where in gone.items():
        assert box.encode() not in text, f"{where} is still there, and its key opens it"


@pytest.mark.once
def test_a_file_of_sqlite_and_its_journal_hold_nothing_of_who_is_only_counted(
    tmp_path: Path,
) -> None:
    """Read byte by byte after a checkpoint: SQLite overwrites what is deleted."""
    file = tmp_path / "letters.sqlite3"
    env = environment(
        DJANGO_SETTINGS_MODULE="tests.settings",
        DATABASE_URL=f"sqlite:///{file}",
        LEDGER_FILE=str(tmp_path / "ledger"),
    )
    done = subprocess.run(
        [sys.executable, "-c", PLAY], cwd=ROOT, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]
    gone = json.loads(done.stdout.splitlines()[-1])
    assert set(gone.values()) >= WHERE
    beside = [path for path in tmp_path.iterdir() if path.name.startswith(file.name)]
    assert beside
    for path in beside:
        raw = path.read_bytes()
        check(path.name, raw, set())
        for box, where in gone.items():
            for begin in range(0, len(box) - 64, 64):  # a page's end can cut a box
                part = bytes.fromhex(box[begin : begin + 64])
                assert part not in raw, f"{where} is still in {path.name}"
