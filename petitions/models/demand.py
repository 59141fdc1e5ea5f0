from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models

from petitions.models.cause import Cause
from petitions.models.letter import Letter
from petitions.models.version import Version


class Demand(models.Model):
    """One numbered ask. Its words belong to a version."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="demands")
    number = models.PositiveSmallIntegerField(validators=[MaxValueValidator(999)])
    cause = models.ForeignKey(Cause, models.SET_NULL, null=True, blank=True, related_name="demands")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "number"], name="demand_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.letter_id} demand {self.number}"


class DemandText(models.Model):
    version = models.ForeignKey(Version, models.CASCADE, related_name="demand_texts")
    demand = models.ForeignKey(Demand, models.CASCADE, related_name="texts")
    language = models.CharField(max_length=10, choices=settings.LANGUAGES)
    text = models.TextField()

    class Meta:
        ordering = ["demand__number", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "demand", "language"], name="demandtext_once"
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="demandtext_has_words"),
        ]

    def __str__(self) -> str:
        return f"demand {self.demand_id} {self.language}"
