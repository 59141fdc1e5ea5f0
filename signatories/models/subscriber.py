import uuid
from typing import Any

from django.db import models

from petitions.models import Coalition
from signatories.sealing.boxes import seal, unseal
from signatories.sealing.mailboxes import Mailbox


class Subscriber(models.Model):
    """An organisation's mailbox that said yes, apart from signing, to "this coalition's next
    letters". It knows nothing of what was signed; it ends with one click, or on its day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="+")
    mailbox_digest = models.CharField(max_length=64)
    sealed = models.BinaryField()
    language = models.CharField(max_length=10)
    expires_on = models.DateField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["coalition", "mailbox_digest"], name="subscriber_once_a_coalition"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    def seal_mailbox(self, mailbox: Mailbox, *, discreet: bool) -> None:
        """Where the letters go, and whether they have to be told of without a name."""
        words = {"address": mailbox.address, "discreet": discreet}
        self.sealed = seal(words, place=f"subscriber:{self.id}")

    def open_mailbox(self) -> Mailbox:
        """Raises SealBroken."""
        return Mailbox(self._open()["address"])

    def open_discreet(self) -> bool:
        """Raises SealBroken."""
        return bool(self._open()["discreet"])

    def _open(self) -> dict[str, Any]:
        return unseal(self.sealed, place=f"subscriber:{self.id}")
