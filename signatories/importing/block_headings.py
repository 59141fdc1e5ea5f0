"""Headings of blocks: a short line, and right under it one line of many names, several times over.

"Visual arts" above "Jane Roe, John Doe (painter), …", a gap, "Theatre, dance" above the next line
of names: which words such a heading is made of does not matter.
"""

from __future__ import annotations

from collections.abc import Collection

from ..names.kinds import own_balance
from ..names.organisation_words import is_head
from ..names.roles import looks_like_role
from .commas import by_commas
from .entry_lines import looks_like_names
from .headings import Heading, leaning_of, read_heading
from .lines import Line
from .prose import is_prose
from .splitting import split_line

_FEWEST_NAMES = 4
_LONGEST_HEADING = 60


def block_headings(lines: list[Line], used: frozenset[int]) -> dict[int, Heading]:
    """The headings of such blocks by the index of their lines; none where one block stands
    alone."""
    found = [
        index
        for index in range(len(lines) - 1)
        if not {index, index + 1} & used and _is_block(lines, index)
    ]
    if len(found) < 2:
        return {}
    return {
        index: Heading(text := lines[index].text.strip(" *_#:："), leaning_of(text))
        for index in found
        if read_heading(lines[index].text) is None  # known by its words, which say more
    }


def capital_headings(
    lines: list[Line], used: frozenset[int], regions: Collection[int] = ()
) -> dict[int, Heading]:
    """Lines in capitals below a gap, dressed as two headings or more that their words tell:
    "LABOR" and "COMMUNITY" in a list with "ELECTED OFFICIALS" and "AUTHORS"; ``regions`` are the
    headings that name one ("HESSEN", and then "FROM ABROAD")."""
    alike = [
        index
        for index, line in enumerate(lines[:-1])
        if index not in used
        and line.blanks
        and stands_above_lines(lines, index)
        and not (line.marker or line.cells or line.heading)
        and line.text.isupper()
        and len(line.text) <= _LONGEST_HEADING
        and line.text[-1] not in ".!?;,"
    ]
    known = [index for index in alike if index in regions or read_heading(lines[index].text)]
    people = sum(own_balance(lines[index].text.title()) <= -2.5 for index in alike)
    others = [lines[index].text for index in alike if index not in known]
    bodies = any(is_head(word) for text in others for word in text.split())
    named = len(known) == 1 and len(alike) >= 3 and not (people or bodies)
    if not named and (len(known) < 2 or 3 * len(known) < len(alike)):
        return {}
    first = min(known)
    return {
        index: Heading(text := lines[index].text.strip(" *_#:："), leaning_of(text))
        for index in alike
        if index not in known
        and index > first - 60
        and index - 1 not in alike  # "MEMBERS", and below it "ROE UNION"
        and not (" " in lines[index].text and is_head(lines[index].text.split()[-1]))
    }


def stands_above_lines(lines: list[Line], index: int) -> bool:
    """Do lines stand right below this one, or below a gap two or more with none between them?"""
    below = lines[index + 1 : index + 3]
    if not below or not below[0].blanks:
        return bool(below)
    return len(below) == 2 and below[0].blanks == 1 and not below[1].blanks


def _is_block(lines: list[Line], index: int) -> bool:
    """A gap, a short line, a line of names, a gap."""
    head, names = lines[index], lines[index + 1]
    ended = index + 2 >= len(lines) or lines[index + 2].blanks > 0
    if not head.blanks or names.blanks or not ended:
        return False
    if head.cells or names.cells or head.marker or names.marker or names.heading:
        return False
    return _may_head(head.text) and _holds_many(names)


def _may_head(text: str) -> bool:
    """Short, and neither a sentence nor a person with a role."""
    return (
        len(text) <= _LONGEST_HEADING
        and text[:1].isupper()
        and text[-1] not in ".!?;,"
        and not is_prose(text)
        and own_balance(text.split(",")[0]) > -2.5
        and not looks_like_role(text.rpartition(",")[2])
    )


def _holds_many(line: Line) -> bool:
    """Is the line made of four names or more?"""
    text = line.text
    marks = sum(text.count(mark) for mark in (",", ";", " / ", " · ", " • ", " | ", " – "))
    if marks < _FEWEST_NAMES - 1 or len(text) < 40 or not looks_like_names(text):
        return False
    if len(by_commas(text, inline=True)[0]) >= _FEWEST_NAMES:
        return True
    return len(split_line(line, inline=True)) >= _FEWEST_NAMES
