"""Lists as people write them: what parts entries, and what stands around them."""

import pytest

from signatories.importing.lines import read_text_lines
from signatories.importing.list_doubts import signs_in_list
from signatories.importing.reading import read_letter
from signatories.importing.splitting import split_line

TEXT = "Open letter on the river\n\nWe ask that this be done, for it must be.[1]\n\n"


def names(listed: str) -> list[str]:
    return [entry.parts.name for entry in read_letter(f"{TEXT}Signed by:\n\n{listed}\n").entries]


def kinds(listed: str) -> list[str]:
    return [entry.parts.kind for entry in read_letter(f"{TEXT}Signed by:\n\n{listed}\n").entries]


def pieces(text: str, *, inline: bool = False) -> list[str]:
    (line,) = read_text_lines(text)
    return [piece.text for piece in split_line(line, inline=inline)]


def test_a_domain_is_no_number() -> None:
    assert names("350.org\nRoe Society\nDoe Society") == ["350.org", "Roe Society", "Doe Society"]
    assert len(pieces("Roe Society; 350.org Europe; Doe Society; Poe Society", inline=True)) == 4


def test_a_union_is_no_copy() -> None:
    listed = "1. Jane Roe\n2. CC.OO. Comarca Roe\n3. John Doe\n4. Roe Society"
    assert "CC.OO. Comarca Roe" in names(listed)
    assert len(names(listed)) == 4


def test_notes_that_the_text_refers_to_end_the_list() -> None:
    listed = (
        "1. Roe Society\n2. Doe Society\n3. Poe Union\n\n[1] Council resolution 50/2.\n[2] Ibid."
    )
    assert names(listed) == ["Roe Society", "Doe Society", "Poe Union"]


def test_fields_of_a_form_are_no_entries() -> None:
    listed = "Jane Roe, teacher\nJohn Doe, nurse\n\nName *\nEmail *\nUnion *"
    assert names(listed) == ["Jane Roe", "John Doe"]


def test_semicolons_part_the_names_and_commas_stand_within() -> None:
    text = (
        "Roe Forum for Rights and Development (RF); FIDA, within the framework of Doe; A Poe; Zoe"
    )
    assert len(pieces(text, inline=True)) == 4


def test_fields_between_wide_strokes_are_one_entry() -> None:
    assert len(pieces("陳大文／新亞／1987", inline=True)) == 1


def test_couples_within_a_line() -> None:
    assert pieces("Ana Roe, Luis Doe y Eva Poe, de la cooperativa Roe") == [
        "Ana Roe",
        "Luis Doe",
        "Eva Poe, de la cooperativa Roe",
    ]
    assert len(pieces("Ana Roe, teacher, and Xyla Doe, nurse")) == 2
    assert len(pieces("MM. Paul et André Roe, agriculteurs")) == 1


def test_announced_names_of_unknown_words() -> None:
    text = "Zorv Sud, L'Écho du Rhône, Le Qorv, Médiaville et Vorz Ouest"
    assert len(pieces(text, inline=True)) == 5
    assert (
        len(pieces("Ana Roe (atriz), Zé Doe (ator), Lia Poe (cantora da Qor) e Rui Vo (poeta)"))
        == 4
    )


def test_sections_lend_to_one_another() -> None:
    listed = (
        "Kenya\nRoe Institute\nOkoa Uchumi\n\nFrance\nRéseau Roe\nFondation Doe\n\n"
        "Germany\nRoe Verein e.V.\nBrot Qorv\n\nPeru\nAsociación Roe\nTaller Doe"
    )
    assert set(kinds(listed)) == {"organisation"}


def test_rows_without_a_role_are_rather_bodies() -> None:
    listed = (
        "Name\tRole\tCountry\nXyla Qorv\tAuthor\tPeru\nQorva Xylan\t\tPeru\n"
        "Zorv Andina\t\tPeru\nVorx Qilo\tNurse\tPeru"
    )
    assert kinds(listed) == ["person", "organisation", "organisation", "person"]


@pytest.mark.parametrize(
    "text", ["Adhesiones en: roe@example.org", "And 27,000+ more", "Collectif"]
)
def test_what_is_the_pages_own(text: str) -> None:
    assert text not in names(f"Jane Roe\nRoe Society\nJohn Doe\n\n{text}")
    assert len(names(f"Jane Roe\nRoe Society\nJohn Doe\n\n{text}")) == 3


