"""A pasted letter, read: the one way in.

Bytes become lines, broken lines are joined, title, date, addressees and demands are found, then the
lists of signatories; each list's customs are learnt, and its entries taken apart. Every step is a
recogniser of its own in this folder; here is only their order. All of it is linear in the input,
which is bounded (see ``lines``); no input raises.
"""

from __future__ import annotations

from dataclasses import replace

from ..names.kinds import Surroundings
from ..names.parts import Custom, EntryParts, take_apart
from ..names.positions import read_position
from ..names.roles import Position
from .bars import with_rows_of_bars
from .couples import part_couple, part_names
from .customs import Lent, learn_custom, lent_by_others, names_places_behind, surnames_first
from .demands import find_demands
from .doubts import letter_warnings, weigh_doubts
from .emphasis import by_emphasis
from .front import find_addressees, find_letter_date, find_title
from .gaps import join_blocks, split_at_gaps
from .han_marks import by_han_marks
from .inner_headings import part_inner_headings
from .label_first import part_labels, share_labels, with_label
from .labels import Label, Labelled, label_lines
from .language import guess_language
from .letter import ReadEntry, ReadLetter, ReadSection
from .lines import Line, plain_text
from .mail import without_mail
from .paragraphs import join_broken_lines
from .part_headings import undress_headings
from .prose import is_prose
from .regions import FoundSection, Listed, find_sections
from .source import decode, read_source_lines
from .splitting import Piece, split_line
from .tables import Row, Table, read_table, row_piece
from .unparted import part_unparted

MAX_ENTRIES = 20_000


def read_bytes(data: bytes) -> ReadLetter:
    """Read a letter from a file's bytes, whatever their encoding; see ``read_letter``."""
    return read_letter(decode(data))


def read_letter(text: str) -> ReadLetter:
    """Read a letter with its signatories from plain text, Markdown or HTML. Never raises.

    What is unsure carries a warning on its line. A text without signatories (a news report) comes
    out with none.
    """
    lines = part_inner_headings(
        join_broken_lines(
            with_rows_of_bars(undress_headings(without_mail(read_source_lines(text))))
        )
    )
    language = guess_language("\n".join(line.text for line in lines[:2000]))
    title, title_index = find_title(lines)
    demands = find_demands(lines)
    used = demands.used | _title_lines(lines, title_index)
    labelled = label_lines(lines, used)
    found = [part for section in find_sections(labelled) for part in split_at_gaps(section)]
    first_listed = _first_listed(lines, found)
    elsewhere = _lent(found)
    sections = _read_sections(found, language, elsewhere)
    return ReadLetter(
        title=title,
        date=find_letter_date(lines, first_listed),
        language=language,
        addressees=tuple(find_addressees(lines, title_index, first_listed)),
        body=_body(labelled, demands.used),
        demands=demands.texts,
        sections=sections,
        warnings=letter_warnings(sections, lines, first_listed),
    )


def _title_lines(lines: list[Line], index: int) -> frozenset[int]:
    """The title's line, and every other line that repeats it: pages print it twice."""
    if index < 0:
        return frozenset()
    text = lines[index].text
    return frozenset(
        at
        for at, line in enumerate(lines)
        if at == index
        or (
            len(line.text) > 12
            and (text.startswith(line.text) or line.text.startswith(text))
            and abs(len(text) - len(line.text)) < 40
        )
    )


def _first_listed(lines: list[Line], found: list[FoundSection]) -> int:
    """The index of the first line of the first list; the number of lines when there is none."""
    if not found or not found[0].listed:
        return len(lines)
    number = found[0].listed[0].line.number
    return next((index for index, line in enumerate(lines) if line.number >= number), len(lines))


def _body(labelled: list[Labelled], demands: frozenset[int]) -> tuple[str, ...]:
    return tuple(
        item.line.text
        for index, item in enumerate(labelled)
        if item.label is Label.PROSE or (index in demands and is_prose(item.line.text))
    )


def _lent(found: list[FoundSection]) -> float:
    """What the sections of a letter lend to one another: half a dozen by country are one list."""
    neutral = [item for item in found if item.heading is None or not item.heading.leaning]
    if len(neutral) < 3:
        return 0.0
    return lent_by_others([listed.line.text for item in neutral for listed in item.listed])


def _read_sections(
    found: list[FoundSection], language: str, elsewhere: float
) -> tuple[ReadSection, ...]:
    """The sections that have entries; ``MAX_ENTRIES`` of them altogether."""
    sections: list[ReadSection] = []
    left = MAX_ENTRIES
    lines = [listed.line.text for item in found for listed in item.listed[:2000]]
    lent = Lent(language, elsewhere, names_places_behind(lines))
    for item in found:
        section = _read_section(replace(item, listed=item.listed[:left]), lent, left)
        if section.entries:
            sections.append(section)
            left -= len(section.entries)
        if left <= 0:
            break
    return tuple(sections)


