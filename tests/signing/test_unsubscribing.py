"""One click that ends reminders and next letters, and nothing else (RFC 8058)."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from signatories.mailing.news import order_next_letters, unsubscribing_token
from signatories.mailing.outbox import send_due
from signatories.mailing.reminders import order_reminders
from signatories.models import (
    Mail,
    SentMail,
    Signature,
    Submission,
    Subscriber,
    Suppression,
    Token,
)
from signatories.privacy.announcing import announce
from signatories.privacy.erasing import erase_expired_suppressions
from signatories.signing.triage import triage_new
from tests.html import post_form
from tests.mailing.test_news import next_letter
from tests.privacy.test_subscribing import a_yes
from tests.stage import Stage, a_claim, confirmed, submitted

pytestmark = pytest.mark.django_db
ONE_CLICK = {"List-Unsubscribe": "One-Click"}
PROVIDER = {"HTTP_ORIGIN": "https://mail.example"}  # what a browser elsewhere would say
DAY = timedelta(days=1, minutes=1)


def reminded(stage: Stage) -> Any:
    """A reminder that was sent to an organisation that has not answered."""
    submitted(stage, a_claim("Harbour", kind="organisation", address="office@harbour.example"))
    triage_new()
    later = timezone.now() + DAY
    send_due(now=later)
    order_reminders(now=later)
    assert send_due(now=later) == 1
    return mail.outbox[-1]


def told(stage: Stage) -> Any:
    """The news of a letter, sent to an organisation that asked for it."""
    confirmed(stage, a_yes())
    announce(letter=next_letter(stage), actor=stage.admin)
    order_next_letters()
    SentMail.objects.all().delete()
    assert send_due() == 1
    return mail.outbox[-1]


MESSAGES = [reminded, told]


def link_of(message: Any) -> str:
    return re.findall(r"http://testserver(/unsubscribe/[a-z2-7]{26}/)", message.body)[-1]


def nothing_has_happened() -> bool:
    return not (
        Suppression.objects.exists()
        or Token.objects.filter(purpose="unsubscribe", used_at__isnull=False).exists()
    )


@pytest.mark.parametrize("written", MESSAGES)
def test_header_and_visible_link_are_one_and_ours(stage: Stage, written: Any) -> None:
    message = written(stage)
    link = f"http://testserver{link_of(message)}"
    parsed = message.message()
    assert parsed["List-Unsubscribe"] == f"<{link}>"
    assert parsed["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f'href="{link}"' in str(message.alternatives[0][0])


def test_what_is_transactional_has_none(stage: Stage) -> None:
    submitted(stage)
    triage_new()
    send_due()
    assert not [name for name in mail.outbox[-1].message() if name.startswith("List-")]


@pytest.mark.parametrize("written", MESSAGES)
def test_opening_the_link_and_pressing_the_button_does_nothing_and_names_nothing(
    stage: Stage, client: Client, written: Any
) -> None:
    link = link_of(written(stage))
    before = Subscriber.objects.count()
    page = client.get(link)
    for word in ("exiles", "shelter", "harbour", "reminder", "letter"):
        assert word not in page.content.decode().lower(), word
    assert "no-store" in page["Cache-Control"]
    pressed = client.post(link, post_form(page.content).values)
    assert pressed.status_code == 422
    assert client.head(link).status_code == 200
    assert nothing_has_happened()
    assert Subscriber.objects.count() == before


@pytest.mark.parametrize("written", MESSAGES)
@pytest.mark.parametrize("kind", ["urlencoded", "multipart"])
def test_one_click_of_a_mail_provider_acts_at_once(stage: Stage, written: Any, kind: str) -> None:
    link = link_of(written(stage))
    client = Client(enforce_csrf_checks=True)
    if kind == "multipart":
        answer = client.post(link, ONE_CLICK, **PROVIDER)
    else:
        answer = client.post(
            link,
            "List-Unsubscribe=One-Click",
            content_type="application/x-www-form-urlencoded",
            **PROVIDER,
        )
    assert answer.status_code == 200
    assert not nothing_has_happened() or not Subscriber.objects.exists()
    assert Suppression.objects.exists() == (written is reminded)


@pytest.mark.parametrize(
    "body", [{"no_more": "on"}, ONE_CLICK | {"no_more": "on"}, {"List-Unsubscribe": "x"}, {}]
)
def test_any_other_body_from_elsewhere_is_refused(stage: Stage, client: Client, body: Any) -> None:
    link = link_of(reminded(stage))
    assert client.post(link, body, **PROVIDER).status_code == 403
    assert nothing_has_happened()


@pytest.mark.parametrize("written", MESSAGES)
def test_a_person_ticks_the_box(stage: Stage, client: Client, written: Any) -> None:
    link = link_of(written(stage))
    answer = client.post(link, {"no_more": "on"}, HTTP_ORIGIN="http://testserver")
    assert answer.status_code == 200
    assert "No more such messages" in answer.content.decode()
    assert Suppression.objects.exists() == (written is reminded)
    assert not Subscriber.objects.exists()
    assert Submission.objects.filter(triage="mailed").exists() == (written is reminded)
    assert Signature.objects.exists() == (written is told), "what was signed stays"


# Reminders ----------------------------------------------------------------------------------------


def test_no_reminder_is_ordered_any_more(stage: Stage, client: Client) -> None:
    link = link_of(reminded(stage))
    client.post(link, ONE_CLICK)
    assert [order_reminders(now=timezone.now() + timedelta(days=d)) for d in range(14)] == [0] * 14


def test_one_that_was_ordered_already_is_not_sent(stage: Stage, client: Client) -> None:
    link = link_of(reminded(stage))
    later = timezone.now() + timedelta(days=4, minutes=1)
    assert order_reminders(now=later) == 1
    client.post(link, ONE_CLICK)
    assert send_due(now=later) == 0
    assert not Mail.objects.filter(kind=Mail.Kind.REMINDER, state=Mail.State.DUE).exists()


def test_the_same_mailbox_is_not_reminded_of_what_else_was_entered(
    stage: Stage, client: Client
) -> None:
    link = link_of(reminded(stage))
    client.post(link, ONE_CLICK)
    submitted(stage, a_claim("Another", kind="organisation", address="Office+x@harbour.example"))
    triage_new()
    sent = len(mail.outbox)
    for days in range(14):
        now = timezone.now() + timedelta(days=days, minutes=5)
        order_reminders(now=now)
        send_due(now=now)
    assert [m for m in mail.outbox[sent:] if "unsubscribe" in m.body] == []


def test_confirmations_go_on(stage: Stage, client: Client) -> None:
    client.post(link_of(reminded(stage)), ONE_CLICK)
    SentMail.objects.all().delete()
    sent = len(mail.outbox)
    assert confirmed(
        stage, a_claim("Harbour Two", kind="organisation", address="office@harbour.example")
    )
    assert "/confirm/" in mail.outbox[sent].body


def test_it_is_forgotten_after_its_time(stage: Stage, client: Client) -> None:
    client.post(link_of(reminded(stage)), ONE_CLICK)
    expires_at = Suppression.objects.get().expires_at
    assert expires_at
    assert expires_at > Submission.objects.get().expires_at
    assert erase_expired_suppressions() == 0
    assert erase_expired_suppressions(now=expires_at) == 1
    assert not Suppression.objects.exists()


# The usual outcomes -------------------------------------------------------------------------------


def test_twice_is_once(stage: Stage, client: Client) -> None:
    link = link_of(reminded(stage))
    answers = [client.post(link, ONE_CLICK) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].content == answers[1].content
    assert Suppression.objects.count() == 1


def test_twice_of_letters_says_that_it_has_been_dealt_with(stage: Stage, client: Client) -> None:
    link = link_of(told(stage))
    assert [client.post(link, ONE_CLICK).status_code for _ in range(2)] == [200, 404]
    assert "dealt with already" in client.get(link).content.decode()


@pytest.mark.parametrize("link", ["/unsubscribe/x/", f"/unsubscribe/{'a' * 26}/", "/unsubscribe/x"])
def test_a_link_that_nobody_was_sent_is_unknown_and_guessing_is_limited(
    db: None, client: Client, settings: Any, link: str
) -> None:
    settings.SIGNING_BURST = 2
    assert client.get(link).status_code == 404
    assert [client.post(link, ONE_CLICK).status_code for _ in range(3)] == [404, 404, 429]


def test_a_link_whose_time_is_over_says_so(stage: Stage, client: Client) -> None:
    link = link_of(reminded(stage))
    Token.objects.update(expires_at=timezone.now())
    assert client.post(link, ONE_CLICK).status_code == 410
    assert nothing_has_happened()


def test_a_link_of_another_purpose_is_none_of_this(stage: Stage, client: Client) -> None:
    message = reminded(stage)
    [confirm] = set(re.findall(r"/confirm/([a-z2-7]{26})/", message.body))
    assert client.post(f"/unsubscribe/{confirm}/", ONE_CLICK).status_code == 404
    unsubscribe = link_of(message).split("/")[-2]
    assert client.post(f"/confirm/{unsubscribe}/", {"answer": "sign"}).status_code == 404


def test_a_link_works_as_long_as_there_is_something_to_end(stage: Stage) -> None:
    confirmed(stage, a_yes())
    subscriber = Subscriber.objects.get()
    unsubscribing_token(subscriber)
    token = Token.objects.get(purpose="unsubscribe")
    assert token.expires_at.date() == subscriber.expires_on
