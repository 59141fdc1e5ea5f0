"""Taking rows to read: for twenty minutes nobody else decides them, so nobody reads them twice.

A lease is no change of the row: its revision stays, and who was shown it before is not refused
for it once it is free again.
"""

from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from signatories.decisions.deciding import FREE, leased_to_another
from signatories.decisions.seconding import waits_for_another
from signatories.models import Signature
from signatories.models.locking import not_taken

LEASE = timedelta(minutes=20)
AT_A_TIME = 25
MOST_HELD = 100  # by one person: who takes more than they read keeps it from the others
S = TypeVar("S", bound=Signature)


def read_by_another(rows: QuerySet[S], actor: Any, *, now: datetime | None = None) -> QuerySet[S]:
    """Those of the rows that somebody else is reading."""
    return rows.filter(leased_to_another(actor, now or timezone.now()))


def free_for(rows: QuerySet[S], actor: Any, *, now: datetime | None = None) -> QuerySet[S]:
    """Those of the rows that this person may decide: nobody's, and their own."""
    now = now or timezone.now()
    return rows.filter(Q(leased_until=None) | Q(leased_until__lte=now) | Q(leased_by=actor.pk))


def leased_to(actor: Any, *, now: datetime | None = None) -> Q:
    """The rows that this person has taken."""
    return Q(leased_by=actor.pk, leased_until__gt=now or timezone.now())


@transaction.atomic
def take_next(
    *,
    rows: QuerySet[Any],
    actor: Any,
    number: int = AT_A_TIME,
    now: datetime | None = None,
) -> int:
    """Lease the first of these rows that are queued and nobody's, and that this person has not left
    to a second already; how many there were. Two who
    take at once get different rows. What this person holds already stays theirs, as long as the
    new ones; they get no more than MOST_HELD altogether.
    """
    now = now or timezone.now()
    mine = Signature.objects.queued().filter(leased_to(actor, now=now))
    held = mine.count()
    free = (
        rows.filter(Q(leased_until=None) | Q(leased_until__lte=now), state__in=Signature.QUEUED)
        .exclude(pk__in=Signature.objects.queued().filter(waits_for_another(actor)).values("pk"))
        .select_related(None)
        .prefetch_related(None)
    )
    wanted = max(0, min(number, MOST_HELD - held))
    keys = [row.pk for row in not_taken(free.only("pk"))[:wanted]] if wanted else []
    Signature.objects.filter(Q(pk__in=keys) | Q(pk__in=mine.values("pk"))).update(
        leased_by=actor.pk, leased_until=now + LEASE
    )
    return len(keys)


@transaction.atomic
def give_back(*, actor: Any, keys: list[int] | None = None) -> int:
    """Free what this person has taken, or these of it; how many there were."""
    mine = Signature.objects.filter(leased_by=actor.pk, leased_until__gt=timezone.now())
    return (mine if keys is None else mine.filter(pk__in=keys)).update(**FREE)
