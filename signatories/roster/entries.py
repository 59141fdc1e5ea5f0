"""Making the public half: an entry from a line, with nothing in it that may not be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from petitions.models import LetterOwner, Office, Section
from signatories.models import Entry, Party, Signature
from signatories.models.claim import Line
from signatories.models.inserting import insert_alike
from signatories.names.comparison import comparison_key
from signatories.names.order import organisation_sort_key, person_sort_key
from signatories.names.search import search_key

KEY_VERSION = 1


INITIATOR, NAMED, DESCRIBED = b"\x01", b"\x02", b"\x03"
_PartyKey = tuple[int, str, str]  # coalition, kind, name's key
# What differs between new entries; the rest is as a new entry has it.
_WRITTEN = (
    "signature_id", "ref", "letter_id", "section_id", "kind", "office_id", "party_id", "audience",
    "honorific", "name", "other_names", "role", "affiliation", "website", "description",
    "in_person_only", "place", "search_key", "key_version", "proof", "published_on",
)  # fmt: skip
_BATCH = 1_000  # SQLite takes 32,766 values in a statement


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


@dataclass(frozen=True)
class NewEntry:
    """What an entry is made from: a signature that has just been published, and its line."""

    signature: Signature
    line: Line
    proof: Entry.Proof
    published_on: date


def make_entry(
    signature: Signature, line: Line, *, proof: Entry.Proof, published_on: date
) -> Entry:
    """Write the entry of a signature that has just been published."""
    return make_entries([NewEntry(signature, line, proof, published_on)])[0]


def make_entries(new: Iterable[NewEntry]) -> list[Entry]:
    """Write these entries, with as many statements for a thousand as for one."""
    new = list(new)
    known = _Known({one.signature.letter_id for one in new})
    words = [_words(one.signature, one.line, known) for one in new]
    parties = known.parties()
    entries = [
        Entry(
            signature=one.signature,
            letter_id=one.signature.letter_id,
            section_id=one.signature.section_id,
            kind=one.signature.kind,
            audience=one.signature.visibility,
            place=_place(one.signature, one.line),
            proof=one.proof,
            published_on=one.published_on,
            party=parties.get(party),
            **columns,
        )
        for one, (columns, party) in zip(new, words, strict=True)
    ]
    for start in range(0, len(entries), _BATCH):
        _insert(entries[start : start + _BATCH])
    return entries


def _insert(entries: list[Entry]) -> None:
    insert_alike(Entry(), _WRITTEN, [[vars(entry)[name] for name in _WRITTEN] for entry in entries])
    for entry in entries:
        entry._state.adding = False


def rewrite_entry(entry: Entry, line: Line, *, proof: Entry.Proof) -> None:
    """Give a published entry another wording, in its new place; it stays the same entry. The
    party behind the old wording goes where no other entry speaks of it.
    """
    signature, party_before, name_before = entry.signature, entry.party, entry.name
    office_before = entry.office
    known = _Known({signature.letter_id})
    columns, party = _words(signature, line, known)
    for field, value in columns.items():
        setattr(entry, field, value)
    entry.party = known.parties().get(party)
    if entry.name != name_before:
        entry.sort_as = ""  # it was about the name before
    if (entry.name, entry.office) != (name_before, office_before):
        unmatch(entry)
    entry.proof = proof
    first = entry.initiator and entry.section.sort == Section.Sort.INITIATORS_FIRST
    entry.place = _place(signature, line, sort_as=entry.sort_as, first=first)
    entry.save()
    if party_before and party_before != entry.party:
        _forget_party(party_before)


def unmatch(entry: Entry) -> None:
    """What an official roster said of it is of somebody else, or of another office: it is to be
    looked up again. The caller saves.
    """
    entry.holder, entry.matched, entry.compared = None, False, False
    entry.chamber = entry.caucus = entry.province = ""


class _Known:
    """What making entries asks of the database, once for all of them."""

    def __init__(self, letter_ids: set[int]) -> None:
        self._offices: dict[tuple[int, str], Office] = {}
        self._coalitions: dict[int, int] = {}
        self._wanted: dict[_PartyKey, str] = {}
        owners = LetterOwner.objects.filter(letter__in=letter_ids).order_by("-position")
        self._coalitions = dict(owners.values_list("letter_id", "coalition_id"))  # the first wins
        for letter_id in letter_ids:
            for office in Office.objects.filter(coalition__letters=letter_id):
                self._offices.setdefault((letter_id, office.code), office)

    def office(self, letter_id: int, code: str) -> Office | None:
        return self._offices.get((letter_id, code)) if code else None

    def want_party(
        self, signature: Signature, part: Line, office: Office | None
    ) -> _PartyKey | None:
        """The organisation or office-holder across letters; a private person is never one."""
        if not part.name or (signature.kind == Signature.Kind.PERSON and office is None):
            return None
        coalition_id = self._coalitions.get(signature.letter_id)
        if coalition_id is None:
            return None
        kind = Party.Kind.OFFICE_HOLDER if office else Party.Kind.ORGANISATION
        key = (coalition_id, kind.value, comparison_key(part.name)[:400])
        self._wanted.setdefault(key, part.name)
        return key

    def parties(self) -> dict[_PartyKey | None, Party]:
        """Those that were wanted, made where they were not there."""
        found = self._there()
        missing = self._wanted.keys() - found.keys()
        if missing:
            Party.objects.bulk_create(
                [
                    Party(coalition_id=coalition, kind=kind, name_key=key, name=name)
                    for (coalition, kind, key), name in self._wanted.items()
                    if (coalition, kind, key) in missing
                ],
                ignore_conflicts=True,
            )
            found = self._there()
        return found

    def _there(self) -> dict[_PartyKey | None, Party]:
        if not self._wanted:
            return {}
        parties = Party.objects.filter(
            coalition__in={coalition for coalition, _, _ in self._wanted},
            name_key__in={key for _, _, key in self._wanted},
        )
        return {(party.coalition_id, party.kind, party.name_key): party for party in parties}


def _words(
    signature: Signature, line: Line, known: _Known
) -> tuple[dict[str, Any], _PartyKey | None]:
    """The columns that say who it is, as far as the visibility lets anybody see; and the party."""
    part = shown_part(line, signature.visibility)
    office = known.office(signature.letter_id, part.office)
    columns = {
        "office": office,
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
    return columns, known.want_party(signature, part, office)


def _place(signature: Signature, line: Line, *, sort_as: str = "", first: bool = False) -> bytes:
    """Where its entry stands; nowhere where it is withheld."""
    if signature.visibility in Signature.WITHHELD:
        return b""
    part = shown_part(line, signature.visibility)
    return place_of(part, position=signature.section.position, sort_as=sort_as, first=first)


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
