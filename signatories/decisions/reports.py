"""What is done about reports: confirming one hides the entry, a moderator then decides.

Whoever confirms any mailbox can hide any entry: so a letter has a few of these a day, above which
its coordinators are called and nothing more is hidden. Locks are taken in one order, the roster's
row, the signature's, the report's: who acts at once waits, and counts what the other has done.
"""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from petitions.models import Membership
from signatories.decisions.actions import (
    MAILS_WAIT,
    SomebodyWasFirst,
    decline,
    publish,
    remove,
)
from signatories.decisions.closing import Stood, close
from signatories.mailing.orders import order_mail
from signatories.mailing.reports import alert_ref
from signatories.models import Event, Mail, Report, Signature, record_event
from signatories.models.ledger_applied import note_on_commit
from signatories.models.reason import Reason
from signatories.roster.counting import note_changes
from signatories.roster.entries import take_off
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import Verb

DAY = timedelta(days=1)

State = Signature.State


@transaction.atomic
def confirm_report(*, report: Report, now: datetime | None = None) -> bool:
    """The mailbox's owner says "I report this": from now on a moderator has to decide, and the
    entry of whoever says that their name did not sign is hidden at once. Twice is once. False
    where it has been deleted meanwhile.
    """
    now = now or timezone.now()
    note_changes({report.letter_id})
    signature = _signature_of(report)
    taken = Report.objects.select_for_update(of=("self",)).filter(pk=report.pk).first()
    if taken is None:
        return False
    report = taken
    if report.state != Report.State.MAILED:
        return True
    report.state, report.confirmed_at = Report.State.CONFIRMED, now
    if signature is not None and _may_be_hidden(report, signature):
        if _hidden_today(report, now) < settings.REPORTS_HIDE_A_DAY:
            hide(signature=signature, report=report, now=now)
        else:
            _alert(report, now)
    report.save(update_fields=["state", "confirmed_at", "hidden_at", "sealed"])
    return True


@transaction.atomic
def hide(*, signature: Signature, report: Report, now: datetime) -> None:
    """Take a published entry off the list and put its signature back in the queue, as held; how
    it stood is sealed with the report, and the caller saves the report.
    """
    entry = signature.entry
    Signature.objects.filter(pk=signature.pk, state=State.PUBLISHED).update(
        state=State.HELD, revision=F("revision") + 1
    )
    signature.refresh_from_db(fields=["state", "revision"])
    _seal_how_it_stood(report, Stood.of(entry, revision=signature.revision))
    take_off(entry)
    report.hidden_at = now
    note_on_commit(Verb.HIDDEN, ref=signature.ledger_ref)
    record_event(
        Event.Verb.HIDDEN, actor_id=None, letter_id=signature.letter_id, subject_id=signature.pk
    )


@transaction.atomic
def uphold(*, report: Report, actor: Any, now: datetime | None = None) -> None:
    """Believe it: the signature is taken off as not genuine, or declined where it is not listed;
    other reports about it end with this one. Raises SomebodyWasFirst.
    """
    now = now or timezone.now()
    signature = _open_about(report)
    if signature is not None:
        act = {"signature": signature, "revision": signature.revision, "actor": actor, "now": now}
        if signature.state == State.PUBLISHED:
            remove(**act, reason=Reason.NOT_GENUINE)
        elif signature.state in Signature.QUEUED:
            decline(**act, reason=Reason.NOT_GENUINE)
    _close(report, to=Report.State.UPHELD, actor=actor, now=now)


@transaction.atomic
def refuse(*, report: Report, actor: Any, now: datetime | None = None) -> bool:
    """Do not believe it: what it had hidden is published again, since the day since which it had
    been there. False where a second moderator must let it through: the report stays open for
    them. Raises SomebodyWasFirst, Unfit.
    """
    now = now or timezone.now()
    signature = _open_about(report)
    if signature is not None and report.hidden_at:
        if signature.state in Signature.QUEUED:
            act = {"signature": signature, "revision": signature.revision, "actor": actor}
            if not publish(**act, now=now):
                return False
        else:
            note_on_commit(Verb.SHOWN, ref=signature.ledger_ref)  # nothing holds it back any more
    _close(report, to=Report.State.REFUSED, actor=actor, now=now)
    return True


def _open_about(report: Report) -> Signature | None:
    """The signature that an undecided report is about, as it is now. Raises SomebodyWasFirst."""
    note_changes({report.letter_id})
    signature = _signature_of(report)
    if not Report.objects.open().select_for_update(of=("self",)).filter(pk=report.pk):
        raise SomebodyWasFirst
    report.refresh_from_db()
    return signature


def _close(report: Report, *, to: Report.State, actor: Any, now: datetime) -> None:
    """Deciding the signature has closed it already, where there was one to decide."""
    mine = Report.objects.filter(pk=report.pk)
    close(mine, to=to, actor=actor, now=now, due=now + MAILS_WAIT)
    report.refresh_from_db()


def _signature_of(report: Report) -> Signature | None:
    if report.signature_id is None:
        return None
    rows = Signature.objects.select_for_update(of=("self",)).select_related("contact")
    return rows.filter(pk=report.signature_id).first()


def _may_be_hidden(report: Report, signature: Signature) -> bool:
    """Whether a name stands there that a report can hide: not one of whom a moderator has already
    refused to believe it, or anybody could hide it again and again.
    """
    return (
        report.kind == Report.Kind.IMPERSONATED
        and signature.state == State.PUBLISHED
        and signature.visibility == Signature.Visibility.PUBLIC
        and not Report.objects.filter(
            signature=signature, kind=report.kind, state=Report.State.REFUSED
        ).exists()
    )


def _hidden_today(report: Report, now: datetime) -> int:
    return Report.objects.filter(letter_id=report.letter_id, hidden_at__gt=now - DAY).count()


def _seal_how_it_stood(report: Report, stood: Stood) -> None:
    """Without it the entry comes back as of the day of the decision: better than not to hide it."""
    try:
        words = report.open_words()
    except SealBroken:
        return
    report.seal_words({**words, "stood": stood.as_values()})


def _alert(report: Report, now: datetime) -> None:
    """Call every coordinator of the letter, once a day."""
    coordinators = Membership.objects.filter(
        Q(letter=None) | Q(letter=report.letter_id),
        role=Membership.Role.COORDINATOR,
        coalition__letters=report.letter_id,
        user__is_active=True,
    ).select_related("user")
    ref = alert_ref(report.letter, timezone.localdate(now).isoformat())
    for membership in coordinators:
        order_mail(Mail.Kind.ALERT, user=membership.user, cause_ref=ref, due=now)
