"""The page that says how names are checked."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from petitions.models import Letter, Section
from petitions.writing.facts import forget_facts
from signatories.models import Roster
from signatories.models.claim import Line
from signatories.pages.edge import forget_pages
from signatories.roster.counting import recount
from tests.roster.preparing import named, take_off
from tests.roster.test_counting import recorded
from tests.stage import Stage

pytestmark = pytest.mark.django_db

PATH = "/letters/shelter/checks/"


def page(client: Client, path: str = PATH) -> str:
    forget_pages()
    forget_facts()
    answer = client.get(path)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_it_says_who_checks_and_how_section_by_section(client: Client, stage: Stage) -> None:
    Section.objects.filter(pk=stage.organisations.pk).update(proof="domain")
    text = page(client)
    assert "Coalition harbour" in text
    assert re.search(r"Civil society organisations A mail to an address on the organisation", text)
    assert re.search(r"People A mail to the address that was given", text)
    Section.objects.update(proof="office")
    assert "A mail to the office&#x27;s own address" in page(client)


def test_it_counts_those_on_the_list_by_proof(client: Client, stage: Stage) -> None:
    named(stage, "Ann")
    stage.publish(recorded(stage, Line("person", "Ben")))
    stage.publish(recorded(stage, Line("organisation", "Harbour")))
    stage.recount()
    text = page(client)
    assert "A confirmed mailbox 1" in text
    assert "own domain 0" in text
    assert "A recorded authority: an e-mail, a paper, an earlier list 2" in text
    assert "All 3" in text


def test_it_counts_what_was_taken_off_and_why_month_by_month(client: Client, stage: Stage) -> None:
    named(stage, "Ann")
    take_off(stage, "Ann")
    stage.recount()
    assert "Nothing so far." in page(client), "this month is counted when it is over"
    recount(stage.letter.pk, now=timezone.now() + timedelta(days=32))
    roster = Roster.objects.get()
    roster.checks["removed"] |= {"duplicate": 4, "withdrawn": 2, "of a later release": 1}
    roster.checks["by_month"]["2026-01"] = {"duplicate": 4}
    roster.checks["declined"] = 5
    roster.save()
    text = page(client)
    for words in ("Already on the list 4", "At the signatory&#x27;s request 1",
                  "Withdrawn by the signatory 2", "of a later release 1", "All 8",
                  "January 2026 4 0 0 0",
                  "5 other signatures were not let on the list"):  # fmt: skip
        assert words in text, words


def test_it_names_nobody_who_signed(client: Client, stage: Stage) -> None:
    named(stage, "Quillfeather")
    named(stage, "Zanzibar")
    take_off(stage, "Zanzibar")
    stage.recount()
    text = page(client)
    assert "Quillfeather" not in text
    assert "Zanzibar" not in text


@pytest.mark.parametrize("is_counted", [True, False])
def test_a_letter_that_nobody_signed_has_the_page(
    client: Client, stage: Stage, is_counted: bool
) -> None:
    if is_counted:
        stage.recount()
    else:
        Roster.objects.all().delete()
    text = page(client)
    assert "Nothing so far." in text
    assert "All 0" in text


def test_it_can_be_read_in_every_language(client: Client, stage: Stage) -> None:
    stage.recount()
    for prefix in ("/fr", "/zh-hant"):
        assert "Coalition harbour" in page(client, f"{prefix}{PATH}")


def test_its_headers_are_a_public_pages(client: Client, stage: Stage) -> None:
    answer = client.get(PATH)
    assert answer["Cache-Control"] == "public, max-age=2, stale-while-revalidate=2"
    assert answer["X-Robots-Tag"] == "noindex, noarchive"
    assert not answer.cookies
    Letter.objects.update(indexable=True)
    forget_facts()
    forget_pages()
    assert "X-Robots-Tag" not in client.get(PATH)
    assert client.post(PATH).status_code == 405
    assert client.get("/letters/nowhere/checks/").status_code == 404


def test_its_queries_are_few_and_fixed(
    client: Client, stage: Stage, django_assert_num_queries: object
) -> None:
    stage.recount()
    page(client)
    forget_pages()
    with django_assert_num_queries(1):  # type: ignore[operator]
        client.get(PATH)
