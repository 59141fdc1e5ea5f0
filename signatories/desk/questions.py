"""Questions to signers, as the desk shows them."""

from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from signatories.models import Signature


def question_chip(signature: Signature) -> SafeString:
    """Under a line: whether a question is open or was answered; nothing where none was asked."""
    if signature.asked_at is None:
        return SafeString("")
    if signature.answered_at is None:
        tone, mark, label = "look", "?", _("Asked, no answer yet")
    else:
        tone, mark, label = "good", "✓", _("The signer has answered")
    return format_html(
        '<span class="desk-chips"><span class="desk-chip desk-{}">'
        '<span aria-hidden="true">{}</span> {}</span></span>',
        tone,
        mark,
        label,
    )


def dialogue_of(signature: Signature) -> list[dict[str, Any]]:
    """What was asked and answered, for the signature's page. Raises SealBroken."""
    dialogue = signature.contact.open_dialogue()
    return [said | {"on": date.fromisoformat(said["on"])} for said in dialogue]
