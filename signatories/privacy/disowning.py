"""Forgetting a form whose mailbox's owner says "this was not me", before it was a signature."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from signatories.models import Submission, Suppression
from signatories.privacy.noting import note_submission_disowned
from signatories.privacy.subscribing import end_subscriptions
from signatories.privacy.withdrawing import NOT_ME_LASTS
from signatories.sealing.mailboxes import Mailbox


@transaction.atomic
def disown_submission(*, submission: Submission, now: datetime | None = None) -> None:
    """Delete what was typed; its letter does not mail the mailbox again for half a year. Raises
    SealBroken.
    """
    mailbox = Mailbox(submission.open_claim().address)
    Suppression.objects.update_or_create(
        mailbox_digest=mailbox.digest(letter_id=submission.letter_id),
        reason=Suppression.Reason.NOT_ME,
        defaults={
            "letter_id": submission.letter_id,
            "expires_at": (now or timezone.now()) + NOT_ME_LASTS,
        },
    )
    end_subscriptions(letter=submission.letter_id, mailbox=mailbox)
    note_submission_disowned(submission.pk)
    submission.delete()
