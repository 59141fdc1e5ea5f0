"""Who asks: the private half, the public half, and what is done about them."""

from signatories.models.contact import Contact
from signatories.models.entry import Entry
from signatories.models.event import Event, record_event
from signatories.models.guards import Block, Suppression
from signatories.models.lockdown import Lockdown, locked_letters
from signatories.models.mail import Mail, SentMail
from signatories.models.own_page_request import OwnPageRequest
from signatories.models.party import Party
from signatories.models.roster import DayFigures, Roster
from signatories.models.signature import ProposedSignature, QueuedSignature, Signature
from signatories.models.submission import Submission
from signatories.models.token import Token

__all__ = [
    "Block",
    "Contact",
    "DayFigures",
    "Entry",
    "Event",
    "Lockdown",
    "Mail",
    "OwnPageRequest",
    "Party",
    "ProposedSignature",
    "QueuedSignature",
    "Roster",
    "SentMail",
    "Signature",
    "Submission",
    "Suppression",
    "Token",
    "locked_letters",
    "record_event",
]
