"""Roles and bodies with nothing between, sorts of bodies by their letters, titles of couples."""

import pytest

from signatories.importing.couples import part_names
from signatories.names.parts import take_apart
from signatories.names.roles import split_role
from signatories.names.short_names import take_short_name


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("délégué syndical CFDT", "délégué syndical", "CFDT"),
        ("ingénieure d'études CNRS", "ingénieure d'études", "CNRS"),
        ("directeur de recherches F.R.S.-FNRS", "directeur de recherches", "F.R.S.-FNRS"),
        ("Chefredakteurin „Roe-Bote“", "Chefredakteurin", "„Roe-Bote“"),
        ("Inhaber Eiscafé Roe", "Inhaber", "Eiscafé Roe"),
        ("Mitgründer Freiheit für Roe", "Mitgründer", "Freiheit für Roe"),
    ],
)
def test_a_body_behind_a_role_without_a_mark(text: str, role: str, body: str) -> None:
    position = split_role(text)
    assert (position.role, position.affiliation) == (role, body)


@pytest.mark.parametrize(
    "text",
    ["professeur de SVT", "lauréate du prix RFI", "professeur agrégé EPS", "Autorin „Der Roe“"],
)
def test_subjects_and_prizes_are_no_bodies(text: str) -> None:
    assert split_role(text).affiliation is None


@pytest.mark.parametrize(
    "text",
    ["AG Asylsuchende Roegebirge", "GT Infra", "CNE Commerce", "VdÄÄ Nordhessen", "Duo Zwielicht"],
)
def test_letters_for_a_sort_of_body(text: str) -> None:
    assert take_apart(text).kind == "organisation"


@pytest.mark.parametrize(
    ("text", "honorific", "name"),
    [
        ("M. et Mme CHEVALLIER", "M. et Mme", "CHEVALLIER"),
        ("Herr und Frau Schmidt", "Herr und Frau", "Schmidt"),
        ("Dechant Markus Overberg", "Dechant", "Markus Overberg"),
        ("Daw Thiri Aung", "Daw", "Thiri Aung"),
        ("Gerold Hassig jun.", None, "Gerold Hassig jun."),
    ],
)
def test_titles(text: str, honorific: str | None, name: str) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.honorific, parts.name) == ("person", honorific, name)


def test_letters_that_begin_with_or_are_a_short_name() -> None:
    assert take_apart("Roe Rights Monitor (ORM)").other_names == ("ORM",)


def test_a_description_behind_a_word_stays_in_the_name() -> None:
    assert take_short_name("Agora – Aumônerie genevoise auprès des requérants d'asile")[1] == []
    assert take_short_name("Cimi – Conselho Indigenista Missionário")[1] != []


def test_two_names_in_a_cell() -> None:
    assert part_names("Peter Smith, Mary Smith") == ("Peter Smith", "Mary Smith")
    assert part_names("Smith, Mary") == ("Smith, Mary",)
    assert part_names("Roe Union, Doe Society") == ("Roe Union, Doe Society",)
