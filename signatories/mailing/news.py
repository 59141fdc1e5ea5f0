"""Next letters: telling those who asked for them, and ending that, or reminders, by one click."""

from datetime import UTC, datetime, time

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone, translation

from petitions.models import Letter
from signatories.mailing.composing import NothingToSend, compose
from signatories.mailing.orders import order_mail
from signatories.mailing.to_sign import wants_no_mail
from signatories.models import Announcement, Mail, Submission, Subscriber, Token
from signatories.models.locking import not_taken
from signatories.sealing.tokens import new_token, token_digest

BATCH = 200


def next_letter(mail: Mail) -> EmailMultiAlternatives:
    """Tells of a letter that is open. Where its mails are discreet, or the subscriber has asked
    for that, the message does not say which: its link leads to the site's first page, for the
    letter's own address would name it. Raises NothingToSend, SealBroken.
    """
    subscriber = mail.subscriber
    letter = Letter.objects.filter(pk=mail.cause_ref).first() if mail.cause_ref.isdigit() else None
    if subscriber is None or letter is None or not letter.is_open():
        raise NothingToSend
    mailbox = subscriber.open_mailbox()
    if wants_no_mail(mailbox, letter_id=letter.pk):
        raise NothingToSend
    discreet = letter.discreet or subscriber.open_discreet()
    with translation.override(subscriber.language):
        page = reverse("home") if discreet else reverse("letter", kwargs={"slug": letter.slug})
    return compose(
        mail,
        "next_letter",
        to=mailbox.address,
        language=subscriber.language,
        letter=letter,
        discreet=discreet,
        context={"link": settings.PUBLIC_ORIGIN + page},
        unsubscribe=unsubscribing_token(subscriber),
    )


def unsubscribing_token(of: Submission | Subscriber) -> str:
    """A token, to be mailed, that ends reminders of a submission, or next letters to a subscriber;
    it works for as long as there is something to end.
    """
    token = new_token()
    row = Token(digest=token_digest(token), purpose=Token.Purpose.UNSUBSCRIBE)
    if isinstance(of, Submission):
        row.submission, row.expires_at = of, of.expires_at
    else:
        row.subscriber = of
        row.expires_at = datetime.combine(of.expires_on, time(), tzinfo=UTC)
    row.save(force_insert=True)
    return token


@transaction.atomic
def order_next_letters(*, now: datetime | None = None) -> int:
    """Order the mails of a letter that was announced, a batch at a time; how many. A mailbox
    that is kept for two of its coalitions is written to once.
    """
    now = now or timezone.now()
    ordered = 0
    waiting = Announcement.objects.filter(told_at=None).order_by("asked_at")
    for announcement in not_taken(waiting):
        cause_ref = str(announcement.letter_id)
        told = Mail.objects.filter(
            kind=Mail.Kind.NEXT_LETTER,
            cause_ref=cause_ref,
            subscriber__mailbox_digest=OuterRef("mailbox_digest"),
        )
        wanting = (
            Subscriber.objects.filter(
                coalition__letters=announcement.letter_id, expires_on__gt=now.date()
            )
            .exclude(Exists(told))
            .order_by("pk")
        )
        batch = {each.mailbox_digest: each for each in wanting[:BATCH]}
        for subscriber in batch.values():
            order_mail(Mail.Kind.NEXT_LETTER, subscriber=subscriber, cause_ref=cause_ref, due=now)
        if not batch:
            Announcement.objects.filter(pk=announcement.pk).update(told_at=now)
        ordered += len(batch)
    return ordered
