"""What was imported before: a file is known again by its digest, a signatory by their name."""

from django.db.models import QuerySet

from petitions.models import Letter
from signatories.models import Contact, Entry, Event, record_event
from signatories.models.claim import Line
from signatories.names.comparison import comparison_key
from signatories.sealing.boxes import SealBroken

_AT_ONCE = 2_000


def _code(digest: str) -> str:
    """As much of a digest as an event's code holds: 128 bits."""
    return f"sha256:{digest[:32]}"


def remember_import(*, letter: Letter, digest: str, actor_id: int) -> None:
    record_event(
        Event.Verb.IMPORTED, actor_id=actor_id, letter_id=letter.pk, reason_code=_code(digest)
    )


def letters_with(digest: str) -> QuerySet[Letter]:
    """The letters, of those that still are, into which a file with this digest was imported."""
    events = Event.objects.filter(verb=Event.Verb.IMPORTED, reason_code=_code(digest))
    return Letter.objects.filter(pk__in=events.values("letter_id"))


class Present:
    """The names on a letter, listed or waiting, and those that a file has brought so far.

    Kept as 64-bit hashes: 100,000 names are a few megabytes, and none of them is in clear.
    """

    def __init__(self, letter: Letter) -> None:
        self._on_letter: set[int] = set()
        self._in_file: set[int] = set()
        entries = Entry.objects.filter(letter_id=letter.pk).exclude(name="")
        for kind, name in entries.values_list("kind", "name").iterator(chunk_size=_AT_ONCE):
            self._on_letter.add(_name_hash(kind, name))
        contacts = Contact.objects.filter(signature__letter_id=letter.pk)
        for contact in contacts.only("claim", "line").iterator(chunk_size=_AT_ONCE):
            try:
                line = contact.open_line()
            except SealBroken:
                continue  # doctor says so; it is nobody that could be compared
            if line and line.name:
                self._on_letter.add(_name_hash(line.kind, line.name))

    def where(self, line: Line) -> str:
        """Where somebody of this name and kind stands: on the "letter", or above in the "file" with
        all else the same, for namesakes differ in something. Empty, and remembered, where nowhere.
        """
        name = _name_hash(line.kind, line.name)
        if name in self._on_letter:
            return "letter"
        rest = (line.honorific, line.role, line.affiliation)
        whole = hash((name, *(word.casefold() for word in rest)))
        if whole in self._in_file:
            return "file"
        self._in_file.add(whole)
        return ""


def _name_hash(kind: str, name: str) -> int:
    return hash((str(kind), comparison_key(name)))
