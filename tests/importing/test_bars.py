"""Tables drawn with bars alone, and what their columns hold."""

from signatories.importing.bars import with_rows_of_bars
from signatories.importing.lines import read_text_lines
from signatories.importing.reading import read_letter
from signatories.importing.tables import names_columns

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"


def cells(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in with_rows_of_bars(read_text_lines(text))]


def test_names_of_columns_make_a_table() -> None:
    assert cells("NOM|QUALITE|PAYS\nJane Roe|Avocate|Togo") == [
        ("NOM", "QUALITE", "PAYS"),
        ("Jane Roe", "Avocate", "Togo"),
    ]
    assert names_columns(("Gemeinde", "Kt.", "Vertreten durch"))
    assert names_columns(("Prénom et nom", "Qualité", "Ville"))


def test_numbers_are_marks_and_empty_cells_are_kept() -> None:
    lines = with_rows_of_bars(
        read_text_lines("1|Jane Roe||Togo\n2|John Doe|Imam|Mali\n3|Ann Moe||")
    )
    assert [line.ordinal for line in lines] == [1, 2, 3]
    assert lines[0].cells == ("Jane Roe", "", "Togo")


def test_names_between_bars_are_no_table() -> None:
    assert cells("Roe Club | Doe Club | Moe Club\nPoe Club | Loe Club | Noe Club") == [(), ()]


def test_rows_are_read_by_their_columns() -> None:
    rows = "N°|NOM ET PRENOMS|QUALITE|PAYS\n1|Me ROE Jane|Avocate|Togo\n"
    rows += "2|DOE Anna|Journaliste, Le Roe Libre|Mali\n3|MOE Paul||Togo\n"
    first, second, third = read_letter(f"{HEAD}Ont signé :\n\n{rows}").entries
    assert (first.parts.honorific, first.parts.name, first.parts.role) == (
        "Me",
        "ROE Jane",
        "Avocate",
    )
    assert (second.parts.role, second.parts.affiliation) == ("Journaliste", "Le Roe Libre, Mali")
    assert (third.parts.role, third.parts.affiliation) == (None, "Togo")


def test_towns_that_no_list_knows_among_towns() -> None:
    names = ["Roe Verein", "Doe Netzwerk", "Moe Initiative", "Poe Verband"]
    towns = ["Dresden", "Xelwurz", "Leipzig", "Zorvau"]
    rows = "\n".join(
        f"{number} | {name} | {town}"
        for number, (name, town) in enumerate(zip(names, towns, strict=True), 1)
    )
    entries = read_letter(f"{HEAD}Unterzeichnende:\n\n{rows}\n").entries
    assert [entry.parts.name for entry in entries] == names
    assert [entry.parts.affiliation for entry in entries] == towns
