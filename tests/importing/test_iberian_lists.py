"""Lists of Spanish and Portuguese letters: for whom people sign, years of leaving school, tables
without an announcement, names above the list that words announce."""

import pytest

from signatories.importing.dates import find_date
from signatories.importing.headings import read_heading
from signatories.importing.phrases import CLOSING
from signatories.importing.reading import read_letter
from signatories.names.roles import looks_like_role

BODY = """Carta abierta sobre el río

Hace nueve años que esperamos y el río sigue sucio, y nadie en el ayuntamiento nos ha querido
recibir. Pedimos que se limpie antes del verano.

"""


def names(listed: str) -> list[list[str]]:
    letter = read_letter(f"{BODY}{listed}\n")
    return [[entry.parts.name for entry in section.entries] for section in letter.sections]


def headings(listed: str) -> list[str | None]:
    return [section.heading for section in read_letter(f"{BODY}{listed}\n").sections]


def test_several_people_sign_for_each_body() -> None:
    listed = "Pelo Assentamento Roe: Antônia Ferreira, Cícero Romão Batista e Damiana Rufino\n"
    listed += "Pela Associação do Doe: José Wellington (presidente)\n"
    listed += "Pela Paróquia de São Moe: Pe. Neri Feitosa e Ir. Rosa Maria\n"
    assert [len(section) for section in names(listed)] == [3, 1, 2]
    assert headings(listed)[0] == "Pelo Assentamento Roe"


def test_one_person_for_each_body_keeps_it_without_the_for() -> None:
    listed = "Por la Cofradía de Roe: Carmen Vidal, patrona mayor\n"
    listed += "Por el Sindicato Doe: Antonio Freire, gerente\n"
    listed += "Por la Asociación de Moe: María Bugallo\n"
    letter = read_letter(f"{BODY}Firman:\n\n{listed}")
    parts = [entry.parts for section in letter.sections for entry in section.entries]
    assert [part.affiliation for part in parts] == [
        "Cofradía de Roe",
        "Sindicato Doe",
        "Asociación de Moe",
    ]
    assert parts[0].role == "patrona mayor"


def test_labels_each_in_a_paragraph_with_dashes_between_the_names() -> None:
    listed = "Generación 1984: Verónica Roe - Ximena Doe - María Paz Moe\n\n"
    listed += "Generación 1991: Paula Roe - Andrea Doe - Claudia Moe\n\n"
    listed += "Generación 2003: Daniela Roe - Francisca Doe - Antonia Moe - Isidora Poe\n"
    assert [len(section) for section in names(listed)] == [3, 3, 4]
    assert headings(listed) == ["Generación 1984", "Generación 1991", "Generación 2003"]


def test_a_table_of_names_needs_no_announcement() -> None:
    listed = "Apellido y nombre\tCategoría\tLugar\nAbdala, Flor\tBecaria\tIBYME\n"
    listed += "Arrieta Soto, Joaquín\tInvestigador\tUNLP\nCáceres, Rubén\tCPA\tCADIC\n"
    (listed_names,) = names(listed)
    assert len(listed_names) == 3


def test_names_close_above_an_announced_list_belong_to_it() -> None:
    listed = "Ana Roe, maestra\nLuis Doe, enfermero\nEva Moe, pescadora\n\nApoyan:\n\nClub Roe\n"
    listed += "Sindicato Doe\n"
    assert [len(section) for section in names(listed)] == [3, 2]
    text = "Ana Roe, maestra\nLuis Doe, enfermero\nEva Moe, pescadora\n\n"
    text += "Los tres siguen en la cárcel desde hace un año y nadie ha escuchado a sus familias."
    text += "\n\nFirman:\n\nClub Roe\nSindicato Doe\n"
    assert [len(section) for section in names(text)] == [2]


@pytest.mark.parametrize("text", ["Os músicos:", "Las enfermeras:", "Los maestros y maestras:"])
def test_what_people_are_heads_their_list(text: str) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert heading.leaning < 0


@pytest.mark.parametrize(
    "text",
    ["Quedamos a la espera de su respuesta.", "Nestes termos, pedimos deferimento.", "Sem mais,"],
)
def test_formulas_that_end_petitions(text: str) -> None:
    assert CLOSING.match(text)


def test_the_first_of_a_month() -> None:
    assert find_date("Montevideo, 1.º de mayo de 2021") == "2021-05-01"


def test_relatives() -> None:
    assert looks_like_role("mamá de Brandon")
    assert looks_like_role("irmã da vítima")
    assert not looks_like_role("Colectivo de hijas de Roe")


def test_one_body_with_an_and_in_a_list_of_bodies() -> None:
    listed = "Apoyan: Centro de Padres y Apoderados 2020; Red de Roe; Club de Doe"
    assert names(listed) == [["Centro de Padres y Apoderados 2020", "Red de Roe", "Club de Doe"]]
