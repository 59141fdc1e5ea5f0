from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from petitions.constraints import exactly_one, found_where_set, one_of
from signatories.models.invitation import Invitation
from signatories.models.report import Report
from signatories.models.signature import Signature
from signatories.models.submission import Submission
from signatories.models.subscriber import Subscriber

# What an order can be about: each a foreign key, one of them set.
ABOUT = ("submission", "signature", "report", "subscriber", "invitation", "user")


class MailQuerySet(models.QuerySet["Mail"]):
    def due(self, now: datetime) -> Self:
        """What should be sent now, confirmations first and next letters last; a batch that a
        killed worker had taken comes due again.
        """
        first = models.Case(
            models.When(kind=Mail.Kind.CONFIRM, then=0),
            models.When(kind=Mail.Kind.NEXT_LETTER, then=2),
            default=1,
        )
        due = self.filter(state=Mail.State.DUE, due__lte=now)
        return due.order_by(first, "due", "id")


class Mail(models.Model):
    """An order to send a message, never its text: the worker renders it when it sends."""

    class Kind(models.TextChoices):
        CONFIRM = "confirm"
        SIGNED_AGAIN = "signed-again"
        REMINDER = "reminder"
        PUBLISHED = "published"
        DECLINED = "declined"
        CORRECTED = "corrected"
        OWN_PAGE = "own-page"
        QUESTION = "question"
        REFUSED = "refused"
        REPORT = "report"
        REPORT_DECIDED = "report-decided"
        NEXT_LETTER = "next-letter"
        ALERT = "alert"
        INVITATION = "invitation"
        PASSWORD = "password"  # noqa: S105
        TO_SIGN = "to-sign"
        DIGEST = "digest"

    class State(models.TextChoices):
        DUE = "due"
        SENT = "sent"
        FAILED = "failed"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    submission = models.ForeignKey(
        Submission, models.CASCADE, null=True, blank=True, db_index=False
    )
    signature = models.ForeignKey(Signature, models.CASCADE, null=True, blank=True, db_index=False)
    report = models.ForeignKey(Report, models.CASCADE, null=True, blank=True, db_index=False)
    subscriber = models.ForeignKey(
        Subscriber, models.CASCADE, null=True, blank=True, db_index=False
    )
    invitation = models.ForeignKey(
        Invitation, models.CASCADE, null=True, blank=True, db_index=False
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+",
        db_index=False,
    )  # fmt: skip
    cause_ref = models.CharField(max_length=40, blank=True)
    due = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=6, choices=State.choices, default=State.DUE)

    objects = MailQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of(
                "kind",
                [
                    "confirm",
                    "signed-again",
                    "reminder",
                    "published",
                    "declined",
                    "corrected",
                    "own-page",
                    "question",
                    "refused",
                    "report",
                    "report-decided",
                    "next-letter",
                    "alert",
                    "invitation",
                    "password",
                    "to-sign",
                    "digest",
                ],
                model="mail",
            ),
            one_of("state", ["due", "sent", "failed"], model="mail"),
            exactly_one(ABOUT, name="mail_is_about_one_thing"),
            *(
                models.UniqueConstraint(
                    fields=["kind", about, "cause_ref"], name=f"mail_once_a_{about}"
                )
                for about in ABOUT
            ),
        ]
        indexes = [
            models.Index(fields=["due", "id"], condition=models.Q(state="due"), name="mail_due"),
            *(found_where_set(about, model="mail") for about in ABOUT),
        ]

    def __str__(self) -> str:
        return f"mail {self.pk} {self.kind}"


class SentMail(models.Model):
    """That a mailbox was written to, so that nobody can have it written to without end. Kept for
    a day; the digest is the one of no letter, and is gone with the row.
    """

    mailbox_digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["mailbox_digest", "at"], name="sentmail_mailbox"),
            models.Index(fields=["at"], name="sentmail_age"),
        ]

    def __str__(self) -> str:
        return f"sent {self.pk}"
