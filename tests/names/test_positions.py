"""Role and body where nothing, or not the usual mark, stands between them."""

import pytest

from signatories.names.entry_parts import Custom
from signatories.names.kinds import Surroundings, judge_kind
from signatories.names.parts import take_apart
from signatories.names.positions import read_position
from signatories.names.tidying import part_role_without_mark


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Co-Direktorin Roe Analysts Network", "Co-Direktorin", "Roe Analysts Network"),
        ("Assistant General Secretary QXW", "Assistant General Secretary", "QXW"),
        ("QXW President", "President", "QXW"),
        ("Roeham Unison branch secretary", "branch secretary", "Roeham Unison"),
        ("UK Director", "UK Director", None),
        ("Nobel Prize laureate", "Nobel Prize laureate", None),
        ("Youth Coordinator", "Youth Coordinator", None),
        ("PhD student", "PhD student", None),
        ("DR CNRS", "DR", "CNRS"),
        ("deputado federal PT-RS", "deputado federal", "PT-RS"),
        ("vereadora PT Fortaleza", "vereadora", "PT Fortaleza"),
        ("Sénateur LR", "Sénateur", "LR"),
        ("MCF en sciences, Rennes 2", "MCF en sciences", "Rennes 2"),
        ("profesora titular de Ecología", "profesora titular de Ecología", None),
        ("bispo emérito do Roe", "bispo emérito do Roe", None),
        ("en nombre de la Comunidad Roe", None, "Comunidad Roe"),
        ("de la cooperativa Roe Clara", None, "de la cooperativa Roe Clara"),
        ("président de la CME de l'AP-HP", "président", "CME de l'AP-HP"),
    ],
)
def test_roles_and_bodies(text: str, role: str | None, affiliation: str | None) -> None:
    position = read_position(text)
    assert (position.role, position.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("芝加哥大学访问学者", "访问学者", "芝加哥大学"),
        ("香港大學榮休教授", "榮休教授", "香港大學"),
        ("某某大学教授，退休", "教授，退休", "某某大学"),
        ("某某委員會委員", "委員", "某某委員會"),
        ("社會工作者", "社會工作者", None),
    ],
)
def test_a_chinese_role_begins_where_the_bodys_name_ends(
    text: str, role: str, affiliation: str | None
) -> None:
    position = read_position(text)
    assert (position.role, position.affiliation) == (role, affiliation)


def test_a_role_before_or_behind_the_name() -> None:
    assert part_role_without_mark("Supervisor Anna Roe") == ("Anna Roe", "Supervisor")
    assert part_role_without_mark("Geetha Roe editor") == ("Geetha Roe", "editor")
    assert part_role_without_mark("Professor Anna Roe") == ("Professor Anna Roe", "")
    assert part_role_without_mark("Teacher Union Roe") == ("Teacher Union Roe", "")


def test_who_is_named_by_the_seat_alone() -> None:
    parts = take_apart("The Rt Revd the Lord Bishop of Nowhere")
    assert (parts.name, parts.honorific) == ("The Rt Revd the Lord Bishop of Nowhere", None)


def test_a_profession_parted_by_a_space_is_a_role() -> None:
    parted, joined = take_apart("陳大文　律師"), take_apart("陳大文律師")
    assert (parted.role, parted.honorific) == ("律師", None)
    assert (joined.role, joined.honorific) == (None, "律師")


def test_a_name_in_the_other_script_before_the_position() -> None:
    parts = take_apart("陳大文（Tai Man Roe，香港大學）")
    assert (parts.other_names, parts.affiliation) == (("Tai Man Roe",), "香港大學")


def test_the_latin_name_tells_the_kind_whatever_stands_beside_it() -> None:
    assert take_apart("Roe Centre for Rights བོད་ཀྱི་འགྲོ་བ་མིའི་ཐོབ་ཐང་།").kind == "organisation"
    assert take_apart("Nabeel Roe نبيل رجب حسن, Roe Center").kind == "person"


def test_a_body_with_its_director() -> None:
    parts = take_apart("Erzbistum Roe, Caritasdirektor Hans Roe")
    assert (parts.kind, parts.name) == ("organisation", "Erzbistum Roe")


def test_numbers_of_bodies_are_no_names() -> None:
    assert take_apart("Asociación Vecinal Roe – CIF G28123456").name == "Asociación Vecinal Roe"
    assert take_apart("María Roe, DNI 12345678Z, jubilada").role == "jubilada"


def test_capitals_behind_a_dash_are_a_short_name_though_a_given_name_too() -> None:
    parts = take_apart("Instituto Socioambiental - ISA")
    assert (parts.name, parts.other_names) == ("Instituto Socioambiental", ("ISA",))


def test_entries_of_a_name_alone_have_neighbours_of_their_own() -> None:
    custom = Custom(around=Surroundings(neighbours=-1.4), around_bare=Surroundings(neighbours=1.4))
    assert take_apart("Xyla Qorv", custom).kind == "organisation"
    assert take_apart("Xyla Qorv, baker", custom).kind == "person"
    assert take_apart("Qorvus – Xyla Society", custom).kind == "organisation"


@pytest.mark.parametrize(
    "name", ["Christian Aid", "Don Giovanni Records", "SEO/RoeLife", "Lady Liberty Hong Kong"]
)
def test_bodies_that_begin_like_persons(name: str) -> None:
    assert take_apart(name, Custom(around=Surroundings(neighbours=0.5))).kind == "organisation"


def test_a_shape_alone_says_little() -> None:
    assert judge_kind("Xyla Qorv").weak
