"""A list that came in enters an existing letter: read as it comes, checked line by line."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from django.db import transaction
from django.utils.translation import gettext, gettext_lazy

from petitions.models import Letter, Section
from signatories.decisions.recording import record_many
from signatories.entering.columns import Columns, NoColumns, guess_columns, told_columns
from signatories.entering.findings import Findings, Refused
from signatories.entering.incoming import Incoming, Unreadable
from signatories.entering.letters import ImportedBefore, letter_codes
from signatories.entering.pasted import read_pasted
from signatories.entering.printed import Unprintable, line_of, no_such_office, printed
from signatories.entering.remembering import Present, letters_with, remember_import
from signatories.entering.rows import RowReader
from signatories.entering.sheets import Row, rows_of
from signatories.importing.lines import MAX_CHARACTERS
from signatories.importing.source import decode
from signatories.models import Signature
from signatories.models.claim import Line

_LARGEST_PASTE = 12_000_000

_THERE = {
    "letter": gettext_lazy("“%s” is on the letter already"),
    "file": gettext_lazy("“%s” stands above already"),
}

Read = tuple[int, Line]


@dataclass
class Report:
    """What a file holds, and what became of it."""

    columns: Columns | None = None
    found: int = 0
    counts: dict[str, int] = field(
        default_factory=lambda: {"organisations": 0, "individuals": 0, "office_holders": 0}
    )
    written: int = 0
    problems: Findings = field(default_factory=Findings)
    duplicates: Findings = field(default_factory=Findings)
    doubts: Findings = field(default_factory=Findings)
    notes: Findings = field(default_factory=Findings)


@dataclass(frozen=True)
class Choices:
    """What the list does not say of itself. `section` is a position; 0 where each finds its own."""

    columns: str = ""
    section: int = 0
    skip_bad: bool = False
    dry_run: bool = False


@transaction.atomic
def enter_signatures(
    *,
    letter: Letter,
    incoming: Incoming,
    actor: Any,
    choices: Choices = Choices(),
    tell: Callable[[int], None] = lambda done: None,
) -> Report:
    """Enter those of the file who are not on the letter yet; they wait. All or nothing.

    A dry run reads and reports everything, and writes nothing. Raises Unreadable, ImportedBefore,
    LetterNotOpen; Refused, unless `skip_bad`, with every line that was.
    """
    letter = Letter.objects.select_for_update(no_key=True).get(pk=letter.pk)
    if not choices.dry_run and letters_with(incoming.digest).filter(pk=letter.pk).exists():
        raise ImportedBefore(letter)
    report = Report()
    reader = _Reader(letter, incoming, choices, report)
    if choices.dry_run:
        for _ in reader.lines():
            pass
        return report
    report.written = record_many(
        letter=letter,
        lines=reader.lines(),
        origin=Signature.Origin.IMPORT,
        source_ref=incoming.source_ref,
        actor=actor,
        tell=tell,
    )
    if report.problems.count and not choices.skip_bad:
        raise Refused(report.problems)
    remember_import(letter=letter, digest=incoming.digest, actor_id=actor.pk)
    return report


class _Reader:
    """The lines of one file that are to be written; what is not, it puts into the report."""

    def __init__(
        self, letter: Letter, incoming: Incoming, choices: Choices, report: Report
    ) -> None:
        self.incoming, self.choices, self.report = incoming, choices, report
        self.codes = set(letter_codes(letter))
        self.sections = list(letter.sections.order_by("position"))
        if choices.section:
            self.sections = [s for s in self.sections if s.position == choices.section]
            if not self.sections:
                raise Unreadable(gettext("the letter has no section %s") % choices.section)
        self.present = Present(letter)
        self.unknown_offices: set[str] = set()

    def lines(self) -> Iterator[tuple[Section, Line]]:
        report = self.report
        for number, line in self._read():
            report.found += 1
            section = self._section_for(line)
            if section is None:
                report.problems.add(number, gettext("no section takes such a signatory"))
            elif where := self.present.where(line):
                report.duplicates.add(number, _THERE[where] % line.name)
            else:
                report.counts[_counted_as(line)] += 1
                # After the first problem nothing will be kept: read on, to tell of them all.
                if self.choices.skip_bad or not report.problems.count:
                    yield section, line
        for code in sorted(self.unknown_offices):
            report.notes.add(1, no_such_office(code))
        if not report.found and not report.problems.count:
            raise Unreadable(gettext("no signatories were found in this file"))

    def _section_for(self, line: Line) -> Section | None:
        takes = f"takes_{_counted_as(line)}"
        return next((s for s in self.sections if getattr(s, takes)), None)

    def _read(self) -> Iterator[Read]:
        if self.incoming.is_zip:
            return self._sheet(rows_of(self.incoming))
        self.incoming.need_text()
        if self.choices.columns or self._looks_like_csv():
            return self._sheet(rows_of(self.incoming))
        return self._pasted()

    def _looks_like_csv(self) -> bool:
        """By its name, or by headings that we know and at least two columns."""
        if self.incoming.name.lower().endswith((".csv", ".tsv")):
            return True
        try:
            with closing(rows_of(self.incoming)) as rows:
                _, first = next(rows, (1, []))
            return len(first) > 1 and len(guess_columns(first).places) > 1
        except (NoColumns, Unreadable):
            return False

    def _sheet(self, rows: Generator[Row, None, None]) -> Iterator[Read]:
        with closing(rows):
            yield from self._lines_of_sheet(rows)

    def _lines_of_sheet(self, rows: Iterator[Row]) -> Iterator[Read]:
        number, first = next(rows, (1, []))
        try:
            told = self.choices.columns
            columns = told_columns(told, first) if told else guess_columns(first)
        except NoColumns as error:
            raise Unreadable(error.why, number) from None
        self.report.columns = columns
        if columns.unread():
            self.report.notes.add(
                number, gettext("columns left aside: %s") % ", ".join(columns.unread())[:300]
            )
        reader = RowReader(columns, self.codes)
        self.unknown_offices = reader.unknown_offices
        for line_number, cells in rows if columns.has_headings else chain([(number, first)], rows):
            try:
                yield line_number, reader.line(cells)
            except Unprintable as refusal:
                self.report.problems.add(line_number, refusal.why)

    def _pasted(self) -> Iterator[Read]:
        text = decode(self.incoming.read_all(_LARGEST_PASTE))
        if len(text) > MAX_CHARACTERS:
            raise Unreadable(gettext("a pasted list of that length is read as a CSV file only"))
        pasted = read_pasted(text)
        for line, message in pasted.warnings:
            self.report.doubts.add(line, message)
        for number, entry in pasted.entries:
            if entry.parts.office and entry.parts.office not in self.codes:
                self.unknown_offices.add(entry.parts.office)
            try:
                yield number, printed(line_of(entry.parts, self.codes))
            except Unprintable as refusal:
                self.report.problems.add(number, refusal.why)


def _counted_as(line: Line) -> str:
    if line.office:
        return "office_holders"
    return "organisations" if line.kind == Signature.Kind.ORGANISATION else "individuals"
