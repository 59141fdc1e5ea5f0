"""Digests: who gets one, how often, and that it holds counts and nothing else."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.utils import timezone

from petitions.models import Membership
from signatories.decisions.actions import hold
from signatories.mailing.digests import order_digests, order_overdue
from signatories.mailing.outbox import send_due
from signatories.models import DeskPreferences, Mail, Signature
from tests.desk.desks import waiting_rows
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
Role = Membership.Role


def staff(stage: Stage, name: str, role: str, **of: Any) -> User:
    user = User.objects.create_user(name, f"{name}@staff.example", "working", is_staff=True)
    Membership.objects.create(user=user, coalition=stage.coalition, role=role, **of)
    return user


@pytest.fixture
def moderator(stage: Stage) -> User:
    return staff(stage, "amy", Role.MODERATOR)


def wants(user: User, digest: str) -> None:
    DeskPreferences.objects.update_or_create(user=user, defaults={"digest": digest})


def sent(now: datetime = MONDAY) -> list[Any]:
    """What the worker orders and sends at this moment."""
    mail.outbox.clear()
    order_digests(now=now)
    while send_due(now=max(now, timezone.now())):
        pass
    return list(mail.outbox)


def test_it_is_quiet_when_nothing_waits(stage: Stage, moderator: User) -> None:
    assert sent() == []
    [row] = waiting_rows(stage, 1)
    assert len(sent()) == 1
    hold(signature=row, revision=row.revision, actor=moderator)
    assert sent(MONDAY + DAY) == [], "what is held waits for somebody else"


def test_it_holds_counts_and_links_and_no_name(stage: Stage, moderator: User) -> None:
    waiting_rows(stage, 3, name="Mei")
    waiting_rows(stage, 1, pile="suspicious", name="Fake")
    type(stage.letter).objects.update(discreet=False)
    [message] = sent()
    assert message.to == ["amy@staff.example"]
    html = str(message.alternatives[0].content)
    for body in (message.body, html):
        assert "3 are clear." in body
        assert "1 is suspicious." in body
        assert "should be looked at" not in body
        assert "http://testserver/admin/signatories/queuedsignature/" in body
        assert "http://testserver/admin/signatories/deskpreferences/" in body
        for word in ("Mei", "Fake", "exiles", "shelter", "harbour", "@"):
            assert word not in body.replace("queuedsignature", ""), word
    assert "List-Unsubscribe" not in message.extra_headers


def test_one_a_day_and_not_before_the_morning(stage: Stage, moderator: User) -> None:
    waiting_rows(stage, 1)
    assert len(sent(MONDAY)) == 1
    assert sent(MONDAY + 10 * HOUR) == []
    assert sent(MONDAY + DAY - 3 * HOUR) == [], "half past six on Tuesday"
    assert len(sent(MONDAY + DAY)) == 1


def test_one_an_hour_for_whoever_wants_that_whatever_a_mailbox_s_cap(
    stage: Stage, moderator: User
) -> None:
    wants(moderator, "hourly")
    waiting_rows(stage, 1)
    for hour in range(9):
        assert len(sent(MONDAY + hour * HOUR)) == 1, hour
        assert sent(MONDAY + hour * HOUR + timedelta(minutes=20)) == []


def test_after_a_mail_server_was_down_one_comes_and_not_all(stage: Stage, moderator: User) -> None:
    wants(moderator, "hourly")
    waiting_rows(stage, 1)
    for hour in range(5):
        order_digests(now=MONDAY + hour * HOUR)
    assert Mail.objects.filter(kind=Mail.Kind.DIGEST).count() == 1


@pytest.mark.parametrize("how", ["off", "left", "no staff", "no address", "no role", "reader"])
def test_who_gets_none(stage: Stage, moderator: User, how: str) -> None:
    waiting_rows(stage, 1)
    match how:
        case "off":
            wants(moderator, "off")
        case "left":
            User.objects.filter(pk=moderator.pk).update(is_active=False)
        case "no staff":
            User.objects.filter(pk=moderator.pk).update(is_staff=False)
        case "no address":
            User.objects.filter(pk=moderator.pk).update(email="")
        case "no role":
            moderator.memberships.all().delete()
        case "reader":
            moderator.memberships.update(role=Role.READER)
    assert sent() == []
    assert order_overdue(now=timezone.now() + 3 * DAY) == 0


@pytest.mark.parametrize("how", ["off", "left", "decided"])
def test_what_has_changed_since_it_was_ordered_is_not_told(
    stage: Stage, moderator: User, how: str
) -> None:
    [row] = waiting_rows(stage, 1)
    assert order_digests(now=MONDAY) == 1
    match how:
        case "off":
            wants(moderator, "off")
        case "left":
            User.objects.filter(pk=moderator.pk).update(is_active=False)
        case "decided":
            stage.publish(row)
    Mail.objects.exclude(kind=Mail.Kind.DIGEST).delete()
    assert send_due(now=max(MONDAY, timezone.now())) == 0
    assert Mail.objects.get(kind=Mail.Kind.DIGEST).state == Mail.State.FAILED


def test_it_counts_one_s_own_letters_only(stage: Stage, moderator: User) -> None:
    waiting_rows(stage, 2)
    other = staff(stage, "bob", Role.MODERATOR, letter=stage.letter)
    other.memberships.update(coalition=stage.stranger.memberships.get().coalition, letter=None)
    assert [message.to for message in sent()] == [["amy@staff.example"]]


def test_reports_and_requests_wait_too(stage: Stage, moderator: User) -> None:
    signature = published(stage, a_claim("Mei-Ling Example"))
    Signature.objects.filter(pk=signature.pk).update(proposed_at=timezone.now())
    Mail.objects.all().delete()
    [message] = sent()
    assert "1 request of a signer waits." in message.body


# After two days ----------------------------------------------------------------------------------


def test_coordinators_are_told_of_what_waits_for_two_days(stage: Stage, moderator: User) -> None:
    head = staff(stage, "head", Role.COORDINATOR)
    wants(head, "off")
    confirmed(stage, a_claim("Mei-Ling Example"))
    now = timezone.now()
    assert order_overdue(now=now + timedelta(hours=47)) == 0
    Signature.objects.update(created_at=now - timedelta(hours=49))
    assert order_overdue(now=now) == 1
    assert order_overdue(now=now) == 0, "once a day"
    mail.outbox.clear()
    Mail.objects.exclude(kind=Mail.Kind.DIGEST).delete()
    send_due(now=timezone.now())
    [message] = mail.outbox
    assert message.to == ["head@staff.example"]
    assert "1 signature has waited for more than two days" in message.body
    assert "Mei" not in message.body
    assert order_overdue(now=now + DAY) == 1, "and again the next"
    assert moderator.email not in {to for message in mail.outbox for to in message.to}
