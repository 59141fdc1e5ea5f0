"""A list as it came in, read one signatory after the other: a sheet by its columns, or names that
were pasted.
"""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain, islice

from django.utils.translation import gettext

from signatories.entering.columns import (
    Columns,
    NoColumns,
    guess_columns,
    has_headings,
    told_columns,
)
from signatories.entering.findings import Findings
from signatories.entering.incoming import Incoming, Unreadable
from signatories.entering.letter_texts import lines_in
from signatories.entering.pasted import read_pasted
from signatories.entering.printed import Unprintable, line_of, no_such_office, printed
from signatories.entering.rows import Found, RowReader
from signatories.entering.sheets import Row, rows_of
from signatories.importing.lines import MAX_CHARACTERS, MAX_LINES
from signatories.importing.reading import MAX_ENTRIES
from signatories.importing.source import decode

MOST_ROWS = 300_000
_LARGEST_PASTE = 12_000_000
_RAW_SHOWN = 300


@dataclass(frozen=True)
class Reading:
    """What a list does not say of itself: `columns` in words such as "name=A,role=B" or as they
    were chosen, the `kind` where a row says none, and whether its addresses are wanted.
    """

    columns: str | Columns = ""
    kind: str = ""
    addresses: bool = False


@dataclass
class ListReader:
    """Reads one file. What it has to say beside the signatories is there once all are read."""

    incoming: Incoming
    codes: set[str]
    how: Reading = Reading()
    columns: Columns | None = None
    notes: Findings = field(default_factory=Findings)
    doubts: Findings = field(default_factory=Findings)

    def found(self) -> Iterator[Found]:
        """The signatories, in order. Raises Unreadable, also half-way."""
        yield from self._sheet() if is_sheet(self.incoming, self.how) else self._pasted()

    def _sheet(self) -> Iterator[Found]:
        with closing(rows_of(self.incoming)) as rows:
            number, first = next(rows, (1, []))
            columns = self.columns = self._columns(number, first)
            if columns.unread():
                aside = ", ".join(columns.unread())[:300]
                self.notes.add(number, gettext("columns left aside: %s") % aside)
            reader = RowReader(columns, self.codes, self.how.kind)
            listed = rows if columns.has_headings else chain([(number, first)], rows)
            for count, (line_number, cells) in enumerate(listed, start=1):
                if count > MOST_ROWS:
                    most = f"{MOST_ROWS:,}"
                    raise Unreadable(
                        gettext("this is longer than %s rows: divide it") % most, line_number
                    )
                yield reader.found(line_number, cells)
            self._tell_of(reader.unknown_offices)

    def _columns(self, number: int, first: list[str]) -> Columns:
        told = self.how.columns
        if isinstance(told, Columns):
            return told
        try:
            if told:
                return told_columns(told, first)
            return guess_columns(first, addresses=self.how.addresses)
        except NoColumns as error:
            raise Unreadable(error.why, number) from None

    def _pasted(self) -> Iterator[Found]:
        text = decode(self.incoming.read_all(_LARGEST_PASTE))
        if len(text) > MAX_CHARACTERS or lines_in(text) > MAX_LINES:
            raise Unreadable(gettext("a pasted list of that length is read as a CSV file only"))
        pasted = read_pasted(text)
        if len(pasted.entries) >= MAX_ENTRIES:
            raise Unreadable(gettext("a pasted list of that length is read as a CSV file only"))
        unknown: set[str] = set()
        for at, message in pasted.warnings:
            self.doubts.add(at, message)
        for number, entry in pasted.entries:
            if entry.parts.office and entry.parts.office not in self.codes:
                unknown.add(entry.parts.office)
            line, refused = line_of(entry.parts, self.codes), ""
            try:
                line = printed(line)
            except Unprintable as refusal:
                refused = refusal.why
            yield Found(number, line, entry.raw[:_RAW_SHOWN], refused, entry.doubts)
        self._tell_of(unknown)

    def _tell_of(self, unknown_offices: set[str]) -> None:
        for code in sorted(unknown_offices):
            self.notes.add(1, no_such_office(code))


def is_sheet(incoming: Incoming, how: Reading = Reading()) -> bool:
    """Whether it has columns: by its kind, its name, or headings that we know and at least two
    columns. Raises Unreadable for what is no list at all.
    """
    if incoming.is_zip:
        return True
    incoming.need_text()
    if how.columns or incoming.name.lower().endswith((".csv", ".tsv")):
        return True
    try:
        _number, first = first_rows(incoming, 1)[0]
        return len(first) > 1 and len(guess_columns(first).places) > 1
    except (NoColumns, Unreadable, IndexError):
        return False


def first_rows(incoming: Incoming, most: int) -> list[Row]:
    """The first rows of a sheet that are not empty. Raises Unreadable."""
    rows: Generator[Row, None, None] = rows_of(incoming)
    with closing(rows):
        return list(islice(rows, most))


def chosen_columns(places: dict[str, int], first: list[str], *, headings: bool) -> Columns:
    """The columns as somebody chose them; without headings the first row is a signatory."""
    return Columns(places, headings, tuple(first))


def guessed(first: list[str]) -> tuple[dict[str, int], bool]:
    """Which field stands where, as far as headings tell; and whether the row holds any."""
    try:
        columns = guess_columns(first)
    except NoColumns:
        return {}, has_headings(first)
    return dict(columns.places), True
