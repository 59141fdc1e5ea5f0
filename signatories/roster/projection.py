"""The one projection: whatever shows signatories outside the desk asks here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import get_language

from petitions.languages import best_language
from petitions.writing.facts import LetterFacts, OfficeFacts, SectionFacts
from signatories.models import DayFigures, Entry, Roster
from signatories.models.claim import Line
from signatories.roster.matches import Matched, matched_in_order
from signatories.roster.tongues import tongue_on
from signatories.roster.words import (
    in_figures,
    offices_in_order,
    tallies_in_words,
    withheld_in_words,
)


@dataclass(frozen=True)
class Shown:
    """One line as a page shows it: what names, what stands beside, what describes."""

    ref: str
    kind: str
    honorific: str
    name: str
    names_beside: list[str]
    styles: str
    description: str
    in_person_only: bool

    @property
    def name_language(self) -> str:
        """Where it is another one than the page's, and its letters tell."""
        return tongue_on(get_language() or "", self.name)

    @property
    def beside(self) -> list[tuple[str, str]]:
        """Each other name with its language, told likewise."""
        page = get_language() or ""
        return [(name, tongue_on(page, name)) for name in self.names_beside]


@dataclass(frozen=True)
class ShownSection:
    facts: SectionFacts
    heading: str
    heading_language: str
    count: int
    entries: list[Shown]

    @property
    def more(self) -> int:
        """How many stand on the list's own pages only."""
        return self.count - len(self.entries)

    @property
    def more_in_figures(self) -> str:
        return in_figures(self.more)

    @property
    def count_in_figures(self) -> str:
        return in_figures(self.count)


@dataclass(frozen=True)
class Tallies:
    """A roster's figures at one version."""

    version: int
    as_of: datetime | None
    organisations: int
    individuals: int
    office_holders: int
    offices: list[tuple[OfficeFacts, int]]
    matched: list[Matched]
    sections: dict[int, int]
    withheld: str
    text: str

    @property
    def total(self) -> int:
        return self.organisations + self.individuals + self.office_holders


def tallies_of(letter: LetterFacts, roster: Roster | DayFigures | None) -> Tallies:
    """The figures of a letter, or of one of its days, in the active language; zeroes where nobody
    was counted yet.
    """
    counted: dict[str, Any] = roster.tallies if roster else {}
    return Tallies(
        version=roster.version if roster else 0,
        as_of=roster.as_of if roster else None,
        organisations=counted.get("organisations", 0),
        individuals=counted.get("individuals", 0),
        office_holders=counted.get("office_holders", 0),
        offices=offices_in_order(counted.get("offices", {}), letter.offices),
        matched=matched_in_order(counted, letter.offices),
        sections={int(pk): number for pk, number in counted.get("sections", {}).items()},
        withheld=withheld_in_words(roster.withheld if roster else 0),
        text=tallies_in_words(counted, letter.offices),
    )


def roster_of(letter: LetterFacts) -> Roster | None:
    return Roster.objects.filter(pk=letter.id).first()


def shown(entry: Entry, letter: LetterFacts) -> Shown:
    """An entry as a line of the page."""
    office = next((o for o in letter.offices if o.id == entry.office_id), None)
    return shown_line(entry.line, office, ref=entry.ref)


def shown_line(line: Line, office: OfficeFacts | None, *, ref: str = "") -> Shown:
    """A line as pages print it. What the signatory gave is kept as given; an office that nobody
    spelled out is said in the page's language.
    """
    role = line.role or (office.noun(get_language() or "en") if office else "")
    return Shown(
        ref=ref,
        kind=line.kind,
        honorific=line.honorific,
        name=line.name,
        names_beside=line.names_beside,
        styles=", ".join(part for part in (role, line.affiliation) if part),
        description=line.description,
        in_person_only=line.in_person_only,
    )


def first_entries(letter: LetterFacts, roster: Roster | None) -> list[ShownSection]:
    """Every section with the entries that stand on the letter's page: one query for all.

    Where search engines may list the letter, its page names private persons only in sections
    that say so.
    """
    heads = roster.heads if roster else {}
    wanted = [pk for keys in heads.values() for pk in keys]
    version = roster.version if roster else 0
    readable = Entry.objects.readable(letter.id, version)
    entries = readable.filter(pk__in=wanted).order_by("place", "ref")
    if letter.indexable:
        named = [s.id for s in letter.sections if s.names_individuals_to_search_engines]
        entries = entries.exclude(
            ~Q(section__in=named), kind="person", office=None, audience="public"
        )
    found: dict[int, list[Shown]] = {}
    for entry in entries:
        found.setdefault(entry.section_id, []).append(shown(entry, letter))
    counts = tallies_of(letter, roster).sections
    return [
        shown_section(s, letter, counts.get(s.id, 0), found.get(s.id, [])) for s in letter.sections
    ]


def shown_section(
    section: SectionFacts, letter: LetterFacts, count: int, entries: list[Shown]
) -> ShownSection:
    """A section with those of its entries that a page shows."""
    language = best_language(
        section.headings, get_language() or letter.default_language, letter.default_language
    )
    return ShownSection(section, section.headings.get(language, ""), language, count, entries)
