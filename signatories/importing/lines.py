"""The lines of a letter, freed from list marks and markup, each knowing where it stood.

Everything later works on these lines, whether they came from plain text, Markdown or HTML.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from .dates import is_date_line

MAX_LINES = 60_000
MAX_LINE = 20_000
MAX_CHARACTERS = 3_000_000
# Where a line of the source holds several of the letter's: a tag for a break stood there.
SAME_LINE = "\x1e"

_BREAKS = re.compile(r"\r\n|\r|\u2028|\u2029|\x0b|\x0c|\x85")
_BULLET = re.compile(r"^(?:[•‣∙⁃・‧■-➿🌀-🫿]\ufe0f?|(?:[*+·»›–—~-]|o(?=\s{2,}|\t))(?=\s))\s*")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HAN_DIGITS = "一二三四五六七八九十"
_NUMBER = re.compile(
    r"^(?:"
    r"(?P<plain>[(\[（]?\s?(?:no\.?\s?|nº\s?|n°\s?"
    r"|#\s?)?(?P<digits>\d{1,5})\s?(?:(?:\.(?!(?-i:[a-z]{2,}\b))|[)\]）、．:])(?:[-–]\s?(?!\d))?|\ufe0f?\u20e3|[/-](?=\s)|\|(?=\s)|\.?[°ºª]\.?[)\]]?))\s*(?!\d)"
    r"|(?P<ordinal>primero|segundo|tercero|cuarto|quinto|sexto|primeiro|terceiro|quarto"
    r"|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|premièrement"
    r"|deuxièmement|troisièmement|quatrièmement|erstens|zweitens|drittens"
    r"|viertens)\s?[.,:)](?:\s?[-–])?\s+"
    r"|(?P<han>[（(]?[一二三四五六七八九十]{1,3}(?:[)）、．.]|\u3000(?=\S{3})))\s*"
    r"|(?P<circled>[①-⑳])\s*"
    r"|(?P<stem>[(（]?[甲乙丙丁戊己庚辛][)）、．.])\s*"
    r"|(?P<roman>[(]?(?:x{0,2}(?:ix|iv|v?i{1,3}|v|x)|X{0,2}(?:IX|IV|V?I{1,3}|V|X))(?:[.)]|\s?[–—-](?=\s)))\s+"
    r"|(?P<letter>[(]?[a-hA-H]\)|(?-i:[a-h])\.)\s+"
    r")(?=\S)",
    re.IGNORECASE,
)
_ORDINALS = {
    word: value
    for value, words in enumerate(
        (
            "primero primeiro first premièrement erstens",
            "segundo second deuxièmement zweitens",
            "tercero terceiro third troisièmement drittens",
            "cuarto quarto fourth quatrièmement viertens",
            "quinto fifth",
            "sexto",
        ),
        start=1,
    )
    for word in words.split()
}
_BARE_NUMBER = re.compile(r"^(\d{1,5})(?:\t\s*|\s+)(?=[^\W\d])")
_RULE = re.compile(r"^\s*(?:[-*_=~–—·•]\s*){3,}$")
# Before each line of a mail that is quoted or sent on.
_QUOTING = re.compile(r"^[ \t]*(?:>[ ]?)+")
# What mail programs set above the sender's own name.
_MAIL_SIGNATURE = re.compile(r"^[>\s]*--\s*$")
_UNDERLINE = re.compile(r"^\s*(?:={3,}|-{3,})\s*$")
_MANY_BLANKS = re.compile(r"([ \t\u3000]{12})[ \t\u3000]+")
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1")
_WHOLE_EMPHASIS = re.compile(r"^(\*\*\*|\*\*|__|\*|_)(?=\S)([^*]+?)(?<=\S)\1([:：]?)$")
_LINK = re.compile(r"!?\[([^\]\[]{0,300})\]\((?:[^()\s]|\([^()\s]*\)){0,500}(?:\s+\"[^\"]*\")?\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
_TABLE_RULE = re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")


@dataclass(slots=True)
class Line:
    """One line. ``raw`` is as it stood less list marks; ``text`` is that less markup."""

    number: int
    text: str
    raw: str
    blanks: int = 0
    marker: str = ""
    ordinal: int | None = None
    mark: str = ""
    heading: int = 0
    bold: bool = False
    indent: int = 0
    cells: tuple[str, ...] = ()
    # Where joined lines began: (offset in text, line number).
    joints: tuple[tuple[int, int], ...] = ()
    bold_runs: tuple[str, ...] = field(default=())

    def line_at(self, offset: int) -> int:
        """The source's line number of a place in the text, for lines that were joined."""
        number = self.number
        for start, joined in self.joints:
            if offset >= start:
                number = joined
        return number


