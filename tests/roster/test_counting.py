"""Counting: what is listed, what the figures are, and when they move."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from petitions.models import Coalition, Letter, LetterOwner, Office, Section
from signatories.decisions.actions import decline, hold, remove
from signatories.decisions.recording import record_signature
from signatories.models import Entry, Roster, Signature
from signatories.models.claim import Line
from signatories.roster.counting import (
    HEAD_LENGTH,
    move_withheld,
    note_changes,
    recount,
    recount_stale,
)
from signatories.roster.entries import make_entry
from signatories.roster.paging import roster_page
from signatories.roster.projection import tallies_of
from tests.stage import Stage, a_claim, make_coalition, make_letter, published

pytestmark = pytest.mark.django_db


def recorded(stage: Stage, line: Line, visibility: str = "public") -> Signature:
    """A waiting signature without a mailbox, of any visibility."""
    section = stage.organisations if line.kind == "organisation" else stage.people
    signature = record_signature(
        letter=stage.letter,
        section=section,
        line=line,
        origin=Signature.Origin.PAPER,
        source_ref="a sheet",
        actor=stage.moderator,
    )
    Signature.objects.filter(pk=signature.pk).update(visibility=visibility)
    return Signature.objects.get(pk=signature.pk)


def list_many(stage: Stage, names: Iterable[str], section: Section | None = None) -> list[Entry]:
    """Persons who are published and counted, without the walk that brought them there."""
    now = timezone.now()
    section = section or stage.people
    signatures = Signature.objects.bulk_create(
        Signature(
            letter=stage.letter, section=section, version=stage.letter.current_version,
            language="en", kind="person", visibility="public", origin="import",
            source_ref="a sheet", entered_by=stage.moderator, state="published", decided_at=now,
            decided_by=stage.moderator,
        )
        for _ in names
    )  # fmt: skip
    entries = [
        make_entry(
            signature,
            Line("person", name),
            proof=Entry.Proof.AUTHORITY,
            published_on=now.date(),
        )
        for signature, name in zip(signatures, names, strict=True)
    ]
    note_changes({stage.letter.pk})
    recount_stale()
    return entries


def listed_names(stage: Stage) -> list[str]:
    facts = stage.facts
    page = roster_page(facts, Roster.objects.filter(pk=stage.letter.pk).first())
    return [line.name for section in page.sections for line in section.entries]


# What is listed ----------------------------------------------------------------------------------


def test_an_entry_is_listed_at_the_next_count_only(stage: Stage) -> None:
    signature = published(stage, a_claim("Ann Example"))
    assert listed_names(stage) == []
    assert Roster.objects.get().tallies.get("individuals", 0) == 0
    roster = stage.recount()
    assert listed_names(stage) == ["Ann Example"]
    assert roster.tallies["individuals"] == 1
    signature.entry.refresh_from_db()
    assert signature.entry.since == roster.version


def test_an_entry_keeps_the_version_at_which_it_was_first_listed(stage: Stage) -> None:
    signature = published(stage)
    first = stage.recount()
    stage.recount()
    signature.entry.refresh_from_db()
    assert signature.entry.since == first.version


def test_a_count_grows_the_version_by_one_however_much_was_decided(stage: Stage) -> None:
    before = stage.recount().version
    for name in ("Ann", "Ben", "Cid"):
        published(stage, a_claim(name))
    assert recount_stale() == 1
    assert Roster.objects.get().version == before + 1
    assert recount_stale() == 0


def test_a_letter_that_was_just_opened_is_counted_once(stage: Stage) -> None:
    assert recount_stale() == 1
    roster = Roster.objects.get()
    assert (roster.version, roster.tallies["organisations"]) == (1, 0)
    assert recount_stale() == 0


def test_a_count_is_dated_to_the_minute(stage: Stage) -> None:
    moment = datetime(2026, 11, 22, 13, 14, 15, 999, tzinfo=UTC)
    assert recount(stage.letter.pk, now=moment).as_of == moment.replace(second=0, microsecond=0)


def test_another_letters_entries_are_not_counted(stage: Stage) -> None:
    published(stage)
    other = make_letter(stage.coalition, "other")
    assert recount(other.pk).tallies["individuals"] == 0
    assert stage.recount().tallies["individuals"] == 1


def test_only_so_many_letters_are_counted_at_a_time(stage: Stage) -> None:
    for slug in ("second", "third"):
        make_letter(stage.coalition, slug)
    assert recount_stale(limit=2) == 2
    assert recount_stale(limit=2) == 1


def test_a_sections_head_holds_its_first_entries_in_order(stage: Stage) -> None:
    list_many(stage, [f"Person {number:03}" for number in range(HEAD_LENGTH + 5, 0, -1)])
    head = Roster.objects.get().heads[str(stage.people.pk)]
    names = Entry.objects.in_bulk(head)
    assert [names[pk].name for pk in head] == [
        f"Person {number:03}" for number in range(1, HEAD_LENGTH + 1)
    ]


# Figures -----------------------------------------------------------------------------------------


def test_figures_are_by_kind_and_office_and_never_by_heading(stage: Stage) -> None:
    """An office-holder in the section of organisations is still an office-holder."""
    published(stage, a_claim("Ann", office="mp"))
    published(stage, a_claim("Ben", address="ben@example.org", office="mp"))
    published(stage, a_claim("Cid", address="cid@example.org", office="senator"))
    published(stage, a_claim("Dan", address="dan@example.org"))
    published(stage, a_claim("Harbour", kind="organisation", address="h@example.org"))
    Entry.objects.filter(name="Cid").update(section=stage.organisations)
    assert stage.recount().tallies == {
        "organisations": 1,
        "individuals": 1,
        "office_holders": 3,
        "offices": {"mp": 2, "senator": 1},
        "sections": {str(stage.organisations.pk): 2, str(stage.people.pk): 3},
    }


def test_who_is_described_counts_and_who_is_withheld_does_not(stage: Stage) -> None:
    for number, visibility in enumerate(["public", "described", "addressee", "counted"]):
        claim = a_claim(
            "Ann", address=f"a{number}@example.org", visibility=visibility, description="A student"
        )
        published(stage, claim)
    assert stage.recount().tallies["individuals"] == 2
    assert Entry.objects.count() == 4


def test_one_office_of_two_coalitions_is_counted_once(stage: Stage) -> None:
    """Two coalitions publish one letter, and each of them counts MPs."""
    partner = make_coalition("partner")
    LetterOwner.objects.create(letter=stage.letter, coalition=partner, position=2)
    published(stage, a_claim("Ann", office="mp"))
    figures = tallies_of(stage.facts, stage.recount())
    assert sum(number for _, number in figures.offices) == figures.office_holders == 1
    assert figures.text == "1 listed with an office: 1 MP"


ACTS = st.sampled_from(["publish", "decline", "hold", "remove", "recount"])
KINDS = st.sampled_from(
    [("person", ""), ("person", "mp"), ("person", "senator"), ("organisation", "")]
)
VISIBILITIES = st.sampled_from(Signature.Visibility.values)


@trying(
    max_examples=15,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    signers=st.lists(st.tuples(KINDS, VISIBILITIES), min_size=1, max_size=5),
    acts=st.lists(st.tuples(ACTS, st.integers(0, 4)), max_size=14),
)
def test_figures_equal_the_list_whatever_was_decided(
    stage: Stage,
    signers: list[tuple[tuple[str, str], str]],
    acts: list[tuple[str, int]],
) -> None:
    Entry.objects.all().delete()
    Signature.objects.all().delete()
    waiting = [
        recorded(
            stage,
            Line(kind, f"Name {number}", office=office, description="A student"),
            visibility,
        )
        for number, ((kind, office), visibility) in enumerate(signers)
    ]
    for act, number in acts:
        decide(stage, act, waiting[number % len(waiting)])
    roster = stage.recount()
    listed = list(Entry.objects.filter(audience__in=["public", "described"]))
    figures = tallies_of(stage.facts, roster)
    assert Signature.objects.published().count() == Entry.objects.count()
    assert figures.total == len(listed)
    assert figures.organisations == sum(e.kind == "organisation" for e in listed)
    assert figures.office_holders == sum(e.office_id is not None for e in listed)
    assert sum(number for _, number in figures.offices) == figures.office_holders
    assert {pk: n for pk, n in figures.sections.items() if n} == tally_by_section(listed)
    assert sorted(listed_names(stage)) == sorted(e.name for e in listed)
    assert not Roster.objects.stale().exists()


def decide(stage: Stage, act: str, signature: Signature) -> None:
    """What a moderator would be offered for this signature; nothing where it does not fit."""
    signature.refresh_from_db()
    who = {"signature": signature, "revision": signature.revision, "actor": stage.moderator}
    if act == "recount":
        recount_stale()
    elif act == "remove" and signature.state == Signature.State.PUBLISHED:
        remove(**who, reason="duplicate")
    elif act == "hold" and signature.state == Signature.State.WAITING:
        hold(**who)
    elif act in ("publish", "decline") and signature.state in Signature.QUEUED:
        if act == "publish":
            stage.publish(signature)
        else:
            decline(**who, reason="duplicate")


def tally_by_section(entries: list[Entry]) -> dict[int, int]:
    sections = [entry.section_id for entry in entries]
    return {pk: sections.count(pk) for pk in set(sections)}


# The withheld figure -----------------------------------------------------------------------------


def withheld_figure(stage: Stage) -> tuple[int, int]:
    roster = Roster.objects.get(pk=stage.letter.pk)
    return roster.withheld, roster.version


def test_the_withheld_figure_moves_once_a_day_and_never_the_version(stage: Stage) -> None:
    today = timezone.localdate()
    version = stage.recount().version
    for number, visibility in enumerate(["counted", "addressee"]):
        published(stage, a_claim("Ann", address=f"a{number}@example.org", visibility=visibility))
    assert move_withheld(today=today) == 0
    recount_stale()
    assert withheld_figure(stage) == (0, version)
    tomorrow = today + timedelta(days=1)
    assert move_withheld(today=tomorrow) == 1
    assert withheld_figure(stage) == (2, version)
    published(stage, a_claim("Ann", address="a9@example.org", visibility="counted"))
    assert move_withheld(today=tomorrow) == 0
    recount_stale()
    assert withheld_figure(stage) == (2, version)


def test_who_leaves_is_withheld_until_the_day_has_passed(stage: Stage) -> None:
    signature = published(stage, a_claim(visibility="counted"))
    stage.recount()
    assert withheld_figure(stage)[0] == 1  # the first count of a letter sets it
    remove(
        signature=signature, revision=signature.revision, actor=stage.moderator, reason="on-request"
    )
    recount_stale()
    assert withheld_figure(stage)[0] == 1
    move_withheld(today=timezone.localdate() + timedelta(days=1))
    assert withheld_figure(stage)[0] == 0


def test_the_figure_of_every_letter_moves(stage: Stage) -> None:
    other = make_letter(stage.coalition, "other")
    Roster.objects.filter(pk=other.pk).update(withheld_on=date(2020, 1, 1), withheld=7)
    assert move_withheld() == 2  # the stage's own was never counted
    assert Roster.objects.get(pk=other.pk).withheld == 0


def test_noting_changes_makes_the_rosters_that_are_missing(stage: Stage) -> None:
    other = make_letter(stage.coalition, "other", opened=False)
    note_changes({other.pk, stage.letter.pk})
    assert Roster.objects.get(pk=other.pk).changes == 1
    assert set(Roster.objects.stale()) == set(Roster.objects.all())


def test_an_office_of_a_stranger_is_not_taken(stage: Stage) -> None:
    """A code means the office of the letter's own coalition, not another's of that name."""
    foreign = Office.objects.create(
        coalition=Coalition.objects.get(slug="elsewhere"), code="reeve", nouns={}
    )
    signature = published(stage, a_claim(office=foreign.code))
    assert signature.entry.office is None
    assert Letter.objects.get(pk=stage.letter.pk).roster.tallies == {}


def test_tallies_are_plain_values(stage: Stage) -> None:
    published(stage)
    tallies: dict[str, Any] = stage.recount().tallies
    assert tallies == Roster.objects.get().tallies
