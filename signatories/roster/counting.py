"""Counting a roster: the one function that writes tallies, and how it hears of changes."""

import logging
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Count, F, QuerySet
from django.utils import timezone

from signatories.models import Entry, Roster, Signature
from signatories.roster.checks import checks_of
from signatories.roster.day_figures import write_day, zone_of
from signatories.roster.matches import matches_of
from signatories.roster.placing import replace_moved
from signatories.roster.words import withheld_in_words

HEAD_LENGTH = 100  # entries of a section that stand on the letter's own page

log = logging.getLogger("undersigned.roster")


def note_changes(letter_ids: set[int], *, in_looks: bool = False) -> None:
    """Say, first thing in a transaction, that it will change these rosters.

    The rows are taken in one order and before any signature's, so that moderators who act at
    once, and a recount, wait for each other instead of locking each other out. A change in looks
    only (another order, another heading) is one that no count would find: it is a new version by
    itself.
    """
    for letter_id in sorted(letter_ids):
        Roster.objects.get_or_create(letter_id=letter_id)
        Roster.objects.filter(pk=letter_id).update(
            changes=F("changes") + 1, version=F("version") + int(in_looks)
        )


@dataclass(frozen=True)
class Finding:
    """What a count found: the tallies before it, whether the list was another than at the last
    count, and whether the stored tallies were wrong although nobody had noted a change.
    """

    roster: Roster
    before: dict[str, Any]
    changed: bool
    were_wrong: bool


def recount(letter_id: int, *, now: datetime | None = None) -> Roster:
    """Count a letter's entries anew, list those published since, and note when."""
    return count_anew(letter_id, now=now).roster


@transaction.atomic
def count_anew(letter_id: int, *, now: datetime | None = None) -> Finding:
    """A recount that also says what it found.

    Coalesced: however many decisions came since, it is one count, and the version grows by one;
    by none where the list is as it was.
    """
    now = now or timezone.now()
    Roster.objects.get_or_create(letter_id=letter_id)
    roster = Roster.objects.select_for_update().get(pk=letter_id)
    moved = replace_moved(letter_id)
    entries = Entry.objects.filter(letter_id=letter_id)
    added = entries.unlisted().update(since=roster.version + 1)
    listed = entries.listed(roster.version + 1)
    tallies, proofs = _tallies_and_proofs(listed)
    if matches := matches_of(letter_id, listed):
        tallies["matched"] = matches
    heads = _heads(listed, tallies["sections"])
    before, were_noted = roster.tallies, roster.changes > roster.counted_changes
    changed = bool(moved or added) or (tallies, heads) != (before, roster.heads)
    were_wrong = bool(roster.version) and not were_noted and tallies != before
    if were_wrong:
        log.error("letter %s: its stored tallies were wrong and are put right", letter_id)
    if total_of(tallies) != total_of(before) + added:
        # Somebody left: the prepared lists, which hold the name, are served no more.
        roster.exported_version = 0
    zone = zone_of(letter_id)
    roster.version += changed
    roster.tallies, roster.heads = tallies, heads
    roster.checks = checks_of(letter_id, proofs, zone, now=now)
    if changed or not _is_of_today(roster, now, zone):
        # No time of an entry is finer than it must be: a minute shows when the list was counted.
        # A count that found the same list leaves it: it may have been for somebody withheld.
        roster.as_of = now.replace(second=0, microsecond=0)
    roster.counted_changes = roster.changes
    if roster.withheld_on is None:
        _move_withheld(roster, timezone.localdate())
    roster.save()
    write_day(roster, now.astimezone(zone).date())
    return Finding(roster, before, changed, were_wrong)


def _is_of_today(roster: Roster, now: datetime, zone: ZoneInfo) -> bool:
    return roster.as_of.astimezone(zone).date() == now.astimezone(zone).date()


def count(entries: QuerySet[Entry]) -> dict[str, Any]:
    """Tallies by kind and office, never by heading:
    `{"organisations", "individuals", "office_holders", "offices": {code}, "sections": {id}}`.
    """
    return _tallies_and_proofs(entries)[0]


def total_of(tallies: dict[str, Any]) -> int:
    """How many entries tallies speak of."""
    return sum(tallies.get(kind, 0) for kind in ("organisations", "individuals", "office_holders"))


def _tallies_and_proofs(entries: QuerySet[Entry]) -> tuple[dict[str, Any], dict[str, int]]:
    """Both from one reading of the entries, which on a long list is what a count costs."""
    tallies: dict[str, Any] = {
        "organisations": 0, "individuals": 0, "office_holders": 0, "offices": {}, "sections": {}
    }  # fmt: skip
    proofs: dict[str, int] = {}
    groups = entries.order_by().values_list("section_id", "kind", "office__code", "proof")
    for section_id, kind, office, proof, number in groups.annotate(number=Count("pk")):
        if kind == Signature.Kind.ORGANISATION:
            tallies["organisations"] += number
        elif office is None:
            tallies["individuals"] += number
        else:
            tallies["office_holders"] += number
            tallies["offices"][office] = tallies["offices"].get(office, 0) + number
        section = str(section_id)
        tallies["sections"][section] = tallies["sections"].get(section, 0) + number
        proofs[proof] = proofs.get(proof, 0) + number
    return tallies, proofs


def _heads(entries: QuerySet[Entry], sections: dict[str, int]) -> dict[str, list[int]]:
    in_place = entries.order_by("place", "ref").values_list("pk", flat=True)
    return {section: list(in_place.filter(section_id=section)[:HEAD_LENGTH])
            for section in sections}  # fmt: skip


def recount_stale(*, limit: int = 20) -> int:
    """Recount every roster that decisions have changed; how many there were."""
    stale = list(Roster.objects.stale().values_list("pk", flat=True)[:limit])
    for letter_id in stale:
        recount(letter_id)
    return len(stale)


def move_withheld(*, today: date | None = None) -> int:
    """Once a day, let each letter's figure of withheld signatures follow, without a new version:
    a figure that moved at once would tell who signed when.
    """
    today = today or timezone.localdate()
    moved = 0
    for roster in Roster.objects.exclude(withheld_on__gte=today):
        with transaction.atomic():
            roster = Roster.objects.select_for_update().get(pk=roster.pk)
            before = withheld_in_words(roster.withheld)
            _move_withheld(roster, today)
            if withheld_in_words(roster.withheld) != before:
                roster.exported_at = None  # the prepared lists say the figure: make them anew
            roster.save(update_fields=["withheld", "withheld_on", "exported_at"])
        moved += 1
    return moved


def _move_withheld(roster: Roster, today: date) -> None:
    roster.withheld = Signature.objects.filter(letter_id=roster.pk).withheld().count()
    roster.withheld_on = today
