"""Migrations: none is missing, and each can be taken back."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.db.migrations import RunPython, RunSQL
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation

from signatories.desk.groups import MODERATING, MODERATORS
from signatories.models import Event
from tests.stage import published, set_stage

OURS = ("petitions", "signatories")


def operations() -> Iterator[tuple[str, Operation]]:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    for (app, name), migration in loader.disk_migrations.items():
        if app in OURS:
            for operation in migration.operations:
                yield f"{app}.{name}", operation


@pytest.mark.django_db
def test_no_migration_is_pending() -> None:
    said = StringIO()
    try:
        call_command("makemigrations", *OURS, check=True, dry_run=True, stdout=said, verbosity=2)
    except SystemExit:
        pytest.fail(f"models have changed since the last migration:\n{said.getvalue()}")


@pytest.mark.once
def test_every_step_of_our_own_has_a_way_back() -> None:
    found = dict(operations())
    assert found
    one_way = [
        name
        for name, operation in operations()
        if (isinstance(operation, RunPython) and operation.reverse_code is None)
        or (isinstance(operation, RunSQL) and operation.reverse_sql is None)
        or not operation.reversible
    ]
    assert one_way == []


@pytest.mark.once
def test_no_two_migrations_are_both_the_last() -> None:
    assert MigrationLoader(None, ignore_no_migrations=True).detect_conflicts() == {}


def triggers() -> set[str]:
    catalogue = {
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(catalogue)
        return {name for (name,) in cursor.fetchall()}


def tables() -> set[str]:
    return {name for name in connection.introspection.table_names() if name.startswith(OURS)}


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_the_schema_goes_down_to_nothing_and_up_again_with_a_letter_in_it() -> None:
    published(set_stage())
    schema = (tables(), triggers())
    assert len(schema[0]) > 20
    assert len(schema[1]) >= 3
    try:
        for app in reversed(OURS):
            call_command("migrate", app, "zero", verbosity=0)
        assert (tables(), triggers()) == (set(), set())
    finally:
        call_command("migrate", verbosity=0)
    assert (tables(), triggers()) == schema
    assert not Event.objects.exists()
    assert Group.objects.get(name=MODERATORS).permissions.count() == len(MODERATING)


@pytest.mark.django_db
def test_nothing_is_left_to_migrate() -> None:
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
