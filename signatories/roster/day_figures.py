"""The figures of each day: written by the recount, kept for ever, read by their page."""

import logging
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils import timezone

from petitions.models import Letter
from petitions.writing.facts import LetterFacts
from signatories.models import DayFigures, Roster

log = logging.getLogger("undersigned.roster")


def zone_named(name: str) -> ZoneInfo:
    """The time zone of that name; UTC where there is none, for a slip may not stop the count."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        log.warning("there is no time zone %r: UTC is taken", name)
        return ZoneInfo("UTC")


def zone_of(letter_id: int) -> ZoneInfo:
    return zone_named(Letter.objects.values_list("timezone", flat=True).get(pk=letter_id))


def write_day(roster: Roster, day: date) -> None:
    """Put down a roster's figures as those of this day; the last count of a day stands."""
    DayFigures.objects.update_or_create(
        letter_id=roster.pk,
        date=day,
        defaults={
            "version": roster.version,
            "as_of": roster.as_of,
            "tallies": roster.tallies,
            "withheld": roster.withheld,
        },
    )


@dataclass(frozen=True)
class Day:
    """One day of a letter: the figures that stood at its end, or stand now, and its neighbours.

    `figures` are of an earlier day where nobody counted on this one.
    """

    day: date
    figures: DayFigures
    is_final: bool
    previous: date | None
    next: date | None


def first_day(letter: LetterFacts) -> date:
    return letter.opens_at.astimezone(zone_named(letter.timezone)).date()


def today_of(letter: LetterFacts, *, now: datetime | None = None) -> date:
    return (now or timezone.now()).astimezone(zone_named(letter.timezone)).date()


def day_of(letter: LetterFacts, day: date, *, now: datetime | None = None) -> Day | None:
    """The figures of a day; None where there are none: before the letter opened or was first
    counted, and after today.
    """
    today = today_of(letter, now=now)
    if not first_day(letter) <= day <= today:
        return None
    days = DayFigures.objects.filter(letter_id=letter.id, date__lte=today)
    figures = days.filter(date__lte=day).order_by("-date").first()
    if figures is None:
        return None
    dates = days.filter(date__gte=first_day(letter)).values_list("date", flat=True)
    return Day(
        day=day,
        figures=figures,
        is_final=day < today,
        previous=dates.filter(date__lt=day).order_by("-date").first(),
        next=dates.filter(date__gt=day).order_by("date").first(),
    )
