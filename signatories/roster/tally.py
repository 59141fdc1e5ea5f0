"""`tally.json`: the figures as the contract states them."""

from typing import Any

from django.utils.translation import get_language

from petitions.languages import in_language
from petitions.writing.facts import LetterFacts
from signatories.models import Roster
from signatories.roster.projection import tallies_of


def tally(letter: LetterFacts, roster: Roster | None) -> dict[str, Any]:
    """The object behind `tally.json`, in the active language."""
    language = get_language() or letter.default_language
    figures = tallies_of(letter, roster)
    return {
        "letter": letter.slug,
        "language": language,
        "state": letter.state,
        "version": figures.version,
        "as_of": figures.as_of.isoformat() if figures.as_of else None,
        "total": figures.total,
        "organisations": figures.organisations,
        "individuals": figures.individuals,
        "office_holders": figures.office_holders,
        "offices": [
            {"code": office.code, "label": office.noun(language, number), "count": number}
            for office, number in figures.offices
        ],
        "sections": [
            {
                "heading": in_language(s.headings, language, letter.default_language) or "",
                "count": figures.sections.get(s.id, 0),
            }
            for s in letter.sections
        ],
        "withheld": figures.withheld,
        "text": figures.text,
    }
