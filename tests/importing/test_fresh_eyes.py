"""Rules that letters of the sixth and seventh round asked for, each on the smallest case."""

import pytest

from signatories.importing.headings import read_heading
from signatories.importing.paragraphs import ends_name_above
from signatories.importing.reading import read_letter
from signatories.names.honorifics import is_letters_after, take_styles
from signatories.names.kinds import judge_kind
from signatories.names.parts import take_apart
from signatories.names.roles import split_role
from signatories.names.short_names import take_short_name

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"


def names(text: str) -> list[str]:
    return [entry.parts.name for entry in read_letter(text).entries]


@pytest.mark.parametrize(
    ("text", "name", "honorific"),
    [
        ("PD Dr. habil. Dörthe Roe", "Dörthe Roe", "PD Dr. habil."),
        ("Dr.in Wiebke Roe", "Wiebke Roe", "Dr.in"),
        ("OStR'in Hilke Roe-Brandt", "Hilke Roe-Brandt", "OStR'in"),
        ("Dipl.-Inf. (FH) Ingo Roe", "Ingo Roe", "Dipl.-Inf. (FH)"),
        ("Dr. med. vet. Liesel Roe", "Liesel Roe", "Dr. med. vet."),
    ],
)
def test_stacked_titles(text: str, name: str, honorific: str) -> None:
    styled = take_styles(text)
    assert (styled.name, styled.honorific) == (name, honorific)


def test_letters_with_a_space() -> None:
    assert is_letters_after("B. Ed.")
    assert not is_letters_after("B. Roe")


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("directrice d'école à la retraite", "directrice d'école à la retraite", None),
        ("Head of Collections", "Head of Collections", None),
        ("estudante de Biblioteconomia", "estudante de Biblioteconomia", None),
        ("bénévole aux Restos du port", "bénévole", "Restos du port"),
        ("présidente de l'association Eaux de Roe", "présidente", "association Eaux de Roe"),
        (
            "maîtresse de conférences en science politique",
            "maîtresse de conférences en science politique",
            None,
        ),
    ],
)
def test_roles(text: str, role: str, affiliation: str | None) -> None:
    position = split_role(text)
    assert (position.role, position.affiliation) == (role, affiliation)


def test_names_beside_names() -> None:
    assert take_short_name("Comité Campesino del Altiplano, CCDA")[1] == ["CCDA"]
    assert take_apart('Kwok Ka-yi alias "Kaka"').other_names == ("Kaka",)
    assert take_apart("la poeta mapuche Ana Roe").role == "poeta mapuche"
    assert take_apart("周周（化名）").affiliation is None
    party = take_apart("Eva Stüber, Stadträtin (DIE LINKE), Konstanz")
    assert (party.role, party.affiliation) == ("Stadträtin", "DIE LINKE, Konstanz")


def test_a_city_behind_an_unknown_word_is_a_body() -> None:
    assert judge_kind("Gessnerallee Berlin").kind == "organisation"
    assert judge_kind("Jack London").kind == "person"


def test_a_heading_in_several_languages() -> None:
    heading = read_heading("Organisations 團體 / Organisations")
    assert heading is not None
    assert heading.leaning > 0
    assert read_heading("Roe Society 羅學會") is None


def test_letters_end_a_name_that_began_above() -> None:
    assert ends_name_above("Korean Public Service and Transport Workers'", "Union (KPTU)")
    assert not ends_name_above("Nautilus International", "All Japan Dockworkers' Union (AJDU)")


def test_a_block_that_begins_with_parentheses() -> None:
    assert read_letter(f"{HEAD}Signed:\n\nAnna Roe\nteacher\n\n(Doe)\nProfessor of Law\n").entries


def test_a_table_with_parties_and_seats() -> None:
    rows = "\n".join(
        f"| {name} MP | {party} | {seat} |"
        for name, party, seat in (
            ("Gareth Roe", "Labour", "Harrow West"),
            ("Siân Roe", "Plaid Cymru", "Ynys Môn"),
            ("Angus Roe", "SNP", "Aberdeen South"),
        )
    )
    letter = read_letter(
        f"{HEAD}Signed:\n\n| Name | Party | Constituency |\n|---|---|---|\n{rows}\n"
    )
    assert [entry.parts.name for entry in letter.entries] == ["Gareth Roe", "Siân Roe", "Angus Roe"]
    assert {entry.parts.role for entry in letter.entries} == {"MP"}


def test_parties_head_a_list_whose_numbers_run_on() -> None:
    text = (
        f"{HEAD}Signed by parliamentarians\n\nCONSERVATIVE PARTY\n1. Tamsin Roe, M.P.\n"
        "2. Anna Doe, M.P.\n\nLIBERAL PARTY\n3. John Roe, M.P.\n4. Mary Doe, M.P.\n"
    )
    headings = [section.heading for section in read_letter(text).sections]
    assert headings == ["CONSERVATIVE PARTY", "LIBERAL PARTY"]


def test_a_class_before_its_names() -> None:
    text = (
        "关于保留老校门的公开信\n\n我们恳请校方立即停止拆除，并公布评估报告。\n\n联署校友\n\n"
        "一九八五级：李卫东　诸葛明远　赵晓梅\n2003级：徐嘉；孙若琳；马天宇\n"
    )
    assert names(text) == ["李卫东", "诸葛明远", "赵晓梅", "徐嘉", "孙若琳", "马天宇"]


def test_one_name_in_several_languages() -> None:
    text = f"{HEAD}Organisations\n\n- Roe Society\n- Entrepueblos / Entrepobles / Entrepobos\n"
    assert names(text) == ["Roe Society", "Entrepueblos"]


def test_a_sentence_that_describes_before_it_names() -> None:
    text = (
        "Gente de la cultura con el cine\n\nPedimos al municipio que detenga la subasta.\n\n"
        "Firman, entre otros: la directora de cine Leonor Undurraga, los actores Gonzalo Belmar y "
        "Rodrigo Henríquez, la escritora Amparo Zegers, el Sindicato de Actores (SIDARTE) y la "
        "Cámara de Exhibidores.\n"
    )
    assert names(text) == [
        "Leonor Undurraga",
        "Gonzalo Belmar",
        "Rodrigo Henríquez",
        "Amparo Zegers",
        "Sindicato de Actores",
        "Cámara de Exhibidores",
    ]
