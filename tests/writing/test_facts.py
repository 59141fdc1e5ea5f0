"""A letter as its pages show it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from petitions import keeping
from petitions.languages import best_language, in_language
from petitions.models import Demand, Letter, LetterOwner, Section
from petitions.writing.actions import close_letter, draft_correction
from petitions.writing.facts import forget_facts, letter_facts
from tests.stage import Stage, make_coalition, make_letter

pytestmark = pytest.mark.django_db


def test_facts_hold_what_the_pages_say(stage: Stage) -> None:
    facts = stage.facts
    assert facts.text("en").title == "Protect the exiles"
    assert facts.text("en").body == "<p>We ask for <em>shelter</em>.</p>\n"
    assert facts.text("fr").title == "Protéger les exilés"
    assert [(d.number, d.texts, d.cause) for d in facts.demands] == [
        (1, {"en": "Open the door."}, "shelter")
    ]
    assert [(a.name, a.office["fr"]) for a in facts.addressees] == [
        ("Justin Trudeau", "Premier ministre")
    ]
    assert [s.headings["en"] for s in facts.sections] == ["Civil society organisations", "People"]
    assert [o.code for o in facts.offices] == ["mp", "senator", "mayor"]
    assert [c.slug for c in facts.coalitions] == ["harbour"]
    assert (facts.version_number, facts.state) == (1, "open")


@pytest.mark.parametrize(
    ("wanted", "shown"), [("en", "en"), ("fr", "fr"), ("fr-ca", "fr"), ("zh-hant", "en")]
)
def test_a_language_that_is_missing_is_the_letters_own(
    stage: Stage, wanted: str, shown: str
) -> None:
    assert stage.facts.language(wanted) == shown


@pytest.mark.parametrize(
    ("available", "wanted", "default", "best"),
    [
        ({"en": 1, "fr": 2}, "fr", "en", "fr"),
        ({"en": 1, "fr": 2}, "zh-hant", "fr", "fr"),
        ({"en": 1, "fr": 2}, "zh-hant", "", "en"),
        ({"zh-hant": 1, "fr": 2}, "de", "", "fr"),
        ({}, "en", "en", ""),
    ],
)
def test_which_language_is_best(
    available: dict[str, int], wanted: str, default: str, best: str
) -> None:
    assert best_language(available, wanted, default) == best
    assert in_language(available, wanted, default) == available.get(best)


def test_a_draft_and_a_letter_that_is_not_have_no_facts(stage: Stage) -> None:
    make_letter(stage.coalition, "draft", opened=False)
    assert letter_facts("draft") is None
    assert letter_facts("no-such-letter") is None


def test_facts_are_read_once_a_second(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    moment = 1000.0
    monkeypatch.setattr(keeping.time, "monotonic", lambda: moment)
    forget_facts()
    before = letter_facts("shelter")
    assert letter_facts("no-such-letter") is None
    with django_assert_num_queries(0):
        moment += 0.99
        assert letter_facts("shelter") is before
        assert letter_facts("no-such-letter") is None
    close_letter(letter=stage.letter, actor_id=None)
    moment += 0.02
    after = letter_facts("shelter")
    assert after is not None
    assert after.state == "closed"


def test_the_cost_does_not_grow_with_sections_and_demands(stage: Stage) -> None:
    with CaptureQueriesContext(connection) as few:
        _ = stage.facts
    for number in range(3, 12):
        Section.objects.create(letter=stage.letter, position=number, takes_individuals=True)
        Demand.objects.create(letter=stage.letter, number=number)
    with CaptureQueriesContext(connection) as many:
        facts = stage.facts
    assert len(facts.sections) == 11
    assert len(many) == len(few)


def test_a_drafted_correction_is_not_shown(stage: Stage) -> None:
    draft = draft_correction(letter=stage.letter, note="a secret")
    draft.texts.update(title="Not yet")
    Demand.objects.create(letter=stage.letter, number=2)
    facts = stage.facts
    assert facts.text("en").title == "Protect the exiles"
    assert [demand.number for demand in facts.demands] == [1]


def test_coalitions_stand_in_the_order_of_the_letter(stage: Stage) -> None:
    partner = make_coalition("partner")
    LetterOwner.objects.create(letter=stage.letter, coalition=partner, position=0)
    assert [c.slug for c in stage.facts.coalitions] == ["partner", "harbour"]


def test_it_is_open_until_it_closes(stage: Stage) -> None:
    now = timezone.now()
    Letter.objects.update(closes_at=now + timedelta(hours=1))
    facts = stage.facts
    assert facts.is_open(now)
    assert not facts.is_open(now + timedelta(hours=1))


def test_the_closing_time_is_told_on_the_letters_own_clock(stage: Stage) -> None:
    assert stage.facts.closes_on is None
    Letter.objects.update(closes_at=datetime(2999, 7, 1, 3, 59, tzinfo=UTC))
    closes_on = stage.facts.closes_on
    assert closes_on is not None
    assert closes_on.strftime("%d %H:%M") == "30 23:59"


def test_addresses_are_erased_on_the_day_that_was_named_or_a_year_after_closing(
    stage: Stage,
) -> None:
    Letter.objects.update(closes_at=datetime(2999, 7, 1, 12, tzinfo=UTC))
    assert stage.facts.erased_on == date(3000, 7, 1)
    Letter.objects.update(addresses_until=date(2999, 12, 31))
    assert stage.facts.erased_on == date(2999, 12, 31)


@pytest.mark.parametrize(
    ("kind", "office", "heading"),
    [
        ("organisation", "", "Civil society organisations"),
        ("person", "", "People"),
        ("person", "mp", "People"),
    ],
)
def test_who_signs_stands_in_the_first_section_that_takes_them(
    stage: Stage, kind: str, office: str, heading: str
) -> None:
    section = stage.facts.section_for(kind, office)
    assert section is not None
    assert section.headings["en"] == heading


def test_a_letter_without_such_a_section_takes_no_such_signer(stage: Stage) -> None:
    Section.objects.filter(pk=stage.people.pk).update(takes_office_holders=False)
    facts = stage.facts
    assert facts.section_for("person", "mp") is None
    assert facts.section_for("person", "") is not None


def test_an_office_is_found_by_its_code(stage: Stage) -> None:
    office = stage.facts.office("mp")
    assert office is not None
    assert office.noun("en", 2) == "MPs"
    assert stage.facts.office("emperor") is None
