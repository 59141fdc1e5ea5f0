"""What a signer is told: after a decision, by way of reminder, and never too often."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from petitions.models import Letter
from signatories.decisions.actions import MAILS_WAIT, correct, decline, hold, publish, remove
from signatories.decisions.proposals import refuse
from signatories.decisions.recording import record_signature
from signatories.mailing.caps import forget_sent
from signatories.mailing.messages import message_for
from signatories.mailing.outbox import send_due
from signatories.mailing.reminders import order_reminders
from signatories.models import Mail, SentMail, Signature, Submission
from signatories.models.claim import Line
from signatories.privacy.proposing import propose
from signatories.privacy.withdrawing import withdraw
from signatories.signing.triage import triage_new
from tests.stage import Stage, a_claim, confirmed, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(stage: Stage) -> Signature:
    signature = confirmed(stage, a_claim("Ann Example", address="ann@example.org"))
    assert signature is not None
    mail.outbox.clear()
    SentMail.objects.all().delete()
    return signature


def how(stage: Stage, signature: Signature) -> dict[str, Any]:
    signature.refresh_from_db()
    return {"signature": signature, "revision": signature.revision, "actor": stage.moderator}


def after_the_wait() -> datetime:
    return timezone.now() + MAILS_WAIT + timedelta(seconds=1)


def test_publishing_is_told_after_the_wait_and_once(stage: Stage, waiting: Signature) -> None:
    publish(**how(stage, waiting))
    assert send_due() == 0
    assert send_due(now=after_the_wait()) == 1
    assert send_due(now=after_the_wait()) == 0
    [message] = mail.outbox
    assert message.to == ["ann@example.org"]
    assert "on the public list" in message.body


@pytest.mark.parametrize(
    ("visibility", "says"), [("counted", "is counted"), ("addressee", "not on the public list")]
)
def test_the_mail_says_what_the_signer_chose(stage: Stage, visibility: str, says: str) -> None:
    signature = confirmed(stage, a_claim(visibility=visibility))
    assert signature is not None
    publish(**how(stage, signature))
    send_due(now=after_the_wait())
    assert says in mail.outbox[-1].body


def test_declining_is_told_with_the_reason_in_words(stage: Stage, waiting: Signature) -> None:
    decline(**how(stage, waiting), reason="duplicate")
    send_due(now=after_the_wait())
    assert "Already on the list" in mail.outbox[0].body


def test_abuse_is_told_nothing(stage: Stage, waiting: Signature) -> None:
    decline(**how(stage, waiting), reason="abuse")
    assert send_due(now=after_the_wait()) == 0


def test_what_was_mended_within_the_wait_is_not_told(stage: Stage, waiting: Signature) -> None:
    publish(**how(stage, waiting))
    remove(**how(stage, waiting), reason="not-genuine")
    assert send_due(now=after_the_wait()) == 0
    assert mail.outbox == []


def test_a_correction_is_told(stage: Stage, waiting: Signature) -> None:
    line = Line(kind="person", name="Anne Example")
    correct(**how(stage, waiting), line=line, section=stage.people)
    send_due(now=after_the_wait())
    assert "corrected" in mail.outbox[0].subject
    assert "Anne" not in mail.outbox[0].body


def test_holding_is_not_told(stage: Stage, waiting: Signature) -> None:
    hold(**how(stage, waiting))
    assert not Mail.objects.filter(state=Mail.State.DUE).exists()


def test_a_request_that_was_refused_is_told_after_the_wait(
    stage: Stage, waiting: Signature
) -> None:
    publish(**how(stage, waiting))
    propose(signature=waiting, line=Line(kind="person", name="Quillfeather"))
    Mail.objects.all().delete()
    refuse(**how(stage, waiting))
    assert send_due() == 0
    assert send_due(now=after_the_wait()) == 1
    [message] = mail.outbox
    assert message.to == ["ann@example.org"]
    assert "was not made" in message.body
    assert "/signature/" in message.body
    for secret in ("Quillfeather", "Ann Example", "Protect"):
        assert secret not in message.body


def test_a_refusal_is_not_told_to_who_left_meanwhile(stage: Stage, waiting: Signature) -> None:
    publish(**how(stage, waiting))
    propose(signature=waiting, line=Line(kind="person", name="Quillfeather"))
    refuse(**how(stage, waiting))
    withdraw(signature=waiting)
    assert send_due(now=after_the_wait()) == 0


def test_every_mail_of_a_signature_leads_to_this_was_not_me(
    stage: Stage, waiting: Signature
) -> None:
    Signature.objects.update(asked_at=timezone.now())
    states = {Mail.Kind.PUBLISHED: "published", Mail.Kind.REFUSED: "published",
              Mail.Kind.DECLINED: "declined", Mail.Kind.OWN_PAGE: "published"}  # fmt: skip
    kinds = [Mail.Kind.SIGNED_AGAIN, Mail.Kind.CORRECTED, Mail.Kind.QUESTION, *states]
    decided = {"decided_at": timezone.now(), "decided_by": stage.moderator, "reason": "duplicate"}
    for kind in kinds:
        Signature.objects.update(state=states.get(kind, "held"), **decided)
        waiting.refresh_from_db()
        message = message_for(Mail.objects.create(kind=kind, signature=waiting))
        for text in (str(message.body), str(message.alternatives[0][0])):
            assert "/signature/" in text, kind
            assert "was not me" in text or "lets you say so" in text, kind


def test_who_has_no_mailbox_is_not_written_to(stage: Stage) -> None:
    signature = record_signature(
        letter=stage.letter,
        section=stage.people,
        line=Line(kind="person", name="Ben Example"),
        origin=Signature.Origin.PAPER,
        source_ref="folder 3",
        actor=stage.admin,
    )
    publish(**how(stage, signature))
    assert not Mail.objects.exists()


def test_a_signer_who_asks_is_written_to_discreetly(stage: Stage) -> None:
    Letter.objects.filter(pk=stage.letter.pk).update(discreet=False)
    claim = a_claim()
    submitted(stage, claim)
    submitted(stage, type(claim)(**{**vars(claim), "discreet": True}))
    triage_new()
    send_due()
    named, discreet = sorted((m.body for m in mail.outbox), key=len, reverse=True)
    assert "Protect the exiles" in named
    assert "Protect the exiles" not in discreet


# Reminders ----------------------------------------------------------------------------------------


def reminded_on(days: int) -> list[int]:
    """On which of these days a reminder is ordered, looking once a day."""
    start = timezone.now()
    looks = [(day, start + timedelta(days=day, minutes=1)) for day in range(days)]
    return [day for day, now in looks if order_reminders(now=now)]


def test_a_person_is_reminded_once_and_an_organisation_three_times(stage: Stage) -> None:
    submitted(stage, a_claim("Ann"))
    triage_new()
    assert reminded_on(16) == [1]
    Submission.objects.all().delete()
    submitted(stage, a_claim("Harbour", kind="organisation"))
    triage_new()
    assert reminded_on(16) == [1, 4, 10]


def test_who_has_answered_is_not_reminded(stage: Stage) -> None:
    confirmed(stage)
    assert reminded_on(4) == []


def test_a_worker_that_was_down_orders_one_reminder_not_all(stage: Stage) -> None:
    submitted(stage, a_claim("Harbour", kind="organisation"))
    triage_new()
    assert order_reminders(now=timezone.now() + timedelta(days=11)) == 1


def test_a_reminder_holds_a_link_that_works(stage: Stage) -> None:
    submitted(stage)
    triage_new()
    send_due()
    later = timezone.now() + timedelta(days=1, minutes=1)
    order_reminders(now=later)
    assert send_due(now=later) == 1
    assert "/confirm/" in mail.outbox[-1].body
    assert "reminder" in mail.outbox[-1].body


# Caps ---------------------------------------------------------------------------------------------


def test_a_mailbox_gets_three_an_hour_and_five_a_day(stage: Stage) -> None:
    for number in range(9):
        submitted(stage, a_claim(f"Name {number}", address=f"victim+{number}@example.org"))
    triage_new()
    start = timezone.now()
    sent = []
    for minutes in range(0, 26 * 60, 5):
        now = start + timedelta(minutes=minutes, seconds=1)
        while number := send_due(now=now):
            sent += [minutes] * number
    assert len([m for m in sent if m < 60]) == 3
    assert len([m for m in sent if m < 24 * 60]) == 5
    assert len(sent) >= 8


def test_another_mailbox_is_not_held_up(stage: Stage) -> None:
    for number in range(5):
        submitted(stage, a_claim(f"Name {number}", address="victim@example.org"))
    submitted(stage, a_claim("Ann", address="ann@example.org"))
    triage_new()
    assert send_due() == 4
    assert mail.outbox[-1].to == ["ann@example.org"]


def test_the_sites_cap_lets_confirmations_go_first(
    stage: Stage, waiting: Signature, settings: Any
) -> None:
    publish(**how(stage, waiting))
    settings.MAILS_PER_HOUR = 1
    later = after_the_wait()
    submitted(stage, a_claim("Ben", address="ben@example.org"))
    triage_new(now=later)
    assert send_due(now=later) == 1
    assert mail.outbox[-1].to == ["ben@example.org"]
    assert send_due(now=later) == 0
    assert send_due(now=later + timedelta(hours=1, seconds=1)) == 1


def test_what_no_cap_looks_back_to_is_forgotten(stage: Stage) -> None:
    submitted(stage)
    triage_new()
    send_due()
    assert SentMail.objects.count() == 1
    assert forget_sent() == 0
    assert forget_sent(now=timezone.now() + timedelta(hours=25)) == 1
