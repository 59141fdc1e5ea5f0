"""Every kind of mail, as the mail server gets it: a discreet one names nothing in any header, and
none holds a picture, a trace or a link that is not ours.
"""

import re
from email.message import EmailMessage
from typing import Any

import pytest
from django.utils import timezone

from petitions.models import Letter
from signatories.mailing.outbox import send_due
from signatories.models import Mail, SentMail, Subscriber
from signatories.sealing.mailboxes import Mailbox
from tests.mailing.kinds import ADDRESS, NAME, ORDERS
from tests.sink import Sink, smtp_sink
from tests.stage import Stage

pytestmark = pytest.mark.django_db
EVERY_KIND = pytest.mark.parametrize("kind", Mail.Kind.values)
# Of the stage: letter (title, slug), coalition, signer, moderator; and what would tell the subject.
NAMING = ("exiles", "shelter", "harbour", "mei-ling", "example", "petition", "coalition", "mod@",
          "boats")  # fmt: skip
# Django's own and the server's; what else turns up is looked at and put down here.
HEADERS = {
    "content-type", "mime-version", "subject", "from", "to", "reply-to", "date", "message-id",
    "auto-submitted", "list-unsubscribe", "list-unsubscribe-post",
}  # fmt: skip
TO_STAFF = {Mail.Kind.ALERT, Mail.Kind.INVITATION, Mail.Kind.PASSWORD, Mail.Kind.DIGEST}
NOT_TRANSACTIONAL = {Mail.Kind.REMINDER, Mail.Kind.NEXT_LETTER}


def delivered(
    stage: Stage, settings: Any, kind: str, *, discreet: bool
) -> tuple[Sink, EmailMessage]:
    """One mail as it arrives, from an operator who put names wherever a name can be put."""
    order = ORDERS[kind](stage)
    Letter.objects.filter(pk=stage.letter.pk).update(discreet=discreet)
    for subscriber in Subscriber.objects.all():
        subscriber.seal_mailbox(Mailbox(ADDRESS), discreet=discreet)
        subscriber.save()
    SentMail.objects.all().delete()
    Mail.objects.exclude(pk=order.pk).delete()
    settings.DEFAULT_FROM_EMAIL = "Coalition harbour <no-reply@testserver>"
    settings.MAIL_REPLY_TO = "Coalition harbour <answers@testserver>"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with smtp_sink() as sink:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
        assert send_due(now=timezone.now()) == 1
    [message] = sink.delivered
    return sink, message


def bodies(message: EmailMessage) -> list[str]:
    return [part.get_content() for part in message.iter_parts()]


def test_every_kind_is_looked_at() -> None:
    assert set(ORDERS) == set(Mail.Kind)


@EVERY_KIND
def test_a_discreet_mail_names_nothing_anywhere(stage: Stage, settings: Any, kind: str) -> None:
    sink, message = delivered(stage, settings, kind, discreet=True)
    assert {name.lower() for name in message.keys()} <= HEADERS  # noqa: SIM118
    assert message["To"] == ADDRESS
    everything = [f"{name}: {value}" for name, value in message.items() if name != "To"]
    for text in [*everything, *bodies(message), *sink.senders]:
        for word in NAMING:
            assert word not in text.lower(), (word, text)
    assert message["From"] == "no-reply@testserver"
    assert message["Reply-To"] == "answers@testserver"
    assert sink.senders == ["no-reply@testserver"]
    assert re.fullmatch(r"<[0-9a-f]{32}@testserver>", message["Message-ID"])
    assert message["Auto-Submitted"] == "auto-generated"


@EVERY_KIND
def test_a_mail_that_may_name_the_letter_says_who_writes(
    stage: Stage, settings: Any, kind: str
) -> None:
    sink, message = delivered(stage, settings, kind, discreet=False)
    text = "".join(bodies(message))
    if kind not in TO_STAFF | {
        Mail.Kind.OWN_PAGE,
        Mail.Kind.SIGNED_AGAIN,
    }:  # these are always discreet
        assert message["From"] == "Coalition harbour <no-reply@testserver>"
        assert "Protect the exiles" in text
    assert sink.senders == ["no-reply@testserver"]
    assert NAME not in text
    assert "mod" not in re.findall(r"[a-z]+", text.lower()), "a moderator's login"


@EVERY_KIND
@pytest.mark.parametrize("discreet", [True, False])
def test_no_link_that_is_not_ours_no_picture_and_no_trace(
    stage: Stage, settings: Any, kind: str, discreet: bool
) -> None:
    _, message = delivered(stage, settings, kind, discreet=discreet)
    assert [p.get_content_type() for p in message.iter_parts()] == ["text/plain", "text/html"]
    text, html = bodies(message)
    links = re.findall(r"[a-z]+://[^\s\"'<>]*", text + html)
    assert {re.sub(r"(?<=\w)/.*|[.,]$", "", link) for link in links} == {"http://testserver"}
    assert not re.search(r"<(img|script|link|iframe|object|video|form)\b|url\(|@import", html, re.I)
    assert not re.search(r"\bsrc=|background=", html, re.I)
    for link in links:
        assert "?" not in link or kind in TO_STAFF, "nothing that could tell who opened it"


@EVERY_KIND
def test_only_what_is_not_transactional_has_an_unsubscribing_header(
    stage: Stage, settings: Any, kind: str
) -> None:
    _, message = delivered(stage, settings, kind, discreet=True)
    assert ("List-Unsubscribe" in message) == (kind in NOT_TRANSACTIONAL)
    assert ("List-Unsubscribe-Post" in message) == (kind in NOT_TRANSACTIONAL)


@EVERY_KIND
def test_every_mail_leads_to_where_one_can_say_this_was_not_me(
    stage: Stage, settings: Any, kind: str
) -> None:
    _, message = delivered(stage, settings, kind, discreet=True)
    for text in bodies(message):
        if kind in TO_STAFF or kind == Mail.Kind.REPORT_DECIDED:
            return
        link = r"/(confirm|signature|report|unsubscribe|invitation)/[a-z2-7]{26}/"
        assert re.search(link, text), text
        said = re.search(r"[Nn]ot (was )?(me|you)|never asked|never confirmed|not you", text)
        assert said, text
