"""The messages: one function each, a subject/text/html triple of templates each.

A message is rendered when it is sent, in the signer's language. What its link can do is decided
here, by the token that is minted here; the order behind it holds neither text nor token.
"""

from collections.abc import Callable

from django.core.mail import EmailMultiAlternatives

from signatories.mailing.composing import NothingToSend, compose
from signatories.mailing.own_page import own_page, own_page_token
from signatories.models import Contact, Mail, Signature, Token
from signatories.models.reason import Reason
from signatories.sealing.mailboxes import Mailbox
from signatories.sealing.tokens import new_token, token_digest

State = Signature.State


def message_for(mail: Mail) -> EmailMultiAlternatives:
    """Render an order. Raises NothingToSend, SealBroken."""
    return MESSAGES[Mail.Kind(mail.kind)](mail)


def mailbox_of(mail: Mail) -> Mailbox:
    """Where an order goes. Raises NothingToSend, SealBroken."""
    if mail.submission is not None and mail.submission.sealed:
        return Mailbox(mail.submission.open_claim().address)
    contact = Contact.objects.filter(signature=mail.signature_id).first()
    mailbox = contact.open_address() if contact else None
    if mailbox is None:
        raise NothingToSend
    return mailbox


def confirmation(mail: Mail) -> EmailMultiAlternatives:
    """Asks a mailbox's owner whether it was they who signed. First and repeated signing send it."""
    return _ask(mail, "confirmation")


def reminder(mail: Mail) -> EmailMultiAlternatives:
    """Asks once more, while nobody has answered."""
    return _ask(mail, "reminder")


def _ask(mail: Mail, template: str) -> EmailMultiAlternatives:
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
    return compose(
        mail,
        template,
        to=claim.address,
        language=claim.language,
        letter=submission.letter,
        discreet=claim.discreet,
        context={"path_of": "confirm", "token": token, "expires_at": submission.expires_at},
    )


def signed_again(mail: Mail) -> EmailMultiAlternatives:
    """Tells a signatory that the same name from the same mailbox asked once more."""
    return _tell(mail, "signed_again")


def published(mail: Mail) -> EmailMultiAlternatives:
    """Tells that a moderator let it through; not if it has left the list since."""
    return _tell(mail, "published", only_in={State.PUBLISHED})


def declined(mail: Mail) -> EmailMultiAlternatives:
    """Tells that a moderator declined it, and the reason in words."""
    return _tell(mail, "declined", only_in={State.DECLINED})


def corrected(mail: Mail) -> EmailMultiAlternatives:
    """Tells that a moderator changed the wording of a line."""
    return _tell(mail, "corrected", only_in={State.WAITING, State.HELD, State.PUBLISHED})


def _tell(
    mail: Mail, template: str, *, only_in: set[State] | None = None
) -> EmailMultiAlternatives:
    """A message about a signature to its mailbox, if it is still in a state that it speaks of."""
    signature = mail.signature
    if signature is None or (only_in and signature.state not in only_in):
        raise NothingToSend
    mailbox = mailbox_of(mail)
    claim = signature.contact.open_claim()
    return compose(
        mail,
        template,
        to=mailbox.address,
        language=signature.language,
        letter=signature.letter,
        discreet=claim is None or claim.discreet,
        context={
            "reason": Reason(signature.reason).label if signature.reason else "",
            "visibility": signature.visibility,
            "path_of": "own-page",
            "token": own_page_token(signature),
        },
    )


MESSAGES: dict[str, Callable[[Mail], EmailMultiAlternatives]] = {
    Mail.Kind.CONFIRM: confirmation,
    Mail.Kind.REMINDER: reminder,
    Mail.Kind.SIGNED_AGAIN: signed_again,
    Mail.Kind.PUBLISHED: published,
    Mail.Kind.DECLINED: declined,
    Mail.Kind.CORRECTED: corrected,
    Mail.Kind.OWN_PAGE: own_page,
}
