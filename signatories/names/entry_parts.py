"""What is known before an entry is taken apart, and what it comes apart into."""

from __future__ import annotations

from dataclasses import dataclass, field

from .kinds import Surroundings


@dataclass(frozen=True, slots=True)
class Custom:
    """What the list around an entry does: learnt from all its entries before one is taken apart."""

    language: str | None = None
    around: Surroundings = field(default_factory=Surroundings)
    # What holds for entries of a name and nothing else, where the list has many of those.
    around_bare: Surroundings | None = None
    surname_first: bool = False
    country_last: bool = False
    personal_capacity: bool = False
    body_first: bool = False
    # The list parts its fields by strokes.
    strokes: bool = False
    # The letter's bodies have their places behind them, cities too.
    place_last: bool = False


@dataclass(frozen=True, slots=True)
class EntryParts:
    """An entry taken apart. ``doubts`` are signs for and against the reading; ``reasons`` explain
    its kind."""

    kind: str
    name: str
    honorific: str | None = None
    role: str | None = None
    affiliation: str | None = None
    native_name: str | None = None
    other_names: tuple[str, ...] = ()
    office: str | None = None
    personal_capacity: bool = False
    place: str | None = None
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
