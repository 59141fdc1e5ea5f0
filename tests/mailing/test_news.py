"""Next letters: told to the organisations that said yes to them, and to nobody else, once."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.test import Client
from django.utils import timezone

from petitions.models import Letter, LetterOwner, Membership
from signatories.desk.groups import COORDINATORS
from signatories.mailing.news import order_next_letters
from signatories.mailing.outbox import send_due
from signatories.models import Announcement, Event, Mail, SentMail
from signatories.privacy.announcing import NotOpen, announce
from signatories.signing.triage import triage_new
from tests.privacy.test_subscribing import ADDRESS, a_yes
from tests.stage import Stage, a_claim, confirmed, make_letter, submitted

pytestmark = pytest.mark.django_db


def next_letter(stage: Stage, slug: str = "next", *, discreet: bool = False) -> Letter:
    letter = make_letter(stage.coalition, slug)
    Letter.objects.filter(pk=letter.pk).update(discreet=discreet)
    letter.refresh_from_db()
    return letter


def tell(letter: Letter, actor: Any) -> list[Any]:
    """Announce it and send what there is to send; the messages."""
    SentMail.objects.all().delete()
    mail.outbox.clear()
    announce(letter=letter, actor=actor)
    while order_next_letters() + send_due():
        pass
    return mail.outbox


# Telling ------------------------------------------------------------------------------------------


def test_each_is_told_once_in_its_language(stage: Stage) -> None:
    confirmed(stage, a_yes())
    confirmed(stage, a_yes("Pier", address="office@pier.example", language="fr"))
    confirmed(stage, a_claim("Ann Example", address="ann@example.org"))
    letter = next_letter(stage)
    told = tell(letter, stage.admin)
    assert {tuple(m.to) for m in told} == {(ADDRESS,), ("office@pier.example",)}
    [french] = [m for m in told if m.to == ["office@pier.example"]]
    assert "http://testserver/fr/letters/next/" in french.body
    assert "Protéger les exilés" in french.body
    assert tell(letter, stage.admin) == []
    assert Event.objects.filter(verb=Event.Verb.ANNOUNCED, letter_id=letter.pk).count() == 1
    assert Announcement.objects.get().told_at is not None


def test_who_is_kept_for_two_coalitions_of_the_letter_is_told_once(stage: Stage) -> None:
    other = stage.stranger.memberships.get().coalition
    LetterOwner.objects.create(letter=stage.letter, coalition=other, position=2)
    confirmed(stage, a_yes())
    letter = next_letter(stage)
    LetterOwner.objects.create(letter=letter, coalition=other, position=2)
    assert len(tell(letter, stage.admin)) == 1


def test_another_coalitions_letter_is_not_told_of(stage: Stage) -> None:
    confirmed(stage, a_yes())
    letter = make_letter(stage.stranger.memberships.get().coalition, "theirs")
    assert tell(letter, stage.admin) == []


@pytest.mark.parametrize(
    ("letter_is", "subscriber_is"), [(True, False), (False, True)], ids=["letter", "subscriber"]
)
def test_told_discreetly_the_message_does_not_say_of_what(
    stage: Stage, letter_is: bool, subscriber_is: bool
) -> None:
    confirmed(stage, a_yes(discreet=subscriber_is))
    [message] = tell(next_letter(stage, "shelter-again", discreet=letter_is), stage.admin)
    text = (message.subject + message.body + str(message.alternatives[0][0])).lower()
    for word in ("exiles", "shelter", "harbour", "coalition", "/letters/"):
        assert word not in text, word
    assert "http://testserver/\n" in message.body


def test_a_letter_that_closed_meanwhile_is_not_told_of(stage: Stage) -> None:
    confirmed(stage, a_yes())
    letter = next_letter(stage)
    announce(letter=letter, actor=stage.admin)
    Letter.objects.filter(pk=letter.pk).update(state="closed", closes_at=timezone.now())
    SentMail.objects.all().delete()
    mail.outbox.clear()
    assert order_next_letters() == 1
    assert send_due() == 0
    letter.refresh_from_db()
    with pytest.raises(NotOpen):
        announce(letter=letter, actor=stage.admin)


def test_orders_are_written_a_batch_at_a_time(stage: Stage, monkeypatch: Any) -> None:
    monkeypatch.setattr("signatories.mailing.news.BATCH", 2)
    for number in range(3):
        confirmed(stage, a_yes(f"Society {number}", address=f"office@{number}.example"))
    announce(letter=next_letter(stage), actor=stage.admin)
    assert [order_next_letters() for _ in range(4)] == [2, 1, 0, 0]
    assert Announcement.objects.get().told_at is not None


# The caps -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("cap", ["MAILS_PER_HOUR", "MAILS_PER_DAY"])
def test_letters_to_many_leave_the_caps_to_those_who_sign_meanwhile(
    stage: Stage, settings: Any, cap: str
) -> None:
    for number in range(6):
        confirmed(stage, a_yes(f"Society {number}", address=f"office@{number}.example"))
    announce(letter=next_letter(stage), actor=stage.admin)
    order_next_letters()
    SentMail.objects.all().delete()
    mail.outbox.clear()
    setattr(settings, cap, 4)
    assert send_due() == 2  # half of it
    assert send_due() == 0
    for name in ("Ann", "Ben", "Cid"):
        submitted(stage, a_claim(name, address=f"{name}@example.org"))
    triage_new()
    assert send_due() == 2
    assert [m.to[0][:3] for m in mail.outbox[2:]] == ["Ann", "Ben"]
    assert send_due() == 0
    assert send_due(now=timezone.now() + timedelta(days=1, seconds=1)) == 3  # Cid, then two more
    assert ["Cid@example.org"] in [m.to for m in mail.outbox[4:]]


def test_confirmations_go_first_and_letters_to_many_last(stage: Stage) -> None:
    confirmed(stage, a_yes())
    announce(letter=next_letter(stage), actor=stage.admin)
    order_next_letters()
    submitted(stage, a_claim("Ann", address="ann@example.org"))
    triage_new()
    kinds = [order.kind for order in Mail.objects.due(timezone.now() + timedelta(hours=1))]
    assert (kinds[0], kinds[-1]) == (Mail.Kind.CONFIRM, Mail.Kind.NEXT_LETTER)


# The desk -----------------------------------------------------------------------------------------

ADD = "/admin/signatories/announcement/add/"


def coordinator(stage: Stage) -> User:
    user = User.objects.create_user("head", password="heading", is_staff=True)
    user.groups.add(Group.objects.get(name=COORDINATORS))
    Membership.objects.create(
        user=user, coalition=stage.coalition, role=Membership.Role.COORDINATOR
    )
    return user


def test_a_coordinator_tells_of_an_open_letter_once(stage: Stage, client: Client) -> None:
    letter = next_letter(stage)
    client.force_login(coordinator(stage))
    page = client.get(ADD).content.decode()
    assert re.findall(r'<option value="(\d+)">', page) == [str(letter.pk), str(stage.letter.pk)]
    assert client.post(ADD, {"letter": letter.pk}).status_code == 302
    assert Announcement.objects.filter(letter=letter).exists()
    assert client.post(ADD, {"letter": letter.pk}).status_code == 200  # not on offer any more
    assert client.get("/admin/signatories/announcement/").status_code == 200


def test_a_moderator_and_another_coalitions_coordinator_do_not(
    stage: Stage, client: Client
) -> None:
    client.force_login(stage.moderator)
    assert client.get(ADD).status_code == 403
    theirs = make_letter(stage.stranger.memberships.get().coalition, "theirs")
    client.force_login(coordinator(stage))
    assert client.post(ADD, {"letter": theirs.pk}).status_code == 200
    assert not Announcement.objects.exists()
