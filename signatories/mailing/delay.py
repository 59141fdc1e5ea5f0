"""Whether confirmations go out as usual, for the page on which somebody waits for one."""

from datetime import datetime

from django.db.models import Min
from django.utils import timezone

from signatories.models import Mail


def minutes_to_wait(*, now: datetime | None = None) -> int:
    """In how many minutes, rounded up to five, confirmations that could not be handed over are
    tried again; 0 while mails go out as usual. It tells of the outbox, never of an address.
    """
    now = now or timezone.now()
    stuck = Mail.objects.filter(
        kind=Mail.Kind.CONFIRM, state=Mail.State.DUE, attempts__gte=2
    ).aggregate(next=Min("due"))["next"]
    if stuck is None:
        return 0
    minutes = max(0, (stuck - now).total_seconds()) / 60
    return max(5, -(-int(minutes) // 5) * 5)
