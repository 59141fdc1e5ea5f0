"""A letter as it is read in one language: what falls back says in which language it is."""

from dataclasses import dataclass

from django.conf import settings

from petitions.languages import best_language, in_language
from petitions.writing.facts import LetterFacts, TextFacts


@dataclass(frozen=True)
class DemandRead:
    number: int
    text: str
    language: str
    cause: str | None
    cause_name: str


@dataclass(frozen=True)
class AddresseeRead:
    office: str
    office_language: str
    name: str


@dataclass(frozen=True)
class LetterRead:
    """The words of a letter's current version; `is_fallback` where the language asked for is
    not among its own. `languages` are those of its own in which the site has pages.
    """

    text: TextFacts
    language: str
    is_fallback: bool
    other_languages: list[str]
    languages: list[str]
    demands: list[DemandRead]
    addressees: list[AddresseeRead]
    coalitions: list[str]


def letter_read(letter: LetterFacts, wanted: str) -> LetterRead:
    """The letter in the language wanted, else in the one that stands in for it."""
    language = letter.language(wanted)
    return LetterRead(
        text=letter.texts[language],
        language=language,
        is_fallback=language != wanted,
        other_languages=[code for code in letter.texts if code != language],
        languages=[code for code, _ in settings.LANGUAGES if code in letter.texts],
        demands=[
            DemandRead(
                demand.number,
                in_language(demand.texts, language) or "",
                best_language(demand.texts, language),
                demand.cause,
                in_language(demand.cause_names, wanted) or demand.cause or "",
            )
            for demand in letter.demands
        ],
        addressees=[
            AddresseeRead(
                in_language(a.office, language) or "", best_language(a.office, language), a.name
            )
            for a in letter.addressees
        ],
        coalitions=[in_language(c.names, wanted) or c.slug for c in letter.coalitions],
    )
