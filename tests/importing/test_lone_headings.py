"""Headings that only their place tells, words of Iberian headings, houses among announced bodies,
buttons and notes below a list."""

from __future__ import annotations

import pytest

from signatories.importing.commas import by_commas
from signatories.importing.dashes import by_dashes
from signatories.importing.furniture import is_note, is_page_furniture
from signatories.importing.headings import read_heading
from signatories.importing.reading import read_letter
from signatories.importing.source import read_source_lines

BODY = """Carta aberta sobre a habitação

Há nove anos que esperamos e o concelho continua sem resposta, e ninguém na câmara nos quis
receber. Pedimos que se construa antes do verão.

"""


def sections(listed: str) -> list[tuple[str | None, int]]:
    letter = read_letter(f"{BODY}{listed}\n")
    return [(section.heading, len(section.entries)) for section in letter.sections]


def block(heading: str, *names: str) -> str:
    return f"{heading}\n\n" + "".join(f"{name}\n" for name in names) + "\n"


def test_lone_lines_above_close_blocks_are_headings_whatever_their_words() -> None:
    listed = "Os subscritores\n\n"
    listed += block("Entre Roe e Doe", "Ana Roe, médica", "Rui Doe, pedreiro", "Rita Moe, atriz")
    listed += block("Encosta de Baixo", "Nuno Roe, médico", "Eva Doe, atriz", "Luís Moe, poeta")
    listed += block("Quem chegou depois", "Sara Roe, médica", "Ivo Doe, ator", "Olga Moe, juíza")
    assert sections(listed) == [
        ("Entre Roe e Doe", 3),
        ("Encosta de Baixo", 3),
        ("Quem chegou depois", 3),
    ]


def test_bodies_above_those_who_sign_for_them_are_no_headings() -> None:
    listed = "Assinam:\n\n"
    for body in ("Sindicato dos Roe", "Associação do Doe", "Federação dos Moe"):
        listed += block(body, "Ana Roe, presidente", "Rui Doe, secretário", "Rita Moe, vogal")
    assert len(sections(listed)) == 1


def test_two_blocks_are_too_few() -> None:
    listed = "Assinam:\n\n"
    listed += block("Encosta de Baixo", "Nuno Roe, médico", "Eva Doe, atriz", "Luís Moe, poeta")
    listed += block("Quem chegou depois", "Sara Roe, médica", "Ivo Doe, ator", "Olga Moe, juíza")
    assert len(sections(listed)) == 1


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        *((text, 1) for text in ("Associações que apoiam", "Entidades que apoyan")),
        *((text, 1) for text in ("Editoras, livrarias e cooperativas", "Federaciones")),
        *((text, -1) for text in ("Lideranças sindicais", "E individualmente por:")),
        *((text, -1) for text in ("Vecinas y vecinos", "Autarcas", "Dirigentes", "Tradutores")),
    ],
)
def test_words_of_headings(text: str, sign: int) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert heading.leaning * sign > 0


def test_a_second_list_that_begins_with_an_and() -> None:
    listed = "Subscrevem as seguintes editoras:\n\nEditora Roe, Livraria Doe, Casa Moe, Rede Poe\n"
    listed += "\n"
    listed += "E individualmente por: Ana Roe, poeta; Rui Doe; Rita Moe, atriz\n"
    assert [count for _heading, count in sections(listed)] == [4, 3]


def test_a_house_in_a_list_of_bodies_is_no_role() -> None:
    text = "Edições Roe, Editora Casa do Doe, Livraria Moe, Editora Quilombo Poe, Rede de Leitura"
    assert len(by_commas(text, inline=True)[0]) == 5
    text = "Ana Roe, Editora da revista Doe, Rita Moe"
    assert len(by_commas(text, inline=True)[0]) == 2


@pytest.mark.parametrize(
    "text", ["Facebook WhatsApp Imprimir", "Twitter, Telegram, Copiar enlace", "Teilen Drucken"]
)
def test_buttons_with_nothing_between(text: str) -> None:
    assert is_page_furniture(text)


@pytest.mark.parametrize("text", ["Facebook", "Signal Roe", "Imprimir Roe", ""])
def test_what_is_no_row_of_buttons(text: str) -> None:
    assert not is_page_furniture(text)


def test_a_note_whose_star_was_taken_for_a_lists_mark() -> None:
    lines = read_source_lines("Ana Roe*, médica\nRui Doe, pedreiro\n\n* Firma a título personal.\n")
    assert is_note(lines, len(lines) - 1)
    lines = read_source_lines("* Ana Roe*\n* Rui Doe\n* Rita Moe\n")
    assert not is_note(lines, len(lines) - 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Observatorio del Roe – Red por los Ríos – Sindicato de Pescadores", 3),
        ("Fundación Roe – Asociación de Vecinos del Doe", 2),
        ("Fundación Roe – Sección de Doe", 1),
        ("Fundación Roe – FRO", 1),
        ("Asociación Roe, Fundación Doe – Moe", 1),
        ("Asociación Roe / Centro Doe – Red por los Ríos / Fundación Moe", 1),
    ],
)
def test_dashes_between_announced_bodies(text: str, count: int) -> None:
    assert max(1, len(by_dashes(text, inline=True)[0])) == count
    assert not by_dashes(text)[0]


@pytest.mark.parametrize("text", ["Puedes sumarte en www.roe.example", "Assine em: https://roe.pt"])
def test_where_to_sign(text: str) -> None:
    assert is_page_furniture(text)
    assert not is_page_furniture("Coletivo Roe www.roe.example")
