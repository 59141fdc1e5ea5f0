"""Finding a part of a name: the same answers on every database, by an index where there is one.

`entry_grams` knows which keys hold which pairs of neighbouring letters. It finds few names among a
million at once; where a million hold what is looked for, the list is read in its order instead, as
far as the page goes. Counting so many would take longer than anybody waits: that they are many is
all that is said.
"""

from typing import Any

from django.db import connection, models
from django.db.models import F, Func, Value
from django.db.models.functions import StrIndex

MOST_COUNTED = 10_000
_LAST_OF_ASCII = "~"


class _HasGrams(Func):
    """Whether a key holds all of these pairs and letters."""

    function = "signatories_grams"
    template = "%(function)s(%(expressions)s)"
    arg_joiner = ") @> ("
    output_field = models.BooleanField()


def grams_of(term: str) -> list[str]:
    """The pairs of neighbours in a term; of a single letter itself, beyond ASCII."""
    if len(term) == 1:
        return [term] if term > _LAST_OF_ASCII else []
    return sorted({term[start : start + 2] for start in range(len(term) - 1)})


def many_holding(entries: Any, term: str) -> Any:
    """Those whose key holds a term, to be read in the list's order: of a function PostgreSQL
    expects much, where of a LIKE it expects little and would sort all that it finds.
    """
    return entries.alias(found_at=StrIndex("search_key", Value(term))).filter(found_at__gt=0)


def few_holding(entries: Any, term: str) -> list[tuple[bytes, str, int]] | None:
    """Place, ref and key of all that hold a term, in order; None where they are very many."""
    found = entries.filter(search_key__contains=term)
    if connection.vendor == "postgresql" and (grams := grams_of(term)):
        # Nobody but who is named has a key: said once more, in the words of the index.
        found = found.filter(_HasGrams(F("search_key"), Value(grams)), audience="public")
    rows = list(found.order_by().values_list("place", "ref", "pk")[: MOST_COUNTED + 1])
    if len(rows) > MOST_COUNTED:
        return None
    return sorted((bytes(place), ref, pk) for place, ref, pk in rows)
