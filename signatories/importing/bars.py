"""Rows whose cells stand between bars, without a bar before the first: "1|Jane Roe|Teacher|Togo".

Bars also part names that stand on one line; a table shows itself by the names of its columns, by
numbers in its first one, or by cells that are empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .headings import is_column_names
from .lines import Line
from .tables import names_columns

_MOST = 12


def with_rows_of_bars(lines: list[Line]) -> list[Line]:
    """The lines, those of a table drawn with bars alone given their cells."""
    for run in _runs(lines):
        rows = [_cells(line) for line in run]
        if len(run) >= 2 and _is_table(rows):
            numbered = all(_is_number(row[0]) for row in rows[1:])
            for line, cells in zip(run, rows, strict=True):
                _set_row(line, cells, numbered=numbered)
    return lines


def _set_row(line: Line, cells: tuple[str, ...], *, numbered: bool) -> None:
    """The number of a row is a list mark, as it is in other lists."""
    line.raw = f"{line.mark}{line.raw}"
    line.marker, line.ordinal, line.mark = "", None, ""
    if numbered:
        if _is_number(cells[0]):
            line.marker, line.ordinal = "number", int(cells[0].strip(".) "))
            line.mark, _bar, line.raw = line.raw.partition("|")
            line.mark += "|"
        cells = cells[1:]
    line.cells, line.text = cells, "\t".join(cells)


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"\d{1,5}[.)]?", cell) is not None


def _runs(lines: list[Line]) -> Iterator[list[Line]]:
    """Neighbouring lines that have the same number of bars."""
    run: list[Line] = []
    count = 0
    for line in lines:
        bars = 0 if line.cells else f"{line.mark}{line.text}".count("|")
        if bars != count or not bars or bars > _MOST:
            if count:
                yield run
            run, count = [], bars if bars <= _MOST else 0
        if count:
            run.append(line)
    if count:
        yield run


def _cells(line: Line) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in f"{line.mark}{line.text}".split("|"))


def _is_table(rows: list[tuple[str, ...]]) -> bool:
    if names_columns(rows[0]) or is_column_names("|".join(rows[0])):
        return True
    if len(rows[0]) < 3 or len(rows) < 3:
        return False
    numbered = all(_is_number(row[0]) for row in rows)
    return numbered or any(not cell for row in rows for cell in row)
