"""Rows of a sheet, one at a time, with the line each stands on: CSV, XLSX, ODS.

A file of any length is in memory a row at a time. An archive that unpacks to more than it should
is refused before it is unpacked, and so is a row that no sheet has.
"""

import csv
import io
import warnings
import zipfile
import zlib
from collections.abc import Generator, Iterator
from typing import IO
from xml.etree import ElementTree

import openpyxl
from django.utils.translation import gettext

from signatories.entering.incoming import Incoming, Unreadable

Row = tuple[int, list[str]]

_MOST_UNPACKED = 200_000_000
_MOST_STRINGS = 40_000_000  # openpyxl keeps them all in memory
_LONGEST_ROW = 4_000_000  # bytes of XML; 16,384 filled cells are one
_LONGEST_CELL = 10_000
_MOST_COLUMNS = 200
_PIECE = 1_000_000
_DELIMITERS = ",;\t|"
_ODS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}%s"
_TABLE, _ROW = _ODS % ("table", "table"), _ODS % ("table", "table-row")
_CELLS = (_ODS % ("table", "table-cell"), _ODS % ("table", "covered-table-cell"))
_TIMES = _ODS % ("table", "number-columns-repeated")
_ROW_TIMES = _ODS % ("table", "number-rows-repeated")
_FORMULA = _ODS % ("table", "formula")
_PARAGRAPH = _ODS % ("text", "p")


def rows_of(incoming: Incoming) -> Generator[Row, None, None]:
    """The rows that are not empty. Raises Unreadable, also half-way."""
    if not incoming.is_zip:
        incoming.need_text()
        return _csv_rows(incoming)
    names = _unpackable(incoming)
    if "xl/workbook.xml" in names:
        sheets = [name for name in names if name.startswith("xl/worksheets/")]
        _refuse_long_rows(incoming, sheets, b"row")
        return _xlsx_rows(incoming)
    if "content.xml" in names:
        _refuse_long_rows(incoming, ["content.xml"], b"table-row")
        return _ods_rows(incoming)
    raise Unreadable(gettext("this archive is neither an XLSX nor an ODS sheet"))


def _unpackable(incoming: Incoming) -> set[str]:
    try:
        with zipfile.ZipFile(incoming.file) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Unreadable(gettext("the file is damaged or cut short")) from None
    sizes = {info.filename: info.file_size for info in infos}
    in_memory = sum(
        size for name, size in sizes.items() if not name.startswith(("xl/worksheets/", "xl/media/"))
    )
    if sum(sizes.values()) > _MOST_UNPACKED or (
        "xl/workbook.xml" in sizes and in_memory > _MOST_STRINGS
    ):
        raise Unreadable(
            gettext("the sheet unpacks to more than %s MB: save it as CSV")
            % (_MOST_UNPACKED // 1_000_000)
        )
    return set(sizes)


def _refuse_long_rows(incoming: Incoming, names: list[str], mark: bytes) -> None:
    """What stands between two marks of rows is in memory at once, however small it was packed."""
    try:
        with zipfile.ZipFile(incoming.file) as archive:
            for name in names:
                with archive.open(name) as content:
                    since = 0
                    while piece := content.read(_PIECE):
                        first, last = piece.find(mark), piece.rfind(mark)
                        if since + (first if first >= 0 else len(piece)) > _LONGEST_ROW:
                            raise Unreadable(gettext("a row of this sheet is too long to be one"))
                        since = len(piece) - last if last >= 0 else since + len(piece)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError,
            RuntimeError, NotImplementedError):  # fmt: skip
        raise Unreadable(gettext("the file is damaged or cut short")) from None


def _csv_rows(incoming: Incoming) -> Generator[Row, None, None]:
    incoming.file.seek(0)
    text = io.TextIOWrapper(incoming.file, incoming.encoding, errors="replace", newline="")
    start = 1
    try:
        reader = csv.reader(text, delimiter=_delimiter(incoming), strict=True)
        while True:
            start = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            if any(cell.strip() for cell in cells):
                yield start, cells
    except csv.Error as error:
        raise Unreadable(
            gettext("this row cannot be read (%s): is a quotation mark open?") % error, start
        ) from None
    finally:
        text.detach()


def _delimiter(incoming: Incoming) -> str:
    """The sign that parts most of the first rows into as many cells each."""
    sample = incoming.head.decode(incoming.encoding, errors="ignore")
    lines = sample.splitlines(keepends=True)[:30]
    lines = lines[:-1] if len(lines) > 1 and len(incoming.head) < incoming.size else lines

    def fit(delimiter: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if any(row)]
        except csv.Error:
            return 0, 0
        if not widths or widths[0] < 2:
            return 0, 0
        return sum(width == widths[0] for width in widths), widths[0]

    best = max(_DELIMITERS, key=fit)
    return best if fit(best)[0] else ","


def _xlsx_rows(incoming: Incoming) -> Generator[Row, None, None]:
    incoming.file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions: none of our concern
            # Formulas as they are written: what they last gave is anybody's guess.
            book = openpyxl.load_workbook(incoming.file, read_only=True, data_only=False)
            sheet = next(s for s in book.worksheets if s.sheet_state == "visible")
            rows = sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS)
            for number, values in enumerate(rows, start=1):
                if values.count(None) == len(values):
                    continue
                cells = _trimmed([_as_text(value) for value in values])
                if cells:
                    yield number, cells
    except GeneratorExit:
        raise
    except Exception:  # a damaged sheet makes openpyxl raise nearly anything
        raise Unreadable(gettext("the file is damaged or cut short")) from None


def _trimmed(cells: list[str]) -> list[str]:
    """Without the empty cells at the end."""
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:_LONGEST_CELL].strip()


def _ods_rows(incoming: Incoming) -> Generator[Row, None, None]:
    incoming.file.seek(0)
    try:
        with zipfile.ZipFile(incoming.file) as archive, archive.open("content.xml") as content:
            yield from _rows_of_content(content)
    except (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, OSError, EOFError, ValueError,
            RuntimeError, NotImplementedError):  # fmt: skip
        raise Unreadable(gettext("the file is damaged or cut short")) from None


def _rows_of_content(content: IO[bytes]) -> Iterator[Row]:
    """The rows of the first table. Python's expat refuses entities that multiply (since 2.4.1)."""
    number, table = 1, None
    events = ElementTree.iterparse(content, events=("start", "end"))  # noqa: S314
    for event, element in events:
        if event == "start" and element.tag == _TABLE:
            table = element
        elif event == "end" and element.tag == _TABLE:
            return
        elif event == "end" and element.tag == _ROW and table is not None:
            cells = _ods_cells(element)
            times = _times(element.get(_ROW_TIMES))
            if any(cells):
                for more in range(min(times, 1_000)):
                    yield number + more, cells
            number += times
            element.clear()
            table.clear()


def _ods_cells(row: ElementTree.Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        if cell.get(_FORMULA):
            text = "=" + cell.get(_FORMULA, "").partition(":=")[2]
        else:
            text = "\n".join("".join(p.itertext()) for p in cell.iter(_PARAGRAPH))
            text = text[:_LONGEST_CELL].strip()
        room = _MOST_COLUMNS - len(cells)
        cells.extend([text] * min(_times(cell.get(_TIMES)), room))
    return _trimmed(cells)


def _times(written: str | None) -> int:
    return max(1, int(written or 1))
