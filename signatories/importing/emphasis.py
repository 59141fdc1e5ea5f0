"""Names set in bold: where a list's lines are of that pattern, what is bold is the name."""

from __future__ import annotations

import re
from dataclasses import replace

from ..names.honorifics import is_style
from ..names.offices import office_of
from ..names.parts import EntryParts
from ..names.short_names import is_short_for
from .letter import ReadEntry

_BOLD = re.compile(
    r"^(?P<before>[^*_<>]{0,30}?)(?P<mark>\*\*|__)(?P<name>[^*]{2,120}?)(?P=mark)"
    r"(?P<behind>[^*]*(?:\*[^*]+\*[^*]*)?)$",
    re.S,
)
_SAID = re.compile(r"[,;(（|]|\s[-–—/]")
_ACRONYM = re.compile(r"^[A-ZÀ-Þ][\wÀ-ÿ.&/-]*[A-ZÀ-Þ0-9][\wÀ-ÿ.&/-]*$")


def by_emphasis(entries: list[ReadEntry]) -> list[ReadEntry]:
    """The entries, their names corrected to what stands in bold, where it does in most of them."""
    found = [_BOLD.match(entry.raw.strip()) for entry in entries]
    said = [match for match in found if match and (match["behind"].strip() or match["before"])]
    # Whole lines in bold have lost their marks: names, of which nothing is said.
    others = [
        entry
        for entry, match in zip(entries, found, strict=True)
        if not match and _SAID.search(entry.raw)
    ]
    if len(said) < 2 or len(said) < 1.5 * len(others):
        return entries
    return [
        replace(entry, parts=_corrected(entry.parts, match)) if match else entry
        for entry, match in zip(entries, found, strict=True)
    ]


def _corrected(parts: EntryParts, match: re.Match[str]) -> EntryParts:
    name, before = match["name"].strip(" ,;:"), match["before"].strip(" ,;:")
    behind = match["behind"].strip().strip("*_").strip(" ,;:.–—-/|()")
    if parts.kind == "organisation":
        return _body(parts, name, behind) if not before else parts
    if before and parts.name.endswith(name) and parts.name != name and len(before.split()) <= 3:
        # What stands before the bold name is a title that no list knows, or an office.
        if office_of(before) and not is_style(before):
            return replace(parts, name=name, role=", ".join(filter(None, (before, parts.role))))
        return replace(
            parts, name=name, honorific=" ".join(filter(None, (before, parts.honorific)))
        )
    return parts


def _body(parts: EntryParts, name: str, behind: str) -> EntryParts:
    """A body's name in bold; behind it a short name of it, or where or of whom it is."""
    if parts.name == name or not parts.name.startswith(name) or not behind or "(" in behind:
        return parts
    if _ACRONYM.match(behind) or is_short_for(behind, name):
        return replace(parts, name=name, other_names=(*parts.other_names, behind))
    return replace(parts, name=name, affiliation=parts.affiliation or behind)
