"""The form's signed field: which form this is, of which version, since when.

It takes the place of a session: an id from which the row's key is made, so that a double click is
one row, the version that the signer was shown, and when the form was first opened.
"""

import time
import uuid
from dataclasses import dataclass

from django.core import signing

from signatories.models.claim import Claim

HOURS_VALID = 24


@dataclass(frozen=True)
class Ticket:
    ticket_id: uuid.UUID
    version_id: int
    opened: int

    def __str__(self) -> str:
        values = [self.ticket_id.hex, self.version_id, self.opened]
        return signing.dumps(values, salt="ticket")

    @property
    def age(self) -> float:
        """Seconds since the form was opened."""
        return time.time() - self.opened

    @classmethod
    def new(cls, version_id: int) -> "Ticket":
        return cls(uuid.uuid4(), version_id, int(time.time()))

    def with_checked(self, claim: Claim) -> str:
        """The ticket with answers that were found right under it, for the page that shows them.
        Who sends them sends them as shown: not a letter of them can be changed.
        """
        values = [self.ticket_id.hex, self.version_id, self.opened, claim.as_values()]
        return signing.dumps(values, salt="checked")

    @classmethod
    def read_checked(cls, text: str) -> "tuple[Ticket, Claim] | None":
        """Both; None where they are missing, forged, older than a day or of another release."""
        try:
            *values, claim = signing.loads(text, salt="checked", max_age=HOURS_VALID * 3600)
            return cls._of(*values), Claim.from_values(claim)
        except (signing.BadSignature, ValueError, TypeError, AttributeError, KeyError):
            return None

    @classmethod
    def _of(cls, key: str, version_id: int, opened: int) -> "Ticket":
        return cls(uuid.UUID(hex=key), int(version_id), int(opened))

    @classmethod
    def read(cls, text: str) -> "Ticket | None":
        """The ticket, or None for one that is missing, forged or older than a day."""
        try:
            return cls._of(*signing.loads(text, salt="ticket", max_age=HOURS_VALID * 3600))
        except (signing.BadSignature, ValueError, TypeError, AttributeError):
            return None
