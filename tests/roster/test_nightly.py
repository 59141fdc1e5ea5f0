"""The nightly recount: it proves the stored figures, and says so when they were wrong."""

import logging
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from petitions.models import Letter, Section, SectionText
from signatories.decisions.ordering import reorder
from signatories.models import DayFigures, Entry, Roster
from signatories.roster import counting
from signatories.roster.counting import count_anew, recount, recount_stale
from signatories.roster.nightly import recount_daily
from tests.stage import Stage, a_claim, make_letter, published

pytestmark = pytest.mark.django_db

EVENING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)  # 18:30 where the letter is
NIGHT = datetime(2026, 11, 22, 5, 1, tzinfo=UTC)  # 00:01


def tamper(stage: Stage, **changed: Any) -> None:
    roster = Roster.objects.get(pk=stage.letter.pk)
    Roster.objects.filter(pk=roster.pk).update(tallies=roster.tallies | changed)


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR]


# What a count finds ------------------------------------------------------------------------------


def test_a_count_that_finds_nothing_new_is_no_new_version(stage: Stage) -> None:
    published(stage)
    first = recount(stage.letter.pk, now=EVENING)
    second = count_anew(stage.letter.pk, now=NIGHT)
    assert (second.changed, second.were_wrong) == (False, False)
    assert second.roster.version == first.version
    assert second.roster.as_of == NIGHT


def test_a_letter_that_closes_is_counted_without_a_new_version(stage: Stage) -> None:
    stage.recount()
    call_command("recount", "shelter", stdout=StringIO())
    assert Roster.objects.get().version == 1


def test_another_order_far_down_the_list_is_a_new_version(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No tally and no head tells of it, yet pages and prepared lists are other ones."""
    monkeypatch.setattr(counting, "HEAD_LENGTH", 1)
    for number in range(3):
        published(stage, a_claim(f"Ann {number}", address=f"a{number}@example.org"))
    version = stage.recount().version
    last = Entry.objects.get(name="Ann 2")
    reorder(entry=last, sort_as="Ann 0 b", initiator=False, actor=stage.moderator)
    recount_stale()
    assert Roster.objects.get().version == version + 1


def test_another_heading_is_a_new_version(stage: Stage) -> None:
    version = stage.recount().version
    text = SectionText.objects.get(section=stage.people)
    text.heading = "Persons"
    text.save()
    recount_stale()
    assert Roster.objects.get().version > version


def test_a_section_that_moves_is_a_new_version(stage: Stage) -> None:
    published(stage)
    version = stage.recount().version
    Section.objects.filter(pk=stage.people.pk).update(position=9)
    assert count_anew(stage.letter.pk).changed
    assert Roster.objects.get().version == version + 1


# Night -------------------------------------------------------------------------------------------


def test_every_roster_is_counted_once_a_day_on_its_own_calendar(stage: Stage) -> None:
    other = make_letter(stage.coalition, "other")
    Letter.objects.filter(pk=other.pk).update(timezone="Pacific/Auckland")
    for letter in (stage.letter, other):
        recount(letter.pk, now=EVENING)
    assert recount_daily(now=EVENING + timedelta(minutes=1)) == 0
    assert recount_daily(now=NIGHT) == 1
    assert recount_daily(now=NIGHT + timedelta(minutes=1)) == 0
    assert Roster.objects.get(pk=stage.letter.pk).as_of == NIGHT
    assert recount_daily(now=EVENING + timedelta(hours=12)) == 1  # midnight in Auckland
    assert DayFigures.objects.count() == 4


def test_the_night_moves_as_of_and_no_version(stage: Stage, caplog: Any) -> None:
    published(stage)
    before = recount(stage.letter.pk, now=EVENING)
    recount_daily(now=NIGHT)
    after = Roster.objects.get()
    assert (after.version, after.tallies) == (before.version, before.tallies)
    assert after.as_of > before.as_of
    assert errors(caplog) == []


def test_so_many_letters_at_a_time_the_oldest_count_first(stage: Stage) -> None:
    letters = [stage.letter, *(make_letter(stage.coalition, f"l{n}") for n in range(3))]
    for number, letter in enumerate(letters):
        recount(letter.pk, now=EVENING - timedelta(hours=number))
    assert recount_daily(now=NIGHT, limit=3) == 3
    assert Roster.objects.get(as_of__lt=NIGHT).pk == stage.letter.pk
    assert recount_daily(now=NIGHT, limit=3) == 1


def test_a_tally_that_was_tampered_with_is_found_told_and_mended(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    published(stage, a_claim("Zanzibar Quillfeather"))
    before = recount(stage.letter.pk, now=EVENING)
    tamper(stage, individuals=17)
    assert recount_daily(now=NIGHT) == 1
    after = Roster.objects.get()
    assert after.tallies == before.tallies
    assert after.version == before.version + 1
    [said] = errors(caplog)
    assert f"letter {stage.letter.pk}" in said
    assert "were wrong" in said
    assert "Zanzibar" not in caplog.text


def test_an_entry_that_vanished_behind_the_countings_back_is_told(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    published(stage)
    recount(stage.letter.pk, now=EVENING)
    Entry.objects.all().delete()
    recount_daily(now=NIGHT)
    assert len(errors(caplog)) == 1
    assert Roster.objects.get().tallies["individuals"] == 0


def test_what_was_decided_and_not_counted_yet_is_no_error(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    recount(stage.letter.pk, now=EVENING)
    published(stage)
    recount_daily(now=NIGHT)
    assert errors(caplog) == []
    assert Roster.objects.get().tallies["individuals"] == 1


# By hand -----------------------------------------------------------------------------------------


def said_by(*arguments: str) -> str:
    out = StringIO()
    call_command("recount", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_says_what_it_found(stage: Stage) -> None:
    published(stage)
    assert said_by("shelter") == "shelter: 1 on the list, version 1; it had changed\n"
    assert said_by("shelter") == "shelter: 1 on the list, version 1; nothing had changed\n"
    tamper(stage, individuals=17)
    assert said_by("shelter") == (
        "shelter: 1 on the list, version 2; the stored tallies were wrong (17): put right\n"
    )


def test_the_command_counts_all_letters_or_one(stage: Stage) -> None:
    make_letter(stage.coalition, "other")
    assert [line.split(":")[0] for line in said_by().splitlines()] == ["other", "shelter"]
    assert said_by("other").startswith("other: 0 on the list")


def test_the_command_does_not_know_every_letter(stage: Stage) -> None:
    with pytest.raises(CommandError, match="no letter with the slug 'nowhere'"):
        said_by("nowhere")
