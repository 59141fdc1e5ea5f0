"""Questions that are asked at every click, and the statement without which nothing begins.

To make the statement of such a question takes Django longer than the database to answer it. So it
is made once, and asked again with other words from then on.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.db import InterfaceError, OperationalError, connections, models, router

Row = tuple[Any, ...]


class _Given(str):
    """Stands, while the statement is made, where a word will be."""

    place: int


class Prepared:
    """A query set of `values_list` over a model, made by a function of one or more words. They are
    compared with text columns; nothing else about the question may depend on them.
    """

    def __init__(
        self,
        model: type[models.Model],
        question: Callable[..., models.QuerySet[Any, Row]],
        *,
        words: int,
    ) -> None:
        self._model, self._question, self._words = model, question, words
        self._made = cache(self._make)

    def rows(self, *words: str) -> list[Row]:
        """Every row, as the query set would give it."""
        connection = connections[router.db_for_read(self._model)]
        statement, given, converters = self._made(connection.alias, connection.vendor)
        values = [words[v.place] if isinstance(v, _Given) else v for v in given]
        found = first_statement(connection, statement, values)
        return [_converted(row, converters, connection) for row in found]

    def _make(self, alias: str, vendor: str) -> tuple[str, Row, Any]:
        given = [_Given(f"word {place}") for place in range(self._words)]
        for place, word in enumerate(given):
            word.place = place
        compiler = self._question(*given).query.get_compiler(using=alias)
        statement, values = compiler.as_sql()
        # SQLite's are those of this connection; they read no more of it than its time zone.
        converters = compiler.get_converters([column for column, *_ in compiler.select])
        return statement, values, tuple(converters.items())


def _converted(row: Sequence[Any], converters: Any, connection: Any) -> Row:
    values = list(row)
    for place, (functions, expression) in converters:
        for function in functions:
            values[place] = function(values[place], expression, connection)
    return tuple(values)


def first_statement(connection: Any, statement: str, values: Sequence[Any]) -> list[Row]:
    """The rows of a request's first statement. Django would first ask the connection whether it
    lives; here the statement is that question, and where the connection is dead it goes over a new
    one. One that writes may then have been carried out already.
    """
    had_one = connection.connection is not None
    connection.health_check_done = True
    try:
        return _fetched(connection, statement, values)
    except (InterfaceError, OperationalError):
        if not had_one or connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        return _fetched(connection, statement, values)


def _fetched(connection: Any, statement: str, values: Sequence[Any]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall()) if cursor.description else []
