"""One's own way of working: shortcuts are off until they are chosen, and can be changed."""

import pytest

from signatories.models import DeskPreferences
from tests.desk.desks import QUEUE, signed_in, text, waiting_rows
from tests.stage import Stage

pytestmark = pytest.mark.django_db
PAGE = "/admin/signatories/deskpreferences/"


def test_without_a_choice_no_key_does_anything(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    for url in (QUEUE, f"{QUEUE}{row.pk}/change/"):
        page = text(desk.get(url))
        assert "desk.js" not in page
        assert "desk-shortcuts" not in page


def test_letters_are_chosen_changed_and_switched_off(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    answer = desk.post(
        PAGE, {"digest": "hourly", "letter_publish": "P", "letter_next": "j", "scripts": ["arabic"]}
    )
    assert answer.status_code == 302
    stored = DeskPreferences.objects.get()
    assert stored.pk == stage.moderator.pk
    assert stored.shortcuts == {"publish": "p", "next": "j"}
    assert (stored.digest, stored.scripts) == ("hourly", ["arabic"])
    for url in (QUEUE, f"{QUEUE}{row.pk}/change/"):
        page = text(desk.get(url))
        assert 'data-publish="p"' in page
        assert "data-hold" not in page
        assert "desk.js" in page
    desk.post(PAGE, {"digest": "off"})
    assert "desk.js" not in text(desk.get(QUEUE))


@pytest.mark.parametrize(
    "letters",
    [
        {"letter_publish": "p", "letter_hold": "P"},
        {"letter_publish": "1"},
        {"letter_publish": "pp"},
        {"letter_publish": "\x00"},
        {"scripts": ["klingon"]},
        {"digest": "never"},
    ],
)
def test_what_cannot_be_is_refused_and_nothing_stored(
    stage: Stage, letters: dict[str, object]
) -> None:
    answer = signed_in(stage.moderator).post(PAGE, {"digest": "daily"} | letters)
    assert answer.status_code in (200, 400)
    assert not DeskPreferences.objects.exists()


def test_nobody_sees_or_changes_another_persons(stage: Stage) -> None:
    DeskPreferences.objects.create(user=stage.moderator, shortcuts={"publish": "z"})
    desk = signed_in(stage.stranger)
    assert 'value="z"' not in text(desk.get(PAGE))
    desk.post(PAGE, {"digest": "off", "letter_publish": "q"})
    assert DeskPreferences.objects.get(pk=stage.moderator.pk).shortcuts == {"publish": "z"}
    for path in ("add/", f"{stage.moderator.pk}/change/", f"{stage.moderator.pk}/delete/"):
        assert desk.get(PAGE + path).status_code in (302, 403)


def test_readers_of_figures_have_no_desk(stage: Stage) -> None:
    stage.moderator.memberships.update(role="reader")
    stage.moderator.groups.clear()
    assert signed_in(stage.moderator).get(PAGE).status_code in (302, 403)
