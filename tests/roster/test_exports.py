"""Preparing lists: when, by whom, and that nothing is given out which no longer stands."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from petitions.models import Letter
from signatories.models import Roster
from signatories.roster import exports
from signatories.roster.counting import move_withheld, recount_stale
from signatories.roster.exports import (
    PAUSE,
    SECONDS_AFTER_FAILURE,
    open_prepared,
    prepare,
    prepare_exports,
)
from tests.roster.preparing import files, named, prepared_bytes, take_off
from tests.stage import Stage, a_claim, make_letter, published

pytestmark = pytest.mark.django_db


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
    assert prepared_bytes(listed.letter.pk, "json") is not None


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