def read_text_lines(text: str) -> list[Line]:
    """The non-empty lines of plain text or Markdown. Never raises; reads at most
    ``MAX_CHARACTERS`` characters, ``MAX_LINES`` lines, ``MAX_LINE`` characters of a line."""
    sources = _BREAKS.sub("\n", text[:MAX_CHARACTERS]).split("\n")[:MAX_LINES]
    lines: list[Line] = []
    blanks = 0
    parts = ((n, part) for n, whole in enumerate(sources, 1) for part in whole.split(SAME_LINE))
    for number, part in parts:
        source = _QUOTING.sub("", part[:MAX_LINE])
        if not source.strip(" \t\u3000\u00a0\ufeff\u200b\u200e\u200f>"):
            blanks += 1
            continue
        if (
            _UNDERLINE.match(source)
            and lines
            and not blanks
            and not lines[-1].marker
            and len(lines[-1].text) < 200
        ):
            lines[-1].heading = lines[-1].heading or (1 if "=" in source else 2)
            continue
        if _RULE.match(source):
            blanks += 2
            continue
        if _MAIL_SIGNATURE.match(source) and len(sources) - number < 20 and len(lines) > 5:
            break
        if "|" in source and _TABLE_RULE.match(source.strip()):
            continue
        line = make_line(number, source, blanks)
        if line is not None:
            lines.append(line)
            blanks = 0
    _number_bare_rows(lines)
    _unmark_initials(lines)
    return lines


_INITIAL_MARK = re.compile(r"^[IVXivx]\.\s+$")


def _unmark_initials(lines: list[Line]) -> None:
    """ "V. Geetha Roe" is a name where no item before or after it is IV. or VI."""
    for index, line in enumerate(lines):
        if line.marker != "number" or line.ordinal is None or not _INITIAL_MARK.match(line.mark):
            continue
        around = lines[max(0, index - 4) : index] + lines[index + 1 : index + 5]
        if any(
            other.marker == "number"
            and other.ordinal is not None
            and abs(other.ordinal - line.ordinal) == 1
            for other in around
        ):
            continue
        line.text, line.raw = line.mark + line.text, line.mark + line.raw
        line.marker, line.ordinal, line.mark = "", None, ""


def make_line(number: int, source: str, blanks: int, *, heading: int = 0) -> Line | None:
    """One line taken out of its marks; None when nothing but marks stood there."""
    bare = source.replace("\u00a0", " ").replace("\ufeff", "").replace("\u200b", "")
    bare = _MANY_BLANKS.sub(r"\1", bare.replace("\u200e", "").replace("\u200f", "").rstrip())
    indent = len(bare) - len(bare.lstrip(" \t\u3000"))
    bare = _QUOTING.sub("", bare.strip(" \t\u3000")).strip(" \t\u3000")
    level = re.match(r"^(#{1,6})\s+(.*?)\s*#*$", bare)
    if level:
        heading, bare = len(level[1]), level[2]
    if "&" in bare and ";" in bare:
        bare = html.unescape(bare)
    if bare.count("|") >= 2 and bare.startswith("|"):
        cells = tuple(plain_text(cell.strip()) for cell in bare.strip("|").split("|"))
        text = "\t".join(cells)
        if not any(character.isalnum() for character in text):
            return None
        return Line(number, text.strip(), bare.strip("| "), blanks, cells=cells, indent=indent)
    bare = _ESCAPE.sub(r"\1", bare) if "\\" in bare else bare
    whole = _WHOLE_EMPHASIS.match(bare)
    if whole:
        bare = whole[2] + whole[3]
    marker, ordinal, mark, rest = _take_marker(bare)
    rest_whole = _WHOLE_EMPHASIS.match(rest)
    bold = whole is not None or rest_whole is not None
    if rest_whole:
        rest = rest_whole[2] + rest_whole[3]
    text = plain_text(rest)
    if not text or not any(character.isalnum() for character in text):
        return None
    runs = (
        tuple(match[2] for match in _EMPHASIS.finditer(rest)) if "*" in rest or "_" in rest else ()
    )
    cells = _cells_of(text)
    return Line(
        number,
        text,
        rest.strip(),
        blanks,
        marker,
        ordinal,
        mark,
        heading,
        bold,
        indent,
        cells,
        (),
        runs,
    )


