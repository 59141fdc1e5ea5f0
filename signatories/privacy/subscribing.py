"""Being told of a coalition's next letters: a yes of its own, kept apart from what was signed, and
ended by one click, by withdrawing, by "this was not me", or on its day.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone

from petitions.models import Coalition
from signatories.models import Subscriber
from signatories.privacy.noting import note_unsubscribed
from signatories.sealing.boxes import SealBroken
from signatories.sealing.mailboxes import Mailbox

# As long as the form says: the next letter may be a year away, and a yes is not for ever. Each
# further yes begins it anew.
YEARS = 2
LASTS = timedelta(days=365 * YEARS)
BATCH = 500


def subscribe(
    *, letter_id: int, mailbox: Mailbox, language: str, discreet: bool, now: datetime | None = None
) -> None:
    """Keep the mailbox for each coalition of a letter, once each; again, its day moves. Who has
    asked for discreet mail once is told discreetly from then on.
    """
    expires_on = (now or timezone.now()).date() + LASTS
    for coalition in Coalition.objects.filter(letters=letter_id).order_by("pk"):
        subscriber = Subscriber(language=language, expires_on=expires_on)
        subscriber.seal_mailbox(mailbox, discreet=discreet)
        known, is_new = Subscriber.objects.select_for_update(of=("self",)).get_or_create(
            coalition=coalition,
            mailbox_digest=mailbox.digest(letter_id=None),
            defaults={
                "id": subscriber.id,
                "sealed": subscriber.sealed,
                "language": language,
                "expires_on": expires_on,
            },
        )
        if not is_new:
            known.seal_mailbox(mailbox, discreet=discreet or _asked_for_discretion(known))
            known.language, known.expires_on = language, expires_on
            known.save(update_fields=["sealed", "language", "expires_on"])


def subscribed_until(*, letter: int, mailbox: Mailbox) -> date | None:
    """The last day on which this mailbox is told of the next letters of a letter's coalitions."""
    kept = _of(mailbox).filter(coalition__letters=letter).order_by("-expires_on")
    return kept.values_list("expires_on", flat=True).first()


@transaction.atomic
def end_subscriptions(*, letter: int, mailbox: Mailbox) -> int:
    """Forget a mailbox that was kept for the coalitions of a letter; how many rows."""
    owners = Coalition.objects.filter(letters=letter)
    return _delete(_of(mailbox).filter(coalition__in=owners).values_list("pk", flat=True))


@transaction.atomic
def end_all_subscriptions(*, subscriber: Subscriber) -> None:
    """Tell this mailbox of no next letter any more, whichever coalition's: the message need not
    have said whose it was. Twice is once.
    """
    same = Subscriber.objects.filter(mailbox_digest=subscriber.mailbox_digest)
    _delete(same.values_list("pk", flat=True))


def erase_expired_subscribers(*, today: date | None = None) -> int:
    """Delete those whose day has come, a batch at a time; how many."""
    due = Subscriber.objects.filter(expires_on__lte=today or timezone.localdate())
    keys = list(due.values_list("pk", flat=True)[:BATCH])
    Subscriber.objects.filter(pk__in=keys).delete()
    return len(keys)


def _asked_for_discretion(subscriber: Subscriber) -> bool:
    """Also where no key tells any more."""
    try:
        return subscriber.open_discreet()
    except SealBroken:
        return True


def _of(mailbox: Mailbox) -> models.QuerySet[Subscriber]:
    return Subscriber.objects.filter(mailbox_digest=mailbox.digest(letter_id=None))


def _delete(keys: Iterable[UUID]) -> int:
    """With what was mailed to them and the links in it. A restore must not bring them back."""
    keys = list(keys)
    for key in keys:
        note_unsubscribed(key)
    Subscriber.objects.filter(pk__in=keys).delete()
    return len(keys)
