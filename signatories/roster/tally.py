"""`tally.json`: the figures as the contract states them."""

from typing import Any

from django.utils.translation import get_language

from petitions.languages import in_language
from petitions.writing.facts import LetterFacts
from signatories.models import Roster
from signatories.roster.projection import tallies_of


def tally(letter: LetterFacts, roster: Roster | None) -> dict[str, Any]:
    """The object behind `tally.json`, in the active language; with `matched` where an office that
    somebody holds has an official roster.
    """
    language = get_language() or letter.default_language
    figures = tallies_of(letter, roster)
    said = {
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
    if figures.matched:
        said["matched"] = [
            {
                "code": found.office.code,
                "listed": found.listed,
                "matched": found.matched,
                "parties": [{"party": party, "count": n} for party, n in found.parties],
                "provinces": [{"province": place, "count": n} for place, n in found.provinces],
                "rosters": [{"source": source, "date": day} for source, day in found.rosters],
                "text": found.text,
            }
            for found in figures.matched
        ]
    return said
