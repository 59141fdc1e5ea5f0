"""The worker's sweep over published entries with an office that nobody has yet looked up in the
official rosters: however they came, and again when a roster is loaded or taken back.
"""

from typing import Any

from django.db import transaction

from signatories.matching.official import OfficialRosters, day_of_signing
from signatories.models import Entry, OfficeHolder
from signatories.roster.counting import note_changes
from signatories.roster.day_figures import zone_of

BATCH = 200


def compare_listed() -> int:
    """Look up a batch of one letter's entries, and write down on each chamber, party and province
    as of the day of signing; how many it looked up.
    """
    waiting = Entry.objects.uncompared().order_by("letter_id")
    letter_id = waiting.values_list("letter_id", flat=True).first()
    if letter_id is None:
        return 0
    # Before the transaction: reading a roster for the first time takes a while.
    rosters, zone = OfficialRosters(letter_id), zone_of(letter_id)
    batch = list(
        Entry.objects.uncompared()
        .filter(letter_id=letter_id)
        .select_related("office", "signature__source_mail")
        .order_by("pk")[:BATCH]
    )
    found = [(entry, _found(entry, rosters, entry.signature, zone)) for entry in batch]
    other = [pair for pair in found if _says(pair[0]) != pair[1]]
    with transaction.atomic():
        # Of one that is listed already no count finds what was put beside it.
        note_changes({letter_id}, in_looks=any(entry.since for entry, _ in other))
        if OfficialRosters(letter_id) != rosters:
            return len(found)  # one was loaded meanwhile: the next round has it
        for entry, said in found:
            _as_it_was(entry).update(compared=True, **said)
    return len(found)


def _found(entry: Entry, rosters: OfficialRosters, signature: Any, zone: Any) -> dict[str, Any]:
    """The columns that a roster fills; empty where none lists the entry."""
    assert entry.office is not None
    names = [name for name in (entry.name, *entry.line.names_beside) if name]
    looked_up = rosters.look_up(entry.office.code, names, day_of_signing(signature, zone))
    return _columns(looked_up.holder if looked_up else None)


def _columns(holder: OfficeHolder | None) -> dict[str, Any]:
    return {
        "holder_id": holder.pk if holder else None,
        "matched": holder is not None,
        "chamber": holder.chamber if holder else "",
        "caucus": holder.caucus if holder else "",
        "province": holder.province if holder else "",
    }


def _says(entry: Entry) -> dict[str, Any]:
    return {column: getattr(entry, column) for column in _columns(None)}


def _as_it_was(entry: Entry) -> Any:
    """The row, if it still reads as when it was looked up: another wording is looked up anew."""
    return Entry.objects.uncompared().filter(
        pk=entry.pk, name=entry.name, other_names=entry.other_names, office=entry.office_id
    )
