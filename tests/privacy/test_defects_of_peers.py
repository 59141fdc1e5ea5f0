"""The defects of other petition software that cost signers their safety, each shut here by a test
of its name. What another file proves at length is named where it is.
"""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from signatories.decisions.actions import remove
from signatories.mailing.outbox import send_due
from signatories.models import (
    Contact,
    Entry,
    Event,
    Mail,
    Signature,
    Submission,
    Suppression,
    Token,
)
from signatories.privacy.erasing import erase_addresses, erase_expired
from signatories.privacy.withdrawing import withdraw
from signatories.roster.exports import prepare
from signatories.signing.triage import triage_new
from tests.privacy.dumps import dump
from tests.privacy.finding import guessable_digests
from tests.stage import (
    Stage,
    a_claim,
    confirmed,
    mailed_token,
    make_letter,
    published,
    submitted,
)

pytestmark = pytest.mark.django_db

LISTS = ("", "signatories/", "signatories.json", "signatories.csv", "tally.json", "checks/")


def public(client: Client, name: str) -> list[str]:
    """Where on a letter's public face a name stands."""

    def read(path: str) -> str:
        return client.get(f"/letters/shelter/{path}").getvalue().decode()

    return [path for path in LISTS if name in read(path)]


@pytest.mark.parametrize("visibility", ["described", "addressee", "counted"])
def test_anonymous_hides_the_name_in_files_and_mails_too_not_on_the_page_only(
    stage: Stage, client: Client, visibility: str
) -> None:
    """At length: tests/privacy/test_leaks.py."""
    words = {"description": "A student"} if visibility == "described" else {}
    claim = a_claim("Zanzibar Quill", address="z@example.org", visibility=visibility, **words)
    published(stage, claim)
    stage.recount()
    prepare(stage.letter.pk)
    assert public(client, "Quill") == []
    sent = [str(message.message()) for message in mail.outbox if "z@example.org" not in message.to]
    assert not [text for text in sent if "Quill" in text]
    assert not Entry.objects.filter(name__contains="Quill").exists()


def test_unconfirmed_names_are_in_no_json_and_no_count(stage: Stage, client: Client) -> None:
    submitted(stage, a_claim("Una Confirmed", address="u@example.org"))
    triage_new()
    send_due()
    confirmed(stage, a_claim("Una Moderated", address="m@example.org"))
    stage.recount()
    prepare(stage.letter.pk)
    assert public(client, "Una") == []
    tally = json.loads(client.get("/letters/shelter/tally.json").content)
    assert (tally["total"], tally["withheld"]) == (0, "0")


def test_no_token_does_two_things_or_lives_for_ever(stage: Stage, client: Client) -> None:
    """One token that confirms and edits and never expires."""
    assert confirmed(stage, a_claim("Tess Token", address="t@example.org"))
    token = mailed_token()
    for message in mail.outbox:
        for found in re.findall(r"/(confirm|signature)/([a-z2-7]+)/", str(message.body)):
            other = "signature" if found[0] == "confirm" else "confirm"
            assert client.get(f"/{other}/{found[1]}/").status_code in (404, 410)
    assert Token.objects.exists()
    assert not Token.objects.filter(expires_at=None).exists()
    assert not [where for where, value in dump() if token.encode() in value], "digests only"


def test_opening_the_link_or_pressing_the_button_unmarked_signs_nothing(
    stage: Stage, client: Client
) -> None:
    """A mail scanner. With a browser that runs every script: tests/journeys/test_links.py."""
    submitted(stage, a_claim("Scanned", address="s@example.org"))
    triage_new()
    send_due()
    path = f"/confirm/{mailed_token()}/"
    for ask in (client.get, client.head, client.post, client.options):
        ask(path)
    assert "<script" not in client.get(path).content.decode()
    assert not Signature.objects.exists()


@pytest.mark.parametrize("state", ["waiting", "held", "declined", "removed", "withdrawn",
                                   "disowned"])  # fmt: skip
def test_a_list_shows_who_is_published_not_who_is_not_refused(
    stage: Stage, client: Client, state: str
) -> None:
    """An approval filter that was commented out: here a name in no other state has an entry."""
    signature = confirmed(stage, a_claim("Only Waiting", address="w@example.org"))
    assert signature is not None
    Signature.objects.filter(pk=signature.pk).update(
        state=state, decided_at=timezone.now(), decided_by=stage.moderator, reason="not-verified"
    )
    stage.recount()
    prepare(stage.letter.pk)
    assert public(client, "Only Waiting") == []


