"""The worker's sweep: evidence for every signature that waits without (`evidence_at IS NULL`)."""

import logging
from collections import defaultdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from petitions.models import Office
from signatories.matching.chips import (
    Chip,
    Code,
    chips_of_mailbox,
    chips_of_rule,
    chips_of_signs,
    chips_of_words,
    in_order,
    pile_of,
)
from signatories.matching.name_index import Named, NameIndex
from signatories.matching.published import published_names, still_published
from signatories.matching.waiting import names_of, waiting_names
from signatories.models import Contact, Signature
from signatories.models.claim import Line
from signatories.models.locking import not_taken
from signatories.sealing.boxes import SealBroken

# Few enough that a moderator who decides one of them meanwhile waits a blink.
BATCH = 20
_MOST_ALIKE = 3  # of one code: a third namesake says no more than two

log = logging.getLogger("undersigned.matching")


def gather_evidence(*, now: datetime | None = None) -> int:
    """Seal the evidence of a batch and put each signature on its pile; how many it looked at."""
    wanting = Signature.objects.queued().filter(evidence_at=None).order_by("pk")
    letters = set(wanting.values_list("letter_id", flat=True)[:BATCH])
    if not letters:
        return 0
    # Before the transaction: the first reading of a long letter takes a while, and on SQLite a
    # transaction keeps everybody else from writing.
    published = {letter_id: published_names(letter_id) for letter_id in letters}
    with transaction.atomic():
        signatures = list(
            not_taken(wanting.filter(letter_id__in=letters).select_related("section"))[:BATCH]
        )
        # Read once the rows are ours: a correction that came first is in them.
        contacts = Contact.objects.in_bulk([signature.pk for signature in signatures])
        by_letter = defaultdict(list)
        for signature in signatures:
            by_letter[signature.letter_id].append(signature)
        for letter_id, group in by_letter.items():
            _Letter(letter_id, group, published[letter_id]).look_at(contacts, now or timezone.now())
        Contact.objects.bulk_update(contacts.values(), ["evidence"])
        Signature.objects.bulk_update(signatures, ["pile", "evidence_at"])
    return len(signatures)


class _Letter:
    """What the signatures of one letter in a batch are compared with."""

    def __init__(self, letter_id: int, signatures: list[Signature], published: NameIndex) -> None:
        self.signatures = signatures
        self.published = published
        self.waiting = waiting_names(letter_id, [signature.pk for signature in signatures])
        offices = Office.objects.filter(coalition__letters=letter_id)
        self.domains = dict(offices.exclude(domain="").values_list("code", "domain"))

    def look_at(self, contacts: dict[int, Contact], now: datetime) -> None:
        for signature in self.signatures:
            contact = contacts.get(signature.pk)
            chips = self._read(signature, contact) if contact else [Chip(Code.UNREADABLE)]
            if contact:
                contact.seal_evidence([chip.as_values() for chip in in_order(chips)])
            signature.pile = pile_of(chips)
            signature.evidence_at = now

    def _read(self, signature: Signature, contact: Contact) -> list[Chip]:
        """One that does not open goes to the moderators as it is: to leave it without evidence
        would put it first in every batch to come.
        """
        try:
            line, mailbox = contact.open_line(), contact.open_address()
            claim = contact.open_claim()
        except SealBroken:
            log.error("contact %s does not open: is a sealing key missing?", contact.pk)
            return [Chip(Code.UNREADABLE)]
        if line is None:
            return [Chip(Code.UNREADABLE)]
        chips = chips_of_mailbox(line, mailbox, self.domains.get(line.office, ""))
        chips += chips_of_words(line)
        chips += chips_of_signs(claim.signs if claim else ())
        chips += self._names_alike(signature, line)
        return chips + chips_of_rule(signature, signature.section.proof, chips)

    def _names_alike(self, signature: Signature, line: Line) -> list[Chip]:
        own, names = signature.pk, names_of(line)
        same: dict[int, Named] = {}
        near: dict[int, int] = {}
        for index in (self.published, self.waiting):
            hits = {named for name in names for named in index.same(name)}
            scored = [pair for name in names for pair in index.near(name, line.kind)]
            if index is self.published:
                standing = still_published(hits | {named for _, named in scored})
                hits &= standing
                scored = [(score, named) for score, named in scored if named in standing]
            same |= {named.signature_id: named for named in hits if named.signature_id != own}
            for score, named in scored:
                if named.signature_id != own:
                    near[named.signature_id] = max(score, near.get(named.signature_id, 0))
        best = sorted((-score, pk) for pk, score in near.items() if pk not in same)
        return [
            *(Chip(Code.SAME_NAME, signature=pk) for pk in sorted(same)[:_MOST_ALIKE]),
            *(Chip(Code.NEAR_NAME, str(-score), pk) for score, pk in best[:_MOST_ALIKE]),
        ]
