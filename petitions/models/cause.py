from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from petitions.constraints import one_of
from petitions.validators import words_by_language


class Cause(models.Model):
    """What demands of several letters have in common."""

    class Status(models.TextChoices):
        ASKED = "asked", _("Asked")
        PARTLY_MET = "partly", _("Partly met")
        MET = "met", _("Met")

    slug = models.SlugField(unique=True, max_length=80)
    status = models.CharField(max_length=6, choices=Status.choices, default=Status.ASKED)

    class Meta:
        ordering = ["slug"]
        constraints = [one_of("status", ["asked", "partly", "met"], model="cause")]

    def __str__(self) -> str:
        return self.slug


class CauseText(models.Model):
    cause = models.ForeignKey(Cause, models.CASCADE, related_name="texts")
    language = models.CharField(max_length=10, choices=settings.LANGUAGES)
    name = models.CharField(max_length=200)
    summary = models.TextField(blank=True)

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(fields=["cause", "language"], name="causetext_once"),
        ]

    def __str__(self) -> str:
        return self.name


class CauseNote(models.Model):
    """What happened to a cause, on which day, and where that can be read."""

    cause = models.ForeignKey(Cause, models.CASCADE, related_name="notes")
    date = models.DateField()
    text = models.JSONField(_("text by language"), validators=[words_by_language])
    source = models.URLField(blank=True)

    class Meta:
        ordering = ["-date"]

    def __str__(self) -> str:
        return f"{self.cause_id} {self.date}"
