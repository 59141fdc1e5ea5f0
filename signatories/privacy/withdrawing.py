"""What a signer undoes: withdrawing altogether, or letting fewer people see. Both hold at once,
whatever a moderator is doing meanwhile: they ask for no revision, and the moderator is told.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from signatories.models import Contact, Event, Signature, Suppression, record_event
from signatories.models.claim import Line
from signatories.privacy.noting import note_narrowed, note_withdrawn
from signatories.roster.counting import note_changes
from signatories.roster.entries import make_entry, take_off

State = Signature.State
Visibility = Signature.Visibility
GONE = (State.WITHDRAWN, State.DISOWNED)
NOT_ME_LASTS = timedelta(days=180)
# From the most that anybody can see to the least.
NARROWER = (Visibility.PUBLIC, Visibility.DESCRIBED, Visibility.ADDRESSEE, Visibility.COUNTED)


class NotNarrower(Exception):
    """More people would see it than before, or as many: that is for a moderator to decide."""


class NotNow(Exception):
    """The signature is not in a state in which this means anything."""


def is_narrower(*, than: str, now: str) -> bool:
    """Whether with `now` fewer people see a signature."""
    return NARROWER.index(Visibility(now)) > NARROWER.index(Visibility(than))


@transaction.atomic
def withdraw(*, signature: Signature, disowned: bool = False, now: datetime | None = None) -> None:
    """End a signature in whatever state it is, at once: its entry leaves the list, everything
    private about it is deleted, and who withdrew may sign again. Twice is once.

    With `disowned` the mailbox's owner says that it was never theirs: this letter does not mail
    them again for half a year.
    """
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
                "expires_at": (now or timezone.now()) + NOT_ME_LASTS,
            },
        )
    note_withdrawn(signature, disowned=disowned)
    Contact.objects.filter(pk=signature.pk).delete()
    move(
        signature,
        state=State.DISOWNED if disowned else State.WITHDRAWN,
        voice=None,
        proposed_at=None,
        pile="",
    )
    record_event(
        Event.Verb.WITHDRAWN,
        actor_id=None,
        letter_id=signature.letter_id,
        subject_id=signature.pk,
        reason_code="not-me" if disowned else "",
    )


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
    elif was_published and to == Visibility.COUNTED:
        contact.claim = contact.line = contact.evidence = contact.proposal = None
    contact.save()
    move(
        signature,
        visibility=to,
        state=state,
        proposed_at=signature.proposed_at if contact.proposal else None,
        evidence_at=None if to == Visibility.DESCRIBED else signature.evidence_at,
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
