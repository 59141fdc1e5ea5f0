"""Publishing all that is clear in a section: the rows first, then exactly those that were shown."""

from typing import Any

import pytest
from django.core import mail

from signatories.decisions.actions import hold
from signatories.models import Contact, Entry, Signature
from signatories.privacy.lockdown import lock_down
from signatories.privacy.withdrawing import withdraw
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.html import forms
from tests.stage import Stage, make_moderator

pytestmark = pytest.mark.django_db


def page_of(stage: Stage) -> str:
    return f"{QUEUE}clear/{stage.people.pk}/"


def shown_on(page: Any) -> str:
    found = [form.values["shown"] for form in forms(text(page)) if "shown" in form.names]
    return found[0] if found else ""


def test_the_queue_leads_there_and_the_rows_are_shown_as_they_will_read(stage: Stage) -> None:
    waiting_rows(stage, 2, role="Baker")
    waiting_rows(stage, 1, pile="look", name="Doubtful")
    desk = signed_in(stage.moderator)
    assert f'href="{page_of(stage)}">People · shelter (2)' in text(desk.get(QUEUE))
    page = text(desk.get(page_of(stage)))
    assert "Person 0, Baker" in page
    assert "Publish these 2 signatures" in page
    assert "Doubtful" not in page


def test_exactly_the_rows_that_were_shown_are_published(stage: Stage) -> None:
    rows = waiting_rows(stage, 5)
    other = make_moderator("second", stage.coalition)
    desk = signed_in(stage.moderator)
    shown = shown_on(desk.get(page_of(stage)))
    late = waiting_rows(stage, 1, name="Late")[0]
    hold(signature=rows[0], revision=1, actor=other)
    Contact.objects.filter(pk=rows[1].pk).update(claim=b"not a box")
    withdraw(signature=rows[2])
    Signature.objects.filter(pk=rows[3].pk).update(
        leased_by=other, leased_until="2999-01-01T00:00Z"
    )
    page = text(desk.post(page_of(stage), {"shown": shown}, follow=True))
    assert [state(row) for row in (*rows, late)] == [
        "held", "waiting", "withdrawn", "waiting", "published", "waiting",
    ]  # fmt: skip
    assert "1 signature published." in page
    assert "2 had been decided or changed" in page
    assert "1 is being read by somebody else" in page
    assert "1 could not be published: it cannot be opened." in page
    assert mail.outbox == []


def test_what_others_read_is_not_among_them(stage: Stage) -> None:
    rows = waiting_rows(stage, 2)
    other = make_moderator("second", stage.coalition)
    Signature.objects.filter(pk=rows[0].pk).update(
        leased_by=other, leased_until="2999-01-01T00:00Z"
    )
    page = text(signed_in(stage.moderator).get(page_of(stage)))
    assert "Person 0" not in page
    assert "Person 1" in page


@pytest.mark.parametrize("shown", ["", "x", "\x00"])
def test_a_list_that_is_not_ours_publishes_nothing(stage: Stage, shown: str) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    answer = desk.post(page_of(stage), {"shown": shown}, follow=True)
    assert answer.status_code < 500
    assert state(row) == "waiting"


