"""Searching what waits. Names are sealed, so rows are opened and looked through, the oldest first,
as many as that takes a blink. A name that is not public is not found by its words: that it waits
here would be known to whoever has only guessed it.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from signatories.desk.reports import with_hidden
from signatories.models import Contact
from signatories.names.search import search_key, search_term
from signatories.sealing.boxes import SealBroken

MOST_LOOKED_THROUGH = 1000


@dataclass(frozen=True)
class Found:
    """The rows; those opened for it, oldest first; and whether all were looked through."""

    rows: QuerySet[Any]
    opened: list[Any] | None = None
    is_all: bool = True


def find_waiting(rows: QuerySet[Any], query: str) -> Found:
    """The rows by their number, by `@domain` of the mailbox, or by words of a line that is public:
    one query.
    """
    query = query.strip()
    if not query:
        return Found(rows)
    looked = with_hidden(rows).select_related("contact").order_by("created_at", "pk")
    if query.isascii() and query.isdecimal():
        found = list(looked.filter(pk=int(query[:18])))
        return Found(rows.filter(pk__in=[row.pk for row in found]), found)
    domain = query.partition("@")[2].lower() if "@" in query else ""
    term = search_term(query)
    if not (domain or term):
        return Found(rows.none(), [])
    oldest = list(looked[: MOST_LOOKED_THROUGH + 1])
    found = [
        row
        for row in oldest[:MOST_LOOKED_THROUGH]
        if (_is_on(row.contact, domain) if domain else _says(row, term))
    ]
    is_all = len(oldest) <= MOST_LOOKED_THROUGH
    return Found(rows.filter(pk__in=[row.pk for row in found]), found, is_all)


def _is_on(contact: Contact, domain: str) -> bool:
    try:
        mailbox = contact.open_address()
    except SealBroken:
        return False
    return mailbox is not None and mailbox.domain == domain


def _says(row: Any, term: str) -> bool:
    try:
        line = row.contact.open_line()
    except SealBroken:
        return False
    if line is None:
        return False
    if row.is_masked:
        return term in search_key(line.description)
    return term in search_key(line.name, line.other_names, line.affiliation)
