"""Counting a roster: the one function that writes tallies, and how it hears of changes."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, F, QuerySet
from django.utils import timezone

from signatories.models import Entry, Roster, Signature

HEAD_LENGTH = 100  # entries of a section that stand on the letter's own page


def note_changes(letter_ids: set[int]) -> None:
    """Say, first thing in a transaction, that it will change these rosters.

    The rows are taken in one order and before any signature's, so that moderators who act at
    once, and a recount, wait for each other instead of locking each other out.
    """
    for letter_id in sorted(letter_ids):
        Roster.objects.get_or_create(letter_id=letter_id)
        Roster.objects.filter(pk=letter_id).update(changes=F("changes") + 1)


@transaction.atomic
def recount(letter_id: int, *, now: datetime | None = None) -> Roster:
    """Count a letter's entries anew, list those published since, and note when.

    Coalesced: however many decisions came since, it is one count; the version grows by one.
    """
    now = now or timezone.now()
    Roster.objects.get_or_create(letter_id=letter_id)
    roster = Roster.objects.select_for_update().get(pk=letter_id)
    entries = Entry.objects.filter(letter_id=letter_id)
    roster.version += 1
    entries.unlisted().update(since=roster.version)
    roster.tallies = count(entries.listed(roster.version))
    roster.heads = _heads(entries.listed(roster.version), roster.tallies["sections"])
    # No time of an entry is finer than it must be: a minute shows when the list was counted.
    roster.as_of = now.replace(second=0, microsecond=0)
    roster.counted_changes = roster.changes
    if roster.withheld_on is None:
        _move_withheld(roster, timezone.localdate())
    roster.save()
    return roster


def count(entries: QuerySet[Entry]) -> dict[str, Any]:
    """Tallies by kind and office, never by heading:
    `{"organisations", "individuals", "office_holders", "offices": {code}, "sections": {id}}`.
    """
    tallies: dict[str, Any] = {
        "organisations": 0, "individuals": 0, "office_holders": 0, "offices": {}, "sections": {}
    }  # fmt: skip
    groups = entries.order_by().values_list("section_id", "kind", "office__code")
    for section_id, kind, office, number in groups.annotate(number=Count("pk")):
        if kind == Signature.Kind.ORGANISATION:
            tallies["organisations"] += number
        elif office is None:
            tallies["individuals"] += number
        else:
            tallies["office_holders"] += number
            tallies["offices"][office] = tallies["offices"].get(office, 0) + number
        section = str(section_id)
        tallies["sections"][section] = tallies["sections"].get(section, 0) + number
    return tallies


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
            _move_withheld(roster, today)
            roster.save(update_fields=["withheld", "withheld_on"])
        moved += 1
    return moved


def _move_withheld(roster: Roster, today: date) -> None:
    roster.withheld = Signature.objects.filter(letter_id=roster.pk).withheld().count()
    roster.withheld_on = today
