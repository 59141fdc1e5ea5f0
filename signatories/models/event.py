from collections.abc import Iterable

from django.db import models


class Event(models.Model):
    """What a member of staff did: append-only, ids and codes, no personal data, no foreign keys.

    It outlives what it speaks of. On PostgreSQL a trigger refuses to change or delete a row.
    """

    class Verb(models.TextChoices):
        PUBLISHED = "published"
        APPROVED = "approved"
        HELD = "held"
        ASKED = "asked"
        ANSWERED = "answered"
        DECLINED = "declined"
        CORRECTED = "corrected"
        REMOVED = "removed"
        MERGED = "merged"
        HIDDEN = "hidden"
        REPORT_UPHELD = "report-upheld"
        REPORT_REFUSED = "report-refused"
        WITHDRAWN = "withdrawn"
        NARROWED = "narrowed"
        PROPOSAL_REFUSED = "proposal-refused"
        LOCKED = "locked-down"
        LIFT_ASKED = "lift-asked"
        LIFTED = "lifted"
        IMPORTED = "imported"
        REORDERED = "reordered"
        RECORDED = "recorded"
        LETTER_OPENED = "letter-opened"
        LETTER_CLOSED = "letter-closed"
        LETTER_TAKEN_DOWN = "letter-taken-down"
        LETTER_PUT_BACK = "letter-put-back"
        ANNOUNCED = "announced"
        SIGNED_IN = "signed-in"
        SIGN_IN_FAILED = "sign-in-failed"
        SECOND_FACTOR = "second-factor"
        ROLE_CHANGED = "role-changed"
        INVITED = "invited"
        INVITATION_REVOKED = "invitation-revoked"
        INVITATION_USED = "invitation-used"
        INVITATION_REFUSED = "invitation-refused"
        REVEALED = "revealed"
        UNDONE = "undone"
        ROSTER_LOADED = "roster-loaded"
        ROSTER_TAKEN_BACK = "roster-taken-back"
        STOPPED = "stopped"
        WENT_ON = "went-on"

    at = models.DateTimeField(auto_now_add=True)
    actor_id = models.BigIntegerField(null=True)
    verb = models.CharField(max_length=20)
    letter_id = models.BigIntegerField(null=True)
    subject_id = models.BigIntegerField(null=True)
    reason_code = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [models.Index(fields=["letter_id", "at"], name="event_letter")]

    def __str__(self) -> str:
        return f"event {self.pk} {self.verb}"


def record_event(
    verb: Event.Verb,
    *,
    actor_id: int | None,
    letter_id: int | None = None,
    subject_id: int | None = None,
    reason_code: str = "",
) -> None:
    """Write one line of the log, in the transaction of what it tells."""
    Event.objects.create(
        verb=verb,
        actor_id=actor_id,
        letter_id=letter_id,
        subject_id=subject_id,
        reason_code=reason_code,
    )


def record_events(
    verb: Event.Verb, *, actor_id: int | None, about: Iterable[tuple[int, int]]
) -> None:
    """A line for each `(letter, subject)`, all with one statement."""
    Event.objects.bulk_create(
        Event(verb=verb, actor_id=actor_id, letter_id=letter_id, subject_id=subject_id)
        for letter_id, subject_id in about
    )
