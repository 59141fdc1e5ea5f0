"""From bytes to lines: the encoding, and whether the text is HTML."""

from __future__ import annotations

import codecs
import re

from .lines import MAX_CHARACTERS, SAME_LINE, Line, read_text_lines
from .markup import read_html_lines

_BLOCK = re.compile(
    r"(?i)<(?:!doctype html|html|body|div|p|ul|ol|li|table|tr|td|h[1-6]|article|section|main|header"
    r"|dl|dd|dt|blockquote|center)\b[^<>]{0,400}>"
)
_MARKDOWN = re.compile(r"(?m)^ {0,3}(?:#{1,6}|[-*+]|\d{1,4}[.)]) +\S|^ {0,3}\|.*\|")
_STRONG = re.compile(r"(?i)</?(?:b|strong)>")
_INLINE = re.compile(
    r"(?i)</?(?:a|abbr|b|center|cite|code|del|details|div|em|font|i|img|ins|mark|p|q|s|small|span"
    r"|strong|sub|summary|sup|u|wbr)\b[^<>]{0,400}>|<!--.{0,2000}?-->"
)
_LINE_BREAK = re.compile(r"(?i)<br\s*/?>[ \t]*(\n?)")
_META_CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}charset=[\"']?([\w-]{3,20})")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON_HAN = re.compile("[的一是不了人我在有他這中大來上國个们們為和香港聯署團體人權政府要求我們]")


def decode(data: bytes) -> str:
    """The text of a file: by its byte-order mark, its own charset, UTF-8, or the likeliest of the
    East Asian and Western encodings. Never raises; what cannot be read becomes U+FFFD."""
    data = data[: MAX_CHARACTERS * 4]
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 4:
            return data.decode("utf-8", errors="ignore")
    if looks_like_utf16(data):
        return data.decode(
            "utf-16-le" if data[1:200:2].count(0) > data[0:200:2].count(0) else "utf-16-be",
            errors="replace",
        )
    declared = _META_CHARSET.search(data[:4000])
    if declared:
        text = _try(data, declared[1].decode("ascii", errors="ignore"))
        if text is not None:
            return text
    return _likeliest(data)


def read_source_lines(text: str) -> list[Line]:
    """The lines of a letter, as HTML where it is HTML, else as plain text or Markdown."""
    if not _is_readable(text):
        return []
    if is_html(text):
        lines = read_html_lines(text)
        if lines:
            return lines
    return read_text_lines(_without_tags(text))


def _without_tags(text: str) -> str:
    """Plain text and Markdown with tags in it: "Jane Roe<br>", "<b>Jane Roe</b>", "<div>"."""
    if "<" not in text:
        return text
    broken = _LINE_BREAK.sub(lambda found: found[1] or SAME_LINE, text)
    return _INLINE.sub("", _STRONG.sub("**", broken))


def _is_readable(text: str) -> bool:
    """Is it text at all? Pictures and archives are full of controls and of what no encoding
    reads."""
    sample = text[:20_000]
    strange = sum(
        character == "\ufffd"
        or (character < " " and character not in "\t\n\r\f\v")
        or "\x7f" <= character <= "\x9f"
        for character in sample
    )
    return strange <= 0.03 * len(sample) + 3


def is_html(text: str) -> bool:
    """Do tags make up the structure of the text, or do they only stand in it by chance?"""
    head = text[:200_000]
    blocks = len(_BLOCK.findall(head))
    if blocks and blocks > len(_MARKDOWN.findall(head)):
        return blocks >= 3 or head.lstrip()[:1] == "<"
    return False


def looks_like_utf16(data: bytes) -> bool:
    """Every other byte a NUL: Western text in two bytes a character, without a mark."""
    sample = data[:400]
    return len(sample) > 20 and sample.count(0) > len(sample) // 4


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _likeliest(data: bytes) -> str:
    return data.decode(likeliest_encoding(data), errors="replace")


def likeliest_encoding(data: bytes) -> str:
    """Western or East Asian: many common Han characters decide for the latter."""
    sample = data[:20_000]
    best, best_score = "cp1252", 0.0
    high = sum(byte >= 0x80 for byte in sample) or 1
    for encoding in ("big5hkscs", "gb18030", "shift_jis", "euc-kr"):
        text = sample.decode(encoding, errors="replace")
        score = len(_COMMON_HAN.findall(text)) * 2 / high - text.count("\ufffd") * 4 / high
        if score > max(best_score, 0.05):
            best, best_score = encoding, score
    return best
