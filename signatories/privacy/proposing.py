"""What a signer asks a moderator for: another wording, or to be seen by more."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from signatories.models import Contact, Event, Signature, record_event
from signatories.models.claim import Line
from signatories.privacy.noting import note_widened
from signatories.privacy.withdrawing import NotNow, move, taken

State = Signature.State


@transaction.atomic
def propose(
    *,
    signature: Signature,
    line: Line | None = None,
    visibility: str = "",
    now: datetime | None = None,
) -> bool:
    """Ask for another wording, a wider visibility, or both. True where it waits for a moderator:
    what is published stays as it is until they decide. A signature that is not published yet is
    changed at once, for a moderator looks at it anyway.

    What was asked for before stays asked for, unless this says otherwise. Raises NotNow,
    SealBroken.
    """
    signature = taken(signature)
    if signature.state not in (*Signature.QUEUED, State.PUBLISHED):
        raise NotNow
    contact = Contact.objects.select_for_update().get(pk=signature.pk)
    if contact.open_line() is None:
        raise NotNow  # there is no name any more that could be corrected or shown
    if signature.state == State.PUBLISHED:
        asked: dict[str, Any] = contact.open_proposal() or {}
        if line is not None:
            asked["line"] = line.as_values()
        if visibility:
            asked["visibility"] = visibility
        contact.seal_proposal(asked)
        contact.save(update_fields=["proposal", "key_id"])
        # Whoever approved something approved another request, or the line as it stands.
        move(
            signature,
            proposed_at=now or timezone.now(),
            approved_by_id=None,
            approved_at=None,
        )
        return True
    if line is not None:
        contact.seal_line(line)
        contact.evidence = None  # it was about the line before
        contact.save(update_fields=["line", "evidence", "key_id"])
    move(signature, visibility=visibility or signature.visibility, **Signature.LOOKED_AT_ANEW)
    if visibility:
        note_widened(signature)
    record_event(
        Event.Verb.CORRECTED,
        actor_id=None,
        letter_id=signature.letter_id,
        subject_id=signature.pk,
    )
    return False
