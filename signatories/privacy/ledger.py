"""Obeying the ledger: after an older database was restored, whoever had left leaves again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from petitions.models import Letter
from signatories.models import Event, Lockdown, Signature, record_event
from signatories.models.reason import Reason
from signatories.privacy.lockdown import lock_down
from signatories.privacy.withdrawing import (
    GONE,
    NotNow,
    is_narrower,
    narrow,
    take_off_if_listed,
    withdraw,
)
from signatories.roster.counting import note_changes
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import (
    WHOLE_SITE,
    Line,
    Verb,
    letter_digest,
    note,
    read_ledger,
    signature_digest,
)

State = Signature.State
LEFT = (Verb.WITHDRAWN, Verb.DISOWNED, Verb.REMOVED)
AT_A_TIME = 2_000


@dataclass(frozen=True)
class Pending:
    """What the ledger holds and the database does not: a line, and whom or what it is about.

    `letter` is None for the whole site.
    """

    line: Line
    signature_id: int | None = None
    letter: Letter | None = None


@dataclass
class Applied:
    """How many of each verb were done, and the numbers of lines that cannot be read."""

    done: Counter[str] = field(default_factory=Counter)
    broken: list[int] = field(default_factory=list)


def apply_ledger() -> Applied:
    """Take off, narrow and lock what the ledger says and the database does not; each in a
    transaction of its own, so that it can be run again. Raises OSError.
    """
    applied = Applied(broken=read_ledger().broken)
    for pending in list(unapplied()):
        if pending.signature_id is None:
            lock_down(letter=pending.letter, actor=None)
        else:
            _obey(pending.line, pending.signature_id)
        applied.done[pending.line.verb] += 1
    return applied


def unapplied() -> Iterator[Pending]:
    """What the ledger holds and the database does not. Raises OSError."""
    left: dict[str, Line] = {}
    seen_by: dict[str, Line] = {}
    locks: dict[str, Line] = {}
    for line in read_ledger().lines:
        if line.verb in LEFT:
            left[line.digest] = line
        elif line.verb in (Verb.NARROWED, Verb.WIDENED):
            seen_by[line.digest] = line
        else:
            locks[line.digest] = line
    if left or seen_by:
        yield from _signatures(left, seen_by)
    if locks:
        yield from _lockdowns(locks)


def _signatures(left: dict[str, Line], seen_by: dict[str, Line]) -> Iterator[Pending]:
    there = Signature.objects.exclude(state__in=[*GONE, State.REMOVED]).order_by("pk")
    wanted = there.only("pk", "created_at", "visibility", "state")
    for signature in wanted.iterator(chunk_size=AT_A_TIME):
        digest = signature_digest(signature.ledger_ref)
        line = left.get(digest)
        if line is None:
            line = seen_by.get(digest)
            if line is None or not _is_too_wide(signature, line):
                continue
        yield Pending(line, signature_id=signature.pk)


def _is_too_wide(signature: Signature, line: Line) -> bool:
    return (
        line.verb == Verb.NARROWED
        and signature.state != State.DECLINED
        and is_narrower(than=signature.visibility, now=line.code)
    )


def _lockdowns(locks: dict[str, Line]) -> Iterator[Pending]:
    locked = set(Lockdown.objects.values_list("letter_id", flat=True))
    letters: list[Letter | None] = [None, *Letter.objects.order_by("pk")]
    for letter in letters:
        line = locks.get(letter_digest(letter.slug if letter else WHOLE_SITE))
        if line and line.verb == Verb.LOCKED and (letter.pk if letter else None) not in locked:
            yield Pending(line, letter=letter)


def _obey(line: Line, signature_id: int) -> None:
    signature = Signature.objects.get(pk=signature_id)
    if line.verb == Verb.NARROWED:
        _narrow(signature, line.code)
    elif line.verb == Verb.REMOVED and signature.decided_by_id:
        _remove(signature, line.code)
    else:
        # Also who was removed, where the restored database knows of no moderator who decided.
        withdraw(signature=signature, disowned=line.verb == Verb.DISOWNED)


def _narrow(signature: Signature, to: str) -> None:
    """A line that cannot be opened cannot be put elsewhere either: then nobody sees it."""
    try:
        narrow(signature=signature, to=to)
    except (NotNow, SealBroken):
        withdraw(signature=signature)


@transaction.atomic
def _remove(signature: Signature, reason: str) -> None:
    note_changes({signature.letter_id})
    signature = Signature.objects.select_for_update(of=("self",)).get(pk=signature.pk)
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


def complete_ledger() -> int:
    """Add the lines that a full disk, or a process killed between its commit and the file, has
    kept out: of those who left, and of lockdowns. How many. Narrowings are not found again.
    """
    lines = read_ledger().lines
    noted = {line.digest for line in lines if line.verb in LEFT}
    missing: list[dict[str, Any]] = []
    gone = Signature.objects.filter(state__in=[*GONE, State.REMOVED]).order_by("pk")
    for signature in gone.only("pk", "created_at", "state", "reason").iterator(AT_A_TIME):
        if signature_digest(signature.ledger_ref) not in noted:
            verb, code = Verb(signature.state), ""
            if verb == Verb.REMOVED:
                code = signature.reason
            missing.append({"verb": verb, "ref": signature.ledger_ref, "code": code})
    locks = {line.digest for line in lines if line.verb in (Verb.LOCKED, Verb.LIFTED)}
    for lockdown in Lockdown.objects.select_related("letter"):
        slug = lockdown.letter.slug if lockdown.letter else WHOLE_SITE
        if letter_digest(slug) not in locks:
            missing.append({"verb": Verb.LOCKED, "slug": slug})
    for words in missing:
        note(**words)
    return len(missing)
