"""Erasing waits for nobody: what somebody holds has its turn in the next batch."""

import contextlib
from collections.abc import Iterator
from datetime import timedelta

import psycopg2
import pytest
from django.db import connection
from django.utils import timezone

from signatories.models import Contact, Submission
from signatories.privacy.erasing import erase_addresses, erase_expired
from tests.stage import Stage, a_claim, confirmed, set_stage, submitted

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
LATE = timedelta(days=400)


@pytest.fixture
def stage(transactional_db: None) -> Stage:
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '2s'")
    return set_stage()


@contextlib.contextmanager
def held(table: str, column: str, key: object) -> Iterator[None]:
    """Somebody else works on one row until the block ends."""
    other = psycopg2.connect(**connection.get_connection_params() | {"cursor_factory": None})
    try:
        other.cursor().execute(f"SELECT 1 FROM {table} WHERE {column} = %s FOR UPDATE", [str(key)])
        yield
    finally:
        other.rollback()
        other.close()


def test_a_submission_that_is_being_confirmed_is_passed_over(stage: Stage) -> None:
    first, _second = submitted(stage), submitted(stage, a_claim("Ben"))
    late = timezone.now() + LATE
    with held("signatories_submission", "id", first.pk):
        assert erase_expired(now=late) == 1
        assert Submission.objects.get() == first
    assert erase_expired(now=late) == 1


@pytest.mark.parametrize(
    ("table", "column"),
    [("signatories_signature", "id"), ("signatories_contact", "signature_id")],
)
def test_a_signature_that_is_being_decided_is_passed_over(
    stage: Stage, table: str, column: str
) -> None:
    first = confirmed(stage)
    confirmed(stage, a_claim("Ben", address="ben@example.org"))
    assert first is not None
    late = (timezone.now() + LATE).date()
    with held(table, column, first.pk):
        assert erase_addresses(today=late) == 1
        assert Contact.objects.exclude(address=None).get().pk == first.pk
    assert erase_addresses(today=late) == 1
    assert not Contact.objects.exclude(address=None).exists()
