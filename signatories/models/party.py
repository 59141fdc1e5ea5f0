from django.db import models

from petitions.constraints import one_of
from petitions.models import Coalition


class Party(models.Model):
    """An organisation or an office-holder across a coalition's letters; never a private person."""

    class Kind(models.TextChoices):
        ORGANISATION = "organisation"
        OFFICE_HOLDER = "office_holder"

    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="parties")
    kind = models.CharField(max_length=13, choices=Kind.choices)
    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=400)
    domain = models.CharField(max_length=253, blank=True)
    merged_into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True)

    class Meta:
        verbose_name_plural = "parties"
        constraints = [
            one_of("kind", ["organisation", "office_holder"], model="party"),
            models.UniqueConstraint(fields=["coalition", "kind", "name_key"], name="party_once"),
            models.CheckConstraint(condition=~models.Q(name=""), name="party_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"party {self.pk}"
