"""The list a page at a time, by key: the last page of a long list costs what its first does."""

from dataclasses import dataclass
from typing import Any, Literal

from petitions.writing.facts import LetterFacts, SectionFacts
from signatories.models import Entry, Roster, Signature
from signatories.names.search import search_term
from signatories.roster.projection import Shown, ShownSection, shown, shown_section, tallies_of
from signatories.roster.searching import MOST_COUNTED, Cursor, in_order, search
from signatories.roster.words import in_figures

PAGE_LENGTH = 200
LONGEST_PAGE = 2_000  # of a whole list at once, to print
Kind = Literal["organisation", "individual", "office_holder"]
KINDS: tuple[Kind, ...] = ("organisation", "individual", "office_holder")


class PlaceGone(Exception):
    """The entry at which a page should begin is on the list no more."""


@dataclass(frozen=True)
class Narrowing:
    """What a reader looks for: one section, one kind, a part of a name; or everything."""

    section: SectionFacts | None = None
    kind: Kind | None = None
    query: str = ""

    def __bool__(self) -> bool:
        return bool(self.section or self.kind or self.query)


EVERYBODY = Narrowing()


@dataclass(frozen=True)
class RosterPage:
    """`found` is how many the narrowing holds at this roster version; where it is `or_more`, they
    are more than anybody counts for one page. `previous_before` and `next_after` are the refs
    from which the neighbouring pages go on; None at an end.
    """

    sections: list[ShownSection]
    found: int
    or_more: bool
    previous_before: str | None
    next_after: str | None

    @property
    def found_in_figures(self) -> str:
        return in_figures(self.found)


def roster_page(
    letter: LetterFacts,
    roster: Roster | None,
    narrowing: Narrowing = EVERYBODY,
    *,
    after: str = "",
    before: str = "",
    length: int = PAGE_LENGTH,
) -> RosterPage:
    """The page behind an entry, or the one that ends in front of it. Raises PlaceGone."""
    listed = Entry.objects.readable(letter.id, roster.version if roster else 0)
    entries = _narrowed(listed, narrowing)
    cursor = _cursor(listed, after or before)
    known = None if narrowing.query else _known(letter, roster, narrowing)
    if narrowing.query:
        rows, found = _searched(entries, narrowing.query, cursor, length, backwards=bool(before))
    else:
        rows = list(in_order(entries, cursor, backwards=bool(before))[: length + 1])
        found = _counted(entries) if known is None else known
    more = len(rows) > length
    rows = rows[:length][::-1] if before else rows[:length]
    more_before, more_after = (more, True) if before else (bool(after), more)
    return RosterPage(
        sections=_by_section(letter, roster, rows),
        found=found if known is not None else min(found, MOST_COUNTED),
        or_more=known is None and found > MOST_COUNTED,
        previous_before=rows[0].ref if rows and more_before else None,
        next_after=rows[-1].ref if rows and more_after else None,
    )


def _narrowed(entries: Any, narrowing: Narrowing) -> Any:
    if narrowing.section:
        entries = entries.filter(section_id=narrowing.section.id)
    if narrowing.kind == "organisation":
        entries = entries.filter(kind=Signature.Kind.ORGANISATION)
    elif narrowing.kind:
        entries = entries.filter(
            kind=Signature.Kind.PERSON, office__isnull=narrowing.kind == "individual"
        )
    return entries


def _searched(
    entries: Any, query: str, cursor: Cursor | None, length: int, *, backwards: bool
) -> tuple[list[Entry], int]:
    """The rows of a page and one more, and how many hold what is looked for, or one more than
    anybody counts. A query without a letter finds nobody, rather than everybody.
    """
    term = search_term(query)
    if not term:
        return [], 0
    keys, found = search(entries, term, cursor, length + 1, backwards=backwards)
    rows = entries.in_bulk(keys)
    return [rows[key] for key in keys if key in rows], found


def _counted(entries: Any) -> int:
    return entries.order_by()[: MOST_COUNTED + 1].count()


def _cursor(listed: Any, ref: str) -> Cursor | None:
    if not ref:
        return None
    place = listed.filter(ref=ref).values_list("place", flat=True).first()
    if place is None:
        raise PlaceGone
    return bytes(place), ref


def _by_section(
    letter: LetterFacts, roster: Roster | None, rows: list[Entry]
) -> list[ShownSection]:
    counts = tallies_of(letter, roster).sections
    lines: dict[int, list[Shown]] = {}
    for entry in rows:
        lines.setdefault(entry.section_id, []).append(shown(entry, letter))
    return [
        shown_section(section, letter, counts.get(section.id, 0), lines[section.id])
        for section in letter.sections
        if section.id in lines
    ]


def _known(letter: LetterFacts, roster: Roster | None, narrowing: Narrowing) -> int | None:
    """How many, from the tallies; None where only counting tells: of a kind within a section."""
    tallies = tallies_of(letter, roster)
    if narrowing.section and narrowing.kind:
        return None
    if narrowing.section:
        return tallies.sections.get(narrowing.section.id, 0)
    by_kind = {
        "organisation": tallies.organisations,
        "individual": tallies.individuals,
        "office_holder": tallies.office_holders,
    }
    return by_kind[narrowing.kind] if narrowing.kind else tallies.total
