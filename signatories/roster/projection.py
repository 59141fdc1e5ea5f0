"""The one projection: whatever shows signatories outside the desk asks here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import get_language

from petitions.languages import best_language
from petitions.writing.facts import LetterFacts, OfficeFacts, SectionFacts
from signatories.models import Entry, Roster
from signatories.names.search import search_term
from signatories.roster.words import offices_in_order, tallies_in_words, withheld_in_words

PAGE_LENGTH = 200


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


@dataclass(frozen=True)
class Tallies:
    """A roster's figures at one version."""

    version: int
    as_of: datetime | None
    organisations: int
    individuals: int
    office_holders: int
    offices: list[tuple[OfficeFacts, int]]
    sections: dict[int, int]
    withheld: str
    text: str

    @property
    def total(self) -> int:
        return self.organisations + self.individuals + self.office_holders


def tallies_of(letter: LetterFacts, roster: Roster | None) -> Tallies:
    """The figures of a letter in the active language; zeroes where nobody was counted yet."""
    counted: dict[str, Any] = roster.tallies if roster else {}
    return Tallies(
        version=roster.version if roster else 0,
        as_of=roster.as_of if roster else None,
        organisations=counted.get("organisations", 0),
        individuals=counted.get("individuals", 0),
        office_holders=counted.get("office_holders", 0),
        offices=offices_in_order(counted.get("offices", {}), letter.offices),
        sections={int(pk): number for pk, number in counted.get("sections", {}).items()},
        withheld=withheld_in_words(roster.withheld if roster else 0),
        text=tallies_in_words(counted, letter.offices),
    )


def roster_of(letter: LetterFacts) -> Roster | None:
    return Roster.objects.filter(pk=letter.id).first()


def shown(entry: Entry, letter: LetterFacts) -> Shown:
    """An entry as a line of the page. What the signatory gave is kept as given; an office that
    nobody spelled out is said in the page's language.
    """
    role = entry.role
    if entry.office_id and not role:
        office = next((o for o in letter.offices if o.id == entry.office_id), None)
        role = office.noun(get_language() or "en") if office else ""
    return Shown(
        ref=entry.ref,
        kind=entry.kind,
        honorific=entry.honorific,
        name=entry.name,
        names_beside=entry.line.names_beside,
        styles=", ".join(part for part in (role, entry.affiliation) if part),
        description=entry.description,
        in_person_only=entry.in_person_only,
    )


def first_entries(letter: LetterFacts, roster: Roster | None) -> list[ShownSection]:
    """Every section with the entries that stand on the letter's page: one query for all.

    Where search engines may list the letter, its page names private persons only in sections
    that say so.
    """
    heads = roster.heads if roster else {}
    wanted = [pk for keys in heads.values() for pk in keys]
    version = roster.version if roster else 0
    entries = Entry.objects.listed(version).filter(pk__in=wanted).order_by("place", "ref")
    if letter.indexable:
        named = [s.id for s in letter.sections if s.names_individuals_to_search_engines]
        entries = entries.exclude(
            ~Q(section__in=named), kind="person", office=None, audience="public"
        )
    found: dict[int, list[Shown]] = {}
    for entry in entries:
        found.setdefault(entry.section_id, []).append(shown(entry, letter))
    counts = tallies_of(letter, roster).sections
    return [_section(s, letter, counts.get(s.id, 0), found.get(s.id, [])) for s in letter.sections]


def _section(
    section: SectionFacts, letter: LetterFacts, count: int, entries: list[Shown]
) -> ShownSection:
    language = best_language(
        section.headings, get_language() or letter.default_language, letter.default_language
    )
    return ShownSection(section, section.headings.get(language, ""), language, count, entries)


@dataclass(frozen=True)
class RosterPage:
    sections: list[ShownSection]
    next_after: str | None
    starts_at_top: bool


class PlaceGone(Exception):
    """The entry at which a page should begin is on the list no more."""


def roster_page(
    letter: LetterFacts,
    roster: Roster | None,
    *,
    section: SectionFacts | None = None,
    query: str = "",
    after: str = "",
) -> RosterPage:
    """One page of the list in its stored order. Raises PlaceGone."""
    entries: Any = Entry.objects.listed(roster.version if roster else 0)
    entries = entries.filter(letter_id=letter.id)
    if section:
        entries = entries.filter(section_id=section.id)
    if query:
        entries = entries.filter(search_key__contains=search_term(query) or "\uffff")
    if after:
        last = entries.filter(ref=after).select_related("section").first()
        if last is None:
            raise PlaceGone
        here = Q(section=last.section)
        entries = entries.filter(
            Q(section__position__gt=last.section.position)
            | here & Q(place__gt=last.place)
            | here & Q(place=last.place, ref__gt=last.ref)
        )
    page: Sequence[Entry] = list(entries.in_order()[: PAGE_LENGTH + 1])
    more, page = len(page) > PAGE_LENGTH, page[:PAGE_LENGTH]
    counts = tallies_of(letter, roster).sections
    by_section: dict[int, list[Shown]] = {}
    for entry in page:
        by_section.setdefault(entry.section_id, []).append(shown(entry, letter))
    sections = [
        _section(s, letter, counts.get(s.id, 0), by_section[s.id])
        for s in letter.sections
        if s.id in by_section
    ]
    return RosterPage(sections, page[-1].ref if more else None, not after)
