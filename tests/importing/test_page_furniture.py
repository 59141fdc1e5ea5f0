"""Formulas that close letters, and what pages and printers set around them."""

import pytest

from signatories.importing.furniture import ends_list, is_page_furniture, is_sum_or_account
from signatories.importing.phrases import CLOSING, NOISE
from signatories.importing.reading import read_letter

BODY = "We have waited for nine years and the river is still dirty. It must be cleaned soon.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Yours hopefully,",
        "Yours in hope and anger",
        "With great concern,",
        "Freundliche Grüsse",
        "In Sorge und Hoffnung",
        "Es unterzeichnen:",
        "Con esperanza,",
        "Reciban un cordial saludo,",
        "Com profunda indignação,",
        "Avec espoir et détermination,",
    ],
)
def test_closing_formulas(text: str) -> None:
    assert CLOSING.match(text)


@pytest.mark.parametrize(
    "text", ["Hope in Action", "Yours Society", "Sorge & Partner", "Esperanza Roe", "Con Madres"]
)
def test_names_that_are_no_closing_formulas(text: str) -> None:
    assert not CLOSING.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "Home » Statements » Joint letters",
        "Print | PDF | Share on X | Share on Facebook",
        "Inicio | Noticias | Agenda | Català | Galego",
        "Firma aquí  |  Difunde  |  #ElRioVive",
    ],
)
def test_bars_of_pages(text: str) -> None:
    assert is_page_furniture(text)


@pytest.mark.parametrize(
    "text", ["Roe Society | Doe Union | Poe Choir", "Jane Roe / X", "News | Roe"]
)
def test_bars_of_names(text: str) -> None:
    assert not is_page_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "Responsable de la publicación: Mtra. Ana Roe. Inserción pagada.",
        "V.i.S.d.P.: Jane Roe, Nowhere",
        "Toda a correspondência deve ser dirigida a: Amigos do Roe, Apartado 7",
        "Éditeur responsable : Jane Roe",
        "Printed and promoted by Jane Roe, Nowhere",
    ],
)
def test_who_answers_for_the_print_did_not_sign(text: str) -> None:
    assert ends_list(text)


@pytest.mark.parametrize(
    "text", ["+++ Bitte aushängen +++", "PLEASE CIRCULATE WIDELY", "Merci de diffuser largement"]
)
def test_notes_to_those_who_pass_it_on(text: str) -> None:
    assert NOISE.search(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Home » News » Letters\n\nLong Arm: Joint Letter on Threats\n\n",
            "Long Arm: Joint Letter on Threats",
        ),
        ("+++ Bitte aushängen +++\n\nOffener Brief zum Fluss\n\n", "Offener Brief zum Fluss"),
        ("Pela reabertura da linha\n\nCarta aberta ao Ministro\n\n", "Pela reabertura da linha"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert read_letter(f"{text}{BODY}Yours hopefully,\n\nJane Roe\nRoe Society\n").title == title


@pytest.mark.parametrize(
    "text",
    [
        "... y 412 firmas más recogidas en papel.",
        "e 35 outras pessoas",
        "and 35 others",
        "et 120 autres",
        "sowie 17 weitere",
        "Siga: @roe",
        "Síguenos en Instagram: @roe.oficial",
    ],
)
def test_how_many_more_and_whom_to_follow(text: str) -> None:
    assert is_sum_or_account(text)


@pytest.mark.parametrize(
    "text", ["1 Million Women", "12 de Octubre", "Siga Roe", "35 mujeres y otras", "X Roe"]
)
def test_names_that_count_nobody(text: str) -> None:
    assert not is_sum_or_account(text)


@pytest.mark.parametrize(
    "text",
    ["Comisión de prensa: prensa@roe.example - Tel. 2915", "Assessoria de imprensa: Ana Roe"],
)
def test_whom_the_press_may_ask(text: str) -> None:
    assert ends_list(text)
