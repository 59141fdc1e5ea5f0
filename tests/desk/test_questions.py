"""Asking a signer from the desk, and seeing what they answered."""

from typing import Any

import pytest
from django.test import Client

from signatories.decisions.actions import hold
from signatories.decisions.recording import record_signature
from signatories.models import Contact, Signature
from signatories.models.claim import Line
from signatories.privacy.answering import answer
from tests.desk.test_queue import QUEUE, correct_by_form, state
from tests.stage import Stage, a_claim, confirmed

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(stage: Stage) -> Signature:
    signature = confirmed(stage, a_claim("Ann Example"))
    assert signature is not None
    return signature


@pytest.fixture
def desk(stage: Stage, client: Client) -> Client:
    client.force_login(stage.moderator)
    return client


def page_of(desk: Client, signature: Signature) -> str:
    return desk.get(f"{QUEUE}{signature.pk}/change/").content.decode()


def test_it_is_asked_with_hold_and_followed(desk: Client, waiting: Signature) -> None:
    correct_by_form(desk, waiting, "_hold", question="Of <which> mill?\r\nSince when?")
    assert state(waiting) == "held"
    assert Contact.objects.get().open_dialogue()[0]["text"] == "Of <which> mill?\nSince when?"
    assert "Asked, no answer yet" in desk.get(QUEUE).content.decode()
    page = page_of(desk, waiting)
    assert "Of &lt;which&gt; mill?<br>Since when?" in page
    assert "No answer yet." in page
    answer(signature=waiting, text="Of the <old> one.")
    assert "The signer has answered" in desk.get(QUEUE).content.decode()
    page = page_of(desk, waiting)
    assert "Of the &lt;old&gt; one." in page
    assert "No answer yet." not in page
    correct_by_form(desk, waiting, "_hold", question="Which street?")
    assert "Asked, no answer yet" in desk.get(QUEUE).content.decode()
    correct_by_form(desk, waiting, "_publish")
    assert state(waiting) == "published"


def test_what_was_answered_can_be_filtered(desk: Client, stage: Stage, waiting: Signature) -> None:
    asked = confirmed(stage, a_claim("Ben Example", address="ben@example.org"))
    assert asked is not None
    for signature in (waiting, asked):
        hold(
            signature=signature, revision=signature.revision, actor=stage.moderator, question="Eh?"
        )
    answer(signature=asked, text="Yes")
    page = desk.get(f"{QUEUE}?state=answered").content.decode()
    assert "Ben Example" in page
    assert "Ann Example" not in page


@pytest.mark.parametrize("button", ["_publish", "_decline", "_continue"])
def test_a_question_that_would_not_go_out_is_said_and_kept(
    desk: Client, waiting: Signature, button: str
) -> None:
    page = correct_by_form(desk, waiting, button, question="Of which mill?").content.decode()
    assert "Press “Hold” to ask the signer" in page
    assert "Of which mill?" in page
    assert state(waiting) == "waiting"


@pytest.mark.parametrize("question", ["a\x07", "a\u202eb", "a\x00", "a" * 2001])
def test_a_question_that_cannot_be_is_refused(
    desk: Client, waiting: Signature, question: str
) -> None:
    page = correct_by_form(desk, waiting, "_hold", question=question).content.decode()
    assert 'class="errorlist"' in page
    assert state(waiting) == "waiting"


def test_holding_again_without_a_question_says_what_to_do(desk: Client, waiting: Signature) -> None:
    correct_by_form(desk, waiting, "_hold")
    page = correct_by_form(desk, waiting, "_hold").content.decode()
    assert "It is held already." in page


def test_who_has_no_mailbox_cannot_be_asked(desk: Client, stage: Stage) -> None:
    signature = record_signature(
        letter=stage.letter, section=stage.people, line=Line(kind="person", name="Ben"),
        origin=Signature.Origin.PAPER, source_ref="folder 3", actor=stage.admin,
    )  # fmt: skip
    page = correct_by_form(desk, signature, "_hold", question="Eh?").content.decode()
    assert "There is no mailbox to ask" in page
    assert state(signature) == "waiting"


def test_an_answer_that_came_meanwhile_is_seen_first(
    desk: Client, stage: Stage, waiting: Signature
) -> None:
    hold(signature=waiting, revision=1, actor=stage.moderator, question="Eh?")
    seen: dict[str, Any] = {"revision_shown": "2", "name": "Ann Example",
                            "section": str(stage.people.pk), "_decline": "1"}  # fmt: skip
    answer(signature=waiting, text="Yes")
    answered = desk.post(f"{QUEUE}{waiting.pk}/change/", seen, follow=True).content.decode()
    assert "look again" in answered
    assert state(waiting) == "held"


def test_the_queue_asks_no_more_of_the_database(
    desk: Client, stage: Stage, waiting: Signature, django_assert_max_num_queries: Any
) -> None:
    hold(signature=waiting, revision=1, actor=stage.moderator, question="Eh?")
    with django_assert_max_num_queries(10):
        desk.get(f"{QUEUE}?state=answered")
    with django_assert_max_num_queries(10):
        assert "Asked, no answer yet" in desk.get(QUEUE).content.decode()
