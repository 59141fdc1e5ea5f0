"""A list that came in enters an existing letter, checked line by line: all of it or nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import transaction
from django.utils.translation import gettext, gettext_lazy

from petitions.models import Letter, Section
from signatories.decisions.inviting import NotInvited, invite
from signatories.decisions.recording import record_many
from signatories.entering.columns import Columns
from signatories.entering.findings import Findings, Refused
from signatories.entering.incoming import Incoming, Unreadable, source_ref
from signatories.entering.letters import ImportedBefore, letter_codes
from signatories.entering.lists import ListReader, Reading
from signatories.entering.remembering import Present, letters_with, remember_import
from signatories.entering.rows import Found
from signatories.models import Signature
from signatories.models.claim import Line

MOST_INVITED = 500
THERE = {
    "letter": gettext_lazy("“%s” is on the letter already"),
    "file": gettext_lazy("“%s” stands above already"),
}


class Source(Protocol):
    """Where a list comes from: a file that is read, or what somebody has corrected."""

    @property
    def digest(self) -> str: ...

    @property
    def source_ref(self) -> str: ...

    def found(self) -> Iterable[Found]: ...


@dataclass
class Report:
    """What a file holds, and what became of it."""

    columns: Columns | None = None
    found: int = 0
    counts: dict[str, int] = field(
        default_factory=lambda: {"organisations": 0, "individuals": 0, "office_holders": 0}
    )
    written: int = 0
    invited: int = 0
    not_invited: int = 0
    problems: Findings = field(default_factory=Findings)
    duplicates: Findings = field(default_factory=Findings)
    doubts: Findings = field(default_factory=Findings)
    notes: Findings = field(default_factory=Findings)


@dataclass(frozen=True)
class Choices:
    """What the list does not say of itself. `section` is a position; 0 where each finds its own.
    `authority` is what is recorded beside the file: where it is from, and of which day.
    """

    columns: str = ""
    kind: str = ""
    section: int = 0
    authority: str = ""
    invite: bool = False
    skip_bad: bool = False
    dry_run: bool = False


@dataclass
class FileSource:
    """A file as it came."""

    incoming: Incoming
    reader: ListReader
    authority: str = ""

    @classmethod
    def of(cls, letter: Letter, incoming: Incoming, choices: Choices) -> "FileSource":
        how = Reading(choices.columns, choices.kind, choices.invite)
        reader = ListReader(incoming, set(letter_codes(letter)), how)
        return cls(incoming, reader, choices.authority)

    @property
    def digest(self) -> str:
        return self.incoming.digest

    @property
    def source_ref(self) -> str:
        return source_ref(self.incoming.name, self.incoming.digest, self.authority)

    def found(self) -> Iterator[Found]:
        return self.reader.found()


def enter_signatures(
    *,
    letter: Letter,
    incoming: Incoming,
    actor: Any,
    choices: Choices = Choices(),
    tell: Callable[[int], None] = lambda done: None,
) -> Report:
    """Enter a file as it is: see `enter_list`."""
    source = FileSource.of(letter, incoming, choices)
    return enter_list(letter=letter, source=source, actor=actor, choices=choices, tell=tell)


@transaction.atomic
def enter_list(
    *,
    letter: Letter,
    source: Source,
    actor: Any,
    choices: Choices = Choices(),
    tell: Callable[[int], None] = lambda done: None,
) -> Report:
    """Enter those of the list who are not on the letter yet; they wait. All or nothing. With
    `invite`, whoever has an address in it is asked to confirm and manage their entry.

    A dry run reads and reports everything, and writes nothing. Raises Unreadable, ImportedBefore,
    LetterNotOpen; Refused, unless `skip_bad`, with every line that was.
    """
    letter = Letter.objects.select_for_update(no_key=True).get(pk=letter.pk)
    if not choices.dry_run and letters_with(source.digest).filter(pk=letter.pk).exists():
        raise ImportedBefore(letter)
    report = Report()
    listing = _Listing(letter, source, choices, report)
    if choices.dry_run:
        for _ in listing.lines():
            pass
        return report
    keys: list[int] = []
    report.written = record_many(
        letter=letter,
        lines=listing.lines(),
        origin=Signature.Origin.IMPORT,
        source_ref=source.source_ref,
        actor=actor,
        tell=tell,
        hear=keys.extend if choices.invite else None,
    )
    if report.problems.count and not choices.skip_bad:
        raise Refused(report.problems)
    _invite(letter, listing.addresses, keys, actor, report)
    remember_import(letter=letter, digest=source.digest, actor_id=actor.pk)
    return report


def _invite(
    letter: Letter, addresses: dict[int, str], keys: list[int], actor: Any, report: Report
) -> None:
    """Who has an address, by the place of their signature among those that were written."""
    wanted = {keys[place]: address for place, address in addresses.items()}
    signatures = Signature.objects.select_related("contact").in_bulk(list(wanted))
    for key, address in wanted.items():
        signature = signatures[key]
        line = signature.contact.open_line()
        try:
            invite(
                letter=letter, address=address, line=line or Line(signature.kind, ""),
                language=letter.default_language, actor=actor, signature=signature,
            )  # fmt: skip
        except NotInvited:
            report.not_invited += 1
        else:
            report.invited += 1


class _Listing:
    """The lines of one list that are to be written; what is not, it puts into the report."""

    def __init__(self, letter: Letter, source: Source, choices: Choices, report: Report) -> None:
        self.source, self.choices, self.report = source, choices, report
        self.places = SectionPlaces(letter, choices.section)
        self.present = Present(letter)
        self.addresses: dict[int, str] = {}
        self.open = letter.is_open()

    def lines(self) -> Iterator[tuple[Section, Line]]:
        report, given = self.report, 0
        for found in self.source.found():
            report.found += 1
            number, line = found.number, found.line
            if found.refused:
                report.problems.add(number, found.refused)
                continue
            section = self.places.of(line, found.section)
            if section is None:
                report.problems.add(number, gettext("no section takes such a signatory"))
                continue
            if where := self.present.where(line):
                report.duplicates.add(number, THERE[where] % line.name)
                continue
            report.counts[counted_as(line)] += 1
            # After the first problem nothing will be kept: read on, to tell of them all.
            if self.choices.skip_bad or not report.problems.count:
                if self.choices.invite and found.address:
                    self._take_address(number, given, found.address)
                given += 1
                yield section, line
        self._take_words_of_the_reader()
        if not report.found and not report.problems.count:
            raise Unreadable(gettext("no signatories were found in this file"))

    def _take_address(self, number: int, place: int, address: str) -> None:
        if not self.open:
            self.report.problems.add(
                number, gettext("the letter is not open: nobody can be invited to it yet")
            )
        elif len(self.addresses) >= MOST_INVITED:
            self.report.problems.add(
                number, gettext("not more than %s are invited at a time") % MOST_INVITED
            )
        else:
            self.addresses[place] = address

    def _take_words_of_the_reader(self) -> None:
        reader = getattr(self.source, "reader", None)
        if reader is not None:
            self.report.columns = reader.columns
            self.report.doubts, self.report.notes = reader.doubts, reader.notes


class SectionPlaces:
    """Where signatories stand: in the section chosen for them or for all, else in the first that
    takes such. Raises Unreadable where the letter has no section of that position.
    """

    def __init__(self, letter: Letter, position: int = 0) -> None:
        self.sections = list(letter.sections.order_by("position"))
        self._by_key = {section.pk: section for section in self.sections}
        if position:
            self.sections = [s for s in self.sections if s.position == position]
            if not self.sections:
                raise Unreadable(gettext("the letter has no section %s") % position)

    def of(self, line: Line, key: int | None = None) -> Section | None:
        if key is not None:
            return self._by_key.get(key)
        takes = f"takes_{counted_as(line)}"
        return next((s for s in self.sections if getattr(s, takes)), None)


def counted_as(line: Line) -> str:
    """Which of the letter's figures the signatory is of."""
    if line.office:
        return "office_holders"
    return "organisations" if line.kind == Signature.Kind.ORGANISATION else "individuals"
