import uuid

from django.db import models
from django.utils import timezone

from petitions.models import Letter
from signatories.sealing.boxes import seal, unseal
from signatories.sealing.mailboxes import Mailbox


class OwnPageRequest(models.Model):
    """That somebody asked for the links to a mailbox's signatures; deleted once it is answered.

    Whether that mailbox has signed is the worker's question: the page that takes the request
    stores one row whoever asks, and so can tell nobody.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="+")
    received = models.DateTimeField(default=timezone.now, db_index=True)
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return str(self.id)

    def seal_address(self, address: str) -> None:
        self.sealed = seal(address, place=f"own-page-request:{self.id}")

    def open_mailbox(self) -> Mailbox:
        """Raises SealBroken."""
        return Mailbox(unseal(self.sealed, place=f"own-page-request:{self.id}"))
