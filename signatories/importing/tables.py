"""Tables of signatories: which column holds what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..names.capacity import take_personal_capacity
from ..names.honorifics import begins_with_style
from ..names.kinds import own_balance
from ..names.offices import take_office_after
from ..names.people_words import is_given, is_han_name
from ..names.places import is_place
from ..names.roles import looks_like_role
from ..names.script import has_han
from ..names.words import fold_words, word_set
from .han_columns import han_column
from .regions import Listed
from .splitting import Piece

_COLUMNS = {
    "given": word_set("first forename prenom nombre_de_pila vorname firstname given"),
    "family": word_set(
        "last surname lastname nom_de_famille apellido apellidos sobrenome apelido nachname family"
    ),
    "role": word_set(
        "title position role job occupation profession fonction titre cargo puesto profesion "
        "profissao funcao ocupacion funktion beruf titel qualite qualites qualidade calidad "
        "categoria condicion condicao vinculo "
        "tatigkeit amt oficio ocupacao berufsbezeichnung metier mandat 職銜 職位 身份 頭銜"
    ),
    "affiliation": word_set(
        "affiliation affiliations organisation organization institution university employer "
        "company organisme etablissement institucion organizacion afiliacion organizacao "
        "instituicao afiliacao institut einrichtung 機構 所屬機構 團體 "
        "party parti partido partei fraktion 政黨"
    ),
    "place": word_set(
        "country city location province state region place pays ville lieu pais ciudad cidade "
        "estado land ort stadt 國家 地區 城市 地點 "
        "constituency constituencies riding electorate circonscription circunscripcion distrito "
        "wahlkreis kanton kt canton cantone departement departamento provinz bundesland provincia "
        "municipio comuna bezirk wohnort standort residence regiao comunidad 選區"
    ),
    "name": word_set(
        "name names signatory signatories signer nom nombre nome signataire firmante signatario "
        "unterzeichner unterzeichnerin unterzeichnende prenoms noms nomes nombres vollname "
        "gemeinde commune comune kommune verein verband nom/organisme collectif 姓名 名稱 "
        "name/organisation"
    ),
    "ignore": word_set(
        "no number nr n num nro date id count numero # 編號 日期 datum fecha data email comment "
        "comments "
        "signature unterschrift firma assinatura vertreten represente representado representada "
        "unterzeichnet"
    ),
    "native": word_set("chinese native tibetan 中文 中文名 中文名稱"),
}


# What stands in a column that says nothing of anybody: a tick, a sex.
_TICKS = frozenset(re.findall(r"\S+", "√ ✓ ✔ ☑ x X v V 是 否 男 女 m f M F w W h H - – — /"))


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a run of rows, and whether the first row names them."""

    columns: tuple[str, ...]
    header: bool


