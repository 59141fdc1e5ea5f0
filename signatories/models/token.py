from django.db import models

from petitions.constraints import exactly_one, found_where_set, one_of
from signatories.models.invitation import Invitation
from signatories.models.report import Report
from signatories.models.signature import Signature
from signatories.models.submission import Submission
from signatories.models.subscriber import Subscriber

# What a link can be about: each a foreign key, one of them set.
ABOUT = ("submission", "signature", "report", "subscriber", "invitation")


class Token(models.Model):
    """What a mailed link may do, for one purpose and a time. Only its digest is kept."""

    class Purpose(models.TextChoices):
        CONFIRM = "confirm"
        OWN_PAGE = "own"
        REPORT = "report"
        UNSUBSCRIBE = "unsubscribe"
        INVITATION = "invitation"

    digest = models.CharField(max_length=64, primary_key=True)
    purpose = models.CharField(max_length=11, choices=Purpose.choices)
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
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of(
                "purpose", ["confirm", "own", "report", "unsubscribe", "invitation"], model="token"
            ),
            exactly_one(ABOUT, name="token_is_about_one_thing"),
            models.CheckConstraint(
                condition=models.Q(purpose="confirm", submission__isnull=False)
                | models.Q(purpose="own", signature__isnull=False)
                | models.Q(purpose="report", report__isnull=False)
                | models.Q(purpose="invitation", invitation__isnull=False)
                # Reminders are stopped for what was submitted, news for who subscribed.
                | models.Q(purpose="unsubscribe", signature=None, report=None, invitation=None),
                name="token_opens_one_thing",
            ),
        ]
        indexes = [found_where_set(about, model="token") for about in ABOUT]

    def __str__(self) -> str:
        return f"token for {self.purpose}"