def test_erasure_leaves_neither_canonical_address_nor_guessable_digest(stage: Stage) -> None:
    """Nor a network address: no column has one."""
    signature = published(stage, a_claim("Era Sed", address="Era.Sed+letters@gmail.com"))
    submitted(stage, a_claim("Era Sed", address="Era.Sed+letters@gmail.com"))
    withdraw(signature=signature)
    erase_expired(now=timezone.now() + timedelta(days=30))
    erase_addresses(today=timezone.localdate() + timedelta(days=3650))
    spellings = {"Era.Sed+letters@gmail.com", "Era.Sed@gmail.com", "erased@gmail.com"}
    guessable = set().union(*(guessable_digests(address) for address in spellings))
    for where, value in dump():
        if where == "the file":
            continue  # old pages of a table that nobody has vacuumed: tests/privacy/test_leaks.py
        assert not [a for a in spellings if a.lower().encode() in value.lower()], where
        assert value not in guessable, where
    assert not Submission.objects.exists()


def test_erasure_does_not_stop_at_the_first_letter_that_is_exempt(stage: Stage) -> None:
    other = make_letter(stage.coalition, "harvest")
    first = published(stage, a_claim("First", address="first@example.org"))
    second = published(stage, a_claim("Second", address="second@example.org"))
    third = published(stage, a_claim("Third", address="third@example.org"))
    Contact.objects.update(address_until=timezone.localdate() - timedelta(days=1))
    Contact.objects.filter(pk=first.pk).update(address_until=None)  # kept, for another reason
    Signature.objects.filter(pk=third.pk).update(letter=other, section=other.sections.first())
    erase_addresses(today=timezone.localdate())
    kept = set(Contact.objects.exclude(address=None).values_list("pk", flat=True))
    assert kept == {first.pk}
    assert second.pk != third.pk


def test_no_column_can_hold_a_network_address(stage: Stage, client: Client) -> None:
    """Theirs was too short for IPv6; ours do not exist, and no text holds one."""
    page = client.get("/letters/shelter/sign/?kind=person", REMOTE_ADDR="2001:db8::77")
    assert page.status_code == 200
    client.post("/letters/shelter/sign/", {"name": "x"}, REMOTE_ADDR="2001:db8::77")
    assert not [where for where, value in dump() if b"2001:db8" in value]


@pytest.mark.parametrize("path", ["unsubscribe", "confirm", "signature", "report"])
def test_nothing_is_done_by_get(stage: Stage, client: Client, path: str) -> None:
    """Unsubscribing by GET: a link is opened by whoever scans the mail."""
    signature = published(stage, a_claim("Got", address="got@example.org"))
    for message in mail.outbox:
        for token in re.findall(rf"/{path}/([a-z2-7]+)/", str(message.message())):
            assert client.get(f"/{path}/{token}/").status_code < 500
    signature.refresh_from_db()
    assert signature.state == "published"
    assert not Suppression.objects.exists()


def test_a_friend_who_opens_the_signed_page_sees_the_letter_not_the_signer(
    stage: Stage, client: Client
) -> None:
    """A share page that shows the signer's data to whoever gets the link."""
    signature = confirmed(stage, a_claim("Friend Less", address="friend@example.org"))
    assert signature is not None
    path = f"/confirm/{mailed_token()}/"
    for ask in (client.get, lambda p: client.post(p, {"answer": "sign"})):
        answer: Any = ask(path)
        text = answer.content.decode()
        assert "Friend Less" not in text
        assert "friend@example.org" not in text
    assert "no-store" in answer["Cache-Control"]


def test_staff_delete_nothing_without_a_trace(stage: Stage, client: Client) -> None:
    signature = published(stage, a_claim("Tracey", address="tracey@example.org"))
    act = {"revision": signature.revision, "actor": stage.moderator, "reason": "not-genuine"}
    remove(signature=signature, **act)
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_id) == ("removed", stage.moderator.pk)
    client.force_login(stage.admin)
    for model in ("queuedsignature", "entry"):
        for pk in Signature.objects.values_list("pk", flat=True):
            answer = client.post(f"/admin/signatories/{model}/{pk}/delete/", {"post": "yes"})
            assert answer.status_code in (302, 403, 404)
    assert Signature.objects.filter(pk=signature.pk).exists()
    assert Mail.objects.filter(signature=signature).exists()
