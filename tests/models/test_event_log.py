"""The log of what staff did: rows are added, and nothing else; and they name nobody."""

import pytest
from django.db import IntegrityError, connection, models, transaction

from signatories.models import Event, record_event
from tests.stage import Stage

pytestmark = pytest.mark.django_db


def test_an_event_is_written_with_ids_and_codes(stage: Stage) -> None:
    record_event(
        Event.Verb.DECLINED, actor_id=7, letter_id=8, subject_id=9, reason_code="duplicate"
    )
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_id, event.letter_id, event.subject_id, event.reason_code) == (
        "declined", 7, 8, 9, "duplicate",
    )  # fmt: skip
    assert event.at is not None


def test_an_event_goes_with_the_transaction_of_what_it_tells(stage: Stage) -> None:
    before = Event.objects.count()
    with transaction.atomic():
        record_event(Event.Verb.HELD, actor_id=7)
        transaction.set_rollback(True)
    assert Event.objects.count() == before


def test_an_event_outlives_all_it_speaks_of(stage: Stage) -> None:
    """No column of it refers to another table, so no deletion reaches it."""
    assert not [field for field in Event._meta.get_fields() if isinstance(field, models.ForeignKey)]


def test_an_event_has_no_column_for_words_but_two_codes() -> None:
    words = {
        field.name: field.max_length
        for field in Event._meta.local_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
    }
    assert words == {"verb": 20, "reason_code": 40}


@pytest.mark.postgresql
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE signatories_event SET verb = 'removed'",
        "UPDATE signatories_event SET actor_id = NULL",
        "DELETE FROM signatories_event",
    ],
)
def test_a_written_event_is_neither_changed_nor_deleted(stage: Stage, statement: str) -> None:
    assert Event.objects.exists()  # the stage's letter was opened
    before = list(Event.objects.order_by("pk").values())
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        connection.cursor().execute(statement)
    assert list(Event.objects.order_by("pk").values()) == before
