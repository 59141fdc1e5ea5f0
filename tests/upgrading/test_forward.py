"""From each release that was recorded to now: the migrations take its rows along, and everything
still reads; and none of them takes away what the release before it needs.
"""

import contextlib
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, migrations, models, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ModelState, ProjectState
from django.test import Client
from django.urls import reverse

from signatories.models import Contact, Entry, Signature, Submission
from signatories.roster.counting import recount
from tests.house.reading import pyproject, text_of
from tests.upgrading.record import HERE, OURS, RELEASES, models_with_tables

KNOWN = json.loads(RELEASES.read_text())


def rows_of(release: str) -> dict[str, list[dict[str, Any]]]:
    return json.loads((HERE / f"{release}.json").read_text(encoding="utf-8"))


def state_of(release: str) -> ProjectState:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return loader.project_state(list(KNOWN[release].items()))


# Forward ------------------------------------------------------------------------------------------


@pytest.fixture
def as_released(request: pytest.FixtureRequest, transactional_db: None) -> Iterator[str]:
    """The database as this release left it, its rows among the rest; afterwards as it is now."""
    release = request.param
    executor = MigrationExecutor(connection)
    executor.migrate(list(KNOWN[release].items()))
    then = state_of(release).apps
    try:
        _empty()
        with transaction.atomic(), _no_trigger():
            for model in models_with_tables(then):
                _insert(model, rows_of(release)[model._meta.label])
        _go_on_counting(models_with_tables(then))
        yield release
    finally:
        call_command("migrate", verbosity=0)
        call_command("flush", verbosity=0, interactive=False)


def _empty() -> None:
    """What migrating has made by itself is among the rows."""
    call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)


@contextlib.contextmanager
def _no_trigger() -> Iterator[None]:
    """Rows come in any order, and a sealed text takes no words."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL session_replication_role = replica")
            yield
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        yield
        for _, statement in triggers:
            cursor.execute(statement)


def _insert(model: Any, rows: list[dict[str, Any]]) -> None:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    model._base_manager.bulk_create(
        [model(**{name: _value(fields[name], value) for name, value in row.items()})
         for row in rows]
    )  # fmt: skip


def _value(field: Any, value: Any) -> Any:
    if isinstance(field, models.JSONField) or value is None:
        return value
    target = field.target_field if field.is_relation else field
    return target.to_python(value)


def _go_on_counting(found: list[Any]) -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), found):
            cursor.execute(statement)


@pytest.mark.parametrize("as_released", KNOWN, indirect=True)
def test_everything_of_a_release_still_reads(as_released: str, client: Client) -> None:
    recorded = rows_of(as_released)
    assert [label for label, rows in recorded.items() if not rows] == []
    call_command("migrate", verbosity=0)
    for model in models_with_tables(apps):
        there = list(model._base_manager.all())
        if (rows := recorded.get(model._meta.label)) is not None:
            assert len(there) >= len(rows), model._meta.label
    opened = 0
    for contact in Contact.objects.all():
        opened += contact.open_line() is not None
    assert opened > 10
    assert Submission.objects.filter(triage="mailed").first().open_claim().address  # type: ignore[union-attr]
    shown = Entry.objects.filter(audience="public").exclude(name="")
    letter = Signature.objects.filter(entry=shown.first()).get().letter
    recount(letter.pk)
    page = client.get(reverse("letter", kwargs={"slug": letter.slug}))
    assert page.status_code == 200
    client.force_login(apps.get_model("auth.User").objects.get(username="chief"))
    for path in ("/admin/", "/admin/signatories/queuedsignature/", "/admin/signatories/event/"):
        assert client.get(path).status_code == 200, path


@pytest.mark.once
def test_a_release_is_recorded_with_rows_in_every_table() -> None:
    for release, leaves in KNOWN.items():
        labels = {model._meta.label for model in models_with_tables(state_of(release).apps)}
        assert set(rows_of(release)) == labels
        assert set(OURS) <= set(leaves)


@pytest.mark.once
def test_every_release_of_the_changelog_is_recorded() -> None:
    released = set(re.findall(r"^## \[(\d+\.\d+\.\d+)\]", text_of("CHANGELOG.md"), re.MULTILINE))
    assert released <= set(KNOWN), "python -m tests.upgrading.record"
    assert "## [Unreleased]" in text_of("CHANGELOG.md")
    assert re.fullmatch(r"\d+\.\d+\.\d+", pyproject()["version"])


# Expand, then contract ----------------------------------------------------------------------------


def faults(operations: list[Operation], app: str, before: ProjectState) -> list[str]:
    """Which of these would keep the code of the release `before` from working on their schema.

    What a release no longer uses leaves its models (`SeparateDatabaseAndState`, the state alone)
    and the release after it takes the column or table away (the database alone).
    """
    found: list[str] = []
    for operation in operations:
        if isinstance(operation, migrations.SeparateDatabaseAndState):
            found += faults(operation.database_operations, app, before)
            continue
        name = f"{type(operation).__name__} {operation.describe()}"
        if isinstance(operation, migrations.RemoveField | migrations.DeleteModel):
            model = getattr(operation, "model_name", operation.name).lower()
            there = before.models.get((app, model))
            field = getattr(operation, "model_name", None) and operation.name
            if there is not None and (not field or field in there.fields):
                found.append(name)
        elif isinstance(operation, migrations.RenameField | migrations.RenameModel
                        | migrations.AlterModelTable):  # fmt: skip
            found.append(name)
        elif isinstance(operation, migrations.AddField | migrations.AlterField):
            if (app, operation.model_name.lower()) in before.models and _demands(
                operation, app, before
            ):
                found.append(name)
        elif isinstance(operation, migrations.RunSQL) and "drop" in str(operation.sql).lower():
            found.append(name)
    return found


def _demands(operation: Any, app: str, before: ProjectState) -> bool:
    """Whether a row that the release before writes would be refused: it does not name the column,
    or leaves it empty, or writes more than fits in.
    """
    field = operation.field
    if field.many_to_many:
        return False
    fills_itself = field.null or field.db_default is not models.NOT_PROVIDED
    if isinstance(operation, migrations.AddField):
        return not fills_itself
    was = before.models[app, operation.model_name.lower()].fields.get(operation.name)
    if was is None:
        return False
    shorter = (field.max_length or 10**9) < (was.max_length or 10**9)
    return shorter or (was.null and not field.null)


def since(release: str) -> Iterator[tuple[str, list[Operation], str]]:
    """Our migrations after a release, up to the one after it."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    later = [other for other in KNOWN if list(KNOWN).index(other) > list(KNOWN).index(release)]
    for app in OURS:
        leaves = [KNOWN[later[0]][app]] if later else [
            name for _, name in loader.graph.leaf_nodes(app)]  # fmt: skip
        done = set(loader.graph.forwards_plan((app, KNOWN[release][app])))
        for leaf in leaves:
            for key in loader.graph.forwards_plan((app, leaf)):
                if key not in done and key[0] == app:
                    yield app, loader.disk_migrations[key].operations, f"{app}.{key[1]}"


