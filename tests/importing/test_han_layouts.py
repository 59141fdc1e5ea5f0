"""Chinese lists: padded names in labelled lines, who is of no body, offices' groups, where to
sign."""

import pytest

from signatories.importing.furniture import ends_list, is_han_notice
from signatories.importing.han_marks import by_han_spacing
from signatories.importing.label_first import part_labels, share_labels
from signatories.importing.lines import make_line
from signatories.importing.reading import read_letter
from signatories.importing.splitting import Piece, split_line

HEAD = "關於碼頭的公開信\n\n我們要求政府立即公開全部文件，並且聽取居民的意見。\n\n"


def test_a_padded_name_among_others_after_a_label_stays_one_name() -> None:
    text = (
        "聯署學生\n\n政大：陳大文、李小明\n山河大學：林文山、高　翔、吳小美\n江海大學：張三、王飛\n"
    )
    read = [entry.parts for entry in read_letter(HEAD + text).entries]
    assert [(one.name, one.affiliation) for one in read] == [
        ("陳大文", "政大"),
        ("李小明", "政大"),
        ("林文山", "山河大學"),
        ("高　翔", "山河大學"),
        ("吳小美", "山河大學"),
        ("張三", "江海大學"),
        ("王飛", "江海大學"),
    ]


@pytest.mark.parametrize("label", ["其他：", "其他学校：", "個人: "])
def test_a_label_that_names_no_body_is_left_out(label: str) -> None:
    shared = share_labels(
        [(Piece(f"{label}陳大文", 7), f"{label}陳大文"), (Piece("林文", 7), "林文")]
    )
    assert [(piece.text, text) for piece, text in shared] == [
        ("陳大文", "陳大文"),
        ("林文", "林文"),
    ]


def test_a_short_name_of_a_school_is_a_label() -> None:
    texts = ["政大：陳大文", "政大：李小明", "清大：高　翔"]
    assert part_labels(texts) == [("政大", "陳大文"), ("政大", "李小明"), ("清大", "高　翔")]


def test_office_holders_between_bodies_and_persons_are_a_group() -> None:
    groups = (
        "山河協會\n江海學會\n河口基金會\n",
        "台北市議員 陳大文\n前立法委員 李小明\n山河里里長 林文山\n",
        "王小文\n吳小美\n張文傑\n周文山\n",
    )
    read = read_letter(HEAD + "聯署：\n\n" + "\n".join(groups))
    assert [len(section.entries) for section in read.sections] == [3, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "聯署表單：請見本會網頁",
        "签名链接：山河学会公众号菜单",
        "名單：詳見附件",
        "聯署信箱：見附件",
    ],
)
def test_where_to_sign_is_no_entry(text: str) -> None:
    assert is_han_notice(text)


@pytest.mark.parametrize("text", ["聯署名單：陳大文、李小明", "山河學會網頁", "政大：陳大文"])
def test_what_is_no_such_notice(text: str) -> None:
    assert not is_han_notice(text)


def test_columns_of_names_with_brackets_behind_each() -> None:
    text = "陳大文（作家，上海）        李  明（山河大學教師）"
    spans, doubt = by_han_spacing(text)
    assert [text[start:end] for start, end in spans] == [
        "陳大文（作家，上海）",
        "李  明（山河大學教師）",
    ]
    assert doubt == ""


@pytest.mark.parametrize(
    "text", ["", "陳大文（化名）  律師", "陳大文（作家）  上海", "（作家）  陳大文", "陳大文（作家"]
)
def test_brackets_and_gaps_that_part_one_entry(text: str) -> None:
    assert len(by_han_spacing(text)[0]) < 2


def test_numbered_names_with_fields_are_no_demands() -> None:
    text = (
        "聯署\n\n教師與研究者\n1）陳大文  山河大學社會系  副教授\n2）李　明  江海大學亞非學院\n"
        "3）林文山  河口大學  博士後研究員\n\n學生\n4）王小文  山河大學\n5）張小  江海大學\n"
    )
    read = read_letter(HEAD + text)
    assert read.demands == ()
    assert [(one.heading, len(one.entries)) for one in read.sections] == [
        ("教師與研究者", 3),
        ("學生", 2),
    ]


def test_a_name_then_a_place_behind_a_gap_is_one_entry() -> None:
    assert [piece.text for piece in split_line(make_line(1, "山河大學學生  紐約", 0))] == [
        "山河大學學生  紐約"
    ]


def test_two_who_live_together_share_what_stands_before_them() -> None:
    text = "聯署居民\n\n3栋502 陈大文、李小明\n3栋1103 刘　洋（业主代表）\n4栋201 王小文\n"
    read = [entry.parts for entry in read_letter(HEAD + text).entries]
    assert [(one.name, one.affiliation) for one in read] == [
        ("陈大文", "3栋502"),
        ("李小明", "3栋502"),
        ("刘　洋", "3栋1103"),
        ("王小文", "4栋201"),
    ]


def test_many_addresses_on_one_line_neither_raise_nor_take_long() -> None:
    assert read_letter(HEAD + "聯署\n\n" + "3栋 " * 5000 + "陈大文\n" + "3栋502 \n4栋 、\n")


def test_attachments_end_a_list() -> None:
    assert ends_list("附件1：照片三張")
    assert not ends_list("附中校友會")
