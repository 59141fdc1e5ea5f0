"""800 waiting on a Sunday night: how many must be read, and how many clicks it takes. The figures
stand in docs/moderating.md.
"""

import random
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from petitions.models import Section
from signatories.models import Signature
from tests.desk.desks import QUEUE, signed_in, text
from tests.desk.sunday import NUMBER, SLOGANS, Made, put_on_the_queue, sunday
from tests.stage import Stage

pytestmark = [pytest.mark.long, pytest.mark.django_db]
State = Signature.State


@dataclass
class Hand:
    """A moderator's, which counts what it presses."""

    browser: Client
    clicks: int = 0
    pages: int = 0
    at: str = ""

    def open(self, path: str) -> str:
        self.clicks += 1
        return self._load(self.browser.get(path, follow=True))

    def press(self, path: str, fields: dict[str, Any], *, clicks: int = 1) -> str:
        self.clicks += clicks
        return self._load(self.browser.post(path, fields, follow=True))

    def _load(self, answer: Any) -> str:
        assert answer.status_code == 200, answer
        self.pages += 1
        self.at = answer.request["PATH_INFO"]
        return text(answer)


def sealed(page: str) -> list[str]:
    return re.findall(r'name="shown" value="([^"]+)"', page)


def ticked(page: str) -> list[str]:
    return re.findall(r'name="_selected_action" value="(\d+)"', page)


def decline(hand: Hand, path: str, page: str, key: str) -> str:
    """By the row's own button."""
    fields = {"one": f"decline.{key}", "reason": "not-genuine", "shown": sealed(page)}
    return hand.press(path, fields)


def publish_all_clear(hand: Hand, section: Section, people: dict[int, Made]) -> None:
    """The page shows the lines first. What no program finds false is seen there: such a row is
    looked up by its number and declined, and the page is opened again.
    """
    path = f"{QUEUE}clear/{section.pk}/"
    page = hand.open(path)
    while hand.at == path and sealed(page):
        on_it = {int(key) for key in re.findall(r"queuedsignature/(\d+)/change/", page)}
        for key in sorted(key for key in on_it if not people[key].genuine):
            found = f"{QUEUE}?q={key}"
            decline(hand, found, hand.open(found), str(key))
            page = hand.open(path)
        page = hand.press(path, {"shown": sealed(page)[0]})


def read_the_rest(hand: Hand, people: dict[int, Made]) -> None:
    """Twenty-five at a time: decline what is false by the row's button, publish the others at once:
    the box that ticks all, the action, "Go".
    """
    mine = f"{QUEUE}?lease=mine"
    while Signature.objects.filter(state=State.WAITING).exists():
        page = hand.press(f"{QUEUE}take/", {})
        assert ticked(page), "nothing could be taken"
        for key in ticked(page):
            if not people[int(key)].genuine:
                page = decline(hand, mine, page, key)
        rest = ticked(page)
        if rest:
            hand.press(
                mine,
                {"action": "publish", "index": "0", "select_across": "0", "reason": "",
                 "_selected_action": rest, "shown": sealed(page)},
                clicks=3,
            )  # fmt: skip


def test_a_sunday(stage: Stage, record_property: Any) -> None:
    made = sunday(random.Random(20261122))
    people = put_on_the_queue(stage, made)
    piles = Counter(Signature.objects.values_list("pile", flat=True))
    false_on_clear = [
        people[key].line.name
        for key in Signature.objects.filter(pile="clear").values_list("pk", flat=True)
        if not people[key].genuine
    ]
    hand = Hand(signed_in(stage.moderator))
    hand.open(QUEUE)
    for section in (stage.organisations, stage.people):
        publish_all_clear(hand, section, people)
    left = Signature.objects.filter(state=State.WAITING).count()
    clicks_on_clear, pages_on_clear = hand.clicks, hand.pages
    read_the_rest(hand, people)

    ended = Counter(Signature.objects.values_list("state", flat=True))
    record_property("piles", dict(piles))
    record_property("false on the pile clear", false_on_clear)
    record_property("clear", f"{NUMBER - left} in {clicks_on_clear} clicks, {pages_on_clear} pages")
    record_property("all", f"{hand.clicks} clicks, {hand.pages} pages; {dict(ended)}")
    assert ended["waiting"] == 0
    wrong = [key for key, one in people.items() if not one.genuine]
    assert Signature.objects.filter(pk__in=wrong, state=State.DECLINED).count() == len(wrong)
    assert ended["published"] == NUMBER - len(wrong)
    assert set(false_on_clear) <= set(SLOGANS), "whatever a program can find false must be read"
    assert left <= 140, "800 waiting are so many to read"
    assert hand.clicks <= 140
