"""How long backups are kept, when one is due, and places that are no folder."""

import contextlib
import os
import shutil
import signal
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from signatories.management.commands.backup import is_due
from signatories.models import Backup, Heartbeat
from signatories.models.ledger_applied import note_now
from signatories.operating.alerts import wrong_now
from signatories.operating.backups.making import (
    copy_ledger_if_grown,
    delete_old,
    make_backup,
)
from signatories.operating.backups.places import Folder, PlaceFailed, the_place
from signatories.sealing.ledger import Verb
from tests.operating.backed_up import NOW, file, names, said
from tests.stage import Stage

pytestmark = pytest.mark.django_db

# How long they are kept ---------------------------------------------------------------------------


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
