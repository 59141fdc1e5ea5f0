"""A moderator's question: shown on the signer's own page, and answered there once."""

import json

import pytest
from django.test import Client
from django.utils import timezone

from signatories.decisions.actions import hold
from signatories.models import Contact, Signature
from tests.signing.test_own_page import page_of, send, shown
from tests.stage import Stage, confirmed

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked_page(stage: Stage) -> str:
    """The own page of somebody who was asked."""
    signature = confirmed(stage)
    assert signature is not None
    hold(signature=signature, revision=1, actor=stage.moderator, question="Which Mei?\nOf <b>?")
    return page_of(signature)


def test_a_question_is_shown_and_answered_there(client: Client, asked_page: str) -> None:
    text = shown(client, asked_page).content.decode()
    assert "Which Mei?<br>Of &lt;b&gt;?" in text
    answer = send(client, asked_page, "answer", words="The baker.\r\nOf the mill.")
    assert answer.status_code == 200
    assert "with the moderators" in answer.content.decode()
    assert "The baker.<br>Of the mill." in answer.content.decode()
    assert "Send the answer" not in answer.content.decode()
    assert Contact.objects.get().open_dialogue()[1]["text"] == "The baker.\nOf the mill."


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "Write your answer"),
        (" \n ", "Write your answer"),
        ("a" * 2001, "at most 2000 characters"),
        ("a\x07", "control characters"),
        ("a\u202eb", "control characters"),
        ("a\x00", "control characters"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_a_reason(
    client: Client, asked_page: str, words: str, why: str
) -> None:
    answer = send(client, asked_page, "answer", words=words)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert Signature.objects.get().answered_at is None


def test_two_thousand_characters_can_be_said(client: Client, asked_page: str) -> None:
    words = "See https://example.org\t" + "\U00020000" * 1974
    assert send(client, asked_page, "answer", words=words).status_code == 200


def test_an_answer_without_an_open_question_is_not_taken(client: Client, asked_page: str) -> None:
    fields = {"step": "answer", "words": "The baker."}
    for words in ("Your answer is with the moderators.", "No question is open any more"):
        answer = client.post(asked_page, fields)
        assert answer.status_code == 200
        assert words in answer.content.decode()
    assert len(Contact.objects.get().open_dialogue()) == 2


def test_what_was_asked_and_answered_is_in_the_download(client: Client, asked_page: str) -> None:
    send(client, asked_page, "answer", words="The baker.")
    stored = json.loads(client.post(asked_page, {"step": "download"}).content)
    today = timezone.localdate().isoformat()
    assert stored["questions_and_answers"] == [
        {"by": "desk", "on": today, "text": "Which Mei?\nOf <b>?"},
        {"by": "signer", "on": today, "text": "The baker."},
    ]
