import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from petitions.constraints import one_of
from petitions.models import Letter
from signatories.sealing.boxes import seal, unseal

DRAFT_LIVES = timedelta(days=1)


def in_a_day() -> datetime:
    return timezone.now() + DRAFT_LIVES


class ImportDraft(models.Model):
    """What was uploaded or pasted and is being corrected: sealed, its author's alone, and erased
    after a day. `letter` is the one whose list it adds to; none where it is a letter itself.

    `work` is what the worker is asked to do with it, `taken_until` the mark of the one that does;
    the figures say how far it is.
    """

    class Work(models.TextChoices):
        NONE = "", _("waits for you")
        LOOK = "look", _("its columns are looked at")
        READ = "read", _("it is being read")
        ENTER = "enter", _("it is being entered")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    letter = models.ForeignKey(
        Letter, models.CASCADE, null=True, related_name="+", verbose_name=_("letter")
    )
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    sealed = models.BinaryField()
    work = models.CharField(_("state"), max_length=5, choices=Work.choices, blank=True)
    taken_until = models.DateTimeField(null=True, blank=True)
    rows_read = models.PositiveIntegerField(default=0)
    doubtful = models.PositiveIntegerField(default=0)
    fine = models.PositiveIntegerField(default=0)
    there = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(_("begun"), default=timezone.now)
    erase_at = models.DateTimeField(_("erased at"), default=in_a_day, db_index=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        constraints = [one_of("work", ["", "look", "read", "enter"], model="importdraft")]

    def __str__(self) -> str:
        return f"import {self.pk}"

    def seal_values(self, values: dict[str, Any]) -> None:
        self.sealed = seal(values, place=f"import-draft:{self.id}")

    def open_values(self) -> dict[str, Any]:
        """Raises SealBroken."""
        values: dict[str, Any] = unseal(self.sealed, place=f"import-draft:{self.id}")
        return values


class ImportPart(models.Model):
    """A sealed piece of an import: its file, or a page of its entries in one of the piles. So a
    page is opened and corrected without the other thousand.
    """

    class Pile(models.TextChoices):
        FILE = "file"
        DOUBTFUL = "look"
        FINE = "fine"
        THERE = "there"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    draft = models.ForeignKey(ImportDraft, models.CASCADE, related_name="parts")
    pile = models.CharField(max_length=5, choices=Pile.choices)
    number = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            one_of("pile", ["file", "look", "fine", "there"], model="importpart"),
            models.UniqueConstraint(
                fields=["draft", "pile", "number"], name="importpart_number_once"
            ),
        ]

    def __str__(self) -> str:
        return f"part {self.pk}"

    @classmethod
    def holding(cls, draft: ImportDraft, pile: str, number: int, value: Any) -> "ImportPart":
        """An unsaved piece of a draft."""
        part = cls(draft=draft, pile=pile, number=number)
        part.seal_value(value)
        return part

    def seal_value(self, value: Any) -> None:
        self.sealed = seal(value, place=f"import-part:{self.id}")

    def open_value(self) -> Any:
        """Raises SealBroken."""
        return unseal(self.sealed, place=f"import-part:{self.id}")


def all_entries(parts: Iterable[ImportPart]) -> Iterable[dict[str, Any]]:
    """The entries of pages, one after the other. Raises SealBroken."""
    for part in parts:
        yield from part.open_value()
