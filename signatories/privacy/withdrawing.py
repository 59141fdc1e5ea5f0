"""What a signer undoes: withdrawing altogether, or letting fewer people see. Both hold at once,
whatever a moderator is doing meanwhile: they ask for no revision, and the moderator is told.
"""

import contextlib
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from signatories.models import Contact, Event, Report, Signature, Suppression, record_event
from signatories.models.claim import Line
from signatories.models.forgetting import forget_names
from signatories.models.ledger_applied import note_on_commit
from signatories.privacy.noting import note_narrowed, note_withdrawn
from signatories.privacy.subscribing import end_subscriptions
from signatories.roster.counting import note_changes
from signatories.roster.entries import make_entry, take_off
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import Verb

State = Signature.State
Visibility = Signature.Visibility
GONE = (State.WITHDRAWN, State.DISOWNED)
NOT_ME_LASTS = timedelta(days=180)


class NotNarrower(Exception):
    """More people would see it than before, or as many: that is for a moderator to decide."""


class NotNow(Exception):
    """The signature is not in a state in which this means anything."""


def is_narrower(*, than: str, now: str) -> bool:
    """Whether with `now` fewer people see a signature."""
    order = Signature.FROM_WIDEST
    return order.index(Visibility(now)) > order.index(Visibility(than))


@transaction.atomic
def withdraw(*, signature: Signature, disowned: bool = False, now: datetime | None = None) -> None:
    """End a signature in whatever state it is, at once: its entry leaves the list, everything
    private about it is deleted, and who withdrew may sign again. Twice is once. One that was
    merged into another does not stay on the list by that one (`_leave_the_kept`), nor by one that
    was merged into it (`_with_the_merged`).

    With `disowned` the mailbox's owner says that it was never theirs: this letter does not mail
    them again for half a year.
    """
    now = now or timezone.now()
    signature = taken(signature)
    if signature.state in GONE:
        return
    take_off_if_listed(signature)
    contact = Contact.objects.filter(pk=signature.pk).first()
    if contact and contact.mailbox_digest and disowned:
        Suppression.objects.update_or_create(
            mailbox_digest=contact.mailbox_digest,
            reason=Suppression.Reason.NOT_ME,
            defaults={
                "letter_id": signature.letter_id,
                "expires_at": now + NOT_ME_LASTS,
            },
        )
    _end_subscriptions(signature, contact)
    kept = signature.merged_into
    if kept is not None:
        _leave_the_kept(kept, contact, disowned=disowned, now=now)
    note_withdrawn(signature, disowned=disowned)
    mailbox = contact.mailbox_digest if contact else None
    Contact.objects.filter(pk=signature.pk).delete()
    Report.objects.filter(signature=signature).delete()  # they hold the name, and it is gone
    move(
        signature,
        state=State.DISOWNED if disowned else State.WITHDRAWN,
        voice=None,
        # When, for the figures of its month; and it was no moderator who decided this.
        decided_at=now,
        decided_by_id=None,
        proposed_at=None,
        asked_at=None,
        answered_at=None,
        pile="",
    )
    _with_the_merged(signature, mailbox, disowned=disowned, now=now)
    record_event(
        Event.Verb.WITHDRAWN,
        actor_id=None,
        letter_id=signature.letter_id,
        subject_id=signature.pk,
        reason_code="not-me" if disowned else "",
    )


def _leave_the_kept(
    kept: Signature, leaving: Contact | None, *, disowned: bool, now: datetime
) -> None:
    """Off the list with the one that another was merged into. What no mailbox has confirmed, or
    the same one has, is the leaver's own and ends with theirs; somebody else's a moderator decides
    on anew, in the words of its own signer.
    """
    kept = taken(kept)
    contact = Contact.objects.select_for_update().filter(pk=kept.pk).first()
    mailbox = leaving.mailbox_digest if leaving else None
    if (
        kept.confirmed_at is None
        or contact is None
        or (mailbox and contact.mailbox_digest == mailbox)
    ):
        withdraw(signature=kept, disowned=disowned, now=now)
        return
    if _has_words_of(leaving, contact):
        contact.line = contact.evidence = None
        contact.save(update_fields=["line", "evidence"])
    if kept.state not in (*Signature.QUEUED, State.PUBLISHED):
        return
    was_published = kept.state == State.PUBLISHED
    take_off_if_listed(kept)
    state = State.HELD if was_published else kept.state
    move(kept, state=state, **Signature.LOOKED_AT_ANEW)
    if was_published:
        record_event(Event.Verb.HELD, actor_id=None, letter_id=kept.letter_id, subject_id=kept.pk)


