"""Slips are found; parents, branches and namesakes are not."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signatories.matching.name_index import Named, NameIndex
from signatories.matching.nearness import near_organisations, near_persons
from signatories.names.comparison import comparison_key
from tests.matching.pairs import (
    ONE_ORGANISATION,
    ONE_PERSON,
    TWO_ORGANISATIONS,
    TWO_PERSONS,
    example_names,
    with_a_slip,
)

pytestmark = pytest.mark.once
ORGANISATIONS = example_names("organisation")
PEOPLE = example_names("person")


def found_by_index(name: str, other: str, kind: str) -> bool:
    index = NameIndex()
    index.add(Named(1, kind, other))
    return any(index.near(name, kind)) or any(index.same(name))


@pytest.mark.parametrize(("name", "other"), ONE_ORGANISATION)
def test_one_organisation(name: str, other: str) -> None:
    assert 70 <= near_organisations(name, other) <= 100
    assert near_organisations(other, name) == near_organisations(name, other)
    assert found_by_index(name, other, "organisation")


@pytest.mark.parametrize(("name", "other"), TWO_ORGANISATIONS)
def test_two_organisations(name: str, other: str) -> None:
    assert near_organisations(name, other) == near_organisations(other, name) == 0


@pytest.mark.parametrize(("name", "other"), ONE_PERSON)
def test_one_person(name: str, other: str) -> None:
    assert near_persons(name, other)
    assert found_by_index(name, other, "person")


@pytest.mark.parametrize(("name", "other"), TWO_PERSONS)
def test_two_persons(name: str, other: str) -> None:
    assert near_persons(name, other) == near_persons(other, name) == 0


def test_of_all_pairs_on_the_example_letters_only_one_name_twice_is_found() -> None:
    """73 spellings of organisations, 10 pairs of which are one organisation: no other is found."""
    found = {pair for pair in combinations(ORGANISATIONS, 2) if near_organisations(*pair)}
    assert len(found) == 10
    assert ("Torontian Hongkongers Action Group", "Torontonian HongKongers Action Group") in found
    assert not any("McGill Students for a Free Tibet" in pair for pair in found)
    people = {pair for pair in combinations(PEOPLE, 2) if near_persons(*pair)}
    assert people == {("Judy A. Sgro", "Judy Sgro")}


def test_of_slips_in_the_example_letters_names_nearly_all_are_found() -> None:
    """Through the index, and never taken for another organisation of the letters."""
    dice = random.Random(20260307)
    index = NameIndex()
    for number, name in enumerate(ORGANISATIONS):
        index.add(Named(number, "organisation", name))
    tried = missed = false = 0
    for _ in range(15):
        for number, name in enumerate(ORGANISATIONS):
            if not any(len(word) > 4 and word.isalpha() for word in name.split()):
                continue
            slipped = with_a_slip(name, dice)
            if comparison_key(slipped) == comparison_key(name):
                continue
            tried += 1
            hits = {named.signature_id for _, named in index.near(slipped, "organisation")}
            missed += number not in hits
            false += any(not near_organisations(name, ORGANISATIONS[hit]) for hit in hits - {number}
                         if comparison_key(ORGANISATIONS[hit]) != comparison_key(name))  # fmt: skip
    assert tried > 900
    assert missed / tried < 0.02
    assert false == 0


def test_the_same_name_is_told_apart_from_nearly_the_same() -> None:
    index = NameIndex()
    index.add(Named(1, "person", "Rene Levesque"))
    assert [named.signature_id for named in index.same("RENE LEVESQUE")] == [1]
    assert list(index.same("René Lévesque")) == []
    assert [score for score, _ in index.near("René Lévesque", "person")] == [100]
    assert list(index.near("Rene Levesque", "person")) == []
    assert list(index.near("René Lévesque", "organisation")) == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_without_an_error(name: str, other: str) -> None:
    for near in (near_organisations, near_persons):
        assert 0 <= near(name, other) <= 100
        assert near(name, other) == near(other, name)
    index = NameIndex()
    index.add(Named(1, "person", name))
    list(index.near(other, "person"))
    assert [named.name for named in index.same(name)] == [name]
