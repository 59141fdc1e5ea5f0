"""Writing where Django's own way is felt: a long list, for `bulk_create` takes five times as long
to make the statement as the database to carry it out, and most columns of a list hold the same; and
the one row of somebody who signs while everybody does.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import connections, models, router

from signatories.models.prepared import first_statement


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
    """Insert one row that brings its own key: one round trip and no more. A row that had arrived
    over a connection that died is an IntegrityError.
    """
    using = router.db_for_write(type(row))
    connection = connections[using]
    statement, values = _statement_and_values(row, connection)
    first_statement(connection, statement, values)
    row._state.adding, row._state.db = False, using


def insert_unless_taken(row: models.Model) -> bool:
    """Insert one row; False where a unique constraint says that there is one like it already, or
    one that somebody is just inserting. Needs no savepoint, of which Django would make two
    statements more.
    """
    using = router.db_for_write(type(row))
    connection = connections[using]
    statement, values = _statement_and_values(row, connection)
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


def _statement_and_values(row: models.Model, connection: Any) -> tuple[str, list[Any]]:
    """Of a row's columns those that hold something: the others are NULL by themselves."""
    meta: Any = type(row)._meta
    held = [
        (field, value)
        for field in meta.concrete_fields
        if (value := field.pre_save(row, True)) is not None
    ]
    statement = _statement(type(row), connection.vendor, tuple(field.column for field, _ in held))
    return statement, [field.get_db_prep_save(value, connection) for field, value in held]


@cache
def _statement(model: type[models.Model], vendor: str, columns: tuple[str, ...]) -> str:
    quote = connections[router.db_for_write(model)].ops.quote_name
    named = ", ".join(quote(column) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {quote(model._meta.db_table)} ({named}) VALUES ({places})"  # noqa: S608


def update_where(model: type[models.Model], values: dict[str, Any], **holding: Any) -> int:
    """Give the rows that hold just this these values; how many they were. Neither may hold None."""
    connection = connections[router.db_for_write(model)]
    statement = _update(model, connection.vendor, tuple(values), tuple(holding))
    field: Any = model._meta.get_field
    given = [
        field(name).get_db_prep_save(value, connection)
        for name, value in (*values.items(), *holding.items())
    ]
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return int(cursor.rowcount)


@cache
def _update(
    model: type[models.Model], vendor: str, names: tuple[str, ...], holding: tuple[str, ...]
) -> str:
    quote = connections[router.db_for_write(model)].ops.quote_name

    def each(names: tuple[str, ...], between: str) -> str:
        columns: list[Any] = [model._meta.get_field(name) for name in names]
        return between.join(f"{quote(field.column)} = %s" for field in columns)

    table = quote(model._meta.db_table)
    return f"UPDATE {table} SET {each(names, ', ')} WHERE {each(holding, ' AND ')}"  # noqa: S608
