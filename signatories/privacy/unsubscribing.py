"""One click that ends what is not transactional: reminders to confirm, and next letters."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from signatories.models import Submission, Suppression, Token
from signatories.privacy.subscribing import end_all_subscriptions
from signatories.sealing.mailboxes import Mailbox

# Longer than anything lives that could be reminded of, also what is entered meanwhile.
NO_REMINDERS_LASTS = timedelta(days=30)


@transaction.atomic
def unsubscribe(*, token: Token, now: datetime | None = None) -> None:
    """Do what a link in a reminder, or in the news of a letter, is for. Confirmations go on: who
    signs asks for one. Twice is once. Raises SealBroken.
    """
    now = now or timezone.now()
    if token.subscriber is not None:
        end_all_subscriptions(subscriber=token.subscriber)
        return
    submission = Submission.objects.select_for_update(of=("self",)).filter(token=token).first()
    if submission is None:
        return
    Token.objects.filter(pk=token.pk).update(used_at=now)
    if not submission.sealed:
        return  # it is confirmed: nobody reminds of it
    mailbox = Mailbox(submission.open_claim().address)
    Suppression.objects.update_or_create(
        mailbox_digest=mailbox.digest(letter_id=submission.letter_id),
        reason=Suppression.Reason.NO_REMINDERS,
        defaults={"letter_id": submission.letter_id, "expires_at": now + NO_REMINDERS_LASTS},
    )
