"""Reminders to confirm: a person once, an organisation thrice, since boards meet on Wednesdays."""

from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from signatories.mailing.orders import order_mail
from signatories.mailing.to_sign import wants_no_mail
from signatories.models import Mail, Submission, Suppression, Token
from signatories.sealing.mailboxes import Mailbox

# After so many days without an answer; the later ones only reach those whose form lives as long.
DAYS = (1, 4, 10)
BATCH = 200


def order_reminders(*, now: datetime | None = None) -> int:
    """Order the reminders that are due; how many. A worker that was down for days orders one, not
    all that it missed: only the newest is still of use.
    """
    now = now or timezone.now()
    ordered = 0
    for day, next_day in zip(DAYS, (*DAYS[1:], 10_000), strict=True):
        oldest, newest = now - timedelta(days=next_day), now - timedelta(days=day)
        sent = Mail.objects.filter(
            kind=Mail.Kind.REMINDER, submission=OuterRef("pk"), cause_ref=str(day)
        )
        stopped = Token.objects.filter(
            purpose=Token.Purpose.UNSUBSCRIBE, submission=OuterRef("pk"), used_at__isnull=False
        )
        waiting = Submission.objects.filter(
            received__gt=oldest,
            received__lte=newest,
            triage=Submission.Triage.MAILED,
            expires_at__gt=now,
            # A form that lives three days is a person's: one reminder is enough.
            expires_at__gte=F("received") + timedelta(days=day + 1),
        ).exclude(Exists(sent) | Exists(stopped))
        for submission in waiting[:BATCH]:
            order_mail(Mail.Kind.REMINDER, submission=submission, cause_ref=str(day), due=now)
            ordered += 1
    return ordered


def has_no_reminders(submission: Submission, *, now: datetime | None = None) -> bool:
    """Whether this mailbox wants none in this letter, of whatever was entered with it: it said so,
    or "not me" to another form, or was blocked since. Raises SealBroken.
    """
    if not submission.sealed:
        return True
    mailbox = Mailbox(submission.open_claim().address)
    return wants_no_mail(mailbox, letter_id=submission.letter_id, now=now) or (
        Suppression.objects.in_force(now or timezone.now())
        .filter(
            reason=Suppression.Reason.NO_REMINDERS,
            mailbox_digest=mailbox.digest(letter_id=submission.letter_id),
        )
        .exists()
    )
