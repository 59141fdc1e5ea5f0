"""The outbox: takes a batch of orders, sends them over one connection, notes what became of each.

A batch is leased: its orders come due again later, so a worker that is killed delays them only.
Between the server's "accepted" and our note there is a moment in which a kill makes a second
copy; no protocol of mail excludes it, and the Message-ID is the same.
"""

import logging
import smtplib
import time
from datetime import datetime, timedelta

from django.core.mail import BadHeaderError, EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import InterfaceError, OperationalError, transaction
from django.db import connection as database
from django.db.models import F, Max, Min
from django.utils import timezone

from signatories.mailing.caps import FOR_NEXT_LETTERS, earliest, note_sent, site_allowance
from signatories.mailing.messages import NothingToSend, mailbox_of, message_for
from signatories.models import Mail, Submission, Switch, is_switched
from signatories.models.locking import not_taken
from signatories.sealing.boxes import SealBroken
from signatories.sealing.mailboxes import Mailbox

BATCH = 20
LEASE = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=1)
WAITS_TO_NOTE = (0.1, 0.4, 1, 2, 4, 8, 15, 15, 15)  # seconds: a restart, or a failover
# What the site sends at its own times, so that nobody can have it sent: no mailbox's cap holds it,
# and it uses up none, or a new password would wait behind an hourly digest.
OF_ITSELF = {Mail.Kind.DIGEST}

log = logging.getLogger("undersigned.mail")


def send_due(*, now: datetime | None = None) -> int:
    """Send what is due, one batch; how many the server took."""
    now = now or timezone.now()
    if is_switched(Switch.Kind.MAILS):
        return 0
    orders = _lease_batch(now, min(BATCH, site_allowance(now)))
    if not orders:
        return 0
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        log.warning("mail server not reached: %s; %d mails wait", type(error).__name__, len(orders))
        for mail in orders:
            _try_later(mail)
        return 0
    try:
        return sum(_send(mail, connection, now) for mail in orders)
    finally:
        connection.close()


@transaction.atomic
def _lease_batch(now: datetime, size: int = BATCH) -> list[Mail]:
    orders = list(not_taken(Mail.objects.due(now))[:size])
    letters = [mail.pk for mail in orders if mail.kind == Mail.Kind.NEXT_LETTER]
    if letters:
        letters = letters[: site_allowance(now, part=FOR_NEXT_LETTERS)]
    keys = [mail.pk for mail in orders if mail.kind != Mail.Kind.NEXT_LETTER] + letters
    Mail.objects.filter(pk__in=keys).update(due=now + LEASE, attempts=F("attempts") + 1)
    return list(
        Mail.objects.filter(pk__in=keys)
        .select_related(
            "submission__letter", "signature__letter", "signature__contact", "subscriber"
        )
        .order_by("id")
    )


def _send(mail: Mail, connection: BaseEmailBackend, now: datetime) -> bool:
    """Write it, hand it over, note it: two commits a mail, for each waits for the disk."""
    try:
        mailbox = mailbox_of(mail)
        if mail.kind not in OF_ITSELF and (due := earliest(mailbox, now)) > now:
            Mail.objects.filter(pk=mail.pk).update(due=due, attempts=0)
            return False
        message = message_for(mail)
    except NothingToSend:
        _note(mail, Mail.State.FAILED)
        return False
    except SealBroken:
        log.error("mail %s does not open: is a sealing key missing?", mail.pk)
        _try_later(mail)
        return False
    except Exception:  # whatever one order holds, the others of its batch are sent
        log.exception("mail %s could not be written", mail.pk)
        _try_later(mail)
        return False
    if not _hand_over(mail, message, connection):
        return False
    _note_taken(mail, None if mail.kind in OF_ITSELF else mailbox, now)
    return True


def _note_taken(mail: Mail, mailbox: Mailbox | None, now: datetime) -> None:
    """What the server took would be sent again if this were not noted: so a database that was
    restarted meanwhile is waited for, over a new connection.
    """
    for seconds in (*WAITS_TO_NOTE, None):
        try:
            with transaction.atomic():
                waits = Mail.objects.filter(pk=mail.pk, state=Mail.State.DUE)
                if waits.update(state=Mail.State.SENT):
                    note_sent(mailbox, now)
            return
        except (InterfaceError, OperationalError):
            if seconds is None or database.in_atomic_block:
                raise
            database.close()
            time.sleep(seconds)


def _hand_over(mail: Mail, message: EmailMultiAlternatives, connection: BaseEmailBackend) -> bool:
    try:
        connection.send_messages([message])
    except smtplib.SMTPRecipientsRefused as refused:
        permanent = all(500 <= code < 600 for code, _text in refused.recipients.values())
        log.warning("mail %s refused (%s)", mail.pk, "for good" if permanent else "for now")
        if permanent:
            _note(mail, Mail.State.FAILED)
        else:
            _try_later(mail)
        return False
    except (UnicodeError, BadHeaderError) as error:
        log.warning(
            "mail %s has an address that no mail can have: %s", mail.pk, type(error).__name__
        )
        _note(mail, Mail.State.FAILED)
        return False
    except (OSError, smtplib.SMTPException) as error:
        log.warning("mail %s not sent: %s", mail.pk, type(error).__name__)
        _try_later(mail)
        return False
    return True


def _note(mail: Mail, state: Mail.State) -> None:
    Mail.objects.filter(pk=mail.pk).update(state=state)


def _try_later(mail: Mail) -> None:
    Mail.objects.filter(pk=mail.pk).update(due=timezone.now() + wait_after(mail.attempts))


def wait_after(attempts: int) -> timedelta:
    """Twice as long after every attempt, an hour at most; a fresh order is tried again in 5 s."""
    return min(timedelta(seconds=5 * 2 ** min(attempts - 1, 12)), LONGEST_WAIT)


def oldest_wait(now: datetime) -> timedelta:
    """How long something has waited to be sent: since it was due, or, for what the server did not
    take, since the first attempt; for a form, since it came. Nothing, where nothing waits.
    """
    waiting = Mail.objects.filter(state=Mail.State.DUE)
    due = waiting.aggregate(at=Min("due"), attempts=Max("attempts"))
    new = Submission.objects.filter(triage=Submission.Triage.NEW).aggregate(at=Min("received"))
    since = min((at for at in (due["at"], new["at"]) if at), default=now)
    tried = sum((wait_after(n) for n in range(1, due["attempts"] or 0)), timedelta())
    return max(now - since, tried)
