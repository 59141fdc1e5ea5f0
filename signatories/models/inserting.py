"""Writing where Django's own way is felt: a long list, for `bulk_create` takes five times as long
to make the statement as the database to carry it out, and most columns of a list hold the same; and
the one row of somebody who signs while everybody does.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import InterfaceError, OperationalError, connections, models, router


def insert_alike(
    like: models.Model, varying: Sequence[str], rows: Sequence[Sequence[Any]]
) -> list[Any]:
    """Insert a row for each of `rows`: what `like` holds, but for the fields that vary. Their
    primary keys, in order. No signal is sent and nothing is validated but by the database.
    """
    if not rows:
        return []
    using = router.db_for_write(type(like))
    connection = connections[using]
    quote = connection.ops.quote_name
    meta: Any = like._meta
    key = meta.pk
    same = [
        field
        for field in meta.concrete_fields
        if field.attname not in varying and not (field is key and like.pk is None)
    ]
    different = [meta.get_field(name) for name in varying]
    constants = [field.get_db_prep_save(field.pre_save(like, True), connection) for field in same]
    values = [
        field.get_db_prep_save(value, connection)
        for row in rows
        for field, value in zip(different, row, strict=True)
    ]
    columns = ", ".join(quote(field.column) for field in (*same, *different))
    listed = [_listed(n, field, connection) for n, field in enumerate(different, start=1)]
    chosen = ", ".join(["%s"] * len(same) + listed)
    places = f"({', '.join(['%s'] * len(different))})"
    statement = (
        f"INSERT INTO {quote(meta.db_table)} ({columns}) "  # noqa: S608 - names of our own
        f"SELECT {chosen} FROM (VALUES {', '.join([places] * len(rows))}) AS listed "
        f"RETURNING {quote(key.column)}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*constants, *values])
        return [key for (key,) in cursor.fetchall()]


def _listed(number: int, field: Any, connection: Any) -> str:
    """A column of the list; PostgreSQL takes one that holds nothing but NULL for text."""
    column = f"column{number}"
    if field.null and field.is_relation:
        return f"CAST({column} AS {field.rel_db_type(connection)})"
    return column


def insert_at_once(row: models.Model) -> None:
    """Insert one row that brings its own key: one round trip and no more. Django would first ask
    the connection whether it lives; here the row is the question, and where the connection is dead
    it goes over a new one. A row that had arrived after all is then an IntegrityError.
    """
    using = router.db_for_write(type(row))
    connection = connections[using]
    connection.health_check_done = True  # type: ignore[attr-defined]  # the stubs lack it
    statement, fields = _statement(type(row), connection.vendor)
    values = [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields]
    try:
        _execute(connection, statement, values)
    except (InterfaceError, OperationalError):
        if connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        _execute(connection, statement, values)
    row._state.adding, row._state.db = False, using


def insert_unless_taken(row: models.Model) -> bool:
    """Insert one row; False where a unique constraint says that there is one like it already, or
    one that somebody is just inserting. Needs no savepoint, of which Django would make two
    statements more.
    """
    using = router.db_for_write(type(row))
    connection = connections[using]
    statement, fields = _statement(type(row), connection.vendor, with_key=row.pk is not None)
    values = [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields]
    meta: Any = type(row)._meta
    key = connection.ops.quote_name(meta.pk.column)
    with connection.cursor() as cursor:
        cursor.execute(f"{statement} ON CONFLICT DO NOTHING RETURNING {key}", values)
        inserted = cursor.fetchone()
    if inserted is None:
        return False
    row.pk = meta.pk.to_python(inserted[0])
    row._state.adding, row._state.db = False, using
    return True


@cache
def _statement(
    model: type[models.Model], vendor: str, *, with_key: bool = True
) -> tuple[str, tuple[Any, ...]]:
    quote = connections[router.db_for_write(model)].ops.quote_name
    meta: Any = model._meta
    fields = tuple(field for field in meta.concrete_fields if with_key or field is not meta.pk)
    columns = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    return f"INSERT INTO {quote(meta.db_table)} ({columns}) VALUES ({places})", fields  # noqa: S608


def _execute(connection: Any, statement: str, values: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
