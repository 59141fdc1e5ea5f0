"""Several lists on one line: "Organizations: A; B. Individuals: C; D" is parted before each
heading."""

from __future__ import annotations

import re
from dataclasses import replace

from .headings import read_heading
from .lines import Line

_INNER = re.compile(r"(?<=[.;。；])\s+(?P<heading>[^.:;：。；]{3,60})[:：]\s*(?=\S)")


def part_inner_headings(lines: list[Line]) -> list[Line]:
    """The lines, those with a second heading and its names behind a full stop parted in two."""
    parted: list[Line] = []
    for line in lines:
        parted.extend(_part(line) if line.text.count(":") + line.text.count("：") >= 2 else [line])
    return parted


def _part(line: Line) -> list[Line]:
    first = re.match(r"[^.:;：。；]{3,60}[:：]", line.text)
    if not first or read_heading(first.group()) is None:
        return [line]
    starts = [0] + [
        match.start("heading")
        for match in _INNER.finditer(line.text)
        if read_heading(f"{match['heading']}:") is not None
    ]
    if len(starts) == 1:
        return [line]
    pieces: list[Line] = []
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        text = line.text[start:end].strip()
        pieces.append(
            replace(
                line,
                number=line.line_at(start),
                text=text,
                raw=text,
                joints=tuple((max(0, at - start), number) for at, number in line.joints),
                bold_runs=(),
                blanks=line.blanks if start == 0 else 1,
            )
        )
    return pieces
