"""Spanish and Portuguese names, offices, titles with raised letters and occupations."""

from __future__ import annotations

import pytest

from signatories.names.honorifics import begins_with_style
from signatories.names.kinds import own_balance
from signatories.names.offices import office_of, take_office_before
from signatories.names.parts import take_apart
from signatories.names.people_words import is_given
from signatories.names.roles import looks_like_role


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("deputada municipal", "councillor"),
        ("deputados municipais", "councillor"),
        ("Ex presidente municipal de Roe", "former-mayor"),
        ("presidente de la Cámara de Comercio", None),
    ],
)
def test_offices_of_towns(text: str, code: str | None) -> None:
    office = office_of(text)
    assert (office.code if office else None) == code


def test_several_office_holders_stand_behind_names_only() -> None:
    assert take_office_before("Regidores Roe") == (None, "Regidores Roe")
    parts = take_apart("Ana Roe, deputados municipais (PDR)")
    assert (parts.role, parts.affiliation) == ("deputados municipais", "PDR")


@pytest.mark.parametrize("title", ["Dep.ª", "Ver.ª", "Arqt.ª", "Econ.ª"])
def test_titles_with_raised_letters(title: str) -> None:
    parts = take_apart(f"{title} Ana Roe")
    assert (parts.honorific or parts.role, parts.name) == (title, "Ana Roe")


def test_vera_is_a_name_without_its_stop() -> None:
    assert take_apart("Vera Roe").name == "Vera Roe"


def test_who_holds_an_office_that_is_called_as_the_body() -> None:
    parts = take_apart("Luis Roe, comisariado ejidal de San Isidro")
    assert (parts.role, parts.affiliation) == ("comisariado ejidal de San Isidro", None)
    assert take_apart("Comisariado Ejidal de San Isidro").kind == "organisation"


def test_a_sons_name_is_a_persons() -> None:
    assert own_balance("Osmar dos Santos Filho") < 0
    assert own_balance("Xyz Roe Neto") < own_balance("Xyz Roe Nete")
    assert own_balance("Casa do Neto") > own_balance("Casa Roe Neto")


@pytest.mark.parametrize("name", ["Zulmira", "Edvaldo", "Eusebio", "Herminia", "Iago", "Garbiñe"])
def test_given_names(name: str) -> None:
    assert is_given(name)


@pytest.mark.parametrize("text", ["eletricitário", "tortillera", "vice-presidenta", "suplente"])
def test_occupations(text: str) -> None:
    assert looks_like_role(text)


@pytest.mark.parametrize("text", ["Fdo. Ana Roe", "Fdo.: Ana Roe", "Assinado: Ana Roe", "Ana Roe"])
def test_what_says_that_the_name_is_a_signature(text: str) -> None:
    assert take_apart(text).name == "Ana Roe"
    assert take_apart("Ass. Cultural Roe").name == "Ass. Cultural Roe"


def test_letters_joined_to_letters_are_no_title() -> None:
    assert not begins_with_style("CPT e CEBI")
    assert begins_with_style("CPT Roe")
    parts = take_apart("Frei Luiz Roe, CPT e CEBI")
    assert (parts.name, parts.affiliation) == ("Luiz Roe", "CPT e CEBI")


def test_the_parish_or_the_neighbourhood_stays_in_the_role() -> None:
    for role in ("pároco de Vila Roe", "vecina de Villa Roe"):
        parts = take_apart(f"Ana Roe, {role}")
        assert (parts.role, parts.affiliation) == (role, None)
