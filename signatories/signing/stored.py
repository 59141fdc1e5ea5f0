"""Everything that is stored of one signature, for its signer to see and to take along."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from petitions.writing.facts import LetterFacts
from signatories.models import Contact, Entry, Signature
from signatories.models.claim import Claim, Line
from signatories.privacy.subscribing import subscribed_until
from signatories.roster.projection import Shown, shown_line
from signatories.sealing.boxes import SealBroken

State = Signature.State


@dataclass(frozen=True)
class Said:
    """A moderator's question, or what the signer answered."""

    by: str
    on: date
    text: str


@dataclass(frozen=True)
class Stored:
    """What the own page shows. `unreadable` is where no key opens what was sealed."""

    signature: Signature
    letter: LetterFacts
    claim: Claim | None = None
    line: Line | None = None
    is_corrected: bool = False
    address: str = ""
    address_until: date | None = None
    proposed_line: Line | None = None
    proposed_visibility: str = ""
    dialogue: tuple[Said, ...] = ()
    published_on: date | None = None
    next_letters_until: date | None = None
    unreadable: bool = False

    @property
    def title(self) -> str:
        return self.letter.text(self.signature.language).title

    @property
    def can_change(self) -> bool:
        return self.signature.state in (*Signature.QUEUED, State.PUBLISHED)

    @property
    def is_asked(self) -> bool:
        """Whether a question waits for the signer."""
        s = self.signature
        waits = s.state in Signature.QUEUED and s.asked_at is not None and s.answered_at is None
        return waits and bool(self.dialogue)

    @property
    def line_to_correct(self) -> Line:
        """What the signer would change further: what they last asked for."""
        line = self.proposed_line or self.line
        assert line is not None
        return line

    @property
    def typed(self) -> Shown | None:
        return self._shown(self.claim.line if self.claim else None)

    @property
    def corrected(self) -> Shown | None:
        return self._shown(self.line) if self.is_corrected else None

    @property
    def proposed(self) -> Shown | None:
        return self._shown(self.proposed_line)

    @property
    def proposed_visibility_label(self) -> str:
        if not self.proposed_visibility:
            return ""
        return str(Signature.Visibility(self.proposed_visibility).label)

    def _shown(self, line: Line | None) -> Shown | None:
        # `line.html` puts the description in the name's place; here the name is shown beside it.
        if line is None:
            return None
        return shown_line(line.with_(description=""), self.letter.office(line.office))

    def as_data(self) -> dict[str, Any]:
        """The same, as data to take along."""
        s = self.signature
        return {
            "letter": {"title": self.title, "slug": self.letter.slug},
            "kind": s.kind,
            "state": s.state,
            "visibility": s.visibility,
            "language": s.language,
            "came_by": s.origin,
            "as_typed": self.claim.line.as_values() if self.claim else None,
            "as_corrected": self.line.as_values() if self.line and self.is_corrected else None,
            "representative": self.claim.representative if self.claim else None,
            "representative_role": self.claim.representative_role if self.claim else None,
            "address": self.address or None,
            "address_is_deleted_by": _day(self.address_until),
            "asked_for": {
                "line": self.proposed_line.as_values() if self.proposed_line else None,
                "visibility": self.proposed_visibility or None,
                "at": _moment(s.proposed_at),
            },
            "questions_and_answers": [
                {"by": said.by, "on": _day(said.on), "text": said.text} for said in self.dialogue
            ],
            "received_at": _moment(s.created_at),
            "confirmed_at": _moment(s.confirmed_at),
            "decided_at": _moment(s.decided_at),
            "published_on": _day(self.published_on),
            "next_letters_until": _day(self.next_letters_until),
            "unreadable": self.unreadable,
        }


def stored_of(signature: Signature, letter: LetterFacts) -> Stored:
    """Open everything of a signature; what no key opens is left out, and said to be."""
    contact = Contact.objects.filter(pk=signature.pk).first()
    entry = Entry.objects.filter(pk=signature.pk).first()
    published_on = entry.published_on if entry else None
    if contact is None:
        return Stored(signature, letter, published_on=published_on)
    try:
        asked = contact.open_proposal() or {}
        mailbox = contact.open_address()
        return Stored(
            signature,
            letter,
            claim=contact.open_claim(),
            line=contact.open_line(),
            is_corrected=contact.is_corrected,
            address=mailbox.address if mailbox else "",
            address_until=contact.address_until,
            proposed_line=Line.from_values(asked["line"]) if "line" in asked else None,
            proposed_visibility=asked.get("visibility", ""),
            dialogue=tuple(
                Said(said["by"], date.fromisoformat(said["on"]), said["text"])
                for said in contact.open_dialogue()
            ),
            published_on=published_on,
            next_letters_until=subscribed_until(letter=letter.id, mailbox=mailbox)
            if mailbox
            else None,
        )
    except SealBroken:
        return Stored(signature, letter, published_on=published_on, unreadable=True)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
