"""Writing a long list: Django's `bulk_create` takes five times as long to make the statement as
the database to carry it out, and most columns of a list hold the same.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connections, models, router


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
    chosen = ", ".join(["%s"] * len(same) + [f"column{n + 1}" for n in range(len(different))])
    places = f"({', '.join(['%s'] * len(different))})"
    statement = (
        f"INSERT INTO {quote(meta.db_table)} ({columns}) "  # noqa: S608 - names of our own
        f"SELECT {chosen} FROM (VALUES {', '.join([places] * len(rows))}) AS listed "
        f"RETURNING {quote(key.column)}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*constants, *values])
        return [key for (key,) in cursor.fetchall()]
