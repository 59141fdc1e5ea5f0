"""Whoever is withheld leaves no trace of the moment: not a byte of any public answer moves with
one of them, whatever is done about them, until the day's figure moves; and that one is coarse.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings as site
from django.core.management import call_command
from django.test import Client
from django.utils import translation

from petitions.writing.facts import forget_facts
from signatories.decisions.actions import decline, hold, remove
from signatories.models import DayFigures, Entry, Roster, Signature
from signatories.pages.edge import forget_pages
from signatories.privacy.withdrawing import withdraw
from signatories.roster.counting import move_withheld
from signatories.roster.day_figures import today_of
from tests.pages.test_restricted_role import public_paths
from tests.stage import Stage, a_claim, confirmed, published, set_stage

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
WITHHELD = ("addressee", "counted")
Clock = Any
# What an answer says of the request, not of the letter: the form's ticket, and when a page that
# nobody may keep was made (Expires).
TICKET = re.compile(rb'(name="ticket" value=")[^"]*')


@pytest.fixture
def clock() -> Any:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def stage(clock: Clock) -> Stage:
    """An open letter with two names on its list, which the worker has seen."""
    found = set_stage()
    published(found, a_claim("Ann Public", address="ann@example.org"))
    published(found, a_claim("Harbour Light", kind="organisation", address="h@example.org"))
    worker()
    return found


def worker() -> None:
    call_command("worker", "--once")


def everything_public(stage: Stage) -> dict[str, Any]:
    """Status, headers and bytes of every public address in every language, and the files on disk
    with their names, sizes and times.
    """
    client, found = Client(), {}
    paths = set(public_paths(today_of(stage.facts)))
    for language, _name in site.LANGUAGES:
        with translation.override(language):
            paths |= set(public_paths(today_of(stage.facts)))
    paths |= {f"/letters/shelter/signatories/?{query}" for query in ("q=Ann", "section=2")}
    for path in sorted(paths):
        forget_facts()
        forget_pages()
        answer = client.get(path)
        body = TICKET.sub(b"", answer.getvalue())
        headers = {name: value for name, value in answer.items() if name != "Content-Length"}
        if "no-store" in headers.get("Cache-Control", ""):
            headers.pop("Expires", "")
        found[path] = (answer.status_code, headers, body)
    for file in sorted(Path(site.PREPARED_ROOT).rglob("*")):
        if file.is_file():
            stat = file.stat()
            found[f"file {file.name}"] = (stat.st_mtime_ns, stat.st_ino, file.read_bytes())
    return found


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return sorted(p for p in before.keys() | after.keys() if before.get(p) != after.get(p))


def publish_it(stage: Stage, signature: Signature) -> None:
    stage.publish(signature)


def hold_it(stage: Stage, signature: Signature) -> None:
    hold(signature=signature, revision=signature.revision, actor=stage.moderator)


def decline_it(stage: Stage, signature: Signature) -> None:
    words = {"actor": stage.moderator, "reason": "not-verified"}
    decline(signature=signature, revision=signature.revision, **words)


def withdraw_it(stage: Stage, signature: Signature) -> None:
    stage.publish(signature)
    worker()
    withdraw(signature=signature)


def remove_it(stage: Stage, signature: Signature) -> None:
    stage.publish(signature)
    words = {"actor": stage.moderator, "reason": "not-genuine"}
    remove(signature=signature, revision=signature.revision, **words)


@pytest.mark.once
@pytest.mark.parametrize("visibility", WITHHELD)
@pytest.mark.parametrize("act", [publish_it, hold_it, decline_it, withdraw_it, remove_it])
def test_not_a_byte_moves_on_the_day(
    stage: Stage, clock: Clock, visibility: str, act: Callable[[Stage, Signature], None]
) -> None:
    before = everything_public(stage)
    assert before["/letters/shelter/signatories.json"][0] == 200
    clock.shift(timedelta(minutes=7))
    for number, kind in enumerate(("person", "organisation")):
        name, address = f"Secret {number}", f"secret{number}@example.org"
        claim = a_claim(name, kind=kind, address=address, visibility=visibility)
        signature = confirmed(stage, claim)
        assert signature is not None
        act(stage, signature)
        clock.shift(timedelta(minutes=7))
        worker()
    after = everything_public(stage)
    assert differences(before, after) == []


def test_nor_where_it_is_the_first_of_its_letter(clock: Clock) -> None:
    stage = set_stage()
    worker()
    before = everything_public(stage)
    clock.shift(timedelta(minutes=7))
    published(stage, a_claim("Secret", address="secret@example.org", visibility="counted"))
    clock.shift(timedelta(minutes=7))
    worker()
    assert differences(before, everything_public(stage)) == []


def test_the_next_day_the_figure_has_moved_and_nothing_else(stage: Stage, clock: Clock) -> None:
    tally = "/letters/shelter/tally.json"
    before = json.loads(everything_public(stage)[tally][2])
    published(stage, a_claim("Secret", address="secret@example.org", visibility="counted"))
    worker()
    clock.shift(timedelta(days=1))
    worker()
    after = json.loads(everything_public(stage)[tally][2])
    moved = {key for key in before if before[key] != after[key]}
    assert (before["withheld"], after["withheld"]) == ("0", "fewer than 10")
    assert moved <= {"withheld", "as_of", "text"}, "its version stays: nobody is told to look"


@pytest.mark.parametrize(("number", "said"), [(0, "0"), (1, "fewer than 10"),
                                              (9, "fewer than 10"), (10, "10")])  # fmt: skip
def test_below_ten_the_figure_is_not_said(
    stage: Stage, clock: Clock, number: int, said: str
) -> None:
    for one in range(number):
        claim = a_claim(f"Secret {one}", address=f"s{one}@example.org", visibility="addressee")
        published(stage, claim)
    worker()
    clock.shift(timedelta(days=1))
    worker()
    found = everything_public(stage)
    assert json.loads(found["/letters/shelter/tally.json"][2])["withheld"] == said
    day = DayFigures.objects.latest("date")
    assert move_withheld(today=day.date) == 0
    assert day.withheld == number
    assert said in found[f"/letters/shelter/figures/{day.date}/"][2].decode().lower()


def test_no_number_of_a_signature_and_no_gap_stands_anywhere(stage: Stage) -> None:
    """What names an entry in public is random; a withheld signature between two leaves no hole."""
    first = published(stage, a_claim("Bea Public", address="bea@example.org"))
    for one in range(5):
        claim = a_claim(f"Secret {one}", address=f"s{one}@example.org", visibility="counted")
        published(stage, claim)
    last = published(stage, a_claim("Cid Public", address="cid@example.org"))
    worker()
    Roster.objects.update(exported_at=None, exported_version=0)
    worker()
    refs = list(Entry.objects.filter(audience="public").values_list("ref", flat=True))
    assert all(re.fullmatch(r"[a-z2-7]{16,}|[A-Za-z0-9_-]{16,}", ref) for ref in refs), refs
    listed = json.loads(everything_public(stage)["/letters/shelter/signatories.json"][2])
    text = json.dumps({key: value for key, value in listed.items() if key != "as_of"})
    assert not re.search(r"\d\d:\d\d", text), "a time of an entry"
    assert not re.search(r'"(id|number|pk|place|since|revision)"', text)
    assert "Secret" not in text
    for signature in (first, last):
        assert f'"{signature.pk}"' not in text
