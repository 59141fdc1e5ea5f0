from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter


class RosterQuerySet(models.QuerySet["Roster"]):
    def stale(self) -> "RosterQuerySet":
        return self.filter(changes__gt=models.F("counted_changes"))


class Roster(models.Model):
    """A letter's published entries, counted: written by `roster.counting.recount` alone.

    Decisions add to `changes`; a recount notes how many it has seen, so a decision made while one
    runs is seen by the next. `heads` holds the first entries of each section.
    """

    letter = models.OneToOneField(Letter, models.CASCADE, primary_key=True, related_name="roster")
    version = models.PositiveIntegerField(default=0)
    as_of = models.DateTimeField(db_default=Now())
    tallies = models.JSONField(default=dict)
    heads = models.JSONField(default=dict)
    checks = models.JSONField(default=dict)
    exported_version = models.PositiveIntegerField(default=0)
    exported_at = models.DateTimeField(null=True, blank=True)
    export_seconds = models.FloatField(default=0)
    withheld = models.PositiveIntegerField(default=0)
    withheld_on = models.DateField(null=True, blank=True)
    changes = models.PositiveIntegerField(default=0)
    counted_changes = models.PositiveIntegerField(default=0)

    objects = RosterQuerySet.as_manager()

    class Meta:
        verbose_name = _("figures of a letter")
        verbose_name_plural = _("figures")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(counted_changes__lte=models.F("changes")),
                name="roster_counts_what_happened",
            ),
        ]

    def __str__(self) -> str:
        return f"roster {self.pk}"


class DayFigures(models.Model):
    """The figures of a letter on one of its days, kept for ever at a permanent address.

    Written by the recount while the day lasts, never after it.
    """

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="day_figures")
    date = models.DateField()
    version = models.PositiveIntegerField()
    as_of = models.DateTimeField()
    tallies = models.JSONField()
    withheld = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "day figures"
        ordering = ["letter", "date"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "date"], name="dayfigures_once"),
        ]

    def __str__(self) -> str:
        return f"figures {self.letter_id} {self.date}"
