from django.db import models
from django.utils import timezone

from petitions.models import Letter


class Lockdown(models.Model):
    """While this row is there, no name of a letter (or, without a letter, of any) is shown."""

    letter = models.OneToOneField(
        Letter, models.CASCADE, null=True, blank=True, related_name="lockdown"
    )
    since = models.DateTimeField(default=timezone.now)
    by_id = models.BigIntegerField(null=True)
    lift_asked_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(models.functions.Coalesce("letter", 0), name="lockdown_once"),
        ]

    def __str__(self) -> str:
        return f"lockdown {self.pk}"
