"""Erasing what has had its time."""

from datetime import datetime

from django.utils import timezone

from signatories.models import Submission

BATCH = 500


def erase_expired(*, now: datetime | None = None) -> int:
    """Delete submissions that nobody confirmed in time, and confirmed ones whose row has done its
    work, with their tokens and orders; a batch at a time, so that nobody waits.
    """
    keys = list(
        Submission.objects.expired(now or timezone.now()).values_list("pk", flat=True)[:BATCH]
    )
    Submission.objects.filter(pk__in=keys).delete()
    return len(keys)
