"""The last step sends what was shown: answers found right once, under our signature."""

from typing import Any

import pytest
from django.core import signing
from django.test import Client

from petitions.models import Letter, Section
from petitions.writing.actions import close_letter
from petitions.writing.facts import forget_facts
from signatories.models import Submission
from signatories.signing.ticket import Ticket
from tests.html import post_form
from tests.signing.test_form import ORGANISATION, PERSON, URL, opened
from tests.stage import Stage, a_claim

pytestmark = pytest.mark.django_db


def checked(client: Client, answers: dict[str, str] = PERSON, **more: str) -> dict[str, str]:
    """What the check-your-answers page would send."""
    page = client.post(URL, opened(client, answers["kind"]) | answers | more | {"step": "check"})
    assert page.status_code == 200
    return post_form(page.content).values | {"step": "send"}


def stored() -> Any:
    return Submission.objects.get().open_claim()


@pytest.mark.django_db(transaction=True)  # as in production: the INSERT is in no transaction
@pytest.mark.parametrize("answers", [PERSON, ORGANISATION])
def test_sending_is_one_insert_and_nothing_read(
    client: Client, stage: Stage, answers: dict[str, str], django_assert_num_queries: Any
) -> None:
    fields = checked(client, answers)
    with django_assert_num_queries(1):
        assert client.post(URL, fields).status_code == 303
    with django_assert_num_queries(2):  # a second click is refused by the key, and found there
        assert client.post(URL, fields).status_code == 303
    assert stored().line.name == answers["name"]


def test_both_ways_store_the_same(client: Client, stage: Stage) -> None:
    fields = checked(client, PERSON, role="Baker", in_person_only="on", discreet="on")
    client.post(URL, fields)
    one = Submission.objects.get()
    by_checked = one.open_claim()
    one.delete()
    client.post(URL, fields | {"checked": ""})
    two = Submission.objects.get()
    assert (two.pk, two.open_claim()) == (one.pk or two.pk, by_checked)


def test_who_changes_a_field_of_the_shown_page_sends_what_was_shown(
    client: Client, stage: Stage
) -> None:
    client.post(URL, checked(client) | {"name": "Somebody Else", "visibility": "public"})
    assert stored().line.name == PERSON["name"]


@pytest.mark.parametrize("forge", [
    lambda text: text[:-2] + ("AA" if text[-2:] != "AA" else "BB"),
    lambda text: text.partition(":")[0],
    lambda text: "x" + text,
    lambda text: signing.dumps(["no", "ticket"], salt="checked"),
    lambda text: signing.dumps(signing.loads(text, salt="checked"), salt="ticket"),
    lambda text: signing.dumps([*signing.loads(text, salt="checked")[:3], {"line": {}}],
                               salt="checked"),
    lambda text: "",
])  # fmt: skip
def test_answers_without_our_signature_are_checked_again(
    client: Client, stage: Stage, forge: Any
) -> None:
    fields = checked(client)
    fields["checked"] = forge(fields["checked"])
    wrong = client.post(URL, fields | {"name": "https://spam.example"})
    assert wrong.status_code == 422
    assert not Submission.objects.exists()
    assert client.post(URL, fields).status_code == 303


def test_after_a_day_it_is_shown_once_more(
    client: Client, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = checked(client)
    monkeypatch.setattr("signatories.signing.ticket.HOURS_VALID", 0)
    assert client.post(URL, fields).status_code == 409
    assert not Submission.objects.exists()


def test_of_another_version_it_is_shown_once_more(client: Client, stage: Stage) -> None:
    fields = checked(client)
    older = Ticket.new(stage.facts.version_id + 1)
    fields |= {"ticket": str(older), "checked": older.with_checked(a_claim("Ann Example"))}
    assert client.post(URL, fields).status_code == 409


def test_a_letter_that_takes_no_such_signature_any_more(client: Client, stage: Stage) -> None:
    fields = checked(client)
    Section.objects.update(takes_individuals=False)
    forget_facts()
    assert client.post(URL, fields).status_code == 422
    assert not Submission.objects.exists()


def test_a_letter_that_closed_meanwhile(client: Client, stage: Stage) -> None:
    fields = checked(client)
    close_letter(letter=stage.letter, actor_id=None)
    forget_facts()
    assert client.post(URL, fields).status_code == 403


def test_a_letter_that_became_discreet_meanwhile_writes_so(client: Client, stage: Stage) -> None:
    Letter.objects.update(discreet=False)
    forget_facts()
    fields = checked(client)
    Letter.objects.update(discreet=True)
    forget_facts()
    client.post(URL, fields)
    assert stored().discreet


def test_a_source_that_had_enough_is_told(client: Client, stage: Stage, settings: Any) -> None:
    settings.SIGNING_BURST = 1
    first, second = checked(client), checked(client, PERSON, role="Baker")
    assert client.post(URL, first).status_code == 303
    assert client.post(URL, second).status_code == 429
    assert Submission.objects.count() == 1


def test_it_is_never_kept_by_a_cache(client: Client, stage: Stage) -> None:
    page = client.post(URL, opened(client) | PERSON | {"step": "check"})
    assert "no-store" in page["Cache-Control"]
