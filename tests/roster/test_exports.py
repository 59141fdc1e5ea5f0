"""Preparing lists: when, by whom, and that nothing is given out which no longer stands."""

import fcntl
import logging
import os
import threading
import tracemalloc
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from petitions.models import Letter
from signatories.decisions.actions import remove
from signatories.models import Entry, Roster, Signature
from signatories.roster import exports
from signatories.roster.counting import move_withheld, recount_stale
from signatories.roster.exports import (
    PAUSE,
    SECONDS_AFTER_FAILURE,
    forget_lost_exports,
    open_prepared,
    prepare,
    prepare_exports,
)
from signatories.roster.snapshot import one_snapshot
from tests.roster.reading_exports import prepared_bytes, prepared_now
from tests.stage import Stage, a_claim, make_letter, published, set_stage

pytestmark = pytest.mark.django_db


def folder(letter: Letter) -> Path:
    return Path(settings.PREPARED_ROOT) / str(letter.pk)


def files(letter: Letter) -> list[str]:
    found = folder(letter).iterdir() if folder(letter).exists() else ()
    return sorted(path.name for path in found if path.name != "lock")


def take_off(stage: Stage, name: str) -> None:
    signature = Entry.objects.get(name=name).signature
    remove(
        signature=signature, revision=signature.revision, actor=stage.moderator, reason="on-request"
    )


def named(stage: Stage, name: str) -> Signature:
    return published(stage, a_claim(name, address=f"{name}@example.org"))


@pytest.fixture
def listed(stage: Stage) -> Stage:
    named(stage, "Ann")
    named(stage, "Ben")
    stage.recount()
    return stage


# When --------------------------------------------------------------------------------------------


def test_a_list_is_prepared_once_a_version(listed: Stage) -> None:
    assert open_prepared(listed.letter.pk, "json") is None
    assert prepare_exports() == 1
    assert files(listed.letter) == ["1.csv", "1.json"]
    roster = Roster.objects.get()
    assert roster.exported_version == roster.version == 1
    assert roster.exported_at is not None
    assert roster.export_seconds > 0
    assert prepare_exports() == 0


def test_a_new_version_takes_the_place_of_the_old(listed: Stage) -> None:
    prepare_exports()
    named(listed, "Cid")
    listed.recount()
    assert prepare_exports(now=timezone.now() + timedelta(hours=1)) == 1
    assert files(listed.letter) == ["2.csv", "2.json"]
    opened = open_prepared(listed.letter.pk, "csv")
    assert opened is not None
    with opened.file as file:
        assert opened.version == 2
        assert b"Cid" in file.read()


def test_a_list_that_changes_all_the_time_is_prepared_with_pauses(listed: Stage) -> None:
    prepare_exports()
    now = timezone.now()
    Roster.objects.update(exported_at=now, export_seconds=30)
    named(listed, "Cid")
    listed.recount()
    assert prepare_exports(now=now + timedelta(seconds=30 * PAUSE - 1)) == 0
    assert prepared_bytes(listed.letter.pk, "json") is not None  # the last one is still given out
    assert prepare_exports(now=now + timedelta(seconds=30 * PAUSE)) == 1


def test_letters_take_turns_the_longest_waiting_first(listed: Stage) -> None:
    others = [make_letter(listed.coalition, f"l{number}") for number in range(2)]
    recount_stale()
    assert [prepare_exports() for _ in range(4)] == [1, 1, 1, 0]
    later = timezone.now() + timedelta(hours=1)
    for number, letter in enumerate([others[1], listed.letter, others[0]]):
        roster = Roster.objects.filter(pk=letter.pk)
        roster.update(version=9, exported_at=timezone.now() + timedelta(seconds=number))
    prepare_exports(now=later)
    assert files(others[1]) == ["9.csv", "9.json"]
    assert files(others[0]) == ["1.csv", "1.json"]


@pytest.mark.parametrize("change", [{"bulk_download": False}, {"state": "draft"}])
def test_a_list_that_is_not_offered_is_not_prepared(listed: Stage, change: dict[str, Any]) -> None:
    Letter.objects.update(**change)
    assert prepare_exports() == 0
    assert not prepare(listed.letter.pk)
    assert files(listed.letter) == []


def test_a_letter_that_was_never_counted_is_not_prepared(stage: Stage) -> None:
    assert prepare_exports() == 0


