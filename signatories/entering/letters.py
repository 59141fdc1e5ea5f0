"""A letter that was read becomes a draft: its text, its demands, its list, in one transaction."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import transaction
from django.db.models import Q
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext

from petitions.models import Coalition, Letter, LetterOwner, Section, SectionText
from signatories.decisions.recording import record_many
from signatories.entering.findings import Findings, Refused
from signatories.entering.incoming import Incoming, Unreadable
from signatories.entering.letter_texts import MOST, dated, lines_in, without_controls, write_version
from signatories.entering.offices import make_offices
from signatories.entering.printed import Unprintable, line_of, no_such_office, printed
from signatories.entering.remembering import letters_with, remember_import
from signatories.importing.letter import ReadEntry, ReadLetter, ReadSection
from signatories.importing.lines import MAX_CHARACTERS, MAX_LINES
from signatories.importing.reading import MAX_ENTRIES, read_letter
from signatories.importing.source import decode
from signatories.models import Signature
from signatories.models.claim import Line

_LARGEST = 12_000_000


class ImportedBefore(Exception):
    """This very file was imported; `letter` is what became of it."""

    def __init__(self, letter: Letter) -> None:
        super().__init__(letter.slug)
        self.letter = letter


@dataclass(frozen=True)
class Choices:
    """What a letter does not say of itself."""

    slug: str = ""
    coalition: Coalition | None = None
    create_offices: bool = False
    skip_bad: bool = False


@dataclass
class Entered:
    letter: Letter
    written: int = 0
    notes: Findings = field(default_factory=Findings)
    skipped: Findings = field(default_factory=Findings)


@transaction.atomic
def enter_letter(
    *,
    read: ReadLetter,
    name: str,
    digest: str,
    source_ref: str,
    actor: Any,
    choices: Choices = Choices(),
    tell: Callable[[int], None] = lambda done: None,
) -> Entered:
    """Write a draft letter with one version, its sections and its signatories, who wait.

    All or nothing. Raises ImportedBefore; Refused, with every line that was.
    """
    # One at a time for each actor: two runs with one file must not both be the first.
    get_user_model()._default_manager.select_for_update(no_key=True).get(pk=actor.pk)
    before = letters_with(digest)
    if choices.coalition:  # what others made of the same text is theirs
        before = before.filter(Q(owners=choices.coalition) | Q(owners=None))
    if letter_before := before.first():
        raise ImportedBefore(letter_before)
    if not (read.title or read.body or read.entries or read.demands):
        raise _refusal(gettext("no letter was found in this file"))
    language, notes = language_of(read.language), Findings()
    if read.language not in (language, language.split("-")[0]):
        notes.add(1, gettext("its language (%(theirs)s) is none of this site's: kept as %(ours)s")
                  % {"theirs": read.language, "ours": language})  # fmt: skip
    letter = Letter.objects.create(
        slug=_slug(choices.slug, read.title, digest),
        default_language=language,
        dated=dated(read.date),
    )
    if choices.coalition:
        LetterOwner.objects.create(letter=letter, coalition=choices.coalition)
        if choices.create_offices:
            make_offices(choices.coalition, _offices_in(read))
    else:
        notes.add(1, gettext("no coalition was named: the letter belongs to none yet"))
    entered = Entered(letter, notes=notes)
    write_version(letter, read, name, notes)
    entered.written = _write_list(entered, read, source_ref, actor, choices, tell)
    remember_import(letter=letter, digest=digest, actor_id=actor.pk)
    return entered


def letter_in(incoming: Incoming, *, longest: int = MAX_CHARACTERS) -> ReadLetter:
    """Read a file as a letter. Raises Unreadable where there is none in it."""
    incoming.need_text()
    text = decode(incoming.read_all(_LARGEST))
    if len(text) > longest:
        raise Unreadable(
            gettext("this is longer than %(most)s characters") % {"most": f"{longest:,}"}
        )
    if lines_in(text) > MAX_LINES:
        raise Unreadable(gettext("this has more than %s lines") % f"{MAX_LINES:,}")
    read = read_letter(text)
    if len(read.entries) >= MAX_ENTRIES:
        raise Unreadable(gettext("this has more than %s names") % f"{MAX_ENTRIES:,}")
    if not (read.title or read.body or read.entries or read.demands):
        raise Unreadable(gettext("no text of a letter was found"))
    return read


def _refusal(*messages: str) -> Refused:
    problems = Findings()
    for message in messages:
        problems.add(1, message)
    return Refused(problems)


def language_of(code: str) -> str:
    """The site's language for a letter's: itself, a variety of it, else the site's own."""
    offered = [offer for offer, _ in settings.LANGUAGES]
    if code in offered:
        return code
    fitting = [offer for offer in offered if offer.split("-")[0] == code]
    return fitting[0] if fitting else settings.LANGUAGE_CODE


