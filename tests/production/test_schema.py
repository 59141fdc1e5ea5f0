"""What docs/scaling.md says of the schema is so: whoever signs takes no number from a sequence."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from signatories.models import Submission
from tests.stage import Stage, a_claim, submitted

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db]


def numbers_taken() -> dict[str, int | None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT schemaname || '.' || sequencename, last_value FROM pg_sequences")
        return dict(cursor.fetchall())


def test_an_accepted_form_is_one_row_under_the_forms_own_key(stage: Stage) -> None:
    facts = stage.facts
    assert facts
    before = numbers_taken()
    assert len(before) > 10
    with CaptureQueriesContext(
        connection,
    ) as asked:
        submitted(stage, a_claim())
    writes = [
        q["sql"] for q in asked if not q["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))
    ]
    assert len(writes) == 1
    assert 'INSERT INTO "signatories_submission"' in writes[0]
    assert numbers_taken() == before
    assert Submission.objects.count() == 1


def test_no_foreign_key_makes_signers_wait_for_each_other_on_a_count() -> None:
    """No column of a letter or its roster is written when somebody signs: there is no counter."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE NOT tgisinternal AND relname = 'signatories_submission'"
        )
        assert cursor.fetchall() == [(0,)]