def plain_text(text: str) -> str:
    """Text without Markdown emphasis and links; the words stay."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "__" in text:
        text = _EMPHASIS.sub(r"\2", text)
    return text.strip(" \t\u3000")


def _cells_of(text: str) -> tuple[str, ...]:
    if "\t" in text:
        return tuple(cell.strip(" \u3000") for cell in text.split("\t"))
    return ()


def _take_marker(text: str) -> tuple[str, int | None, str, str]:
    """The list mark of a line: its sort, its number, the mark itself, and what follows it."""
    bullet = _BULLET.match(text)
    if bullet and not text.startswith("**"):
        inner = text[bullet.end() :]
        sort, ordinal, mark, rest = (
            _take_marker(inner) if inner[:1].isdigit() else ("", None, "", inner)
        )
        return sort or "bullet", ordinal, bullet.group() + mark, rest
    if text.startswith("**"):
        inner_number = re.match(r"^\*\*(\d{1,3}[.)、])\s*", text)
        if inner_number:
            return (
                "number",
                int(re.sub(r"\D", "", inner_number[1])),
                inner_number[1],
                "**" + text[inner_number.end() :],
            )
        return "", None, "", text
    number = _NUMBER.match(text)
    if not number or (text[:1].isdigit() and len(text) < 60 and is_date_line(text)):
        return "", None, "", text
    rest = text[number.end() :]
    return "number", _ordinal_of(number), number.group(), rest


def _ordinal_of(match: re.Match[str]) -> int | None:
    if match["digits"]:
        return int(match["digits"])
    if match["ordinal"]:
        return _ORDINALS[match["ordinal"].casefold().removesuffix("ly")]
    if match["han"]:
        digits = re.sub(r"[^一二三四五六七八九十]", "", match["han"])
        return _han_number(digits)
    if match["circled"]:
        return _CIRCLED.index(match["circled"].strip()) + 1
    if match["stem"]:
        return "甲乙丙丁戊己庚辛".index(match["stem"].strip("(（")[0]) + 1
    if match["roman"]:
        return _roman(match["roman"].strip("(). –—-").lower())
    return ord(match["letter"].strip("(). ").lower()) - ord("a") + 1


def _han_number(digits: str) -> int:
    if "十" not in digits:
        return _HAN_DIGITS.index(digits[0]) + 1
    tens, _, ones = digits.partition("十")
    return (_HAN_DIGITS.index(tens[0]) + 1 if tens else 1) * 10 + (
        _HAN_DIGITS.index(ones[0]) + 1 if ones else 0
    )


def _roman(text: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for letter, following in zip(text, [*text[1:], ""], strict=False):
        value = values[letter]
        total += -value if following and values[following] > value else value
    return total


def _number_bare_rows(lines: list[Line]) -> None:
    """ "12 Jane Roe" carries a number only where its neighbours are 11 or 13: "350 Vancouver" is
    a name."""
    numbers = [
        int(match[1]) if not line.marker and (match := _BARE_NUMBER.match(line.text)) else None
        for line in lines
    ]
    for index, (line, number) in enumerate(zip(lines, numbers, strict=False)):
        if number is None:
            continue
        before = numbers[index - 1] if index else None
        after = numbers[index + 1] if index + 1 < len(numbers) else None
        if before == number - 1 or after == number + 1:
            match = _BARE_NUMBER.match(line.text)
            if match:
                line.marker, line.ordinal, line.mark = "number", number, match.group()
                raw = _BARE_NUMBER.match(line.raw)
                line.raw = line.raw[raw.end() :] if raw else line.raw
                line.text = line.text[match.end() :]
                line.cells = _cells_of(line.text)
