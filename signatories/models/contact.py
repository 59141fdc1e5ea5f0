from dataclasses import replace
from datetime import date
from typing import Any, Self

from django.db import models
from django.utils import timezone

from signatories.models.claim import Claim, Line
from signatories.models.signature import Signature
from signatories.sealing.boxes import current_key_id, key_of, seal, unseal
from signatories.sealing.mailboxes import Mailbox

VOICES_A_MAILBOX = 3
BOXES = ("claim", "address", "line", "proposal", "evidence", "dialogue")


class ContactQuerySet(models.QuerySet["Contact"]):
    def under_other_keys(self, key: str) -> Self:
        """Those with a box that another key sealed: two ranges of the index, not a scan."""
        return self.filter(models.Q(key_id__lt=key) | models.Q(key_id__gt=key))


class Contact(models.Model):
    """The sealed private half of a signature.

    `claim` is what was typed, as it was typed; `address` is apart, for it is opened by fewer and
    erased at another time; `line` the wording after a moderator's
    correction, where there was one. A `seat` is one of the voices that a mailbox has in a letter.
    """

    signature = models.OneToOneField(
        Signature, models.CASCADE, primary_key=True, related_name="contact"
    )
    claim = models.BinaryField(null=True)
    address = models.BinaryField(null=True)
    line = models.BinaryField(null=True)
    address_until = models.DateField(null=True, blank=True, db_index=True)
    proposal = models.BinaryField(null=True)
    evidence = models.BinaryField(null=True)
    dialogue = models.BinaryField(null=True)
    mailbox_digest = models.CharField(max_length=64, null=True, blank=True)
    seat = models.PositiveSmallIntegerField(null=True, blank=True)
    key_id = models.CharField(max_length=8)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = ContactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mailbox_digest", "seat"], name="contact_three_voices_a_mailbox"
            ),
            models.CheckConstraint(
                condition=models.Q(mailbox_digest=None, seat=None)
                | models.Q(
                    mailbox_digest__isnull=False,
                    seat__isnull=False,
                    seat__gte=1,
                    seat__lte=VOICES_A_MAILBOX,
                ),
                name="contact_mailbox_has_a_seat",
            ),
        ]
        indexes = [models.Index(fields=["key_id"], name="contact_key")]

    def __str__(self) -> str:
        return f"contact {self.pk}"

    def note_key(self) -> None:
        """Keep in `key_id` the newest key only where it sealed every box; else one of the others,
        so that `rotate_keys` finds the row.
        """
        newest = current_key_id()
        sealed_by = {key_of(box) for name in BOXES if (box := getattr(self, name))}
        self.key_id = next(iter(sorted(sealed_by - {newest})), newest)

    def seal_claim(self, claim: Claim) -> None:
        """Seal what was typed, and the address in a box of its own where there is one."""
        without_address = replace(claim, address="")
        self.claim = seal(without_address.as_values(), place=f"contact.claim:{self.signature_id}")
        if claim.address:
            self.address = seal(claim.address, place=f"contact.address:{self.signature_id}")
        self.note_key()

    def open_claim(self) -> Claim | None:
        """What was typed, without the address; None once it was erased. Raises SealBroken."""
        if self.claim is None:
            return None
        return Claim.from_values(unseal(self.claim, place=f"contact.claim:{self.signature_id}"))

    def open_address(self) -> Mailbox | None:
        """Where its mails go; None where there is no address. Raises SealBroken."""
        if self.address is None:
            return None
        return Mailbox(unseal(self.address, place=f"contact.address:{self.signature_id}"))

    def seal_line(self, line: Line) -> None:
        self.line = seal(line.as_values(), place=f"contact.line:{self.signature_id}")
        self.note_key()

    def seal_proposal(self, values: dict[str, Any]) -> None:
        """What the signer asks to change: `{"line": …, "visibility": …}`; of a removed entry also
        how it stood (`stood`), for whoever undoes that.
        """
        self.proposal = seal(values, place=f"contact.proposal:{self.signature_id}")
        self.note_key()

    def open_proposal(self) -> dict[str, Any] | None:
        """Raises SealBroken."""
        if self.proposal is None:
            return None
        return unseal(self.proposal, place=f"contact.proposal:{self.signature_id}")

    def open_line(self) -> Line | None:
        """The line as it will read: corrected if somebody corrected it, else as typed."""
        if self.line is not None:
            return Line.from_values(unseal(self.line, place=f"contact.line:{self.signature_id}"))
        claim = self.open_claim()
        return claim.line if claim else None

    def seal_evidence(self, chips: list[dict[str, Any]]) -> None:
        self.evidence = seal(chips, place=f"contact.evidence:{self.signature_id}")
        self.note_key()

    def open_evidence(self) -> list[dict[str, Any]]:
        """What the worker found, as `matching.evidence` states it. Raises SealBroken."""
        if self.evidence is None:
            return []
        return unseal(self.evidence, place=f"contact.evidence:{self.signature_id}")

    def seal_dialogue(self, said: list[dict[str, str]]) -> None:
        """Questions and answers in their order: `{"by": "desk" | "signer", "on": …, "text": …}`."""
        self.dialogue = seal(said, place=f"contact.dialogue:{self.signature_id}")
        self.note_key()

    def add_words(self, *, by: str, text: str, on: date) -> None:
        """Put a question or an answer down at the end. Raises SealBroken."""
        self.seal_dialogue([*self.open_dialogue(), {"by": by, "on": f"{on}", "text": text}])

    def open_dialogue(self) -> list[dict[str, str]]:
        """What moderators asked and the signer answered. Raises SealBroken."""
        if self.dialogue is None:
            return []
        return unseal(self.dialogue, place=f"contact.dialogue:{self.signature_id}")

    @property
    def is_corrected(self) -> bool:
        return self.line is not None
