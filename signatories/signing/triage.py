"""Triage: what the worker makes of an accepted submission. Here, not in the form, it is asked
whether a mailbox or name is blocked, or has said "not me": so the form answers everybody alike.
"""

import logging
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from signatories.mailing.orders import order_mail
from signatories.models import Block, Mail, Submission, Suppression
from signatories.models.claim import Line
from signatories.models.locking import not_taken
from signatories.names.patterns import matches_pattern
from signatories.sealing.boxes import SealBroken
from signatories.sealing.mailboxes import Mailbox

BATCH = 100

log = logging.getLogger("undersigned.triage")


@transaction.atomic
def triage_new(*, now: datetime | None = None) -> int:
    """Order the confirmation mails of new submissions, a batch at a time; how many it looked at."""
    now = now or timezone.now()
    submissions = list(not_taken(Submission.objects.new().order_by("received"))[:BATCH])
    silent = _silent(submissions, now)
    done = 0
    for submission in submissions:
        if submission.pk in silent:
            submission.triage = Submission.Triage.SILENT
        else:
            submission.triage = Submission.Triage.MAILED
            order_mail(Mail.Kind.CONFIRM, submission=submission, due=now)
        done += 1
    Submission.objects.bulk_update(submissions, ["triage"])
    return done


def _silent(submissions: list[Submission], now: datetime) -> set[object]:
    """Keys of those that get no mail: blocked, or suppressed for their letter or everywhere."""
    mailboxes: dict[object, Mailbox] = {}
    lines: dict[object, Line] = {}
    for submission in submissions:
        try:
            claim = submission.open_claim()
            mailboxes[submission.pk] = Mailbox(claim.address)
            lines[submission.pk] = claim.line
        except SealBroken:
            # Its mail will be tried again and again; the outbox says so in the log.
            log.error("submission %s does not open: is a sealing key missing?", submission.pk)
    digests = {
        submission.pk: {
            mailbox.digest(letter_id=None),
            mailbox.digest(letter_id=submission.letter_id),
        }
        for submission in submissions
        if (mailbox := mailboxes.get(submission.pk))
    }
    every = {digest for pair in digests.values() for digest in pair}
    refused = set(
        Suppression.objects.in_force(now)
        .filter(mailbox_digest__in=every, reason=Suppression.Reason.NOT_ME)
        .values_list("mailbox_digest", flat=True)
    )
    blocks = Block.objects.in_force(now)
    refused |= set(
        blocks.filter(kind=Block.Kind.ADDRESS, value__in=every).values_list("value", flat=True)
    )
    domains = set(
        blocks.filter(
            kind=Block.Kind.DOMAIN, value__in={m.domain for m in mailboxes.values()}
        ).values_list("value", flat=True)
    )
    patterns = list(blocks.filter(kind=Block.Kind.PATTERN).values_list("value", flat=True))
    return {
        pk
        for pk, pair in digests.items()
        if pair & refused or mailboxes[pk].domain in domains or _matches(lines[pk], patterns)
    }


def _matches(line: Line, patterns: list[str]) -> bool:
    """Every word that would be printed is looked at, so that a slur does not move elsewhere."""
    printed = (line.name, *line.names_beside, line.role, line.affiliation, line.description)
    return any(matches_pattern(text, key) for key in patterns for text in printed if text)
