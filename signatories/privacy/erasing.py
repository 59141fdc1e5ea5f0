"""Erasing what has had its time."""

import logging
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from signatories.models import (
    Contact,
    ImportDraft,
    Invitation,
    Report,
    Signature,
    SourceMail,
    Submission,
    Suppression,
    Token,
)
from signatories.models.locking import not_taken
from signatories.sealing.boxes import SealBroken

BATCH = 250  # a fraction of a second: so long may somebody who signs have to wait
# The evidence names the mailbox's domain, which can be one person's; what was asked and answered
# may name the mailbox itself.
FORGOTTEN = ("address", "evidence", "dialogue", "mailbox_digest", "seat", "address_until")
GONE = (Signature.State.WITHDRAWN, Signature.State.DISOWNED)
TAKEN_OFF = (Signature.State.DECLINED, Signature.State.REMOVED)
INVITATION_KEPT = timedelta(days=30)  # so long its page says that it has expired
PUT_BACK_WITHIN = timedelta(hours=1)  # more than a moderator has for undoing

log = logging.getLogger("undersigned.erasing")


@transaction.atomic
def erase_expired(*, now: datetime | None = None) -> int:
    """Delete submissions that nobody confirmed in time, and confirmed ones whose row has done its
    work, with their tokens and orders; a batch at a time, so that nobody waits.
    """
    # The rows before their tokens, as whoever confirms takes them: neither waits for the other.
    expired = not_taken(Submission.objects.expired(now or timezone.now()))
    keys = list(expired.values_list("pk", flat=True)[:BATCH])
    Submission.objects.filter(pk__in=keys).delete()
    return len(keys)


def erase_expired_suppressions(*, now: datetime | None = None) -> int:
    """Delete the digests of mailboxes that wanted no mails for a time that is over, a batch at a
    time.
    """
    due = Suppression.objects.filter(expires_at__lte=now or timezone.now())
    keys = list(due.values_list("pk", flat=True)[:BATCH])
    Suppression.objects.filter(pk__in=keys).delete()
    return len(keys)


@transaction.atomic
def erase_reports(*, now: datetime | None = None) -> int:
    """Delete reports that no mailbox confirmed in time, and what was said in those that were
    decided long enough ago: of these the codes and days stay. How many. What a moderator has
    still to decide is kept until then.
    """
    expired = Report.objects.expired(now or timezone.now())
    keys = list(not_taken(expired.unconfirmed()).values_list("pk", flat=True)[:BATCH])
    Report.objects.filter(pk__in=keys).delete()
    told = expired.decided().filter(sealed__isnull=False)
    erased = list(not_taken(told).values_list("pk", flat=True)[:BATCH])
    Report.objects.filter(pk__in=erased).update(sealed=None)
    Token.objects.filter(report__in=erased).delete()
    return len(keys) + len(erased)


@transaction.atomic
def erase_source_mails(*, today: date | None = None) -> int:
    """Erase the mails in which names came: on their day, and as soon as no name of theirs asks for
    an authority any more; how many. One on which nobody has decided goes altogether.
    """
    now = timezone.now()
    names = Signature.objects.filter(source_mail=OuterRef("pk"))
    over = Q(erase_on__lte=today or timezone.localdate(now))
    undecided = not_taken(SourceMail.objects.filter(over).exclude(Exists(names)))
    keys = list(undecided.values_list("pk", flat=True)[:BATCH])
    SourceMail.objects.filter(pk__in=keys).delete()
    # What a moderator has just taken off can still be put back.
    asking = names.exclude(state__in=GONE).exclude(
        state__in=TAKEN_OFF, decided_at__lte=now - PUT_BACK_WITHIN
    )
    no_more = Q(Exists(names)) & ~Q(Exists(asking))
    due = not_taken(SourceMail.objects.filter(over | no_more).exclude(sealed=None))
    erased = list(due.values_list("pk", flat=True)[:BATCH])
    SourceMail.objects.filter(pk__in=erased).update(sealed=None)
    return len(keys) + len(erased)


@transaction.atomic
def erase_import_drafts(*, now: datetime | None = None) -> int:
    """Delete what somebody uploaded, and did not import within its day; how many."""
    due = not_taken(ImportDraft.objects.filter(erase_at__lte=now or timezone.now()))
    keys = list(due.values_list("pk", flat=True)[:BATCH])
    ImportDraft.objects.filter(pk__in=keys).delete()
    return len(keys)


@transaction.atomic
def erase_invitations(*, now: datetime | None = None) -> int:
    """Forget whom an invitation was for that nobody answered, 30 days after its time, with its
    tokens; how many. One that was answered or taken back has forgotten it at once.
    """
    over = (now or timezone.now()) - INVITATION_KEPT
    due = not_taken(Invitation.objects.filter(expires_at__lte=over).exclude(sealed=None))
    keys = list(due.values_list("pk", flat=True)[:BATCH])
    Invitation.objects.filter(pk__in=keys).update(sealed=None)
    old = Token.objects.filter(purpose=Token.Purpose.INVITATION, expires_at__lte=over)
    return len(keys) + old.delete()[0]


@transaction.atomic
def erase_addresses(*, today: date | None = None) -> int:
    """Forget the mailboxes whose form named a day that has come, a batch at a time: the address,
    what was typed about a representative, what was asked and answered, and the digests by which
    the mailbox would be known again. A letter's later plans do not change what its form promised.
    """
    due = Contact.objects.filter(address_until__lte=today or timezone.localdate())
    keys = list(due.values_list("pk", flat=True)[:BATCH])
    # Signatures before contacts, as everybody takes them: nobody who withdraws is locked out, and
    # what somebody works on has its turn in the next batch.
    signatures = not_taken(Signature.objects.filter(pk__in=keys).order_by("pk"))
    contacts = list(not_taken(due.filter(pk__in=list(signatures.values_list("pk", flat=True)))))
    for contact in contacts:
        _forget(contact)
    # Rows that are there and ours: every one of them conflicts. Django takes five times as long to
    # write a `bulk_update` as PostgreSQL to do it.
    Contact.objects.bulk_create(
        contacts,
        update_conflicts=True,
        unique_fields=["signature"],
        update_fields=["claim", "key_id", *FORGOTTEN],
    )
    keys = [contact.pk for contact in contacts]
    # Nobody can be asked or answer any more.
    Signature.objects.filter(pk__in=keys).update(voice=None, asked_at=None, answered_at=None)
    return len(contacts)


def _forget(contact: Contact) -> None:
    """Empty a contact, unsaved. A claim that no key opens tells nobody anything, and holds up no
    other.
    """
    try:
        claim = contact.open_claim()
    except SealBroken:
        log.error("contact %s does not open: is a sealing key missing?", contact.pk)
        claim = None
    if claim is not None and (claim.representative or claim.representative_role):
        contact.seal_claim(replace(claim, representative="", representative_role=""))
    for name in FORGOTTEN:
        setattr(contact, name, None)
    contact.note_key()


def empty_write_ahead_log() -> int:
    """On SQLite what was erased still stands in the log of writes until that is emptied; nothing
    that counts as work.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return 0
