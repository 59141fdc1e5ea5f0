"""Obeying the ledger: after an older database was restored, whoever had left leaves again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from petitions.models import Letter
from signatories.models import (
    Event,
    Lockdown,
    Report,
    Signature,
    Submission,
    Subscriber,
    record_event,
)
from signatories.models.ledger_applied import note_now
from signatories.models.reason import Reason
from signatories.privacy.disowning import disown_submission
from signatories.privacy.lockdown import lock_down
from signatories.privacy.withdrawing import (
    GONE,
    NotNarrower,
    NotNow,
    is_narrower,
    move,
    narrow,
    take_off_if_listed,
    taken,
    withdraw,
)
from signatories.roster.counting import note_changes
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import (
    BY_THEMSELVES,
    WHOLE_SITE,
    Line,
    Verb,
    letter_digest,
    read_ledger,
    signature_digest,
    submission_digest,
    subscriber_digest,
)

State = Signature.State
AT_A_TIME = 2_000


@dataclass(frozen=True)
class Pending:
    """What the ledger holds and the database does not: a line, and whom or what it is about.

    `letter` is None for the whole site.
    """

    line: Line
    signature_id: int | None = None
    submission_id: UUID | None = None
    subscriber_id: UUID | None = None
    letter: Letter | None = None


@dataclass
class Applied:
    """How many of each verb were done, and the numbers of lines that cannot be read."""

    done: Counter[str] = field(default_factory=Counter)
    broken: list[int] = field(default_factory=list)


def apply_lines() -> Applied:
    """Take off, hide, narrow, lock and forget what the ledger says and the database does not; each
    in a transaction of its own, so that it can be run again, and by two at once. Raises OSError.
    """
    applied = Applied(broken=read_ledger().broken)
    for pending in list(unapplied()):
        if pending.subscriber_id is not None:
            Subscriber.objects.filter(pk=pending.subscriber_id).delete()
        elif pending.submission_id is not None:
            _disown(pending.submission_id)
        elif pending.signature_id is None:
            lock_down(letter=pending.letter, actor=None)
        else:
            _obey(pending.line, pending.signature_id)
        applied.done[pending.line.verb] += 1
    return applied


def unapplied() -> Iterator[Pending]:
    """What the ledger holds and the database does not. Raises OSError."""
    read = read_ledger()
    left = read.left()
    seen_by = read.last(Verb.NARROWED, Verb.WIDENED)
    hidden = read.last(Verb.HIDDEN, Verb.SHOWN)
    if left or seen_by or hidden:
        yield from _signatures(left, seen_by, hidden)
    if disowned := {digest: line for digest, line in left.items() if line.verb == Verb.DISOWNED}:
        yield from _submissions(disowned)
    if locks := read.last(Verb.LOCKED, Verb.LIFTED):
        yield from _lockdowns(locks)
    if unsubscribed := read.last(Verb.UNSUBSCRIBED):
        yield from _subscribers(unsubscribed)


def _signatures(
    left: dict[str, Line], seen_by: dict[str, Line], hidden: dict[str, Line]
) -> Iterator[Pending]:
    # The merged ones first: those into which they were merged would else let them wait again.
    in_order = (F("merged_into").asc(nulls_last=True), "pk")
    there = Signature.objects.exclude(state__in=GONE).order_by(*in_order)
    wanted = there.only("pk", "created_at", "visibility", "state")
    for signature in wanted.iterator(chunk_size=AT_A_TIME):
        digest = signature_digest(signature.ledger_ref)
        line = left.get(digest)
        if line and (signature.state != State.REMOVED or line.verb in BY_THEMSELVES):
            yield Pending(line, signature_id=signature.pk)
        if line or signature.state == State.REMOVED:
            continue
        if (line := seen_by.get(digest)) and _is_too_wide(signature, line):
            yield Pending(line, signature_id=signature.pk)
        if (line := hidden.get(digest)) and line.verb == Verb.HIDDEN and _is_listed(signature):
            yield Pending(line, signature_id=signature.pk)


def _is_too_wide(signature: Signature, line: Line) -> bool:
    return (
        line.verb == Verb.NARROWED
        and signature.state != State.DECLINED
        and is_narrower(than=signature.visibility, now=line.code)
    )


def _is_listed(signature: Signature) -> bool:
    is_public = signature.visibility == Signature.Visibility.PUBLIC
    return signature.state == State.PUBLISHED and is_public


def _lockdowns(locks: dict[str, Line]) -> Iterator[Pending]:
    locked = set(Lockdown.objects.values_list("letter_id", flat=True))
    letters: list[Letter | None] = [None, *Letter.objects.order_by("pk")]
    for letter in letters:
        line = locks.get(letter_digest(letter.slug if letter else WHOLE_SITE))
        if line and line.verb == Verb.LOCKED and (letter.pk if letter else None) not in locked:
            yield Pending(line, letter=letter)


def _submissions(disowned: dict[str, Line]) -> Iterator[Pending]:
    unconfirmed = Submission.objects.exclude(triage=Submission.Triage.DONE)
    for key in unconfirmed.values_list("pk", flat=True).iterator(AT_A_TIME):
        if line := disowned.get(submission_digest(key)):
            yield Pending(line, submission_id=key)


def _subscribers(unsubscribed: dict[str, Line]) -> Iterator[Pending]:
    for key in Subscriber.objects.values_list("pk", flat=True).iterator(AT_A_TIME):
        if line := unsubscribed.get(subscriber_digest(key)):
            yield Pending(line, subscriber_id=key)


@transaction.atomic
def _disown(key: UUID) -> None:
    """A box that no key opens says of no mailbox that it wants no mail; it goes all the same."""
    rows = Submission.objects.select_for_update(of=("self",))
    submission = rows.filter(pk=key).first()
    if submission is None:
        return  # another worker has just done so
    try:
        disown_submission(submission=submission)
    except SealBroken:
        submission.delete()


def _obey(line: Line, signature_id: int) -> None:
    signature = Signature.objects.get(pk=signature_id)
    if line.verb == Verb.NARROWED:
        _narrow(signature, line.code)
    elif line.verb == Verb.HIDDEN:
        _hide(signature)
    elif line.verb == Verb.REMOVED and signature.decided_by_id:
        _remove(signature, line.code)
    else:
        # Also who was removed, where the restored database knows of no moderator who decided.
        withdraw(signature=signature, disowned=line.verb == Verb.DISOWNED)


def _narrow(signature: Signature, to: str) -> None:
    """A line that cannot be opened cannot be put elsewhere either: then nobody sees it."""
    try:
        narrow(signature=signature, to=to)
    except NotNarrower:
        pass  # another worker has just done so
    except (NotNow, SealBroken):
        withdraw(signature=signature)


@transaction.atomic
def _remove(signature: Signature, reason: str) -> None:
    note_changes({signature.letter_id})
    signature = Signature.objects.select_for_update(of=("self",)).get(pk=signature.pk)
    if signature.state == State.REMOVED:
        return  # by another worker, just now
    take_off_if_listed(signature)
    Signature.objects.filter(pk=signature.pk).update(
        state=State.REMOVED,
        reason=reason or Reason.ON_REQUEST,
        decided_at=signature.decided_at or timezone.now(),
        revision=F("revision") + 1,
    )
    record_event(
        Event.Verb.REMOVED,
        actor_id=None,
        letter_id=signature.letter_id,
        subject_id=signature.pk,
        reason_code=reason,
    )


@transaction.atomic
def _hide(signature: Signature) -> None:
    """Hide what a report had hidden. The report itself is not in the backup: one without words
    takes its place, so that a moderator decides all the same.
    """
    signature = taken(signature)
    if not _is_listed(signature):
        return
    now = timezone.now()
    take_off_if_listed(signature)
    move(signature, state=State.HELD)
    Report.objects.create(
        letter_id=signature.letter_id,
        signature=signature,
        kind=Report.Kind.IMPERSONATED,
        language=signature.language,
        state=Report.State.CONFIRMED,
        received=now,
        confirmed_at=now,
        hidden_at=now,
        expires_at=now + timedelta(days=30),
    )
    record_event(
        Event.Verb.HIDDEN, actor_id=None, letter_id=signature.letter_id, subject_id=signature.pk
    )


def complete_ledger() -> int:
    """Add the lines that a full disk, or a process killed between its commit and the file, has
    kept out: of those who left, who are hidden, and of lockdowns. How many. Narrowings, ends of
    subscriptions and what was disowned before it was confirmed are not found again.
    """
    read = read_ledger()
    noted = read.left()
    missing: list[dict[str, Any]] = []
    gone = Signature.objects.filter(state__in=[*GONE, State.REMOVED]).order_by("pk")
    for signature in gone.only("pk", "created_at", "state", "reason").iterator(AT_A_TIME):
        line = noted.get(signature_digest(signature.ledger_ref))
        if line is None or (signature.state in GONE and line.verb not in BY_THEMSELVES):
            verb, code = Verb(signature.state), ""
            if verb == Verb.REMOVED:
                code = signature.reason
            missing.append({"verb": verb, "ref": signature.ledger_ref, "code": code})
    hidden = read.last(Verb.HIDDEN, Verb.SHOWN)
    hiding = Report.objects.open().filter(hidden_at__isnull=False, signature__state=State.HELD)
    for report in hiding.select_related("signature"):
        ref = report.signature.ledger_ref if report.signature else ""
        line = hidden.get(signature_digest(ref))
        if line is None or line.verb != Verb.HIDDEN:
            missing.append({"verb": Verb.HIDDEN, "ref": ref})
    locks = read.last(Verb.LOCKED, Verb.LIFTED)
    for lockdown in Lockdown.objects.select_related("letter"):
        slug = lockdown.letter.slug if lockdown.letter else WHOLE_SITE
        line = locks.get(letter_digest(slug))
        if line is None or line.verb != Verb.LOCKED:
            missing.append({"verb": Verb.LOCKED, "slug": slug})
    for words in missing:
        note_now(**words)
    return len(missing)