@pytest.mark.once
@pytest.mark.parametrize("release", KNOWN)
def test_no_migration_takes_away_what_the_release_before_needs(release: str) -> None:
    before = state_of(release)
    found = {name: wrong for app, operations, name in since(release)
             if (wrong := faults(operations, app, before))}  # fmt: skip
    assert found == {}


BEFORE = ProjectState()
BEFORE.add_model(
    ModelState(
        "signatories", "Party", [("id", models.BigAutoField(primary_key=True)),
                                 ("name", models.CharField(max_length=200)),
                                 ("note", models.TextField(null=True))],
    )
)  # fmt: skip
TEXT = models.TextField


@pytest.mark.once
@pytest.mark.parametrize(
    ("operation", "is_a_fault"),
    [
        (migrations.AddField("party", "more", TEXT(null=True)), False),
        (migrations.AddField("party", "more", TEXT(db_default="")), False),
        (migrations.AddField("party", "more", TEXT(default="")), True),
        (migrations.AddField("new", "more", TEXT(default="")), False),
        (migrations.AlterField("party", "note", TEXT()), True),
        (migrations.AlterField("party", "name", models.CharField(max_length=300)), False),
        (migrations.AlterField("party", "name", models.CharField(max_length=20)), True),
        (migrations.RemoveField("party", "note"), True),
        (migrations.RemoveField("party", "gone_before"), False),
        (migrations.DeleteModel("Party"), True),
        (migrations.DeleteModel("GoneBefore"), False),
        (migrations.RenameField("party", "note", "notes"), True),
        (migrations.RenameModel("Party", "Body"), True),
        (migrations.AlterModelTable("party", "bodies"), True),
        (migrations.RunSQL("ALTER TABLE signatories_party DROP COLUMN note"), True),
        (migrations.CreateModel("New", []), False),
        (migrations.SeparateDatabaseAndState(
            state_operations=[migrations.RemoveField("party", "note")]), False),
        (migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RemoveField("party", "note")]), True),
    ],
    ids=lambda value: value.describe() if isinstance(value, Operation) else "",
)  # fmt: skip
def test_what_is_a_fault(operation: Operation, is_a_fault: bool) -> None:
    assert bool(faults([operation], "signatories", BEFORE)) is is_a_fault
