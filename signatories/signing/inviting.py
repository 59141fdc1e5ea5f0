"""What somebody makes of an invitation that was mailed to them: once, and then never again."""

from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from petitions.models.letter import erased_on
from petitions.writing.facts import facts_of
from signatories.decisions.inviting import end_invitation
from signatories.mailing.to_sign import LEFT
from signatories.models import Contact, Entry, Event, Invitation, Signature, Suppression, Token
from signatories.models.claim import Claim, Line
from signatories.privacy.withdrawing import NOT_ME_LASTS, is_narrower, narrow, taken
from signatories.roster.proof import proof_of
from signatories.sealing.mailboxes import Mailbox
from signatories.sealing.tokens import token_digest
from signatories.signing.actions import (
    Answered,
    add_signature,
    take_seat,
    tell_no_seat,
    tell_signed_again,
    voice_of,
)


class _NoSeat(Exception):
    """The mailbox has all its voices in this letter."""


def find_invitation(token: str, *, now: datetime | None = None) -> Invitation | Answered:
    """What a mailed invitation opens, without opening it; or why it opens nothing."""
    purpose = Token.Purpose.INVITATION
    found = Token.objects.filter(digest=token_digest(token), purpose=purpose).first()
    if found is None or found.invitation is None:
        return Answered.UNKNOWN
    return _over(found.invitation, now or timezone.now()) or found.invitation


def _over(invitation: Invitation, now: datetime) -> Answered | None:
    """Why an invitation cannot be answered; None while it can."""
    if invitation.used_at:
        return Answered.USED
    if invitation.revoked_at:
        return Answered.REVOKED
    if invitation.expires_at <= now:
        return Answered.EXPIRED
    if invitation.signature is not None:
        return Answered.REVOKED if invitation.signature.state in LEFT else None
    return None if invitation.letter.is_open(now) else Answered.TOO_LATE


@transaction.atomic
def accept(
    *,
    invitation: Invitation,
    version_id: int,
    visibility: str,
    description: str = "",
    now: datetime | None = None,
) -> Answered:
    """The mailbox's owner signs, or confirms what was entered for them: the mailbox is proved by
    the link that the system mailed to it. The second of two who answer at once changes nothing.

    CHANGED where it was another text that was shown. Raises SealBroken.
    """
    now = now or timezone.now()
    if invitation.signature is not None:
        # The roster's row and the signature first, as everybody takes them.
        invitation.signature = taken(invitation.signature)
    invitation = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("letter", "signature")
        .get(pk=invitation.pk)
    )
    if over := _over(invitation, now):
        return over
    letter, signature = invitation.letter, invitation.signature
    if signature is None and letter.current_version_id != version_id:
        return Answered.CHANGED
    words = invitation.open_words()
    if not end_invitation(invitation, Event.Verb.INVITATION_USED, actor_id=None, now=now):
        return Answered.USED
    line = Line.from_values(words["line"])
    claim = Claim(
        line=line.with_(description=description),
        address=words["address"],
        visibility=visibility,
        language=invitation.language,
        address_until=erased_on(letter.addresses_until, letter.closes_at).isoformat(),
        discreet=letter.discreet,
    )
    if signature is not None:
        _join(signature, claim, now, cause_ref=str(invitation.pk))
    else:
        add_signature(
            letter=facts_of(letter.pk),
            version_id=version_id,
            claim=claim,
            now=now,
            cause_ref=str(invitation.pk),
        )
    return Answered.SIGNED


def _join(signature: Signature, claim: Claim, now: datetime, *, cause_ref: str) -> None:
    """Give a signature that came by an import its mailbox and the consent of who owns it. Where
    the voice has spoken or all seats are taken it stays without, and the mailbox is told; fewer
    may see it all the same.
    """
    mailbox = Mailbox(claim.address)
    contact = Contact.objects.select_for_update().select_related("signature").get(pk=signature.pk)
    before = contact.open_claim() or claim
    line = contact.open_line() or claim.line
    voice = voice_of(signature.letter_id, mailbox, signature.kind, line.name)
    try:
        with transaction.atomic():
            Signature.objects.filter(pk=signature.pk).update(
                voice=voice,
                confirmed_at=now,
                language=claim.language,
                revision=F("revision") + 1,
                **Signature.LOOKED_AT_ANEW,  # the mailbox is evidence
            )
            if not take_seat(contact, replace(claim, line=before.line), mailbox):
                raise _NoSeat
    except IntegrityError:
        tell_signed_again(voice=voice, cause_ref=cause_ref)
    except _NoSeat:
        tell_no_seat(mailbox, letter_id=signature.letter_id, cause_ref=cause_ref)
    else:
        signature.refresh_from_db()
        listed = Entry.objects.filter(pk=signature.pk)
        listed.update(proof=proof_of(signature, contact.open_evidence()))
    if is_narrower(than=signature.visibility, now=claim.visibility):
        narrow(signature=signature, to=claim.visibility, description=claim.line.description)


@transaction.atomic
def refuse(*, invitation: Invitation, now: datetime | None = None) -> Answered:
    """The mailbox's owner says "this was not me": this letter does not write to them again for
    half a year. What was imported stays for the coordinator, who sees that it was refused: the
    address may have been a stranger's. Raises SealBroken.
    """
    now = now or timezone.now()
    invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
    words = invitation.open_words()
    if not end_invitation(invitation, Event.Verb.INVITATION_REFUSED, actor_id=None, now=now):
        return _over(invitation, now) or Answered.USED
    Suppression.objects.update_or_create(
        mailbox_digest=Mailbox(words["address"]).digest(letter_id=invitation.letter_id),
        reason=Suppression.Reason.NOT_ME,
        defaults={"letter_id": invitation.letter_id, "expires_at": now + NOT_ME_LASTS},
    )
    return Answered.DISOWNED
