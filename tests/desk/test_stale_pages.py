"""The back button, a page that was left open, and a row that is gone: refused with what to do."""

import re
from typing import Any

import pytest
from django.test import Client

from petitions.writing.actions import close_letter
from signatories.models import Contact, Entry, Event, Signature
from signatories.privacy.lockdown import lock_down
from signatories.privacy.withdrawing import withdraw
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.stage import Stage

pytestmark = pytest.mark.django_db


def shown_on(desk: Client, url: str = QUEUE) -> list[str]:
    return re.findall(r'name="shown" value="([^"]+)"', text(desk.get(url)))


def decide(desk: Client, shown: list[str], rows: list[Signature], action: str = "publish") -> str:
    keys = [row.pk for row in rows]
    given = {"action": action, "_selected_action": keys, "shown": shown, "index": 0}
    return text(desk.post(QUEUE, given, follow=True))


def on_page(desk: Client, row: Signature, **given: Any) -> str:
    page = {"section": row.section_id, "name": "Person 0", "revision_shown": row.revision}
    return text(desk.post(f"{QUEUE}{row.pk}/change/", page | given, follow=True))


@pytest.mark.parametrize("action", ["publish", "hold", "decline"])
def test_a_row_that_is_gone_keeps_no_other_back(stage: Stage, action: str) -> None:
    gone, stays = waiting_rows(stage, 2)
    desk = signed_in(stage.moderator)
    shown = shown_on(desk)
    withdraw(signature=gone)
    page = decide(desk, shown, [gone, stays], action)
    assert "1 had been decided or changed by somebody else meanwhile" in page
    assert state(gone) == "withdrawn"
    assert state(stays) != "waiting"
    assert not Contact.objects.filter(pk=gone.pk).exists()


@pytest.mark.parametrize("button", ["_publish", "_hold", "_decline", "_continue"])
def test_its_own_page_says_that_it_is_gone(stage: Stage, button: str) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    withdraw(signature=row)
    assert "not in the queue any more" in on_page(desk, row, **{button: "1"})
    answer = text(desk.post(f"{QUEUE}{row.pk}/open/", {"what": "name"}, follow=True))
    assert "not in the queue any more" in answer
    assert state(row) == "withdrawn"
    assert not Event.objects.filter(verb__in=["published", "revealed"]).exists()


def test_the_back_button_decides_nothing_twice(stage: Stage) -> None:
    """The same page sent again: by the list, by a row's button, by the row's own page."""
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    shown = shown_on(desk)
    assert "1 signature published" in decide(desk, shown, [row])
    for again in (
        decide(desk, shown, [row]),
        decide(desk, shown, [row], "decline"),
        text(desk.post(QUEUE, {"one": f"decline.{row.pk}", "shown": shown}, follow=True)),
    ):
        assert "1 had been decided or changed by somebody else meanwhile" in again
    assert "not in the queue any more" in on_page(desk, row, _decline="1")
    assert state(row) == "published"
    assert Entry.objects.count() == 1
    assert Event.objects.filter(verb="published").count() == 1


def test_a_closed_letter_is_checked_to_the_end(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    shown = shown_on(desk)
    close_letter(letter=stage.letter, actor_id=None)
    assert "1 signature published" in decide(desk, shown, [row])


def test_a_lockdown_in_between_shows_no_name(stage: Stage, client: Client) -> None:
    """What is decided then is on the list once the lockdown is lifted, and nowhere before."""
    [row] = waiting_rows(stage, 1, name="Quillfeather")
    desk = signed_in(stage.moderator)
    shown = shown_on(desk)
    lock_down(letter=stage.letter, actor=stage.moderator)
    assert "1 signature published" in decide(desk, shown, [row])
    stage.recount()
    for page in ("", "signatories/", "list.json", "list.csv"):
        assert b"Quillfeather" not in client.get(f"/letters/shelter/{page}").getvalue(), page


def test_pages_of_a_merge_that_is_over_say_so(stage: Stage) -> None:
    one, other = waiting_rows(stage, 2)
    desk = signed_in(stage.moderator)
    url = f"{QUEUE}{one.pk}/merge/{other.pk}/"
    given: dict[str, Any] = {"shown": shown_on(desk, url), "line": one.pk}
    withdraw(signature=other)
    page = text(desk.post(url, given, follow=True))
    assert "nothing to merge any more" in page or "were not merged" in page
    assert (state(one), state(other)) == ("waiting", "withdrawn")
    assert desk.get(f"{QUEUE}{one.pk}/merge/999999/").status_code == 404


def test_guessed_numbers_of_another_coalition_are_not_there(stage: Stage) -> None:
    one, other = waiting_rows(stage, 2)
    mine, foreign = signed_in(stage.moderator), signed_in(stage.stranger)
    shown = shown_on(mine)
    decide(foreign, shown, [one, other])
    foreign.post(QUEUE, {"one": f"publish.{one.pk}", "shown": shown})
    foreign.post(f"{QUEUE}take/?id__in={one.pk}")
    for what in ("name", "address"):
        for model in ("queuedsignature", "signature", "proposedsignature"):
            url = f"/admin/signatories/{model}/{one.pk}/open/"
            answer = text(foreign.post(url, {"what": what}, follow=True))
            assert "Person 0" not in answer
            assert "person0@" not in answer
    assert foreign.get(f"/admin/signatories/signature/{one.pk}/change/").status_code == 302
    assert foreign.get(f"{QUEUE}{one.pk}/merge/{other.pk}/").status_code == 404
    assert {state(one), state(other)} == {"waiting"}
    assert not Event.objects.filter(actor_id=stage.stranger.pk).exists()
    one.refresh_from_db()
    assert one.leased_by is None
