"""Taking a decision back while its mail still waits: ten minutes, as if it had not been made."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from signatories.decisions.closing import Stood, disputed, hidden_by_report
from signatories.decisions.deciding import MAILS_WAIT, record
from signatories.models import Contact, Entry, Event, Mail, Report, Signature
from signatories.models.claim import Line
from signatories.models.ledger_applied import note_on_commit
from signatories.roster.counting import note_changes
from signatories.roster.entries import make_entry, take_off
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import Verb

State = Signature.State
# What each decision had made of the row, and which mail tells of it.
_MADE: dict[str, tuple[State, Mail.Kind | None]] = {
    Event.Verb.PUBLISHED: (State.PUBLISHED, Mail.Kind.PUBLISHED),
    Event.Verb.HELD: (State.HELD, None),
    Event.Verb.ASKED: (State.HELD, Mail.Kind.QUESTION),
    Event.Verb.DECLINED: (State.DECLINED, Mail.Kind.DECLINED),
    Event.Verb.REMOVED: (State.REMOVED, None),
}
# Looking at something changes nothing.
_NO_CHANGE = (Event.Verb.REVEALED,)


class CannotUndo(Exception):
    """It stays as it is; `why` says in words for people why, and what to do instead."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def recent_decisions(letters: Iterable[int], *, now: datetime | None = None) -> QuerySet[Event]:
    """Decisions in these letters of the last ten minutes that are the last that was done to their
    signature, the newest first.
    """
    since = (now or timezone.now()) - MAILS_WAIT
    here = Event.objects.filter(letter_id__in=list(letters), at__gt=since)
    changes = here.filter(subject_id__isnull=False).exclude(verb__in=_NO_CHANGE)
    last = changes.values("subject_id").order_by().annotate(last=Max("pk")).values("last")
    decided = here.filter(pk__in=last, verb__in=list(_MADE), actor_id__isnull=False)
    return decided.order_by("-pk")


@transaction.atomic
def undo(*, event: Event, actor: Any, now: datetime | None = None) -> Signature:
    """Take back the decision that the log's line tells of; the signature as it is now.

    What was published, held or declined waits again, and is held where a report has hidden it; what
    was removed stands where it stood. The mail that would have told it is not sent. Raises
    CannotUndo.
    """
    now = now or timezone.now()
    if event.verb not in _MADE or event.letter_id is None:
        raise CannotUndo(gettext("this cannot be taken back"))
    note_changes({event.letter_id})
    rows = Signature.objects.select_for_update(of=("self",)).select_related("section")
    signature = rows.filter(pk=event.subject_id or 0, letter_id=event.letter_id).first()
    state, kind = _MADE[event.verb]
    if event.at <= now - MAILS_WAIT:
        raise CannotUndo(gettext("ten minutes have passed, and the signer may have been told"))
    if (
        signature is None
        or signature.state != state
        or signature.proposed_at is not None
        or not recent_decisions([event.letter_id], now=now).filter(pk=event.pk).exists()
    ):
        raise CannotUndo(gettext("it has been decided or changed since; look at it again"))
    if Report.objects.filter(signature=signature, decided_at=signature.decided_at).exists():
        raise CannotUndo(
            gettext("a report was decided with it, and whoever reported it will be told")
        )
    if state == State.REMOVED and disputed([signature.pk]):
        raise CannotUndo(gettext("a report about it waits: decide that first"))
    contact = Contact.objects.select_for_update().get(pk=signature.pk)
    if kind is not None:
        _take_back_mail(signature, kind)
    if state == State.REMOVED:
        _list_again(signature, contact, actor, now)
    else:
        _wait_again(signature, contact, asked=event.verb == Event.Verb.ASKED)
    record(Event.Verb.UNDONE, signature, actor, event.verb)
    return signature


def _take_back_mail(signature: Signature, kind: Mail.Kind) -> None:
    """Delete the order, unless the worker has begun to send it."""
    orders = Mail.objects.select_for_update().filter(
        signature=signature, kind=kind, cause_ref=str(signature.revision)
    )
    if any(mail.state != Mail.State.DUE or mail.attempts for mail in orders):
        raise CannotUndo(gettext("the signer has been told by mail already"))
    Mail.objects.filter(pk__in=[mail.pk for mail in orders]).delete()


def _wait_again(signature: Signature, contact: Contact, *, asked: bool) -> None:
    if signature.state == State.PUBLISHED:
        if contact.claim is None and contact.line is None:
            raise CannotUndo(gettext("its name was erased when it was published"))
        take_off(signature.entry)
    if asked:
        _unask(contact)
    # What a report has hidden waits for its decision, not among those that are let through at once.
    is_hidden = asked and hidden_by_report(signature) is not None
    _move(
        signature,
        state=State.HELD if is_hidden else State.WAITING,
        decided_at=None,
        decided_by=None,
        reason="",
        asked_at=None,
        answered_at=None,
    )


def _unask(contact: Contact) -> None:
    """The question that nobody has read was not put."""
    try:
        said = contact.open_dialogue()
    except SealBroken:
        return
    if said and said[-1]["by"] == "desk":
        contact.dialogue = None
        if said[:-1]:
            contact.seal_dialogue(said[:-1])
        contact.save(update_fields=["dialogue", "key_id"])


def _list_again(signature: Signature, contact: Contact, actor: Any, now: datetime) -> None:
    """Write the entry anew, with the day, the proof and the place that it had."""
    try:
        kept = contact.open_proposal() or {}
        line = contact.open_line()
    except SealBroken:
        raise CannotUndo(gettext("it cannot be opened")) from None
    if signature.visibility == Signature.Visibility.COUNTED:
        line = line or Line(signature.kind, "")  # erased at publishing, and not needed
    if line is None or "stood" not in kept:
        raise CannotUndo(gettext("its words were erased"))
    stood = Stood.from_values(kept.pop("stood"))
    contact.proposal = None
    if kept:
        contact.seal_proposal(kept)
    contact.save(update_fields=["proposal", "key_id"])
    _move(signature, state=State.PUBLISHED, decided_at=now, decided_by=actor.pk, reason="")
    entry = make_entry(
        signature, line, proof=Entry.Proof(stood.proof), published_on=stood.published_on
    )
    stood.put_back(entry)
    note_on_commit(Verb.SHOWN, ref=signature.ledger_ref)


def _move(signature: Signature, **to: Any) -> None:
    Signature.objects.filter(pk=signature.pk).update(revision=F("revision") + 1, **to)
    signature.refresh_from_db()
