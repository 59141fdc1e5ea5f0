"""Figures in words in French and Chinese: nouns, plurals, measure words, no stray spaces."""

import pytest
from django.utils import translation

from petitions.writing.facts import OfficeFacts
from signatories.roster.words import enumerated, tallies_in_words

NOUNS: dict[str, dict[str, dict[str, str]]] = {
    "mp": {
        "fr": {"one": "député", "other": "députés"},
        "zh-hant": {"one": "國會議員", "other": "國會議員"},
    },
    "senator": {
        "fr": {"one": "sénateur", "other": "sénateurs"},
        "zh-hant": {"one": "參議員", "other": "參議員"},
    },
    "mayor": {
        "fr": {"one": "maire", "other": "maires"},
        "zh-hant": {"one": "市長", "other": "市長"},
    },
    "former-mp": {
        "fr": {"one": "ancien député", "other": "anciens députés"},
        "zh-hant": {"one": "前國會議員", "other": "前國會議員"},
    },
}
OFFICES = [OfficeFacts(n, code, nouns) for n, (code, nouns) in enumerate(NOUNS.items(), start=1)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fr",
            "21 organisations, 7 particuliers et 78 personnes inscrites au titre d’une charge "
            "publique\u00a0: 72 députés, 4 sénateurs, 1 maire, 1 ancien député",
        ),
        (
            "zh-hant",
            "21 個機構、7 名個人及78 名以公職列名者："
            "72 名國會議員、4 名參議員、1 名市長、1 名前國會議員",
        ),
    ],
)
def test_the_figures_of_a_real_letter(language: str, words: str) -> None:
    counted = {"mp": 72, "senator": 4, "mayor": 1, "former-mp": 1}
    tallies = {"organisations": 21, "individuals": 7, "office_holders": 78, "offices": counted}
    with translation.override(language):
        assert tallies_in_words(tallies, OFFICES) == words


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("fr", 0, "Aucune signature pour le moment"),
        ("fr", 1, "1 organisation, 1 particulier et 1 personne inscrite au titre d’une charge "
                  "publique\u00a0: 1 député"),
        ("fr", 2, "2 organisations, 2 particuliers et 2 personnes inscrites au titre d’une charge "
                  "publique\u00a0: 2 députés"),
        ("zh-hant", 0, "尚無連署"),
        ("zh-hant", 1, "1 個機構、1 名個人及1 名以公職列名者：1 名國會議員"),
        ("zh-hant", 2, "2 個機構、2 名個人及2 名以公職列名者：2 名國會議員"),
    ],
)  # fmt: skip
def test_none_one_and_two(language: str, number: int, words: str) -> None:
    tallies = {"organisations": number, "individuals": number, "office_holders": number,
               "offices": {"mp": number}}  # fmt: skip
    with translation.override(language):
        assert tallies_in_words(tallies, OFFICES) == words


@pytest.mark.parametrize(("language", "words"), [("fr", "a, b et c"), ("zh-hant", "a、b及c")])
def test_parts_are_enumerated(language: str, words: str) -> None:
    with translation.override(language):
        assert enumerated(["a", "b", "c"]) == words
