"""Statements that are made once say what Django's own would say."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from signatories.models import Submission, Token
from signatories.models.inserting import update_where
from signatories.models.prepared import Prepared
from tests.stage import Stage, submitted

COLUMNS = ("digest", "purpose", "expires_at", "submission__id", "submission__sealed")


def tokens(digest: str, purpose: str):  # type: ignore[no-untyped-def]
    return Token.objects.filter(purpose=purpose, digest=digest).values_list(*COLUMNS)


def token(stage: Stage, digest: str) -> Token:
    return Token.objects.create(
        digest=digest,
        purpose="confirm",
        submission=submitted(stage),
        expires_at=timezone.now() + timedelta(days=1),
    )


@pytest.mark.django_db
def test_a_prepared_question_has_the_answer_of_its_query_set(stage: Stage) -> None:
    prepared = Prepared(Token, tokens, words=2)
    for digest in ("a", "b", "c' OR 1=1", "%s"):
        assert prepared.rows(digest, "confirm") == []
        token(stage, digest)
        [row] = prepared.rows(digest, "confirm")
        [expected] = tokens(digest, "confirm")
        assert [type(value) for value in row[:4]] == [type(value) for value in expected[:4]]
        assert (row[:4], bytes(row[4])) == (expected[:4], bytes(expected[4]))
        assert prepared.rows(digest, "own") == []


@pytest.mark.django_db
def test_its_statement_is_made_once(stage: Stage) -> None:
    asked = []

    def question(digest: str, purpose: str):  # type: ignore[no-untyped-def]
        asked.append(digest)
        return tokens(digest, purpose)

    prepared = Prepared(Token, question, words=2)
    token(stage, "a")
    assert [len(prepared.rows(digest, "confirm")) for digest in "aba"] == [1, 0, 1]
    assert len(asked) == 1


@pytest.mark.django_db
def test_an_update_reaches_the_rows_that_hold_just_this(stage: Stage) -> None:
    one, other = submitted(stage), submitted(stage)
    now = timezone.now()
    values = {"sealed": b"", "triage": "done", "confirmed_at": now}
    assert update_where(Submission, values, id=one.pk, sealed=b"other", triage="new") == 0
    assert update_where(Submission, values, id=one.pk, sealed=one.sealed, triage="new") == 1
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.triage, bytes(one.sealed), one.confirmed_at) == ("done", b"", now)
    assert other.triage == "new"


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_connection_that_died_meanwhile_is_replaced(stage: Stage) -> None:
    prepared = Prepared(Token, tokens, words=2)
    token(stage, "a")
    connection.ensure_connection()
    connection.connection.close()
    assert len(prepared.rows("a", "confirm")) == 1
