"""Who asks: the private half, the public half, and what is done about them."""

from signatories.models.announcement import Announcement
from signatories.models.contact import Contact
from signatories.models.desk_preferences import DeskPreferences
from signatories.models.entry import Entry
from signatories.models.event import Event, record_event, record_events
from signatories.models.guards import Block, Suppression
from signatories.models.heartbeat import Heartbeat
from signatories.models.import_draft import ImportDraft, ImportPart
from signatories.models.invitation import Invitation
from signatories.models.ledger_applied import LedgerApplied
from signatories.models.lockdown import Lockdown, locked_letters
from signatories.models.mail import Mail, SentMail
from signatories.models.official_roster import OfficeHolder, OfficialRoster
from signatories.models.operator_notes import Alert, Backup
from signatories.models.own_page_request import OwnPageRequest
from signatories.models.party import Party
from signatories.models.report import Report
from signatories.models.roster import DayFigures, Roster
from signatories.models.signature import ProposedSignature, QueuedSignature, Signature
from signatories.models.source_mail import SourceMail
from signatories.models.submission import Submission
from signatories.models.subscriber import Subscriber
from signatories.models.switch import Switch, forget_switches, is_switched
from signatories.models.token import Token

__all__ = [
    "Alert",
    "Announcement",
    "Backup",
    "Block",
    "Contact",
    "DayFigures",
    "DeskPreferences",
    "Entry",
    "Event",
    "Heartbeat",
    "ImportDraft",
    "ImportPart",
    "Invitation",
    "LedgerApplied",
    "Lockdown",
    "Mail",
    "OfficeHolder",
    "OfficialRoster",
    "OwnPageRequest",
    "Party",
    "ProposedSignature",
    "QueuedSignature",
    "Report",
    "Roster",
    "SentMail",
    "Signature",
    "SourceMail",
    "Submission",
    "Subscriber",
    "Suppression",
    "Switch",
    "Token",
    "forget_switches",
    "is_switched",
    "locked_letters",
    "record_event",
    "record_events",
]
