"""The measures by which reading is judged, over letters whose right answer is written down."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from signatories.importing.letter import ReadEntry, ReadLetter
from signatories.importing.reading import read_bytes

LETTERS = Path(__file__).parent / "letters"
FIELDS = ("kind", "name", "honorific", "role", "affiliation", "native_name", "other_names")


@dataclass(slots=True)
class Score:
    """Counts over one letter or many; the properties are the measures."""

    expected: int = 0
    found: int = 0
    matched: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    wrong_entries: int = 0
    wrong_warned: int = 0
    warned: int = 0
    sections_right: int = 0
    demands_right: int = 0
    dates_right: int = 0
    titles_right: int = 0
    letters: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take another score's counts in."""
        for name in (
            "expected",
            "found",
            "matched",
            "wrong_entries",
            "wrong_warned",
            "warned",
            "sections_right",
            "demands_right",
            "dates_right",
            "titles_right",
            "letters",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in FIELDS:
            self.right[name] += other.right[name]
        self.faults += other.faults

    @property
    def f1(self) -> float:
        """Entries found, precision and recall in one."""
        return 2 * self.matched / max(1, self.expected + self.found)

    def share(self, name: str) -> float:
        """Of the entries found, those with this field right."""
        return self.right[name] / max(1, self.matched)

    @property
    def warning_recall(self) -> float:
        """Of the entries that came out wrong, those whose line carries a warning."""
        return self.wrong_warned / max(1, self.wrong_entries)

    @property
    def warning_precision(self) -> float:
        """Of the entries whose line carries a warning, those that came out wrong."""
        return self.wrong_warned / max(1, self.warned)

    def __str__(self) -> str:
        fields = " ".join(f"{name}={self.share(name):.3f}" for name in FIELDS)
        return (
            f"F1={self.f1:.3f} {fields} sections={self.sections_right}/{self.letters}"
            f" demands={self.demands_right}/{self.letters} dates={self.dates_right}/{self.letters}"
            f" titles={self.titles_right}/{self.letters} wrong={self.wrong_entries}"
            f" warned={self.warned} warning recall={self.warning_recall:.2f}"
            f" precision={self.warning_precision:.2f}"
        )


def letters() -> list[Path]:
    """The letters that have an expected reading beside them."""
    return sorted(
        path
        for path in LETTERS.iterdir()
        if path.suffix != ".json" and path.with_suffix(".json").exists()
    )


def score_letter(path: Path) -> Score:
    """Read one letter and compare it with its expected reading."""
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return compare(read_bytes(path.read_bytes()), expected, path.name)


def compare(read: ReadLetter, expected: dict[str, Any], label: str) -> Score:
    """Compare a reading with the expected one, entry by entry in order."""
    wanted = [entry for section in expected["sections"] for entry in section["entries"]]
    got = list(read.entries)
    warned_lines = {warning.line for warning in read.warnings}
    score = Score(expected=len(wanted), found=len(got), letters=1)
    pairs = _match(wanted, got)
    score.matched = len(pairs)
    matched_ids = {id(entry) for _want, entry in pairs}
    for want in wanted:
        if not any(want is paired for paired, _entry in pairs):
            score.faults.append(f"{label}: missing {want['name']}")
    for entry in got:
        warned = entry.line in warned_lines
        score.warned += warned
        if id(entry) not in matched_ids:
            score.wrong_entries += 1
            score.wrong_warned += warned
            score.faults.append(
                f"{label}:{entry.line}: not an entry {'(warned) ' * warned}{entry.raw!r}"
            )
    for want, entry in pairs:
        wrong = _differing(want, entry)
        for name in FIELDS:
            score.right[name] += name not in wrong
        warned = entry.line in warned_lines
        if set(wrong) & {"kind", "name", "role", "native_name", "other_names"}:
            score.wrong_entries += 1
            score.wrong_warned += warned
        if wrong:
            score.faults.append(
                f"{label}:{entry.line}: {'(warned) ' * warned}{entry.raw!r} {wrong}"
            )
        elif warned:
            score.faults.append(
                f"{label}:{entry.line}: warned though right {entry.raw!r} {entry.doubts}"
            )
    _count_letter_facts(score, read, expected, label)
    return score


def _count_letter_facts(
    score: Score, read: ReadLetter, expected: dict[str, Any], label: str
) -> None:
    sections = [len(section["entries"]) for section in expected["sections"]]
    found = [len(section.entries) for section in read.sections]
    score.sections_right = len(sections) == len(found)
    score.demands_right = len(read.demands) == expected["demands"]
    score.dates_right = read.date == expected["date"]
    score.titles_right = expected["title"] is None or read.title == expected["title"]
    if not score.sections_right:
        headings = [section.heading for section in read.sections]
        score.faults.append(f"{label}: sections {found} {headings}, expected {sections}")
    if not score.demands_right:
        score.faults.append(f"{label}: demands {len(read.demands)}, expected {expected['demands']}")
    if not score.dates_right:
        score.faults.append(f"{label}: date {read.date}, expected {expected['date']}")
    if not score.titles_right:
        score.faults.append(f"{label}: title {read.title!r}, expected {expected['title']!r}")


def _match(
    wanted: list[dict[str, Any]], got: list[ReadEntry]
) -> list[tuple[dict[str, Any], ReadEntry]]:
    """Entries that are each other's: the same name, else a raw text that holds the name alone."""
    pairs: list[tuple[dict[str, Any], ReadEntry]] = []
    free = list(got)
    rest: list[dict[str, Any]] = []
    for want in wanted:
        found = next((entry for entry in free if entry.parts.name == want["name"]), None)
        if found is None:
            rest.append(want)
        else:
            pairs.append((want, found))
            free.remove(found)
    others = [entry["name"] for entry in wanted]
    for want in rest:
        found = next(
            (
                entry
                for entry in free
                if want["name"] in entry.raw
                and not any(
                    other != want["name"] and other in entry.raw and other not in want["name"]
                    for other in others
                )
            ),
            None,
        )
        if found is not None:
            pairs.append((want, found))
            free.remove(found)
    return pairs


def _differing(want: dict[str, Any], entry: ReadEntry) -> dict[str, Any]:
    got = entry.as_contract()
    return {name: got[name] for name in FIELDS if got[name] != want[name]}


def score_all(paths: list[Path]) -> Score:
    """The score of several letters together."""
    total = Score()
    for path in paths:
        total.add(score_letter(path))
    return total
