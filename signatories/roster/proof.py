"""By what a signature was known to be genuine when it was published."""

from typing import Any

from signatories.models import Entry, Signature

Proof = Entry.Proof
# What the worker's evidence shows, strongest first.
_BY_CHIP = {
    "office-address": Proof.OFFICE,
    "office-domain": Proof.OFFICE,
    "website-domain": Proof.DOMAIN,
}


def proof_of(signature: Signature, chips: list[dict[str, Any]]) -> Proof:
    """The strongest proof that there is: a recorded authority where no mailbox was confirmed."""
    if signature.confirmed_at is None:
        return Proof.AUTHORITY
    found = {chip["code"] for chip in chips}
    return next((proof for code, proof in _BY_CHIP.items() if code in found), Proof.MAILBOX)
