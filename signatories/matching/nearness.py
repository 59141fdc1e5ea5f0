"""Whether two different spellings may be one name, whatever names stand in either line."""

from collections.abc import Callable

from signatories.matching.organisations import near_organisations_parts
from signatories.matching.parts import parts_of
from signatories.matching.people import near_persons_parts


def near_organisations(name: str, other: str) -> int:
    """How alike two organisations' names are, 1–100, if they may be one; else 0."""
    return _best(name, other, near_organisations_parts)


def near_persons(name: str, other: str) -> int:
    """How alike two persons' names are, 1–100, if they may be one person's; else 0."""
    return _best(name, other, near_persons_parts)


def _best(name: str, other: str, near: Callable[[str, str], int]) -> int:
    return max(near(one, two) for one in parts_of(name) for two in parts_of(other))
