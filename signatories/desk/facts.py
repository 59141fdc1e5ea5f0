"""What a signature's own page says of it, in the queue and after: masked until it is opened."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from signatories.desk.evidence import show_evidence
from signatories.desk.lines import line_in_words
from signatories.desk.mails import mails_of
from signatories.desk.questions import dialogue_of
from signatories.desk.reports import is_hidden_by_report
from signatories.desk.revealing import opened_on, proof_of_opening
from signatories.desk.seconding import second_chip
from signatories.models import Signature


def facts_of(request: HttpRequest, signature: Signature, *, opening: str) -> dict[str, Any]:
    """What a moderator reads before deciding; `opening` names the address that opens what is
    masked. Of who has withdrawn little is left. Raises SealBroken.
    """
    contact = getattr(signature, "contact", None)
    claim = contact.open_claim() if contact else None
    address = contact.open_address() if contact else None
    line = contact.open_line() if contact else None
    opened = opened_on(request, signature)
    shows_name = opened.name or not signature.is_masked
    return {
        "line": line_in_words(line, signature, opened=shows_name),
        "as_typed": line_in_words(claim.line if claim else None, signature, opened=shows_name),
        "is_corrected": contact is not None and contact.is_corrected,
        "claim": claim if shows_name else None,
        "mailbox": (address.address if opened.address else str(address)) if address else "",
        "may_open_address": address is not None
        and not opened.address
        and request.user.has_perm("signatories.reveal_address"),
        "may_open_name": not shows_name
        and line is not None
        and request.user.has_perm("signatories.reveal_name"),
        "name_is_masked": not shows_name,
        "opened": proof_of_opening(request, signature) if shows_name else "",
        "opening": reverse(opening, args=[signature.pk]),
        "evidence": show_evidence([signature], request.user)[signature.pk] if contact else [],
        "dialogue": dialogue_of(signature) if contact else [],
        "mails": mails_of(signature),
        "is_hidden": is_hidden_by_report(signature),
        "second_chip": second_chip(signature, request.user),
    }
