"""German and French customs: a given name in parentheses, styles, offices, occupations."""

import pytest

from signatories.names.given_behind import given_in_parentheses
from signatories.names.parts import Custom, take_apart


@pytest.mark.parametrize(
    ("text", "name", "honorific"),
    [
        ("DOE (Éric)", "DOE (Éric)", None),
        ("Pr ROE (Anne-Sophie)", "ROE (Anne-Sophie)", "Pr"),
        ("ROE DE DOE (Guy)", "ROE DE DOE (Guy)", None),
    ],
)
def test_the_given_name_stays(text: str, name: str, honorific: str | None) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.name, parts.honorific) == ("person", name, honorific)
    assert parts.other_names == ()


@pytest.mark.parametrize("text", ["Roe Union (Paul)", "CGT (Paris)", "ROE (URB)", "ROE (Society)"])
def test_other_parentheses(text: str) -> None:
    assert given_in_parentheses(text) is None


@pytest.mark.parametrize(
    ("text", "name", "honorific", "role"),
    [
        ("Prof. em. Dr. Jane Roe", "Jane Roe", "Prof. em. Dr.", None),
        ("Em. O. Univ.-Prof. Dr. Karl Roe", "Karl Roe", "Em. O. Univ.-Prof. Dr.", None),
        ("Bgm. a.D. OSR Franz Roe", "Franz Roe", "OSR", "Bgm. a.D."),
        ("LAbg. Mag.a Petra Roe-Doe", "Petra Roe-Doe", "Mag.a", "LAbg."),
        ("Propst em. Johannes Roe CanReg", "Johannes Roe", "Propst em., CanReg", None),
        ("Jane Roe, Dr. iur., Kantonsrätin", "Jane Roe", "Dr. iur.", "Kantonsrätin"),
        ("Dre Jane Roe, md, pédiatre", "Jane Roe", "Dre, md", "pédiatre"),
        ("Colonel (er) Jane Roe", "Jane Roe", "Colonel (er)", None),
        ("M. le conseiller Paul Roe", "Paul Roe", "M.", "conseiller"),
        ("Jane Roe, Siebdruckerin", "Jane Roe", None, "Siebdruckerin"),
        ("Jane Roe, éclairagiste", "Jane Roe", None, "éclairagiste"),
    ],
)
def test_styles_and_roles(text: str, name: str, honorific: str | None, role: str | None) -> None:
    parts = take_apart(text, Custom(language="fr"))
    assert (parts.kind, parts.name, parts.honorific, parts.role) == (
        "person",
        name,
        honorific,
        role,
    )


def test_an_alias_in_parentheses() -> None:
    assert take_apart("Jane Roe (alias Ruby), rapper").other_names == ("Ruby",)
