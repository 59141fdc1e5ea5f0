"""Reasons to look twice at an entry that was taken apart.

Each is said where entries of its sort come out wrong about as often as right; a doubt that is
    seldom
borne out is left unsaid, for a moderator who is warned of everything reads no warning.
"""

from __future__ import annotations

import re

from .kinds import Judgement
from .roles import Position
from .script import has_latin, main_script
from .words import fold_word

UNSURE = 0.6
_SMALL_BEGINNINGS = frozenset(("de", "van", "von", "al", "da", "di", "bin", "el", "ten", "ter"))
_INITIALS = re.compile(
    r"(?:^|[\s-])(?:[^\W\d_]{1,2}\.|(?:Jr|Sr|St|Ste|Fco|Wm|Chas|Geo|Mª)\.?)(?=[\s-]|$)",
    re.IGNORECASE,
)
_STRANGE_IN_A_NAME = re.compile(r"[.:;／/|<>=_@]|\s[-–—]\s")


def kind_doubts(judgement: Judgement) -> list[str]:
    """Nothing but the shape of the name, or signs that cancel out, spoke for the kind."""
    if judgement.certainty < UNSURE or judgement.weak:
        return ["person or organisation?"]
    return []


def person_doubts(name: str, position: Position, judgement: Judgement) -> list[str]:
    """What is strange about a person's name or position."""
    doubts = [position.doubt] if position.doubt else []
    words = name.split()
    latin = main_script(name) == "latin"
    small = len(words) > 1 and name[0].islower() and fold_word(words[0]) not in _SMALL_BEGINNINGS
    if any(character.isdigit() for character in name):
        doubts.append("a number in a name")
    if len(words) > 6 and has_latin(name):
        doubts.append("a long name")
    if len(words) == 1 and latin and judgement.certainty < 2.5:
        doubts.append("one word for a person")
    if latin and _STRANGE_IN_A_NAME.search(_INITIALS.sub(" ", name)):
        doubts.append("a mark that names do not have")
    if latin and small:
        doubts.append("a name without a capital")
    return doubts


def organisation_doubts(name: str) -> list[str]:
    """What is strange about an organisation's name."""
    doubts: list[str] = []
    if len(name.split()) > 16:
        doubts.append("a long name")
    if re.search(r"[:：／]\s*\S", name):
        doubts.append("a colon: a heading or a label?")
    return doubts
