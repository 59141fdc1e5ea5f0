"""A roster's list as two files, JSON and CSV, written entry by entry in one reading."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from petitions.languages import in_language
from petitions.models import Letter, Office, Section
from petitions.writing.facts import OfficeFacts
from signatories.models import Entry, Roster
from signatories.roster.counting import total_of
from signatories.roster.words import withheld_in_words

COLUMNS = ("section", "kind", "honorific", "name", "other names", "office", "role", "affiliation",
           "personal capacity", "description", "chamber", "party", "province",
           "matched to an official roster")  # fmt: skip
BOM = "\ufeff"  # without it spreadsheets take the letters of other languages for something else
ROWS_AT_A_TIME = 2_000

# A cell that begins so is run as a formula; the full-width forms are folded to these by some.
_RUNS = frozenset("=+-@\t\r\n＝＋－＠﹦﹢﹣﹫")
_FIELDS = ("ref", "section_id", "kind", "honorific", "name", "other_names", "role", "affiliation",
           "office_id", "in_person_only", "description", "matched", "chamber", "caucus",
           "province")  # fmt: skip
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def safe_cell(text: str) -> str:
    """A cell's words so that no spreadsheet takes them for a formula.

    Where `;` parts the columns, as in much of Europe, what follows one begins a cell.
    """
    if not text:
        return text
    if ";" in text:
        parts = text.split(";")
        text = ";".join([parts[0], *(_quoted(part) for part in parts[1:])])
    return f"'{text}" if text[0] in _RUNS else text


def _quoted(part: str) -> str:
    bare = part.lstrip(" ")
    return f"{part[: len(part) - len(bare)]}'{bare}" if bare and bare[0] in _RUNS else part


@dataclass(frozen=True)
class _Headings:
    """A section's number in the JSON, and its words in each of the two."""

    position: int
    by_language: dict[str, str]
    cell: str


class _Offices:
    """Offices by key, each read once: its code for JSON, its noun for a cell."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.known: dict[int | None, tuple[str | None, str]] = {None: (None, "")}

    def __getitem__(self, key: int | None) -> tuple[str | None, str]:
        if key is not None and key not in self.known:
            office = Office.objects.get(pk=key)
            noun = OfficeFacts(office.pk, office.code, office.nouns).noun(self.language)
            self.known[key] = (office.code, safe_cell(noun))
        return self.known[key]


def write_list(letter: Letter, roster: Roster, *, as_json: IO[str], as_csv: IO[str]) -> int:
    """Write the list of a roster's version into both files; how many entries it had.

    To be called within one snapshot. The memory it takes does not grow with the list. The words
    of sections and offices in the CSV are in the letter's own language.
    """
    sections = _sections(letter)
    offices = _Offices(letter.default_language)
    table = csv.writer(as_csv)
    as_csv.write(BOM)
    table.writerow(COLUMNS)
    as_json.write(_head(letter, roster, sections))
    number = 0
    for row in _rows(roster):
        (ref, section, kind, honorific, name, others, role, affiliation, office, alone,
         description, matched, chamber, party, province) = row  # fmt: skip
        heading, (code, noun) = sections[section], offices[office]
        other_names = [other for other in others.splitlines() if other]
        as_json.write(",\n" if number else "\n")
        as_json.write(
            _json(
                {
                    "ref": ref,
                    "section": heading.position,
                    "kind": kind,
                    "honorific": honorific,
                    "name": name,
                    "other_names": other_names,
                    "role": role,
                    "affiliation": affiliation,
                    "office": code,
                    "in_personal_capacity": alone,
                    "description": description,
                    "matched": (
                        {"chamber": chamber, "party": party, "province": province}
                        if matched
                        else None
                    ),
                }
            )
        )
        table.writerow(
            (heading.cell, kind, safe_cell(honorific), safe_cell(name),
             " / ".join(map(safe_cell, other_names)), noun, safe_cell(role),
             safe_cell(affiliation), "yes" if alone else "", safe_cell(description),
             safe_cell(chamber), safe_cell(party), safe_cell(province), "yes" if matched else "")
        )  # fmt: skip
        number += 1
    as_json.write("\n]}\n")
    return number


def _rows(roster: Roster) -> Iterator[tuple[Any, ...]]:
    """The listed entries in order: one range of the index, by a cursor where there is one."""
    listed = Entry.objects.readable(roster.pk, roster.version)
    return listed.in_order().values_list(*_FIELDS).iterator(chunk_size=ROWS_AT_A_TIME)


def _sections(letter: Letter) -> dict[int, _Headings]:
    found = {}
    for section in Section.objects.filter(letter=letter).prefetch_related("texts"):
        headings = {text.language: text.heading for text in section.texts.all()}
        cell = safe_cell(in_language(headings, letter.default_language) or "")
        found[section.pk] = _Headings(section.position, headings, cell)
    return dict(sorted(found.items(), key=lambda pair: pair[1].position))


def _head(letter: Letter, roster: Roster, sections: dict[int, _Headings]) -> str:
    """All of the JSON but its entries, up to the bracket that opens them."""
    counts = roster.tallies.get("sections", {})
    head = _json(
        {
            "letter": letter.slug,
            "version": roster.version,
            "as_of": roster.as_of.isoformat(),
            "total": total_of(roster.tallies),
            "withheld": withheld_in_words(roster.withheld),
            "sections": [
                {
                    "position": section.position,
                    "headings": section.by_language,
                    "count": counts.get(str(pk), 0),
                }
                for pk, section in sections.items()
            ],
        }
    )
    return f'{head[:-1]},"entries":['