def _has_words_of(leaving: Contact | None, kept: Contact) -> bool:
    """Whether the wording that a moderator gave the kept one says what only the leaver said. Where
    that cannot be known, it does.
    """
    if kept.line is None:
        return False
    try:
        theirs, line, own = leaving and leaving.open_line(), kept.open_line(), kept.open_claim()
    except SealBroken:
        return True
    if not (theirs and line and own):
        return True
    said, typed = theirs.as_values(), own.line.as_values()
    return any(
        value and value == said[key] and value != typed[key]
        for key, value in line.as_values().items()
    )


def _with_the_merged(
    kept: Signature, mailbox: str | None, *, disowned: bool, now: datetime
) -> None:
    """Those that were merged into it. Of the same mailbox, or confirmed by none, they are the
    leaver's own and end with theirs; whoever else was merged into it has not withdrawn, and a
    moderator looks at theirs again.
    """
    merged = Signature.objects.select_for_update(of=("self",)).filter(merged_into=kept.pk)
    for signature in list(merged.select_related("contact").order_by("pk")):
        if signature.state not in (State.DECLINED, State.REMOVED):
            continue
        contact = getattr(signature, "contact", None)
        theirs = contact.mailbox_digest if contact else None
        if signature.confirmed_at is None or (mailbox and theirs == mailbox):
            withdraw(signature=signature, disowned=disowned, now=now)
            continue
        if signature.state == State.REMOVED:
            note_on_commit(Verb.SHOWN, ref=signature.ledger_ref)
        move(
            signature,
            state=State.WAITING,
            reason="",
            decided_at=None,
            decided_by_id=None,
            merged_into_id=None,
            **Signature.LOOKED_AT_ANEW,
        )


def _end_subscriptions(signature: Signature, contact: Contact | None) -> None:
    """Who leaves is also no longer told of next letters. A box that no key opens holds up nobody:
    what it would have ended ends by its own link, or on its day.
    """
    with contextlib.suppress(SealBroken):
        if mailbox := contact and contact.open_address():
            end_subscriptions(letter=signature.letter_id, mailbox=mailbox)


@transaction.atomic
def narrow(*, signature: Signature, to: str, description: str = "") -> None:
    """Let fewer people see a signature, at once. One that is to be described leaves the list
    until a moderator has approved the words. Raises NotNarrower, NotNow, SealBroken.
    """
    signature = taken(signature)
    if not is_narrower(than=signature.visibility, now=to):
        raise NotNarrower
    if signature.state not in (*Signature.QUEUED, State.PUBLISHED):
        raise NotNow
    was_published = signature.state == State.PUBLISHED
    contact = Contact.objects.select_for_update().get(pk=signature.pk)
    line = contact.open_line()
    if line is None:
        raise NotNow
    entry = getattr(signature, "entry", None)
    listed_as = (entry.proof, entry.published_on) if entry else None
    take_off_if_listed(signature)
    proposal = contact.open_proposal() or {}
    if to == Visibility.DESCRIBED:
        # A moderator looks at it anyway: at the wording that the signer asked for last.
        asked = proposal.pop("line", None)
        line = (Line.from_values(asked) if asked else line).with_(
            description=description or line.description
        )
        contact.seal_line(line)
    contact.proposal = None
    if "line" in proposal:
        contact.seal_proposal({"line": proposal["line"]})
    state = signature.state
    if was_published and to == Visibility.DESCRIBED:
        state = State.WAITING
    is_in_the_figure = was_published and to == Visibility.COUNTED
    if is_in_the_figure:
        contact.proposal = None
    contact.save()
    if is_in_the_figure:
        forget_names([signature.pk])
    move(
        signature,
        visibility=to,
        state=state,
        proposed_at=signature.proposed_at if contact.proposal else None,
        **(Signature.LOOKED_AT_ANEW if to == Visibility.DESCRIBED else {}),
    )
    if state == State.PUBLISHED and listed_as:
        proof, published_on = listed_as
        make_entry(signature, line, proof=proof, published_on=published_on)
    note_narrowed(signature)
    record_event(
        Event.Verb.NARROWED,
        actor_id=None,
        letter_id=signature.letter_id,
        subject_id=signature.pk,
        reason_code=to,
    )


def take_off_if_listed(signature: Signature) -> None:
    """Delete a signature's entry, if it has one."""
    entry = getattr(signature, "entry", None)
    if entry is not None:
        take_off(entry)
        signature._state.fields_cache.pop("entry", None)


def taken(signature: Signature) -> Signature:
    """The row as it is now, ours until the transaction ends. The roster's row comes first, as
    with moderators: who acts at once waits and is not locked out.
    """
    note_changes({signature.letter_id})
    return (
        Signature.objects.select_for_update(of=("self",))
        .select_related("section")
        .get(pk=signature.pk)
    )


def move(signature: Signature, **to: object) -> None:
    """A moderator who was shown the row as it was is told that somebody was first."""
    Signature.objects.filter(pk=signature.pk).update(revision=F("revision") + 1, **to)
    signature.refresh_from_db(fields=["revision", *to])
