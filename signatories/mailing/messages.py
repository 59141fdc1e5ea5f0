"""The messages: one function each, a subject/text/html triple of templates each.

A message is rendered when it is sent, in the signer's language. What its link can do is decided
here, by the token that is minted here; the order behind it holds neither text nor token.
"""

import hashlib

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from petitions.languages import in_language
from petitions.models import Letter
from petitions.writing.facts import letter_facts
from signatories.models import Mail, Token
from signatories.models.claim import Claim
from signatories.sealing.tokens import new_token, token_digest


class NothingToSend(Exception):
    """What the order speaks of is gone, or has no mailbox any more."""


def message_for(mail: Mail) -> EmailMultiAlternatives:
    """Render an order. Raises NothingToSend, SealBroken."""
    return _MESSAGES[Mail.Kind(mail.kind)](mail)


def confirmation(mail: Mail) -> EmailMultiAlternatives:
    """Asks a mailbox's owner whether it was they who signed. First and repeated signing send it."""
    submission = mail.submission
    if submission is None or not submission.sealed:
        raise NothingToSend
    claim = submission.open_claim()
    token = new_token()
    Token.objects.create(
        digest=token_digest(token),
        purpose=Token.Purpose.CONFIRM,
        submission=submission,
        expires_at=submission.expires_at,
    )
    return _compose(
        mail,
        "confirmation",
        to=claim.address,
        language=claim.language,
        letter=submission.letter,
        context={"path_of": "confirm", "token": token, "expires_at": submission.expires_at},
    )


def signed_again(mail: Mail) -> EmailMultiAlternatives:
    """Tells a signatory that the same name from the same mailbox asked once more."""
    signature = mail.signature
    contact = getattr(signature, "contact", None)
    if signature is None or contact is None or contact.address is None:
        raise NothingToSend
    claim: Claim | None = contact.open_claim()
    address = contact.open_address()
    return _compose(
        mail,
        "signed_again",
        to=address.address,
        language=claim.language if claim else signature.language,
        letter=signature.letter,
        context={},
    )


_MESSAGES = {Mail.Kind.CONFIRM: confirmation, Mail.Kind.SIGNED_AGAIN: signed_again}


def _compose(
    mail: Mail,
    template: str,
    *,
    to: str,
    language: str,
    letter: Letter,
    context: dict[str, object],
) -> EmailMultiAlternatives:
    """A multipart message. A discreet letter's mails name neither it nor its coalition."""
    with translation.override(language):
        if token := context.pop("token", None):
            path = reverse(str(context.pop("path_of")), kwargs={"token": token})
            context["link"] = f"{settings.PUBLIC_ORIGIN}{path}"
        context["language"] = language
        context["site"] = settings.PUBLIC_ORIGIN
        if not letter.discreet:
            context |= _named(letter, language)
        subject, text, html = (
            render_to_string(f"emails/{template}.{part}", context)
            for part in ("subject.txt", "text.txt", "html")
        )
    message = EmailMultiAlternatives(
        subject=" ".join(subject.split()),
        body=text,
        to=[to],
        headers={
            "Auto-Submitted": "auto-generated",
            # The same for every attempt, so that a second copy can be told as one.
            "Message-ID": _message_id(mail),
        },
    )
    message.attach_alternative(html, "text/html")
    return message


def _named(letter: Letter, language: str) -> dict[str, object]:
    facts = letter_facts(letter.slug)
    if facts is None:
        return {}
    names = ", ".join(in_language(c.names, language) or c.slug for c in facts.coalitions)
    return {"letter_title": facts.text(language).title, "coalition": names}


def _message_id(mail: Mail) -> str:
    digest = hashlib.sha256(f"{settings.SECRET_KEY} mail {mail.pk}".encode()).hexdigest()[:32]
    return f"<{digest}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2].rstrip('>')}>"
