"""Pairs of names as lists of signatories hold them: `field/` has them by cause.

Organisations are real ones or could be; persons are invented. `first` was written before the rules
were tuned and half of it looked at, `later` and `last` when they stood.
"""

from pathlib import Path

FIELD = Path(__file__).parent / "field"


def pairs(
    file: str,
    *,
    sets: tuple[str, ...] = ("first", "later", "last", "fourth", "fifth", "sixth", "seventh"),
) -> list[tuple[str, str]]:
    found = []
    for name in sets:
        for line in (FIELD / name / f"{file}.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                one, _, other = line.partition(" = ")
                found.append((one, other))
    return found
