"""Taking back at once what one press has decided: exactly the rows that the page shows."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from signatories.models import Entry, Event, Mail, Signature
from signatories.privacy.withdrawing import withdraw
from tests.desk.desks import QUEUE, signed_in, text, waiting_rows
from tests.stage import Stage, make_moderator

pytestmark = pytest.mark.django_db
RECENT = f"{QUEUE}recent/"


def press(desk: Client, action: str, rows: list[Signature]) -> None:
    """Tick these rows on the queue, choose an action, and go."""
    shown = re.findall(r'name="shown" value="([^"]+)"', text(desk.get(QUEUE)))
    answer = desk.post(
        QUEUE,
        {
            "action": action,
            "index": "0",
            "shown": shown,
            "_selected_action": [row.pk for row in rows],
        },
    )
    assert answer.status_code == 302


def together(page: str) -> list[str]:
    return re.findall(r'name="together" value="([^"]+)"', page)


def states() -> set[str]:
    return set(Signature.objects.values_list("state", flat=True))


@pytest.mark.parametrize("action", ["publish", "hold", "decline"])
def test_what_one_press_decided_is_taken_back_by_one(stage: Stage, action: str) -> None:
    rows = waiting_rows(stage, 25)
    desk = signed_in(stage.moderator)
    press(desk, action, rows)
    page = text(desk.get(RECENT))
    assert "Undo these 25" in page
    [sealed] = together(page)
    answer = text(desk.post(RECENT, {"together": sealed}, follow=True))
    assert "25 taken back: they wait in the queue again." in answer
    assert states() == {"waiting"}
    assert not Entry.objects.exists()
    assert not Mail.objects.exists()
    assert Event.objects.filter(verb="undone").count() == 25


def test_two_presses_are_two_and_a_single_row_has_only_its_own_button(stage: Stage) -> None:
    rows = waiting_rows(stage, 5)
    desk = signed_in(stage.moderator)
    press(desk, "publish", rows[:2])
    press(desk, "hold", rows[2:4])
    press(desk, "decline", rows[4:])
    page = text(desk.get(RECENT))
    _first, second = together(page)
    assert page.count('name="event"') == 5
    desk.post(RECENT, {"together": second})
    assert [Signature.objects.get(pk=row.pk).state for row in rows] == [
        "waiting", "waiting", "held", "held", "declined",
    ]  # fmt: skip


def test_the_same_a_minute_later_is_another_press(stage: Stage) -> None:
    rows = waiting_rows(stage, 4)
    desk = signed_in(stage.moderator)
    with time_machine.travel(timezone.now() - timedelta(minutes=1), tick=True):
        press(desk, "publish", rows[:2])
    press(desk, "publish", rows[2:])
    assert len(together(text(desk.get(RECENT)))) == 2


def test_what_has_changed_since_stays_and_the_rest_is_taken_back(stage: Stage) -> None:
    rows = waiting_rows(stage, 3)
    desk = signed_in(stage.moderator)
    press(desk, "publish", rows)
    [sealed] = together(text(desk.get(RECENT)))
    withdraw(signature=rows[0])
    page = text(desk.post(RECENT, {"together": sealed}, follow=True))
    assert "2 taken back: they wait in the queue again." in page
    assert "It was not taken back: it has been decided or changed since" in page
    again = text(desk.post(RECENT, {"together": sealed}, follow=True))
    assert "3 were not taken back" in again


def test_only_who_was_shown_them_and_only_for_ten_minutes(stage: Stage) -> None:
    rows = waiting_rows(stage, 2)
    desk = signed_in(stage.moderator)
    press(desk, "publish", rows)
    [sealed] = together(text(desk.get(RECENT)))
    colleague = make_moderator("second", stage.coalition)
    for user in (colleague, stage.stranger, stage.admin):
        page = text(signed_in(user).post(RECENT, {"together": sealed}, follow=True))
        assert "not yours to take back" in page
    for forged in ("x", sealed[:-2], sealed.replace(":", ".")):
        desk.post(RECENT, {"together": forged})
    with time_machine.travel(timezone.now() + timedelta(minutes=11), tick=False):
        desk.force_login(stage.moderator)
        desk.post(RECENT, {"together": sealed})
    assert states() == {"published"}
