from collections.abc import Iterable
from typing import Self

from django.db import models
from django.utils import timezone

from petitions.models import Letter


class LockdownQuerySet(models.QuerySet["Lockdown"]):
    def covering(self, letter_id: int) -> Self:
        """What hides the names of this letter: its own lockdown, or that of the whole site."""
        return self.filter(models.Q(letter=None) | models.Q(letter_id=letter_id))


class Lockdown(models.Model):
    """While this row is there, no name of a letter (or, without a letter, of any) is shown."""

    letter = models.OneToOneField(
        Letter, models.CASCADE, null=True, blank=True, related_name="lockdown"
    )
    since = models.DateTimeField(default=timezone.now)
    by_id = models.BigIntegerField(null=True)
    lift_asked_by_id = models.BigIntegerField(null=True)

    objects = LockdownQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(models.functions.Coalesce("letter", 0), name="lockdown_once"),
        ]

    def __str__(self) -> str:
        return f"lockdown {self.pk}"


def locked_letters(letter_ids: Iterable[int]) -> set[int]:
    """Those of these letters whose names may not be shown now: one query."""
    letters = set(letter_ids)
    locked = set(Lockdown.objects.values_list("letter_id", flat=True))
    return letters if None in locked else letters & locked
