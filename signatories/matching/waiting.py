"""The names that wait on a letter: opened for one batch, and forgotten with it.

Their names are in clear nowhere, so there is no index of them that outlives a transaction, and no
column that would tell a thief which of them are equal. That bounds how many can be compared: a
pair further apart than this meets when one of the two is published.
"""

from signatories.matching.name_index import Named, NameIndex
from signatories.models import Contact, Signature
from signatories.models.claim import Line
from signatories.sealing.boxes import SealBroken

MOST_OPENED = 500


def names_of(line: Line) -> list[str]:
    return [name for name in (line.name, *line.names_beside) if name]


def waiting_names(letter_id: int, around: list[int]) -> NameIndex:
    """The names of those that wait nearest to these: usually the newest, for these are new."""
    waiting = Signature.objects.queued().filter(letter_id=letter_id).order_by("pk")
    half = MOST_OPENED // 2
    newer = list(waiting.filter(pk__gt=max(around)).values_list("pk", flat=True)[:half])
    older = list(
        waiting.filter(pk__lte=max(around))
        .order_by("-pk")
        .values_list("pk", flat=True)[: MOST_OPENED - len(newer)]
    )
    index = NameIndex()
    contacts = Contact.objects.filter(pk__in=[*older, *newer]).select_related("signature")
    for contact in contacts:
        try:
            line = contact.open_line()
        except SealBroken:
            continue  # its own turn says so; it holds up nobody else's
        for name in names_of(line) if line else ():
            index.add(Named(contact.pk, contact.signature.kind, name))
    return index
