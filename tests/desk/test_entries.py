"""Mending the list's order in the admin."""

import pytest
from django.test import Client

from petitions.models import Section
from petitions.writing.facts import forget_facts
from signatories.models import Entry, Event
from signatories.pages.edge import forget_pages
from signatories.roster.paging import roster_page
from signatories.roster.projection import roster_of
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
LIST = "/admin/signatories/entry/"


@pytest.fixture
def desk(stage: Stage, client: Client) -> Client:
    for name in ("Ann Zimmer", "Ben Young", "Cid Xu"):
        published(stage, a_claim(name, address=f"{name[:3].lower()}@example.org"))
    stage.recount()
    client.force_login(stage.moderator)
    return client


def order(stage: Stage) -> list[str]:
    facts = stage.facts
    [section] = roster_page(facts, roster_of(facts)).sections
    return [line.name for line in section.entries]


def list_page(client: Client) -> str:
    forget_facts()
    forget_pages()
    return client.get("/letters/shelter/signatories/").content.decode()


def change(desk: Client, name: str, **values: str) -> int:
    entry = Entry.objects.get(name=name)
    return desk.post(f"{LIST}{entry.pk}/change/", {"sort_as": "", **values}).status_code


def test_words_to_sort_by_take_the_place_of_the_rule(desk: Client, stage: Stage) -> None:
    assert order(stage) == ["Cid Xu", "Ben Young", "Ann Zimmer"]
    change(desk, "Ann Zimmer", sort_as="Aaa")
    stage.recount()
    assert order(stage) == ["Ann Zimmer", "Cid Xu", "Ben Young"]
    assert Event.objects.latest("pk").verb == Event.Verb.REORDERED
    change(desk, "Ann Zimmer", sort_as="")
    stage.recount()
    assert order(stage) == ["Cid Xu", "Ben Young", "Ann Zimmer"]


def test_initiators_stand_first_where_the_section_says_so(desk: Client, stage: Stage) -> None:
    change(desk, "Ben Young", initiator="on")
    stage.recount()
    assert order(stage) == ["Cid Xu", "Ben Young", "Ann Zimmer"]
    Section.objects.filter(pk=stage.people.pk).update(sort=Section.Sort.INITIATORS_FIRST)
    stage.recount()
    assert order(stage) == ["Ben Young", "Cid Xu", "Ann Zimmer"]
    assert "Initiators stand first" in list_page(desk)
    Section.objects.filter(pk=stage.people.pk).update(sort=Section.Sort.NAME)
    stage.recount()
    assert order(stage) == ["Cid Xu", "Ben Young", "Ann Zimmer"]
    assert "Initiators stand first" not in list_page(desk)


def test_a_section_that_moves_takes_its_entries_along(desk: Client, stage: Stage) -> None:
    published(stage, a_claim("Harbour", kind="organisation", address="h@example.org"))
    stage.recount()
    Section.objects.filter(pk=stage.people.pk).update(position=0)
    stage.recount()
    facts = stage.facts
    headings = [s.heading for s in roster_page(facts, roster_of(facts)).sections]
    assert headings == ["People", "Civil society organisations"]


def test_a_name_is_found_without_case_and_accents(desk: Client) -> None:
    page = desk.get(LIST, {"q": "ÁNN"}).content.decode()
    assert "Ann Zimmer" in page
    assert "Ben Young" not in page


def test_another_coalitions_moderator_finds_nothing(stage: Stage, desk: Client) -> None:
    desk.force_login(stage.stranger)
    assert "Ann Zimmer" not in desk.get(LIST).content.decode()
    entry = Entry.objects.get(name="Ann Zimmer")
    desk.post(f"{LIST}{entry.pk}/change/", {"sort_as": "Aaa"})
    entry.refresh_from_db()
    assert entry.sort_as == ""


@pytest.mark.parametrize("words", ["=1", "www.example.com", "A" * 300, "A\x00"])
def test_odd_words_are_refused(desk: Client, words: str) -> None:
    assert change(desk, "Ann Zimmer", sort_as=words) == 200
    assert Entry.objects.get(name="Ann Zimmer").sort_as == ""
