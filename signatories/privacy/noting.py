"""What a restored backup must not bring back goes to the ledger outside the database's dump."""

from uuid import UUID

from signatories.models import Signature
from signatories.models.ledger_applied import note_on_commit
from signatories.sealing.ledger import Verb


def note_withdrawn(signature: Signature, *, disowned: bool) -> None:
    """Called in the transaction that withdraws, before the contact is deleted."""
    note_on_commit(Verb.DISOWNED if disowned else Verb.WITHDRAWN, ref=signature.ledger_ref)


def note_narrowed(signature: Signature) -> None:
    """Called in the transaction that narrows, when the signature has its new visibility."""
    note_on_commit(Verb.NARROWED, ref=signature.ledger_ref, code=signature.visibility)


def note_widened(signature: Signature) -> None:
    """Called when more people may see it: an earlier narrowing does not hold any more."""
    note_on_commit(Verb.WIDENED, ref=signature.ledger_ref, code=signature.visibility)


def note_submission_disowned(submission: UUID) -> None:
    """Called in the transaction that deletes what was never confirmed, with its key."""
    note_on_commit(Verb.DISOWNED, submission=submission)


def note_unsubscribed(subscriber: UUID) -> None:
    """Called in the transaction that forgets a subscriber, with its key."""
    note_on_commit(Verb.UNSUBSCRIBED, subscriber=subscriber)
