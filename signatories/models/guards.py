from datetime import datetime
from typing import Self

from django.db import models

from petitions.constraints import one_of
from petitions.models import Letter


class SuppressionQuerySet(models.QuerySet["Suppression"]):
    def in_force(self, now: datetime) -> Self:
        return self.filter(models.Q(expires_at=None) | models.Q(expires_at__gt=now))


class Suppression(models.Model):
    """A mailbox whose owner said "this was not me" or "no more reminders", for a letter or (letter
    empty) everywhere.
    """

    class Reason(models.TextChoices):
        NOT_ME = "not-me"
        NO_REMINDERS = "no-reminders"

    letter = models.ForeignKey(Letter, models.CASCADE, null=True, blank=True)
    mailbox_digest = models.CharField(max_length=64)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    expires_at = models.DateTimeField(null=True, blank=True)

    objects = SuppressionQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("reason", ["not-me", "no-reminders"], model="suppression"),
            models.UniqueConstraint(fields=["mailbox_digest", "reason"], name="suppression_once"),
        ]

    def __str__(self) -> str:
        return f"suppression {self.pk}"


class BlockQuerySet(models.QuerySet["Block"]):
    def in_force(self, now: datetime) -> Self:
        return self.filter(models.Q(expires_at=None) | models.Q(expires_at__gt=now))


class Block(models.Model):
    """An address (as a keyed digest), a domain, or words of a name (as `names.patterns` keeps them)
    whose submissions are silently set aside.
    """

    class Kind(models.TextChoices):
        ADDRESS = "address"
        DOMAIN = "domain"
        PATTERN = "pattern"

    kind = models.CharField(max_length=8, choices=Kind.choices)
    value = models.CharField(max_length=253)
    expires_at = models.DateTimeField(null=True, blank=True)

    objects = BlockQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", ["address", "domain", "pattern"], model="block"),
            models.UniqueConstraint(fields=["kind", "value"], name="block_once"),
        ]

    def __str__(self) -> str:
        return f"block {self.pk}"
