"""Titles of the world's parliaments, nicknames before names, legal forms, ages, capacities."""

import pytest

from signatories.names.entry_parts import Custom
from signatories.names.parts import take_apart
from signatories.names.short_names import take_short_name


@pytest.mark.parametrize(
    ("text", "honorific", "name"),
    [
        ("YB Charles Roe, MP", "YB", "Charles Roe"),
        ("Datuk Seri Wan Roe", "Datuk Seri", "Wan Roe"),
        ("Hon. (Mrs) Esnart Roe", "Hon. (Mrs)", "Esnart Roe"),
        ("Miss E. M. Roe", "Miss", "E. M. Roe"),
        ("Prof. em. Jane Roe", "Prof. em.", "Jane Roe"),
    ],
)
def test_titles(text: str, honorific: str, name: str) -> None:
    parts = take_apart(text)
    assert (parts.honorific, parts.name) == (honorific, name)


def test_titles_of_one_language() -> None:
    spanish = take_apart("H.S. Aída Roe, Senadora", Custom(language="es"))
    assert (spanish.honorific, spanish.name) == ("H.S.", "Aída Roe")
    portuguese = take_apart("Cor. Delfim Roe", Custom(language="pt"))
    assert (portuguese.honorific, portuguese.name) == ("Cor.", "Delfim Roe")
    assert take_apart("Dip. Clara Roe").role == "Dip."


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ('"Uncle Bo" Lam Siu-bo, volunteer', "Lam Siu-bo", ("Uncle Bo",)),
        ('"Ginger" Ken Roe', "Ken Roe", ("Ginger",)),
        ('Arlene "Kaka" Roe', 'Arlene "Kaka" Roe', ()),
    ],
)
def test_nicknames(text: str, name: str, other: tuple[str, ...]) -> None:
    parts = take_apart(text)
    assert (parts.name, parts.other_names) == (name, other)


@pytest.mark.parametrize("text", ["Quinta do Roe, Lda.", "Servicios Roe, A.C.", "Roe Tours, Ltda."])
def test_legal_forms_behind_a_comma_keep_their_stop(text: str) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.name) == ("organisation", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roe (en su propio nombre)",
        "Vítor Roe, na qualidade de cidadão",
        "Jane Roe, in her own name",
    ],
)
def test_in_their_own_name(text: str) -> None:
    parts = take_apart(text)
    assert (parts.personal_capacity, parts.role, parts.affiliation) == (True, None, None)


def test_an_age_is_what_is_said_of_a_person() -> None:
    parts = take_apart("Ana Roe, 94 anos, Vigo")
    assert (parts.role, parts.affiliation) == ("94 anos", "Vigo")


def test_fields_behind_slipping_marks() -> None:
    parts = take_apart("Ivo Roe / informático / Vigo")
    assert (parts.role, parts.affiliation) == ("informático", "Vigo")
    assert take_apart("Jane Roe, poet / novelist").role == "poet / novelist"
    assert take_apart("Nuno  Roe. Deputado municipal, Vigo").name == "Nuno Roe"
    assert take_apart("Raíssa Roe –  – São Paulo").affiliation == "São Paulo"


def test_a_body_in_two_languages_of_which_one_is_known() -> None:
    parts = take_apart("Anilwar Jemiyetwe / Association of Mothers")
    assert parts.kind == "organisation"
    assert parts.other_names == ("Association of Mothers",)
    assert take_apart("Jane Roe / Roe Society").kind == "person"


def test_capitals_that_begin_as_the_first_word_does() -> None:
    assert take_short_name("Sindicato de Pescadores Unidos, SINPEX")[1] == ["SINPEX"]
    assert take_short_name("GEW, Landesverband Hessen Süd")[1] == []
