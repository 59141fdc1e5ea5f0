"""Erasing what has had its time."""

import logging
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from signatories.models import Contact, Signature, Submission
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


@transaction.atomic
def erase_addresses(*, today: date | None = None) -> int:
    """Forget the mailboxes whose form named a day that has come, a batch at a time: the address,
    what was typed about a representative, and the digests by which the mailbox would be known
    again. A letter's later plans do not change what its form promised.
    """
    due = Contact.objects.filter(address_until__lte=today or timezone.localdate())
    keys = list(due.values_list("pk", flat=True)[:BATCH])
    # Signatures before contacts, as everybody takes them: nobody who withdraws is locked out.
    list(Signature.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    contacts = list(
        due.select_for_update(of=("self",)).select_related("signature").filter(pk__in=keys)
    )
    for contact in contacts:
        _forget_representative(contact)
        # The evidence goes too: it names the mailbox's domain, which can be one person's.
        contact.address = contact.evidence = contact.mailbox_digest = contact.seat = None
        contact.address_until = None
        contact.signature.voice = None
        contact.signature.save(update_fields=["voice"])
        contact.save()
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
