"""Two persons in one entry."""

import pytest

from signatories.importing.couples import is_couple, part_couple
from signatories.importing.reading import read_letter

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Jane Roe and John Doe, teachers", "Jane Roe, teachers", "John Doe, teachers"),
        ("Anna & Paul Roe (Nowhere)", "Anna Roe (Nowhere)", "Paul Roe (Nowhere)"),
        ("Lothar und Monika Roe", "Lothar Roe", "Monika Roe"),
        ("Eheleute Anna und Karl Roe", "Anna Roe", "Karl Roe"),
        ("Rev. Peter and Dr Anne Roe", "Rev. Peter Roe", "Dr Anne Roe"),
        ("Lic. Ana de la O y Lic. Luis Roe", "Lic. Ana de la O", "Lic. Luis Roe"),
        ("ROE Solenn et DOE Yann", "ROE Solenn", "DOE Yann"),
        ("João e Marta Queirós", "João Queirós", "Marta Queirós"),
        ("Prof. Dr. Ava Zorv und Prof. Dr. Jens Zorv", "Prof. Dr. Ava Zorv", "Prof. Dr. Jens Zorv"),
    ],
)
def test_two_persons_in_one_entry(text: str, first: str, second: str) -> None:
    assert part_couple(text) == (first, second)


@pytest.mark.parametrize(
    "text",
    [
        "Dorn & Hagestolz",
        "Müller & Söhne",
        "Anna & Karl Verlag",
        "Peter and Paul Church",
        "John and Mary Roe Trust",
        "Hope and Anchor Pub",
        "Bosnia and Herzegovina",
        "Graciela Domínguez y Fuentes, socióloga",
        "Marina Grossi e Silva",
        "Herr und Frau Schmidt",
        "Ben & Jerry's",
        "Jane Roe, doctor and mother",
    ],
)
def test_one_name_with_an_and(text: str) -> None:
    assert part_couple(text) is None


def test_others_behind_a_couple_are_entries_of_their_own() -> None:
    assert is_couple("Jane Roe and John Smith, teachers, Nowhere School")
    assert not is_couple("Jane Roe and John Smith, Anna Brown, Peter Jones")


def test_both_have_role_and_body() -> None:
    read = read_letter(f"{HEAD}Signed by:\n\nJane Smith and John Brown, teachers\nRoe Society\n")
    assert [(entry.parts.name, entry.parts.role) for entry in read.entries] == [
        ("Jane Smith", "teachers"),
        ("John Brown", "teachers"),
        ("Roe Society", None),
    ]
    assert {entry.raw for entry in read.entries[:2]} == {"Jane Smith and John Brown, teachers"}
    assert all(entry.doubts for entry in read.entries[:2])


def test_a_couple_before_the_last_and() -> None:
    line = "Ana Moe (Autorin), Eva Poe (Malerin), Luis Roe (Maler), Mia & Paul Doe (Grafik)"
    read = read_letter(f"{HEAD}Unterzeichnet von: {line} sowie Karl Loe (Musiker).\n")
    assert [entry.parts.name for entry in read.entries][-3:] == ["Mia Doe", "Paul Doe", "Karl Loe"]
