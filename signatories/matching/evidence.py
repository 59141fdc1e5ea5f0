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
    chips_of_known,
    chips_of_mailbox,
    chips_of_roster,
    chips_of_rule,
    chips_of_signs,
    chips_of_words,
    in_order,
    is_proved,
    pile_of,
)
from signatories.matching.elsewhere import coalitions_of, known_elsewhere
from signatories.matching.keeping import shelf
from signatories.matching.name_index import Named
from signatories.matching.official import LookedUp, OfficialRosters, day_of_signing
from signatories.matching.proofs import without_proof
from signatories.matching.published import published_names, still_published
from signatories.matching.waiting import names_of, still_waiting, waiting_names
from signatories.models import Contact, Signature
from signatories.models.claim import Line
from signatories.models.locking import not_taken
from signatories.roster.day_figures import zone_of
from signatories.sealing.boxes import SealBroken

# Few enough that a moderator who decides one of them meanwhile waits a blink.
BATCH = 20
_MOST_ASKED = 50
_MOST_ALIKE = 3  # of one code: a third namesake says no more than two

log = logging.getLogger("undersigned.matching")


def gather_evidence(*, now: datetime | None = None) -> int:
    """Seal the evidence of a batch and put each signature on its pile; how many it looked at."""
    wanting = Signature.objects.queued().filter(evidence_at=None).order_by("pk")
    letters = set(wanting.values_list("letter_id", flat=True)[:BATCH])
    if not letters:
        shelf.forget_old()
        return 0
    # Before the transaction: the first reading of a long letter takes a while, and on SQLite a
    # transaction keeps everybody else from writing.
    letters_of = {letter_id: _Letter(letter_id) for letter_id in letters}
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
            letters_of[letter_id].look_at(group, contacts, now or timezone.now())
        Contact.objects.bulk_update(contacts.values(), ["evidence"])
        Signature.objects.bulk_update(signatures, ["pile", "evidence_at"])
    return len(signatures)


class _Letter:
    """What the signatures of one letter are compared with."""

    def __init__(self, letter_id: int) -> None:
        self.letter_id = letter_id
        self.published = published_names(letter_id)
        self.waiting = waiting_names(letter_id)
        self.coalitions = coalitions_of(letter_id)
        offices = Office.objects.filter(coalition__letters=letter_id)
        self.domains = dict(offices.exclude(domain="").values_list("code", "domain"))
        self.zone = zone_of(letter_id)

    def look_at(
        self, signatures: list[Signature], contacts: dict[int, Contact], now: datetime
    ) -> None:
        # Read once the rows are ours: whoever loads a roster asks for another look after that.
        self.official = OfficialRosters(self.letter_id)
        for signature in signatures:
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
        looked_up = self._looked_up(signature, line)
        chips = chips_of_mailbox(line, mailbox, self.domains.get(line.office, ""), looked_up)
        chips += chips_of_roster(looked_up)
        chips += chips_of_words(line)
        chips += chips_of_signs(claim.signs if claim else ())
        chips += self._names_alike(signature, line, proved=is_proved(chips))
        chips += chips_of_known(
            known_elsewhere(
                line, names_of(line), letter_id=self.letter_id, coalitions=self.coalitions
            ),
            mailbox,
        )
        return chips + chips_of_rule(signature, signature.section.proof, chips)

    def _looked_up(self, signature: Signature, line: Line) -> LookedUp | None:
        """What the official roster says of who claims an office; None where none was loaded."""
        if not line.office:
            return None
        day = day_of_signing(signature, self.zone)
        return self.official.look_up(line.office, names_of(line), day)

    def _names_alike(self, signature: Signature, line: Line, *, proved: bool) -> list[Chip]:
        own, names = signature.pk, names_of(line)
        weaker: set[int] = set()
        same: set[int] = set()
        near: dict[int, int] = {}
        for index, still_standing in (
            (self.published, still_published),
            (self.waiting, still_waiting),
        ):
            hits = {named for name in names for named in index.same(name)}
            scored = [pair for name in names for pair in index.near(name, line.kind)]
            hits, scored = _best_of(hits, scored, own)
            standing = still_standing(hits | {named for _, named in scored})
            if proved and index is self.waiting:
                weaker = without_proof({named.signature_id for named in standing} - {own})
            same |= {named.signature_id for named in hits & standing}
            for score, named in scored:
                if named in standing:
                    near[named.signature_id] = max(score, near.get(named.signature_id, 0))
        best = sorted((-score, pk) for pk, score in near.items() if pk not in same)
        chips = [
            *(Chip(Code.SAME_NAME, signature=pk) for pk in sorted(same)[:_MOST_ALIKE]),
            *(Chip(Code.NEAR_NAME, str(-score), pk) for score, pk in best[:_MOST_ALIKE]),
        ]
        return [
            Chip(Code.DOUBLED, signature=chip.signature) if chip.signature in weaker else chip
            for chip in chips
        ]


def _best_of(
    hits: set[Named], scored: list[tuple[int, Named]], own: int
) -> tuple[set[Named], list[tuple[int, Named]]]:
    """So many of others that the database is not asked for a thousand namesakes."""
    others = sorted((n for n in hits if n.signature_id != own), key=lambda n: n.signature_id)
    best = sorted(
        (pair for pair in scored if pair[1].signature_id != own),
        key=lambda pair: (-pair[0], pair[1].signature_id),
    )
    return set(others[:_MOST_ASKED]), best[:_MOST_ASKED]
