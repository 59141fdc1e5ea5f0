"""The one projection: what of whom is shown, in which order, page by page."""

from dataclasses import asdict
from typing import Any

import pytest
from django.utils import translation

from petitions.models import Letter, Section
from signatories.decisions.actions import remove
from signatories.models import Entry, Roster
from signatories.models.claim import Line
from signatories.roster.counting import recount_stale
from signatories.roster.paging import (
    PAGE_LENGTH,
    Narrowing,
    PlaceGone,
    RosterPage,
    roster_page,
)
from signatories.roster.projection import (
    ShownSection,
    first_entries,
    roster_of,
    tallies_of,
)
from tests.roster.test_counting import list_many
from tests.stage import Stage, a_claim, make_letter, published

pytestmark = pytest.mark.django_db


def signed(stage: Stage, *lines: Line, visibility: str = "public") -> None:
    """These lines, published from a mailbox each, and listed."""
    for line in lines:
        address = f"a{Entry.objects.count()}@example.org"
        values = {n: v for n, v in line.as_values().items() if n not in ("kind", "name")}
        claim = a_claim(line.name, kind=line.kind, address=address, visibility=visibility, **values)
        published(stage, claim)
    recount_stale()


def page(stage: Stage, **wanted: Any) -> RosterPage:
    facts = stage.facts
    narrowing = {name: wanted.pop(name) for name in ("section", "kind", "query") if name in wanted}
    return roster_page(facts, roster_of(facts), Narrowing(**narrowing), **wanted)


def head(stage: Stage) -> list[ShownSection]:
    facts = stage.facts
    return first_entries(facts, roster_of(facts))


def names(sections: list[ShownSection]) -> list[str]:
    return [line.name for section in sections for line in section.entries]


def person(name: str, **line: Any) -> Line:
    return Line("person", name, **line)


# Lines -------------------------------------------------------------------------------------------


def test_a_line_is_shown_as_the_signatory_gave_it(stage: Stage) -> None:
    line = person(
        "Ann O’Toole",
        honorific="Rt Hon",
        other_names="陳安\nAnna",
        role="former MP",
        affiliation="Halifax",
        office="mp",
        in_person_only=True,
    )
    signed(stage, line)
    (shown,) = page(stage).sections[0].entries
    assert shown.ref == Entry.objects.get().ref
    assert {k: v for k, v in asdict(shown).items() if k != "ref"} == {
        "kind": "person",
        "honorific": "Rt Hon",
        "name": "Ann O’Toole",
        "names_beside": ["陳安", "Anna"],
        "styles": "former MP, Halifax",
        "description": "",
        "in_person_only": True,
    }


@pytest.mark.parametrize(("language", "styles"), [("en", "MP, Halifax"), ("fr", "député, Halifax")])
def test_an_office_that_nobody_spelled_out_is_said_in_the_pages_language(
    stage: Stage, language: str, styles: str
) -> None:
    signed(stage, person("Ann", office="mp", affiliation="Halifax"))
    with translation.override(language):
        assert page(stage).sections[0].entries[0].styles == styles


def test_who_is_described_shows_their_words_and_no_name(stage: Stage) -> None:
    words = "A Hong Kong student, Vancouver; name known to the coalition"
    line = person(
        "Zanzibar Quillfeather", description=words, role="Student", other_names="陳", office="mp"
    )
    signed(stage, line, visibility="described")
    for sections in (page(stage).sections, head(stage)[1:]):
        (shown,) = sections[0].entries
        assert shown.description == words
        assert {k: v for k, v in asdict(shown).items() if v} == {
            "ref": shown.ref,
            "kind": "person",
            "description": words,
        }


def test_who_is_described_stands_behind_the_names(stage: Stage) -> None:
    signed(stage, person("Ann", description="A student"), visibility="described")
    signed(stage, person("Zoe Zzyzx"), person("Ümit Öz"))
    assert names(page(stage).sections) == ["Ümit Öz", "Zoe Zzyzx", ""]


@pytest.mark.parametrize("visibility", ["addressee", "counted"])
@pytest.mark.parametrize("indexable", [True, False])
def test_who_is_withheld_is_nowhere(stage: Stage, visibility: str, indexable: bool) -> None:
    Letter.objects.update(indexable=indexable)
    signed(stage, person("Ann", description="A student"), visibility=visibility)
    entry = Entry.objects.get()
    Entry.objects.update(since=1)  # even if it had been counted
    Roster.objects.update(heads={str(stage.people.pk): [entry.pk]})
    assert page(stage).sections == []
    assert [section.entries for section in head(stage)] == [[], []]
    assert [section.count for section in head(stage)] == [0, 0]
    assert page(stage, query="ann").sections == []
    assert tallies_of(stage.facts, roster_of(stage.facts)).total == 0
    with pytest.raises(PlaceGone):
        page(stage, after=entry.ref)


