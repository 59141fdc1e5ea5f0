"""A list of names that is being imported in the admin: read a second at a time, kept in pages, and
entered as it was corrected.
"""

import time
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext

from petitions.models import Letter
from signatories.entering.columns import Columns
from signatories.entering.drafts import PER_PAGE, Pile, Values
from signatories.entering.incoming import Incoming, Unreadable, source_ref
from signatories.entering.letters import letter_codes
from signatories.entering.lists import ListReader, Reading, first_rows, guessed, is_sheet
from signatories.entering.piles import Piles, entry_of, why_refused
from signatories.entering.remembering import Present
from signatories.entering.rows import Found
from signatories.entering.signatures import THERE, Choices, Report, SectionPlaces, enter_list
from signatories.models import ImportDraft, ImportPart
from signatories.models.claim import Line
from signatories.models.import_draft import all_entries

MOST_LISTED = 100_000
_WIDEST = 20_000
_ROWS_SHOWN, _COLUMNS_SHOWN, _CELL_SHOWN = 6, 60, 80


def columns_found(incoming: Incoming) -> Values | None:
    """The first rows of a sheet and what its headings say, to be confirmed; None for a list that
    has no columns. Raises Unreadable.
    """
    if not is_sheet(incoming):
        return None
    rows = [cells for _number, cells in first_rows(incoming, _ROWS_SHOWN)]
    if not rows:
        raise Unreadable(_nothing())
    width = max(len(cells) for cells in rows)
    places, headings = guessed(rows[0])
    return {
        "first": [_shown(cell) for cell in rows[0][:_COLUMNS_SHOWN]],
        "samples": [
            [_shown(rows_cells[at]) if at < len(rows_cells) else "" for rows_cells in rows]
            for at in range(min(width, _COLUMNS_SHOWN))
        ],
        "width": min(width, _WIDEST),
        "places": {field: at for field, at in places.items() if at < _COLUMNS_SHOWN},
        "headings": headings,
    }


def _shown(cell: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in cell).split())[:_CELL_SHOWN]


def _nothing() -> str:
    return gettext("no signatories were found in this file")


class ListReading:
    """A list that is being read, with where it is; it goes on from there, a while at a time."""

    def __init__(self, draft: ImportDraft, values: Values, incoming: Incoming) -> None:
        letter = draft.letter
        assert letter is not None
        self.reader = ListReader(incoming, set(letter_codes(letter)), _how(values))
        self.piles = Piles(draft)
        self.rows_read = 0
        self._found = self.reader.found()
        self._places = SectionPlaces(letter, values["section"])
        self._present = Present(letter)

    def go_on(self, seconds: float) -> tuple[list[ImportPart], bool]:
        """Read for so long: the pages that were filled, and whether that was all. Raises
        Unreadable.
        """
        until = time.monotonic() + seconds
        for found in self._found:
            self.rows_read += 1
            self.piles.lay(self._entry(found))
            if self.rows_read > MOST_LISTED:
                raise Unreadable(_too_many(), found.number)
            if self.rows_read % PER_PAGE == 0 and time.monotonic() >= until:
                return self.piles.full_pages(), False
        if not self.rows_read:
            raise Unreadable(_nothing())
        return self.piles.all_pages(), True

    def _entry(self, found: Found) -> Values:
        line, doubts = found.line, list(found.doubts)
        more: Values = {"address": found.address} if found.address else {}
        section = self._places.of(line)
        if section is None:
            doubts.insert(0, _no_section())
        if found.refused:
            doubts.insert(0, found.refused)
        elif where := self._present.where(line):
            more["there"] = str(THERE[where]) % line.name
        return entry_of(
            line,
            number=found.number,
            raw=found.raw or line.name,
            doubts=doubts,
            section=section.pk if section else None,
            **more,
        )


def _how(values: Values) -> Reading:
    chosen = values.get("columns")
    if chosen is None:
        return Reading(kind=values["kind"])
    columns = Columns(chosen["places"], chosen["headings"], ("",) * chosen["width"])
    return Reading(columns, values["kind"], "address" in chosen["places"])


class DraftSource:
    """The list as it was corrected; what was left out is not in it."""

    def __init__(self, draft: ImportDraft, values: Values) -> None:
        self.draft = draft
        self.digest: str = values["digest"]
        self.source_ref = source_ref(values["name"], values["digest"], values["authority"])

    def found(self) -> Iterator[Found]:
        for pile in (Pile.DOUBTFUL, Pile.FINE):
            parts = self.draft.parts.filter(pile=pile).order_by("number")
            for entry in all_entries(parts.iterator(chunk_size=20)):
                if entry["include"]:
                    yield _found(entry, checked=pile == Pile.FINE and not entry["seen"])


def _found(entry: Values, *, checked: bool) -> Found:
    """The entry as a line; one that nobody touched was found to be fine when it was read."""
    line = Line.from_values(entry)
    return Found(
        number=entry["line"],
        line=line,
        refused="" if checked else why_refused(line),
        section=entry["section"],
        address=entry.get("address", ""),
    )


def enter_draft_list(draft: ImportDraft, values: Values, *, letter: Letter, actor: Any) -> Report:
    """Write what was corrected. Raises Unreadable, ImportedBefore, LetterNotOpen, Refused."""
    invites = "address" in (values.get("columns") or {}).get("places", {})
    return enter_list(
        letter=letter,
        source=DraftSource(draft, values),
        actor=actor,
        choices=Choices(invite=invites),
    )


def _too_many() -> str:
    most = f"{MOST_LISTED:,}"
    return gettext("more than %s names are for the command import_signatures") % most


def _no_section() -> str:
    return gettext("no section takes such a signatory")
