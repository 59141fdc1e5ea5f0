"""The message that asks a mailbox to sign, or to confirm a name that came by an import."""

from datetime import datetime

from django.core.mail import EmailMultiAlternatives
from django.db.models import Q
from django.utils import timezone

from signatories.mailing.composing import NothingToSend, compose
from signatories.models import Block, Invitation, Mail, Signature, Suppression, Token
from signatories.sealing.mailboxes import Mailbox
from signatories.sealing.tokens import new_token, token_digest

# Nobody is asked to confirm what has left the list.
LEFT = (
    Signature.State.DECLINED,
    Signature.State.REMOVED,
    Signature.State.WITHDRAWN,
    Signature.State.DISOWNED,
)


def invited_mailbox(invitation: Invitation) -> Mailbox:
    """Where an invitation goes. Raises NothingToSend, SealBroken."""
    address = invitation.open_words().get("address")
    if not address:
        raise NothingToSend
    return Mailbox(address)


def wants_no_mail(mailbox: Mailbox, *, letter_id: int, now: datetime | None = None) -> bool:
    """Whether its owner has said "not me" about a letter or everywhere, or it is blocked."""
    now = now or timezone.now()
    digests = [mailbox.digest(letter_id=None), mailbox.digest(letter_id=letter_id)]
    suppressed = Suppression.objects.in_force(now).filter(
        mailbox_digest__in=digests, reason=Suppression.Reason.NOT_ME
    )
    blocked = Block.objects.in_force(now).filter(
        Q(kind=Block.Kind.ADDRESS, value__in=digests)
        | Q(kind=Block.Kind.DOMAIN, value=mailbox.domain)
    )
    return suppressed.exists() or blocked.exists()


def to_sign(mail: Mail) -> EmailMultiAlternatives:
    """Asks, while the invitation can be answered. Of a discreet letter it names nothing, as every
    other mail of that letter: whoever reads along in the mailbox would else learn whom somebody
    counts among the letter's supporters. What is asked stands behind the link. Raises
    NothingToSend, SealBroken.
    """
    now, invitation = timezone.now(), mail.invitation
    if invitation is None or not Invitation.objects.usable(now).filter(pk=invitation.pk).exists():
        raise NothingToSend
    signature = invitation.signature
    if signature.state in LEFT if signature else not invitation.letter.is_open(now):
        raise NothingToSend
    mailbox = invited_mailbox(invitation)
    if wants_no_mail(mailbox, letter_id=invitation.letter_id, now=now):
        raise NothingToSend
    token = new_token()
    Token.objects.create(
        digest=token_digest(token),
        purpose=Token.Purpose.INVITATION,
        invitation=invitation,
        expires_at=invitation.expires_at,
    )
    return compose(
        mail,
        "to_sign",
        to=mailbox.address,
        language=invitation.language,
        letter=invitation.letter,
        context={
            "path_of": "invitation",
            "token": token,
            "expires_at": invitation.expires_at,
            "is_listed": signature is not None,
        },
    )
