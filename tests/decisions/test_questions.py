"""Held with a question: asked by mail without its words, answered on the signer's own page."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from signatories.decisions.actions import (
    MAILS_WAIT,
    NobodyToAsk,
    SomebodyWasFirst,
    decline,
    hold,
    publish,
)
from signatories.decisions.recording import record_signature
from signatories.mailing.outbox import send_due
from signatories.models import Contact, Event, Mail, Roster, SentMail, Signature
from signatories.models.claim import Line
from signatories.privacy.answering import answer
from signatories.privacy.erasing import erase_addresses
from signatories.privacy.withdrawing import NotNow, narrow, withdraw
from tests.models.test_private_models import dump
from tests.stage import Stage, a_claim, confirmed

pytestmark = pytest.mark.django_db
QUESTION, ANSWER = "Are you the Quillfeather of the mill?", "Moonbeam is my other name."


@pytest.fixture
def waiting(stage: Stage) -> Signature:
    return waits(stage)


def waits(stage: Stage, visibility: str = "public") -> Signature:
    signature = confirmed(stage, a_claim(visibility=visibility))
    assert signature is not None
    mail.outbox.clear()
    SentMail.objects.all().delete()
    return signature


def how(stage: Stage, signature: Signature) -> dict[str, Any]:
    signature.refresh_from_db()
    return {"signature": signature, "revision": signature.revision, "actor": stage.moderator}


def ask(stage: Stage, signature: Signature, question: str = QUESTION) -> None:
    hold(**how(stage, signature), question=question)


def after_the_wait() -> datetime:
    return timezone.now() + MAILS_WAIT + timedelta(seconds=1)


def said(signature: Signature) -> list[tuple[str, str]]:
    dialogue = Contact.objects.get(pk=signature.pk).open_dialogue()
    return [(words["by"], words["text"]) for words in dialogue]


def clear_words() -> str:
    return " ".join(text for _table, text in dump()).lower()


def test_it_is_sealed_and_told_after_the_wait_without_its_words(
    stage: Stage, waiting: Signature
) -> None:
    type(stage.letter).objects.update(discreet=False)
    ask(stage, waiting)
    assert (waiting.state, waiting.answered_at) == ("held", None)
    assert waiting.asked_at is not None
    assert Event.objects.latest("pk").verb == "asked"
    assert said(waiting) == [("desk", QUESTION)]
    assert "quillfeather" not in clear_words()
    assert send_due() == 0
    assert send_due(now=after_the_wait()) == 1
    [message] = mail.outbox
    text = message.subject + message.body + str(message.alternatives[0][0])
    assert "has a question to you" in text
    assert "/signature/" in text
    for secret in ("Quillfeather", "mill", "Mei-Ling", "mod@", "harbour/"):
        assert secret not in text, secret


def test_holding_without_a_question_asks_nobody(stage: Stage, waiting: Signature) -> None:
    hold(**how(stage, waiting))
    assert waiting.asked_at is None
    assert Contact.objects.get().dialogue is None
    assert not Mail.objects.filter(kind="question").exists()


def test_what_was_decided_within_the_wait_is_not_asked(stage: Stage, waiting: Signature) -> None:
    ask(stage, waiting)
    publish(**how(stage, waiting))
    assert waiting.asked_at is None
    send_due(now=after_the_wait())
    assert [("accepted" in message.body) for message in mail.outbox] == [True]
    with pytest.raises(NotNow):
        answer(signature=waiting, text=ANSWER)


def test_an_answer_is_sealed_seen_by_its_moderators_and_is_one(
    stage: Stage, waiting: Signature
) -> None:
    Signature.objects.update(evidence_at=timezone.now(), pile="clear")
    ask(stage, waiting)
    seen, changes = how(stage, waiting), Roster.objects.get().changes
    evidence = waiting.evidence_at
    answer(signature=waiting, text=ANSWER)
    waiting.refresh_from_db()
    assert waiting.answered_at is not None
    assert (waiting.state, waiting.evidence_at, waiting.pile) == ("held", evidence, "clear")
    assert said(waiting) == [("desk", QUESTION), ("signer", ANSWER)]
    assert "moonbeam" not in clear_words()
    assert Roster.objects.get().changes == changes, "a count would tell when somebody answered"
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_id) == ("answered", None)
    with pytest.raises(NotNow):
        answer(signature=waiting, text="Once more")
    with pytest.raises(SomebodyWasFirst):
        decline(**seen, reason="not-verified")


def test_a_second_question_can_follow_and_is_open_again(stage: Stage, waiting: Signature) -> None:
    ask(stage, waiting)
    answer(signature=waiting, text=ANSWER)
    ask(stage, waiting, "Since when?")
    assert waiting.answered_at is None
    answer(signature=waiting, text="Since May")
    assert [text for _by, text in said(waiting)] == [QUESTION, ANSWER, "Since when?", "Since May"]


def test_a_question_put_anew_before_the_mail_went_is_one_mail(
    stage: Stage, waiting: Signature
) -> None:
    ask(stage, waiting)
    ask(stage, waiting, "In other words?")
    assert send_due(now=after_the_wait()) == 1


def test_what_was_answered_before_the_mail_went_is_not_asked(
    stage: Stage, waiting: Signature
) -> None:
    ask(stage, waiting)
    answer(signature=waiting, text=ANSWER)
    assert send_due(now=after_the_wait()) == 0


def test_nobody_answers_who_was_not_asked(stage: Stage, waiting: Signature) -> None:
    with pytest.raises(NotNow):
        answer(signature=waiting, text=ANSWER)
    hold(**how(stage, waiting))
    with pytest.raises(NotNow):
        answer(signature=waiting, text=ANSWER)
    assert Contact.objects.get().dialogue is None


def test_who_has_no_mailbox_cannot_be_asked(stage: Stage) -> None:
    signature = record_signature(
        letter=stage.letter, section=stage.people, line=Line(kind="person", name="Ben"),
        origin=Signature.Origin.PAPER, source_ref="folder 3", actor=stage.admin,
    )  # fmt: skip
    with pytest.raises(NobodyToAsk):
        ask(stage, signature)
    signature.refresh_from_db()
    assert (signature.state, signature.asked_at) == ("waiting", None)


def test_only_the_first_of_two_asks(stage: Stage, waiting: Signature) -> None:
    act = how(stage, waiting)
    decline(**act, reason="not-verified")
    with pytest.raises(SomebodyWasFirst):
        hold(**act, question=QUESTION)
    assert Contact.objects.get().dialogue is None


# Erasing ------------------------------------------------------------------------------------------


def asked_and_answered(stage: Stage, visibility: str = "public") -> Signature:
    signature = waits(stage, visibility)
    ask(stage, signature)
    answer(signature=signature, text=ANSWER)
    return signature


def test_it_goes_with_the_name_of_who_is_counted(stage: Stage) -> None:
    publish(**how(stage, asked_and_answered(stage, "counted")))
    assert Contact.objects.get().dialogue is None


def test_it_goes_when_the_signer_chooses_to_be_counted(stage: Stage) -> None:
    signature = asked_and_answered(stage)
    publish(**how(stage, signature))
    assert said(signature), "until then it tells why it was published"
    narrow(signature=signature, to="counted")
    assert Contact.objects.get().dialogue is None


def test_it_goes_with_the_signer(stage: Stage) -> None:
    signature = asked_and_answered(stage)
    withdraw(signature=signature)
    signature.refresh_from_db()
    assert not Contact.objects.exists()
    assert (signature.asked_at, signature.answered_at) == (None, None)


def test_it_goes_with_the_address(stage: Stage) -> None:
    signature = waits(stage)
    ask(stage, signature)
    until = Contact.objects.get().address_until
    assert erase_addresses(today=until) == 1
    contact = Contact.objects.get()
    assert contact.dialogue is None
    assert contact.open_line() is not None
    signature.refresh_from_db()
    assert signature.asked_at is None, "nobody can answer any more"