def signs(listed: str, name: str) -> list[str]:
    letter = read_letter(f"{TEXT}Signed by:\n\n{listed}\n")
    (section,) = letter.sections
    found = signs_in_list(list(section.entries), 0.0, table=False, named_columns=False)
    (index,) = [at for at, entry in enumerate(section.entries) if entry.parts.name == name]
    return found[index]


def test_signs_that_only_the_list_shows() -> None:
    people = "\n".join(f"{given} Roe, teacher" for given in ("Ann", "Bob", "Carol", "David", "Eva"))
    teachers = f"{people}\nFrank Roe, nurse\nGrace Roe, baker\nHarold Roe"
    assert "no role where its neighbours have one" in signs(teachers, "Harold Roe")
    assert "no role where its neighbours have one" not in signs(teachers, "Ann Roe")
    assert "a rare pattern" in signs(teachers, "Harold Roe")
    apart = f"{people}\n\nJohn Doe, nurse\n\nJane Doe, baker\nGrace Doe, baker"
    assert "stands apart" in signs(apart, "John Doe")
    assert "stands apart" not in signs(apart, "Grace Doe")


def test_lettered_demands() -> None:
    demands = "The Council should:\n\na. act at once;\nb. publish the report;\nc. ask again.\n\n"
    letter = read_letter(f"{TEXT}{demands}Signed by:\n\nJane Roe\nRoe Society\n")
    assert len(letter.demands) == 3


def test_each_line_of_a_page_has_its_own_number() -> None:
    page = "<html><body><p>We ask that it be done.</p><p>Signed by:</p><p>\n"
    page += (
        "<br>\n".join(f"<b>Jane Roe{letter}</b>, teacher" for letter in "abc")
        + "</p></body></html>"
    )
    assert [entry.line for entry in read_letter(page).entries] == [2, 3, 4]


def test_an_announced_line_of_bodies_with_short_names_among_them() -> None:
    line = (
        "Roe Watch, Ashoka, Bundesverband Doe, Roe und Poe, Poe Computer Club, freifunk.example, "
        "Stiftung Roe, Nextroe"
    )
    assert pieces(line, inline=True) == line.split(", ")


def test_what_is_said_of_somebody_is_no_second_entry() -> None:
    assert pieces("Ana López, Alcaldesa de Roe (Partido Doe)") == [
        "Ana López, Alcaldesa de Roe (Partido Doe)"
    ]
    assert pieces(
        "Prof. Dra. Maria Roe, Observatori de Roe i Doe, Càtedra Doe de Poe, Universitat de Doe"
    ) == ["Prof. Dra. Maria Roe, Observatori de Roe i Doe, Càtedra Doe de Poe, Universitat de Doe"]


def test_a_numbered_row_is_an_entry_whatever_its_cells_say() -> None:
    rows = "".join(
        f"<tr><td>{number}</td><td>{name}</td><td>{said}</td></tr>"
        for number, name, said in (
            (99, "Roe Union", "Kenya"),
            (100, "Council of Trade Unions", "Malta"),
            (101, "Roe Action", "We are a movement of people who fight for what is right for all."),
            (102, "Doe Aid", "Doe, where we have been at work since the first of the floods."),
        )
    )
    letter = read_letter(f"<p>{TEXT}</p><h2>Organisations</h2><table>{rows}</table>")
    assert [entry.parts.name for entry in letter.entries] == [
        "Roe Union",
        "Council of Trade Unions",
        "Roe Action",
        "Doe Aid",
    ]


def test_entries_that_end_with_a_stop_go_on_where_none_stands() -> None:
    ended = "".join(f"{name} Roe, docente, Lima.\n" for name in ("Ana", "Luis", "Eva", "Juan"))
    listed = (
        f"{ended}Marta Doe, Coordinadora, Roe College (RC), Instituto\nde Ciencias Roe, Quito.\n"
        f"{ended}Rosa Doe, maestra, Cusco\nPedro Doe, médico, Cusco.\n"
    )
    found = names(listed)
    assert len(found) == 11
    assert {"Marta Doe", "Rosa Doe", "Pedro Doe"} <= set(found)


def test_commas_part_a_body_from_its_places_not_names_run_together() -> None:
    line = (
        "Comunidad Indígena Roe Montañas Fértiles, Roeville, Valle de Roe, Comuna Alto de Roe, "
        "Valle de Doe, Chile"
    )
    assert pieces(line) == [line]
    line = "Ana Roe – Diretora Geral do Instituto de Estudos das Florestas Roe da Costa e Doe Sul"
    assert pieces(line) == [line]
