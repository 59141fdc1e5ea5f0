"""How many of those listed with an office an official roster lists too, as of the day of signing:
a figure of its own beside the tallies, by party and by province, with its source and date.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import get_language, gettext, ngettext, pgettext

from petitions.writing.facts import OfficeFacts
from signatories.models import Entry, OfficialRoster
from signatories.roster.words import in_figures, offices_in_order

Counts = list[tuple[str, int]]


def matches_of(letter_id: int, entries: QuerySet[Entry]) -> dict[str, Any]:
    """`{office: {"matched", "parties": {party: n}, "provinces": {…}, "rosters": [[source, day]]}}`,
    of offices that somebody on the list holds and that have an official roster.
    """
    rosters = _rosters(letter_id)
    if not rosters:
        return {}
    found: dict[str, Any] = {}
    matched_by: dict[str, set[int]] = {}
    groups = entries.filter(office__code__in=list(rosters)).order_by()
    counted = groups.values_list(
        "office__code", "matched", "caucus", "province", "holder__roster_id"
    ).annotate(number=Count("pk"))
    for code, matched, party, province, roster_id, number in counted:
        figures = found.setdefault(code, {"matched": 0, "parties": {}, "provinces": {}})
        if matched:
            figures["matched"] += number
            _add(figures["parties"], party, number)
            _add(figures["provinces"], province, number)
            matched_by.setdefault(code, set()).add(roster_id)
    for code, figures in found.items():
        known = rosters[code]
        # Where nobody was found in any, the newest is the one to name.
        figures["rosters"] = [known[pk] for pk in known if pk in matched_by.get(code, ())] or [
            next(iter(known.values()))
        ]
    return found


def _rosters(letter_id: int) -> dict[str, dict[int, list[str]]]:
    """Source and day of each roster by office, the newest first."""
    rosters = OfficialRoster.objects.filter(office__coalition__letters=letter_id).distinct()
    found: dict[str, dict[int, list[str]]] = {}
    for code, pk, source, dated in rosters.order_by("-dated", "-pk").values_list(
        "office__code", "pk", "source", "dated"
    ):
        found.setdefault(code, {})[pk] = [source, dated.isoformat()]
    return found


def _add(counts: dict[str, int], key: str, number: int) -> None:
    if key:
        counts[key] = counts.get(key, 0) + number


@dataclass(frozen=True)
class Matched:
    """How many of those listed with one office stand in the official rosters that are named."""

    office: OfficeFacts
    listed: int
    matched: int
    parties: Counts
    provinces: Counts
    rosters: list[list[str]]

    @property
    def unmatched(self) -> int:
        return self.listed - self.matched

    @property
    def tables(self) -> list[tuple[str, Counts]]:
        """By party and by province, as far as the rosters say, each with its caption."""
        return [
            (caption, self._whole(counts))
            for caption, counts in (
                (gettext("Matched, by party"), self.parties),
                (gettext("Matched, by province"), self.provinces),
            )
            if counts
        ]

    def _whole(self, counts: Counts) -> Counts:
        """With those of whom the rosters do not say it."""
        rest = self.matched - sum(number for _, number in counts)
        return [*counts, (gettext("Not stated"), rest)] if rest else counts

    @property
    def noun(self) -> str:
        return self.office.noun(get_language() or "en", self.listed)

    @property
    def sources(self) -> str:
        """ "House of Commons list of 2021-06-10"."""
        return pgettext("between sources", "; ").join(
            pgettext("an official roster", "%(source)s of %(day)s") % {"source": source, "day": day}
            for source, day in self.rosters
        )

    @property
    def text(self) -> str:
        """ "72 listed as MPs, 70 matched to a sitting member (House of Commons list of …)"."""
        listed = ngettext(
            "%(number)s listed as %(office)s", "%(number)s listed as %(office)s", self.listed
        ) % {"number": in_figures(self.listed), "office": self.noun}
        return ngettext(
            "%(listed)s, %(matched)s matched to a sitting member (%(rosters)s)",
            "%(listed)s, %(matched)s matched to a sitting member (%(rosters)s)",
            self.matched,
        ) % {"listed": listed, "matched": in_figures(self.matched), "rosters": self.sources}


def matched_in_order(tallies: dict[str, Any], offices: Sequence[OfficeFacts]) -> list[Matched]:
    """The offices that were compared, in the order of the tallies."""
    compared = tallies.get("matched", {})
    return [
        Matched(
            office=office,
            listed=listed,
            matched=compared[office.code]["matched"],
            parties=_most_first(compared[office.code]["parties"]),
            provinces=_most_first(compared[office.code]["provinces"]),
            rosters=compared[office.code]["rosters"],
        )
        for office, listed in offices_in_order(tallies.get("offices", {}), offices)
        if office.code in compared
    ]


def _most_first(counts: dict[str, int]) -> Counts:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
