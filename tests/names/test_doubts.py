"""Signs of doubt on an entry, and the recognisers that look at shapes and short names."""

import pytest

from signatories.names.name_shapes import (
    has_shouted_surname,
    is_family_by_shape,
    names_legal_form,
)
from signatories.names.parts import Custom, take_apart
from signatories.names.short_names import is_short_for, take_short_name
from signatories.names.tidying import part_role_without_mark, style_first, tidy


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Jane Roe, Qorvana", "unknown body, no role"),
        ("Vexel Tormund", "unknown name"),
        ("Oluwadamilare", "one word for a person"),
        ("Vexel Tormund, teacher", "unknown name, helped"),
        ("Qorvana", "the kind is a guess"),
        ("Roe Society: our members", "a colon in a body"),
        ("Jane Roe Doe Moe Poe", "a long name"),
        ("Jane Roe, QXW NEC member for Roe", "an acronym in a role"),
        ("Jane Roe, cheese Grater and teacher", "a capital in a role"),
        ("Jane Roe (Qorvana)", "unknown body in parentheses"),
        ("Jane Smith, Roe Society of Teacher", "a role in the body"),
        ("Roe Society, Canada", "a place behind a body"),
        ("Graduate students", "a group rather than a body"),
        ("陳大文，山上的屋子教授", "a body that ends as none does"),
    ],
)
def test_signs_of_doubt(text: str, sign: str) -> None:
    assert sign in take_apart(text).doubts


@pytest.mark.parametrize(
    "text", ["Jane Smith, Professor of Law, University of Leeds", "Friends of the River Society"]
)
def test_ordinary_entries_carry_no_sign_of_doubt(text: str) -> None:
    assert take_apart(text).doubts == ("the kind is certain",)


def test_family_names_by_their_endings() -> None:
    assert all(map(is_family_by_shape, ("Marczyk", "Papadopoulos", "Lindqvist", "McRoe")))
    assert not any(map(is_family_by_shape, ("Society", "Christian", "Canadian", "Nordhessen")))


def test_legal_forms() -> None:
    assert all(map(names_legal_form, ("Roe Hilfe e. V.", "Roe gGmbH", "Pueblo Roe, A.C.")))
    assert not names_legal_form("Jane Roe")


def test_surnames_in_capitals_are_a_custom_of_the_list() -> None:
    assert has_shouted_surname("VAN DER ROE Joost")
    assert has_shouted_surname("Joost VAN DER ROE")
    assert not has_shouted_surname("JOOST ROE")
    assert not has_shouted_surname("Joost Roe")


def test_short_names_stand_for_the_words_beside_them() -> None:
    assert is_short_for("RFEL", "Roe Forum of Essex, London")
    assert not is_short_for("UK", "Greenpeace UK")
    assert take_short_name("ROVA - Rede da Orla do Vale") == (
        "ROVA",
        ["Rede da Orla do Vale"],
    )
    assert take_short_name("Movimento dos Pequenos Roes MPR") == (
        "Movimento dos Pequenos Roes",
        ["MPR"],
    )
    assert take_short_name("Comissão Roe da Terra- CRT") == ("Comissão Roe da Terra", ["CRT"])
    assert take_short_name("Movimento de Olho na Justiça – Mojus")[1] == ["Mojus"]
    assert take_short_name("Movimento de Roe – Agora")[1] == []
    assert take_short_name("Amnesty International USA") == ("Amnesty International USA", [])
    assert take_short_name("Roe Society - Leeds") == ("Roe Society - Leeds", [])


def test_a_short_name_behind_a_dash_is_another_name() -> None:
    parts = take_apart("Instituto Roe do Norte – IRON")
    assert (parts.name, parts.other_names) == ("Instituto Roe do Norte", ("IRON",))


@pytest.mark.parametrize(
    ("text", "name", "honorific"),
    [
        ("Roe, Prof. Dr. Jane, Roe College", "Roe, Jane", "Prof. Dr."),
        ("Roe, Jane, Dr., Roe College", "Roe, Jane", "Dr."),
    ],
)
def test_styles_within_surname_first(text: str, name: str, honorific: str) -> None:
    parts = take_apart(text, Custom(surname_first=True))
    assert (parts.name, parts.honorific) == (name, honorific)
    assert style_first("Roe, Jane") == "Roe, Jane"


def test_a_role_without_a_mark_before_it() -> None:
    assert part_role_without_mark("Geetha Roe editor") == ("Geetha Roe", "editor")
    assert part_role_without_mark("Geetha van Roe") == ("Geetha van Roe", "")


def test_numbers_of_identity_are_no_part_of_a_name() -> None:
    assert tidy("Liliana Roe C.I. 4.123.987") == "Liliana Roe"
    assert tidy("Liliana Roe*") == "Liliana Roe"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Senator the Hon. James Roe", "person", "James Roe"),
        ("Kantor i. R. Eberhard Roe", "person", "Eberhard Roe"),
        ("Prof. (em.) Dr. Fulbert Roe", "person", "Fulbert Roe"),
        ("Servicios del Pueblo, A.C. (SP)", "organisation", "Servicios del Pueblo, A.C."),
        ("the Roe Foundation", "organisation", "Roe Foundation"),
        ("Roe Tenants' Association, 612 members", "organisation", "Roe Tenants' Association"),
        ("匿名", "person", "匿名"),
    ],
)
def test_kind_and_name(text: str, kind: str, name: str) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.name) == (kind, name)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Jane Roe, founder of Arian Health", "founder", "Arian Health"),
        ("Jane Roe, membre du collectif Gare à Toutes", "membre", "collectif Gare à Toutes"),
        ("Jane Roe, Professor of Greek", "Professor of Greek", None),
        ("林大文，銅鑼灣書店店長", "店長", "銅鑼灣書店"),
        ("أحمد منصوري، شاعر", "شاعر", None),
    ],
)
def test_roles_and_bodies(text: str, role: str, affiliation: str | None) -> None:
    parts = take_apart(text)
    assert (parts.role, parts.affiliation) == (role, affiliation)
