"""Headings by their place alone: a short line between two gaps, a close block of entries, the next
such line, the next block, three times over or more.

Which words such headings are made of ("Greater Roe", "Centre and South") does not matter.
"""

from __future__ import annotations

from ..names.honorifics import begins_with_style
from ..names.kinds import own_balance
from ..names.organisation_words import is_head
from ..names.people_words import is_given
from ..names.roles import looks_like_role
from .entry_lines import looks_like_entry
from .headings import Heading, leaning_of, read_heading
from .lines import Line
from .phrases import CLOSING, TAIL
from .prose import is_prose

_FEWEST = 3
_LONGEST = 60


def lone_headings(lines: list[Line], used: frozenset[int]) -> dict[int, Heading]:
    """The headings of such blocks by the index of their lines; none where there are two or
    fewer, or where the lone lines may themselves be signatories."""
    groups = _groups(lines, used)
    found: dict[int, Heading] = {}
    run: list[int] = []
    position = 0
    while position < len(groups):
        start, end = groups[position]
        following = groups[position + 1] if position + 1 < len(groups) else (0, 0)
        if _may_stand_alone(lines, start, end) and _is_close(lines, *following):
            run.append(start)
            position += 2
            continue
        found.update(_headings(lines, run))
        run = []
        position += 1
    found.update(_headings(lines, run))
    return found


def _groups(lines: list[Line], used: frozenset[int]) -> list[tuple[int, int]]:
    """Where the lines that stand close together begin and end; what others have taken parts
    them."""
    groups: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if groups and not line.blanks and not {index - 1, index} & used:
            groups[-1] = (groups[-1][0], index + 1)
        else:
            groups.append((index, index + 1))
    return [group for group in groups if group[0] not in used]


def _may_stand_alone(lines: list[Line], start: int, end: int) -> bool:
    line = lines[start]
    text = line.text
    return (
        end - start == 1
        and len(text) <= _LONGEST
        and text[:1].isupper()
        and text[-1:] not in ".!?;,"
        and "," not in text
        and not (line.cells or line.marker)
        and not is_prose(text)
    )


def _is_close(lines: list[Line], start: int, end: int) -> bool:
    """Three entries or more right below each other, none of them a sentence."""
    block = lines[start:end]
    if len(block) < _FEWEST:
        return False
    entries = sum(
        looks_like_entry(line) and not is_prose(line.text) and len(line.text) < 160
        for line in block
    )
    return entries >= 0.8 * len(block)


def _headings(lines: list[Line], run: list[int]) -> dict[int, Heading]:
    texts = {index: lines[index].text for index in run}
    formal = [i for i, text in texts.items() if CLOSING.match(text) or TAIL.match(text)]
    lone = [index for index in run if index not in formal]
    signers = sum(_may_sign(texts[i]) and not read_heading(texts[i]) for i in lone)
    if len(lone) < _FEWEST or 2 * signers >= len(lone):
        return {}
    return {
        index: Heading(text := texts[index].strip(" *_#:："), leaning_of(text))
        for index in lone
        if read_heading(texts[index]) is None  # known by its words, which say more
    }


def _may_sign(text: str) -> bool:
    """A person, or a body with those who sign for it below."""
    words = text.split()
    return (
        begins_with_style(text)
        or looks_like_role(text)
        or own_balance(text) <= -2.5
        or (bool(words) and is_given(words[0]) and len(words) <= 4)
        or (bool(words) and is_head(words[0]) and own_balance(text) > 2)
    )
