"""Two positions that an "and" joins: "presidenta de la Roe y vocera de la Unión Doe"."""

from __future__ import annotations

import re

from .roles import Position, looks_like_role, split_role
from .short_names import is_short_for

_AND = re.compile(r"\s+(?:y|e|et|and|und)\s+(?=(?:ex[- ]?)?[^\W\d_]{4,})")
_SHORT_BEHIND = re.compile(r"\s*[-–—(（]\s*(?P<short>[A-ZÀ-Þ][\w./-]{1,12})[)）]?$")


def split_position(text: str) -> Position:
    """A role and the body in it; of two positions, each with its body, the roles and the bodies.

    "and" within one role or one body parts nothing: "poeta y profesora de la Roe".
    """
    short = _SHORT_BEHIND.search(text)
    if short:
        # "presidenta de la Unión de Portuarios – UP": the short name stays with its body.
        bare = split_role(text[: short.start()])
        if bare.affiliation and is_short_for(short["short"], bare.affiliation):
            return Position(bare.role, f"{bare.affiliation}{text[short.start() :]}")
    for joined in list(_AND.finditer(text))[:4]:
        first, second = text[: joined.start()], text[joined.end() :]
        if not (looks_like_role(first) and looks_like_role(second)):
            continue
        one, two = split_role(first), split_role(second)
        if one.role and two.role and one.affiliation and two.affiliation:
            return Position(f"{one.role}, {two.role}", f"{one.affiliation}, {two.affiliation}")
    return split_role(text)
