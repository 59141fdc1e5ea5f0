import uuid
from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from petitions.constraints import one_of
from petitions.models import Letter
from signatories.models.signature import Signature
from signatories.sealing.boxes import seal, unseal


class ReportQuerySet(models.QuerySet["Report"]):
    def new(self) -> Self:
        return self.filter(state=Report.State.NEW)

    def open(self) -> Self:
        """Those that a moderator has still to decide."""
        return self.filter(state=Report.State.CONFIRMED)

    def unconfirmed(self) -> Self:
        """Those that no mailbox has confirmed, and that nobody will decide."""
        return self.filter(state__in=[Report.State.NEW, Report.State.MAILED, Report.State.SILENT])

    def decided(self) -> Self:
        return self.filter(state__in=[Report.State.UPHELD, Report.State.REFUSED])

    def for_the_desk(self) -> Self:
        """Those to be decided, and those that were."""
        return self.exclude(state__in=[Report.State.NEW, Report.State.MAILED, Report.State.SILENT])

    def expired(self, now: datetime) -> Self:
        return self.filter(expires_at__lte=now)

    def of_staff(self, user: object) -> Self:
        return self.filter(letter__in=Letter.objects.of_staff(user))


class Report(models.Model):
    """That somebody says of a line on the list that it is theirs and they did not sign, or that it
    is wrong. What was said, and by whom, is sealed; deleted when it expires, but for what a
    moderator has still to decide.

    Which entry is meant is the worker's question: the page that takes the report stores one row
    whatever the list holds, and so can tell nobody.
    """

    class Kind(models.TextChoices):
        IMPERSONATED = "impersonated", _("This is my name, and I did not sign")
        WRONG = "wrong", _("Something is wrong with a line")

    class State(models.TextChoices):
        NEW = "new", _("New")
        MAILED = "mailed", _("Waiting for the mailbox")
        SILENT = "silent", _("Set aside")
        CONFIRMED = "confirmed", _("To be decided")
        UPHELD = "upheld", _("Upheld")
        REFUSED = "refused", _("Refused")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="+")
    signature = models.ForeignKey(
        Signature, models.CASCADE, null=True, blank=True, related_name="reports"
    )
    kind = models.CharField(max_length=12, choices=Kind.choices)
    language = models.CharField(max_length=10)
    state = models.CharField(max_length=9, choices=State.choices, default=State.NEW)
    received = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    hidden_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    sealed = models.BinaryField(null=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("Reports")
        constraints = [
            one_of("kind", ["impersonated", "wrong"], model="report"),
            one_of(
                "state",
                ["new", "mailed", "silent", "confirmed", "upheld", "refused"],
                model="report",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["upheld", "refused"])
                | models.Q(decided_at__isnull=False, decided_by__isnull=False),
                name="report_decided_says_by_whom",
            ),
            models.CheckConstraint(
                condition=models.Q(hidden_at=None)
                | models.Q(
                    kind="impersonated", confirmed_at__isnull=False, signature__isnull=False
                ),
                name="report_hides_when_confirmed",
            ),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("received")),
                name="report_expires_later",
            ),
        ]
        indexes = [
            models.Index(fields=["received"], condition=models.Q(state="new"), name="report_new"),
            models.Index(
                fields=["letter", "hidden_at"],
                condition=models.Q(hidden_at__isnull=False),
                name="report_hidden",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    def seal_words(self, words: dict[str, Any]) -> None:
        """`{"name": as on the list, "address": …, "words": what they say}`."""
        self.sealed = seal(words, place=f"report:{self.id}")

    def open_words(self) -> dict[str, Any]:
        """What was said; empty once it was erased. Raises SealBroken."""
        if not self.sealed:
            return {}
        return unseal(self.sealed, place=f"report:{self.id}")
