"""The worker's sweep: evidence for every signature that waits without (`evidence_at IS NULL`)."""

import logging
import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

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
from signatories.models.signature import SignatureQuerySet
from signatories.roster.day_figures import zone_of
from signatories.sealing.boxes import SealBroken
from signatories.sealing.mailboxes import Mailbox

# Few enough that a moderator who decides one of them meanwhile waits a blink.
BATCH = 20
# Of so many, and of so many letters, the names are read once: to take up what came since is dearer
# than to look at one signature.
AT_ONCE, LETTERS = 500, 5
_MOST_ASKED = 50
_MOST_ALIKE = 3  # of one code: a third namesake says no more than two

log = logging.getLogger("undersigned.matching")


def gather_evidence(*, now: datetime | None = None, seconds: float = 0.2) -> int:
    """Seal the evidence of some that want it and put each on its pile, batch by batch for so many
    seconds; how many it looked at.
    """
    wanting = Signature.objects.queued().filter(evidence_at=None).order_by("pk")
    keys = list(wanting.values_list("pk", "letter_id")[:AT_ONCE])
    if not keys:
        shelf.forget_old()
        return 0
    # Before the transactions: the first reading of a long letter takes a while, and on SQLite a
    # transaction keeps everybody else from writing. All of these were there before it.
    letters = {key: _Letter(key) for key in list(dict.fromkeys(key for _, key in keys))[:LETTERS]}
    known = wanting.filter(pk__in=[pk for pk, letter_id in keys if letter_id in letters])
    until = time.monotonic() + seconds
    done = did = _look_at(known, letters, now or timezone.now())
    while did and time.monotonic() < until:
        done += (did := _look_at(known, letters, now or timezone.now()))
    return done


@transaction.atomic
def _look_at(wanting: SignatureQuerySet, letters: "dict[int, _Letter]", now: datetime) -> int:
    signatures = list(not_taken(wanting.select_related("section"))[:BATCH])
    # Read once the rows are ours: a correction that came first is in them.
    contacts = Contact.objects.in_bulk([signature.pk for signature in signatures])
    by_letter = defaultdict(list)
    for signature in signatures:
        by_letter[signature.letter_id].append(signature)
    for letter_id, group in by_letter.items():
        letters[letter_id].look_at(group, contacts, now)
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
        opened = {
            signature.pk: read
            for signature in signatures
            if (contact := contacts.get(signature.pk)) and (read := _opened(contact))
        }
        alike = {
            signature.pk: self._alike(signature.pk, opened[signature.pk].line)
            for signature in signatures
            if signature.pk in opened
        }
        standing = _Standing({named for found in alike.values() for named in found.all()})
        for signature in signatures:
            chips = [Chip(Code.UNREADABLE)]
            if signature.pk in opened:
                found = alike[signature.pk].among(standing)
                chips = self._chips(signature, opened[signature.pk], found)
            if contact := contacts.get(signature.pk):
                contact.seal_evidence([chip.as_values() for chip in in_order(chips)])
            signature.pile = pile_of(chips)
            signature.evidence_at = now

    def _chips(self, signature: Signature, opened: "_Opened", found: "_Found") -> list[Chip]:
        line, mailbox = opened.line, opened.mailbox
        looked_up = self._looked_up(signature, line)
        chips = chips_of_mailbox(line, mailbox, self.domains.get(line.office, ""), looked_up)
        chips += chips_of_roster(looked_up)
        chips += chips_of_words(line)
        chips += chips_of_signs(opened.signs)
        chips += found.chips(is_proved=is_proved(chips))
        chips += chips_of_known(
            known_elsewhere(
                line, names_of(line), letter_id=self.letter_id, coalitions=self.coalitions
            ),
            mailbox,
        )
        return chips + chips_of_rule(signature, signature.section.proof, chips)

    def _alike(self, own: int, line: Line) -> "_Alike":
        """Who else on this letter has the same name or nearly, as far as the memory knows."""
        names = names_of(line)
        found = _Alike(set(), set())
        for index in (self.published, self.waiting):
            same = {named for name in names for named in index.same(name)}
            near = {pair for name in names for pair in index.near(name, line.kind)}
            few, best = _best_of(same, near, own)
            found.same.update(few)
            found.near.update(best)
        return found

    def _looked_up(self, signature: Signature, line: Line) -> LookedUp | None:
        """What the official roster says of who claims an office; None where none was loaded."""
        if not line.office:
            return None
        day = day_of_signing(signature, self.zone)
        return self.official.look_up(line.office, names_of(line), day)


@dataclass(frozen=True)
class _Opened:
    """What is read of one signature."""

    line: Line
    mailbox: Mailbox | None
    signs: tuple[str, ...]


def _opened(contact: Contact) -> _Opened | None:
    """None for one that does not open. It goes to the moderators as it is: to leave it without
    evidence would put it first in every batch to come.
    """
    try:
        line, mailbox, claim = contact.open_line(), contact.open_address(), contact.open_claim()
    except SealBroken:
        log.error("contact %s does not open: is a sealing key missing?", contact.pk)
        return None
    return _Opened(line, mailbox, claim.signs if claim else ()) if line else None


class _Standing:
    """Of names that the memory gave, those that stand now: one question for a whole batch. Each is
    looked for on both sides, for it may have been published since.
    """

    def __init__(self, named: set[Named]) -> None:
        self._waiting = still_waiting(named)
        self.named = self._waiting | still_published(named)

    @cached_property
    def without_proof(self) -> set[int]:
        return without_proof({named.signature_id for named in self._waiting})


@dataclass(frozen=True)
class _Alike:
    """Candidates: of the same name, and of nearly the same with their scores."""

    same: set[Named]
    near: set[tuple[int, Named]]

    def all(self) -> set[Named]:
        return self.same | {named for _, named in self.near}

    def among(self, standing: _Standing) -> "_Found":
        same = {named.signature_id for named in self.same & standing.named}
        near: dict[int, int] = {}
        for score, named in self.near:
            if named in standing.named and named.signature_id not in same:
                near[named.signature_id] = max(score, near.get(named.signature_id, 0))
        return _Found(same, near, standing)


@dataclass(frozen=True)
class _Found:
    same: set[int]
    near: dict[int, int]
    standing: _Standing

    def chips(self, *, is_proved: bool) -> list[Chip]:
        """What is said of them; of one that is proved the others are its doubles."""
        best = sorted((-score, pk) for pk, score in self.near.items())
        chips = [
            *(Chip(Code.SAME_NAME, signature=pk) for pk in sorted(self.same)[:_MOST_ALIKE]),
            *(Chip(Code.NEAR_NAME, str(-score), pk) for score, pk in best[:_MOST_ALIKE]),
        ]
        weaker = self.standing.without_proof if is_proved else set()
        return [
            Chip(Code.DOUBLED, signature=chip.signature) if chip.signature in weaker else chip
            for chip in chips
        ]


def _best_of(
    hits: set[Named], scored: set[tuple[int, Named]], own: int
) -> tuple[set[Named], list[tuple[int, Named]]]:
    """So many of others that the database is not asked for a thousand namesakes."""
    others = sorted((n for n in hits if n.signature_id != own), key=lambda n: n.signature_id)
    best = sorted(
        (pair for pair in scored if pair[1].signature_id != own),
        key=lambda pair: (-pair[0], pair[1].signature_id),
    )
    return set(others[:_MOST_ASKED]), best[:_MOST_ASKED]