def test_the_figure_of_the_withheld_moves_without_a_version_and_the_list_follows(
    listed: Stage,
) -> None:
    prepare_exports()
    published(listed, a_claim("Fay", address="fay@example.org", visibility="counted"))
    recount_stale()
    assert prepare_exports() == 0
    move_withheld(today=timezone.localdate() + timedelta(days=1))
    before = open_prepared(listed.letter.pk, "json")
    assert before is not None  # given out meanwhile
    with before.file:
        assert prepare_exports() == 1
        after = open_prepared(listed.letter.pk, "json")
        assert after is not None
        with after.file as file:
            assert after.version == before.version
            assert after.etag != before.etag
            assert b'"withheld":"fewer than 10"' in file.read()


# Who has left ------------------------------------------------------------------------------------


def test_who_has_left_is_given_out_no_more_from_the_next_count_on(listed: Stage) -> None:
    prepare_exports()
    take_off(listed, "Ann")
    recount_stale()
    assert open_prepared(listed.letter.pk, "json") is None
    assert open_prepared(listed.letter.pk, "csv") is None
    assert prepare_exports(now=timezone.now() + timedelta(minutes=1)) == 1
    data = prepared_bytes(listed.letter.pk, "json")
    assert data is not None
    assert b"Ann" not in data
    assert b"Ben" in data
    assert files(listed.letter) == ["2.csv", "2.json"]


def test_one_who_leaves_as_another_comes_is_missed_too(listed: Stage) -> None:
    prepare_exports()
    take_off(listed, "Ann")
    named(listed, "Cid")
    recount_stale()
    assert open_prepared(listed.letter.pk, "json") is None


def test_who_comes_takes_nothing_back(listed: Stage) -> None:
    prepare_exports()
    named(listed, "Cid")
    recount_stale()
    assert open_prepared(listed.letter.pk, "json") is not None


def test_after_somebody_left_the_pause_is_short(listed: Stage) -> None:
    prepare_exports()
    now = timezone.now()
    Roster.objects.update(exported_at=now, export_seconds=30)
    take_off(listed, "Ann")
    recount_stale()
    assert prepare_exports(now=now + timedelta(seconds=29)) == 0
    assert prepare_exports(now=now + timedelta(seconds=30)) == 1


def test_a_list_is_not_prepared_while_a_change_waits_to_be_counted(listed: Stage) -> None:
    """Whoever left is missing from the entries at once, and from the tallies at the next count."""
    take_off(listed, "Ann")
    assert prepare_exports() == 0
    recount_stale()
    assert prepare_exports() == 1


def test_who_leaves_while_the_list_is_written_is_not_given_out(
    listed: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = exports.write_list

    def writes_and_then_somebody_leaves(*args: Any, **kwargs: Any) -> int:
        number = write(*args, **kwargs)
        take_off(listed, "Ann")
        return number

    monkeypatch.setattr(exports, "write_list", writes_and_then_somebody_leaves)
    assert prepare_exports() == 0
    assert open_prepared(listed.letter.pk, "json") is None
    assert files(listed.letter) == []
    monkeypatch.undo()
    recount_stale()
    assert prepare_exports(now=timezone.now() + timedelta(minutes=1)) == 1


def test_a_list_that_disagrees_with_its_tallies_is_not_given_out(
    listed: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    roster = Roster.objects.get()
    Roster.objects.update(tallies=roster.tallies | {"individuals": 17})
    assert prepare_exports() == 0
    assert open_prepared(listed.letter.pk, "json") is None
    assert "not as many as its tallies say" in caplog.text
    soon = timezone.now() + timedelta(seconds=SECONDS_AFTER_FAILURE / 2)
    assert prepare_exports(now=soon) == 0
    assert caplog.text.count("not as many") <= 2


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


# One moment --------------------------------------------------------------------------------------


def in_a_thread(work: Callable[[], Any]) -> None:
    failed: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(30)
    assert not thread.is_alive()
    assert failed == []


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_snapshot_sees_one_moment_holds_up_nobody_and_writes_nothing() -> None:
    stage = set_stage()
    named(stage, "Ann")
    stage.recount()

    def somebody_signs() -> None:
        named(stage, "Ben")
        recount_stale()

    with one_snapshot():
        before = Roster.objects.get()
        in_a_thread(somebody_signs)
        assert Roster.objects.get().version == before.version
        assert Entry.objects.listed(99).count() == 1
        with pytest.raises(DatabaseError), transaction.atomic():
            Roster.objects.update(version=7)
    assert Roster.objects.get().version == before.version + 1


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_ends_and_leaves_the_connection_as_it_was() -> None:
    stage = set_stage()
    with one_snapshot():
        assert Letter.objects.count() == 1
    assert connection.get_autocommit()
    assert not connection.in_atomic_block
    with pytest.raises(ZeroDivisionError), one_snapshot():
        assert 1 / 0
    named(stage, "Ann")
    stage.recount()
    as_json, rows = prepared_now(stage.letter.pk)
    assert as_json["total"] == len(rows) == 1


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
