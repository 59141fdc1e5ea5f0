"""What a signer answers to a moderator's question."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from signatories.models import Contact, Event, Signature, record_event
from signatories.privacy.withdrawing import NotNow


@transaction.atomic
def answer(*, signature: Signature, text: str, now: datetime | None = None) -> None:
    """Put down the answer to the question that is open: one, while the signature waits. A
    moderator who was shown the row without it is told that it has changed.

    Raises NotNow, SealBroken.
    """
    now = now or timezone.now()
    # Nothing on the list changes, so the roster is not touched: its "as of" would tell when.
    open_question = Signature.objects.queued().filter(
        pk=signature.pk, asked_at__isnull=False, answered_at=None
    )
    if not open_question.update(answered_at=now, revision=F("revision") + 1):
        raise NotNow
    contact = Contact.objects.select_for_update().get(pk=signature.pk)
    contact.add_words(by="signer", text=text, on=timezone.localdate(now))
    contact.save(update_fields=["dialogue", "key_id"])
    record_event(
        Event.Verb.ANSWERED,
        actor_id=None,
        letter_id=signature.letter_id,
        subject_id=signature.pk,
    )
