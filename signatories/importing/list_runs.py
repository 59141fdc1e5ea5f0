"""Runs of a letter's lines that may be its lists, and which of them are."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..names.words import fold_words
from .entry_lines import is_strong_entry
from .heading_words import COLUMN_NAMES
from .headings import Heading
from .lines import Line


@dataclass(slots=True)
class Listed:
    """A line of a list. ``start`` is where names begin on it, after a heading on the same line."""

    line: Line
    start: int = 0
    inline: bool = False
    unclear: bool = False


@dataclass(slots=True)
class FoundSection:
    """Lines under one heading."""

    heading: Heading | None
    line: int
    listed: list[Listed] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """Sections that follow one another. ``explicit``: words said that a list begins here;
    ``text_behind``: a sentence stands between the run and the next one."""

    explicit: bool
    first: int
    sections: list[FoundSection] = field(default_factory=list)
    prose_after: int = 0
    text_behind: bool = False
    in_tail: bool = False
    not_signers: bool = False

    @property
    def count(self) -> int:
        """How many lines the run holds."""
        return sum(len(section.listed) for section in self.sections)


def choose_runs(runs: list[Run]) -> list[Run]:
    """The runs that are lists of signatories.

    Words that announce a list decide; without any, the last run of entries that nothing but a line
    or two of prose follows. Runs in the middle of the text (prisoners, officials) are none.
    """
    explicit = [run for run in runs if run.explicit and not run.not_signers]
    strong = [run for run in explicit if _is_credible(run)]
    if strong:
        first = strong[0].first
        earlier = [
            run
            for run in runs
            if not (run.explicit or run.in_tail or run.not_signers)
            and run.first < first
            and not run.text_behind
            and (run.count >= 3 or _is_paragraph_of_names(run))
            and share_of_strong(run) >= 0.6
        ]
        later = [
            run
            for run in runs
            if not run.explicit
            and run.first > first
            and not run.in_tail
            and run.count >= 3
            and not run.not_signers
            and share_of_strong(run) >= 0.6
        ]
        return sorted([*earlier, *strong, *later], key=lambda run: run.first)
    implicit = [run for run in runs if not run.explicit and not run.in_tail and not run.not_signers]
    implicit = [
        run
        for run in implicit
        if run.prose_after <= 1
        and ((run.count >= 2 and share_of_strong(run) >= 0.5) or _is_paragraph_of_names(run))
    ]
    if not implicit:
        return []
    last = implicit[-1]
    return [run for run in implicit if run is last or run.prose_after == last.prose_after]


def _is_credible(run: Run) -> bool:
    """An announced list of one or two lines with much text after it is none (a table of
    contents)."""
    if run.count <= 2 and run.prose_after >= 2:
        return (
            any(listed.inline for section in run.sections for listed in section.listed)
            and run.prose_after < 4
        )
    return True


def _names_its_columns(line: Line) -> bool:
    """Is the line the first row of a table, its first column that of the names?"""
    words = fold_words(line.cells[0]) if len(line.cells) >= 2 else []
    return bool(words) and all(word in COLUMN_NAMES or len(word) == 1 for word in words)


def _is_paragraph_of_names(run: Run) -> bool:
    """One line with three semicolons or more, or many commas: names set as a paragraph."""
    text = run.sections[0].listed[0].line.text
    return text.count(";") >= 3 or text.count("、") >= 4 or text.count(",") >= 6


def share_of_strong(run: Run) -> float:
    listed = [item for section in run.sections for item in section.listed]
    if _names_its_columns(listed[0].line):
        return 1.0
    return sum(is_strong_entry(item.line.text) for item in listed) / max(1, len(listed))
