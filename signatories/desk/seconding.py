"""Rows that need a second moderator, as the desk shows them."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from signatories.decisions.seconding import (
    needs_another_than_who_entered,
    needs_second_approval,
)
from signatories.models import Signature


def second_chip(signature: Signature, user: Any) -> SafeString:
    """Under a line: that it was approved by one, and whether this reader can be the second."""
    words = _words(signature, user)
    if not words:
        return SafeString("")
    return format_html(
        '<span class="desk-chips"><span class="desk-chip desk-look"><span aria-hidden="true">'
        "2</span> {}</span></span>",
        words,
    )


def _words(signature: Signature, user: Any) -> str:
    if needs_second_approval(signature):
        if signature.approved_by_id is None:
            return ""
        if signature.approved_by_id == user.pk:
            return _("Approved by you; needs a second")
        return _("Approved by one; needs a second")
    if needs_another_than_who_entered(signature) and signature.entered_by_id == user.pk:
        return _("Entered by you; somebody else lets it through")
    return ""
