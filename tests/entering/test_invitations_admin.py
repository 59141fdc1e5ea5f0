"""Inviting in the admin: by whom, for which letters, and what is told."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from petitions.models import Letter, Membership
from signatories.desk.groups import COORDINATORS
from signatories.mailing.outbox import send_due
from signatories.models import Event, Invitation, OfficeHolder, Signature
from tests.official import load
from tests.signing.test_invitation import imported
from tests.stage import Stage

pytestmark = pytest.mark.django_db

URL = "/admin/signatories/invitation/"
ADD = f"{URL}add/"


def coordinator(stage: Stage, name: str = "lead", coalition: Any = None) -> User:
    user = User.objects.create_user(name, password="steering", is_staff=True)
    user.groups.add(Group.objects.get(name=COORDINATORS))
    Membership.objects.create(
        user=user, coalition=coalition or stage.coalition, role=Membership.Role.COORDINATOR
    )
    return user


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def text(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.fixture
def coordinating(stage: Stage) -> Client:
    return as_user(coordinator(stage))


def typed(stage: Stage, **changed: Any) -> dict[str, Any]:
    return {
        "letter": stage.letter.pk, "language": "fr", "address": "linda@parl.example",
        "kind": "person", "name": "Linda Quay", "office": "mp",
    } | changed  # fmt: skip


def test_an_office_by_a_typed_address(stage: Stage, coordinating: Client) -> None:
    assert "Invite to sign" in text(coordinating.get(ADD))
    done = coordinating.post(ADD, typed(stage), follow=True)
    assert "1 invitation is on its way" in text(done)
    assert "Linda Quay" not in text(coordinating.get(URL)), "whom it is for is sealed"
    send_due()
    assert mail.outbox[0].to == ["linda@parl.example"]
    event = Event.objects.get(verb="invited")
    assert event.letter_id == stage.letter.pk
    again = coordinating.post(ADD, typed(stage), follow=True)
    assert "can still be answered" in text(again)
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"address": "linda"}, "address"),
        ({"name": ""}, "required"),
        ({"name": "=cmd"}, "begins with"),
        ({"letter": "0"}, "valid choice"),
        ({"kind": "organisation"}, "Only a person"),
        ({"language": "xx"}, "valid choice"),
    ],
)
def test_bad_input_gets_a_clear_answer(
    stage: Stage, coordinating: Client, changed: dict[str, Any], said: str
) -> None:
    answer = coordinating.post(ADD, typed(stage, **changed))
    assert answer.status_code == 200
    assert said in text(answer)
    assert not Invitation.objects.exists()


def test_holders_of_a_roster_by_their_own_addresses(stage: Stage, coordinating: Client) -> None:
    load(stage, "name,address\nAnn Quay,ann@parl.example\nBen Quay,\nCem Quay,cem@parl.example\n")
    keys = list(OfficeHolder.objects.values_list("pk", flat=True))
    holders = "/admin/signatories/officeholder/"
    act = {"action": "invite_holders", "_selected_action": keys}
    page = coordinating.post(holders, act, follow=True)
    where = page.redirect_chain[-1][0]
    assert "Ann Quay" in text(page)
    assert "Ben Quay" not in text(page), "there is no address"
    done = coordinating.post(where, {"letter": stage.letter.pk, "language": "en"}, follow=True)
    assert "2 invitations are on their way" in text(done)
    assert {i.holder.name for i in Invitation.objects.all() if i.holder} == {"Ann Quay", "Cem Quay"}
    words = Invitation.objects.get(holder__name="Ann Quay").open_words()
    assert (words["address"], words["line"]["office"]) == ("ann@parl.example", "mp")


def test_who_came_by_an_import(stage: Stage, coordinating: Client) -> None:
    signature = imported(stage)
    there = "/admin/signatories/signature/"
    act = {"action": "invite", "_selected_action": [signature.pk]}
    where = coordinating.post(there, act)["Location"]
    assert "Linda Quay" in text(coordinating.get(where))
    sent = {"address": "linda@parl.example", "language": "en"}
    assert "on its way" in text(coordinating.post(where, sent, follow=True))
    assert Invitation.objects.get().signature == signature
    assert coordinating.get(f"{ADD}?signature=x").status_code == 403
    assert coordinating.get(f"{ADD}?signature=999").status_code == 403


def test_taken_back_while_nobody_has_answered(stage: Stage, coordinating: Client) -> None:
    coordinating.post(ADD, typed(stage))
    act = {"action": "take_back", "_selected_action": [Invitation.objects.get().pk]}
    assert "1 invitation was taken back" in text(coordinating.post(URL, act, follow=True))
    assert "0 invitations" in text(coordinating.post(URL, act, follow=True))
    assert Event.objects.filter(verb="invitation-revoked").count() == 1


def test_by_coordinators_of_the_letter_alone(stage: Stage, coordinating: Client) -> None:
    coordinating.post(ADD, typed(stage))
    signature = imported(stage)
    load(stage, "name,address\nAnn Quay,ann@parl.example\n")
    elsewhere = stage.stranger.memberships.get().coalition
    far = as_user(coordinator(stage, "far", coalition=elsewhere))
    assert [as_user(stage.moderator).get(path).status_code for path in (URL, ADD)] == [403, 403]
    assert [Client().get(path).status_code for path in (URL, ADD)] == [302, 302]
    assert "0 invitations" in text(far.get(URL))
    assert "valid choice" in text(far.post(ADD, typed(stage)))
    assert far.get(f"{ADD}?signature={signature.pk}").status_code == 403
    holders = f"{ADD}?holders={OfficeHolder.objects.get().pk}"
    assert "None of them has an address" in text(far.get(holders, follow=True))
    act = {"action": "take_back", "_selected_action": [Invitation.objects.get().pk]}
    far.post(URL, act)
    assert not Invitation.objects.get().revoked_at
    Letter.objects.update(state="draft")
    assert "valid choice" in text(coordinating.post(ADD, typed(stage)))
    assert Signature.objects.count() == 1


def test_as_many_queries_whatever_the_length(stage: Stage, coordinating: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            coordinating.get(URL)
        return len(captured)

    coordinating.post(ADD, typed(stage))
    few = queries()
    for number in range(5):
        coordinating.post(ADD, typed(stage, name=f"Ann {number} Quay"))
    assert queries() == few
