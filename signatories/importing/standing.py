"""How a line stands among its neighbours: in their order, apart from them, above a new count."""

from __future__ import annotations

import re

from ..names.script import has_han
from .entry_lines import looks_like_entry
from .headings import country_heading, read_heading
from .lines import Line
from .phrases import ends_open


def stands_in_order(lines: list[Line], index: int) -> bool:
    """ "The Advocates for Human Rights" between S and U, no space around it: one of the list."""
    around = lines[max(0, index - 3) : index + 3]
    if len(around) < 6 or any(line.blanks for line in around[1:]):
        return False
    texts = [line.text.casefold() for line in around]
    return texts == sorted(texts)


def begins_a_count(line: Line, lines: list[Line], index: int) -> bool:
    """A line without a mark between two lists whose items carry marks: the lower one begins with
    1 again, or both are bulleted with a gap above the line."""
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if line.marker or line.cells or not before or not after or not after.marker:
        return False
    shouted = line.text.isupper() and line.blanks and len(line.text) < 60 and "," not in line.text
    if shouted and (after.ordinal == 1 or (after.marker == "bullet" and not before.marker)):
        return not after.blanks or after.marker == "bullet"
    if not before.marker:
        # Teachers, right under "Signatures" and above "1. Jane Roe"
        above = read_heading(before.text) if after.ordinal == 1 and len(line.text) < 40 else None
        begins = line.blanks and not after.blanks and not re.search("[,，:：。.]", line.text)
        return above is not None and above.signing and bool(begins)
    if len(line.text) > 90 or not (line.text[:1].isupper() or has_han(line.text[:1])):
        return False
    if re.search("[，、]", line.text):
        return False
    if after.marker == "number" and before.marker == "number":
        goes_on = bool(line.blanks) and after.ordinal == (before.ordinal or 0) + 1
        return after.ordinal == 1 or (goes_on and "," not in line.text)
    if after.marker == "number":
        return False
    return bool(line.blanks) and before.marker == after.marker and "," not in line.text


def stands_alone(line: Line, lines: list[Line], index: int) -> bool:
    """A country as a heading: set apart from lines that are not like it."""
    if line.heading or line.bold or ends_open(line.text):
        return True
    if line.marker:
        return False
    after = lines[index + 1] if index + 1 < len(lines) else None
    return (
        after is not None
        and (bool(line.blanks) or bool(after.marker))
        and not country_heading(after.text)
    )


def stands_within(lines: list[Line], index: int) -> bool:
    """ "Con Dignidad" between two bodies, with no gap and no comma: one of the list."""
    around = lines[max(0, index - 1) : index + 2]
    return (
        len(around) == 3
        and not any(line.blanks for line in around[1:])
        and around[1].text[-1:] not in ",.:!"
        and all(looks_like_entry(line) and not ends_open(line.text) for line in around[::2])
    )
