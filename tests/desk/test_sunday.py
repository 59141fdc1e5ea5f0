"""800 waiting on a Sunday night: how many must be read one by one, what is looked over in lists,
and how many clicks it takes. The figures stand in docs/moderating.md.
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
from tests.desk.sunday import NUMBER, Made, put_on_the_queue, sunday
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


def publish_all_clear(hand: Hand, section: Section) -> None:
    """The page shows the lines first."""
    path = f"{QUEUE}clear/{section.pk}/"
    page = hand.open(path)
    while hand.at == path and sealed(page):
        page = hand.press(path, {"shown": sealed(page)[0]})


def look_over_the_alike(hand: Hand, section: Section, people: dict[int, Made]) -> tuple[int, int]:
    """List by list: whoever is of the fewer is unticked, the others are decided by one button, and
    the page comes again. In the list of pairs each is ticked. How many were in the lists of those
    that came alike, and how many pairs were read.
    """
    path = f"{QUEUE}alike/{section.pk}/"
    page = hand.open(path)
    looked_over: set[str] = set()
    pairs = 0
    while lists := page.split('class="desk-alike"')[1:]:
        rows = ticked(lists[0])
        is_pairs = " checked" not in lists[0]
        if is_pairs:
            pairs = pairs or lists[0].count("<li><ul>")
        else:
            looked_over |= set(rows)
        genuine = [key for key in rows if people[int(key)].genuine]
        false = [key for key in rows if key not in genuine]
        if is_pairs:
            what, chosen = ("publish", genuine) if genuine else ("decline", false)
            boxes = len(chosen)
        else:
            what, chosen = max(("publish", genuine), ("decline", false), key=lambda p: len(p[1]))
            boxes = len(rows) - len(chosen)
        fields = {
            "index": "0", "action": what, "reason": "not-genuine" if what == "decline" else "",
            "_selected_action": chosen, "shown": sealed(lists[0]),
        }  # fmt: skip
        page = hand.press(path, fields, clicks=boxes + (2 if what == "decline" else 1))
    return len(looked_over), pairs


def read_the_rest(hand: Hand, people: dict[int, Made]) -> int:
    """Twenty-five at a time: decline what is false by the row's button, publish the others at once:
    the box that ticks all, the action, "Go". How many were read.
    """
    read: set[str] = set()
    mine = f"{QUEUE}?lease=mine"
    while Signature.objects.filter(state=State.WAITING).exists():
        page = hand.press(f"{QUEUE}take/", {})
        assert ticked(page), "nothing could be taken"
        read |= set(ticked(page))
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
    return len(read)


def test_a_sunday(stage: Stage, record_property: Any) -> None:
    made = sunday(random.Random(20261122))
    people = put_on_the_queue(stage, made)
    piles = Counter(Signature.objects.values_list("pile", flat=True))
    clear = Signature.objects.filter(pile="clear").values_list("pk", flat=True)
    false_on_clear = [people[key].line.name for key in clear if not people[key].genuine]

    hand = Hand(signed_in(stage.moderator))
    hand.open(QUEUE)
    clicks: dict[str, int] = {}
    for section in (stage.organisations, stage.people):
        publish_all_clear(hand, section)
    clicks["clear"] = hand.clicks
    alike = [look_over_the_alike(hand, s, people) for s in (stage.organisations, stage.people)]
    looked_over, pairs = (sum(numbers) for numbers in zip(*alike, strict=True))
    clicks["alike"] = hand.clicks - clicks["clear"]
    read = read_the_rest(hand, people)
    clicks["read"] = hand.clicks - clicks["clear"] - clicks["alike"]

    ended = Counter(Signature.objects.values_list("state", flat=True))
    record_property("piles", dict(piles))
    record_property("looked over, pairs, read", (looked_over, pairs, read))
    record_property("clicks", f"{clicks}; {hand.clicks} in all, {hand.pages} pages")
    assert false_on_clear == [], "what is false must be seen before it is published"
    assert ended["waiting"] == 0
    wrong = [key for key, one in people.items() if not one.genuine]
    assert Signature.objects.filter(pk__in=wrong, state=State.DECLINED).count() == len(wrong)
    assert ended["published"] == NUMBER - len(wrong)
    assert pairs + read <= 48, "800 waiting are so many to read"
    assert looked_over <= 90
    assert hand.clicks <= 140
