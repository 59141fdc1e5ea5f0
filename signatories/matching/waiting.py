"""The names that wait on a letter: opened once, and kept in a worker's memory for a while.

In the database they are sealed, and no column tells a thief which of them are equal
(docs/decisions/0012). The memory of a worker holds the keys that open them all, so it loses
nothing by holding names. What was decided, corrected or withdrawn stays in the index until the next
whole reading: whoever uses a hit asks the database whether it still stands (`still_waiting`).
"""

from datetime import UTC, datetime, timedelta

from django.db.models import Q

from signatories.matching.keeping import Kept, shelf
from signatories.matching.name_index import Named, NameIndex
from signatories.models import Contact, Signature
from signatories.models.claim import Line
from signatories.sealing.boxes import SealBroken

# A row is seen once its transaction has ended, which is after the time that stands in it.
_OVERLAP = timedelta(minutes=2)
_AT_ONCE = 2000
_EVER = datetime.min.replace(tzinfo=UTC)


def names_of(line: Line) -> list[str]:
    return [name for name in (line.name, *line.names_beside) if name]


def waiting_names(letter_id: int) -> NameIndex:
    """Every name that waits on the letter, up to this moment."""
    return shelf.take(("waiting", letter_id), lambda kept: _bring_up(kept, letter_id))


def _bring_up(kept: Kept, letter_id: int) -> bool:
    """Open what came or was corrected since."""
    nothing: tuple[datetime, dict[int, int]] = (_EVER, {})
    newest, revisions = kept.read_to or nothing
    since = newest - _OVERLAP if kept.read_to else _EVER
    waiting = (
        Contact.objects.filter(
            signature__letter_id=letter_id, signature__state__in=Signature.QUEUED
        )
        .select_related("signature")
        .only("claim", "line", "updated_at", "signature__kind", "signature__revision")
        .order_by()
    )
    index = kept.index
    recent = waiting.filter(updated_at__gt=since).values_list("pk", "updated_at")
    unknown = [(pk, at) for pk, at in recent.iterator() if pk not in index.signature_ids]
    for some in range(0, len(unknown), _AT_ONCE):
        keys = [pk for pk, _ in unknown[some : some + _AT_ONCE]]
        for contact in waiting.filter(pk__in=keys):
            _add(index, contact)
    newest = max([newest, *(at for _, at in unknown)])
    if kept.read_to:
        # A correction asks for another look, and by that says when it was made.
        looked_at = Q(signature__evidence_at=None) | Q(signature__evidence_at__gt=since)
        for contact in waiting.filter(looked_at, line__isnull=False):
            if revisions.get(contact.pk) != contact.signature.revision:
                revisions[contact.pk] = contact.signature.revision
                _add(index, contact)
    kept.read_to = (newest, revisions)
    return True


def _add(index: NameIndex, contact: Contact) -> None:
    for name in _names(contact):
        index.add(Named(contact.pk, contact.signature.kind, name))


def still_waiting(hits: set[Named]) -> set[Named]:
    """Those of the hits that wait now, by these names."""
    contacts = Contact.objects.filter(
        pk__in={named.signature_id for named in hits}, signature__state__in=Signature.QUEUED
    )
    names = {contact.pk: _names(contact) for contact in contacts} if hits else {}
    return {named for named in hits if named.name in names.get(named.signature_id, ())}


def _names(contact: Contact) -> list[str]:
    try:
        line = contact.open_line()
    except SealBroken:
        return []  # its own turn says so; it holds up nobody else's
    return names_of(line) if line else []
