"""The nightly proof: every roster is counted once a day, whether anybody changed it or not."""

from datetime import datetime

from django.utils import timezone

from signatories.models import Roster
from signatories.roster.counting import recount
from signatories.roster.day_figures import zone_named


def recount_daily(*, now: datetime | None = None, limit: int = 20) -> int:
    """Recount the rosters that were not yet counted on this day of theirs; how many there were.

    Where nothing changed `as_of` moves and the version does not; where the stored tallies were
    wrong, the recount says so in the log and puts them right.
    """
    now = now or timezone.now()
    counted = Roster.objects.filter(as_of__lt=now).order_by("as_of", "pk")
    due = [
        letter_id
        for letter_id, as_of, name in counted.values_list("pk", "as_of", "letter__timezone")
        if as_of.astimezone(zone := zone_named(name)).date() < now.astimezone(zone).date()
    ][:limit]
    for letter_id in due:
        recount(letter_id, now=now)
    return len(due)
