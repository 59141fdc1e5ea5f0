"""The outbox against a real SMTP server."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from signatories.mailing.outbox import LEASE, send_due
from signatories.models import Mail, SentMail, Token
from signatories.sealing.tokens import token_digest
from signatories.signing.triage import triage_new
from tests.postgresql import free_port
from tests.sink import Sink, smtp_sink
from tests.stage import Stage, a_claim, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    with smtp_sink() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


def order(stage: Stage, address: str = "mei@example.org") -> Mail:
    submission = submitted(stage, a_claim(address=address))
    triage_new()
    return Mail.objects.get(submission=submission)


def test_a_confirmation_arrives_once(stage: Stage, sink: Sink) -> None:
    order(stage)
    assert send_due() == 1
    assert send_due() == 0
    [message] = sink.delivered
    assert message["To"] == "mei@example.org"
    assert message["Auto-Submitted"] == "auto-generated"
    assert {p.get_content_type() for p in message.iter_parts()} == {"text/plain", "text/html"}


def test_the_link_in_both_parts_is_the_sites_own_and_opens_this_submission(
    stage: Stage, sink: Sink
) -> None:
    mail = order(stage)
    send_due()
    [message] = sink.delivered
    text, html = (part.get_content() for part in message.iter_parts())
    token = text.partition("http://testserver/confirm/")[2].partition("/")[0]
    assert f"http://testserver/confirm/{token}/" in html
    assert Token.objects.get().digest == token_digest(token)
    assert Token.objects.get().submission_id == mail.submission_id


def test_a_letter_that_is_not_discreet_is_named(stage: Stage, sink: Sink) -> None:
    type(stage.letter).objects.filter(pk=stage.letter.pk).update(discreet=False)
    order(stage)
    send_due()
    assert "Protect the exiles" in next(sink.delivered[0].iter_parts()).get_content()


def test_a_french_signer_is_written_to_in_french(stage: Stage, sink: Sink) -> None:
    submitted(stage, a_claim(language="fr"))
    triage_new()
    send_due()
    html = list(sink.delivered[0].iter_parts())[1].get_content()
    assert 'lang="fr"' in html
    assert "http://testserver/fr/confirm/" in html


def test_a_server_that_is_down_only_delays(stage: Stage, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    mail = order(stage)
    assert send_due() == 0
    with smtp_sink() as server:
        settings.EMAIL_PORT = server.port
        assert send_due() == 0  # not at once again
        assert send_due(now=timezone.now() + timedelta(seconds=6)) == 1
        assert len(server.delivered) == 1
    mail.refresh_from_db()
    assert mail.state == Mail.State.SENT


@pytest.mark.parametrize("answer", ["451 try later", "554 no"])
def test_a_refused_message_is_tried_again(stage: Stage, sink: Sink, answer: str) -> None:
    order(stage)
    sink.answers = [answer]
    assert send_due() == 0
    assert send_due(now=timezone.now() + timedelta(seconds=6)) == 1
    assert len(sink.delivered) == 1


def test_a_mailbox_that_does_not_exist_is_given_up_and_holds_nobody_up(
    stage: Stage, sink: Sink
) -> None:
    sink.refused = {"gone@example.org"}
    gone = order(stage, "gone@example.org")
    order(stage, "here@example.org")
    assert send_due() == 1
    gone.refresh_from_db()
    assert gone.state == Mail.State.FAILED
    assert sink.delivered[0]["To"] == "here@example.org"


def test_what_a_killed_worker_had_taken_comes_due_again(stage: Stage, sink: Sink) -> None:
    from signatories.mailing.outbox import _lease_batch

    order(stage)
    assert len(_lease_batch(timezone.now())) == 1  # taken, then killed
    assert send_due() == 0
    assert send_due(now=timezone.now() + LEASE + timedelta(seconds=1)) == 1


def test_every_attempt_of_one_mail_has_one_message_id(stage: Stage, sink: Sink) -> None:
    mail = order(stage)
    send_due()
    Mail.objects.filter(pk=mail.pk).update(state=Mail.State.DUE, due=timezone.now())
    send_due()
    first, second = sink.delivered
    assert first["Message-ID"] == second["Message-ID"]


def test_the_order_holds_neither_address_nor_text_nor_token(stage: Stage, sink: Sink) -> None:
    mail = order(stage)
    send_due()
    mail.refresh_from_db()
    stored = " ".join(str(value) for value in vars(mail).values())
    assert "example.org" not in stored
    assert "confirm/" not in stored


def test_the_waiting_page_says_when_mails_are_delayed(
    stage: Stage, settings: Any, client: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    url = "/letters/shelter/sign/check-your-inbox/"
    assert "delayed" not in client.get(url).content.decode()
    order(stage)
    now = timezone.now()
    for hours in range(3):
        send_due(now=now + timedelta(hours=hours))
    page = client.get(url).content.decode()
    assert "delayed" in page
    assert "5 minutes" in page


@pytest.mark.django_db(transaction=True)  # as in production: each note is a transaction of its own
def test_what_the_server_took_is_noted_once_the_database_is_back(stage: Stage, sink: Sink) -> None:
    """Else it would be sent again."""
    order(stage)
    failures = 0

    def fail_twice(execute: Any, sql: str, *rest: Any) -> Any:
        nonlocal failures
        if sink.delivered and failures < 2:
            failures += 1
            raise OperationalError("terminating connection due to administrator command")
        return execute(sql, *rest)

    with connection.execute_wrapper(fail_twice):
        assert send_due() == 1
    assert failures == 2
    assert Mail.objects.get().state == Mail.State.SENT
    assert SentMail.objects.count() == 1
