"""Lists whose entries each end with a full stop or a semicolon: what does not end goes on below."""

from __future__ import annotations

from ..names.kinds import own_balance
from ..names.people_words import is_given
from .regions import Listed

_FEWEST = 8
_MARKS = (".", ";", "。", "；")


def unclosed(listed: list[Listed]) -> frozenset[int]:
    """The lines (by their place) whose entry goes on in the next one: they lack the mark with which
    three quarters of the lines end, and what follows does not begin as a person's entry does."""
    ends = [item.line.text.rstrip()[-1:] for item in listed]
    mark = next((m for m in _MARKS if ends.count(m) >= max(_FEWEST, 0.75 * len(ends))), "")
    if not mark:
        return frozenset()
    return frozenset(
        index
        for index in range(len(listed) - 1)
        if ends[index] not in _MARKS
        and not _is_whole(listed[index])
        and _continues(listed[index + 1])
    )


def _is_whole(item: Listed) -> bool:
    """A name and nothing else: its mark was forgotten."""
    return "," not in item.line.text and len(item.line.text.split()) <= 4


def _continues(item: Listed) -> bool:
    line = item.line
    if line.marker or line.blanks or item.start or not line.text.strip():
        return False
    first = line.text.split(",")[0]
    words = first.split()
    person = "," in line.text and 2 <= len(words) <= 4 and is_given(words[0])
    return not (person and own_balance(first) < 0)
