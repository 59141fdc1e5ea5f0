"""`tally.json`: the object that the public contract states."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone, translation

from petitions.models import SectionText
from petitions.writing.actions import close_letter
from signatories.models import Roster
from signatories.roster.counting import move_withheld, recount
from signatories.roster.projection import roster_of
from signatories.roster.tally import tally
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db

MOMENT = datetime(2026, 11, 22, 13, 14, 15, tzinfo=UTC)


@pytest.fixture
def counted(stage: Stage) -> Stage:
    """One organisation, two MPs, a senator, a private person, and one who is only counted."""
    published(stage, a_claim("Anchor", kind="organisation"))
    for name, office in [("Ben", "mp"), ("Cid", "mp"), ("Dan", "senator"), ("Eve", "")]:
        published(stage, a_claim(name, address=f"{name}@example.org", office=office))
    published(stage, a_claim("Fay", address="fay@example.org", visibility="counted"))
    recount(stage.letter.pk, now=MOMENT)
    return stage


def test_the_object_is_as_the_contract_states(counted: Stage) -> None:
    facts = counted.facts
    figures = tally(facts, roster_of(facts))
    assert figures == {
        "letter": "shelter",
        "language": "en",
        "state": "open",
        "version": 1,
        "as_of": "2026-11-22T13:14:00+00:00",
        "total": 5,
        "organisations": 1,
        "individuals": 1,
        "office_holders": 3,
        "offices": [
            {"code": "mp", "label": "MPs", "count": 2},
            {"code": "senator", "label": "senator", "count": 1},
        ],
        "sections": [
            {"heading": "Civil society organisations", "count": 1},
            {"heading": "People", "count": 4},
        ],
        "withheld": "fewer than 10",
        "text": "1 organisation, 1 individual and 3 listed with an office: 2 MPs, 1 senator",
    }
    assert json.loads(json.dumps(figures)) == figures


def test_labels_and_headings_are_in_the_pages_language(counted: Stage) -> None:
    SectionText.objects.create(section=counted.people, language="fr", heading="Personnes")
    facts = counted.facts
    with translation.override("fr"):
        figures = tally(facts, roster_of(facts))
    assert figures["language"] == "fr"
    assert [office["label"] for office in figures["offices"]] == ["députés", "senator"]
    assert [section["heading"] for section in figures["sections"]] == [
        "Civil society organisations", "Personnes",
    ]  # fmt: skip
    assert figures["withheld"] == "fewer than 10"


def test_a_letter_that_nobody_signed_has_zeroes(stage: Stage) -> None:
    for roster in (None, roster_of(stage.facts), stage.recount()):
        figures = tally(stage.facts, roster)
        assert figures["total"] == figures["organisations"] == figures["individuals"] == 0
        assert figures["offices"] == []
        assert [section["count"] for section in figures["sections"]] == [0, 0]
        assert figures["withheld"] == "0"
        assert figures["text"] == "No signatures yet"
    assert tally(stage.facts, None)["as_of"] is None


def test_a_closed_letter_says_so(counted: Stage) -> None:
    close_letter(letter=counted.letter, actor_id=None)
    assert tally(counted.facts, roster_of(counted.facts))["state"] == "closed"


@pytest.mark.parametrize(("number", "words"), [(9, "fewer than 10"), (12, "12")])
def test_the_withheld_figure_stands_outside_the_total(
    stage: Stage, number: int, words: str
) -> None:
    stage.recount()
    for n in range(number):
        published(stage, a_claim(f"Fay {n}", address=f"f{n}@example.org", visibility="counted"))
    stage.recount()
    assert tally(stage.facts, roster_of(stage.facts))["withheld"] == "0"
    move_withheld(today=timezone.localdate() + timedelta(days=1))
    figures = tally(stage.facts, Roster.objects.get())
    assert (figures["withheld"], figures["total"]) == (words, 0)
