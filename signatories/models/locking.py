"""Taking work that another worker has not taken: PostgreSQL's SKIP LOCKED, behind one function."""

from typing import TypeVar

from django.db import connections, models

M = TypeVar("M", bound=models.Model)


def not_taken(rows: models.QuerySet[M]) -> models.QuerySet[M]:
    """Lock these rows until the transaction ends, passing over those that another holds.

    SQLite has one writer at a time, which holds the whole database: there nothing is passed over.
    """
    if connections[rows.db].features.has_select_for_update_skip_locked:
        return rows.select_for_update(skip_locked=True, of=("self",))
    return rows