def test_a_list_shown_to_another_or_of_another_section_publishes_nothing(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    shown = shown_on(signed_in(stage.moderator).get(page_of(stage)))
    other = make_moderator("second", stage.coalition)
    page = text(signed_in(other).post(page_of(stage), {"shown": shown}, follow=True))
    assert "too old" in page
    elsewhere = f"{QUEUE}clear/{stage.organisations.pk}/"
    signed_in(stage.moderator).post(elsewhere, {"shown": shown})
    assert state(row) == "waiting"


def test_a_letter_that_was_locked_down_in_between_is_left_alone(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    shown = shown_on(desk.get(page_of(stage)))
    lock_down(letter=stage.letter, actor=stage.moderator)
    page = text(desk.post(page_of(stage), {"shown": shown}, follow=True))
    assert "locked down" in page
    assert "Nothing was published" in page
    assert state(row) == "waiting"
    assert not Entry.objects.exists()


def test_strangers_and_readers_find_nothing(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    shown = shown_on(signed_in(stage.moderator).get(page_of(stage)))
    stranger = signed_in(stage.stranger)
    assert stranger.get(page_of(stage)).status_code == 404
    assert stranger.post(page_of(stage), {"shown": shown}).status_code == 404
    assert stranger.get(f"{QUEUE}clear/999999/").status_code == 404
    assert state(row) == "waiting"


def test_the_rest_comes_on_the_next_page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("signatories.desk.clearing.AT_ONCE", 2)
    waiting_rows(stage, 3)
    desk = signed_in(stage.moderator)
    page = desk.get(page_of(stage))
    assert "More are clear" in text(page)
    answer = desk.post(page_of(stage), {"shown": shown_on(page)})
    assert answer["Location"] == page_of(stage)
    assert Entry.objects.count() == 2


def test_the_names_that_are_not_public_are_masked_there(stage: Stage) -> None:
    waiting_rows(stage, 1, visibility="counted", name="Secret")
    assert "Secret" not in text(signed_in(stage.moderator).get(page_of(stage)))


@pytest.mark.parametrize(
    ("button", "becomes"), [("publish", "published"), ("hold", "held"), ("decline", "declined")]
)
def test_a_row_is_decided_by_its_own_buttons(stage: Stage, button: str, becomes: str) -> None:
    rows = waiting_rows(stage, 3)
    desk = signed_in(stage.moderator)
    page = text(desk.get(QUEUE))
    assert f'value="{button}.{rows[1].pk}"' in page
    form = next(form for form in forms(page) if "shown" in form.names)
    shown = [part.split('"')[0] for part in page.split('name="shown" value="')[1:]]
    assert form.buttons[0][0] == "nothing"  # what Enter presses
    answer = desk.post(
        QUEUE, {"one": f"{button}.{rows[1].pk}", "shown": shown, "reason": "duplicate"}
    )
    assert [state(row) for row in rows] == ["waiting", becomes, "waiting"]
    assert answer["Location"] == f"{QUEUE}#row-{rows[2].pk}"


def test_a_rows_button_acts_as_of_what_was_shown(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    page = text(desk.get(QUEUE))
    shown = [part.split('"')[0] for part in page.split('name="shown" value="')[1:]]
    Signature.objects.update(revision=2)
    page = text(desk.post(QUEUE, {"one": f"publish.{row.pk}", "shown": shown}, follow=True))
    assert state(row) == "waiting"
    assert "somebody else" in page


@pytest.mark.parametrize(
    "one", ["", "publish.", "publish.x", "burn.1", "\x00", "publish." + "9" * 40]
)
def test_an_odd_button_is_no_server_error(stage: Stage, one: str) -> None:
    waiting_rows(stage, 1)
    assert signed_in(stage.moderator).post(QUEUE, {"one": one}).status_code < 500
    assert set(Signature.objects.values_list("state", flat=True)) == {"waiting"}


def test_what_waits_is_searched_by_public_words_domain_and_number(stage: Stage) -> None:
    ann, ben = waiting_rows(stage, 2, name="Pérez")
    waiting_rows(stage, 1, visibility="addressee", name="Secret")
    desk = signed_in(stage.moderator)

    def found(query: str) -> set[str]:
        page = text(desk.get(QUEUE, {"q": query}))
        return {part.split('"')[0] for part in page.split('id="row-')[1:]}

    assert found("perez 1") == {str(ben.pk)}
    assert found(str(ann.pk)) == {str(ann.pk)}
    assert len(found("@example.org")) == 3
    assert found("@example.com") == found("secret") == found("...") == set()
    assert found("9" * 40) == set()
