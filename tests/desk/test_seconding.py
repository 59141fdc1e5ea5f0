"""Rows that need a second moderator: what the desk says, and what the public page promises."""

from typing import Any

import pytest

from petitions.models import Section
from signatories.desk.bulk import seal_row
from signatories.models import Signature
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.stage import Stage, make_moderator

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(stage: Stage) -> list[Signature]:
    Section.objects.filter(pk=stage.people.pk).update(proof="second")
    return waiting_rows(stage, 2)


def publish(user: Any, rows: list[Signature]) -> str:
    given = {
        "action": "publish", "index": "0", "_selected_action": [row.pk for row in rows],
        "shown": [seal_row(row) for row in rows],
    }  # fmt: skip
    return text(signed_in(user).post(QUEUE, given, follow=True))


def test_many_are_approved_and_then_published(stage: Stage, rows: list[Signature]) -> None:
    second = make_moderator("second", stage.coalition)
    seen = publish(stage.moderator, rows)
    assert "2 approved; they are published once a second moderator" in seen
    assert seen.count("Approved by you; needs a second") == 2
    assert "0 signatures" not in seen
    assert text(signed_in(second).get(QUEUE)).count("Approved by one; needs a second") == 2
    assert "2 could not be published: you have approved it already" in publish(
        stage.moderator, rows
    )
    assert "2 signatures published" in publish(second, rows)
    assert {state(row) for row in rows} == {"published"}


def test_its_own_page_says_so_too(stage: Stage, rows: list[Signature]) -> None:
    row, browser = rows[0], signed_in(stage.moderator)
    page = f"{QUEUE}{row.pk}/change/"
    given = {"name": "Person 0", "section": row.section_id, "revision_shown": row.revision}
    answer = browser.post(page, given | {"_publish": "1"}, follow=True)
    assert "Approved. It is published once a second" in text(answer)
    assert "Approved by you; needs a second" in text(browser.get(page))
    answer = browser.post(page, given | {"_publish": "1"}, follow=True)
    assert "you have approved it already" in text(answer)
    assert state(row) == "waiting"


def test_clear_rows_are_shown_once_to_each(stage: Stage, rows: list[Signature]) -> None:
    page = f"{QUEUE}clear/{stage.people.pk}/"
    assert "Person 0" in text(signed_in(stage.moderator).get(page))
    publish(stage.moderator, rows)
    assert "Person 0" not in text(signed_in(stage.moderator).get(page))
    assert "Person 0" in text(signed_in(make_moderator("second", stage.coalition)).get(page))


def test_the_public_page_states_both_rules(
    stage: Stage, rows: list[Signature], client: Any
) -> None:
    page = f"/letters/{stage.letter.slug}/checks/"
    seen = text(client.get(page))
    assert "Two moderators must each have read the line" in seen
    assert "Nobody lets through alone a name that they entered from an e-mail" in seen


def test_and_none_that_does_not_hold(stage: Stage, client: Any) -> None:
    stage.letter.mail_needs_second = False
    stage.letter.save()
    seen = text(client.get(f"/letters/{stage.letter.slug}/checks/"))
    assert "Nobody lets through alone" not in seen
    assert "Two moderators" not in seen
