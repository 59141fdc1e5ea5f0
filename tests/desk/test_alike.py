"""Many at one look: lists of what came alike, and two of nearly one name side by side."""

import re
from typing import Any

import pytest

from signatories.matching.chips import Chip, Code
from signatories.matching.evidence import gather_evidence
from signatories.models import Contact, Signature
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.desk.test_sunday import sealed, ticked
from tests.matching.test_sweep import waiting
from tests.stage import Stage, make_moderator

pytestmark = pytest.mark.django_db


def page_of(stage: Stage) -> str:
    return f"{QUEUE}alike/{stage.people.pk}/"


def looked_at(stage: Stage, number: int, *codes: Code, **more: Any) -> list[Signature]:
    """So many who wait with a chip of each of the codes."""
    rows = waiting_rows(stage, number, pile="look", **more)
    for row in rows:
        contact = Contact.objects.get(signature=row)
        contact.seal_evidence([Chip(code, "25").as_values() for code in codes])
        contact.save()
    return rows


def lists(page: str) -> list[str]:
    return page.split('class="desk-alike"')[1:]


def test_rows_that_came_alike_are_one_list(stage: Stage) -> None:
    looked_at(stage, 3, Code.NOT_A_NAME, name="Saying")
    looked_at(stage, 2, Code.SAME_NETWORK, name="Hall")
    looked_at(stage, 1, Code.TOO_FAST, name="Lonely")
    looked_at(stage, 2, Code.LOOK_ALIKE, name="Imitation")
    looked_at(stage, 2, Code.SAME_NETWORK, Code.OFFICE_ELSEWHERE, name="Member")
    waiting_rows(stage, 2, name="Clear")
    desk = signed_in(stage.moderator)
    assert f'href="{page_of(stage)}">People · shelter (10)' in text(desk.get(QUEUE))
    page = text(desk.get(page_of(stage)))
    found = [re.findall(r"<span>(\w+) \d</span>", part) for part in lists(page)]
    assert found == [["Saying"] * 3, ["Hall"] * 2]
    assert "5 more in this section want reading one by one" in page
    assert "Clear 0" not in page


def test_those_ticked_are_decided_and_the_page_comes_again(stage: Stage) -> None:
    rows = looked_at(stage, 4, Code.SAME_NETWORK)
    desk = signed_in(stage.moderator)
    page = text(desk.get(page_of(stage)))
    assert ticked(page) == [str(row.pk) for row in rows]
    fields = {
        "index": "0", "action": "publish", "shown": sealed(page),
        "_selected_action": [row.pk for row in rows[:2]],
    }  # fmt: skip
    answer = desk.post(page_of(stage), fields, follow=True)
    assert "2 signatures published." in text(answer)
    assert ticked(text(answer)) == [str(row.pk) for row in rows[2:]]
    fields |= {
        "action": "decline",
        "reason": "not-genuine",
        "_selected_action": [row.pk for row in rows],
    }
    answer = desk.post(page_of(stage), fields, follow=True)
    assert [state(row) for row in rows] == ["published", "published", "declined", "declined"]
    assert "2 had been decided or changed" in text(answer)


def test_enter_decides_nothing(stage: Stage) -> None:
    rows = looked_at(stage, 2, Code.SAME_NETWORK)
    desk = signed_in(stage.moderator)
    page = text(desk.get(page_of(stage)))
    assert re.findall(r'<button[^>]*value="(\w*)"', lists(page)[0])[0] == ""
    fields = {"index": "0", "action": "", "shown": sealed(page), "_selected_action": ticked(page)}
    assert desk.post(page_of(stage), fields, follow=True).status_code == 200
    assert [state(row) for row in rows] == ["waiting", "waiting"]


def test_two_of_nearly_one_name_stand_side_by_side(stage: Stage) -> None:
    first = waiting(stage, "Evangeline Castlebrook", address="a@example.org")
    second = waiting(stage, "Evangeline Castelbrook", address="b@example.net")
    gather_evidence()
    desk = signed_in(stage.moderator)
    [pairs] = lists(text(desk.get(page_of(stage))))
    assert pairs.count("<li><ul>") == 1
    assert ticked(pairs) == [str(first.pk), str(second.pk)]
    assert " checked" not in pairs
    stage.publish(first)
    [pairs] = lists(text(desk.get(page_of(stage))))
    assert ticked(pairs) == [str(second.pk)]
    assert "Evangeline Castlebrook</a>" in pairs, "the one that stands is beside it"


def test_names_that_are_not_public_stay_masked(stage: Stage) -> None:
    looked_at(stage, 2, Code.SAME_NETWORK, visibility="counted", name="Hidden")
    page = text(signed_in(stage.moderator).get(page_of(stage)))
    assert ticked(page)
    assert "Hidden" not in page


def test_what_somebody_else_reads_is_left_to_them(stage: Stage) -> None:
    rows = looked_at(stage, 3, Code.SAME_NETWORK)
    Signature.objects.filter(pk=rows[0].pk).update(
        leased_by=make_moderator("second", stage.coalition), leased_until="2999-01-01T00:00Z"
    )
    page = text(signed_in(stage.moderator).get(page_of(stage)))
    assert ticked(page) == [str(row.pk) for row in rows[1:]]


def test_the_page_asks_no_more_for_many(stage: Stage, django_assert_max_num_queries: Any) -> None:
    looked_at(stage, 30, Code.SAME_NETWORK)
    desk = signed_in(stage.moderator)
    with django_assert_max_num_queries(14):
        desk.get(page_of(stage))
