"""What moderators decide: each function is one transaction, and only the first of two acts."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext

from petitions.models import Section
from signatories.mailing.orders import order_mail
from signatories.models import Contact, Event, Mail, Signature, record_event
from signatories.models.claim import Line
from signatories.models.reason import Reason
from signatories.roster.counting import note_changes
from signatories.roster.entries import make_entry, take_off
from signatories.roster.proof import proof_of
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import Verb, note_on_commit

State = Signature.State
MAILS_WAIT = timedelta(minutes=10)


class SomebodyWasFirst(Exception):
    """The signature has changed since it was shown: nothing was done."""


class Unfit(Exception):
    """The line cannot be published as it is; `why` says it in words for people."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@transaction.atomic
def publish(
    *, signature: Signature, revision: int, actor: Any, now: datetime | None = None
) -> None:
    """Let a waiting signature through: its entry is written, and listed at the next count.

    Raises SomebodyWasFirst, Unfit.
    """
    now = now or timezone.now()
    note_changes({signature.letter_id})
    _decide(signature, revision, to=State.PUBLISHED, when=Signature.QUEUED, actor=actor, now=now)
    contact = signature.contact
    try:
        line = contact.open_line()
    except SealBroken:
        raise Unfit(gettext("it cannot be opened")) from None
    if line is None:
        raise Unfit(gettext("its words were erased"))
    need_words(line, signature.visibility)
    proof = proof_of(signature, _evidence(contact))
    make_entry(signature, line, proof=proof, published_on=timezone.localdate(now))
    if signature.visibility == Signature.Visibility.COUNTED:
        # Checked, and now in the figure: nobody needs the name any more.
        # (Evidence can point to somebody of the same name.)
        contact.claim = contact.line = contact.evidence = None
        contact.save(update_fields=["claim", "line", "evidence"])
    _tell(Mail.Kind.PUBLISHED, signature, now)
    _record(Event.Verb.PUBLISHED, signature, actor)


@transaction.atomic
def hold(*, signature: Signature, revision: int, actor: Any, now: datetime | None = None) -> None:
    """Put a waiting signature aside; it stays in the queue. Raises SomebodyWasFirst."""
    now = now or timezone.now()
    _decide(signature, revision, to=State.HELD, when=(State.WAITING,), actor=actor, now=now)
    _record(Event.Verb.HELD, signature, actor)


@transaction.atomic
def decline(
    *,
    signature: Signature,
    revision: int,
    actor: Any,
    reason: str,
    now: datetime | None = None,
) -> None:
    """Refuse a waiting signature, with a reason's code. Raises SomebodyWasFirst."""
    now = now or timezone.now()
    _decide(
        signature,
        revision,
        to=State.DECLINED,
        when=Signature.QUEUED,
        actor=actor,
        now=now,
        reason=reason,
    )
    if reason != Reason.ABUSE:
        _tell(Mail.Kind.DECLINED, signature, now)
    _record(Event.Verb.DECLINED, signature, actor, reason)


@transaction.atomic
def remove(
    *,
    signature: Signature,
    revision: int,
    actor: Any,
    reason: str,
    now: datetime | None = None,
) -> None:
    """Take a published entry off the list at once. Raises SomebodyWasFirst."""
    note_changes({signature.letter_id})
    _decide(
        signature,
        revision,
        to=State.REMOVED,
        when=(State.PUBLISHED,),
        actor=actor,
        now=now or timezone.now(),
        reason=reason,
    )
    take_off(signature.entry)
    note_on_commit(Verb.REMOVED, ref=signature.ledger_ref, code=reason)
    _record(Event.Verb.REMOVED, signature, actor, reason)


@transaction.atomic
def correct(
    *, signature: Signature, revision: int, actor: Any, line: Line, section: Section
) -> None:
    """Change how a waiting signature will read, or where it will stand. The signer's own wording
    stays in the contact. Raises SomebodyWasFirst, Unfit.
    """
    if section.letter_id != signature.letter_id or line.kind != signature.kind:
        raise Unfit(gettext("it belongs to another letter or is of another kind"))
    # What the worker found was about the line as it was: it looks again.
    _move(signature, revision, when=Signature.QUEUED, section=section, evidence_at=None, pile="")
    contact = signature.contact
    claim, before = contact.open_claim(), contact.open_line()
    if before is None or (line.website, line.office) != (before.website, before.office):
        contact.evidence = None  # a proof of another website or office proves nothing
    contact.line = None
    if claim is None or line != claim.line:
        contact.seal_line(line)
    contact.save(update_fields=["line", "evidence", "key_id"])
    _tell(Mail.Kind.CORRECTED, signature, timezone.now())
    _record(Event.Verb.CORRECTED, signature, actor)


def _evidence(contact: Contact) -> list[dict[str, Any]]:
    """What the worker found; evidence that no key opens proves nothing."""
    try:
        return contact.open_evidence()
    except SealBroken:
        return []


def need_words(line: Line, visibility: str) -> None:
    """Raises Unfit for a line that its visibility would leave empty."""
    if visibility == Signature.Visibility.PUBLIC and not line.name:
        raise Unfit(gettext("it has no name"))
    if visibility == Signature.Visibility.DESCRIBED and not line.description:
        raise Unfit(gettext("it has no description"))


def _decide(
    signature: Signature,
    revision: int,
    *,
    to: str,
    when: tuple[str, ...],
    actor: Any,
    now: datetime,
    reason: str = "",
) -> None:
    _move(
        signature,
        revision,
        when=when,
        state=to,
        decided_at=now,
        decided_by_id=actor.pk,
        reason=reason,
    )


def _move(signature: Signature, revision: int, *, when: tuple[str, ...], **to: Any) -> None:
    """UPDATE … WHERE id AND revision: no row changed means that somebody was first."""
    changed = Signature.objects.filter(
        pk=signature.pk, revision=revision, state__in=list(when)
    ).update(revision=F("revision") + 1, **to)
    if not changed:
        raise SomebodyWasFirst
    signature.refresh_from_db()


def _tell(kind: Mail.Kind, signature: Signature, now: datetime) -> None:
    """Order a mail to the signer, where there is a mailbox; it waits, so that a slip that is
    mended at once is not told.
    """
    if signature.contact.address is None:
        return
    ref = str(signature.revision)
    order_mail(kind, signature=signature, cause_ref=ref, due=now + MAILS_WAIT)


def _record(verb: Event.Verb, signature: Signature, actor: Any, reason: str = "") -> None:
    record_event(
        verb,
        actor_id=actor.pk,
        letter_id=signature.letter_id,
        subject_id=signature.pk,
        reason_code=reason,
    )
