"""Slips in an address: suggested beside the answers, taken by one button, told to nobody else."""

import pytest
from django.test import Client

from signatories.models import Submission
from signatories.signing.slips import meant
from tests.html import post_form
from tests.signing.test_form import PERSON, URL, opened
from tests.stage import Stage


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("a+b@gmial.com", "a+b@gmail.com"),
        ("Ann@GMAIL.con", "Ann@gmail.com"),
        ("ann@gmail.co", "ann@gmail.com"),
        ("ann@gnail.cmo", "ann@gmail.com"),
        ("ann@hotmial.com", "ann@hotmail.com"),
        ("ann@yaho.com.hk", "ann@yahoo.com.hk"),
        ("ann@outlok.com", "ann@outlook.com"),
        ("ann@proton.me", ""),
        ("ann@gmail.com", ""),
        ("ann@mail.com", ""),
        ("ann@gmx.com", ""),
        ("ann@email.com", ""),
        ("ann@ymail.com", ""),
        ("ann@harbour.example.org", ""),
        ("ann@陳.example", ""),
        ("ann", ""),
        ("@gmial.com", ""),
    ],
)
def test_only_a_sure_slip_is_mended(typed: str, wanted: str) -> None:
    assert meant(typed) == wanted


@pytest.mark.django_db
def test_the_suggestion_is_taken_by_one_button_and_nothing_is_sent_yet(
    client: Client, stage: Stage
) -> None:
    answers = PERSON | {"email": "ann@gmial.com", "role": "Baker"}
    check = client.post(URL, opened(client) | answers | {"step": "check"})
    assert "Did you mean ann@gmail.com?" in check.content.decode()
    form = post_form(check.content)
    assert ("step", "mend") in form.buttons
    mended = client.post(URL, form.values | {"step": "mend"})
    assert mended.status_code == 200
    values = post_form(mended.content).values
    assert (values["email"], values["role"]) == ("ann@gmail.com", "Baker")
    assert "Did you mean" not in mended.content.decode()
    assert not Submission.objects.exists()
    assert client.post(URL, values | {"step": "send"}).status_code == 303
    assert Submission.objects.get().open_claim().address == "ann@gmail.com"


@pytest.mark.django_db
def test_who_meant_it_as_typed_sends_it_as_typed(client: Client, stage: Stage) -> None:
    answers = PERSON | {"email": "ann@gmial.com", "step": "send"}
    assert client.post(URL, opened(client) | answers).status_code == 303
    assert Submission.objects.get().open_claim().address == "ann@gmial.com"


@pytest.mark.django_db
def test_mending_what_has_no_slip_changes_nothing(client: Client, stage: Stage) -> None:
    page = client.post(URL, opened(client) | PERSON | {"step": "mend"})
    assert post_form(page.content).values["email"] == PERSON["email"]
    wrong = client.post(URL, opened(client) | PERSON | {"step": "mend", "email": "nobody"})
    assert wrong.status_code == 422


@pytest.mark.django_db
def test_a_letter_asks_only_for_what_its_sections_take(client: Client, stage: Stage) -> None:
    stage.people.takes_office_holders = False
    stage.people.save()
    assert (
        not {"office", "representative"} & post_form(client.get(f"{URL}?kind=person").content).names
    )
    stage.organisations.takes_organisations = False
    stage.organisations.takes_individuals = True
    stage.organisations.save()
    assert not stage.facts.takes("organisation")
    page = client.get("/letters/shelter/").content.decode()
    assert "kind=person" in page
    assert "kind=organisation" not in page
    assert "kind=organisation" not in client.get(f"{URL}?kind=person").content.decode()
