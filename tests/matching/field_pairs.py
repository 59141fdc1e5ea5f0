"""Pairs of names as lists of signatories hold them: `field/` has them by cause.

Organisations are real ones or could be; persons are invented. `first` was written before the rules
were tuned and half of it looked at, `later` and `last` when they stood, each of the others before
the rules were tuned on it; docs/decisions/0012-comparing-names.md has what its first try found.
"""

from pathlib import Path

FIELD = Path(__file__).parent / "field"
SETS = ("first", "later", "last", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def pairs(file: str) -> list[tuple[str, str]]:
    found = []
    for name in SETS:
        for line in (FIELD / name / f"{file}.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                one, _, other = line.partition(" = ")
                found.append((one, other))
    return found
