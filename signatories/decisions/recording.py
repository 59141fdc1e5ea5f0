"""Signatures that did not come by the form: their authority is recorded instead of a mailbox."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from petitions.models import Letter, Section
from signatories.models import Contact, Event, Signature, record_event
from signatories.models.claim import Claim, Line


class LetterNotOpen(Exception):
    """A draft has no sealed version that anybody could adhere to."""


@transaction.atomic
def record_signature(
    *,
    letter: Letter,
    section: Section,
    line: Line,
    origin: Signature.Origin,
    source_ref: str,
    actor: Any,
) -> Signature:
    """Enter a signature that came by mail, on paper or in a list; it waits like any other.

    `source_ref` says where the authority can be found, and `actor` answers for it: the database
    refuses a row without both. Raises LetterNotOpen.
    """
    if letter.current_version is None:
        raise LetterNotOpen
    signature = Signature.objects.create(
        letter=letter,
        section=section,
        version=letter.current_version,
        language=letter.default_language,
        kind=line.kind,
        visibility=Signature.Visibility.PUBLIC,
        origin=origin,
        source_ref=source_ref,
        entered_by=actor,
    )
    contact = Contact(signature=signature, updated_at=timezone.now())
    contact.seal_claim(
        Claim(line=line, address="", visibility="public", language=letter.default_language)
    )
    contact.save(force_insert=True)
    record_event(
        Event.Verb.RECORDED, actor_id=actor.pk, letter_id=letter.pk, subject_id=signature.pk
    )
    return signature
