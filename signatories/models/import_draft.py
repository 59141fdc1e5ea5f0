import uuid
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.sealing.boxes import seal, unseal

DRAFT_LIVES = timedelta(days=1)


def in_a_day() -> datetime:
    return timezone.now() + DRAFT_LIVES


class ImportDraft(models.Model):
    """What was uploaded or pasted and is being corrected: sealed, its author's alone, and erased
    after a day. `letter` is the one whose list it adds to; none where it is a letter itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    letter = models.ForeignKey(
        Letter, models.CASCADE, null=True, related_name="+", verbose_name=_("letter")
    )
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    sealed = models.BinaryField()
    created_at = models.DateTimeField(_("begun"), default=timezone.now)
    erase_at = models.DateTimeField(_("erased at"), default=in_a_day, db_index=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")

    def __str__(self) -> str:
        return f"import {self.pk}"

    def seal_values(self, values: dict[str, Any]) -> None:
        self.sealed = seal(values, place=f"import-draft:{self.id}")

    def open_values(self) -> dict[str, Any]:
        """Raises SealBroken."""
        values: dict[str, Any] = unseal(self.sealed, place=f"import-draft:{self.id}")
        return values