# The letter's own page ---------------------------------------------------------------------------


def test_the_letters_page_shows_every_section_with_its_first_entries(stage: Stage) -> None:
    signed(stage, Line("organisation", "The Zebra Society"), Line("organisation", "Anchor"))
    list_many(stage, [f"Person {number:03}" for number in range(105)])
    organisations, people = head(stage)
    assert names([organisations]) == ["Anchor", "The Zebra Society"]
    assert (organisations.heading, organisations.count, organisations.more) == (
        "Civil society organisations", 2, 0,
    )  # fmt: skip
    assert (len(people.entries), people.count, people.more) == (100, 105, 5)


def test_a_heading_is_shown_in_the_language_there_is(stage: Stage) -> None:
    with translation.override("fr"):
        section = head(stage)[0]
    assert (section.heading, section.heading_language) == ("Civil society organisations", "en")


def test_a_letter_that_nobody_counted_has_empty_sections(stage: Stage) -> None:
    Roster.objects.all().delete()
    assert [(s.count, s.entries) for s in head(stage)] == [(0, []), (0, [])]
    assert page(stage).sections == []


def all_kinds(stage: Stage) -> None:
    signed(stage, Line("organisation", "Anchor"), person("Ben Baker"), person("Cid", office="mp"))
    signed(stage, person("Dan", description="A student"), visibility="described")


def test_a_page_for_search_engines_leaves_private_persons_out(stage: Stage) -> None:
    all_kinds(stage)
    assert names(head(stage)) == ["Anchor", "Ben Baker", "Cid", ""]
    Letter.objects.update(indexable=True)
    assert names(head(stage)) == ["Anchor", "Cid", ""]
    people = head(stage)[1]
    assert (people.count, people.more) == (3, 1)
    assert "Ben Baker" in names(page(stage).sections)  # the list's own page is never indexed


def test_a_section_can_name_private_persons_to_search_engines(stage: Stage) -> None:
    all_kinds(stage)
    Letter.objects.update(indexable=True)
    Section.objects.filter(pk=stage.people.pk).update(names_individuals_to_search_engines=True)
    assert names(head(stage)) == ["Anchor", "Ben Baker", "Cid", ""]


def test_an_entry_that_was_removed_is_gone_before_the_next_count(stage: Stage) -> None:
    signed(stage, person("Ann"), person("Ben"))
    signature = Entry.objects.get(name="Ann").signature
    remove(
        signature=signature, revision=signature.revision, actor=stage.moderator, reason="on-request"
    )
    assert names(head(stage)) == names(page(stage).sections) == ["Ben"]


def test_names_and_figures_are_of_one_version_also_when_the_next_is_counted_meanwhile(
    stage: Stage,
) -> None:
    signed(stage, person("Ann"))
    facts, roster = stage.facts, roster_of(stage.facts)
    signed(stage, person("Ben"))
    assert tallies_of(facts, roster).total == 1
    assert names(first_entries(facts, roster)) == ["Ann"]
    assert names(roster_page(facts, roster).sections) == ["Ann"]
    assert names(page(stage).sections) == ["Ann", "Ben"]


# The list, page by page --------------------------------------------------------------------------


def test_450_names_are_each_shown_once_in_order_while_names_are_added(stage: Stage) -> None:
    """Among them are 200 of one name, so that a page ends between equals."""
    given = [f"Person {number:03}" for number in range(250)] + ["Person 100"] * 200
    refs = {entry.ref for entry in list_many(stage, given)}
    order = list(Entry.objects.listed(10**6).in_order().values_list("ref", flat=True))
    seen: list[str] = []
    after: str | None = ""
    pages = 0
    while after is not None:
        shown = page(stage, after=after)
        assert (shown.previous_before is None) == (after == "")
        (section,) = shown.sections
        assert len(section.entries) <= PAGE_LENGTH
        seen += [line.ref for line in section.entries]
        after = shown.next_after
        pages += 1
        list_many(stage, [f"Aaron Added {pages}", f"Person 100 Added{pages}", f"Zoe Zz{pages}"])
    assert pages == 3
    assert len(seen) == len(set(seen))
    assert [ref for ref in seen if ref in refs] == order


