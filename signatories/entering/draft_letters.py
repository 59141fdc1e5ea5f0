"""A letter that is being imported in the admin: what is kept of it until it is entered."""

from collections.abc import Iterable
from typing import Any

from petitions.models import Coalition
from signatories.entering.drafts import Values
from signatories.entering.incoming import source_ref
from signatories.entering.letter_texts import dated, without_controls
from signatories.entering.letters import (
    Choices,
    Entered,
    enter_letter,
    language_of,
)
from signatories.entering.piles import entry_of, why_refused
from signatories.entering.printed import line_of
from signatories.importing.letter import ReadEntry, ReadLetter, ReadSection
from signatories.names.parts import EntryParts


def letter_values(read: ReadLetter) -> Values:
    """The letter without its names; all of it can be corrected."""
    day = dated(read.date)  # a month alone is no day that a form could show
    return {
        "title": without_controls(read.title)[:300].strip(),
        "date": day.isoformat() if day else None,
        "language": language_of(read.language),
        "addressees": [without_controls(words) for words in read.addressees],
        "body": [without_controls(words) for words in read.body],
        "demands": [" ".join(without_controls(words).split()) for words in read.demands],
        "headings": [without_controls(s.heading or "")[:200].strip() for s in read.sections],
        "offices": sorted({e.parts.office for e in read.entries if e.parts.office}),
        "warnings": [
            [warning.line, warning.message]
            for warning in read.warnings
            if not warning.is_of_entries  # these stand beside their entries
        ],
    }


def letter_entries(read: ReadLetter) -> Iterable[Values]:
    """Its names; a section is known by its place."""
    for place, section in enumerate(read.sections):
        for entry in section.entries:
            line = line_of(entry.parts, {entry.parts.office or ""})
            refused, doubts = why_refused(line), list(entry.doubts)
            if refused:
                doubts.insert(0, refused)
            yield entry_of(line, number=entry.line, raw=entry.raw, doubts=doubts, section=place)


def enter_draft_letter(
    values: Values, entries: Iterable[Values], *, coalition: Coalition, actor: Any
) -> Entered:
    """Write the letter as it was corrected. Raises ImportedBefore, Refused."""
    return enter_letter(
        read=as_letter(values, entries),
        name=values["name"],
        digest=values["digest"],
        source_ref=source_ref(values["name"], values["digest"]),
        actor=actor,
        choices=Choices(coalition=coalition, create_offices=values["create_offices"]),
    )


def as_letter(values: Values, entries: Iterable[Values]) -> ReadLetter:
    """The draft as if it had been read so; without the entries that were left out."""
    listed: list[list[ReadEntry]] = [[] for _ in values["headings"]]
    for entry in sorted(entries, key=lambda entry: int(entry["line"])):
        if entry["include"]:
            listed[entry["section"]].append(_as_read(entry))
    return ReadLetter(
        title=values["title"],
        date=values["date"],
        language=values["language"],
        addressees=tuple(values["addressees"]),
        body=tuple(values["body"]),
        demands=tuple(values["demands"]),
        sections=tuple(
            ReadSection(heading or None, tuple(entries), 1)
            for heading, entries in zip(values["headings"], listed, strict=True)
        ),
        warnings=(),
    )


def _as_read(entry: Values) -> ReadEntry:
    parts = EntryParts(
        kind=entry["kind"],
        name=entry["name"],
        honorific=entry["honorific"] or None,
        role=entry["role"] or None,
        affiliation=entry["affiliation"] or None,
        other_names=tuple(entry["other_names"].splitlines()),
        office=entry["office"] or None,
        personal_capacity=entry["in_person_only"],
    )
    return ReadEntry(entry["raw"], entry["line"], parts)
