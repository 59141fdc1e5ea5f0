"""Composing a message: subject, text and HTML of one triple of templates, and its headers."""

import hashlib
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from petitions.languages import in_language
from petitions.models import Letter
from petitions.writing.facts import letter_facts
from signatories.models import Mail


class NothingToSend(Exception):
    """What the order speaks of is gone, has no mailbox, or is not as it was when it was ordered."""


def compose(
    mail: Mail,
    template: str,
    *,
    to: str,
    language: str,
    letter: Letter | None,
    context: dict[str, object],
    discreet: bool = False,
    unsubscribe: str = "",
) -> EmailMultiAlternatives:
    """A multipart message. The mails of a discreet letter, or to a signer who asked for it, name
    neither letter nor coalition, also where the sender's name in the settings would. With a token
    in `unsubscribe` it can be ended by one click, as RFC 8058 has it.
    """
    is_discreet = letter is None or letter.discreet or discreet
    headers = {
        "Auto-Submitted": "auto-generated",
        # The same for every attempt, so that a second copy can be told as one.
        "Message-ID": _message_id(mail),
    }
    with translation.override(language):
        if token := context.pop("token", None):
            context["link"] = _mailed_link(str(context.pop("path_of")), str(token))
        if unsubscribe:
            context["unsubscribe"] = _mailed_link("unsubscribe", unsubscribe)
            headers["List-Unsubscribe"] = f"<{context['unsubscribe']}>"
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        context["language"] = language
        context["site"] = settings.PUBLIC_ORIGIN
        if letter is not None and not is_discreet:
            context |= _named(letter, language)
        subject, text, html = (
            render_to_string(f"emails/{template}.{part}", context)
            for part in ("subject.txt", "text.txt", "html")
        )
    message = EmailMultiAlternatives(
        subject=" ".join(subject.split()),
        body=text,
        to=[to],
        from_email=_sender(settings.DEFAULT_FROM_EMAIL, bare=is_discreet),
        reply_to=[_sender(settings.MAIL_REPLY_TO, bare=is_discreet)]
        if settings.MAIL_REPLY_TO
        else None,
        headers=headers,
    )
    message.attach_alternative(html, "text/html")
    return message


def _mailed_link(page: str, token: str) -> str:
    return settings.PUBLIC_ORIGIN + reverse(page, kwargs={"token": token})


def _sender(address: str, *, bare: bool) -> str:
    """As set, or without the name that stands before the address."""
    return parseaddr(address)[1] if bare else address


def _named(letter: Letter, language: str) -> dict[str, object]:
    facts = letter_facts(letter.slug)
    if facts is None:
        return {}
    comma = translation.pgettext("between items of a list", ", ")
    names = comma.join(in_language(c.names, language) or c.slug for c in facts.coalitions)
    return {"letter_title": facts.text(language).title, "coalition": names}


def _message_id(mail: Mail) -> str:
    digest = hashlib.sha256(f"{settings.SECRET_KEY} mail {mail.pk}".encode()).hexdigest()[:32]
    return f"<{digest}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2].rstrip('>')}>"
