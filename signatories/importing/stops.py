"""Persons parted by full stops in a paragraph: "Jane Roe, dancer. John Doe. Pr. Ann Moe, ULB.\""""

from __future__ import annotations

import re

from ..names.honorifics import is_style, take_styles_before
from ..names.kinds import own_balance
from ..names.people_words import is_given
from .prose import is_prose

_STOP = re.compile(r"(?<=[^\s.])\.\s+(?=[^\W\d_a-zß-ÿ])")
_FEWEST = 4
_LONGEST = 110


def by_stops(text: str) -> tuple[list[tuple[int, int]], str]:
    """The persons of a paragraph that full stops part; empty when it is not so."""
    if text.count(". ") < _FEWEST - 1:
        return [], ""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(text):
        if match.start() - start > _LONGEST:
            return [], ""
        if _ends_a_name(text[start : match.start()]):
            spans.append((start, match.start()))
            start = match.end()
    if text[start:].strip(" ."):
        spans.append((start, len(text.rstrip(" ."))))
    parts = [text[first:last] for first, last in spans]
    if len(parts) < _FEWEST or any(len(part) > _LONGEST or is_prose(part) for part in parts):
        return [], ""
    if sum(map(_is_person, parts)) < 0.6 * len(parts):
        return [], ""
    return spans, ""


def are_names_by_stops(text: str) -> bool:
    """Is the paragraph made of persons with a full stop behind each?"""
    return len(by_stops(text)[0]) >= _FEWEST


def _ends_a_name(part: str) -> bool:
    """ "Pr.", "J." and "Dr. h. c." end with a stop of their own."""
    words = part.split()
    last = words[-1] if words else ""
    return len(words) >= 2 and len(last) >= 3 and not is_style(last)


def _is_person(part: str) -> bool:
    head = re.split(r"[,(（]", part)[0].strip()
    before, name = take_styles_before(head)
    words = name.split()
    if not words or len(words) > 6:
        return False
    return bool(before) or is_given(words[0]) or own_balance(name) <= -1
