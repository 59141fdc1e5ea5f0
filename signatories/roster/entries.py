"""Making the public half: an entry from a line, with nothing in it that may not be shown."""

from datetime import date
from typing import Any

from petitions.models import LetterOwner, Office, Section
from signatories.models import Entry, Party, Signature
from signatories.models.claim import Line
from signatories.names.comparison import comparison_key
from signatories.names.order import organisation_sort_key, person_sort_key
from signatories.names.search import search_key

KEY_VERSION = 1


INITIATOR, NAMED, DESCRIBED = b"\x01", b"\x02", b"\x03"


def place_of(line: Line, *, position: int, sort_as: str = "", first: bool = False) -> bytes:
    """Where a line stands on the whole list, as bytes to sort by: its section's position; in it
    initiators where `first`, then people by family name and organisations without their article,
    then those who are only described. `sort_as` are words put in place of the rule.
    """
    group = INITIATOR if first else NAMED if line.name else DESCRIBED
    if sort_as or not line.name or line.kind == Signature.Kind.ORGANISATION:
        key = organisation_sort_key(sort_as or line.name or line.description)
    else:
        key = person_sort_key(line.name, honorific=line.honorific)
    return section_prefix(position) + group + key


def section_prefix(position: int) -> bytes:
    """What the places of a section's entries begin with."""
    return position.to_bytes(2, "big")


def shown_part(line: Line, visibility: str) -> Line:
    """What of a line its visibility lets anybody see."""
    if visibility == Signature.Visibility.PUBLIC:
        return line.with_(description="")
    nothing = Line(kind=line.kind, name="")
    if visibility == Signature.Visibility.DESCRIBED:
        return nothing.with_(description=line.description)
    return nothing


def make_entry(
    signature: Signature, line: Line, *, proof: Entry.Proof, published_on: date
) -> Entry:
    """Write the entry of a signature that has just been published."""
    return Entry.objects.create(
        signature=signature,
        letter_id=signature.letter_id,
        section_id=signature.section_id,
        kind=signature.kind,
        audience=signature.visibility,
        place=_place(signature, line),
        proof=proof,
        published_on=published_on,
        **_words(signature, line),
    )


def rewrite_entry(entry: Entry, line: Line, *, proof: Entry.Proof) -> None:
    """Give a published entry another wording, in its new place; it stays the same entry. The
    party behind the old wording goes where no other entry speaks of it.
    """
    signature, party_before, name_before = entry.signature, entry.party, entry.name
    for field, value in _words(signature, line).items():
        setattr(entry, field, value)
    if entry.name != name_before:
        entry.sort_as = ""  # it was about the name before
    entry.proof = proof
    first = entry.initiator and entry.section.sort == Section.Sort.INITIATORS_FIRST
    entry.place = _place(signature, line, sort_as=entry.sort_as, first=first)
    entry.save()
    if party_before and party_before != entry.party:
        _forget_party(party_before)


def _words(signature: Signature, line: Line) -> dict[str, Any]:
    """The columns that say who it is, as far as the visibility lets anybody see."""
    part = shown_part(line, signature.visibility)
    office = None
    if part.office:
        office = Office.objects.filter(
            coalition__letters=signature.letter_id, code=part.office
        ).first()
    return {
        "office": office,
        "party": _party(signature, part, office),
        "honorific": part.honorific,
        "name": part.name,
        "other_names": part.other_names,
        "role": part.role,
        "affiliation": part.affiliation,
        "website": part.website,
        "description": part.description,
        "in_person_only": part.in_person_only,
        "search_key": (
            search_key(part.name, part.other_names, part.affiliation) if part.name else ""
        ),
        "key_version": KEY_VERSION,
    }


def _place(signature: Signature, line: Line, *, sort_as: str = "", first: bool = False) -> bytes:
    """Where its entry stands; nowhere where it is withheld."""
    if signature.visibility in Signature.WITHHELD:
        return b""
    part = shown_part(line, signature.visibility)
    return place_of(part, position=signature.section.position, sort_as=sort_as, first=first)


def _party(signature: Signature, part: Line, office: Office | None) -> Party | None:
    """The organisation or office-holder across letters; a private person is never one."""
    if not part.name or (signature.kind == Signature.Kind.PERSON and office is None):
        return None
    owner = LetterOwner.objects.filter(letter_id=signature.letter_id).first()
    if owner is None:
        return None
    party, _ = Party.objects.get_or_create(
        coalition_id=owner.coalition_id,
        kind=Party.Kind.OFFICE_HOLDER if office else Party.Kind.ORGANISATION,
        name_key=comparison_key(part.name)[:400],
        defaults={"name": part.name},
    )
    return party


def take_off(entry: Entry) -> None:
    """Delete an entry, and the party behind it where no other entry speaks of it: a name that
    left the list stays nowhere in clear.
    """
    party = entry.party
    entry.delete()
    if party:
        _forget_party(party)


def _forget_party(party: Party) -> None:
    if not Entry.objects.filter(party=party).exists():
        party.delete()
