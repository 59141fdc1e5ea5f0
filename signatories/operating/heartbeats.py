"""The worker's heartbeat: that somebody sends, counts and erases."""

import secrets
from datetime import datetime, timedelta

from django.db.models import Max
from django.utils import timezone

from signatories.models import Heartbeat

BETWEEN_BEATS = timedelta(seconds=5)
# A batch of slow mails, or a count of a long list, is a round of its own.
SILENT_FOR = timedelta(minutes=3)
FORGOTTEN_AFTER = timedelta(days=1)

_worker = secrets.token_hex(8)
_began = timezone.now()


def beat(*, now: datetime | None = None) -> int:
    """Note that this process is at work; nothing that counts as work itself."""
    now = now or timezone.now()
    Heartbeat.objects.update_or_create(worker=_worker, defaults={"at": now, "began": _began})
    Heartbeat.objects.filter(at__lt=now - FORGOTTEN_AFTER).delete()
    return 0


def end_beats() -> None:
    """Note that this process ends because it was asked to: nobody misses it."""
    Heartbeat.objects.filter(worker=_worker).delete()


def workers_missing(*, now: datetime | None = None) -> int:
    """How many fell silent without having been asked to end, and were not replaced by one that
    began afterwards.
    """
    now = now or timezone.now()
    rows = list(Heartbeat.objects.order_by("at").values_list("at", "began"))
    silent = [at for at, _ in rows if at < now - SILENT_FOR]
    fresh = sorted(began for at, began in rows if began and at >= now - SILENT_FOR)
    for at in list(silent):
        replacing = next((began for began in fresh if began > at), None)
        if replacing is not None:
            fresh.remove(replacing)
            silent.remove(at)
    return len(silent)


def last_beat() -> datetime | None:
    """When any worker was at work last."""
    latest: datetime | None = Heartbeat.objects.aggregate(at=Max("at"))["at"]
    return latest


def workers_at_work(*, now: datetime | None = None) -> int:
    """How many have been heard of lately."""
    now = now or timezone.now()
    return Heartbeat.objects.filter(at__gte=now - SILENT_FOR).count()
