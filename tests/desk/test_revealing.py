"""Masked addresses and names: opened by a button, a permission and a line in the log, once."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission

from signatories.models import Event, Signature
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.html import forms
from tests.stage import Stage

pytestmark = pytest.mark.django_db
WITHHELD = ["described", "addressee", "counted"]


def page_of(row: Signature) -> str:
    return f"{QUEUE}{row.pk}/change/"


def a_row(stage: Stage, visibility: str) -> Signature:
    words = {"description": "A student"} if visibility == "described" else {}
    [row] = waiting_rows(stage, 1, visibility=visibility, name="Secret", role="Rolebearer", **words)
    row.contact.seal_evidence(
        [
            {"code": "look-alike", "detail": "Secret", "signature": None, "tone": "bad"},
            {"code": "mixed-scripts", "detail": "Secret", "signature": None, "tone": "look"},
        ]
    )
    row.contact.save()
    return row


def opened(client: Any, row: Signature, what: str, **more: Any) -> Any:
    return client.post(f"{QUEUE}{row.pk}/open/", {"what": what, **more})


def test_the_domain_stands_there_and_the_address_is_opened_once(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    desk = signed_in(stage.moderator)
    page = text(desk.get(page_of(row)))
    assert "…@example.org" in page
    assert "person0@example.org" not in page
    answer = opened(desk, row, "address")
    assert "person0@example.org" in text(answer)
    assert "no-store" in answer["Cache-Control"]
    event = Event.objects.get(verb="revealed")
    assert (event.actor_id, event.subject_id, event.reason_code) == (
        stage.moderator.pk, row.pk, "address",
    )  # fmt: skip
    assert "person0@example.org" not in text(desk.get(page_of(row)))


@pytest.mark.parametrize("visibility", WITHHELD)
def test_a_name_that_is_not_public_is_masked_until_it_is_opened(
    stage: Stage, visibility: str
) -> None:
    row = a_row(stage, visibility)
    desk = signed_in(stage.moderator)
    for url in (QUEUE, page_of(row), "/admin/signatories/signature/", f"{QUEUE}?q=secret"):
        page = text(desk.get(url))
        assert "Secret" not in page
        assert "Rolebearer" not in page
    assert ("A student" in text(desk.get(QUEUE))) == (visibility == "described")
    answer = opened(desk, row, "name")
    assert "Secret 0" in text(answer)
    assert "no-store" in answer["Cache-Control"]
    assert Event.objects.get(verb="revealed").reason_code == "name"
    assert "Secret" not in text(desk.get(page_of(row)))


def test_each_is_a_permission_of_its_own(stage: Stage) -> None:
    row = a_row(stage, "addressee")
    for what, codename in (("name", "reveal_name"), ("address", "reveal_address")):
        group = stage.moderator.groups.get()
        group.permissions.remove(Permission.objects.get(codename=codename))
        desk = signed_in(stage.moderator)
        assert f'value="{what}"' not in text(desk.get(page_of(row)))
        assert opened(desk, row, what).status_code == 403
    assert not Event.objects.filter(verb="revealed").exists()


def test_readers_of_figures_open_nothing(stage: Stage) -> None:
    row = a_row(stage, "addressee")
    stage.moderator.memberships.all().delete()
    stage.moderator.memberships.create(coalition=stage.coalition, role="reader")
    stage.moderator.refresh_from_db()
    answer = opened(signed_in(stage.moderator), row, "name")
    assert b"Secret" not in answer.content
    assert not Event.objects.filter(verb="revealed").exists()


def test_another_coalitions_moderator_opens_nothing(stage: Stage) -> None:
    row = a_row(stage, "addressee")
    for what in ("name", "address"):
        answer = opened(signed_in(stage.stranger), row, what)
        assert b"Secret" not in answer.content
        assert b"secret0@" not in answer.content
    assert not Event.objects.filter(verb="revealed").exists()


def test_looking_at_the_address_of_the_button_opens_nothing(stage: Stage) -> None:
    row = a_row(stage, "addressee")
    desk = signed_in(stage.moderator)
    assert desk.get(f"{QUEUE}{row.pk}/open/").status_code == 302
    assert opened(desk, row, "everything").status_code == 302
    assert opened(desk, Signature(pk=row.pk + 99), "name").status_code == 302
    assert not Event.objects.filter(verb="revealed").exists()


@pytest.mark.parametrize("button", ["_publish", "_hold", "_decline", "_continue"])
def test_a_masked_row_is_decided_and_its_name_stays(stage: Stage, button: str) -> None:
    row = a_row(stage, "addressee")
    desk = signed_in(stage.moderator)
    form = next(f for f in forms(text(desk.get(page_of(row)))) if "revision_shown" in f.names)
    assert "name" not in form.names
    desk.post(page_of(row), form.values | {button: "1", "name": "Forged", "role": "Forged"})
    row.refresh_from_db()
    assert row.contact.open_line().name == "Secret 0"
    wanted = {"_publish": "published", "_hold": "held", "_decline": "declined"}
    assert state(row) == wanted.get(button, "waiting")


def test_an_opened_name_can_be_corrected_from_that_page(stage: Stage) -> None:
    row = a_row(stage, "addressee")
    desk = signed_in(stage.moderator)
    form = next(f for f in forms(text(opened(desk, row, "name"))) if "revision_shown" in f.names)
    desk.post(page_of(row), form.values | {"name": "Secret Zero", "_continue": "1"})
    assert Signature.objects.get(pk=row.pk).contact.open_line().name == "Secret Zero"
    # The proof is this person's, and for this row.
    other = a_row(stage, "addressee")
    form.values["revision_shown"] = "1"
    desk.post(page_of(other), form.values | {"name": "Forged", "_continue": "1"})
    assert Signature.objects.get(pk=other.pk).contact.open_line().name == "Secret 0"


def test_both_can_be_open_at_once(stage: Stage) -> None:
    row = a_row(stage, "addressee")
    desk = signed_in(stage.moderator)
    first = next(f for f in forms(text(opened(desk, row, "name"))) if f.action.endswith("/open/"))
    page = text(opened(desk, row, "address", opened=first.values["opened"]))
    assert "Secret 0" in page
    assert "secret0@example.org" in page
