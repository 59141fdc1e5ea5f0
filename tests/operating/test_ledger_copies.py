"""Whoever left after the dump is not served again, whichever copy of the ledger is named."""

import io
from pathlib import Path
from typing import Any

import pyrage
import pytest
from django.core.management import CommandError, call_command

from signatories.management.commands import restore
from signatories.operating.backups.ledger_copies import put_ledger
from signatories.operating.backups.restoring import RestoreRefused, make_servable
from signatories.privacy.obeying import Standing, standing
from signatories.sealing.ledger import Verb, note
from tests.operating.backed_up import KEY
from tests.stage import Stage

pytestmark = [pytest.mark.once, pytest.mark.django_db]
OLD, MIDDLE, NEW = b"one\n", b"one\ntwo\n", b"one\ntwo\nthree\n"


@pytest.fixture
def ledger(settings: Any) -> Path:
    return Path(settings.LEDGER_FILE)


def copy(folder: Path, hour: int, data: bytes, *, is_whole: bool = True) -> str:
    name = f"undersigned-20260101T{hour:02}0000Z.ledger.age"
    made = pyrage.encrypt(data, [KEY.to_public()])
    (folder / name).write_bytes(made if is_whole else made[:-1])
    return name


def test_the_oldest_copy_is_named_and_the_newest_is_used(there: Path, ledger: Path) -> None:
    oldest = copy(there, 1, OLD)
    copy(there, 2, MIDDLE)
    copy(there, 3, NEW)
    assert put_ledger(oldest, [KEY]).size == len(NEW)
    assert ledger.read_bytes() == NEW


def test_none_is_named_and_the_newest_is_used(there: Path, ledger: Path) -> None:
    copy(there, 3, NEW)
    assert put_ledger("", [KEY]).size == len(NEW)
    assert ledger.read_bytes() == NEW
    ledger.write_bytes(OLD)
    put_ledger("", [KEY])
    assert ledger.read_bytes() == NEW


def test_nobody_had_left_before_the_dump_and_the_database_is_behind(
    stage: Stage, there: Path, ledger: Path
) -> None:
    assert standing() is Standing.OBEYS
    copy(there, 3, NEW)
    put_ledger("", [KEY])
    assert standing() is Standing.BEHIND


def test_a_newer_one_stays_and_another_is_not_overwritten(
    there: Path, ledger: Path, tmp_path: Path
) -> None:
    copy(there, 2, MIDDLE)
    ledger.write_bytes(NEW)
    assert put_ledger("", [KEY]).size == len(NEW)
    assert ledger.read_bytes() == NEW
    ledger.write_bytes(b"other\n")
    with pytest.raises(RestoreRefused, match="nothing was overwritten"):
        put_ledger("", [KEY])
    assert ledger.read_bytes() == b"other\n"
    ledger.unlink()
    (tmp_path / "mine").write_bytes(pyrage.encrypt(NEW, [KEY.to_public()]))
    assert put_ledger(str(tmp_path / "mine"), [KEY]).size == len(NEW), "newer than those there"


def test_a_longer_copy_of_before_the_newest_is_used(there: Path, ledger: Path) -> None:
    copy(there, 1, NEW)
    copy(there, 2, OLD)
    assert put_ledger("", [KEY]).told == []
    assert ledger.read_bytes() == NEW


def test_of_another_ledger_that_ended_the_operator_is_told(there: Path, ledger: Path) -> None:
    copy(there, 1, b"other\n" * 9)
    copy(there, 2, OLD)
    assert "holds other lines" in put_ledger("", [KEY]).told[0]
    assert ledger.read_bytes() == OLD


def test_the_newest_that_cannot_be_read_is_not_passed_over_in_silence(
    there: Path, ledger: Path
) -> None:
    copy(there, 1, OLD)
    newest = copy(there, 2, NEW, is_whole=False)
    assert put_ledger("", [KEY]).told[0].startswith(f"{newest} was never whole, and is not used")
    assert ledger.read_bytes() == OLD
    (there / f"{newest}.sha256").write_bytes(b"x")
    with pytest.raises(RestoreRefused, match=newest):
        put_ledger("", [KEY])


def test_without_a_place_the_operator_is_told_that_nobody_knows(
    settings: Any, ledger: Path, tmp_path: Path
) -> None:
    settings.BACKUP_TO = ""
    (tmp_path / "mine").write_bytes(pyrage.encrypt(OLD, [KEY.to_public()]))
    [told] = put_ledger(str(tmp_path / "mine"), [KEY]).told
    assert "BACKUP_TO is not set" in told
    assert ledger.read_bytes() == OLD


def test_a_place_that_is_gone_refuses(there: Path) -> None:
    there.rmdir()
    with pytest.raises(RestoreRefused, match="No such file"):
        put_ledger("", [KEY])


def test_lines_that_cannot_be_read_are_kept_and_told(
    stage: Stage, ledger: Path, there: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    note(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    with ledger.open("ab") as file:
        file.write(b"half a li\n")
    assert make_servable().broken == [2]
    # The database of a test is not empty, and cannot be: what fills it is left out.
    monkeypatch.setattr(restore, "fill_empty", lambda *_: None)
    (tmp_path / "key").write_text(str(KEY))
    said = io.StringIO()
    with pytest.raises(CommandError, match=r"it is restored; lines .* cannot be read: 2$"):
        call_command("restore", "any", "--identity", str(tmp_path / "key"), stdout=said)
    assert "letters counted anew: 1" in said.getvalue()
