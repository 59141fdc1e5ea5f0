"""Blocks and suppressions: who may enter them, what is stored, and their silent effect."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client

from petitions.models import Membership
from signatories.desk.groups import COORDINATORS
from signatories.mailing.outbox import send_due
from signatories.models import Block, Submission, Suppression
from signatories.sealing.mailboxes import Mailbox
from signatories.signing.triage import triage_new
from tests.stage import Stage, a_claim, make_letter, submitted

pytestmark = pytest.mark.django_db
ADDRESS = "Ann.Unwanted+x@example.org"
BLOCKS, SUPPRESSIONS = "/admin/signatories/block/", "/admin/signatories/suppression/"
WHEN = {"expires_at_0": "", "expires_at_1": ""}


def coordinator(stage: Stage) -> Any:
    stage.moderator.groups.add(Group.objects.get(name=COORDINATORS))
    Membership.objects.create(
        user=stage.moderator, coalition=stage.coalition, role=Membership.Role.COORDINATOR
    )
    return stage.moderator


def block(client: Client, kind: str, value: str) -> Any:
    return client.post(f"{BLOCKS}add/", {"kind": kind, "value": value} | WHEN)


@pytest.mark.parametrize("path", [BLOCKS, f"{BLOCKS}add/", SUPPRESSIONS, f"{SUPPRESSIONS}add/"])
def test_coordinators_may_and_moderators_may_not(client: Client, stage: Stage, path: str) -> None:
    client.force_login(stage.moderator)
    assert client.get(path).status_code == 403
    coordinator(stage)
    assert client.get(path).status_code == 200
    client.force_login(stage.admin)
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("kind", "value", "claim"),
    [
        ("address", ADDRESS, {"address": "ann.unwanted@EXAMPLE.org"}),
        ("domain", "Spam.Example", {"address": "x@spam.example"}),
        ("pattern", "Donald D*", {"name": "Mr. DONALD Duck"}),
        ("pattern", "donald", {"name": "Ann", "other_names": "Donald Duck"}),
    ],
)
def test_what_is_blocked_is_set_aside_in_silence(
    client: Client, stage: Stage, kind: str, value: str, claim: dict[str, str]
) -> None:
    client.force_login(coordinator(stage))
    assert block(client, kind, value).status_code == 302
    blocked = submitted(stage, a_claim(**claim))
    other = submitted(stage, a_claim("Somebody Else", address="else@example.org"))
    triage_new()
    send_due()
    blocked.refresh_from_db()
    other.refresh_from_db()
    assert (blocked.triage, other.triage) == (Submission.Triage.SILENT, Submission.Triage.MAILED)
    assert [message.to for message in mail.outbox] == [["else@example.org"]]


def test_an_address_is_stored_as_a_digest_and_shown_nowhere(client: Client, stage: Stage) -> None:
    client.force_login(coordinator(stage))
    block(client, "address", ADDRESS)
    client.post(f"{SUPPRESSIONS}add/", {"address": ADDRESS, "letter": stage.letter.pk} | WHEN)
    blocked, suppressed = Block.objects.get(), Suppression.objects.get()
    assert blocked.value == Mailbox(ADDRESS).digest(letter_id=None)
    assert suppressed.mailbox_digest == Mailbox(ADDRESS).digest(letter_id=stage.letter.pk)
    for path in (BLOCKS, f"{BLOCKS}{blocked.pk}/change/", SUPPRESSIONS,
                 f"{SUPPRESSIONS}{suppressed.pk}/change/", "/admin/"):  # fmt: skip
        page = client.get(path).content.decode().lower()
        assert "unwanted" not in page, path
        assert blocked.value not in page, path
        assert suppressed.mailbox_digest not in page, path
    log = list(LogEntry.objects.values_list("object_repr", "change_message"))
    assert log
    assert "unwanted" not in repr(log).lower()


@pytest.mark.parametrize(
    ("kind", "value"),
    [("address", "ann"), ("domain", "not a domain"), ("pattern", "*"), ("king", "x"), ("", "x"),
     ("domain", "a\x00.example"), ("address", "")],
)  # fmt: skip
def test_what_is_none_is_a_field_error(client: Client, stage: Stage, kind: str, value: str) -> None:
    client.force_login(stage.admin)
    assert block(client, kind, value).status_code == 200
    assert not Block.objects.exists()


def test_twice_is_a_field_error(client: Client, stage: Stage) -> None:
    client.force_login(stage.admin)
    once = {"address": ADDRESS, "letter": ""} | WHEN
    assert block(client, "address", ADDRESS).status_code == 302
    assert block(client, "address", ADDRESS.lower()).status_code == 200
    assert client.post(f"{SUPPRESSIONS}add/", once).status_code == 302
    assert client.post(f"{SUPPRESSIONS}add/", once).status_code == 200


def test_a_coordinator_suppresses_for_own_letters_only(client: Client, stage: Stage) -> None:
    client.force_login(coordinator(stage))
    foreign = make_letter(stage.stranger.memberships.get().coalition, "foreign")
    for letter in ("", str(foreign.pk)):
        answer = client.post(f"{SUPPRESSIONS}add/", {"address": ADDRESS, "letter": letter} | WHEN)
        assert answer.status_code == 200
    assert not Suppression.objects.exists()
