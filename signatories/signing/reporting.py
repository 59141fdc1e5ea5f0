"""Reporting a line of the list: taking a report, what the worker makes of it, its mailed link.

Anybody can report, without an account. The form stores one sealed row and reads nothing, so it
tells nobody what the list holds; which line is meant, and whether its mailbox is blocked, is asked
here, by the worker.
"""

import json
import logging
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.utils import timezone

from petitions.writing.facts import LetterFacts
from signatories.decisions.reports import confirm_report
from signatories.mailing.orders import order_mail
from signatories.matching.published import published_names, still_published
from signatories.models import Block, Entry, Mail, Report, Signature, Suppression, Token
from signatories.models.locking import not_taken
from signatories.privacy.withdrawing import NOT_ME_LASTS
from signatories.sealing.boxes import SealBroken
from signatories.sealing.digests import keyed_digest
from signatories.sealing.mailboxes import Mailbox
from signatories.sealing.tokens import token_digest
from signatories.signing.actions import Answered

UNCONFIRMED_LIVES = timedelta(hours=72)
BATCH = 100

log = logging.getLogger("undersigned.reports")

State = Report.State


def take_report(
    *,
    ticket_id: UUID,
    letter: LetterFacts,
    kind: str,
    language: str,
    words: dict[str, str],
    signs: tuple[str, ...] = (),
) -> UUID:
    """Accept a report: one INSERT, outside any transaction, and nothing read. `words` are what
    was typed: `{"name", "address", "words"}`. The same words under the same ticket (a double
    click) are one row. Returns its key.
    """
    now = timezone.now()
    answers = json.dumps([kind, words], sort_keys=True)
    key = uuid5(ticket_id, keyed_digest("report", answers))
    report = Report(
        id=key,
        letter_id=letter.id,
        kind=kind,
        language=language,
        received=now,
        expires_at=now + UNCONFIRMED_LIVES,
    )
    report.seal_words({**words, "signs": list(signs)})
    try:
        report.save(force_insert=True)
    except IntegrityError:
        if not Report.objects.filter(pk=key).exists():
            raise  # it was not the second click
    return key


def triage_reports(*, now: datetime | None = None) -> int:
    """Find the line that each new report means, and order the mail to whoever reports; how many
    were dealt with. Who gave no mailbox, because something is wrong with a line, is not asked.
    """
    now = now or timezone.now()
    # Before the transaction: the first reading of a long letter takes a while.
    oldest = Report.objects.new().order_by("received").values_list("letter_id", flat=True)
    names = {letter_id: published_names(letter_id) for letter_id in set(oldest[:BATCH])}
    if not names:
        return 0
    with transaction.atomic():
        wanted = Report.objects.new().filter(letter__in=names).order_by("received")
        done = 0
        for report in list(not_taken(wanted)[:BATCH]):
            try:
                words = report.open_words()
            except SealBroken:
                log.error("report %s does not open: is a sealing key missing?", report.pk)
                continue
            _triage(report, words, names[report.letter_id], now)
            done += 1
    return done


def _triage(report: Report, words: dict[str, Any], names: Any, now: datetime) -> None:
    mailbox = Mailbox(words["address"]) if words.get("address") else None
    if mailbox is None:
        report.state = State.CONFIRMED
    elif _is_silenced(report, mailbox, now):
        report.state = State.SILENT
    else:
        report.state = State.MAILED
        order_mail(Mail.Kind.REPORT, report=report, due=now)
    report.signature_id = _meant(words.get("name", ""), names)
    report.save(update_fields=["state", "signature"])


def _meant(name: str, names: Any) -> int | None:
    """The published signature of this name, by any of its names; None where none or several have
    it: then a moderator has to see which is meant.
    """
    hits = still_published(set(names.same(name)))
    found = Entry.objects.filter(
        pk__in={named.signature_id for named in hits}, audience=Signature.Visibility.PUBLIC
    ).values_list("pk", flat=True)[:2]
    return found[0] if len(found) == 1 else None


def _is_silenced(report: Report, mailbox: Mailbox, now: datetime) -> bool:
    """Whether this mailbox is not written to about reports: its address or domain is blocked, it
    wants no mails from anywhere on this site, or its owner said that such a report was not theirs.

    That its owner said "this was not me" of a *signature* in this letter is no reason: whose name
    is misused has most likely said so, and must still be heard when the same name stands there by
    another mailbox. The caps of the outbox hold whoever would flood it by this way.
    """
    everywhere = mailbox.digest(letter_id=None)
    here = mailbox.digest(letter_id=report.letter_id)
    suppressed = Suppression.objects.in_force(now).filter(
        reason=Suppression.Reason.NOT_ME,
        mailbox_digest__in=[everywhere, _disowned_digest(report, mailbox)],
    )
    blocks = Block.objects.in_force(now)
    return (
        suppressed.exists()
        or blocks.filter(kind=Block.Kind.ADDRESS, value__in=[everywhere, here]).exists()
        or blocks.filter(kind=Block.Kind.DOMAIN, value=mailbox.domain).exists()
    )


def _disowned_digest(report: Report, mailbox: Mailbox) -> str:
    """By which "I reported nothing" is known again: another than a signature's, for who is written
    to in vain about reports can sign all the same.
    """
    return keyed_digest("mailbox of reports", report.letter_id, mailbox.canonical)


def find_report(token: str, *, now: datetime | None = None) -> Token | Answered:
    """What a link to confirm a report opens, without opening it: Token, UNKNOWN or EXPIRED."""
    found = Token.objects.filter(digest=token_digest(token), purpose=Token.Purpose.REPORT).first()
    if found is None:
        return Answered.UNKNOWN
    return Answered.EXPIRED if found.expires_at <= (now or timezone.now()) else found


def confirm_by(*, token: Token, now: datetime | None = None) -> Answered:
    """The mailbox's owner says "I report this"."""
    report = Report.objects.filter(token=token).first()
    if report is None or not confirm_report(report=report, now=now):
        return Answered.UNKNOWN
    Token.objects.filter(pk=token.pk, used_at=None).update(used_at=now or timezone.now())
    return Answered.REPORTED


@transaction.atomic
def disown_report(*, token: Token, now: datetime | None = None) -> Answered:
    """The mailbox's owner says "this was not me": what was written is deleted at once, and they
    are not asked about reports in this letter again for half a year.
    """
    now = now or timezone.now()
    report = Report.objects.select_for_update(of=("self",)).filter(token=token).first()
    if report is None or report.state != State.MAILED:
        return Answered.UNKNOWN
    mailbox = Mailbox(report.open_words()["address"])
    Suppression.objects.update_or_create(
        mailbox_digest=_disowned_digest(report, mailbox),
        reason=Suppression.Reason.NOT_ME,
        defaults={"letter_id": report.letter_id, "expires_at": now + NOT_ME_LASTS},
    )
    report.delete()
    return Answered.DISOWNED
