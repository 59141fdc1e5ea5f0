"""Offices with their places, years of school, styles of clergy and lawyers, fields in capitals."""

import pytest

from signatories.names.organisations import may_be_town
from signatories.names.parts import Custom, take_apart
from signatories.names.places import is_place
from signatories.names.positions import read_position
from signatories.names.role_words import is_role_noun
from signatories.names.roles import split_role


@pytest.mark.parametrize(
    "text",
    [
        *("Ortsbürgermeisterin von Roestadt", "Gemeindepräsidentin von Roe", "BSL interpreter"),
        *("Year 12 student", "conseillère municipale déléguée à Lille"),
    ],
)
def test_what_belongs_to_the_role(text: str) -> None:
    assert split_role(text).affiliation is None


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("prieure des Bénédictines de Roe", "prieure", "Bénédictines de Roe"),
        ("directrice de la revue Estuaires", "directrice", "revue Estuaires"),
        ("médecin généraliste à Lille", "médecin généraliste", "Lille"),
        ("étudiant à Sciences Po", "étudiant", "Sciences Po"),
        ("secrétaire de l'UL CGT", "secrétaire", "UL CGT"),
    ],
)
def test_roles_and_their_bodies(text: str, role: str, body: str) -> None:
    position = split_role(text)
    assert (position.role, position.affiliation) == (role, body)


@pytest.mark.parametrize(
    "text", ["Grade 11", "Year 12", "Klasse 10b", "11th grade", "2º de ESO", "Terminale"]
)
def test_years_of_school_are_roles(text: str) -> None:
    assert read_position(text).role == text


def test_given_names_are_no_professions() -> None:
    assert not is_role_noun("Baptiste")
    assert is_role_noun("Sprachmittlerin")
    assert is_role_noun("Beigeordneter")


def test_a_church_is_a_body() -> None:
    parts = take_apart("Pasteur Samuel Roe, Église baptiste de Lens", Custom(language="fr"))
    assert (parts.honorific, parts.role) == ("Pasteur", None)
    assert parts.affiliation == "Église baptiste de Lens"


@pytest.mark.parametrize(
    ("text", "language", "honorific", "name"),
    [
        ("P. Luc Doe, sj", "fr", "P., sj", "Luc Doe"),
        ("Archiprêtre Nicolas Doe", "fr", "Archiprêtre", "Nicolas Doe"),
        ("Rév. Dr Thomas Doe, aumônier", "fr", "Rév. Dr", "Thomas Doe"),
        ("RAin Corinna Doe, Anwältin", "de", "RAin", "Corinna Doe"),
    ],
)
def test_styles(text: str, language: str, honorific: str, name: str) -> None:
    parts = take_apart(text, Custom(language=language))
    assert (parts.honorific, parts.name) == (honorific, name)


def test_an_office_in_letters() -> None:
    parts = take_apart("GR Thomas Roe, Bruck an der Mur", Custom(language="de"))
    assert (parts.name, parts.role, parts.office) == ("Thomas Roe", "GR", "councillor")


def test_called_without_quotation_marks() -> None:
    parts = take_apart("Nguyen Thi Bich Ngoc dite Linh Nguyen, bédéiste", Custom(language="fr"))
    assert (parts.name, parts.other_names) == ("Nguyen Thi Bich Ngoc", ("Linh Nguyen",))
    assert take_apart("Jean Roe dit Lajoie").name == "Jean Roe dit Lajoie"


def test_towns() -> None:
    assert is_place("Roubaix")
    assert may_be_town("Roevillage")
    assert not may_be_town("Verein")
    assert not may_be_town("")
