"""Lines that each begin with a label of their own: "Jalisco: A, B and C" above "Sonora: D; E"."""

from __future__ import annotations

import re
from functools import lru_cache

from ..names.honorifics import take_styles
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
from .prose import is_prose, lower_share

_LABEL = re.compile(r"^(?P<label>[^\W\d_][^:：;,/]{1,70}?)\s*[:：]\s+(?P<rest>\S.*)$", re.S)
# "Pelo Assentamento Roe: …", "Por la Cofradía Doe: …": for whom those behind it sign.
_FOR = re.compile(
    r"(?i)(?:por (?:el|la|los|las)|pel[oa]s?|pour (?:la|les?|l['’])|für d(?:as|ie|en))\s"
)
_PARTS = re.compile(r"[;,]|\s[-–—/·|•]\s|\s(?:e|y|et|und|and)\s")
_OF_PERSONS = -2.5
_MOST = 60
_ARTICLE = re.compile(
    r"\s(?:the|a|an|la|le|les|el|los|las|der|die|das|den|os|as|un|una|une) (?=[a-zà-þ])"
)


def find_label(lines: list[Line], index: int) -> tuple[Heading, int] | None:
    """The label of a line and where its names begin, where the lines beside it are of that kind.

    Two such lines or more stand together; half of them hold several names; the labels are places,
    or a heading stands above the first.
    """
    own = _labelled(lines[index])
    if own is None:
        return None
    after = lines[index + 1] if index + 1 < len(lines) else None
    beside = after if after is not None and _labelled(after) else lines[index]
    gap = 1 if beside.blanks == 1 else 0  # each a paragraph of its own
    first = index
    while first and lines[first].blanks <= gap and index - first < _MOST:
        if not _labelled(lines[first - 1]):
            break
        first -= 1
    last = index
    while last + 1 < len(lines) and lines[last + 1].blanks <= gap and last - index < _MOST:
        if not _labelled(lines[last + 1]):
            break
        last += 1
    block = [found for line in lines[first : last + 1] if (found := _labelled(line))]
    if len(block) < 2:
        return None
    several = sum(_holds_several(rest) for _label, rest, _start in block)
    if _are_for_bodies(block):
        return Heading(own[0], _OF_PERSONS, label=True), own[2]
    persons = sum(_holds_persons(rest) for _label, rest, _start in block)
    if len(block) >= 3 and 4 * persons >= 3 * len(block) and not read_heading(own[0]):
        return Heading(own[0], _OF_PERSONS, label=True), own[2]
    if gap:
        return None
    places = sum(is_place(label) for label, _rest, _start in block)
    above = lines[first - 1].text if first else ""
    announced = bool(above) and (
        read_heading(above) is not None
        or CLOSING.match(above) is not None
        or (ends_open(above) and SIGNING.search(above) is not None)
    )
    if 2 * several < len(block) or not (2 * places >= len(block) or (announced and several >= 2)):
        return None
    return Heading(own[0], label=True), own[2]


def _are_for_bodies(block: list[tuple[str, str, int]]) -> bool:
    """ "Pelo Roe: …" above "Pela Doe: …", two of them or more with several people behind."""
    several = 0
    for label, rest, _start in block:
        if not _FOR.match(label):
            return False
        parts = [take_styles(part.strip()).name for part in _PARTS.split(rest) if part.strip()]
        people = all(own_balance(part) < -0.5 and not looks_like_role(part) for part in parts)
        several += len(parts) >= 2 and people
    return several >= 2


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
    stands_for = _FOR.match(label) is not None
    if not words or (len(words) > 4 and not stands_for) or not label[0].isupper() or is_prose(text):
        return None
    sort = any(is_head(word) or is_role_noun(word) for word in words) and not is_place(label)
    if sort and not (stands_for or _holds_persons(rest)):
        return None
    said = not stands_for and looks_like_role(rest.split(",")[0]) and not _holds_persons(rest)
    if said or (is_given(words[0]) and len(words) > 1):
        return None
    names = rest[:1].isupper() or rest[:1].isdigit() or rest[:1] in '"“«'
    return (label, rest, found.start("rest")) if names else None


def _holds_persons(rest: str) -> bool:
    """Two persons or more, and not a body's representative: "Ward 3: Jane Roe, John Doe"."""
    parts = [part.strip() for part in _PARTS.split(rest) if part.strip()]
    bare = [take_styles(part.partition("(")[0].strip()).name for part in parts]
    given = sum(bool(name) and is_given(name.split()[0]) for name in bare)
    persons = all(own_balance(name) < -1 and " " in name for name in bare)
    return len(parts) >= 2 and persons and given >= 2


@lru_cache(maxsize=2 * _MOST)
def _holds_several(rest: str) -> bool:
    """Several names, and not one with what is said of it."""
    parts = [part.strip() for part in _PARTS.split(rest) if part.strip()]
    if len(parts) < 2 or not looks_like_names(rest):
        return False
    person = own_balance(parts[0]) < -2 and len(parts) <= 3 and not _holds_persons(rest)
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


def is_headline(lead: str, rest: str) -> bool:
    """ "Togo: Withdraw the draft law on associations": behind a country what is asked there, with
    articles, and no names."""
    said = lower_share(rest) >= 0.5 and not re.search("[,;、]", rest)
    return said and _ARTICLE.search(rest) is not None and country_heading(lead) is not None
