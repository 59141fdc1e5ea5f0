"""The form's signed field: which form this is, of which version, since when.

It takes the place of a session: an id from which the row's key is made, so that a double click is
one row, and the version that the signer was shown.
"""

import uuid
from dataclasses import dataclass

from django.core import signing

HOURS_VALID = 24


@dataclass(frozen=True)
class Ticket:
    ticket_id: uuid.UUID
    version_id: int

    def __str__(self) -> str:
        return signing.dumps([self.ticket_id.hex, self.version_id], salt="ticket")

    @classmethod
    def new(cls, version_id: int) -> "Ticket":
        return cls(uuid.uuid4(), version_id)

    @classmethod
    def read(cls, text: str) -> "Ticket | None":
        """The ticket, or None for one that is missing, forged or older than a day."""
        try:
            key, version_id = signing.loads(text, salt="ticket", max_age=HOURS_VALID * 3600)
            return cls(uuid.UUID(hex=key), int(version_id))
        except (signing.BadSignature, ValueError, TypeError, AttributeError):
            return None
