"""The commands as real processes: what they write where, and the status that they leave."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.entering.lists import LETTER
from tests.processes import ROOT, environment

pytestmark = pytest.mark.once

Call = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Call:
    """`manage.py` on a database of its own, with one superuser."""
    folder = tmp_path_factory.mktemp("entering")
    env = environment(
        DATABASE_URL=f"sqlite:///{folder / 'db.sqlite3'}",
        PUBLIC_ORIGIN="http://127.0.0.1:8000",
        DJANGO_SUPERUSER_PASSWORD="steering",
    )

    def call_manage(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, str(ROOT / "manage.py"), *words]
        return subprocess.run(command, input=given, env=env, capture_output=True, cwd=folder)

    assert call_manage("migrate", "-v0").returncode == 0
    made = call_manage("createsuperuser", "--username=chief", "--email=c@example.org", "--noinput")
    assert made.returncode == 0, made.stderr.decode()
    return call_manage


def refused(answer: subprocess.CompletedProcess[bytes]) -> str:
    said = answer.stderr.decode()
    assert answer.returncode == 1
    assert "Traceback" not in said
    assert answer.stdout == b""
    return said


def test_a_letter_through_a_pipe_and_its_list_after_it(call: Call, tmp_path: Path) -> None:
    dry = call("import_letter", "-", "--dry-run", "--format", "json", given=LETTER.encode())
    assert (dry.returncode, dry.stderr) == (0, b"")
    assert len(json.loads(dry.stdout)["sections"]) == 2
    wrote = call("import_letter", "-", "--slug", "shelter", given=LETTER.encode())
    assert wrote.returncode == 0, wrote.stderr.decode()
    again = call("import_letter", "-", given=LETTER.encode())
    assert (again.returncode, b"imported before" in again.stdout) == (0, True)
    sheet = tmp_path / "list.csv"
    sheet.write_text("Name,Role\nAnn Example,Professor\n")
    entered = call("import_signatures", "shelter", str(sheet), "--format", "json")
    assert json.loads(entered.stdout)["written"] == 1
    sheet.write_text("Name,Role\nAnn Example,Professor\n=1+1,x\n")
    assert "line 3: name: This begins with" in refused(
        call("import_signatures", "shelter", str(sheet))
    )


def test_what_cannot_be_read_leaves_a_status_and_no_traceback(call: Call, tmp_path: Path) -> None:
    missing, closed = str(tmp_path / "missing.txt"), tmp_path / "closed.txt"
    assert "No such file" in refused(call("import_letter", missing))
    assert "directory" in refused(call("import_letter", str(tmp_path)))
    assert "line 1: the file is empty" in refused(call("import_letter", "-"))
    assert "line 1: " in refused(call("import_letter", "-", given=os.urandom(20_000)))
    assert "no letter with the slug" in refused(call("import_signatures", "nowhere", str(closed)))
