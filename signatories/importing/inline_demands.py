"""Demands within one paragraph: "(1) …; (2) …; and (3) …", "First, … Second, …"."""

from __future__ import annotations

import re

from ..names.script import has_han
from .lines import Line
from .phrases import CALLING
from .prose import is_prose

_INLINE_NUMBER = re.compile(
    r"(?:(?<=\s)|^|(?<=[:：;；,，。]))[(（]?(\d{1,2}|[ivx]{1,4}|[a-h])[).）](?=\s|"
    r"[\u3400-\u9fff])\s*"
    r"|([①-⑳])\s*"
)
_ONE = "first|firstly|first of all|premièrement|d'abord|tout d'abord|primero|primeramente"
_ONE += "|en primer lugar|primeiro|primeiramente|em primeiro lugar|erstens"
_LATER = "second|secondly|third|thirdly|fourth|fourthly|fifth|fifthly|finally|lastly|deuxièmement"
_LATER += (
    "|troisièmement|quatrièmement|ensuite|enfin|segundo|tercero|cuarto|quinto|en segundo lugar"
)
_LATER += (
    "|en tercer lugar|finalmente|por último|em segundo lugar|em terceiro lugar|terceiro|quarto"
)
_LATER += "|por fim|zweitens|drittens|viertens|fünftens|schließlich"
_INLINE_WORD = re.compile(rf"(?i)(?:(?<=[.;:!?]\s)|^)(?P<word>{_ONE}|{_LATER})[,:]?\s+(?=\S)")
_INLINE_HAN_WORD = re.compile(
    r"(?:(?<=[：:；;。，,\s])|^)(?P<word>第[一二三四五六七八九十]|其[一二三四五])[，,、：:]?\s*"
)
_HAN_ASK = re.compile("應|应|請|请|須|须|停止|立即|撤回|公開|公开")
_INLINE_HAN = re.compile(
    r"(?:(?<=[：:；;。\s\u3400-\u9fff])|^)(?:[（(]([一二三四五六七八九十]{1,2})[)）]"
    r"|([一二三四五六七八九十]{1,2})[、.．])\s*"
)


def inline_items(lines: list[Line]) -> tuple[tuple[str, ...], int] | None:
    """ "We ask Canada to (1) …; (2) …; and (3) …" within one paragraph."""
    for index, line in enumerate(lines):
        text = line.mark + line.text
        if len(text) < 24 or not (CALLING.search(text) or _HAN_ASK.search(text)):
            continue
        for pattern in (_INLINE_NUMBER, _INLINE_HAN, _INLINE_WORD, _INLINE_HAN_WORD):
            marks = list(pattern.finditer(text[:8000]))
            if len(marks) < 2 or not _is_count(marks):
                continue
            if not is_prose(text):
                continue
            ends = [mark.start() for mark in marks[1:]] + [len(text)]
            texts = [
                re.sub(
                    r"(?i)[,;，；]?\s*(?:and|et|y|e|und)?\s*$", "", text[mark.end() : end]
                ).strip(" ;；,，")
                for mark, end in zip(marks, ends, strict=False)
            ]
            if all(len(text) > (2 if has_han(text) else 5) for text in texts):
                return tuple(texts), index
    return None


def _counts_in_words(marks: list[re.Match[str]]) -> bool:
    """First, … Second, … Finally, …: begins with the first, and has no other first."""
    words = [mark["word"].casefold() for mark in marks]
    firsts = [word for word in words if word in _ONE.split("|") or word in {"第一", "其一"}]
    return words[0] in firsts and len(firsts) == 1


def _is_count(marks: list[re.Match[str]]) -> bool:
    first = next((group for group in marks[0].groups() if group), "")
    second = next((group for group in marks[1].groups() if group), "")
    if marks[0].re in (_INLINE_WORD, _INLINE_HAN_WORD):
        return _counts_in_words(marks)
    return (first, second) in {("1", "2"), ("i", "ii"), ("a", "b"), ("一", "二"), ("①", "②")}
