"""What Spanish and Portuguese lists say of people and bodies: streets, states, joined positions,
bodies whose "de la" is left out, groups of carnival and stage."""

from __future__ import annotations

import pytest

from signatories.names.entry_parts import Custom
from signatories.names.federal_states import take_state
from signatories.names.joined_positions import split_position
from signatories.names.parts import take_apart


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Ana Roe, c/ Molino 41", None, "c/ Molino 41"),
        ("Ana Roe, Avda. del Puerto 3", None, "Avda. del Puerto 3"),
        ("Rui Roe, Rua das Flores 12", None, "Rua das Flores 12"),
        ("Anne Roe, 12 rue du Moulin", None, "12 rue du Moulin"),
        ("Anna Roe, Mühlenstraße 5", None, "Mühlenstraße 5"),
    ],
)
def test_a_street_and_its_number_say_where(
    text: str, role: str | None, affiliation: str | None
) -> None:
    parts = take_apart(text)
    assert (parts.name.split()[-1], parts.role, parts.affiliation) == ("Roe", role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        (
            "Ana Roe, Presidenta Federación de Mujeres del Valle",
            "Presidenta",
            "Federación de Mujeres del Valle",
        ),
        (
            "Luis Roe, dirigente sindical Unión de Portuarios del Sur",
            "dirigente sindical",
            "Unión de Portuarios del Sur",
        ),
        ("Ana Roe, enfermeira no Hospital de Roe", "enfermeira", "Hospital de Roe"),
        ("Luis Roe, Secretario de Defensa", "Secretario de Defensa", None),
        ("Luis Roe, edil de Rocha", "edil de Rocha", None),
        ("Ana Roe, ex Subsecretaria de Cultura", "ex Subsecretaria de Cultura", None),
        (
            "Ana Roe, presidenta de la Unión de Trabajadores Portuarios (UTP)",
            "presidenta",
            "Unión de Trabajadores Portuarios (UTP)",
        ),
        (
            "Ana Roe, presidenta de la Unión de Trabajadores Portuarios – UTP",
            "presidenta",
            "Unión de Trabajadores Portuarios – UTP",
        ),
    ],
)
def test_roles_and_the_bodies_behind_them(text: str, role: str, affiliation: str | None) -> None:
    parts = take_apart(text)
    assert (parts.role, parts.affiliation) == (role, affiliation)


def test_two_positions_with_a_body_each_are_parted_at_the_and() -> None:
    both = split_position("presidenta da Rede de Mulheres e coordenadora do Sindicato do Vale")
    assert both.role == "presidenta, coordenadora"
    assert both.affiliation == "Rede de Mulheres, Sindicato do Vale"
    one = split_position("poeta y profesora de la Universidad del Valle")
    assert one.role == "poeta y profesora"
    assert one.affiliation == "Universidad del Valle"


@pytest.mark.parametrize("text", ["Casa do Roe – SP", "Casa do Roe (SP)", "Casa do Roe / SP"])
def test_the_state_behind_a_brazilian_body(text: str) -> None:
    parts = take_apart(text, Custom(language="pt"))
    assert (parts.kind, parts.name, parts.affiliation) == ("organisation", "Casa do Roe", "SP")
    assert take_state(text, "es") == (text, None)
    assert take_state("Movimento do Roe/SP", "pt")[1] is None


@pytest.mark.parametrize(
    "text",
    [
        *("Cia. Teatral Pé de Roe", "Quadrilha Junina Flor de Roe", "Nação do Roe", "Murga La Roe"),
        *("Vía Campesina", "Boi Encantado do Roe", "Consulta Popular", "Ciranda de Roe"),
    ],
)
def test_groups_of_stage_street_and_field(text: str) -> None:
    assert take_apart(text).kind == "organisation"


def test_relatives_and_representatives() -> None:
    parts = take_apart("Ana Roe (hermana de Luis Doe)")
    assert (parts.name, parts.role, parts.affiliation) == ("Ana Roe", "hermana de Luis Doe", None)
    body = take_apart("Sociedade Filarmónica Roe, na pessoa do seu presidente, Sr. Rui Doe")
    assert (body.kind, body.name) == ("organisation", "Sociedade Filarmónica Roe")


def test_titles_and_stops() -> None:
    assert take_apart("Enf.ª Elsa Roe").honorific == "Enf.ª"
    assert take_apart("Ana Roe (Mestra Zefa do Boi)").other_names == ("Mestra Zefa do Boi",)
    assert take_apart("Ana Roe (professora)").role == "professora"
    parts = take_apart("Prof. Dra. Ana Roe. Universidad de Vigo.")
    assert (parts.name, parts.affiliation) == ("Ana Roe", "Universidad de Vigo")
