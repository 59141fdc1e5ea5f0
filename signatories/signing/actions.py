"""What a signer does: submitting, confirming, saying "not me"."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.utils import timezone

from petitions.models import Section
from petitions.writing.facts import LetterFacts, facts_of
from signatories.mailing.orders import order_mail
from signatories.models import Contact, Mail, Signature, Submission, Token
from signatories.models.claim import Claim
from signatories.models.contact import VOICES_A_MAILBOX
from signatories.models.inserting import insert_at_once, insert_unless_taken, update_where
from signatories.models.prepared import Prepared
from signatories.names.comparison import comparison_key
from signatories.privacy.disowning import disown_submission
from signatories.privacy.subscribing import subscribe
from signatories.sealing.digests import keyed_digest
from signatories.sealing.mailboxes import Mailbox
from signatories.sealing.tokens import token_digest

UNCONFIRMED_LIVES = {
    Signature.Kind.PERSON: timedelta(hours=72),
    Signature.Kind.ORGANISATION: timedelta(days=14),  # boards meet on Wednesdays
}
CONFIRMING_AFTER_CLOSING = timedelta(hours=48)


class Answered(Enum):
    """What became of a mailed link."""

    SIGNED = "signed"
    DISOWNED = "disowned"
    REPORTED = "reported"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    TOO_LATE = "too late"
    USED = "used"
    REVOKED = "revoked"
    CHANGED = "changed"


def submit(*, ticket_id: UUID, letter: LetterFacts, claim: Claim) -> UUID:
    """Accept what somebody typed: one INSERT, outside any transaction, and nothing read.

    The same answers under the same ticket (a double click, a retry) are the same row; answers
    that were changed and sent again are another. Returns the row's key. Who this is, whether they
    signed before or are blocked, is the worker's question: here everybody is treated alike.
    """
    now = timezone.now()
    # Not how they were filled in: a second click is a moment later.
    answers = json.dumps(replace(claim, signs=()).as_values(), sort_keys=True)
    key = uuid5(ticket_id, keyed_digest("submission", answers))
    submission = Submission(
        id=key,
        letter_id=letter.id,
        version_id=letter.version_id,
        received=now,
        expires_at=now + UNCONFIRMED_LIVES[Signature.Kind(claim.line.kind)],
    )
    submission.seal_claim(claim)
    try:
        insert_at_once(submission)
    except IntegrityError:
        if not Submission.objects.filter(pk=key).exists():
            raise  # it was not the second click
    return key


# Each in the order of its model's fields, as `from_db` takes them.
_TOKEN = tuple(field.attname for field in Token._meta.concrete_fields)
_SUBMISSION = ("id", "letter_id", "version_id", "sealed", "triage")
# What confirming needs, in the first of its statements.
_OPENED = Prepared(
    Token,
    lambda digest, purpose: Token.objects.filter(digest=digest, purpose=purpose).values_list(
        *_TOKEN, *(f"submission__{name}" for name in _SUBMISSION)
    ),
    words=2,
)


def find_token(
    token: str, *, purpose: Token.Purpose = Token.Purpose.CONFIRM, now: datetime | None = None
) -> Token | Answered:
    """What a mailed link opens, without opening it: Token, UNKNOWN or EXPIRED."""
    found = _token(token_digest(token), purpose)
    if found is None:
        return Answered.UNKNOWN
    return Answered.EXPIRED if found.expires_at <= (now or timezone.now()) else found


def _token(digest: str, purpose: str) -> Token | None:
    """The token, with its submission where it is for one."""
    for row in _OPENED.rows(digest, purpose):
        found = Token.from_db(None, _TOKEN, row[: len(_TOKEN)])
        if found.submission_id is not None:
            found.submission = Submission.from_db(None, _SUBMISSION, row[len(_TOKEN) :])
        return found
    return None


@transaction.atomic
def confirm(*, token: Token, now: datetime | None = None) -> Answered:
    """The mailbox's owner says "I sign": the submission becomes a signature that waits.

    Twice is once. The same name from the same mailbox again changes nothing; its owner is told
    by mail, for the page may not tell.
    """
    now = now or timezone.now()
    submission = token.submission
    if submission is None:
        return Answered.UNKNOWN
    if submission.triage == Submission.Triage.DONE:
        return Answered.SIGNED
    letter = facts_of(submission.letter_id)
    if letter.closes_at and now > letter.closes_at + CONFIRMING_AFTER_CLOSING:
        return Answered.TOO_LATE
    # What it held is in the contact from now on. The row stays until it expires, so that a form
    # that is sent once more finds it taken. Who comes second, or has read it under another key,
    # finds no such row and looks again.
    is_mine = update_where(
        Submission,
        {"sealed": b"", "triage": Submission.Triage.DONE, "confirmed_at": now},
        id=submission.pk,
        sealed=submission.sealed,
        triage=submission.triage,
    )
    if not is_mine:
        anew = _token(token.digest, token.purpose)
        return confirm(token=anew, now=now) if anew else Answered.UNKNOWN
    claim = submission.open_claim()
    add_signature(
        letter=letter,
        version_id=submission.version_id,
        claim=claim,
        now=now,
        cause_ref=str(submission.pk),
    )
    if claim.next_letters:  # whatever became of the signature: it was a yes of its own
        subscribe(
            letter_id=submission.letter_id,
            mailbox=Mailbox(claim.address),
            language=claim.language,
            discreet=claim.discreet,
            now=now,
        )
    return Answered.SIGNED


def voice_of(letter_id: int, mailbox: Mailbox, kind: str, name: str) -> str:
    """One digest for "the same name from the same mailbox in this letter"."""
    return keyed_digest("voice", letter_id, mailbox.canonical, kind, comparison_key(name))


def add_signature(
    *, letter: LetterFacts, version_id: int, claim: Claim, now: datetime, cause_ref: str
) -> None:
    """The signature and its contact; or, where the voice has spoken or all seats are taken,
    nothing but a mail to the mailbox's owner. The constraints decide, not a look before.
    """
    mailbox = Mailbox(claim.address)
    voice = voice_of(letter.id, mailbox, claim.line.kind, claim.line.name)
    signature = Signature(
        letter_id=letter.id,
        section_id=_section_for(letter, claim),
        version_id=version_id,
        language=claim.language,
        kind=claim.line.kind,
        visibility=claim.visibility,
        origin=Signature.Origin.FORM,
        confirmed_at=now,
        voice=voice,
    )
    if not insert_unless_taken(signature):
        tell_signed_again(voice=voice, cause_ref=cause_ref)
        return
    contact = Contact(signature=signature, updated_at=now)
    if not take_seat(contact, claim, mailbox):
        signature.delete()
        tell_no_seat(mailbox, letter_id=letter.id, cause_ref=cause_ref)


def tell_signed_again(*, voice: str, cause_ref: str) -> None:
    """The voice has spoken: its mailbox's owner is told by mail, for the page may not tell."""
    signed = Signature.objects.get(voice=voice)
    order_mail(Mail.Kind.SIGNED_AGAIN, signature=signed, cause_ref=cause_ref)


