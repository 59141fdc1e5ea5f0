"""Chinese entries: schools by short names, subjects taught, offices before names, places."""

import pytest

from signatories.names.han_schools import is_subject_taught, short_school_before
from signatories.names.parts import take_apart
from signatories.names.people_words import is_han_name
from signatories.names.place_before import part_place_behind, take_place_before
from signatories.names.roles_east import names_office_before, split_east_asian
from signatories.names.script import split_beside_han


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("港大前講師", "前講師", "港大"),
        ("港大校友", "校友", "港大"),
        ("复旦博士生", "博士生", "复旦"),
        ("中學通識科前教師", "中學通識科前教師", None),
        ("小學音樂教師", "小學音樂教師", None),
        ("台北市議員參選人", "台北市議員參選人", None),
        ("政大工會代表", "代表", "政大工會"),
    ],
)
def test_role_and_body(text: str, role: str, body: str | None) -> None:
    position = split_east_asian(text)
    assert (position.role, position.affiliation) == (role, body)


def test_a_school_s_short_name_alone_leaves_nothing_to_part() -> None:
    assert [short_school_before(text) for text in ("港大", "", "山河大學教授")] == ["", "", ""]
    assert not is_subject_taught("")


def test_an_elected_office_then_a_name() -> None:
    held = ["台北市議員 陳大文", "山河里里長　李小明", "前立法委員 林文山", "立法委員參選人 林文山"]
    assert all(map(names_office_before, held))
    assert not any(map(names_office_before, ["", "山河協會 陳大文", "台北市議員", "議員 協會"]))


def test_a_place_and_a_bar_before_a_name() -> None:
    assert take_place_before("柏林 | 山河工作室") == ("柏林", "山河工作室")
    assert take_place_before("Berlin | Roe Kollektiv") == ("Berlin", "Roe Kollektiv")
    for text in ("", "|", "Roe | Doe", "柏林 | 巴黎", "柏林 | "):
        assert take_place_before(text) == ("", text)
    read = take_apart("柏林 | 山河工作室")
    assert (read.kind, read.name, read.affiliation) == ("organisation", "山河工作室", "柏林")


def test_a_place_in_han_behind_a_latin_name() -> None:
    read = take_apart("Roe Collective 多倫多")
    assert (read.name, read.affiliation, read.native_name) == ("Roe Collective", "多倫多", None)


def test_a_place_behind_a_dash_and_what_somebody_is() -> None:
    assert part_place_behind("陳大文，作家 — 台北") == "陳大文，作家，台北"
    assert part_place_behind("陳大文，山河學會前會長 — 布城") == "陳大文，山河學會前會長，布城"
    for text in (
        "",
        "—",
        "山河學會 — 台北",
        "Jane Roe, poet — Zürich",
        "陳大文，作家 — 學會會員",
    ):
        assert part_place_behind(text) == text
    read = take_apart("洛桑尼瑪，前政治犯 — 達蘭薩拉")
    assert (read.kind, read.role, read.affiliation) == ("person", "前政治犯", "達蘭薩拉")
    assert take_apart("山河陣線全球總部 — 柏林").name != "柏林"


@pytest.mark.parametrize("home", ["3栋502", "A座12楼", "5号楼2单元", "二單元", "12弄3号"])
def test_where_in_an_estate_somebody_lives(home: str) -> None:
    assert take_place_before(f"{home} 陈大文") == (home, "陈大文")
    read = take_apart(f"{home} 陈大文 退休教师")
    assert (read.name, read.role, read.affiliation) == ("陈大文", "退休教师", home)


def test_a_tibetan_or_uyghur_name_beside_a_chinese_one() -> None:
    assert split_beside_han("格桑 སྐལ་བཟང") == ("格桑", "སྐལ་བཟང")
    assert split_beside_han("格桑卓瑪") == ("格桑卓瑪", "")
    assert split_beside_han("") == ("", "")
    assert take_apart("山河婦女協會 བོད་ཀྱི་བུད་མེད").native_name == "བོད་ཀྱི་བུད་མེད"


def test_a_body_of_four_characters_is_no_name() -> None:
    assert not any(map(is_han_name, ["江海大學", "江海小组", "陳李公司"]))
    assert all(map(is_han_name, ["陳李秀英", "江小海"]))
