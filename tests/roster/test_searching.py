"""A search finds the same by either of its ways, on either database: what holds the words."""

from typing import Any

import pytest
from django.db import connection

from signatories.models import Entry
from signatories.names.search import search_term
from signatories.roster import searching
from signatories.roster.paging import Narrowing, roster_page
from signatories.roster.projection import roster_of
from signatories.roster.searching import grams_of, search
from tests.listing import list_names
from tests.stage import Stage

pytestmark = pytest.mark.django_db
TERMS = ("a", "an", "ana", "haddad", "indqv", "noor had", "大文", "陳", "文", "ོ", "60", "100% sure",
         "o'brien", "under_score", "\\", "xyzzy", "lantern fund 6", "🙂")  # fmt: skip


@pytest.fixture
def listed(stage: Stage) -> Stage:
    for section in (stage.organisations, stage.people):
        list_names(section, 60, entered_by=stage.admin)
    odd = {n: {"name": name} for n, name in enumerate(("100% Sure", "Under_Score", "Ana 🙂 An"))}
    list_names(stage.people, 3, entered_by=stage.admin, named=lambda kind, n: odd[n])
    stage.recount()
    return stage


# How many are counted, and how many names are read in the list's order: all are counted; all that
# are many are met in order; nearly none of the many are, and the index knows where they stand.
WAYS = {"few": (10_000, 50_000), "many and near": (0, 50_000), "many and far": (0, 2)}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    most, through = WAYS[request.param]
    monkeypatch.setattr(searching, "MOST_COUNTED", most)
    monkeypatch.setattr(searching, "LOOKED_THROUGH", through)
    return str(request.param)


def test_every_way_finds_each_key_that_holds_it_and_no_other(listed: Stage, way: str) -> None:
    entries = Entry.objects.readable(listed.letter.pk, roster_of(listed.facts).version)  # type: ignore[union-attr]
    every = list(entries.in_order().values_list("place", "ref", "pk", "search_key"))
    for term in filter(None, map(search_term, TERMS)):
        held = [pk for _, _, pk, key in every if term in key]
        for length in (3, 200):
            keys, found = search(entries, term, None, length)
            assert keys == held[:length], term
            assert found == (len(held) if way == "few" else bool(held)), term
            for at in (0, 70, len(every) - 1):
                cursor = (bytes(every[at][0]), every[at][1])
                after = [pk for _, _, pk, key in every[at + 1 :] if term in key]
                assert search(entries, term, cursor, length)[0] == after[:length], term
                before = [pk for _, _, pk, key in every[:at][::-1] if term in key]
                backwards, _ = search(entries, term, cursor, length, backwards=True)
                assert backwards == before[:length], term


def test_every_page_of_what_was_found_comes_forwards_and_backwards(listed: Stage) -> None:
    for words in TERMS:
        pages_of(listed, words)


def pages_of(listed: Stage, words: str) -> None:
    facts = listed.facts
    roster, narrowing = roster_of(facts), Narrowing(query=words)

    def refs(page: Any) -> list[str]:
        return [line.ref for section in page.sections for line in section.entries]

    whole = refs(roster_page(facts, roster, narrowing))
    forwards: list[str] = []
    after: str | None = ""
    while after is not None:
        page = roster_page(facts, roster, narrowing, after=after, length=7)
        assert (page.found, page.or_more) == (len(whole), False)
        forwards += refs(page)
        after = page.next_after
    assert forwards == whole, words
    backwards: list[str] = []
    before = page.previous_before
    last = refs(page)
    while before is not None:
        page = roster_page(facts, roster, narrowing, before=before, length=7)
        backwards = refs(page) + backwards
        before = page.previous_before
    assert backwards + last == whole, words


def test_more_than_anybody_counts_are_said_to_be_more(
    listed: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = listed.facts
    roster = roster_of(facts)
    exact = roster_page(facts, roster, Narrowing(query="a"), length=7)
    for module in ("searching", "paging"):
        monkeypatch.setattr(f"signatories.roster.{module}.MOST_COUNTED", 5)
    many = roster_page(facts, roster, Narrowing(query="a"), length=7)
    assert (many.found, many.or_more) == (5, True)
    assert (many.sections, many.next_after) == (exact.sections, exact.next_after)
    within = roster_page(facts, roster, Narrowing(facts.sections[0], "organisation"))
    assert (within.found, within.or_more) == (5, True)
    whole = roster_page(facts, roster)
    assert (whole.found, whole.or_more) == (123, False), "the tallies know it"


@pytest.mark.once
def test_a_term_is_its_pairs_and_a_single_letter_itself_beyond_ascii() -> None:
    assert grams_of("haddad") == ["ad", "da", "dd", "ha"]
    assert grams_of("陳") == ["陳"]
    assert grams_of("q") == []


@pytest.mark.postgresql
@pytest.mark.parametrize("key", ["", "a", "ana", "陳大文", "ann 陳|x", "བོད", "🙂b"])
def test_the_index_has_the_same_rule(key: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT signatories_grams(%s)", [key])
        (grams,) = cursor.fetchone()
    pairs = {key[start : start + 2] for start in range(len(key) - 1)}
    assert set(grams) == pairs | {letter for letter in key if letter > "~"}
