import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.utils import timezone

from petitions.constraints import one_of
from petitions.models import Letter, Version
from signatories.models.claim import Claim
from signatories.sealing.boxes import seal, unseal


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def new(self) -> Self:
        return self.filter(triage=Submission.Triage.NEW)

    def expired(self, now: datetime) -> Self:
        return self.filter(expires_at__lte=now)


class Submission(models.Model):
    """What somebody typed, sealed until its mailbox is confirmed; deleted when it expires.

    Its row is the whole of an accepted signature, and itself the order to send the mail. The key
    comes from the form, so a double click is one row.
    """

    class Triage(models.TextChoices):
        NEW = "new"
        MAILED = "mailed"
        SILENT = "silent"
        DONE = "done"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    # No index: a letter that was ever open is not deleted, and who signs need not write into it.
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="+", db_index=False)
    version = models.ForeignKey(Version, models.CASCADE, related_name="+", db_index=False)
    received = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    sealed = models.BinaryField(blank=True)
    triage = models.CharField(max_length=6, choices=Triage.choices, default=Triage.NEW)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("triage", ["new", "mailed", "silent", "done"], model="submission"),
            models.CheckConstraint(
                condition=models.Q(triage="done", confirmed_at__isnull=False)
                | (~models.Q(triage="done") & models.Q(confirmed_at=None)),
                name="submission_done_is_confirmed",
            ),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("received")),
                name="submission_expires_later",
            ),
        ]
        indexes = [
            models.Index(
                fields=["received"], condition=models.Q(triage="new"), name="submission_new"
            ),
            models.Index(fields=["expires_at"], name="submission_expiry"),
        ]

    def __str__(self) -> str:
        return str(self.id)

    def seal_claim(self, claim: Claim) -> None:
        self.sealed = seal(claim.as_values(), place=f"submission:{self.id}")

    def open_claim(self) -> Claim:
        """Raises SealBroken."""
        return Claim.from_values(unseal(self.sealed, place=f"submission:{self.id}"))
