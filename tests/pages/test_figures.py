"""The page of one day's figures: permanent, in words and as tables."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from petitions.models import Letter, Office, SectionText
from petitions.writing.facts import forget_facts
from signatories.models import DayFigures, Entry, Roster
from signatories.pages.edge import forget_pages
from signatories.roster.counting import recount
from tests.roster.preparing import take_off
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)  # 12:30 where the letter is
LATER = NOON + timedelta(days=5)
LOCAL = ZoneInfo("America/Toronto")


@pytest.fixture
def counted(stage: Stage) -> Stage:
    """An organisation, an MP, a senator and a person on the 20th; one more MP on the 22nd."""
    Letter.objects.update(opens_at=NOON - timedelta(days=2))
    published(stage, a_claim("Anchor", kind="organisation"))
    for name, office in [("Ben", "mp"), ("Cid", "senator"), ("Dan", "")]:
        published(stage, a_claim(name, address=f"{name}@example.org", office=office))
    recount(stage.letter.pk, now=NOON)
    published(stage, a_claim("Eve", address="eve@example.org", office="mp"))
    recount(stage.letter.pk, now=NOON + timedelta(days=2))
    return stage


def page(client: Client, day: str, *, prefix: str = "", status: int = 200) -> str:
    """A page as it is read on the 25th, without its tags."""
    forget_pages()
    forget_facts()
    with time_machine.travel(LATER, tick=False):
        answer = client.get(f"{prefix}/letters/shelter/figures/{day}/")
    assert answer.status_code == status
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_day_is_said_in_words_and_in_tables(client: Client, counted: Stage) -> None:
    text = page(client, "2026-11-20")
    assert "1 organisation, 1 individual and 2 listed with an office: 1 MP, 1 senator" in text
    for row in ("Organisations 1", "Individuals 1", "Listed with an office 2", "MP 1", "senator 1",
                "Civil society organisations 1", "People 3"):  # fmt: skip
        assert row in text, row
    assert "20 November 2026, 12:30 EST" in text


def test_a_page_says_how_to_cite_it(client: Client, counted: Stage) -> None:
    text = page(client, "2026-11-20")
    assert "http://testserver/letters/shelter/figures/2026-11-20/" in text
    assert "Protect the exiles . Signatories as of 20 November 2026 (list version 1): 1 org" in text
    french = page(client, "2026-11-20", prefix="/fr")
    assert "http://testserver/fr/letters/shelter/figures/2026-11-20/" in french


def test_a_day_that_is_over_is_final(client: Client, counted: Stage) -> None:
    assert "Final This day is over" in page(client, "2026-11-22")
    recount(counted.letter.pk, now=LATER)
    assert "Not final" in page(client, "2026-11-25")


def test_a_day_without_a_count_says_whose_figures_it_shows(client: Client, counted: Stage) -> None:
    text = page(client, "2026-11-21")
    assert "Nobody counted on this day. These are the figures of 20 November 2026" in text
    assert "Nobody counted" not in page(client, "2026-11-20")


def test_a_day_leads_to_the_days_before_and_after(client: Client, counted: Stage) -> None:
    with time_machine.travel(LATER, tick=False):
        first = client.get("/letters/shelter/figures/2026-11-20/").content.decode()
        last = client.get("/letters/shelter/figures/2026-11-22/").content.decode()
    assert 'rel="next" href="/letters/shelter/figures/2026-11-22/"' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev" href="/letters/shelter/figures/2026-11-20/"' in last
    assert 'rel="next"' not in last


def test_a_day_stays_what_it_was_whoever_leaves(client: Client, counted: Stage) -> None:
    before = page(client, "2026-11-20")
    take_off(counted, "Ben")
    recount(counted.letter.pk, now=LATER)
    assert page(client, "2026-11-20") == before


def test_a_days_page_names_nobody_who_signed(client: Client, counted: Stage) -> None:
    text = page(client, "2026-11-22")
    for name in Entry.objects.values_list("name", flat=True):
        assert name not in text


def test_an_office_that_the_coalition_gave_up_is_said_by_its_code(
    client: Client, counted: Stage
) -> None:
    Entry.objects.filter(name="Cid").update(office=None)
    Office.objects.get(coalition=counted.coalition, code="senator").delete()
    text = page(client, "2026-11-20")
    assert "2 listed with an office: 1 MP, 1 senator" in text


def test_the_withheld_stand_beside_the_figures(client: Client, counted: Stage) -> None:
    DayFigures.objects.filter(date=date(2026, 11, 20)).update(withheld=3)
    DayFigures.objects.filter(date=date(2026, 11, 22)).update(withheld=12)
    assert "Fewer than 10 more have signed without being named" in page(client, "2026-11-20")
    assert "12 more have signed without being named" in page(client, "2026-11-22")


def test_headings_are_in_the_language_there_is(client: Client, counted: Stage) -> None:
    SectionText.objects.create(section=counted.people, language="fr", heading="Personnes")
    text = page(client, "2026-11-20", prefix="/fr")
    assert "Personnes 3" in text
    assert "Civil society organisations 1" in text
    assert "1 député" in text


@pytest.mark.parametrize(
    "day",
    ["2026-11-17", "2026-11-18", "2026-11-26", "2099-01-01", "0001-01-01", "9999-12-31"],
)
def test_a_day_without_figures_is_not_found_and_says_so(
    client: Client, counted: Stage, day: str
) -> None:
    text = page(client, day, status=404)
    assert "There are no figures of this day" in text
    assert "The letter and its figures now" in text


@pytest.mark.parametrize(
    "day",
    ["2026-02-30", "2026-13-01", "0000-00-00", "2026-11", "20261120", "2026-11-2", "today",
     "2026-11-20x", "٢٠٢٦-١١-٢٠", "2026-W47-5", "-2026-11-20", "9" * 5000, "%20", "%0A2026-11-20"],
)  # fmt: skip
def test_what_is_no_day_has_no_page(client: Client, counted: Stage, day: str) -> None:
    assert client.get(f"/letters/shelter/figures/{day}/").status_code == 404


def test_a_letter_that_is_none_has_no_days(client: Client, counted: Stage) -> None:
    assert client.get("/letters/nowhere/figures/2026-11-20/").status_code == 404


def test_its_headers_are_a_public_pages(client: Client, counted: Stage) -> None:
    path = "/letters/shelter/figures/2026-11-20/"
    with time_machine.travel(LATER, tick=False):
        answer = client.get(path)
    assert answer["Cache-Control"] == "public, max-age=2, stale-while-revalidate=2"
    assert answer["X-Robots-Tag"] == "noindex, noarchive"
    assert not answer.cookies
    Letter.objects.update(indexable=True)
    forget_facts()
    forget_pages()
    with time_machine.travel(LATER, tick=False):
        assert "X-Robots-Tag" not in client.get(path)
    assert client.post(path).status_code == 405


def test_its_queries_are_few_and_fixed(
    client: Client, counted: Stage, django_assert_num_queries: object
) -> None:
    page(client, "2026-11-20")
    forget_pages()
    with (
        time_machine.travel(LATER, tick=False),
        django_assert_num_queries(3),  # type: ignore[operator]
    ):
        client.get("/letters/shelter/figures/2026-11-20/")


def test_todays_address_is_on_the_letters_page(client: Client, stage: Stage) -> None:
    published(stage)
    roster: Roster = stage.recount()
    day = roster.as_of.astimezone(LOCAL)
    path = f"/letters/shelter/figures/{day:%Y-%m-%d}/"
    assert f'href="{path}"' in client.get("/letters/shelter/").content.decode()
    assert client.get(path).status_code == 200


def test_large_figures_are_grouped_wherever_they_stand(client: Client, stage: Stage) -> None:
    published(stage, a_claim("Ann", address="ann@example.org"))
    stage.recount()
    tallies = {"individuals": 95_000, "sections": {str(stage.people.pk): 95_000}}
    Roster.objects.update(tallies=tallies, checks={"proofs": {"mailbox": 95_000}})
    DayFigures.objects.update(tallies=tallies)
    forget_pages()
    today = DayFigures.objects.get().date
    for path in ("", "signatories/", "checks/", f"figures/{today}/"):
        words = client.get(f"/letters/shelter/{path}").content.decode()
        assert ">95,000<" in words, path
        assert not re.search(r">95000<|and 94999 more", words), path
