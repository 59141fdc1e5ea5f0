from django.db import models

from petitions.constraints import one_of
from signatories.models.signature import Signature
from signatories.models.submission import Submission


class Token(models.Model):
    """What a mailed link may do, for one purpose and a time. Only its digest is kept."""

    class Purpose(models.TextChoices):
        CONFIRM = "confirm"
        OWN_PAGE = "own"

    digest = models.CharField(max_length=64, primary_key=True)
    purpose = models.CharField(max_length=8, choices=Purpose.choices)
    submission = models.ForeignKey(Submission, models.CASCADE, null=True, blank=True)
    signature = models.ForeignKey(Signature, models.CASCADE, null=True, blank=True)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of("purpose", ["confirm", "own"], model="token"),
            models.CheckConstraint(
                condition=models.Q(purpose="confirm", submission__isnull=False, signature=None)
                | models.Q(purpose="own", submission=None, signature__isnull=False),
                name="token_opens_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"token for {self.purpose}"
