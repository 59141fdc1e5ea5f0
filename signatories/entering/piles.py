"""The entries of an import, laid into piles as they are read, a sealed page at a time: doubtful
ones, the others, and those who are on the letter already.
"""

from typing import Any

from signatories.entering.drafts import PER_PAGE, Pile, Values
from signatories.entering.letter_texts import without_controls
from signatories.entering.printed import Unprintable, printed
from signatories.models import ImportDraft, ImportPart
from signatories.models.claim import Line

_LONGEST = 600  # characters of a field that are kept for correcting


class Piles:
    """Lays entries down; what is full is taken with `full_pages`, the rest with `all_pages`."""

    def __init__(self, draft: ImportDraft) -> None:
        self._draft = draft
        self._open: dict[str, list[Values]] = {
            pile: [] for pile in (Pile.DOUBTFUL, Pile.FINE, Pile.THERE)
        }
        self._pages = dict.fromkeys(self._open, 0)
        self._full: list[ImportPart] = []
        self.figures = dict.fromkeys(("doubtful", "fine", "there"), 0)

    def lay(self, entry: Values) -> None:
        """Onto the pile where it belongs: by `there`, else by its doubts."""
        if entry.get("there"):
            self._put(Pile.THERE, "there", entry)
        elif entry["doubts"]:
            self._put(Pile.DOUBTFUL, "doubtful", entry)
        else:
            self._put(Pile.FINE, "fine", entry)

    def _put(self, pile: str, figure: str, entry: Values) -> None:
        self.figures[figure] += 1
        self._open[pile].append(entry)
        if len(self._open[pile]) == PER_PAGE:
            self._close(pile)

    def _close(self, pile: str) -> None:
        page = ImportPart.holding(self._draft, pile, self._pages[pile], self._open[pile])
        self._full.append(page)
        self._pages[pile] += 1
        self._open[pile] = []

    def full_pages(self) -> list[ImportPart]:
        full, self._full = self._full, []
        return full

    def all_pages(self) -> list[ImportPart]:
        for pile, entries in self._open.items():
            if entries:
                self._close(pile)
        return self.full_pages()


def entry_of(
    line: Line, *, number: int, raw: str, doubts: list[str], section: int | None, **more: Any
) -> Values:
    """What is kept of an entry until it is entered; all of it can be corrected."""
    values = {
        name: without_controls(value)[:_LONGEST] if isinstance(value, str) else value
        for name, value in line.as_values().items()
    }
    return values | {
        "section": section,
        "raw": without_controls(raw)[:_LONGEST],
        "line": number,
        "doubts": doubts,
        "include": True,
        "seen": False,
    } | more  # fmt: skip


def why_refused(line: Line) -> str:
    """Why the list would not take it; empty where it does."""
    try:
        printed(line)
    except Unprintable as refusal:
        return refusal.why
    return ""
