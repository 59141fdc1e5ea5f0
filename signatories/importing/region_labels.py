"""Lines that each begin with a label of their own: "Jalisco: A, B and C" above "Sonora: D; E"."""

from __future__ import annotations

import re
from functools import lru_cache

from ..names.kinds import own_balance
from ..names.organisation_words import is_head
from ..names.people_words import is_given
from ..names.places import is_place
from ..names.role_words import is_role_noun
from ..names.roles import looks_like_role
from ..names.script import has_han
from .entry_lines import looks_like_names
from .headings import Heading, country_heading, read_heading
from .lines import Line
from .phrases import CLOSING, SIGNING, ends_open
from .prose import is_prose

_LABEL = re.compile(r"^(?P<label>[^\W\d_][^:：;,()（）/]{1,38}?)\s*[:：]\s+(?P<rest>\S.*)$", re.S)
_MOST = 60


def find_label(lines: list[Line], index: int) -> tuple[str, int] | None:
    """The label of a line and where its names begin, where the lines beside it are of that kind.

    Two such lines or more stand together; half of them hold several names; the labels are places,
    or a heading stands above the first.
    """
    own = _labelled(lines[index])
    if own is None:
        return None
    first = index
    while first and not lines[first].blanks and index - first < _MOST:
        if not _labelled(lines[first - 1]):
            break
        first -= 1
    last = index
    while last + 1 < len(lines) and not lines[last + 1].blanks and last - index < _MOST:
        if not _labelled(lines[last + 1]):
            break
        last += 1
    block = [found for line in lines[first : last + 1] if (found := _labelled(line))]
    if len(block) < 2:
        return None
    several = sum(_holds_several(rest) for _label, rest, _start in block)
    places = sum(is_place(label) for label, _rest, _start in block)
    above = lines[first - 1].text if first else ""
    announced = bool(above) and (
        read_heading(above) is not None
        or CLOSING.match(above) is not None
        or (ends_open(above) and SIGNING.search(above) is not None)
    )
    if 2 * several < len(block) or not (2 * places >= len(block) or (announced and several >= 2)):
        return None
    return own[0], own[2]


def _labelled(line: Line) -> tuple[str, str, int] | None:
    """A line's label, its names, and where they begin; None where no label stands before names."""
    return None if line.cells or line.ordinal is not None else _label_in(line.text)


@lru_cache(maxsize=2 * _MOST)  # each line is asked by all that stand around it
def _label_in(text: str) -> tuple[str, str, int] | None:
    found = _LABEL.match(text)
    if not found:
        return None
    label, rest = found["label"].strip(" *_"), found["rest"]
    words = label.split()
    if not words or len(words) > 4 or not label[0].isupper() or is_prose(text):
        return None
    if any(is_head(word) or is_role_noun(word) for word in words) and not is_place(label):
        return None
    if (is_given(words[0]) and len(words) > 1) or looks_like_role(rest.split(",")[0]):
        return None
    names = rest[:1].isupper() or rest[:1].isdigit() or rest[:1] in '"“«'
    return (label, rest, found.start("rest")) if names else None


@lru_cache(maxsize=2 * _MOST)
def _holds_several(rest: str) -> bool:
    """Several names, and not one with what is said of it."""
    parts = [part.strip() for part in re.split(r"[;,]", rest) if part.strip()]
    if len(parts) < 2 or not looks_like_names(rest):
        return False
    person = own_balance(parts[0]) < -2 and len(parts) <= 3
    return not any(looks_like_role(part) for part in parts[1:]) and not person


def label_of_some(lead: str) -> Heading | None:
    """A country or a year of study before its names: "ARGENTINA: …", 2003级：…"""
    if re.fullmatch(
        r"[\d一二三四五六七八九十〇○零]{2,4}(?:级|級|届|屆|年级|年級)[^，,]{0,6}", lead
    ):
        return Heading(lead)
    if has_han(lead) and is_place(lead):
        return Heading(lead)
    return country_heading(lead)
