"""Places set apart by a mark of their own: "Berlin | Roe Kollektiv", 陳大文，作家 — 台北."""

from __future__ import annotations

import re

from .people_words import is_family, is_given
from .places import is_place
from .roles import looks_like_role
from .script import has_han

_DASHED = re.compile(
    "^(?P<said>[^—–―]{2,80}[，,][^—–―]{2,80}?)\\s*(?:\\s[—–―]|——)\\s*(?P<place>[^—–―，,]{2,30})$"
)
# 3栋502, A座12楼, 5号楼2单元: where in a housing estate somebody lives.
_HOME = re.compile(
    "(?P<place>(?:[A-Za-z\\d一二三四五六七八九十]{1,4}(?:栋|棟|幢|座|号楼|號樓|樓|楼|单元|單元|期|弄|巷|号|號|室|层|層))"
    "{1,4}[A-Za-z\\d-]{0,5}室?)[ \\u3000]+(?P<name>[^\\W\\d_].*)",
    re.S,
)
_BAR = re.compile(r"^(?P<place>[^|｜,，(（]{2,40}?)\s*[|｜]\s*(?P<name>[^|｜]*[^\W\d_][^|｜]*)$")


def take_home_before(text: str) -> tuple[str, str]:
    """3栋502 and the name behind it; or "" and the text."""
    home = _HOME.fullmatch(text) if has_han(text) else None
    return (home["place"], home["name"].strip()) if home else ("", text)


def take_place_before(text: str) -> tuple[str, str]:
    """The place and the rest; or "" and the text, where no place stands before a bar."""
    home, named = take_home_before(text)
    if home:
        return home, named
    found = _BAR.match(text)
    if not found or not is_place(found["place"]) or is_place(found["name"]):
        return "", text
    words = found["place"].split()
    if not has_han(text) and all(is_given(word) or is_family(word) for word in words):
        return "", text  # "Florence | painter"
    return found["place"], found["name"].strip()


def part_place_behind(text: str) -> str:
    """陳大文，作家 — 台北 with a comma for the dash: where somebody is, behind what they are."""
    found = _DASHED.match(text) if has_han(text) else None
    if not found:
        return text
    said, place = found["said"], found["place"].strip()
    short = len(place) <= 6 and looks_like_role(said) and not looks_like_role(place)
    return f"{said}，{place}" if is_place(place) or short else text
