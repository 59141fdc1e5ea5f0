import uuid
from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from petitions.models import Letter
from signatories.models.official_roster import OfficeHolder
from signatories.models.signature import Signature
from signatories.sealing.boxes import seal, unseal


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def usable(self, now: datetime) -> Self:
        return self.filter(used_at=None, revoked_at=None, expires_at__gt=now)

    def of_staff(self, user: object) -> Self:
        return self.filter(letter__in=Letter.objects.of_staff(user))


class Invitation(models.Model):
    """A mailbox that the coalition asks to sign: an office's own address, or that of somebody whose
    name came by an import. One page, pre-filled; single use; it can be revoked.

    Whoever answers it has proved the mailbox to which the system wrote.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="+")
    holder = models.ForeignKey(OfficeHolder, models.SET_NULL, null=True, blank=True)
    signature = models.ForeignKey(
        Signature, models.CASCADE, null=True, blank=True, related_name="invitations"
    )
    sealed = models.BinaryField(null=True)
    language = models.CharField(max_length=10)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        permissions = [("invite_signature", "Can invite offices and imported names to sign")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(used_at=None) | models.Q(revoked_at=None),
                name="invitation_used_or_revoked",
            ),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")),
                name="invitation_expires_later",
            ),
        ]

    def __str__(self) -> str:
        return f"invitation {self.pk}"

    def seal_words(self, words: dict[str, Any]) -> None:
        """`{"address": …, "line": Line.as_values()}`."""
        self.sealed = seal(words, place=f"invitation:{self.id}")

    def open_words(self) -> dict[str, Any]:
        """Empty once it was used, revoked or erased. Raises SealBroken."""
        return unseal(self.sealed, place=f"invitation:{self.id}") if self.sealed else {}
