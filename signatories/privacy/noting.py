"""What a restored backup must not bring back goes to the ledger outside the database's dump."""

from signatories.models import Signature
from signatories.sealing.ledger import Verb, note_on_commit


def note_withdrawn(signature: Signature, *, disowned: bool) -> None:
    """Called in the transaction that withdraws, before the contact is deleted."""
    note_on_commit(Verb.DISOWNED if disowned else Verb.WITHDRAWN, ref=signature.ledger_ref)


def note_narrowed(signature: Signature) -> None:
    """Called in the transaction that narrows, when the signature has its new visibility."""
    note_on_commit(Verb.NARROWED, ref=signature.ledger_ref, code=signature.visibility)


def note_widened(signature: Signature) -> None:
    """Called when more people may see it: an earlier narrowing does not hold any more."""
    note_on_commit(Verb.WIDENED, ref=signature.ledger_ref, code=signature.visibility)
