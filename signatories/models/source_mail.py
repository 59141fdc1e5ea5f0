import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.sealing.boxes import seal, unseal


class SourceMail(models.Model):
    """A mail in which names came: kept sealed as the authority of the signatures entered from it,
    and erased with the addresses of its letter.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="+")
    received_on = models.DateField()
    sealed = models.BinaryField(null=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    erase_on = models.DateField(db_index=True)

    class Meta:
        verbose_name = _("mail with names")
        verbose_name_plural = _("names by e-mail")

    def __str__(self) -> str:
        return f"source mail {self.pk}"

    def seal_files(self, files: list[dict[str, str]]) -> None:
        """`[{"name": …, "type": …, "content": base64}]`."""
        self.sealed = seal(files, place=f"source-mail:{self.id}")

    def open_files(self) -> list[dict[str, str]]:
        """Empty once they were erased. Raises SealBroken."""
        return unseal(self.sealed, place=f"source-mail:{self.id}") if self.sealed else []