@pytest.mark.parametrize("number", [PAGE_LENGTH - 50, PAGE_LENGTH, PAGE_LENGTH + 50])
def test_the_list_goes_on_from_one_section_into_the_next(stage: Stage, number: int) -> None:
    """Also where a page ends with the last of its section."""
    given = [f"Person {n:03}" for n in range(number)]
    list_many(stage, given, stage.organisations)
    list_many(stage, [f"Anna {n:03}" for n in range(150)], stage.people)
    first = page(stage)
    second = page(stage, after=first.next_after)
    assert len(names(first.sections)) == PAGE_LENGTH
    assert names(first.sections) + names(second.sections) == [
        *given,
        *(f"Anna {n:03}" for n in range(150)),
    ]
    assert {section.count for section in first.sections + second.sections} == {number, 150}
    assert second.next_after is None


@pytest.mark.parametrize(("number", "pages"), [(PAGE_LENGTH, 1), (PAGE_LENGTH + 1, 2)])
def test_the_last_page_is_the_last(stage: Stage, number: int, pages: int) -> None:
    list_many(stage, [f"Person {n:03}" for n in range(number)])
    assert (page(stage).next_after is None) == (pages == 1)


def test_one_section_can_be_asked_for(stage: Stage) -> None:
    all_kinds(stage)
    facts = stage.facts
    (section,) = page(stage, section=facts.sections[0]).sections
    assert names([section]) == ["Anchor"]


def test_a_place_that_is_gone_is_said_to_be(stage: Stage) -> None:
    signed(stage, person("Ann"), person("Ben"))
    gone = Entry.objects.get(name="Ann")
    Entry.objects.filter(pk=gone.pk).delete()
    for after in (gone.ref, "no such place", "0" * 16, "é" * 500, "' OR 1=1"):
        with pytest.raises(PlaceGone):
            page(stage, after=after)


def test_a_letter_shows_its_own_names_and_knows_its_own_places_only(stage: Stage) -> None:
    signed(stage, person("Ann"))
    entry = Entry.objects.get()
    stage.letter = make_letter(stage.coalition, "other")
    recount_stale()
    assert page(stage).sections == []
    with pytest.raises(PlaceGone):
        page(stage, after=entry.ref)


def test_an_entry_that_is_not_counted_yet_is_no_place(stage: Stage) -> None:
    signature = published(stage)
    with pytest.raises(PlaceGone):
        page(stage, after=signature.entry.ref)


# Search ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("perez", ["José Pérez"]),
        ("PÉREZ", ["José Pérez"]),
        ("o'toole", ["Erin O’Toole"]),
        ("otoole", ["Erin O’Toole"]),
        ("大文", ["陳大文"]),
        ("陳大", ["陳大文"]),
        ("加拿", ["Canadian Friends of Hong Kong"]),
        ("smith erskine", []),
        ("erskine smith", ["Nathaniel Erskine-Smith"]),
        ("halifax", ["Nathaniel Erskine-Smith"]),
        ("%", []),
        ("_", []),
        ("...", []),
        ("student", []),
        ("a" * 5000, []),
    ],
)
def test_a_search_finds_what_a_reader_types(stage: Stage, query: str, found: list[str]) -> None:
    signed(
        stage,
        person("José Pérez"),
        person("Erin O’Toole"),
        person("陳大文"),
        person("Nathaniel Erskine-Smith", affiliation="Halifax"),
        Line("organisation", "Canadian Friends of Hong Kong", other_names="加拿大香港之友"),
    )
    signed(stage, person("Hidden Person", description="A student"), visibility="described")
    assert names(page(stage, query=query).sections) == found


def test_a_search_is_paged_like_the_list(stage: Stage) -> None:
    list_many(stage, [f"Person {n:03}" for n in range(PAGE_LENGTH + 3)] + ["Zoe"])
    first = page(stage, query="person")
    second = page(stage, query="person", after=first.next_after)
    assert len(names(first.sections)) == PAGE_LENGTH
    assert len(names(second.sections)) == 3


# Cost --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 3, 200])
def test_the_cost_does_not_grow_with_the_names(
    stage: Stage, django_assert_num_queries: Any, django_assert_max_num_queries: Any, number: int
) -> None:
    list_many(stage, [f"Person {n:03}" for n in range(number)])
    Entry.objects.update(office=stage.coalition.offices.first())
    facts = stage.facts
    roster = roster_of(facts)
    with django_assert_num_queries(1):
        first_entries(facts, roster)
    with django_assert_num_queries(1):
        roster_page(facts, roster)
    place = Entry.objects.in_order().first()
    assert place is not None
    with django_assert_max_num_queries(4):  # the place, how many, which stand here, their rows
        roster_page(facts, roster, Narrowing(facts.sections[1], query="Person"), after=place.ref)
