"""Chinese lists: how their entries are parted, headed and tabled; what stands around them."""

import pytest

from signatories.importing.dates import find_date
from signatories.importing.furniture import CONTACT, is_han_notice, is_in_brackets
from signatories.importing.han_columns import han_column, names_han_columns
from signatories.importing.han_marks import by_han_marks, by_han_spacing
from signatories.importing.headings import read_heading
from signatories.importing.lines import make_line
from signatories.importing.phrases import CLOSING
from signatories.importing.prose import is_prose
from signatories.importing.reading import read_letter
from signatories.importing.repeated import by_repeated_offices
from signatories.importing.splitting import split_line

HEAD = "關於碼頭的公開信\n\n我們要求政府立即公開全部文件，並且聽取居民的意見。\n\n"


def parts(text: str) -> list[str]:
    line = make_line(1, text, 0)
    assert line is not None
    return [piece.text for piece in split_line(line)]


def entries(text: str) -> list[tuple[str, str, str | None, str | None]]:
    read = [entry.parts for entry in read_letter(HEAD + text).entries]
    return [(entry.kind, entry.name, entry.role, entry.affiliation) for entry in read]


def test_a_run_of_names_with_styles_pen_names_and_latin_ones() -> None:
    text = "伍文牧師 陸行傳道 小鹿 Rev. Ana Roe 甄信牧師 廖以文神學生 匿名（北平） 陳大文"
    spans, doubt = by_han_spacing(text)
    assert [text[start:end] for start, end in spans] == [
        *("伍文牧師", "陸行傳道", "小鹿", "Rev. Ana Roe", "甄信牧師", "廖以文神學生"),
        *("匿名（北平）", "陳大文"),
    ]
    assert doubt


def test_names_of_two_set_as_wide_as_three_in_a_grid() -> None:
    assert parts("陳潔文　李　明　Peter Roe　許　諾") == ["陳潔文", "李　明", "Peter Roe", "許　諾"]
    assert parts("陳潔文　黃家文　李　明　張詠文　笑　山　吳文") == [
        *("陳潔文", "黃家文", "李　明", "張詠文", "笑　山", "吳文"),
    ]


def test_a_city_that_might_be_a_name_is_no_entry() -> None:
    assert parts("康文，武汉") == ["康文，武汉"]
    assert parts("康文，武大文") == ["康文", "武大文"]


def test_a_dotted_name_and_what_is_said_of_it_are_one_entry() -> None:
    assert parts("瓦歷．山河　江海部落耆老") == ["瓦歷．山河　江海部落耆老"]


@pytest.mark.parametrize(
    "text",
    [
        "※ 聯署持續進行中，請填寫表單。聯絡人：江海會議 0900-000-000",
        "聯署仍在進行，歡迎轉發。",
        "本聲明之查詢：江海學會 2345 6789",
    ],
)
def test_how_the_signing_goes_on_is_a_notice(text: str) -> None:
    assert is_han_notice(text)
    assert not is_han_notice("聯署會議")


def test_a_heading_of_those_who_began_it() -> None:
    heading = read_heading("發起部落")
    assert heading is not None


@pytest.mark.parametrize(
    "text",
    ["陳大文 教授 香港大學 歷史系 香港 中國", "山河大學 學生 陳大文", "山河學會 River Society"],
)
def test_what_is_said_of_one_is_no_run(text: str) -> None:
    assert not by_han_spacing(text)[0]


def test_commas_part_entries_whose_fields_spaces_part() -> None:
    text = "山河大學 博士生 陳大文，李小明（波士頓，程式員），山河行動，前記者、學者 王一飛，黃河"
    spans, _doubt = by_han_marks(text)
    assert [text[start:end] for start, end in spans] == text.replace("，程", "|程").replace(
        "，", "\n"
    ).replace("|程", "，程").split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "陳大文，山河大學教授，山河學會理事，江海雜誌編輯",
        "陳大文，作家，香港，男",
        "山河堂長老、《江海》主編、前中學校長 陳大文",
    ],
)
def test_the_fields_of_one_stay_together(text: str) -> None:
    assert parts(text) == [text]


def test_numbers_behind_a_parenthesis_part_entries() -> None:
    assert parts("倪文（南京，醫生）5、倪武（南京，學生）") == [
        "倪文（南京，醫生）",
        "倪武（南京，學生）",
    ]


def test_latin_names_between_wide_gaps_are_whole() -> None:
    text = "José Maria Roe da Silva（施利華）　　Ana Maria Jorge　　Chan Sio Wai"
    assert parts(text) == text.split("　　")