def read_table(listed: list[Listed]) -> Table | None:
    """The table that most lines of a section form; None when they do not, or when every cell of a
    row is a signatory of its own."""
    rows = [item.line.cells for item in listed if len(item.line.cells) >= 2]
    if len(rows) < 2 or len(rows) < 0.7 * len(listed):
        return None
    header = _header(rows[0])
    width = max(len(row) for row in rows[bool(header) :])
    if width > 8:
        return None
    if header and header[0] == "ignore" and len(header) == width + 1:
        # The rows' numbers were taken off as list marks; the header still has their column.
        header = header[1:]
    if header:
        columns = [*header, *["ignore"] * (width - len(header))]
        for index, column in enumerate(columns):
            if not column:
                # A heading that no list knows: what stands below tells.
                guess = _guess([row[index] for row in rows[1:] if index < len(row)])
                columns[index] = "affiliation" if guess == "name" else guess
        return Table(tuple(columns), True)
    columns = [_guess([row[index] for row in rows if index < len(row)]) for index in range(width)]
    if columns.count("name") > 1 and not any(column in {"role", "place"} for column in columns):
        named = [index for index, column in enumerate(columns) if column == "name"]
        if len(named) != 2 or not _is_person_then_body(rows, named[0], named[1]):
            return None
        columns[named[1]] = "affiliation"
    if "name" not in columns:
        if "affiliation" not in columns:
            return None
        columns[columns.index("affiliation")] = "name"
    seen = False
    for index, column in enumerate(columns):
        if column == "name" and seen:
            columns[index] = "affiliation"
        seen = seen or column == "name"
    return Table(tuple(columns), False)


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells by what they hold, beside the text to take apart in the usual order."""

    text: str
    name: str
    role: str
    affiliation: str


def row_piece(item: Listed, table: Table) -> tuple[Piece, Row] | None:
    """A row as one entry; None for a row without a name."""
    cells = item.line.cells or (item.line.text,)
    by_column: dict[str, list[str]] = {}
    for index, cell in enumerate(cells):
        column = table.columns[index] if index < len(table.columns) else "ignore"
        if column == "affiliation" and not table.header and looks_like_role(cell):
            column = "role"
        if cell.strip():
            by_column.setdefault(column, []).append(cell.strip())
    name = " ".join(
        by_column.get("name", []) or by_column.get("given", []) + by_column.get("family", [])
    )
    if not name and by_column.get("affiliation"):
        name = by_column.pop("affiliation")[0]
    if not name:
        return None
    if by_column.get("native"):
        name = f"{name} ({by_column['native'][0]})"
    composed = [name, *by_column.get("role", []), *by_column.get("affiliation", [])]
    text = ", ".join(composed)
    if by_column.get("place"):
        text = (
            f"{text} ({', '.join(by_column['place'])})"
            if len(composed) == 1
            else f"{text}, {', '.join(by_column['place'])}"
        )
    personal = [cell for cell in by_column.get("ignore", []) if take_personal_capacity(cell)[0]]
    text = ", ".join([text, *personal])
    raw = item.line.raw.strip()
    affiliation = ", ".join(by_column.get("affiliation", []) + by_column.get("place", []))
    return Piece(raw, item.line.number), Row(
        text, name, ", ".join(by_column.get("role", [])), affiliation
    )


# These name a column by themselves; "Verein Roe" and "Gemeinde Doe" stand in one.
_BODIES = word_set(
    "gemeinde commune comune kommune verein verband collectif kanton kt canton cantone party "
    "partei parti partido bezirk provincia municipio comuna comunidad departamento"
)


def _header(cells: tuple[str, ...]) -> tuple[str, ...] | None:
    columns: list[str] = []
    for cell in cells:
        words = fold_words(cell)
        said = words if len(words) == 1 else [word for word in words if word not in _BODIES]
        sorts = [sort for sort, known in _COLUMNS.items() if any(word in known for word in said)]
        column = sorts[0] if sorts else ""
        if len({"given", "family", "name"} & set(sorts)) >= 2:
            column = "name"  # "Prénom et nom", "Apellidos y nombre"
        if has_han(cell):
            column = han_column(cell) or column
        if sort_of_family(words):
            column = "family" if "famille" in words or "last" in words else column
        columns.append(column or ("ignore" if not words else ""))
    named = sum(bool(column) and column != "ignore" for column in columns)
    if (named < 2 and not (named == 1 and len(cells) == 2 and all(columns))) or any(
        len(cell.split()) > 5 for cell in cells
    ):
        return None
    if all(column in {"", "affiliation", "ignore"} for column in columns):
        return None
    if not any(column in {"name", "family", "affiliation"} for column in columns):
        return None
    return tuple(columns)


def names_columns(cells: tuple[str, ...]) -> bool:
    """Do the cells of a row name what stands below them?"""
    return _header(cells) is not None


def sort_of_family(words: list[str]) -> bool:
    """ "Nom de famille", "Last name": the word for name is not the whole heading."""
    return len(words) >= 2 and any(word in {"famille", "last", "surname"} for word in words)


def _guess(cells: list[str]) -> str:
    cells = [cell for cell in cells if cell.strip()]
    if not cells:
        return "ignore"
    count = len(cells)
    if sum(len(cell.split()) >= 8 for cell in cells) >= 0.4 * count:
        return "ignore"  # what they say of themselves
    known = sum(is_place(cell) for cell in cells)
    if known >= 0.6 * count or (known >= 0.25 * count and all(map(_may_be_town, cells))):
        return "place"
    if all(re.fullmatch(r"[\d./:\s-]+", cell) or cell.strip() in _TICKS for cell in cells):
        return "ignore"
    if sum(looks_like_role(cell) and not _names_somebody(cell) for cell in cells) >= 0.5 * count:
        return "role"
    return "name"


def _may_be_town(cell: str) -> bool:
    """One or two words that no list knows: among towns it is another town."""
    words = cell.split()
    return is_place(cell) or (
        len(words) <= 2
        and not (is_given(words[0]) or own_balance(cell) > 2 or looks_like_role(cell))
    )


def _names_somebody(cell: str) -> bool:
    """ "Jane Roe MP" holds an office behind a name: the column is of names."""
    office, left = take_office_after(cell)
    return office is not None and len(left.split()) >= 2


def _is_person_then_body(rows: list[tuple[str, ...]], first: int, second: int) -> bool:
    pairs = [
        (row[first], row[second])
        for row in rows
        if max(first, second) < len(row) and row[first] and row[second]
    ]
    if not pairs:
        return False
    fitting = sum(
        _is_person(one) and (own_balance(other) > 0 or (surely and not _is_person(other)))
        for (one, other), surely in ((pair, _is_surely_person(pair[0])) for pair in pairs)
    )
    return fitting >= 0.6 * len(pairs)


def _is_person(cell: str) -> bool:
    return own_balance(cell) < 0 or is_han_name(cell) or any(map(is_given, cell.split()[:1]))


def _is_surely_person(cell: str) -> bool:
    """A title or an office says so: what stands in the next column is a party or a place."""
    return begins_with_style(cell) or _names_somebody(cell)
