"""How often a mailbox, and how much the whole site, is written to.

Anybody can type anybody's address into the form: without a cap the site would be a means to flood
a mailbox. What is over the cap waits; nothing accepted is lost.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from signatories.models import SentMail
from signatories.models.prepared import Prepared
from signatories.sealing.mailboxes import Mailbox

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
A_MAILBOX_AN_HOUR, A_MAILBOX_A_DAY = 3, 5
# Of the site's caps, the part that letters to many may use up: what is left is for those who sign
# meanwhile, whose confirmations would otherwise wait for the next hour.
FOR_NEXT_LETTERS = 0.5

_NEWEST = Prepared(
    SentMail,
    lambda digest: (
        SentMail.objects.filter(mailbox_digest=digest)
        .order_by("-at")
        .values_list("at")[:A_MAILBOX_A_DAY]
    ),
    words=1,
)


def earliest(mailbox: Mailbox, now: datetime) -> datetime:
    """When this mailbox may be written to again: now, or when enough of its mails have aged."""
    sent = [at for (at,) in _NEWEST.rows(_digest(mailbox)) if at > now - DAY]
    if len(sent) >= A_MAILBOX_A_DAY:
        return sent[A_MAILBOX_A_DAY - 1] + DAY
    if len(sent) >= A_MAILBOX_AN_HOUR and sent[A_MAILBOX_AN_HOUR - 1] > now - HOUR:
        return sent[A_MAILBOX_AN_HOUR - 1] + HOUR
    return now


def note_sent(mailbox: Mailbox | None, now: datetime) -> None:
    """Without a mailbox it counts for the site alone."""
    SentMail.objects.create(mailbox_digest=_digest(mailbox) if mailbox else "", at=now)


def site_allowance(now: datetime, *, part: float = 1) -> int:
    """How many mails the whole site may still send by its own hourly and daily caps, or by a part
    of them.
    """
    left = []
    for cap, span in ((settings.MAILS_PER_HOUR, HOUR), (settings.MAILS_PER_DAY, DAY)):
        if cap:
            share = max(1, int(cap * part))
            left.append(share - SentMail.objects.filter(at__gt=now - span).count())
    return max(0, min(left)) if left else 1_000_000


def forget_sent(*, now: datetime | None = None) -> int:
    """Delete what is older than any cap looks back; how many rows."""
    return SentMail.objects.filter(at__lte=(now or timezone.now()) - DAY).delete()[0]


def _digest(mailbox: Mailbox) -> str:
    return mailbox.digest(letter_id=None)
