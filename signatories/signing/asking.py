"""Asking for the link to one's own page: the request, and what the worker makes of it."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from petitions.writing.facts import LetterFacts
from signatories.mailing.orders import order_mail
from signatories.models import Contact, Mail, OwnPageRequest, Token
from signatories.models.locking import not_taken
from signatories.sealing.boxes import SealBroken
from signatories.signing.actions import Answered, find_token

BATCH = 100
UNREADABLE_LIVES = timedelta(hours=72)
EXPIRED_TOKEN_LIVES = timedelta(days=30)  # so long its page says "expired" and not "unknown"

log = logging.getLogger("undersigned.own_page")


def ask_for_own_page(*, letter: LetterFacts, address: str) -> None:
    """Take a request: one INSERT, outside any transaction, and nothing read, whoever asks."""
    asked = OwnPageRequest(letter_id=letter.id)
    asked.seal_address(address)
    asked.save(force_insert=True)


@transaction.atomic
def answer_own_page_requests(*, now: datetime | None = None) -> int:
    """Order a mail for each request whose mailbox has signed its letter, and delete the request;
    how many were answered. A mailbox that has one on its way gets no second.
    """
    now = now or timezone.now()
    OwnPageRequest.objects.filter(received__lte=now - UNREADABLE_LIVES).delete()
    requests = list(not_taken(OwnPageRequest.objects.order_by("received"))[:BATCH])
    answered = [asked.pk for asked in requests if _answer(asked)]
    OwnPageRequest.objects.filter(pk__in=answered).delete()
    return len(answered)


def _answer(asked: OwnPageRequest) -> bool:
    try:
        digest = asked.open_mailbox().digest(letter_id=asked.letter_id)
    except SealBroken:
        log.error("request %s does not open: is a sealing key missing?", asked.pk)
        return False
    contact = Contact.objects.filter(mailbox_digest=digest).order_by("seat").first()
    if contact and not _is_on_its_way(digest):
        order_mail(Mail.Kind.OWN_PAGE, signature=contact.signature, cause_ref=str(asked.pk))
    return True


def _is_on_its_way(digest: str) -> bool:
    return Mail.objects.filter(
        kind=Mail.Kind.OWN_PAGE,
        state=Mail.State.DUE,
        signature__contact__mailbox_digest=digest,
    ).exists()


def find_own_page(token: str, *, now: datetime | None = None) -> Token | Answered:
    """What a link to one's own page opens, without opening it: Token, UNKNOWN or EXPIRED."""
    return find_token(token, purpose=Token.Purpose.OWN_PAGE, now=now)


def forget_own_page_tokens(*, now: datetime | None = None) -> int:
    """Delete tokens that expired long ago; how many."""
    long_ago = (now or timezone.now()) - EXPIRED_TOKEN_LIVES
    expired = Token.objects.filter(purpose=Token.Purpose.OWN_PAGE, expires_at__lte=long_ago)
    return expired.delete()[0]