def _slug(wanted: str, title: str, digest: str) -> str:
    """The slug that was asked for, or one from the title that is free. Raises Refused."""
    if wanted:
        try:
            validate_slug(wanted)
        except ValidationError as error:
            raise _refusal(f"--slug {wanted!r}: {error.messages[0]}") from None
        if len(wanted) > 80:
            raise _refusal(gettext("--slug is longer than 80 characters"))
        if Letter.objects.filter(slug=wanted).exists():
            raise _refusal(gettext("there is a letter with the slug “%s” already") % wanted)
        return wanted
    made = slugify(title)[:60].strip("-") or f"letter-{digest[:8]}"
    return f"{made}-{digest[:8]}" if Letter.objects.filter(slug=made).exists() else made


def _offices_in(read: ReadLetter) -> set[str]:
    return {entry.parts.office for entry in read.entries if entry.parts.office}


def _write_list(
    entered: Entered,
    read: ReadLetter,
    source_ref: str,
    actor: Any,
    choices: Choices,
    tell: Callable[[int], None],
) -> int:
    letter, problems = entered.letter, Findings()
    codes = set(letter_codes(letter))
    for code in sorted(_offices_in(read) - codes):
        entered.notes.add(1, no_such_office(code))
    if len(read.sections) > MOST:
        raise _refusal(gettext("there are more than 999 sections"))
    if not read.sections:
        entered.notes.add(1, gettext("no signatories were found"))

    def lines() -> Iterator[tuple[Section, Line]]:
        for position, part in enumerate(read.sections, start=1):
            good = list(_printable(part.entries, codes, problems))
            if good:
                section = _make_section(letter, position, part, good)
                yield from ((section, line) for line in good)

    written = record_many(
        letter=letter,
        lines=lines(),
        origin=Signature.Origin.IMPORT,
        source_ref=source_ref,
        actor=actor,
        tell=tell,
    )
    if problems.count and not choices.skip_bad:
        raise Refused(problems)
    entered.skipped = problems
    return written


def letter_codes(letter: Letter) -> list[str]:
    """The codes of the offices that a letter's coalitions count."""
    return list(letter.owners.exclude(offices=None).values_list("offices__code", flat=True))


def _printable(
    entries: tuple[ReadEntry, ...], codes: set[str], problems: Findings
) -> Iterator[Line]:
    for entry in entries:
        try:
            yield printed(line_of(entry.parts, codes))
        except Unprintable as refusal:
            problems.add(entry.line, f"“{without_controls(entry.raw)[:80]}”: {refusal.why}")


def refused_in(read: ReadLetter) -> Findings:
    """The lines that the list would not take, as `enter_letter` would say."""
    problems = Findings()
    for _line in _printable(read.entries, _offices_in(read), problems):
        pass
    return problems


def _make_section(letter: Letter, position: int, read: ReadSection, lines: list[Line]) -> Section:
    """A section that takes the kinds that were found in it."""
    section = Section.objects.create(
        letter=letter,
        position=position,
        takes_organisations=any(line.kind == "organisation" for line in lines),
        takes_individuals=any(line.kind == "person" and not line.office for line in lines),
        takes_office_holders=any(line.office for line in lines),
    )
    heading = without_controls(read.heading or "")[:200].strip() or _heading_for(section, letter)
    SectionText.objects.create(section=section, language=letter.default_language, heading=heading)
    return section


def _heading_for(section: Section, letter: Letter) -> str:
    """What a list without a heading is called, in the letter's language."""
    with translation.override(letter.default_language):
        taken = (
            section.takes_organisations,
            section.takes_individuals,
            section.takes_office_holders,
        )
        return {
            (True, False, False): gettext("Organisations"),
            (False, True, False): gettext("Individuals"),
            (False, False, True): gettext("Office-holders"),
        }.get(taken, gettext("Signatories"))
