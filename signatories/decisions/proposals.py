"""What signers ask to change about what is published: a moderator lets it through, or does not.

Until then the published line stays up. Each function is one transaction, and only the first of two
moderators acts.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext

from signatories.decisions.actions import MAILS_WAIT, SomebodyWasFirst, Unfit, need_words
from signatories.decisions.seconding import UNAPPROVED, approve, is_first_of_two
from signatories.mailing.orders import order_mail
from signatories.models import Contact, Event, Mail, Signature, record_event
from signatories.models.claim import Line
from signatories.models.entry import SHOWN
from signatories.models.ledger_applied import note_on_commit
from signatories.roster.counting import note_changes
from signatories.roster.entries import make_entry, rewrite_entry, take_off
from signatories.roster.proof import proof_of
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import Verb

State = Signature.State
Visibility = Signature.Visibility


@transaction.atomic
def accept(*, signature: Signature, revision: int, actor: Any, now: datetime | None = None) -> bool:
    """Publish what the signer asks for in place of what stands. False where this was the first of
    two who must let it through (`decisions.seconding`): what stands stays until the second.

    Raises SomebodyWasFirst, Unfit.
    """
    now = now or timezone.now()
    # A line of another wording is one that no count would find.
    note_changes({signature.letter_id}, in_looks=signature.visibility in SHOWN)
    contact = _taken(signature, revision)
    asked = _opened(contact)
    before = contact.open_line()
    if before is None:
        raise Unfit(gettext("its words were erased"))
    line = Line.from_values(asked["line"]) if "line" in asked else before
    visibility = asked.get("visibility", signature.visibility)
    need_words(line, visibility)
    if is_first_of_two(signature, actor):
        approve([signature], actor=actor, now=now)
        return False
    if _other_proof(before, line):
        contact.evidence = None
    contact.proposal = None
    if line != before:
        contact.seal_line(line)
    contact.save(update_fields=["line", "proposal", "evidence", "key_id"])
    _move(signature, visibility=visibility, proposed_at=None, **UNAPPROVED)
    _rewrite(signature, contact, line, now, is_wider="visibility" in asked)
    if "visibility" in asked:
        note_on_commit(Verb.WIDENED, ref=signature.ledger_ref, code=visibility)
    _tell(Mail.Kind.PUBLISHED, signature, contact, now)
    _record(Event.Verb.CORRECTED, signature, actor)
    return True


@transaction.atomic
def refuse(*, signature: Signature, revision: int, actor: Any, now: datetime | None = None) -> None:
    """Leave what is published as it is, and tell the signer so. Raises SomebodyWasFirst."""
    contact = _taken(signature, revision)
    contact.proposal = None
    contact.save(update_fields=["proposal"])
    _move(signature, proposed_at=None, **UNAPPROVED)
    _tell(Mail.Kind.REFUSED, signature, contact, now or timezone.now())
    _record(Event.Verb.PROPOSAL_REFUSED, signature, actor)


def _taken(signature: Signature, revision: int) -> Contact:
    """The contact, with the signature's row ours. Raises SomebodyWasFirst."""
    found = Signature.objects.select_for_update(of=("self",)).filter(
        pk=signature.pk, revision=revision, state=State.PUBLISHED, proposed_at__isnull=False
    )
    if found.first() is None:
        raise SomebodyWasFirst
    signature.refresh_from_db()
    return Contact.objects.select_for_update().get(pk=signature.pk)


def _opened(contact: Contact) -> dict[str, Any]:
    try:
        return contact.open_proposal() or {}
    except SealBroken:
        raise Unfit(gettext("it cannot be opened")) from None


def _other_proof(before: Line, line: Line) -> bool:
    """Whether what proved the line before proves nothing of this one."""
    if before.kind == Signature.Kind.ORGANISATION and before.name != line.name:
        return True
    return (before.website, before.office) != (line.website, line.office)


def _rewrite(
    signature: Signature, contact: Contact, line: Line, now: datetime, *, is_wider: bool
) -> None:
    try:
        proof = proof_of(signature, contact.open_evidence())
    except SealBroken:
        proof = proof_of(signature, [])
    entry = signature.entry
    if is_wider:
        # Another entry: nothing shows that the name had been withheld before, or under what words.
        take_off(entry)
        make_entry(signature, line, proof=proof, published_on=timezone.localdate(now))
    else:
        rewrite_entry(entry, line, proof=proof)


def _move(signature: Signature, **to: Any) -> None:
    Signature.objects.filter(pk=signature.pk).update(revision=F("revision") + 1, **to)
    signature.refresh_from_db()


def _tell(kind: Mail.Kind, signature: Signature, contact: Contact, now: datetime) -> None:
    if contact.address is not None:
        ref = str(signature.revision)
        order_mail(kind, signature=signature, cause_ref=ref, due=now + MAILS_WAIT)


def _record(verb: Event.Verb, signature: Signature, actor: Any) -> None:
    record_event(verb, actor_id=actor.pk, letter_id=signature.letter_id, subject_id=signature.pk)
