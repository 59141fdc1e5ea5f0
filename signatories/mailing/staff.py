"""The messages to staff that let them in: an invitation, a new password.

Both carry a link that sets a password. It is made here, while the message is, of what the login
is at this moment: it ends when it is used, when a password is set, and after three days.
"""

from datetime import timedelta
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import timezone

from signatories.mailing.composing import NothingToSend, compose
from signatories.mailing.reports import staff_mailbox
from signatories.models import Mail


def password_link(user: Any) -> str:
    """The address at which this login's password is set."""
    path = reverse(
        "account_reset_password_from_key",
        kwargs={
            "uidb36": user_pk_to_url_str(user),
            "key": default_token_generator.make_token(user),
        },
    )
    return f"{settings.PUBLIC_ORIGIN}{path}"


def invitation(mail: Mail) -> EmailMultiAlternatives:
    """Asks somebody to set a password; not who has one already. Raises NothingToSend."""
    if mail.user is not None and mail.user.has_usable_password():
        raise NothingToSend
    return _letting_in(mail, "invitation")


def password(mail: Mail) -> EmailMultiAlternatives:
    """The link that was asked for on the sign-in page. Raises NothingToSend."""
    return _letting_in(mail, "password")


def _letting_in(mail: Mail, template: str) -> EmailMultiAlternatives:
    to = staff_mailbox(mail)
    until = timezone.now() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
    return compose(
        mail,
        template,
        to=to.address,
        language=settings.LANGUAGE_CODE,
        letter=None,
        context={"link": password_link(mail.user), "expires_at": until},
    )
