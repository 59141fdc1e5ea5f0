"""Names on one line that are told apart by the office each of them carries."""

from __future__ import annotations

import itertools
import re


def by_repeated_offices(text: str) -> tuple[list[tuple[int, int]], str]:
    """ "MP Ed Fast MP John Barlow" or "Jane Roe MP John Doe MP": the office marks each name."""
    marks = list(
        re.finditer(
            r"\b(?:MPs?|MEP|MLA|MPP|MNA|MSP|TD|MdB|Senator|Sen\.|Dr\.|Prof\.)(?=\s|$)", text
        )
    )
    if len(marks) < 2 or "," in text or ";" in text:
        return [], ""
    words = [mark.group() for mark in marks]
    if len(marks) == 2 and marks[0].start() == 0 and marks[1].end() == len(text):
        return [], ""
    if len(set(words)) > 2:
        return [], ""
    styles = [word in {"Dr.", "Prof."} for word in words]
    if len(marks) == 2 and styles == [True, False]:
        return [], ""  # "Dr. Jane Roe MdB (ABC)" is one
    if marks[0].start() == 0 and all(
        _names_somebody(text[before.end() : mark.start()])
        for before, mark in itertools.pairwise(marks)
    ):
        starts = [mark.start() for mark in marks]
        return [
            (start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=False)
        ], "names run together on one line"
    if (
        marks[-1].end() == len(text)
        and marks[0].start() > 3
        and all(mark.start() - before.end() > 4 for before, mark in itertools.pairwise(marks))
    ):
        ends = [mark.end() for mark in marks]
        return [
            (start, end) for start, end in zip([0, *ends[:-1]], ends, strict=False)
        ], "names run together on one line"
    return [], ""


def _names_somebody(between: str) -> bool:
    """A name between two titles, not only what goes on with the first: "Prof. em. Dr. Roe"."""
    words = between.split()
    return any(len(word) >= 3 and word[0].isupper() and "." not in word for word in words)
