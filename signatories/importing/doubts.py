"""What to look at twice: doubts of single entries, and figures that do not agree."""

from __future__ import annotations

from dataclasses import replace

from .doubt_points import ENOUGH, chance_of, in_words
from .letter import ReadEntry, ReadSection, Warning
from .lines import Line
from .list_doubts import signs_in_list
from .totals import stated_totals

_MAX_WARNINGS = 2_000


def weigh_doubts(
    entries: list[ReadEntry], pieces: list[str], leaning: float, *, table: bool, named_columns: bool
) -> list[ReadEntry]:
    """The entries of a section, each with its doubts in words where its signs add up to a warning.

    ``pieces`` are the doubts with which lines were parted, one for each entry, "" for none.
    """
    in_list = signs_in_list(entries, leaning, table=table, named_columns=named_columns)
    signs = [
        [*entry.parts.doubts, *([piece] if piece else []), *more]
        for entry, piece, more in zip(entries, pieces, in_list, strict=True)
    ]
    return [
        replace(entry, doubts=in_words(own), chance=chance_of(own))
        for entry, own in zip(entries, signs, strict=True)
    ]


def letter_warnings(
    sections: tuple[ReadSection, ...], lines: list[Line], first_listed: int
) -> tuple[Warning, ...]:
    """All warnings of a letter, by line: one an entry's line, and one for each stated figure that
    differs from what was found."""
    by_line: dict[int, list[ReadEntry]] = {}
    for section in sections:
        for entry in section.entries:
            by_line.setdefault(entry.line, []).append(entry)
    warnings = [
        Warning(line, "; ".join(messages)[:500], is_of_entries=True)
        for line, entries in by_line.items()
        if (messages := _of_line(entries))
    ]
    warnings += _differing_totals(sections, lines, first_listed)
    return tuple(sorted(warnings, key=lambda warning: warning.line)[:_MAX_WARNINGS])


def _of_line(entries: list[ReadEntry]) -> list[str]:
    """What to say of a line. One doubt among many names on a line is not worth a look at all of
    them: it is said when the line's entries together are as doubtful as one must be alone."""
    if sum(entry.chance for entry in entries) < ENOUGH * len(entries):
        return []
    return [
        f"“{entry.parts.name[:80]}”: {', '.join(entry.doubts)}" for entry in entries if entry.doubts
    ]


def _differing_totals(
    sections: tuple[ReadSection, ...], lines: list[Line], first_listed: int
) -> list[Warning]:
    warnings: list[Warning] = []
    for section in sections:
        found = len(section.entries)
        if section.stated is not None and section.stated != found:
            warnings.append(Warning(section.line, f"stated {section.stated}, found {found}"))
    if not sections:
        return warnings
    entries = [entry for section in sections for entry in section.entries]
    bodies = sum(entry.parts.kind == "organisation" for entry in entries)
    counts = {"any": len(entries), "organisation": bodies, "person": len(entries) - bodies}
    for line in lines[: first_listed + 1]:
        for number, what in stated_totals(line):
            if number != counts[what] and not any(
                section.line == line.number for section in sections if section.stated
            ):
                warnings.append(Warning(line.number, f"stated {number}, found {counts[what]}"))
    return warnings
