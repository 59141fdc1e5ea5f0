"""Merging two signatures of one signatory: one line stays, seen by no more than both allowed.

Nothing merges itself: a moderator has read both. The other signature stays as a record of its
signer's consent, off the list and pointing to the one that was kept. Who signed it can still
withdraw it, and takes the kept one along or has a moderator look at it again; where the kept one
is withdrawn, the other waits for a moderator again (`privacy.withdrawing`).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from signatories.decisions.deciding import (
    BeingRead,
    SomebodyWasFirst,
    Unfit,
    decide,
    move,
    tell,
)
from signatories.decisions.seconding import is_first_of_two, needs_second_approval
from signatories.models import Contact, Entry, Event, Mail, Report, Signature, record_event
from signatories.models.claim import Line
from signatories.models.forgetting import forget_names
from signatories.models.ledger_applied import note_on_commit
from signatories.models.lockdown import locked_letters
from signatories.models.reason import Reason
from signatories.roster.counting import note_changes
from signatories.roster.entries import make_entry, rewrite_entry, take_off
from signatories.roster.proof import proof_of
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import Verb

State = Signature.State
Visibility = Signature.Visibility
MERGEABLE = (*Signature.QUEUED, State.PUBLISHED)


class CannotMerge(Exception):
    """Both stay as they are; `why` says in words for people why, and what to do instead."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def kept_of(one: Signature, other: Signature) -> tuple[Signature, Signature]:
    """Of two the one that stays, and the other: what is on the list before what waits, a confirmed
    mailbox before a recorded authority, then the older.
    """
    first, second = sorted(
        (one, other),
        key=lambda s: (s.state != State.PUBLISHED, s.confirmed_at is None, s.created_at, s.pk),
    )
    return first, second


def fuller_of(kept: Signature, other: Signature) -> Signature:
    """Whose line says more; where both say as much, that of the one that stays."""
    return max((kept, other), key=lambda s: (_said(s), s is kept))


def _said(signature: Signature) -> int:
    try:
        line = signature.contact.open_line()
    except SealBroken:
        return 0
    return sum(map(bool, line.as_values().values())) if line else 0


def narrower_visibility(one: Signature, other: Signature) -> Visibility:
    return max(
        (Visibility(one.visibility), Visibility(other.visibility)),
        key=Signature.FROM_WIDEST.index,
    )


@transaction.atomic
def merge(
    *,
    one: int,
    other: int,
    revisions: Mapping[int, int],
    line_of: int,
    actor: Any,
    now: datetime | None = None,
) -> Signature:
    """Make one of two signatures (keys), as of the revisions that were shown, with the line of the
    one that was chosen; the signature that stays.

    Raises CannotMerge, SomebodyWasFirst, BeingRead.
    """
    now = now or timezone.now()
    pair = _taken(one, other, revisions, actor, now)
    kept, gone = kept_of(*pair)
    contacts = Contact.objects.select_for_update().in_bulk(sorted([kept.pk, gone.pk]))
    lines = {key: _line(contact) for key, contact in contacts.items()}
    if line_of not in lines:
        raise CannotMerge(gettext("choose which line stays"))
    if kept.state == State.PUBLISHED and line_of == gone.pk:
        _need_let_through(gone, kept, actor)
    visibility = narrower_visibility(kept, gone)
    line = lines[line_of]
    if visibility == Visibility.DESCRIBED:
        line = _described(line, kept, gone, lines)
    _put_away(gone, contacts[gone.pk], kept, contacts[kept.pk], actor, now)
    _keep(kept, contacts[kept.pk], line, lines[kept.pk], visibility, actor, now)
    record_event(
        Event.Verb.MERGED, actor_id=actor.pk, letter_id=kept.letter_id, subject_id=gone.pk,
        reason_code=f"into {kept.pk}",
    )  # fmt: skip
    record_event(
        Event.Verb.MERGED, actor_id=actor.pk, letter_id=kept.letter_id, subject_id=kept.pk,
        reason_code=f"with {gone.pk}",
    )  # fmt: skip
    return kept


def _taken(
    one: int, other: int, revisions: Mapping[int, int], actor: Any, now: datetime
) -> tuple[Signature, Signature]:
    """Both, ours until the transaction ends, as they were shown."""
    keys = {one, other}
    rows = Signature.objects.filter(pk__in=keys)
    letters = set(rows.order_by().values_list("letter_id", flat=True))
    if len(letters) > 1:
        raise CannotMerge(gettext("they are on two letters: each letter keeps its own signature"))
    note_changes(letters)
    found = list(
        rows.select_for_update(of=("self",)).select_related("section", "letter").order_by("pk")
    )
    if len(keys) != 2 or len(found) != 2:
        raise CannotMerge(gettext("there must be two of them"))
    for row in found:
        if row.revision != revisions.get(row.pk) or row.state not in MERGEABLE:
            raise SomebodyWasFirst
        if row.leased_until and row.leased_until > now and row.leased_by_id != actor.pk:
            raise BeingRead
    first, second = found
    if first.kind != second.kind:
        raise CannotMerge(gettext("one is an organisation and the other a person"))
    if locked_letters(letters):
        raise CannotMerge(gettext("the letter is locked down: wait until the lockdown is lifted"))
    if first.proposed_at or second.proposed_at:
        raise CannotMerge(gettext("a signer has asked for a change: decide that first"))
    if Report.objects.open().filter(signature__in=keys).exists():
        raise CannotMerge(gettext("a report about one of them is open: decide that first"))
    return first, second


