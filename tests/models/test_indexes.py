"""Who signs writes into few indexes."""

import pytest
from django.apps import apps
from django.db import connection, models

from signatories.models import Entry, Mail, Signature, Submission, Token

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db]
WRITTEN_BY_SIGNERS = (Mail, Signature, Submission, Token)


def definitions(model: type[models.Model]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexdef FROM pg_indexes WHERE tablename = %s", [model._meta.db_table]
        )
        return [definition for (definition,) in cursor.fetchall()]


@pytest.mark.parametrize("model", WRITTEN_BY_SIGNERS)
def test_a_key_that_is_seldom_set_is_found_where_it_is_set(model: type[models.Model]) -> None:
    keys = [f for f in model._meta.local_fields if isinstance(f, models.ForeignKey) and f.null]
    found = definitions(model)
    for key in keys:
        alone = [each for each in found if f"({key.column})" in each]
        assert len(alone) == 1, key
        assert alone[0].endswith(f"WHERE ({key.column} IS NOT NULL)")


@pytest.mark.parametrize("model", [*WRITTEN_BY_SIGNERS, Entry])
def test_none_is_kept_for_like(model: type[models.Model]) -> None:
    assert not [each for each in definitions(model) if "pattern_ops" in each]


def test_no_index_of_the_models_is_missing_and_all_are_valid() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = indexrelid"
        )
        valid = dict(cursor.fetchall())
    for app in ("petitions", "signatories"):
        for model in apps.get_app_config(app).get_models():
            if not model._meta.proxy:
                assert all(valid.get(index.name) for index in model._meta.indexes), model
