"""Where entries stand: keeping the stored places true when a section moves, or a key is mended."""

from django.db.models import Q

from petitions.models import Section
from signatories.models import Entry
from signatories.models.entry import SHOWN
from signatories.roster.entries import KEY_VERSION, NAMED, place_of, section_prefix

BATCH = 500


def replace_moved(letter_id: int) -> int:
    """Give a new place to entries whose stored one is not their section's, or was made by an
    older rule of keys; how many there were. A recount does it first, so a page is never read
    half in one order and half in another.
    """
    moved = 0
    for section in Section.objects.filter(letter_id=letter_id):
        entries = Entry.objects.filter(letter_id=letter_id, section=section, audience__in=SHOWN)
        wrong = entries.exclude(_where_it_belongs(section), key_version=KEY_VERSION)
        while batch := list(wrong[:BATCH]):
            for entry in batch:
                put_in_place(entry, section)
            Entry.objects.bulk_update(batch, ["place", "key_version"])
            moved += len(batch)
    return moved


def _where_it_belongs(section: Section) -> Q:
    """Within its section, and initiators in front of the others where the section says so."""
    here = section_prefix(section.position)
    inside = Q(place__gte=here, place__lt=section_prefix(section.position + 1))
    if section.sort == Section.Sort.INITIATORS_FIRST:
        first = Q(initiator=True, place__lt=here + NAMED)
        return inside & (first | Q(initiator=False, place__gte=here + NAMED))
    return inside & Q(place__gte=here + NAMED)


def put_in_place(entry: Entry, section: Section) -> None:
    """Compute the place that an entry has in a section; the caller saves it."""
    first = entry.initiator and section.sort == Section.Sort.INITIATORS_FIRST
    entry.place = place_of(
        entry.line, position=section.position, sort_as=entry.sort_as, first=first
    )
    entry.key_version = KEY_VERSION
