"""Taking the next 25: nobody reads what somebody else is reading, and nobody decides it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.utils import timezone

from petitions.models import Membership
from signatories.decisions.actions import BeingRead, correct, decline, hold, publish
from signatories.decisions.leasing import MOST_HELD, give_back, take_next
from signatories.models import DeskPreferences, Entry, Report, Signature
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.stage import Stage, make_letter, make_moderator

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(stage: Stage) -> Any:
    """A second moderator of the same coalition."""
    return make_moderator("second", stage.coalition)


def of(user: Any) -> set[int]:
    return set(Signature.objects.filter(leased_by=user).values_list("pk", flat=True))


def take(user: Any, query: str = "") -> Any:
    return signed_in(user).post(f"{QUEUE}take/{query}", follow=True)


def test_the_oldest_25_are_taken_and_shown(stage: Stage) -> None:
    rows = waiting_rows(stage, 30)
    page = text(take(stage.moderator))
    assert of(stage.moderator) == {row.pk for row in rows[:25]}
    assert "My rows" in page
    assert "25 signatures are yours" in page
    assert "Person 24" in page
    assert "Person 25" not in page


def test_two_moderators_never_get_the_same_row(stage: Stage, other: Any) -> None:
    waiting_rows(stage, 40)
    take(stage.moderator)
    take(other)
    assert len(of(stage.moderator)) == 25
    assert len(of(other)) == 15
    assert not of(stage.moderator) & of(other)


def test_what_is_being_read_is_out_of_the_way_and_counted(stage: Stage, other: Any) -> None:
    waiting_rows(stage, 26)
    take(other)
    desk = signed_in(stage.moderator)
    page = text(desk.get(QUEUE))
    assert "Person 3<" not in page
    assert "Person 25<" in page
    assert "25 are being read by somebody else" in page
    assert "1 signature waits" in page
    shown = text(desk.get(f"{QUEUE}?lease=others"))
    assert "Person 3<" in shown
    assert "Being read by somebody else until" in shown


def test_what_somebody_else_reads_is_not_decided(stage: Stage, other: Any) -> None:
    [row] = waiting_rows(stage, 1)
    take(other)
    act = {"signature": row, "revision": 1, "actor": stage.moderator}
    line = row.contact.open_line().with_(name="Another")
    for refused in (
        lambda: publish(**act),
        lambda: hold(**act),
        lambda: decline(**act, reason="duplicate"),
        lambda: correct(**act, line=line, section=stage.people),
    ):
        with pytest.raises(BeingRead):
            refused()
    assert state(row) == "waiting"
    assert row.revision == 1
    assert not Entry.objects.exists()


@pytest.mark.parametrize("button", ["publish", "hold", "decline"])
def test_the_page_says_that_it_is_being_read(stage: Stage, other: Any, button: str) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    desk.get(QUEUE)
    take(other)
    page = text(desk.post(QUEUE, {"one": f"{button}.{row.pk}", "reason": "duplicate"}, follow=True))
    assert state(row) == "waiting"
    assert "1 is being read by somebody else" in page
    form = {"revision_shown": 1, "section": stage.people.pk, "name": "Person 0", f"_{button}": "1"}
    page = text(desk.post(f"{QUEUE}{row.pk}/change/", form, follow=True))
    assert state(row) == "waiting"
    assert "has taken this signature to read it" in page


def test_a_lease_ends_after_twenty_minutes(stage: Stage, other: Any) -> None:
    [row] = waiting_rows(stage, 1)
    take(other)
    with time_machine.travel(timezone.now() + timedelta(minutes=19), tick=False):
        assert "Person 0" not in text(signed_in(stage.moderator).get(QUEUE))
    with time_machine.travel(timezone.now() + timedelta(minutes=20, seconds=1), tick=False):
        assert "Person 0" in text(signed_in(stage.moderator).get(QUEUE))
        publish(signature=row, revision=1, actor=stage.moderator)
    assert state(row) == "published"


def test_deciding_and_giving_back_free_the_row(stage: Stage) -> None:
    rows = waiting_rows(stage, 3)
    take(stage.moderator)
    hold(signature=rows[0], revision=1, actor=stage.moderator)
    publish(signature=rows[1], revision=1, actor=stage.moderator)
    assert of(stage.moderator) == {rows[2].pk}
    page = text(signed_in(stage.moderator).post(f"{QUEUE}give-back/", follow=True))
    assert "1 given back" in page
    assert of(stage.moderator) == set()
    assert not Signature.objects.exclude(leased_until=None).exists()


def test_taking_is_no_change_of_the_row(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    take(stage.moderator)
    give_back(actor=stage.moderator)
    publish(signature=row, revision=1, actor=stage.moderator)


def test_the_filters_of_the_list_hold_for_what_is_taken(stage: Stage) -> None:
    waiting_rows(stage, 3, name="Clear")
    look = waiting_rows(stage, 2, pile="look", name="Look")
    held = waiting_rows(stage, 1, pile="look", name="Held")[0]
    hold(signature=held, revision=1, actor=stage.moderator)
    take(stage.moderator, "?pile=look")
    assert of(stage.moderator) == {row.pk for row in look}
    take(stage.moderator, "?state=held")
    assert held.pk in of(stage.moderator)


def test_only_what_the_moderator_reads_is_taken(stage: Stage) -> None:
    plain, chinese, arabic = waiting_rows(stage, 3)
    for row, script in ((chinese, "east-asian"), (arabic, "arabic")):
        row.contact.seal_evidence(
            [{"code": "script", "detail": script, "signature": None, "tone": "note"}]
        )
        row.contact.save()
    DeskPreferences.objects.create(user=stage.moderator, scripts=["arabic"])
    take(stage.moderator)
    assert of(stage.moderator) == {plain.pk, arabic.pk}


def test_nobody_keeps_the_whole_queue_from_the_others(stage: Stage) -> None:
    waiting_rows(stage, MOST_HELD + 5)
    for _ in range(4):
        take(stage.moderator)
    assert len(of(stage.moderator)) == MOST_HELD
    assert "You hold 100 already" in text(take(stage.moderator))
    assert len(of(stage.moderator)) == MOST_HELD


def test_nothing_to_take_is_said(stage: Stage) -> None:
    assert "There was nothing to take" in text(take(stage.moderator))


def test_others_and_readers_take_nothing(stage: Stage) -> None:
    waiting_rows(stage, 2)
    take(stage.stranger)
    assert of(stage.stranger) == set()
    stage.moderator.groups.clear()
    for path in ("take/", "give-back/"):
        assert signed_in(stage.moderator).post(QUEUE + path).status_code in (302, 403)
    assert of(stage.moderator) == set()
    assert not Signature.objects.exclude(leased_by=None).exists()


def test_looking_at_the_address_takes_nothing(stage: Stage) -> None:
    waiting_rows(stage, 2)
    assert signed_in(stage.moderator).get(f"{QUEUE}take/").status_code == 302
    assert of(stage.moderator) == set()


def test_what_one_holds_is_renewed_with_the_next(stage: Stage) -> None:
    waiting_rows(stage, 2)
    take_next(rows=Signature.objects.order_by("pk"), actor=stage.moderator, number=1)
    first = Signature.objects.order_by("pk").values_list("leased_until", flat=True)[0]
    later = timezone.now() + timedelta(minutes=10)
    take_next(rows=Signature.objects.order_by("pk"), actor=stage.moderator, number=1, now=later)
    until = set(Signature.objects.values_list("leased_until", flat=True))
    assert len(until) == 1
    assert until.pop() > first


def test_a_report_about_what_somebody_reads_waits_for_them(stage: Stage, other: Any) -> None:
    [row] = waiting_rows(stage, 1)
    take(other)
    report = Report.objects.create(
        letter=stage.letter, signature=row, kind="wrong", language="en", state="confirmed",
        confirmed_at=timezone.now(), expires_at=timezone.now() + timedelta(days=1),
    )  # fmt: skip
    answer = signed_in(stage.moderator).post(
        "/admin/signatories/report/",
        {"action": "uphold", "_selected_action": [str(report.pk)], "index": "0"},
        follow=True,
    )
    assert "has taken this signature to read it" in text(answer)
    report.refresh_from_db()
    assert (report.state, state(row)) == ("confirmed", "waiting")


def test_the_queue_asks_ten_times_at_most_whatever_it_shows(
    stage: Stage, other: Any, django_assert_max_num_queries: Any
) -> None:
    rows = waiting_rows(stage, 60)
    take(other)
    for row in rows[30:40]:
        row.contact.seal_evidence(
            [{"code": "near-name", "detail": "92", "signature": rows[0].pk, "tone": "look"}]
        )
        row.contact.save()
    Signature.objects.filter(pk=rows[36].pk).update(state="held")
    head = User.objects.create_user("head", password="steering", is_staff=True)
    Membership.objects.create(user=head, coalition=stage.coalition, role="coordinator")
    make_letter(stage.coalition, "another")
    queries = ("", "?lease=all", "?q=person", f"?q={rows[35].pk}", "?pile=clear&q=@example.org")
    for user in (stage.moderator, head, stage.admin):
        desk = signed_in(user)
        for query in queries:
            with django_assert_max_num_queries(10):
                assert desk.get(QUEUE + query).status_code == 200
