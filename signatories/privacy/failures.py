"""A statement that failed is not kept: neither its row, nor what the request held beside it."""

from typing import Any

from django.db import connections


def forget_failures(**kwargs: Any) -> int:
    """Django keeps the last failed statement of a transaction on its connection for as long as the
    process lives, with the row that the database quoted and, in its traceback, every local value.
    Nothing that counts as work.
    """
    for connection in connections.all(initialized_only=True):
        connection.rollback_exc = None  # type: ignore[attr-defined]  # the stubs lack it
    return 0