def test_a_list_that_goes_on_below_its_comma() -> None:
    text = (
        "聯署人：\n\n山河大學 博士生 陳大文，李小明（波士頓，程式員），山河行動，王一飛，\n"
        "黃河，江海學院 學生 林一，匿名\n"
    )
    assert [name for _kind, name, *_ in entries(text)] == [
        *("陳大文", "李小明", "山河行動", "王一飛", "黃河", "林一", "匿名"),
    ]


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("联署机构及小组", 2.0),
        ("声援单位和个人", -0.5),
        ("请愿人：（签名、按手印）", -2.5),
        ("代理律师", -2.5),
        ("教职工：", -2.5),
    ],
)
def test_headings(text: str, leaning: float) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert heading.leaning == leaning


def test_headings_in_brackets() -> None:
    assert is_in_brackets("【北美】")
    assert is_in_brackets("〔學界〕（以筆畫為序）")
    assert not is_in_brackets("【山河】學會")
    text = "以下個人和團體聯署：\n\n【北美】\n陳大文\n李小明\n\n【歐洲】\n王一飛\n黃河清\n"
    assert [section.heading for section in read_letter(HEAD + text).sections] == [
        "【北美】",
        "【歐洲】",
    ]


def test_a_table_by_its_chinese_columns() -> None:
    rows = "序號\t姓名\t性別\t部門/住址\t工種或身份\t手印\n"
    rows += "1\t陳大文\t男\t極板車間\t包片工\t√\n2\t李小明\t女\t江海村\t村民\t√\n"
    rows += "3\t王一飛\t男\t倉庫\t\t\n"
    assert entries("請願人：\n" + rows) == [
        ("person", "陳大文", "包片工", "極板車間"),
        ("person", "李小明", "村民", "江海村"),
        ("person", "王一飛", None, "倉庫"),
    ]


def test_a_column_of_ticks_says_nothing() -> None:
    rows = "陳大文\t男\t教師\t√\n李小明\t女\t社工\t√\n王一飛\t男\t律師\t√\n"
    assert [entry[1:] for entry in entries("聯署人\n\n" + rows)] == [
        ("陳大文", "教師", None),
        ("李小明", "社工", None),
        ("王一飛", "律師", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "簽名請發至：a@example.org，註明姓名、城市、職業。",
        "繼續聯署請回覆此郵件",
        "共计31人、8个团体",
        "回條請於11月30日前交回本會，或電郵至 a@example.org",
        "扫描二维码加入联署",
        "Facebook WhatsApp Telegram 列印",
    ],
)
def test_what_is_asked_of_readers_is_no_entry(text: str) -> None:
    assert is_han_notice(text)


@pytest.mark.parametrize("text", ["共青山河學會", "請願山河行動", "共融社區中心", "截至山河"])
def test_bodies_that_begin_alike_stay(text: str) -> None:
    assert not is_han_notice(text)


def test_closings_contacts_and_dates() -> None:
    assert all(map(CLOSING.match, ("鈞安", "顺颂", "時祺", "主內平安"[:2] + "安")))
    assert CONTACT.match("联系人：陳大文 138××××0000")
    assert CONTACT.match("傳媒查詢：梁先生")
    assert find_date("二零二二年五月廿九日　倫敦") == "2022-05-29"


def test_a_semicolon_in_parentheses_makes_no_prose() -> None:
    assert not is_prose("庄文珊（天则经济研究所研究员；《社会学评论》编委）")


def test_offices_part_names() -> None:
    assert len(by_repeated_offices("MP Ana Roe MP Luis Doe")[0]) == 2


@pytest.mark.parametrize(
    ("cell", "sort"),
    [
        ("工種或身份", "role"),
        ("單位或居住縣市", "affiliation"),
        ("身份證號碼", "ignore"),
        ("簽署人", "name"),
        ("所在城市", "place"),
        ("陳大文", ""),
    ],
)
def test_columns(cell: str, sort: str) -> None:
    assert han_column(cell) == sort


def test_a_line_of_columns() -> None:
    assert names_han_columns(["姓名", "職銜", "機構"])
    assert not names_han_columns(["山河學校", "江海公司"])


def test_one_role_before_two_names() -> None:
    assert parts("區議員陳大文、李小明") == ["區議員陳大文", "李小明"]
    assert parts("山河堂舊生 王大文、李小文") == ["山河堂舊生 王大文", "李小文"]


def test_parentheses_in_a_run() -> None:
    assert parts("刘原（律师，北京） 滕文（学者，香港）") == [
        "刘原（律师，北京）",
        "滕文（学者，香港）",
    ]


def test_whom_and_what_is_a_title() -> None:
    text = (
        "致全體議員：請否決修訂條例草案\n\n各位議員：\n\n草案未有顧及創作人的憂慮，我們要求否決。\n"
    )
    assert (
        read_letter(text + "\n聯署人：\n陳大文\n李小明\n").title == "致全體議員：請否決修訂條例草案"
    )


def test_two_names_with_styles_or_parentheses() -> None:
    assert parts("李零 教授、王文思") == ["李零 教授", "王文思"]
    assert parts("陈文欣（1999级）、展文东（2003级）") == ["陈文欣（1999级）", "展文东（2003级）"]