def _read_section(found: FoundSection, lent: Lent, most: int) -> ReadSection:
    heading = found.heading
    table = read_table(found.listed)
    rows = _rows(found.listed, table) if table else []
    entries = [(piece, row.text) for piece, row in rows] if table else _line_pieces(found)
    entries, rows = entries[:most], rows[:most]
    texts = [text for _piece, text in entries]
    labelled = [("", text) for text in texts] if table else part_labels(part_unparted(texts))
    custom = learn_custom(
        [text for _label, text in labelled],
        lent=lent,
        leaning=heading.leaning if heading else 0.0,
        personal=heading.personal if heading else False,
    )
    if table:
        customs = _customs_of_rows([row for _piece, row in rows], table, custom)
    else:
        customs = [custom] * len(entries)
    read = [
        _read_entry(piece, text, own, label)
        for (piece, _text), (label, text), own in zip(entries, labelled, customs, strict=True)
    ]
    if table:
        read = [
            _by_columns(entry, row, custom, table)
            for entry, (_piece, row) in zip(read, rows, strict=False)
        ]
    read = by_emphasis(read)
    named = [
        (entry, piece.doubt)
        for entry, (piece, _text) in zip(read, entries, strict=True)
        if entry.parts.name
    ]
    weighed = weigh_doubts(
        [entry for entry, _doubt in named],
        [doubt for _entry, doubt in named],
        heading.leaning if heading else 0.0,
        table=table is not None,
        named_columns=table is not None and table.header,
    )
    return ReadSection(
        heading=heading.text or None if heading else None,
        entries=tuple(weighed),
        line=found.line,
        stated=heading.count if heading else None,
        personal_capacity=custom.personal_capacity,
    )


def _line_pieces(found: FoundSection) -> list[tuple[Piece, str]]:
    listed = found.listed
    bodies = found.heading is not None and found.heading.leaning > 0
    pieces: list[tuple[Piece, str]] = []
    joined = join_blocks(listed)
    own = [item.line.text for item in joined if not item.inline]
    first = surnames_first(own) if len(own) >= 3 else []
    surname_first = {text for text, so in zip(own, first, strict=False) if so}
    for item in joined:
        line = item.line
        if item.start:
            rest = line.text[item.start :]
            shifted = tuple((max(0, at - item.start), number) for at, number in line.joints)
            line = replace(line, text=rest, raw=rest, joints=shifted, cells=())
        # Lines that were put together are one entry, however many commas stand between them.
        several = "\n" in line.raw and len(by_han_marks(line.text)[0]) >= 4
        together = ("\n" in line.raw and not item.inline and not several) or (
            not item.inline and line.text in surname_first
        )
        pieces_of_line = (
            [Piece(line.raw, line.number)]
            if together
            else split_line(line, inline=item.inline or _is_only_line(listed), bodies=bodies)
        )
        for piece in pieces_of_line:
            if any(character.isalnum() for character in piece.text):
                doubt = piece.doubt or ("is this a signatory?" if item.unclear else "")
                text = line.text if together else piece.text
                pieces += _persons_of(replace(piece, doubt=doubt), text)
    return share_labels(pieces)


def _persons_of(piece: Piece, text: str) -> list[tuple[Piece, str]]:
    """The entry, or one for each of the two persons whom it names; both have its words."""
    couple = part_couple(plain_text(text))
    if couple is None:
        return [(piece, text)]
    doubted = replace(piece, doubt=piece.doubt or "two people on one line")
    return [(doubted, person) for person in couple]


def _is_only_line(listed: list[Listed]) -> bool:
    """One long line under a heading is a paragraph of names."""
    return len(listed) == 1 and len(listed[0].line.text) > 60


def _rows(listed: list[Listed], table: Table) -> list[tuple[Piece, Row]]:
    rows = listed[1:] if table.header else listed
    read = [row for item in rows if (row := row_piece(item, table)) is not None]
    return [person for piece, row in read for person in _persons_of_row(piece, row)]


def _persons_of_row(piece: Piece, row: Row) -> list[tuple[Piece, Row]]:
    names = part_names(row.name)
    if len(names) == 1:
        return [(piece, row)]
    doubted = replace(piece, doubt="two people on one line")
    return [
        (doubted, replace(row, name=name, text=row.text.replace(row.name, name, 1)))
        for name in names
    ]


def _customs_of_rows(rows: list[Row], table: Table, custom: Custom) -> list[Custom]:
    """Where a column holds roles, the rows that leave it empty are rather bodies'."""
    empty = sum(not row.role for row in rows)
    if "role" not in table.columns or not 0.2 * len(rows) <= empty <= 0.9 * len(rows):
        return [custom] * len(rows)
    around = replace(custom.around, neighbours=max(0.0, custom.around.neighbours) + 1.5)
    without = replace(custom, around=around)
    return [custom if row.role else without for row in rows]


def _position_in_row(row: Row, table: Table) -> Position:
    """What a row says somebody is. "Professor, Roe University": where no column is for bodies,
    the column of roles holds them."""
    if not row.role or "affiliation" in table.columns:
        return Position(row.role or None, None)
    return read_position(row.role)


def _by_columns(entry: ReadEntry, row: Row, custom: Custom, table: Table) -> ReadEntry:
    """A table says itself what is role and what affiliation; only the name's cell is taken
    apart."""
    if entry.parts.kind == "person":
        alone = take_apart(row.name, replace(custom, around=Surroundings(heading=-9.0)))
        held = _position_in_row(row, table)
        of = ", ".join(text for text in (held.affiliation, row.affiliation) if text)
        parts = replace(
            alone,
            role=held.role or alone.role,
            affiliation=of or alone.affiliation,
            office=alone.office or entry.parts.office,
            personal_capacity=entry.parts.personal_capacity,
            doubts=_helped(alone.doubts) if row.role else alone.doubts,
        )
    else:
        alone = take_apart(row.name, replace(custom, around=Surroundings(heading=9.0)))
        parts = replace(alone, affiliation=row.affiliation or alone.affiliation)
    return replace(entry, parts=parts)


def _helped(signs: tuple[str, ...]) -> tuple[str, ...]:
    """A name that no list knows is still a person's, where the row says what they are."""
    return tuple("unknown name, helped" if sign == "unknown name" else sign for sign in signs)


def _read_entry(piece: Piece, text: str, custom: Custom, label: str = "") -> ReadEntry:
    parts: EntryParts = take_apart(plain_text(text), custom)
    return ReadEntry(piece.text, piece.line, with_label(parts, plain_text(label)))
