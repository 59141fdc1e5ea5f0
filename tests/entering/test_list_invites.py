"""Who came from a sheet with an address is asked, confirms, and manages the own entry."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from petitions.models import Letter
from signatories.mailing.outbox import send_due
from signatories.models import Invitation, Signature
from signatories.signing.inviting import refuse
from tests.entering.conftest import Write
from tests.entering.test_import_admin import field_of, fields, said, send
from tests.entering.test_list_import import columns, csv, upload
from tests.entering.test_roster_admin import as_user, coordinator
from tests.privacy.dumps import dump
from tests.signing.test_own_page import page_of, shown
from tests.signing.test_own_page import send as send_own
from tests.stage import Stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinating(stage: Stage) -> Client:
    return as_user(coordinator(stage, "lead"))


def test_addresses_are_used_for_an_invitation_each(stage: Stage, coordinating: Client) -> None:
    page = upload(coordinating, stage.letter)
    names = columns(coordinating, page, c3="address")
    sent = fields(names)
    sent[field_of(sent, "Ann Example", "address")] = "anna@example.org"
    done = send(coordinating, sent)
    assert "2 are asked by mail" in said(done)
    send_due()
    assert sorted(m.to[0] for m in mail.outbox) == ["anna@example.org", "bo@example.org"]
    listed = said(coordinating.get("/admin/signatories/signature/"))
    assert len(re.findall("asked on", listed)) == 2
    assert b"anna@example.org" not in dump()


def test_who_says_not_me_has_answered(stage: Stage, coordinating: Client) -> None:
    names = columns(coordinating, upload(coordinating, stage.letter), c3="address")
    send(coordinating, fields(names))
    refuse(invitation=Invitation.objects.earliest("created_at"))
    listed = said(coordinating.get("/admin/signatories/signature/?mailbox=asked"))
    assert len(re.findall(r"asked on [\w ]+, taken back or refused", listed)) == 1
    assert "without an answer" not in listed


def test_a_letter_that_is_not_open_invites_nobody(stage: Stage, coordinating: Client) -> None:
    Letter.objects.filter(pk=stage.letter.pk).update(state="closed", closes_at=timezone.now())
    page = upload(coordinating, stage.letter)
    assert "to invite them by" not in said(page)
    assert "valid choice" in said(columns(coordinating, page, c3="address"))


def test_the_command_invites_by_the_column_of_addresses(
    run: Callable[..., str], write: Write
) -> None:
    said_of_it = run("import_signatures", "shelter", write(csv()), "--invite")
    assert "invited: 2" in said_of_it
    assert Invitation.objects.count() == 2


def test_who_came_from_a_sheet_confirms_and_manages_the_own_entry(
    stage: Stage, coordinating: Client, client: Client
) -> None:
    names = columns(coordinating, upload(coordinating, stage.letter), c3="address")
    send(coordinating, fields(names))
    send_due()
    path = next(
        path.group()
        for message in mail.outbox
        if message.to == ["ann@example.org"]
        and (path := re.search(r"/invitation/[a-z2-7]{26}/", str(message.body)))
    )
    assert "Ann Example" not in said(client.get(path))
    assert "Ann Example" in said(client.post(path, {"answer": "show"}))
    version = str(stage.letter.current_version_id)
    sign = {"step": "sign", "version": version, "visibility": "public"}
    assert client.post(path, sign).status_code == 200
    ann = next(s for s in Signature.objects.all() if s.contact.open_line().name == "Ann Example")
    assert ann.confirmed_at
    assert ann.contact.open_address().address == "ann@example.org"
    assert ann.source_ref.startswith("Signed sheets"), "the first authority stays"
    states = {"confirmed": 1, "asked": 1, "not-asked": 1}
    for state, number in states.items():
        listed = coordinating.get(f"/admin/signatories/signature/?mailbox={state}")
        assert listed.context_data["cl"].result_count == number, state
    listed = said(coordinating.get("/admin/signatories/signature/"))
    assert "confirmed on" in listed
    assert "not asked" in listed
    # She manages it: here she takes it back.
    page = page_of(ann)
    assert "Harbour College" in said(shown(client, page))
    send_own(client, page, "withdraw", withdraw="on")
    ann.refresh_from_db()
    assert ann.state == "withdrawn"
    assert not hasattr(ann, "contact") or ann.contact.claim is None
