"""What was written to a signer, or is about to be: what for, whether it has gone, since when. An
order holds neither text nor address, and neither does this.
"""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from signatories.models import Mail, Signature

_ABOUT: dict[str, str | Promise] = {
    Mail.Kind.SIGNED_AGAIN: _("Told of a second signature"),
    Mail.Kind.PUBLISHED: _("Told that it is published"),
    Mail.Kind.DECLINED: _("Told that it is declined"),
    Mail.Kind.CORRECTED: _("Told of a correction"),
    Mail.Kind.OWN_PAGE: _("Link to the signer’s own page"),
    Mail.Kind.QUESTION: _("Told of a question"),
    Mail.Kind.REFUSED: _("Told that a request is refused"),
}
_STATES: dict[str, str | Promise] = {
    Mail.State.DUE: _("waits to be sent"),
    Mail.State.SENT: _("sent"),
    Mail.State.FAILED: _("could not be sent"),
}


def mails_of(signature: Signature) -> list[dict[str, Any]]:
    """The orders about a signature, the oldest first."""
    orders = Mail.objects.filter(signature=signature).order_by("due", "pk")
    return [
        {
            "about": _ABOUT.get(mail.kind, mail.kind),
            "state": _STATES[mail.state],
            "due": mail.due,
        }
        for mail in orders
    ]
