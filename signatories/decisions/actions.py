"""What moderators decide: each function is one transaction, and only the first of two acts."""

import contextlib
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from petitions.models import Section
from signatories.decisions.closing import Stood, gone
from signatories.decisions.deciding import (
    MAILS_WAIT,
    BeingRead,
    NobodyToAsk,
    SomebodyWasFirst,
    Unfit,
    decide,
    move,
    need_words,
    record,
    tell,
)
from signatories.decisions.publishing import publish
from signatories.decisions.seconding import UNAPPROVED, need_approved_to_move
from signatories.models import Contact, Event, Mail, Signature
from signatories.models.claim import Line
from signatories.models.ledger_applied import note_on_commit
from signatories.models.reason import Reason, may_decline_with
from signatories.roster.counting import note_changes
from signatories.roster.entries import take_off
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import Verb

__all__ = [
    "MAILS_WAIT",
    "BeingRead",
    "NobodyToAsk",
    "SomebodyWasFirst",
    "Unfit",
    "correct",
    "decline",
    "hold",
    "need_words",
    "publish",
    "remove",
]

State = Signature.State


@transaction.atomic
def hold(
    *,
    signature: Signature,
    revision: int,
    actor: Any,
    question: str = "",
    now: datetime | None = None,
) -> None:
    """Put a waiting signature aside; it stays in the queue. With a question the signer is asked
    to answer on their own page; one that is held already can be asked again.

    Raises SomebodyWasFirst, NobodyToAsk, SealBroken.
    """
    now = now or timezone.now()
    when = Signature.QUEUED if question else (State.WAITING,)
    decide(
        signature,
        revision,
        to=State.HELD,
        when=when,
        actor=actor,
        now=now,
        asked_at=now if question else None,
    )
    # Who holds it has a doubt that whoever approved it had not.
    Signature.objects.filter(pk=signature.pk).update(**UNAPPROVED)
    signature.refresh_from_db(fields=list(UNAPPROVED))
    if question:
        _ask(signature, question, now)
    record(Event.Verb.ASKED if question else Event.Verb.HELD, signature, actor)


def _ask(signature: Signature, question: str, now: datetime) -> None:
    contact = Contact.objects.select_for_update().get(pk=signature.pk)
    if contact.address is None:
        raise NobodyToAsk
    contact.add_words(by="desk", text=question, on=timezone.localdate(now))
    contact.save(update_fields=["dialogue", "key_id"])
    # One message, however often the question was put anew before it went out.
    Mail.objects.filter(kind=Mail.Kind.QUESTION, signature=signature, state=Mail.State.DUE).delete()
    tell(Mail.Kind.QUESTION, signature, now)


@transaction.atomic
def decline(
    *,
    signature: Signature,
    revision: int,
    actor: Any,
    reason: str,
    now: datetime | None = None,
) -> None:
    """Refuse a waiting signature, with a reason's code. Raises SomebodyWasFirst, Unfit for a
    reason that is on the list of no coalition of the letter.
    """
    now = now or timezone.now()
    if not may_decline_with(reason, [signature.letter_id]):
        raise Unfit(gettext("the reason is none of its letter's"))
    decide(
        signature,
        revision,
        to=State.DECLINED,
        when=Signature.QUEUED,
        actor=actor,
        now=now,
        reason=reason,
    )
    if reason != Reason.ABUSE:
        tell(Mail.Kind.DECLINED, signature, now)
    gone(signature, actor=actor, now=now, due=now + MAILS_WAIT)
    record(Event.Verb.DECLINED, signature, actor, reason)


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
    now = now or timezone.now()
    note_changes({signature.letter_id})
    decide(
        signature,
        revision,
        to=State.REMOVED,
        when=(State.PUBLISHED,),
        actor=actor,
        now=now,
        reason=reason,
    )
    _keep_how_it_stood(signature)
    take_off(signature.entry)
    note_on_commit(Verb.REMOVED, ref=signature.ledger_ref, code=reason)
    gone(signature, actor=actor, now=now, due=now + MAILS_WAIT)
    record(Event.Verb.REMOVED, signature, actor, reason)


def _keep_how_it_stood(signature: Signature) -> None:
    """Seal it beside what the signer asks for, for whoever undoes the removal
    (`decisions.undoing`). A box that no key opens keeps no name on the list.
    """
    contact = Contact.objects.select_for_update().get(pk=signature.pk)
    stood = Stood.of(signature.entry, revision=signature.revision)
    with contextlib.suppress(SealBroken):
        contact.seal_proposal((contact.open_proposal() or {}) | {"stood": stood.as_values()})
        contact.save(update_fields=["proposal", "key_id"])


@transaction.atomic
def correct(
    *, signature: Signature, revision: int, actor: Any, line: Line, section: Section
) -> None:
    """Change how a waiting signature will read, or where it will stand. The signer's own wording
    stays in the contact. Raises SomebodyWasFirst, Unfit.
    """
    if section.letter_id != signature.letter_id or line.kind != signature.kind:
        raise Unfit(gettext("it belongs to another letter or is of another kind"))
    need_approved_to_move(signature, section, actor)
    # What the worker found was about the line as it was: it looks again.
    move(
        signature,
        revision,
        when=Signature.QUEUED,
        actor=actor,
        section=section,
        **Signature.LOOKED_AT_ANEW,
    )
    contact = signature.contact
    claim, before = contact.open_claim(), contact.open_line()
    if before is None or (line.website, line.office) != (before.website, before.office):
        contact.evidence = None  # a proof of another website or office proves nothing
    contact.line = None
    if claim is None or line != claim.line:
        contact.seal_line(line)
    contact.save(update_fields=["line", "evidence", "key_id"])
    tell(Mail.Kind.CORRECTED, signature, timezone.now())
    record(Event.Verb.CORRECTED, signature, actor)
