"""Asking a mailbox to sign, or to confirm what came by an import; and taking that back."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from petitions.models import Letter
from signatories.mailing.orders import order_mail
from signatories.mailing.to_sign import LEFT, invited_mailbox, wants_no_mail
from signatories.models import Event, Invitation, Mail, OfficeHolder, Signature, record_event
from signatories.models.claim import Line
from signatories.names.comparison import comparison_key
from signatories.sealing.boxes import SealBroken
from signatories.sealing.mailboxes import Mailbox

INVITATION_LIVES = timedelta(days=30)


class NotInvited(Exception):
    """Nothing was sent."""


class NotOpen(NotInvited):
    """The letter takes no signatures, or the signature to be confirmed has left the list."""


class WantsNoMail(NotInvited):
    """The mailbox's owner has said "not me", or it is blocked."""


class InvitedBefore(NotInvited):
    """An invitation of this name and mailbox, or for this signature, can still be answered."""


class Confirmed(NotInvited):
    """The signature has a mailbox already: its owner manages it."""


@transaction.atomic
def invite(
    *,
    letter: Letter,
    address: str,
    line: Line,
    language: str,
    actor: Any,
    holder: OfficeHolder | None = None,
    signature: Signature | None = None,
    now: datetime | None = None,
) -> Invitation:
    """Invite an office, or with `signature` whoever came by an import. Raises NotOpen, WantsNoMail,
    InvitedBefore, Confirmed.
    """
    now = now or timezone.now()
    # One at a time for each letter: two who press at once must not both be the first.
    letter = Letter.objects.select_for_update(no_key=True).get(pk=letter.pk)
    if signature is None and not letter.is_open(now):
        raise NotOpen
    if signature is not None and (signature.state in LEFT or signature.letter_id != letter.pk):
        raise NotOpen
    if signature is not None and signature.confirmed_at is not None:
        raise Confirmed
    mailbox = Mailbox(address)
    if wants_no_mail(mailbox, letter_id=letter.pk, now=now):
        raise WantsNoMail
    if _is_invited(letter, mailbox, line, signature, now):
        raise InvitedBefore
    invitation = Invitation(
        letter=letter,
        holder=holder,
        signature=signature,
        language=language,
        invited_by=actor,
        created_at=now,
        expires_at=now + INVITATION_LIVES,
    )
    invitation.seal_words({"address": address, "line": line.as_values()})
    invitation.save(force_insert=True)
    order_mail(Mail.Kind.TO_SIGN, invitation=invitation, due=now)
    record_invitation(Event.Verb.INVITED, invitation, actor_id=actor.pk)
    return invitation


def _is_invited(
    letter: Letter, mailbox: Mailbox, line: Line, signature: Signature | None, now: datetime
) -> bool:
    waiting = Invitation.objects.usable(now).filter(letter=letter)
    if signature is not None:
        return waiting.filter(signature=signature).exists()
    same = (mailbox.canonical, comparison_key(line.name))
    for invitation in waiting.filter(signature=None).only("id", "sealed"):
        try:
            words = invitation.open_words()
            name = Line.from_values(words["line"]).name
            if (invited_mailbox(invitation).canonical, comparison_key(name)) == same:
                return True
        except SealBroken:
            continue  # doctor says so; it asks nobody
    return False


@transaction.atomic
def revoke(*, invitation: Invitation, actor: Any, now: datetime | None = None) -> bool:
    """End an invitation that nobody has answered; whether there was one to end. Its link then says
    that it was taken back.
    """
    return end_invitation(
        invitation, Event.Verb.INVITATION_REVOKED, actor_id=actor.pk, now=now or timezone.now()
    )


def end_invitation(
    invitation: Invitation, verb: Event.Verb, *, actor_id: int | None, now: datetime
) -> bool:
    """The one UPDATE that uses up an invitation: False for whoever comes second, or too late. Whom
    it was for is erased with it.
    """
    when = "used_at" if verb == Event.Verb.INVITATION_USED else "revoked_at"
    usable = Invitation.objects.usable(now).filter(pk=invitation.pk)
    if not usable.update(sealed=None, **{when: now}):
        return False
    record_invitation(verb, invitation, actor_id=actor_id)
    return True


def record_invitation(verb: Event.Verb, invitation: Invitation, *, actor_id: int | None) -> None:
    """The log knows an invitation by its own id, for it need not be about a signature."""
    record_event(
        verb,
        actor_id=actor_id,
        letter_id=invitation.letter_id,
        subject_id=invitation.signature_id,
        reason_code=str(invitation.pk),
    )
