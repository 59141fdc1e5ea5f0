"""The links with which signers see and undo what is stored of them."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import timezone, translation

from signatories.mailing.composing import NothingToSend, compose
from signatories.models import Contact, Mail, Signature, Token
from signatories.models.contact import VOICES_A_MAILBOX
from signatories.sealing.tokens import new_token, token_digest

OWN_PAGE_LIVES = timedelta(days=30)


def own_page_token(signature: Signature, *, now: datetime | None = None) -> str:
    """A token, to be mailed to the signer, for the page of one signature."""
    token = new_token()
    Token.objects.create(
        digest=token_digest(token),
        purpose=Token.Purpose.OWN_PAGE,
        signature=signature,
        expires_at=(now or timezone.now()) + OWN_PAGE_LIVES,
    )
    return token


def own_page(mail: Mail) -> EmailMultiAlternatives:
    """A link for each signature of a mailbox in a letter. The message tells them apart by kind
    and day alone. Raises NothingToSend, SealBroken.
    """
    asked_for = Contact.objects.filter(pk=mail.signature_id).select_related("signature").first()
    mailbox = asked_for.open_address() if asked_for else None
    if asked_for is None or mailbox is None:
        raise NothingToSend
    signature, now = asked_for.signature, timezone.now()
    if asked_for.mailbox_digest:
        all_of_it = Contact.objects.filter(mailbox_digest=asked_for.mailbox_digest)
    else:
        all_of_it = Contact.objects.filter(pk=asked_for.pk)
    contacts = all_of_it.select_related("signature").order_by("seat")[:VOICES_A_MAILBOX]
    with translation.override(signature.language):
        signatures = [
            {
                "kind": contact.signature.get_kind_display(),
                "day": contact.signature.created_at,
                "link": settings.PUBLIC_ORIGIN
                + reverse("own-page", kwargs={"token": own_page_token(contact.signature, now=now)}),
            }
            for contact in contacts
        ]
    return compose(
        mail,
        "own_page",
        to=mailbox.address,
        language=signature.language,
        letter=signature.letter,
        discreet=True,
        context={"signatures": signatures, "expires_at": now + OWN_PAGE_LIVES},
    )
