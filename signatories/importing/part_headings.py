"""Headings that a line's dress or its place tells: "=== Bodies ===", "-- North --", "A) Bodies" and
"B) Persons" far below it, "Hessen" above a line of names."""

from __future__ import annotations

import re
from dataclasses import replace

from ..names.folding import unify
from ..names.kinds import own_balance
from ..names.places import is_country, is_place
from ..names.roles import looks_like_role
from ..names.words import fold_words
from .block_headings import block_headings, capital_headings, stands_above_lines
from .headings import Heading, leaning_of, read_heading
from .lines import Line
from .lone_headings import lone_headings
from .prose import is_prose
from .region_words import PARTS_OF_COUNTRIES

_DRESSED = re.compile(
    r"^(?P<mark>={2,}|-{2,}|~{2,}|_{2,}|#{2,}|\*{2,}|[–—]{1,3}|•{1,3}|::+|//+|>{2,})\s*"
    r"(?P<text>[^=~_#*•|]*?\w[^=~_#*•|]*?)\s*(?P<end>={2,}|-{2,}|~{2,}|_{2,}|#{2,}|\*{2,}"
    r"|[–—]{1,3}|•{1,3}|::+|//+|<{2,})$"
)
_LETTERED = re.compile(
    r"^(?:teil\s+|partie\s+|part\s+|parte\s+)?(?P<mark>[A-H]|[IVX]{1,4})\s?(?P<stop>[.)/:]|\s[-–—])"
    r"\s*[-–—]?\s*(?P<rest>[^\W\d_].*)$",
    re.IGNORECASE,
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_JOINS = re.compile(r"\s*[,/&+;]\s*|\s+(?:and|und|et|y|e)\s+(?:l['’]|la\s|the\s)?")
_COUNT = re.compile(r"\s*[(\[:–-]\s*(\d{1,5})\s*[)\]]?\s*$")
_SEPARATORS = re.compile(r"\s+[/|•·]\s+|[;；]|\s+//\s+|,\s")


def undress_headings(lines: list[Line]) -> list[Line]:
    """The lines, those set between marks made headings without them."""
    found = [_DRESSED.match(f"{line.mark}{line.text}".strip()) for line in lines]
    for index, (line, dressed) in enumerate(zip(lines, found, strict=True)):
        if line.cells or len(line.text) > 100:
            continue
        beside = [*found[max(0, index - 1) : index], *found[index + 1 : index + 2]]
        if dressed and any(other and other["mark"] == dressed["mark"] in "–—•" for other in beside):
            continue  # a list's own dress
        if not dressed or dressed["mark"][0] not in "><" + dressed["end"][0]:
            continue
        if len(dressed["mark"]) != len(dressed["end"]):
            continue
        line.text = line.raw = dressed["text"]
        line.marker, line.ordinal, line.mark = "", None, ""
        line.heading = line.heading or (2 if dressed["mark"][0] in "=#*" else 3)
    return lines


def part_headings(lines: list[Line], used: frozenset[int]) -> dict[int, Heading]:
    """The headings by letters, numerals, regions and blocks of names, by the index of their
    lines."""
    regions = _regional(lines, used)
    blocks = {**capital_headings(lines, used, regions), **block_headings(lines, used)}
    return {**lone_headings(lines, used), **blocks, **_lettered(lines, used), **regions}


def _lettered(lines: list[Line], used: frozenset[int]) -> dict[int, Heading]:
    """ "A) …" and "B) …", "I/ …" and "II/ …", with lists between them that are not so marked."""
    marked = [
        (index, found)
        for index, line in enumerate(lines)
        if index not in used
        and not line.cells
        and len(line.text) < 100
        and (found := _LETTERED.match(f"{line.mark}{line.text}".strip()))
        and not is_prose(found["rest"])
    ]
    headings: dict[int, Heading] = {}
    for names in (_ROMAN, tuple("ABCDEFGH")):
        steps = [(index, found) for index, found in marked if found["mark"].upper() in names]
        run: list[tuple[int, re.Match[str]]] = []
        for index, found in steps:
            place = names.index(found["mark"].upper())
            if place == len(run) and (not run or index - run[-1][0] >= 2):
                run.append((index, found))
        stops = {found["stop"].strip() for _index, found in run}
        cases = {found["mark"].isupper() for _index, found in run}
        if len(run) < 2 or len(stops) > 1 or len(cases) > 1 or run[-1][0] + 1 >= len(lines):
            continue
        if 2 * sum(_is_person(found["rest"]) for _index, found in run) >= len(run):
            continue  # "A. Roe, teacher" and "B. Doe, farmer"
        for index, found in run:
            inner = read_heading(found["rest"])
            text = f"{lines[index].mark}{lines[index].text}".strip(" :：")
            leaning = leaning_of(found["rest"])
            headings[index] = replace(inner, text=text) if inner else Heading(text, leaning)
    return headings


def _is_person(text: str) -> bool:
    name, _comma, said = text.partition(",")
    return own_balance(name) <= -2 or (bool(said) and looks_like_role(said.strip()))


def _regional(lines: list[Line], used: frozenset[int]) -> dict[int, Heading]:
    """Names of regions, each above a line of several names or above lines of a list."""
    found: dict[int, Heading] = {}
    for index, line in enumerate(lines[:-1]):
        if index in used or line.cells or line.marker or len(line.text) > 60:
            continue
        after = lines[index + 1]
        if after.blanks > 1 or is_region(after.text):
            continue
        several = len(_SEPARATORS.findall(after.text)) >= 2 or bool(after.marker)
        several = several or bool(line.blanks and not after.blanks)
        block = _begins_a_block(lines, index)
        if (is_region(line.text) and (several or block)) or (block and is_town(line.text)):
            count = _COUNT.search(line.text)
            found[index] = Heading(line.text.strip(" :："), count=int(count[1]) if count else None)
    return found if len(found) >= 2 else {}


def _begins_a_block(lines: list[Line], index: int) -> bool:
    """ "PERÚ" behind a gap, two lines or more close below it: the block's heading. (An address
    ends in its country, a name's block has one line below.)"""
    below = lines[index + 1 : index + 3]
    return (
        lines[index].blanks > 0
        and len(below) == 2
        and stands_above_lines(lines, index)
        and not any(
            is_prose(line.text) or is_region(line.text) or is_town(line.text) for line in below
        )
    )


def is_town(text: str) -> bool:
    """Is the whole text a town's name: "Leeds", "BREMEN:"?"""
    bare = _COUNT.sub("", text.strip(" *_#:："))
    return len(bare) > 3 and "," not in bare and bare[:1].isupper() and is_place(bare)


def is_region(text: str) -> bool:
    """Is the whole text a country, a part of one, or several of them?"""
    bare = _COUNT.sub("", unify(text).strip(" *_#:：.-–—"))
    pieces = [" ".join(fold_words(piece.replace("-", " "))) for piece in _JOINS.split(bare)]
    whole = " ".join(fold_words(bare.replace("-", " ")))
    return bool(whole) and (
        whole in PARTS_OF_COUNTRIES
        or is_country(bare)
        or all(piece in PARTS_OF_COUNTRIES or is_country(piece) for piece in pieces)
    )
