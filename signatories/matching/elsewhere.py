"""Who stands on the other letters of a coalition: organisations and office-holders, never a private
person, and only what anybody can read there.
"""

from dataclasses import dataclass

from petitions.models import Letter, LetterOwner
from signatories.matching.keeping import Kept, shelf
from signatories.matching.name_index import Named, NameIndex
from signatories.models import Entry, Signature
from signatories.models.claim import Line
from signatories.models.lockdown import locked_letters

_MOST_ASKED = 20  # parties of nearly one name: the database is asked for no more


@dataclass(frozen=True)
class Known:
    """An entry of this name on another letter."""

    signature_id: int
    website: str
    is_proved: bool  # that its mailbox was on its website's own domain


def coalitions_of(letter_id: int) -> list[int]:
    owners = LetterOwner.objects.filter(letter_id=letter_id)
    return sorted(owners.values_list("coalition_id", flat=True))


def known_elsewhere(
    line: Line, names: list[str], *, letter_id: int, coalitions: list[int]
) -> list[Known]:
    """Where the same organisation or office-holder, as far as the name tells, stands already."""
    if line.kind == Signature.Kind.PERSON and not line.office:
        return []
    parties: set[int] = set()
    for coalition_id in coalitions:
        index = _parties(coalition_id)
        parties |= {
            n.signature_id for name in names for n in index.same(name) if n.kind == line.kind
        }
        parties |= {n.signature_id for name in names for _, n in index.near(name, line.kind)}
    if not parties:
        return []
    entries = (
        Entry.objects.filter(
            party__in=sorted(parties)[:_MOST_ASKED],
            party__coalition__in=coalitions,
            audience=Signature.Visibility.PUBLIC,
            since__isnull=False,
        )
        .exclude(letter_id=letter_id)
        .exclude(letter__state=Letter.State.DRAFT)
        .order_by("pk")
    )
    found = list(entries.values_list("pk", "letter_id", "website", "proof"))
    locked = locked_letters(letter for _, letter, _, _ in found) if found else set()
    return [
        Known(pk, website, proof == Entry.Proof.DOMAIN)
        for pk, letter, website, proof in found
        if letter not in locked
    ]


def _parties(coalition_id: int) -> NameIndex:
    return shelf.take(("parties", coalition_id), lambda kept: _bring_up(kept, coalition_id))


def _bring_up(kept: Kept, coalition_id: int) -> bool:
    """Take up the parties that were first published since; here an index's numbers are theirs."""
    read_to = kept.read_to or 0
    rows = (
        Entry.objects.filter(party__coalition=coalition_id, party_id__gt=read_to)
        .order_by("party_id")
        .values_list("party_id", "kind", "name", "other_names")
    )
    for party_id, kind, name, other_names in rows.iterator(chunk_size=5000):
        for each in [name, *other_names.splitlines()]:
            kept.index.add(Named(party_id, kind, each))
        read_to = party_id
    kept.read_to = read_to
    return True
