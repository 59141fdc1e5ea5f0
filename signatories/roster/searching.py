"""Finding a part of a name: the same answers on every database, by an index where there is one.

`entry_grams` knows which keys hold which pairs of neighbouring letters. It finds few names among a
million at once; where a million hold what is looked for, a page full of them stands near in the
list's order, which is read first. Counting so many would take longer than anybody waits: that they
are many is all that is said.
"""

from typing import Any

from django.db import connection, models
from django.db.models import F, Func, Value
from django.db.models.functions import Coalesce, StrIndex

MOST_COUNTED = 10_000
LOOKED_THROUGH = 100_000
_LAST_OF_ASCII = "~"

Cursor = tuple[bytes, str]  # place and ref


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


def in_order(entries: Any, cursor: Cursor | None, *, backwards: bool = False) -> Any:
    """Entries behind (or, backwards, in front of) a place: one range of the index. `place` is
    bounded by itself first, so that the index is entered there.
    """
    order = ("-place", "-ref") if backwards else ("place", "ref")
    if cursor is None:
        return entries.order_by(*order)
    place, ref = cursor
    bound, passed = ("place__lte", "ref__gte") if backwards else ("place__gte", "ref__lte")
    there = entries.filter(**{bound: place}).exclude(**{"place": place, passed: ref})
    return there.order_by(*order)


def search(
    entries: Any, term: str, cursor: Cursor | None, length: int, *, backwards: bool = False
) -> tuple[list[int], int]:
    """Keys of the first `length` behind a place whose key holds a term, in the list's order, and
    how many there are on all of the list, or one more than anybody counts.
    """
    holding, by_index = _holding(entries, term)
    found = holding.order_by()[: MOST_COUNTED + 1].count()
    if found > MOST_COUNTED:
        keys = _near(entries, term, cursor, length, backwards, bounded=by_index)
        if keys is not None:
            return keys, found
    there = _sorted(in_order(holding, cursor, backwards=backwards), backwards)
    return list(there[:length]), found


def _holding(entries: Any, term: str) -> tuple[Any, bool]:
    """Those whose key holds a term, and whether an index finds them."""
    holding = entries.filter(search_key__contains=term)
    if connection.vendor == "postgresql" and (grams := grams_of(term)):
        # Nobody but who is named has a key: said once more, in the words of the index.
        return holding.filter(_HasGrams(F("search_key"), Value(grams)), audience="public"), True
    return holding, False


def _sorted(holding: Any, backwards: bool) -> Any:
    """In the list's order, but said so that it is found first and then sorted: PostgreSQL expects
    few of a LIKE in any case, and might read the list in its order until it has met a page full.
    """
    place, ref = Coalesce("place", Value(b"")), F("ref")
    order = (place.desc(), ref.desc()) if backwards else (place.asc(), ref.asc())
    return holding.order_by(*order).values_list("pk", flat=True)


def _near(
    entries: Any,
    term: str,
    cursor: Cursor | None,
    length: int,
    backwards: bool,
    *,
    bounded: bool,
) -> list[int] | None:
    """The first of many, read in the list's order; None where the next thousands of names are not
    enough for a page, and there is an index that knows where the others are.
    """
    there = in_order(entries, cursor, backwards=backwards)
    if bounded:
        edge = there.values_list("place", flat=True)[LOOKED_THROUGH : LOOKED_THROUGH + 1].first()
        if edge is not None:
            there = there.filter(**{"place__gt" if backwards else "place__lt": bytes(edge)})
        bounded = edge is not None
    # Of a function PostgreSQL expects much, where of a LIKE it expects little and would sort.
    held = there.alias(found_at=StrIndex("search_key", Value(term))).filter(found_at__gt=0)
    keys = list(held.values_list("pk", flat=True)[:length])
    return keys if len(keys) == length or not bounded else None
