"""Who asks: the private half, the public half, and what is done about them."""

from signatories.models.contact import Contact
from signatories.models.entry import Entry
from signatories.models.event import Event, record_event
from signatories.models.guards import Block, Suppression
from signatories.models.lockdown import Lockdown
from signatories.models.mail import Mail, SentMail
from signatories.models.party import Party
from signatories.models.roster import DayFigures, Roster
from signatories.models.signature import QueuedSignature, Signature
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
    "Party",
    "QueuedSignature",
    "Roster",
    "SentMail",
    "Signature",
    "Submission",
    "Suppression",
    "Token",
    "record_event",
]
