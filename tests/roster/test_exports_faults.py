"""Preparing lists where something goes wrong, and what it costs where nothing does."""

import fcntl
import logging
import os
import tracemalloc
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone

from petitions.models import Letter
from signatories.models import Entry, Roster, Signature
from signatories.roster import exports
from signatories.roster.counting import recount_stale
from signatories.roster.exports import (
    SECONDS_AFTER_FAILURE,
    forget_lost_exports,
    open_prepared,
    prepare,
    prepare_exports,
)
from tests.roster.preparing import files, folder, named, prepared_bytes
from tests.stage import Stage, make_letter

pytestmark = pytest.mark.django_db


# What goes wrong ---------------------------------------------------------------------------------


def test_a_folder_that_cannot_be_written_is_told_and_tried_again_later(
    listed: Stage, caplog: pytest.LogCaptureFixture, tmp_path: Path, settings: Any
) -> None:
    other = make_letter(listed.coalition, "other")
    recount_stale()
    (tmp_path / "file").write_text("")
    settings.PREPARED_ROOT = tmp_path / "file"
    assert prepare_exports() == 0
    assert prepare_exports() == 0
    told = [r for r in caplog.records if r.levelno == logging.ERROR]
    assert {r.getMessage().split(":")[0] for r in told} == {
        f"letter {listed.letter.pk}", f"letter {other.pk}"
    }  # fmt: skip
    assert len(told) == 2  # nobody tries every second
    settings.PREPARED_ROOT = tmp_path / "folder"
    later = timezone.now() + timedelta(seconds=SECONDS_AFTER_FAILURE + 1)
    assert prepare_exports(now=later, limit=2) == 2


def test_a_disk_that_is_full_takes_nothing_back(
    listed: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_exports()
    named(listed, "Cid")
    listed.recount()

    def full(*args: Any, **kwargs: Any) -> int:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(exports, "write_list", full)
    later = timezone.now() + timedelta(hours=1)
    assert prepare_exports(now=later) == 0
    data = prepared_bytes(listed.letter.pk, "json")
    assert data is not None
    assert b"Ann" in data


def test_what_a_killed_worker_left_is_tidied_away(listed: Stage) -> None:
    folder(listed.letter).mkdir(parents=True)
    for name in ("new.json", "new.csv", "0.json"):
        (folder(listed.letter) / name).write_text("half a name")
    prepare_exports()
    assert files(listed.letter) == ["1.csv", "1.json"]


def test_two_workers_do_not_prepare_one_list_twice(listed: Stage) -> None:
    folder(listed.letter).mkdir(parents=True)
    with (folder(listed.letter) / "lock").open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert prepare_exports() == 0
    assert prepare_exports() == 1
    assert not prepare(listed.letter.pk)  # one that waited for the lock finds it done


def test_files_that_are_gone_are_noticed_and_prepared_again(listed: Stage) -> None:
    prepare_exports()
    assert forget_lost_exports() == 0
    (folder(listed.letter) / "1.csv").unlink()
    assert open_prepared(listed.letter.pk, "csv") is None
    assert prepare_exports() == 0
    assert forget_lost_exports() == 1
    assert prepare_exports() == 1
    assert files(listed.letter) == ["1.csv", "1.json"]


def test_a_folder_that_was_never_made_is_no_trouble(listed: Stage) -> None:
    assert forget_lost_exports() == 0


def test_the_files_of_a_list_that_is_offered_no_more_are_deleted(listed: Stage) -> None:
    prepare_exports()
    strange = Path(settings.PREPARED_ROOT) / "somebody-elses"
    strange.mkdir()
    (strange / "1.json").write_text("{}")
    Letter.objects.update(bulk_download=False)
    assert forget_lost_exports() == 1
    assert files(listed.letter) == []
    assert (strange / "1.json").exists()
    Letter.objects.update(bulk_download=True)
    assert prepare_exports() == 1


# Cost --------------------------------------------------------------------------------------------


def list_cheaply(stage: Stage, number: int) -> None:
    """So many entries, written in bulk."""
    now = timezone.now()
    signatures = Signature.objects.bulk_create(
        (
            Signature(
                letter=stage.letter, section=stage.people, version=stage.letter.current_version,
                language="en", kind="person", visibility="public", origin="import",
                source_ref="a sheet", entered_by=stage.moderator, state="published",
                decided_at=now, decided_by=stage.moderator,
            )
            for _ in range(number)
        ),
        batch_size=2_000,
    )  # fmt: skip
    Entry.objects.bulk_create(
        (
            Entry(
                signature=signature, letter=stage.letter, section=stage.people, kind="person",
                audience="public", name=f"Person {n:06} 陳大文", affiliation="An affiliation " * 3,
                place=b"\0\2\2%06d" % n, proof="authority", published_on=now.date(),
            )
            for n, signature in enumerate(signatures)
        ),
        batch_size=2_000,
    )  # fmt: skip
    stage.recount()


@pytest.mark.long
def test_memory_does_not_grow_with_the_list(stage: Stage) -> None:
    """20,000 entries, 4 MB of files, and as much memory as a few thousand take."""
    list_cheaply(stage, 20_000)
    prepare(stage.letter.pk)  # what is loaded once
    Roster.objects.update(exported_version=0, exported_at=None)
    tracemalloc.start()
    try:
        assert prepare(stage.letter.pk)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    size = sum(path.stat().st_size for path in folder(stage.letter).iterdir())
    assert size > 4_000_000
    assert peak < 3_500_000, peak


@pytest.mark.parametrize("number", [1, 3000])
def test_queries_do_not_grow_with_the_list(
    stage: Stage, number: int, django_assert_max_num_queries: Any
) -> None:
    list_cheaply(stage, number)
    with django_assert_max_num_queries(14):
        assert prepare(stage.letter.pk)
