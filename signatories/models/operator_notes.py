"""What the operator is told about: backups that were tried, and what is not well."""

from django.db import models
from django.utils import timezone

from petitions.constraints import one_of


class Backup(models.Model):
    """A backup that was tried: what was made, or why none was."""

    class Failure(models.TextChoices):
        DUMP = "dump"
        PLACE = "place"
        CHECK = "check"

    at = models.DateTimeField(default=timezone.now, db_index=True)
    name = models.CharField(max_length=80)
    size = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    failure = models.CharField(max_length=5, choices=Failure.choices, blank=True)

    class Meta:
        constraints = [
            one_of("failure", ["", "dump", "place", "check"], model="backup"),
            models.CheckConstraint(
                condition=~models.Q(failure="") | (models.Q(size__gt=0) & ~models.Q(digest="")),
                name="backup_that_was_made_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"backup {self.name}"


class Alert(models.Model):
    """Something that is not well, or was: since when, and when the operators were told last."""

    class Cause(models.TextChoices):
        OUTBOX = "outbox"
        DISK = "disk"
        CERTIFICATE = "certificate"
        BACKUP = "backup"
        WORKER = "worker"

    cause = models.CharField(max_length=11, primary_key=True, choices=Cause.choices)
    since = models.DateTimeField(null=True)  # while it is not well
    told_at = models.DateTimeField(null=True)
    tried_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            one_of("cause", ["outbox", "disk", "certificate", "backup", "worker"], model="alert")
        ]

    def __str__(self) -> str:
        return f"alert {self.cause}"
