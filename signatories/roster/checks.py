"""How names were checked, as counts: what the page of checks says, and nothing that could name.

Only signatures that stand, or stood, on the public list are counted here: a figure that moves with
those who are withheld would tell who of them came and went when. And only whole months: a figure
that moved at once would tell why the one left whose name has just gone.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Q
from django.db.models.functions import Coalesce, TruncMonth

from signatories.models import Signature
from signatories.models.entry import SHOWN

State = Signature.State
DUPLICATE = "duplicate"


def checks_of(
    letter_id: int, proofs: dict[str, int], zone: ZoneInfo, *, now: datetime
) -> dict[str, Any]:
    """`{"proofs": {proof: n}, "removed": {reason: n}, "declined": n, "by_month": {"2026-11":
    {reason: n}}}`. Doubles that never came on the list are among the removed; all others that
    did not are the declined. Months are the letter's own, and those before the one that runs.
    """
    removed: dict[str, int] = {}
    by_month: dict[str, dict[str, int]] = {}
    declined = 0
    this_month = now.astimezone(zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    for month, state, reason, number in _groups(letter_id, zone, this_month):
        if state == State.DECLINED and reason != DUPLICATE:
            declined += number
            continue
        why = reason if state in (State.REMOVED, State.DECLINED) else state
        removed[why] = removed.get(why, 0) + number
        in_month = by_month.setdefault(f"{month:%Y-%m}", {})
        in_month[why] = in_month.get(why, 0) + number
    return {"proofs": proofs, "removed": removed, "declined": declined, "by_month": by_month}


def _groups(letter_id: int, zone: ZoneInfo, before: datetime) -> Any:
    """`(month, state, reason, how many)` of signatures that are on the list no more, or never."""
    when = Coalesce("decided_at", "created_at")
    return (
        Signature.objects.filter(
            Q(state__in=[State.REMOVED, State.WITHDRAWN, State.DISOWNED, State.DECLINED]),
            letter_id=letter_id,
            visibility__in=SHOWN,
        )
        .annotate(when=when)
        .filter(when__lt=before)
        .annotate(month=TruncMonth("when", tzinfo=zone))
        .order_by("month")
        .values_list("month", "state", "reason")
        .annotate(number=Count("pk"))
    )
