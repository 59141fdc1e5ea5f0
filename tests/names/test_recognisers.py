"""Each small recogniser by itself."""

import pytest

from signatories.names.capacity import take_personal_capacity
from signatories.names.honorifics import is_letters_after, take_styles
from signatories.names.kinds import judge_kind
from signatories.names.native import find_parentheses
from signatories.names.offices import office_of, take_office_after, take_office_before
from signatories.names.people_words import is_han_name
from signatories.names.places import is_country, is_place
from signatories.names.positions import read_position
from signatories.names.roles import looks_like_role, split_role


@pytest.mark.parametrize(
    ("text", "name", "honorific"),
    [
        ("Rt Hon Sir Iain Roe", "Iain Roe", "Rt Hon Sir"),
        ("Prof. Dr. h.c. Hans Roe", "Hans Roe", "Prof. Dr. h.c."),
        ("L’honorable Rosa Roe", "Rosa Roe", "L’honorable"),
        ("Jane Roe, C.M., Q.C.", "Jane Roe", "C.M., Q.C."),
        ("Dean Roe", "Dean Roe", None),
        ("Earl Roe", "Earl Roe", None),
        ("M. Night Roe", "M. Night Roe", None),
        ("Jun MA", "Jun MA", None),
        ("Geshe Lobsang Roe", "Lobsang Roe", "Geshe"),
        ("陳大文博士", "陳大文", "博士"),
        ("الدكتور محمد علي", "محمد علي", "الدكتور"),
    ],
)
def test_styles(text: str, name: str, honorific: str | None) -> None:
    styled = take_styles(text)
    assert (styled.name, styled.honorific) == (name, honorific)


def test_m_is_monsieur_in_french_only() -> None:
    assert take_styles("M. Jean Roe", language="fr").honorific == "M."
    assert take_styles("M. Jean Roe", language="en").honorific is None


def test_letters_after() -> None:
    assert is_letters_after("PhD")
    assert is_letters_after("C.M., Q.C.")
    assert not is_letters_after("Toronto")


def test_offices_before_after_and_alone() -> None:
    office, name = take_office_before("Former MP Peter Roe")
    assert office
    assert (office.code, office.words, name) == ("former-mp", "Former MP", "Peter Roe")
    assert take_office_before("Sen Katayama")[0] is None
    office, name = take_office_after("Jane Roe MEP")
    assert office
    assert (office.code, name) == ("mep", "Jane Roe")
    assert office_of("President of the Roe Society") is None
    assert office_of("Mp in small letters") is None


@pytest.mark.parametrize(
    "text",
    [
        "Executive Director",
        "Orange Party activist",
        "Lakeside actor and singer in exile",
        "Vice-présidente",
        "catedrático emérito de Derecho",
        "Geschäftsführerin",
        "海洋生物學家",
        "gynécologue-obstétricien",
    ],
)
def test_roles(text: str) -> None:
    assert looks_like_role(text)


@pytest.mark.parametrize(
    "text",
    [
        "University of Toronto",
        "Writers’ Union of Canada",
        "Canada Tibet Committee",
        "Toronto",
        "香港人權陣線",
    ],
)
def test_no_roles(text: str) -> None:
    assert not looks_like_role(text)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("President of the Roe Society", "President", "Roe Society"),
        ("Professor of International Law", "Professor of International Law", None),
        ("Minister of Public Safety", "Minister of Public Safety", None),
        ("Mayor of Port Roe", "Mayor of Port Roe", None),
        ("Lecturer at the University of Roe", "Lecturer", "University of Roe"),
        ("chef d'orchestre", "chef d'orchestre", None),
        (
            "catedrático de Hidrogeología de la Universidad de Granada",
            "catedrático de Hidrogeología",
            "Universidad de Granada",
        ),
        ("土地正義聯盟成員", "成員", "土地正義聯盟"),
    ],
)
def test_roles_and_bodies(text: str, role: str, affiliation: str | None) -> None:
    position = split_role(text)
    assert (position.role, position.affiliation) == (role, affiliation)


def test_position_after_a_name() -> None:
    position = read_position("University of Roe, Professor")
    assert (position.role, position.affiliation) == ("Professor", "University of Roe")
    assert read_position("").role is None
    assert read_position("Director, Roe Centre, and Professor, Roe College").doubt


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Halifax Hong Kong Link", "organisation"),
        ("McMaster Stands With HK", "organisation"),
        ("PEN Canada", "organisation"),
        ("Mieterbund Nordhessen", "organisation"),
        ("Asociación de la Prensa", "organisation"),
        ("溫哥華讀書會", "organisation"),
        ("Jane Roe", "person"),
        ("J. R. R. Whitcombe", "person"),
        ("Lee Cheuk-yan", "person"),
        ("Tsering Yangkyi", "person"),
        ("Jonas & Mirabel Roe", "person"),
        ("陳大文", "person"),
        ("歐陽靖", "person"),
        ("محمد علي", "person"),
    ],
)
def test_kinds(name: str, kind: str) -> None:
    assert judge_kind(name).kind == kind


def test_places_parentheses_and_personal_capacity() -> None:
    assert is_country("United Kingdom")
    assert is_country("EE.UU.")
    assert not is_country("us")
    assert is_place("Toronto, Canada")
    assert not is_place("University of Toronto")
    assert find_parentheses("a (b (c)) d (e") == [(2, 9)]
    assert take_personal_capacity("Jane Roe, poet, in personal capacity") == (
        True,
        "Jane Roe, poet",
    )
    assert is_han_name("陳 大文")
    assert not is_han_name("香港之友")
