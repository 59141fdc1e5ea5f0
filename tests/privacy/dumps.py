"""What a database holds, value by value."""

from collections.abc import Iterator

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection, models


def dump() -> Iterator[tuple[str, bytes]]:
    """Every value of every row of every table, sessions opened, with where it stands; on SQLite
    also the database's own bytes, with what was deleted and not overwritten.
    """
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    if isinstance(value, memoryview | bytes):
                        yield f"{table}.{name}", bytes(value)
                    else:
                        yield f"{table}.{name}", str(value).encode("utf-8", "surrogatepass")
    for session in Session.objects.all():
        yield "django_session", repr(session.get_decoded()).encode()
    if connection.vendor == "sqlite":
        yield "the file", connection.connection.serialize()


def boxes() -> list[tuple[type[models.Model], str]]:
    """Every column of ours that holds sealed bytes: all binary ones but the list's order."""
    return [
        (model, field.name)
        for app in ("petitions", "signatories")
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.BinaryField) and field.name != "place"
    ]