def _line(contact: Contact) -> Line:
    try:
        line = contact.open_line()
    except SealBroken:
        raise CannotMerge(gettext("one of them cannot be opened")) from None
    if line is None:
        raise CannotMerge(gettext("the words of one of them were erased"))
    return line


def _need_let_through(gone: Signature, kept: Signature, actor: Any) -> None:
    """Merging puts a line on the list: it is no way round the second person."""
    alone = needs_second_approval(kept) and not needs_second_approval(gone)
    if gone.state in Signature.QUEUED:
        try:
            alone = is_first_of_two(gone, actor) or alone
        except Unfit as unfit:
            raise CannotMerge(unfit.why) from None
    if alone:
        raise CannotMerge(
            gettext("its section asks for two moderators: keep the line that is published")
        )


def _described(line: Line, kept: Signature, gone: Signature, lines: Mapping[int, Line]) -> Line:
    """With the words of whoever asked to be described; a name that is public has none."""
    asked = [s for s in (kept, gone) if s.visibility == Visibility.DESCRIBED]
    own = next((s for s in asked if lines[s.pk] == line), asked[0])
    return line.with_(description=lines[own.pk].description)


def _put_away(
    gone: Signature,
    contact: Contact,
    kept: Signature,
    kept_contact: Contact,
    actor: Any,
    now: datetime,
) -> None:
    """Off the list as a double, with its own consent and mailbox kept. Its signer is told that it
    is on the list already, unless they are the one who signed the other too.
    """
    was_published = gone.state == State.PUBLISHED
    if was_published:
        take_off(gone.entry)
        note_on_commit(Verb.REMOVED, ref=gone.ledger_ref, code=Reason.DUPLICATE)
    decide(
        gone,
        gone.revision,
        to=State.REMOVED if was_published else State.DECLINED,
        when=(gone.state,),
        actor=actor,
        now=now,
        reason=Reason.DUPLICATE,
    )
    Signature.objects.filter(pk=gone.pk).update(merged_into=kept.pk)
    # Two who were merged into this one before are now of the one that stays.
    Signature.objects.filter(merged_into=gone.pk).update(merged_into=kept.pk)
    same_mailbox = contact.mailbox_digest and contact.mailbox_digest == kept_contact.mailbox_digest
    if not was_published and not same_mailbox:
        tell(Mail.Kind.DECLINED, gone, now)


def _keep(
    kept: Signature,
    contact: Contact,
    line: Line,
    before: Line,
    visibility: Visibility,
    actor: Any,
    now: datetime,
) -> None:
    """Give the one that stays its line and who may see it."""
    narrows, rewords = kept.visibility != visibility, line != before
    was_published = kept.state == State.PUBLISHED
    # Described words that nobody has approved yet wait for a moderator, as the signer's own do.
    waits = was_published and narrows and visibility == Visibility.DESCRIBED
    proves_nothing_now = _other_words(before, line)
    if proves_nothing_now:
        contact.evidence = None
    if rewords:
        _reword(contact, line)
    contact.save()
    if was_published and visibility == Visibility.COUNTED:
        forget_names([kept.pk])
    entry = kept.entry if was_published else None
    if entry and narrows:
        take_off(entry)
        kept._state.fields_cache.pop("entry", None)
    looked_at_anew = Signature.LOOKED_AT_ANEW if waits or (rewords and not was_published) else {}
    move(
        kept,
        kept.revision,
        when=(kept.state,),
        actor=actor,
        now=now,
        visibility=visibility,
        state=State.WAITING if waits else kept.state,
        **looked_at_anew,
    )
    if narrows:
        note_on_commit(Verb.NARROWED, ref=kept.ledger_ref, code=visibility)
    if entry and not waits:
        proof = proof_of(kept, []) if proves_nothing_now else Entry.Proof(entry.proof)
        if narrows:
            make_entry(kept, line, proof=proof, published_on=entry.published_on)
        elif rewords:
            note_changes({kept.letter_id}, in_looks=True)
            rewrite_entry(kept.entry, line, proof=proof)
    if rewords and visibility != Visibility.COUNTED:
        tell(Mail.Kind.CORRECTED, kept, now)


def _other_words(before: Line, line: Line) -> bool:
    """Whether what was found out about the line before says nothing of this one."""
    return (before.name, before.website, before.office) != (line.name, line.website, line.office)


def _reword(contact: Contact, line: Line) -> None:
    claim = contact.open_claim()
    contact.line = None
    if claim is None or claim.line != line:
        contact.seal_line(line)
