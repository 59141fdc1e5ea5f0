"""The messages: one function each, a subject/text/html triple of templates each.

A message is rendered when it is sent, in the signer's language. What its link can do is decided
here, by the token that is minted here; the order behind it holds neither text nor token.
"""

from collections.abc import Callable

from django.core.mail import EmailMultiAlternatives

from signatories.mailing.composing import NothingToSend, compose
from signatories.mailing.digests import digest
from signatories.mailing.news import next_letter, unsubscribing_token
from signatories.mailing.own_page import own_page
from signatories.mailing.reminders import has_no_reminders
from signatories.mailing.reports import (
    alert,
    report,
    report_decided,
    reporter_of,
    staff_mailbox,
)
from signatories.mailing.signature import (
    corrected,
    declined,
    published,
    question,
    refused,
    signed_again,
)
from signatories.mailing.staff import invitation, password
from signatories.mailing.to_sign import invited_mailbox, to_sign
from signatories.models import Contact, Mail, Token
from signatories.models.inserting import insert_at_once
from signatories.sealing.mailboxes import Mailbox
from signatories.sealing.tokens import new_token, token_digest


def message_for(mail: Mail) -> EmailMultiAlternatives:
    """Render an order. Raises NothingToSend, SealBroken."""
    return MESSAGES[Mail.Kind(mail.kind)](mail)


def mailbox_of(mail: Mail) -> Mailbox:
    """Where an order goes. Raises NothingToSend, SealBroken."""
    if mail.submission is not None and mail.submission.sealed:
        return Mailbox(mail.submission.open_claim().address)
    if mail.subscriber is not None:
        return mail.subscriber.open_mailbox()
    if mail.report is not None:
        return reporter_of(mail.report)
    if mail.invitation is not None:
        return invited_mailbox(mail.invitation)
    if mail.user is not None:
        return staff_mailbox(mail)
    contact = Contact.objects.filter(signature=mail.signature_id).first()
    mailbox = contact.open_address() if contact else None
    if mailbox is None:
        raise NothingToSend
    return mailbox


def confirmation(mail: Mail) -> EmailMultiAlternatives:
    """Asks a mailbox's owner whether it was they who signed. First and repeated signing send it."""
    return _ask(mail, "confirmation")


def reminder(mail: Mail) -> EmailMultiAlternatives:
    """Asks once more, while nobody has answered or wants no reminders."""
    submission = mail.submission
    if submission is None or has_no_reminders(submission):
        raise NothingToSend
    return _ask(mail, "reminder", unsubscribe=unsubscribing_token(submission))


def _ask(mail: Mail, template: str, *, unsubscribe: str = "") -> EmailMultiAlternatives:
    submission = mail.submission
    if submission is None or not submission.sealed:
        raise NothingToSend
    claim = submission.open_claim()
    token = new_token()
    insert_at_once(
        Token(
            digest=token_digest(token),
            purpose=Token.Purpose.CONFIRM,
            submission=submission,
            expires_at=submission.expires_at,
        )
    )
    return compose(
        mail,
        template,
        to=claim.address,
        language=claim.language,
        letter=submission.letter,
        discreet=claim.discreet,
        context={"path_of": "confirm", "token": token, "expires_at": submission.expires_at},
        unsubscribe=unsubscribe,
    )


MESSAGES: dict[str, Callable[[Mail], EmailMultiAlternatives]] = {
    Mail.Kind.CONFIRM: confirmation,
    Mail.Kind.REMINDER: reminder,
    Mail.Kind.SIGNED_AGAIN: signed_again,
    Mail.Kind.PUBLISHED: published,
    Mail.Kind.DECLINED: declined,
    Mail.Kind.CORRECTED: corrected,
    Mail.Kind.OWN_PAGE: own_page,
    Mail.Kind.NEXT_LETTER: next_letter,
    Mail.Kind.REPORT: report,
    Mail.Kind.REPORT_DECIDED: report_decided,
    Mail.Kind.ALERT: alert,
    Mail.Kind.QUESTION: question,
    Mail.Kind.REFUSED: refused,
    Mail.Kind.INVITATION: invitation,
    Mail.Kind.PASSWORD: password,
    Mail.Kind.DIGEST: digest,
    Mail.Kind.TO_SIGN: to_sign,
}
