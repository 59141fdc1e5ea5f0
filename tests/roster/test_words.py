"""Figures in words, as the contract and readers expect them."""

from typing import Any

import pytest
from django.utils import translation

from petitions.writing.facts import OfficeFacts, is_singular
from signatories.roster.words import (
    enumerated,
    in_figures,
    offices_in_order,
    tallies_in_words,
    withheld_in_words,
)


def office(code: str, number: int, **nouns: tuple[str, str]) -> OfficeFacts:
    forms = {language: {"one": one, "other": many} for language, (one, many) in nouns.items()}
    return OfficeFacts(number, code, forms)


OFFICES = [
    office("mp", 1, en=("MP", "MPs"), fr=("député", "députés")),
    office("senator", 2, en=("senator", "senators"), fr=("sénateur", "sénateurs")),
    office("mayor", 3, en=("mayor", "mayors"), fr=("maire", "maires")),
    office("former-mp", 4, en=("former MP", "former MPs"), fr=("ancien député", "anciens députés")),
]


def tallies(organisations: int = 0, individuals: int = 0, **offices: int) -> dict[str, Any]:
    return {
        "organisations": organisations,
        "individuals": individuals,
        "office_holders": sum(offices.values()),
        "offices": {code.replace("_", "-"): number for code, number in offices.items()},
    }


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        (
            tallies(21, 7, mp=72, senator=4, mayor=1, former_mp=1),
            "21 organisations, 7 individuals and 78 listed with an office: "
            "72 MPs, 4 senators, 1 mayor, 1 former MP",
        ),
        (tallies(1, 1, mp=1), "1 organisation, 1 individual and 1 listed with an office: 1 MP"),
        (tallies(0, 2), "2 individuals"),
        (tallies(2, 0), "2 organisations"),
        (tallies(1, 2), "1 organisation and 2 individuals"),
        (tallies(0, 0, senator=2), "2 listed with an office: 2 senators"),
        (tallies(1, 0, mayor=3), "1 organisation and 3 listed with an office: 3 mayors"),
        (tallies(), "No signatures yet"),
        ({}, "No signatures yet"),
        (
            tallies(1234, 1000000),
            "1,234 organisations and 1,000,000 individuals",
        ),
    ],
)
def test_figures_in_english(counted: dict[str, Any], words: str) -> None:
    assert tallies_in_words(counted, OFFICES) == words


@pytest.mark.parametrize(("number", "noun"), [(0, "député"), (1, "député"), (2, "députés")])
def test_french_counts_nothing_in_the_singular(number: int, noun: str) -> None:
    assert OFFICES[0].noun("fr", number) == noun


@pytest.mark.parametrize(("number", "noun"), [(0, "MPs"), (1, "MP"), (2, "MPs")])
def test_english_counts_nothing_in_the_plural(number: int, noun: str) -> None:
    assert OFFICES[0].noun("en", number) == noun


def test_offices_are_named_in_the_pages_language() -> None:
    with translation.override("fr"):
        words = tallies_in_words(tallies(0, 0, mp=2, mayor=1, former_mp=3), OFFICES)
    assert words.endswith("3 anciens députés, 2 députés, 1 maire")


def test_an_office_without_a_noun_in_the_language_is_said_in_another_or_by_its_code() -> None:
    assert office("reeve", 5, en=("reeve", "reeves")).noun("fr", 2) == "reeves"
    assert OfficeFacts(6, "reeve", {}).noun("en", 2) == "reeve"
    assert OfficeFacts(6, "reeve", {"en": {"one": "reeve"}}).noun("en", 2) == "reeve"


def test_which_noun_a_count_takes() -> None:
    assert [is_singular("en", n) for n in (0, 1, 2)] == [False, True, False]
    assert [is_singular("fr", n) for n in (0, 1, 2)] == [True, True, False]
    assert is_singular("fr-ca", 0)


def test_offices_with_most_come_first_then_in_the_coalitions_order() -> None:
    counts = {"mayor": 1, "former-mp": 1, "mp": 1, "senator": 2, "reeve": 5}
    assert [(o.code, n) for o, n in offices_in_order(counts, OFFICES)] == [
        ("senator", 2), ("mp", 1), ("mayor", 1), ("former-mp", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (1, "fewer than 10"), (9, "fewer than 10"), (10, "10"), (12, "12"), (1200, "1200")],
)
@pytest.mark.parametrize("language", ["en", "fr", "zh-hant"])
def test_the_withheld_figure_has_three_forms_in_every_language(
    language: str, number: int, words: str
) -> None:
    with translation.override(language):
        assert withheld_in_words(number) == words


@pytest.mark.parametrize(
    ("parts", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c", "d"], "a, b, c and d")],
)
def test_parts_are_enumerated(parts: list[str], words: str) -> None:
    assert enumerated(iter(parts)) == words


def test_figures_are_grouped_as_the_language_groups_them() -> None:
    assert in_figures(1234567) == "1,234,567"
    with translation.override("fr"):
        assert in_figures(1234567) == "1\xa0234\xa0567"
