"""Signs of doubt from how a list lies on the page: its gaps, its lines, what stands beside."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from .letter import ReadEntry


def signs_of_layout(entries: list[ReadEntry]) -> list[list[str]]:
    """For each entry of a section, in order, the signs that its place in the list gives."""
    total = len(entries)
    lines = Counter(entry.line for entry in entries)
    sharing = sum(count for count in lines.values() if count >= 2)
    shared = sharing > 0.5 * total
    several = 2 * sum("\n" in entry.raw for entry in entries) > total
    steps = [
        after.line - before.line - before.raw.count("\n") for before, after in pairwise(entries)
    ]
    gaps = [step for step in steps if step > 0]
    usual = Counter(gaps).most_common(1)[0][0] if gaps else 0
    # Where several stand on a line, its breaks say nothing of them.
    uneven = (
        len(gaps) >= 3
        and sum(gap == usual for gap in gaps) < 0.75 * len(gaps)
        and sharing <= 0.3 * total
    )
    found: list[list[str]] = []
    for index, entry in enumerate(entries):
        signs: list[str] = []
        if total <= 3:
            signs.append("a tiny list")
        if uneven:
            signs.append("uneven gaps")
        if 0 < index < total - 1 and steps[index - 1] > usual >= steps[index] and usual:
            signs.append("first after a gap")
        if shared and lines[entry.line] == 1:
            signs.append("alone on its line where others share")
        if several and "\n" not in entry.raw:
            signs.append("one line where others have several")
        beside = entries[max(0, index - 1) : index] + entries[index + 1 : index + 2]
        if beside and all(other.parts.kind != entry.parts.kind for other in beside):
            signs.append("kind unlike both neighbours")
        found.append(signs)
    return found
