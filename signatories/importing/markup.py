"""HTML to lines: blocks, list items, table rows; without scripts, menus, forms and footers."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from .lines import MAX_CHARACTERS, MAX_LINES, Line, make_line

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "nav",
        "footer",
        "aside",
        "button",
        "select",
        "option",
        "textarea",
        "label",
        "iframe",
        "head",
        "canvas",
        "audio",
        "video",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "blockquote",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "li",
        "tr",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "caption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "address",
        "pre",
        "hr",
        "center",
        "fieldset",
        "form",
        "figure",
        "figcaption",
        "details",
        "summary",
        "body",
    ]
)
_GAP = frozenset(
    [
        "p",
        "ul",
        "ol",
        "table",
        "section",
        "article",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
    ]
)


_FED_AT_ONCE = 200_000


def read_html_lines(text: str) -> list[Line]:
    """The lines that a reader of the page would see, each with its line in the source.

    Never raises: html.parser accepts any input, and what it gives up on is left out.
    """
    reader = _Reader()
    try:
        for start in range(0, min(len(text), MAX_CHARACTERS), _FED_AT_ONCE):
            reader.feed(text[start : min(start + _FED_AT_ONCE, MAX_CHARACTERS)])
            if len(reader.lines) >= MAX_LINES:
                break
        reader.close()
    except (AssertionError, ValueError, RecursionError):  # html.parser's own on broken declarations
        pass
    reader.flush()
    return reader.lines[:MAX_LINES]


def _collapse(text: str) -> str:
    """White space as a browser collapses it: full-width and non-breaking spaces stay."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.page_title = ""
        self._words: list[str] = []
        self._number = 1
        self._gap = 0
        self._skipping: list[str] = []
        self._in_title = False
        self._heading = 0
        self._bold = 0
        self._bold_characters = 0
        self._lists: list[int | None] = []
        self._item: tuple[str, int | None] | None = None
        self._cells: list[str] | None = None
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title" and not self.page_title:
            self._in_title = True
        if tag in _SKIPPED:
            if tag == "head" and self._skipping:
                return
            self._skipping.append(tag)
            return
        if tag == "body":
            self._skipping.clear()
        if self._skipping:
            return
        if tag == "br":
            self._break_line()
            return
        if tag in {"td", "th"}:
            self._end_cell()
            self._cell = []
            return
        if tag in _BLOCKS:
            self._start_block(tag, attrs)
        elif tag in {"b", "strong"}:
            self._bold += 1

    def _start_block(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._cell is not None and tag not in {"tr", "table", "tbody", "thead"}:
            self._cell.append(" ")
            return
        self.flush()
        if tag in _GAP:
            self._gap = max(self._gap, 1)
        if tag in {"ul", "ol"}:
            start = dict(attrs).get("start") or "1"
            self._lists.append(
                (int(start) if start.isdigit() and len(start) < 6 else 1) if tag == "ol" else None
            )
        elif tag == "li":
            self._start_item()
        elif tag == "tr":
            self._cells = []
        elif re.fullmatch("h[1-6]", tag):
            self._heading = int(tag[1])

    def _start_item(self) -> None:
        if self._lists and self._lists[-1] is not None:
            number = self._lists[-1]
            self._lists[-1] = number + 1
            self._item = ("number", number)
        else:
            self._item = ("bullet", None)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if self._skipping:
            if tag in self._skipping:
                while self._skipping.pop() != tag:
                    pass
            return
        if tag in {"td", "th"}:
            self._end_cell()
            return
        if tag == "tr":
            self._end_row()
        elif tag in {"b", "strong"}:
            self._bold = max(0, self._bold - 1)
        elif tag in _BLOCKS:
            if self._cell is not None and tag not in {"table"}:
                self._cell.append(" ")
                return
            self.flush()
            if tag in _GAP:
                self._gap = max(self._gap, 1)
            if tag in {"ul", "ol"} and self._lists:
                self._lists.pop()
            if re.fullmatch("h[1-6]", tag):
                self._heading = 0

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.page_title += data[:300]
            return
        if self._skipping:
            return
        if self._cell is not None:
            self._cell.append(data)
            return
        if data.strip() and not any(word.strip() for word in self._words):
            self._number = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
        if self._bold:
            self._bold_characters += len(data.strip())
        self._words.append(data)

    def _break_line(self) -> None:
        if self._cell is not None:
            self._cell.append(" ")
            return
        item = self._item
        had_words = any(word.strip() for word in self._words)
        self.flush()
        if not had_words and self.lines:
            self._gap += 1
        if item and not had_words:
            self._item = item

    def flush(self) -> None:
        """End the line that is being gathered."""
        text = _collapse("".join(self._words))
        self._words.clear()
        bold_characters, self._bold_characters = self._bold_characters, 0
        if not text:
            return
        line = make_line(self._number, text, self._gap, heading=self._heading)
        item, self._item = self._item, None
        self._gap = 0
        if line is None:
            return
        if item and not line.marker:
            line.marker, line.ordinal, line.mark = item[0], item[1], "•"
        if bold_characters >= 0.8 * len(text.replace(" ", "")):
            line.bold = True
        self.lines.append(line)

    def _end_cell(self) -> None:
        if self._cell is not None:
            if self._cells is None:
                self._cells = []
            if not self._cells:
                self._number = self.getpos()[0]
            self._cells.append(_collapse("".join(self._cell)))
            self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        cells, self._cells = self._cells, None
        if not cells or not any(cells):
            return
        if len([cell for cell in cells if cell]) == 1 and len(cells) <= 2:
            self._words = [next(cell for cell in cells if cell)]
            self.flush()
            return
        text = "\t".join(cells)
        self.lines.append(
            Line(self._number, text.strip(), text.strip(), self._gap, cells=tuple(cells))
        )
        self._gap = 0
