"""Signs of doubt that only the list shows: an entry unlike its neighbours or its heading."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from .headings import heading_share
from .letter import ReadEntry
from .prose import is_prose, sentence_words

_MARKS = re.compile(r"[,，;；、]")
_UNKNOWN = {"unknown name", "no word of a body", "hardly a word of a body", "one word for a body"}
_ADDRESS = re.compile(r"@|https?:|www\.")


def signs_in_list(
    entries: list[ReadEntry], leaning: float, *, table: bool, named_columns: bool
) -> list[list[str]]:
    """For each entry of a section, in order, the names of the signs that ``doubt_points`` knows."""
    bodies = sum(entry.parts.kind == "organisation" for entry in entries)
    names = Counter(entry.parts.name.casefold() for entry in entries)
    lines = Counter(entry.line for entry in entries)
    marks = median(len(_MARKS.findall(entry.raw)) for entry in entries) if entries else 0
    steps = sorted(after.line - before.line for before, after in pairwise(entries))
    usual = steps[len(steps) // 2] if steps else 0
    roles = sum(entry.parts.role is not None for entry in entries)
    patterns = Counter(map(_pattern, entries))
    found: list[list[str]] = []
    for index, entry in enumerate(entries):
        signs = _signs_of_kind(entry, bodies, len(entries), leaning)
        if _UNKNOWN & set(entry.parts.doubts) and not leaning and "a mixed list" in signs:
            signs.append("unknown in a mixed list")
        if not entry.parts.doubts and not leaning and "a mixed list" in signs:
            signs.append("known in a mixed list")
        if table and not named_columns:
            signs.append("columns without names")
        if index and _follows_a_bare_person(entries[index - 1], entry):
            signs.append("a body below a person")
        if names[entry.parts.name.casefold()] > 1:
            signs.append("the same name again")
        if lines[entry.line] >= 2:
            signs.append("several on a line")
        if not table:
            signs += _signs_of_shape(entry, marks)
        if index in (0, len(entries) - 1):
            signs.append("first or last")
        share = patterns[_pattern(entry)] / len(entries)
        named = entry.parts.honorific or entry.parts.office
        if len(entries) >= 6 and share <= 0.2 and not named:
            signs.append("taken apart unlike all others" if share <= 0.08 else "a rare pattern")
        if _stands_apart(entries, index, usual):
            signs.append("stands apart")
        if not entry.parts.role and entry.parts.kind == "person" and roles >= 0.6 * len(entries):
            signs.append("no role where its neighbours have one")
        if len(entries) == 1:
            signs.append("alone in its list")
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


def _follows_a_bare_person(before: ReadEntry, entry: ReadEntry) -> bool:
    """A body on the line below a person of whom nothing is said: is it that person's?"""
    return (
        before.parts.kind == "person"
        and entry.parts.kind == "organisation"
        and entry.line == before.line + 1
        and not (before.parts.role or before.parts.affiliation)
    )


def _signs_of_kind(entry: ReadEntry, bodies: int, total: int, leaning: float) -> list[str]:
    body = entry.parts.kind == "organisation"
    same = (bodies if body else total - bodies) - 1
    sure = (
        not entry.parts.doubts
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


def _signs_of_shape(entry: ReadEntry, marks: float) -> list[str]:
    raw = entry.raw
    signs: list[str] = []
    if is_prose(raw):
        signs.append("a sentence")
    elif sentence_words(raw):
        signs.append("a word of sentences")
    if heading_share(raw) >= 0.6:
        signs.append("words of headings")
    if "\n" in raw:
        signs.append("several lines")
    if len(_MARKS.findall(raw)) >= marks + 3:
        signs.append("more parts than its neighbours")
    if len(raw) > 110:
        signs.append("a long entry")
    if _ADDRESS.search(raw):
        signs.append("an address")
    if raw.isupper() and len(raw.split()) <= 4 and " " in raw:
        signs.append("all in capitals")
    if marks >= 1 and not _MARKS.search(raw):
        signs.append("fewer parts than its neighbours")
    if raw.endswith(("'", "’", "&", "–", "/", ":", "：", "!", "?", "？", "！", "…", "...")):
        signs.append("an odd ending")
    return signs
