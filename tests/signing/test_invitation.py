"""Invitations: a mailbox that the system writes to is asked once, and nothing happens unasked."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from petitions.models import Letter
from signatories.decisions.inviting import (
    Confirmed,
    InvitedBefore,
    NotOpen,
    WantsNoMail,
    invite,
    revoke,
)
from signatories.decisions.recording import record_signature
from signatories.mailing.outbox import send_due
from signatories.matching.evidence import gather_evidence
from signatories.models import (
    Contact,
    Entry,
    Event,
    Invitation,
    Mail,
    OfficeHolder,
    SentMail,
    Signature,
    Suppression,
    Token,
)
from signatories.models.claim import Line
from signatories.privacy.erasing import erase_invitations
from tests.official import load
from tests.stage import Stage, a_claim, confirmed

pytestmark = pytest.mark.django_db

OFFICE = "linda.quay@parl.example"
LINE = Line("person", "Linda Quay", honorific="Hon.", office="mp")


def invited(stage: Stage, line: Line = LINE, address: str = OFFICE, **more: Any) -> str:
    """The path of the link that was mailed."""
    asked = {"letter": stage.letter, "language": "en", "actor": stage.moderator}
    invite(address=address, line=line, **asked | more)
    SentMail.objects.all().delete()
    send_due()
    return mailed_path()


def mailed_path() -> str:
    found = re.search(r"/invitation/[a-z2-7]{26}/", str(mail.outbox[-1].body))
    assert found
    return found.group()


def imported(stage: Stage, line: Line = LINE) -> Signature:
    return record_signature(
        letter=stage.letter,
        section=stage.people,
        line=line,
        origin=Signature.Origin.IMPORT,
        source_ref="a list",
        actor=stage.moderator,
    )


def sign(client: Client, path: str, stage: Stage, **chosen: str) -> Any:
    version = str(stage.letter.current_version_id)
    values = {"step": "sign", "version": version, "visibility": "public"}
    return client.post(path, values | chosen)


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_link_shows_and_does_nothing_until_asked(stage: Stage, client: Client) -> None:
    path = invited(stage)
    [message] = mail.outbox
    assert message.to == [OFFICE]
    for answer in (client.get(path), client.head(path), client.post(path)):
        assert "Quay" not in text(answer)
        assert "exiles" not in text(answer)
    assert not re.search(r"<input[^>]*\bchecked", text(client.get(path)))
    assert not Signature.objects.exists()
    shown = client.post(path, {"answer": "show"})
    assert "Protect the exiles" in text(shown)
    assert "Hon. Linda Quay" in text(shown)
    assert not re.search(r"<input[^>]*\bchecked", text(shown))
    assert client.post(path, {"step": "sign"}).status_code == 422
    assert not Signature.objects.exists()
    assert "no-store" in shown["Cache-Control"]
    assert "noindex" in shown["X-Robots-Tag"]


def test_signed_once_and_waits_with_the_offices_own_proof(stage: Stage, client: Client) -> None:
    load(stage, f"name,address\nLinda Quay,{OFFICE}\n")
    holder = OfficeHolder.objects.get()
    path = invited(stage, holder=holder)
    answer = sign(client, path, stage)
    assert answer.status_code == 200
    signature = Signature.objects.get()
    assert (signature.origin, signature.state) == ("form", "waiting")
    assert signature.confirmed_at
    contact = signature.contact
    assert contact.open_address().address == OFFICE
    assert contact.address_until == stage.facts.erased_on
    gather_evidence()
    stage.publish(signature)
    assert Entry.objects.get().proof == "office"
    invitation = Invitation.objects.get()
    assert invitation.used_at
    assert invitation.open_words() == {}
    assert Event.objects.get(verb="invitation-used").reason_code == str(invitation.pk)
    again = sign(client, path, stage)
    assert again.status_code == client.get(path).status_code == 410
    assert "works once only" in text(again)
    assert Signature.objects.count() == 1


def test_of_another_text_nothing_is_signed(stage: Stage, client: Client) -> None:
    path = invited(stage)
    answer = sign(client, path, stage, version="0")
    assert answer.status_code == 409
    assert "has changed" in text(answer)
    assert sign(client, path, stage, version="x").status_code == 409
    assert not Signature.objects.exists()


def test_described_needs_its_words(stage: Stage, client: Client) -> None:
    path = invited(stage)
    assert sign(client, path, stage, visibility="described").status_code == 422
    sign(client, path, stage, visibility="described", description="an MP, Vancouver")
    signature = Signature.objects.get()
    assert signature.visibility == "described"
    assert signature.contact.open_line().description == "an MP, Vancouver"


def test_not_me_ends_it_and_no_more_is_written(stage: Stage, client: Client) -> None:
    path = invited(stage)
    assert client.post(path, {"answer": "not-me"}).status_code == 200
    assert client.get(path).status_code == 410
    assert Suppression.objects.get().letter == stage.letter
    assert Event.objects.filter(verb="invitation-refused").exists()
    with pytest.raises(WantsNoMail):
        invited(stage)
    assert not Signature.objects.exists()


@pytest.mark.parametrize("how", ["revoked", "expired", "closed"])
def test_what_is_over_says_so_and_does_nothing(stage: Stage, client: Client, how: str) -> None:
    path = invited(stage)
    if how == "revoked":
        assert revoke(invitation=Invitation.objects.get(), actor=stage.moderator)
        assert not revoke(invitation=Invitation.objects.get(), actor=stage.moderator)
    elif how == "expired":
        long_ago = timezone.now() - timedelta(days=31)
        Invitation.objects.update(created_at=long_ago, expires_at=timezone.now())
    else:
        Letter.objects.update(closes_at=timezone.now())
    for answer in (client.get(path), sign(client, path, stage), client.post(path)):
        assert answer.status_code == 410
        assert "Quay" not in text(answer)
    assert not Signature.objects.exists()


def test_unknown_links_are_unknown(client: Client) -> None:
    assert client.get(f"/invitation/{'a' * 26}/").status_code == 404


def test_who_came_by_an_import_confirms_and_manages(stage: Stage, client: Client) -> None:
    signature = stage.publish(imported(stage))
    assert signature.entry.proof == "authority"
    path = invited(stage, signature=signature)
    assert "Linda Quay" in text(client.post(path, {"answer": "show"}))
    assert sign(client, path, stage).status_code == 200
    signature = Signature.objects.get()
    assert signature.confirmed_at
    assert (signature.state, signature.origin) == ("published", "import")
    assert signature.entry.proof == "mailbox"
    assert signature.contact.open_address().address == OFFICE
    assert signature.voice
    with pytest.raises(Confirmed):
        invite(letter=stage.letter, address=OFFICE, line=LINE, language="en",
               actor=stage.moderator, signature=signature)  # fmt: skip


def test_who_confirms_can_be_seen_by_fewer_at_once(stage: Stage, client: Client) -> None:
    signature = stage.publish(imported(stage))
    sign(client, invited(stage, signature=signature), stage, visibility="addressee")
    signature = Signature.objects.get()
    assert (signature.state, signature.visibility) == ("published", "addressee")
    assert Entry.objects.get().name == ""


def test_a_second_voice_gets_the_same_page_and_a_mail(stage: Stage, client: Client) -> None:
    first = sign(client, invited(stage), stage)
    confirmed(stage, a_claim("Sam Boatman", address="sam@example.org"))
    count = Signature.objects.count()
    second = sign(client, invited(stage), stage)
    signature = imported(stage)
    third = sign(client, invited(stage, signature=signature), stage)
    assert first.content == second.content == third.content
    assert Signature.objects.count() == count + 1
    assert Mail.objects.filter(kind="signed-again").count() == 2
    signature.refresh_from_db()
    assert signature.confirmed_at is None
    assert signature.contact.address is None


@pytest.mark.parametrize("names", [["Linda Quay"], ["Ann Quay", "Ben Quay", "Cem Quay"]])
def test_fewer_may_see_it_though_the_mailbox_has_spoken(
    stage: Stage, client: Client, names: list[str]
) -> None:
    """The same voice, or no free seat: the import gets no mailbox, and is not named any more."""
    for name in names:
        assert confirmed(stage, a_claim(name, address=OFFICE))
    signature = stage.publish(imported(stage))
    sign(client, invited(stage, signature=signature), stage, visibility="counted")
    signature.refresh_from_db()
    assert (signature.confirmed_at, signature.visibility) == (None, "counted")
    assert Entry.objects.get().name == ""
    assert signature.contact.claim is None


def test_a_mailbox_has_three_voices(stage: Stage, client: Client) -> None:
    for name in ("Ann Quay", "Ben Quay", "Cem Quay"):
        sign(client, invited(stage, Line("person", name)), stage)
    assert Contact.objects.count() == 3
    sign(client, invited(stage, Line("person", "Dan Quay")), stage)
    signature = imported(stage, Line("person", "Eve Quay"))
    sign(client, invited(stage, signature=signature), stage)
    signature.refresh_from_db()
    assert signature.confirmed_at is None
    assert signature.contact.address is None
    assert Signature.objects.count() == 4
    assert Mail.objects.filter(kind="signed-again").count() == 2


def test_nobody_is_asked_twice_nor_about_what_is_over(stage: Stage) -> None:
    path = invited(stage)
    assert path
    with pytest.raises(InvitedBefore):
        invited(stage, address="LINDA.Quay+x@parl.example")
    signature = imported(stage)
    invited(stage, signature=signature)
    with pytest.raises(InvitedBefore):
        invited(stage, address="another@parl.example", signature=signature)
    Letter.objects.update(closes_at=timezone.now())
    with pytest.raises(NotOpen):
        invited(stage, address="third@parl.example")


def test_an_order_that_is_over_sends_nothing(stage: Stage) -> None:
    invite(letter=stage.letter, address=OFFICE, line=LINE, language="en", actor=stage.moderator)
    revoke(invitation=Invitation.objects.get(), actor=stage.moderator)
    send_due()
    assert not mail.outbox
    assert not Token.objects.exists()


def test_forgotten_30_days_after_its_time(stage: Stage) -> None:
    invited(stage)
    invitation = Invitation.objects.get()
    assert erase_invitations(now=invitation.expires_at + timedelta(days=29)) == 0
    assert erase_invitations(now=invitation.expires_at + timedelta(days=30)) == 2
    invitation.refresh_from_db()
    assert invitation.open_words() == {}
    assert not Token.objects.exists()
