"""Parts of a text that separators outside parentheses make."""

from __future__ import annotations

_PAIRS = {"(": ")", "（": "）", "[": "]", "【": "】"}


def find_parentheses(text: str) -> list[tuple[int, int]]:
    """Begin and end of every outermost pair of parentheses, in order; unclosed ones are ignored."""
    found: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        if character in _PAIRS:
            stack.append((_PAIRS[character], index))
        elif stack and character in ")）]】":
            _closing, start = stack.pop()
            if not stack:
                found.append((start, index + 1))
    return found


def split_top_level(text: str, separators: str = ",，;；،؛") -> list[tuple[int, int]]:
    """Where the parts of a text begin and end, parted by separators outside parentheses."""
    spans: list[tuple[int, int]] = []
    depth = start = 0
    for index, character in enumerate(text):
        if character in "([（【「《":
            depth += 1
        elif character in ")]）】」》":
            depth = max(0, depth - 1)
        elif character in separators and depth == 0:
            spans.append((start, index))
            start = index + 1
    spans.append((start, len(text)))
    return [
        (begin, end)
        for first, last in spans
        if (begin := first + len(text[first:last]) - len(text[first:last].lstrip()))
        < (end := first + len(text[first:last].rstrip()))
    ]


def spans_end(text: str) -> bool:
    """Do parentheses and a full stop end the text: "Jane Roe (Poland)."?"""
    return text.rstrip().endswith((").", "）."))
