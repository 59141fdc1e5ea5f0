"""A letter that was read and is not written yet: kept sealed, corrected, then entered at once."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction

from petitions.models import Coalition, Letter
from signatories.entering.incoming import Incoming
from signatories.entering.letters import (
    Choices,
    Entered,
    enter_letter,
    language_of,
    without_controls,
)
from signatories.entering.printed import Unprintable, line_of, printed
from signatories.importing.letter import ReadEntry, ReadLetter, ReadSection
from signatories.models import ImportDraft
from signatories.names.parts import EntryParts
from signatories.sealing.boxes import SealBroken


class DraftGone(Exception):
    """It was imported or given up, its day is over, or it is somebody else's."""


@transaction.atomic
def keep_draft(*, values: dict[str, Any], actor: Any, letter: Letter | None = None) -> ImportDraft:
    """Seal what was read, until its author decides on it."""
    draft = ImportDraft(entered_by=actor, letter=letter)
    draft.seal_values(values)
    draft.save(force_insert=True)
    return draft


@transaction.atomic
def change_draft(*, key: UUID, actor: Any, change: Callable[[dict[str, Any]], None]) -> None:
    """Open it, change its values in place, and seal them anew. Raises DraftGone."""
    draft, values = take_draft(key=key, actor=actor)
    change(values)
    draft.seal_values(values)
    draft.save(update_fields=["sealed"])


def take_draft(*, key: UUID, actor: Any) -> tuple[ImportDraft, dict[str, Any]]:
    """The author's own, with its values; locked until the transaction ends. Raises DraftGone."""
    draft = (
        ImportDraft.objects.select_for_update(of=("self",))
        .filter(pk=key, entered_by=actor.pk)
        .first()
    )
    if draft is None:
        raise DraftGone
    try:
        return draft, draft.open_values()
    except SealBroken:
        raise DraftGone from None


@transaction.atomic
def enter_letter_draft(*, key: UUID, actor: Any, coalition: Coalition) -> Entered:
    """Write the letter as it was corrected, and forget the draft: all or nothing.

    Raises DraftGone, ImportedBefore, Refused.
    """
    draft, values = take_draft(key=key, actor=actor)
    entered = enter_letter(
        read=as_letter(values),
        name=values["name"],
        digest=values["digest"],
        source_ref=values["source_ref"],
        actor=actor,
        choices=Choices(coalition=coalition, create_offices=values["create_offices"]),
    )
    draft.delete()
    return entered


def draft_values(
    read: ReadLetter, incoming: Incoming, *, coalition: Coalition, create_offices: bool
) -> dict[str, Any]:
    """What is kept of a letter until it is entered; all of it can be corrected."""
    entries = [
        _entry(place, entry)
        for place, section in enumerate(read.sections)
        for entry in section.entries
    ]
    said = {doubt for entry in read.entries for doubt in entry.doubts}
    return {
        "name": incoming.name,
        "digest": incoming.digest,
        "source_ref": incoming.source_ref,
        "coalition": coalition.pk,
        "create_offices": create_offices,
        "title": without_controls(read.title)[:300].strip(),
        "date": read.date,
        "language": language_of(read.language),
        "addressees": [without_controls(words) for words in read.addressees],
        "body": [without_controls(words) for words in read.body],
        "demands": [" ".join(without_controls(words).split()) for words in read.demands],
        "headings": [without_controls(s.heading or "")[:200].strip() for s in read.sections],
        "entries": entries,
        "warnings": [
            [warning.line, warning.message]
            for warning in read.warnings
            if warning.message not in said
        ],
    }


def _entry(section: int, entry: ReadEntry) -> dict[str, Any]:
    office = entry.parts.office or ""
    line = line_of(entry.parts, {office})
    doubts = list(entry.doubts)
    try:
        printed(line)
    except Unprintable as refusal:
        doubts.insert(0, refusal.why)
    values = {
        name: without_controls(value) if isinstance(value, str) else value
        for name, value in line.as_values().items()
    }
    return values | {
        "section": section,
        "raw": without_controls(entry.raw)[:600],
        "line": entry.line,
        "doubts": doubts,
        "include": True,
        "seen": False,
    }


def as_letter(values: dict[str, Any]) -> ReadLetter:
    """The draft as if it had been read so; without the entries that were left out."""
    listed: list[list[ReadEntry]] = [[] for _ in values["headings"]]
    for entry in values["entries"]:
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


def _as_read(entry: dict[str, Any]) -> ReadEntry:
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
