"""A letter as it was read: the tree that the preview shows and the contract prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..names.parts import EntryParts


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """One signatory: the entry's text, the line it stood on, and its parts with their reasons."""

    raw: str
    line: int
    parts: EntryParts
    doubts: tuple[str, ...] = ()
    # How likely it came out wrong, from 0 to 1.
    chance: float = 0.0

    def as_contract(self) -> dict[str, Any]:
        """The entry's object in the JSON of ``import_letter --dry-run --format json``."""
        return {
            "raw": self.raw,
            "kind": self.parts.kind,
            "name": self.parts.name,
            "honorific": self.parts.honorific,
            "role": self.parts.role,
            "affiliation": self.parts.affiliation,
            "native_name": self.parts.native_name,
            "other_names": list(self.parts.other_names),
        }


@dataclass(frozen=True, slots=True)
class ReadSection:
    """Entries under one heading; ``heading`` is None where only a gap or a sentence began them."""

    heading: str | None
    entries: tuple[ReadEntry, ...]
    line: int
    stated: int | None = None
    personal_capacity: bool = False

    def as_contract(self) -> dict[str, Any]:
        """The section's object in the contract."""
        return {"heading": self.heading, "entries": [entry.as_contract() for entry in self.entries]}


@dataclass(frozen=True, slots=True)
class Warning:
    """Something to look at, on a line of the source (counted from 1): of the entries that stand
    there, or of the whole letter."""

    line: int
    message: str
    is_of_entries: bool = False

    def as_contract(self) -> dict[str, Any]:
        """The warning's object in the contract."""
        return {"line": self.line, "message": self.message}


@dataclass(frozen=True, slots=True)
class ReadLetter:
    """The whole letter. ``date`` is ISO 8601 or None; ``body`` are the paragraphs of its text."""

    title: str
    date: str | None
    language: str
    addressees: tuple[str, ...]
    body: tuple[str, ...]
    demands: tuple[str, ...]
    sections: tuple[ReadSection, ...]
    warnings: tuple[Warning, ...]

    @property
    def entries(self) -> tuple[ReadEntry, ...]:
        """All entries of all sections, in order."""
        return tuple(entry for section in self.sections for entry in section.entries)

    def as_contract(self) -> dict[str, Any]:
        """The object that ``import_letter FILE --dry-run --format json`` prints."""
        return {
            "title": self.title,
            "date": self.date,
            "addressees": list(self.addressees),
            "demands": list(self.demands),
            "sections": [section.as_contract() for section in self.sections],
            "warnings": [warning.as_contract() for warning in self.warnings],
        }