def tell_no_seat(mailbox: Mailbox, *, letter_id: int, cause_ref: str) -> None:
    """The mailbox has all its voices: its owner is told by mail."""
    seated = Contact.objects.filter(
        mailbox_digest=mailbox.digest(letter_id=letter_id), seat=1
    ).first()
    if seated:
        order_mail(Mail.Kind.SIGNED_AGAIN, signature=seated.signature, cause_ref=cause_ref)


def _section_for(letter: LetterFacts, claim: Claim) -> int:
    """The key of the section that takes such a signatory now; the first one if the coordinator has
    since changed what sections take (a moderator can put it elsewhere).
    """
    if not letter.sections:
        raise Section.DoesNotExist("the admin keeps an open letter from losing its last section")
    return (letter.section_for(claim.line.kind, claim.line.office) or letter.sections[0]).id


def take_seat(contact: Contact, claim: Claim, mailbox: Mailbox) -> bool:
    """Store the claim in the contact, on the first free of a mailbox's seats; False where none is
    free.
    """
    contact.mailbox_digest = mailbox.digest(letter_id=contact.signature.letter_id)
    contact.address_until = date.fromisoformat(claim.address_until)
    contact.seal_claim(claim)
    for seat in range(1, VOICES_A_MAILBOX + 1):
        contact.seat = seat
        if _is_taken(contact):
            continue
        return True
    return False


def _is_taken(contact: Contact) -> bool:
    if contact._state.adding:
        return not insert_unless_taken(contact)
    try:
        with transaction.atomic():
            contact.save()
    except IntegrityError:
        return True
    return False


@transaction.atomic
def disown(*, token: Token, now: datetime | None = None) -> Answered:
    """The mailbox's owner says "this was not me": what was typed is deleted at once, and this
    letter does not mail them again for half a year.
    """
    submission = Submission.objects.select_for_update(of=("self",)).filter(token=token).first()
    if submission is None or submission.triage == Submission.Triage.DONE:
        return Answered.UNKNOWN
    disown_submission(submission=submission, now=now)
    return Answered.DISOWNED
