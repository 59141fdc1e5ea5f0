"""The figures of each day: on the letter's own calendar, final when the day is over."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from petitions.models import Letter
from signatories.decisions.actions import remove
from signatories.models import DayFigures, Roster
from signatories.roster.counting import move_withheld, recount
from signatories.roster.day_figures import Day, day_of, today_of
from tests.stage import Stage, a_claim, make_letter, published

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 17, 30, 45, tzinfo=UTC)  # 12:30 where the letter is
DAY = date(2026, 11, 20)


@pytest.fixture
def opened(stage: Stage) -> Stage:
    """The letter has been open since the 18th."""
    Letter.objects.update(opens_at=NOON - timedelta(days=2))
    return stage


def counted_on(stage: Stage, days: int, hours: int = 0) -> Roster:
    return recount(stage.letter.pk, now=NOON + timedelta(days=days, hours=hours))


def asked(stage: Stage, day: date, *, days: int = 5) -> Day | None:
    return day_of(stage.facts, day, now=NOON + timedelta(days=days))


def found(stage: Stage, day: date, *, days: int = 5) -> Day:
    answer = asked(stage, day, days=days)
    assert answer is not None
    return answer


def test_a_recount_writes_the_days_figures(opened: Stage) -> None:
    published(opened, a_claim("Ann", office="mp"))
    roster = counted_on(opened, 0)
    row = DayFigures.objects.get()
    assert (row.date, row.version, row.tallies) == (DAY, 1, roster.tallies)
    assert row.as_of == NOON.replace(second=0)
    assert row.withheld == roster.withheld == 0


def test_the_last_count_of_a_day_stands(opened: Stage) -> None:
    counted_on(opened, 0)
    published(opened)
    counted_on(opened, 0, hours=2)
    row = DayFigures.objects.get()
    assert (row.version, row.tallies["individuals"]) == (2, 1)


def test_a_day_that_is_over_does_not_change(opened: Stage) -> None:
    signature = published(opened)
    counted_on(opened, 0)
    remove(signature=signature, revision=signature.revision, actor=opened.moderator, reason="abuse")
    counted_on(opened, 1)
    assert [row.tallies["individuals"] for row in DayFigures.objects.order_by("date")] == [1, 0]


@pytest.mark.parametrize(
    ("zone", "day"),
    [("America/Toronto", 21), ("UTC", 22), ("Pacific/Kiritimati", 22), ("no such zone", 22),
     ("../../etc/passwd", 22), ("", 22)],
)  # fmt: skip
def test_a_day_is_the_letters_own(stage: Stage, zone: str, day: int) -> None:
    """A slip in the name of the zone may not stop the count."""
    Letter.objects.update(timezone=zone)
    recount(stage.letter.pk, now=datetime(2026, 11, 22, 3, tzinfo=UTC))
    assert DayFigures.objects.get().date == date(2026, 11, day)


def test_each_letter_has_its_own_days(opened: Stage) -> None:
    other = make_letter(opened.coalition, "other")
    published(opened)
    counted_on(opened, 0)
    recount(other.pk, now=NOON)
    assert DayFigures.objects.get(letter=other).tallies["individuals"] == 0
    assert found(opened, DAY).figures.tallies["individuals"] == 1


def test_a_day_shows_the_last_count_on_or_before_it(opened: Stage) -> None:
    counted_on(opened, -2)
    counted_on(opened, 0)
    assert found(opened, DAY).figures.date == DAY
    between = found(opened, DAY - timedelta(days=1))
    assert between.figures.date == DAY - timedelta(days=2)
    assert (between.previous, between.next) == (DAY - timedelta(days=2), DAY)
    assert found(opened, DAY + timedelta(days=3)).figures.date == DAY


def test_a_day_leads_to_its_neighbours_with_figures(opened: Stage) -> None:
    for days in (-2, 0, 4):
        counted_on(opened, days)
    here = found(opened, DAY)
    assert (here.previous, here.next) == (DAY - timedelta(days=2), DAY + timedelta(days=4))
    assert found(opened, DAY - timedelta(days=2)).previous is None
    assert found(opened, DAY + timedelta(days=4)).next is None


@pytest.mark.parametrize(("days_later", "final"), [(0, False), (1, True), (400, True)])
def test_figures_are_final_when_the_day_is_over(
    opened: Stage, days_later: int, final: bool
) -> None:
    counted_on(opened, 0)
    assert found(opened, DAY, days=days_later).is_final is final


@pytest.mark.parametrize("days", [-400, -3, 6, 400])
def test_a_day_before_the_letter_opened_or_in_the_future_has_none(opened: Stage, days: int) -> None:
    for counted in (-4, 0, 5):
        counted_on(opened, counted)
    assert asked(opened, DAY + timedelta(days=days)) is None


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_none(opened: Stage, day: date) -> None:
    counted_on(opened, 0)
    assert asked(opened, day) is None


def test_a_day_before_the_first_count_has_none(opened: Stage) -> None:
    counted_on(opened, 0)
    assert asked(opened, DAY - timedelta(days=1)) is None


def test_no_neighbour_lies_before_the_letter_opened(opened: Stage) -> None:
    """Whoever drafts a letter may look at its empty roster."""
    counted_on(opened, -4)
    counted_on(opened, 0)
    assert found(opened, DAY).previous is None


def test_today_is_the_letters_own(stage: Stage) -> None:
    assert today_of(stage.facts, now=datetime(2026, 11, 22, 3, tzinfo=UTC)) == date(2026, 11, 21)


def test_the_withheld_figure_of_a_day_is_the_coarse_one_of_its_roster(opened: Stage) -> None:
    counted_on(opened, 0)
    published(opened, a_claim(visibility="counted"))
    assert counted_on(opened, 0, hours=1).withheld == 0
    assert DayFigures.objects.get().withheld == 0
    move_withheld(today=timezone.localdate() + timedelta(days=1))
    counted_on(opened, 1)
    assert [row.withheld for row in DayFigures.objects.order_by("date")] == [0, 1]
