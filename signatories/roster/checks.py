"""How names were checked, as counts: what the page of checks says, and nothing that could name.

Only signatures that stand, or stood, on the public list are counted here: a figure that moves with
those who are withheld would tell who of them came and went when.
"""

from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Q
from django.db.models.functions import Coalesce, TruncMonth

from signatories.models import Signature
from signatories.models.entry import SHOWN

State = Signature.State
DUPLICATE = "duplicate"


def checks_of(letter_id: int, proofs: dict[str, int], zone: ZoneInfo) -> dict[str, Any]:
    """`{"proofs": {proof: n}, "removed": {reason: n}, "declined": n, "by_month": {"2026-11":
    {reason: n}}}`. Doubles that never came on the list are among the removed; all others that
    did not are the declined. Months are the letter's own.
    """
    removed: dict[str, int] = {}
    by_month: dict[str, dict[str, int]] = {}
    declined = 0
    for month, state, reason, number in _groups(letter_id, zone):
        if state == State.DECLINED and reason != DUPLICATE:
            declined += number
            continue
        why = reason if state in (State.REMOVED, State.DECLINED) else state
        removed[why] = removed.get(why, 0) + number
        in_month = by_month.setdefault(f"{month:%Y-%m}", {})
        in_month[why] = in_month.get(why, 0) + number
    return {"proofs": proofs, "removed": removed, "declined": declined, "by_month": by_month}


def _groups(letter_id: int, zone: ZoneInfo) -> Any:
    """`(month, state, reason, how many)` of signatures that are on the list no more, or never."""
    return (
        Signature.objects.filter(
            Q(state__in=[State.REMOVED, State.WITHDRAWN, State.DISOWNED, State.DECLINED]),
            letter_id=letter_id,
            visibility__in=SHOWN,
        )
        .annotate(month=TruncMonth(Coalesce("decided_at", "created_at"), tzinfo=zone))
        .order_by("month")
        .values_list("month", "state", "reason")
        .annotate(number=Count("pk"))
    )
