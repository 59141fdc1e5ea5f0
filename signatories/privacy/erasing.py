"""Erasing what has had its time."""

import logging
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from petitions.models import Letter
from petitions.models.letter import erased_on
from signatories.models import Contact, Submission
from signatories.sealing.boxes import SealBroken

BATCH = 500

log = logging.getLogger("undersigned.erasing")


def erase_expired(*, now: datetime | None = None) -> int:
    """Delete submissions that nobody confirmed in time, and confirmed ones whose row has done its
    work, with their tokens and orders; a batch at a time, so that nobody waits.
    """
    keys = list(
        Submission.objects.expired(now or timezone.now()).values_list("pk", flat=True)[:BATCH]
    )
    Submission.objects.filter(pk__in=keys).delete()
    return len(keys)


def erase_addresses(*, today: date | None = None) -> int:
    """Forget the mailboxes of letters whose form named a day that has come: the addresses, what
    was typed about a representative, and the digests by which a mailbox would be known again.
    """
    today = today or timezone.localdate()
    erased = 0
    for letter in Letter.objects.exclude(closes_at=None, addresses_until=None):
        if erased_on(letter.addresses_until, letter.closes_at) > today:
            continue
        erased += _erase_batch(letter)
    return erased


@transaction.atomic
def _erase_batch(letter: Letter) -> int:
    contacts = list(
        Contact.objects.select_for_update()
        .select_related("signature")
        .filter(signature__letter=letter, mailbox_digest__isnull=False)[:BATCH]
    )
    for contact in contacts:
        _forget_representative(contact)
        # The evidence goes too: it names the mailbox's domain, which can be one person's.
        contact.address = contact.evidence = contact.mailbox_digest = contact.seat = None
        contact.signature.voice = None
        contact.signature.save(update_fields=["voice"])
        contact.save(
            update_fields=["claim", "address", "evidence", "mailbox_digest", "seat", "key_id"]
        )
    return len(contacts)


def _forget_representative(contact: Contact) -> None:
    """A claim that no key opens tells nobody anything, and holds up no other."""
    try:
        claim = contact.open_claim()
    except SealBroken:
        log.error("contact %s does not open: is a sealing key missing?", contact.pk)
        return
    if claim is not None:
        contact.seal_claim(replace(claim, representative="", representative_role=""))
