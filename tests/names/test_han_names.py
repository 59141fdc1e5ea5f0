"""Chinese entries: dotted foreign names, what friends call one another, fields and branches."""

import pytest

from signatories.names.honorifics import take_styles
from signatories.names.parts import take_apart
from signatories.names.positions import read_position
from signatories.names.script import HAN_DOTS, is_dotted_han


@pytest.mark.parametrize("dot", HAN_DOTS)
def test_a_foreign_name_has_dots_of_any_sort_between_its_parts(dot: str) -> None:
    assert is_dotted_han(f"瓦歷{dot}山河")
    read = take_apart(f"瓦歷{dot}山河　江海部落耆老")
    assert (read.kind, read.name, read.role) == ("person", f"瓦歷{dot}山河", "耆老")
    assert take_apart(f"瓦歷{dot}山河　蘭嶼").affiliation == "蘭嶼"


@pytest.mark.parametrize(
    "text", ["瓦歷", "瓦歷．", "1．陳大文", "山河學會．江海學會聯合秘書處籌備"]
)
def test_what_is_no_dotted_name(text: str) -> None:
    assert not is_dotted_han(text)


def test_a_latin_name_with_a_dotted_one_beside_it() -> None:
    read = take_apart("Walis Roe 瓦歷．山河　紀錄片導演")
    assert (read.name, read.native_name, read.role) == ("Walis Roe", "瓦歷．山河", "紀錄片導演")


@pytest.mark.parametrize("called", ["阿敏", "小海", "老周", "芳姐", "肥仔"])
def test_what_friends_call_somebody_is_another_name(called: str) -> None:
    read = take_apart(f"陳大文（{called}）")
    assert (read.name, read.other_names, read.affiliation) == ("陳大文", (called,), None)


def test_latin_letters_within_a_body_s_name_stay() -> None:
    assert take_apart("河口中国Drifters").name == "河口中国Drifters"
    both = take_apart("江海學會River Society")
    assert (both.name, both.other_names) == ("江海學會", ("River Society",))


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("前人权律师", "前人权律师", None),
        ("江海阵线加拿大分部理事", "理事", "江海阵线加拿大分部"),
        ("江海鄉民", "江海鄉民", None),
        ("江海部落耆老", "耆老", "江海部落"),
    ],
)
def test_what_somebody_is(text: str, role: str, affiliation: str | None) -> None:
    position = read_position(text)
    assert (position.role, position.affiliation) == (role, affiliation)


@pytest.mark.parametrize("style", ["會吏長", "法政牧師", "大主教", "蒙席", "院牧", "传道"])
def test_the_clergy_s_styles(style: str) -> None:
    styled = take_styles(f"陳大文{style}")
    assert (styled.name, styled.after) == ("陳大文", (style,))


@pytest.mark.parametrize(
    ("text", "said", "role", "where"),
    [
        ("陳大文（視障者，北京，手語老師）", "陳大文", "視障者, 手語老師", "北京"),
        ("陳大文（化名，病患家屬，成都）", "陳大文", "病患家屬", "成都"),
        ("陳大文 建築師 山河學會會員", "陳大文", "建築師，會員", "山河學會"),
        ("陳大文／高雄市／物理治療師", "陳大文", "物理治療師", "高雄市"),
        ("陳大文／特教系學生／山河大學", "陳大文", "學生", "特教系, 山河大學"),
        ("陳大文／", "陳大文", None, None),
        ("Ana Roe da Silva 施慕華 山河大學助理教授", "Ana Roe da Silva", "助理教授", "山河大學"),
        ("Ana José de Roe 建築師", "Ana José de Roe", "建築師", None),
        ("Kolas Roe（山河民族碩班）", "Kolas Roe", None, "山河民族碩班"),
        ("蔡大文 山河黨校教授", "蔡大文", "教授", "山河黨校"),
        ("一位不願透露姓名的副校長", "一位不願透露姓名的副校長", None, None),
    ],
)
def test_fields_of_a_chinese_person(
    text: str, said: str, role: str | None, where: str | None
) -> None:
    read = take_apart(text)
    assert (read.kind, read.name, read.role, read.affiliation) == ("person", said, role, where)


@pytest.mark.parametrize(
    ("text", "said", "role", "where"),
    [
        ("外語學院  2019級  陳　靜", "陳　靜", None, "外語學院，2019級"),
        ("陳大文 Tai Roe (候任主席，山河委員會)", "陳大文", "候任主席", "山河委員會"),
        ("某不願具名的輔導員", "某不願具名的輔導員", None, None),
    ],
)
def test_names_that_stand_last_and_roles_in_parentheses(
    text: str, said: str, role: str | None, where: str | None
) -> None:
    read = take_apart(text)
    assert (read.kind, read.name, read.role, read.affiliation) == ("person", said, role, where)


def test_a_native_name_and_a_position_in_one_pair_of_parentheses() -> None:
    read = take_apart("Perry Roe（羅文睿，山河大學教授）")
    assert (read.name, read.native_name, read.role) == ("Perry Roe", "羅文睿", "教授")
