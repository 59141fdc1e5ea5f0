"""Signs of doubt that only the list shows: an entry unlike its neighbours or its heading."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from .evidence import signs_of_evidence
from .layout_doubts import signs_of_layout
from .letter import ReadEntry
from .prose import is_prose, sentence_words

_UNKNOWN = {"unknown name", "no word of a body", "hardly a word of a body", "one word for a body"}


def signs_in_list(
    entries: list[ReadEntry], leaning: float, *, table: bool, named_columns: bool
) -> list[list[str]]:
    """For each entry of a section, in order, the names of the signs that ``doubt_points`` knows."""
    bodies = sum(entry.parts.kind == "organisation" for entry in entries)
    names = Counter(entry.parts.name.casefold() for entry in entries)
    steps = sorted(after.line - before.line for before, after in pairwise(entries))
    usual = steps[len(steps) // 2] if steps else 0
    roles = sum(entry.parts.role is not None for entry in entries)
    patterns = Counter(map(_pattern, entries))
    found: list[list[str]] = []
    laid_out = signs_of_layout(entries)
    for index, entry in enumerate(entries):
        signs = _signs_of_kind(entry, bodies, len(entries), leaning)
        if _UNKNOWN & set(entry.parts.doubts) and not leaning and "a mixed list" in signs:
            signs.append("unknown in a mixed list")
        if table and not named_columns:
            signs.append("columns without names")
        if names[entry.parts.name.casefold()] > 1:
            signs.append("the same name again")
        if not table:
            signs += _signs_of_shape(entry)
        if index in (0, len(entries) - 1):
            signs.append("first or last")
        share = patterns[_pattern(entry)] / len(entries)
        named = entry.parts.honorific or entry.parts.office
        if len(entries) >= 6 and share <= 0.2 and not named:
            signs.append("a rare pattern")
        if _stands_apart(entries, index, usual):
            signs.append("stands apart")
        if not entry.parts.role and entry.parts.kind == "person" and roles >= 0.6 * len(entries):
            signs.append("no role where its neighbours have one")
        if len(entries) == 1:
            signs.append("alone in its list")
        signs += laid_out[index] + signs_of_evidence(entry)
        found.append(signs)
    return found


def _pattern(entry: ReadEntry) -> tuple[object, ...]:
    """Which fields an entry has: most entries of a list have the same."""
    parts = entry.parts
    body = parts.kind == "organisation"
    return (body, bool(parts.role), bool(parts.affiliation), bool(parts.native_name))


def _stands_apart(entries: list[ReadEntry], index: int, usual: int) -> bool:
    """Is there more space before and after the entry than the list has as a rule?"""
    last = index + 1 == len(entries)
    before = _lines_between(entries[index - 1], entries[index]) if index else usual + 1
    after = usual + 1 if last else _lines_between(entries[index], entries[index + 1])
    return len(entries) > 2 and usual >= 1 and before > usual and after > usual


def _lines_between(entry: ReadEntry, following: ReadEntry) -> int:
    """From the entry's last line to the next one's first."""
    return following.line - entry.line - entry.raw.count("\n")


def _signs_of_kind(entry: ReadEntry, bodies: int, total: int, leaning: float) -> list[str]:
    body = entry.parts.kind == "organisation"
    same = (bodies if body else total - bodies) - 1
    sure = (
        "the kind is certain" in entry.parts.doubts
        if body
        else bool(entry.parts.role or entry.parts.office or entry.parts.honorific)
    )
    signs: list[str] = []
    if leaning and body != (leaning > 0) and not sure:
        signs.append("kind against the heading")
    if total >= 4 and same <= 0.25 * (total - 1) and not sure:
        signs.append("kind against its neighbours")
    elif total >= 4 and same < 0.8 * (total - 1):
        signs.append("a mixed list")
    return signs


def _signs_of_shape(entry: ReadEntry) -> list[str]:
    raw = entry.raw
    signs: list[str] = []
    if not is_prose(raw) and sentence_words(raw):
        signs.append("a word of sentences")
    if "\n" in raw:
        signs.append("several lines")
    if len(raw) > 110:
        signs.append("a long entry")
    if raw.isupper() and len(raw.split()) <= 4 and " " in raw:
        signs.append("all in capitals")
    return signs
