"""Rules that the twelfth round asked for, most of them German or Chinese, each on a small case."""

import pytest

from signatories.importing.dates import is_date_line
from signatories.importing.evidence import signs_of_evidence
from signatories.importing.headings import field_heading, is_column_names, read_heading
from signatories.importing.letter import ReadEntry
from signatories.importing.reading import read_letter
from signatories.names.apposition import part_apposed
from signatories.names.honorifics import take_styles
from signatories.names.kinds import judge_kind
from signatories.names.parts import Custom, take_apart
from signatories.names.people_words import is_han_name
from signatories.names.role_words import is_role_noun
from signatories.names.roles import looks_like_role, split_role
from signatories.names.short_names import is_short_in_han

HEAD = "Offener Brief zum Hafen\n\nWir bitten den Rat, den Hafen für alle offen zu halten.\n\n"
HAN_HEAD = "關於碼頭的公開信\n\n我們要求政府立即公開全部文件，並且聽取居民的意見。\n\n"


def names(text: str) -> list[str]:
    return [entry.parts.name for entry in read_letter(text).entries]


@pytest.mark.parametrize(
    "word",
    [
        *("Bloggerin", "Volontärin", "Kameramann", "Kauffrau", "Reinigungskraft", "Überlebende"),
        *("Pflegeschüler", "Landesschulinspektor", "Fahrlehrer*in", "Quartiersmanagerin"),
    ],
)
def test_german_words_for_people(word: str) -> None:
    assert is_role_noun(word)


@pytest.mark.parametrize("word", ["Schwerin", "Berlin", "Verein", "Martin", "Kirchenkreis"])
def test_words_that_are_none(word: str) -> None:
    assert not is_role_noun(word)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Mitglied des Kreistags", "Mitglied des Kreistags", None),
        ("2. Vorsitzender TSV Roe", "2. Vorsitzender", "TSV Roe"),
        ("Kreisvorsitzende Bündnis Roe", "Kreisvorsitzende", "Bündnis Roe"),
        ("Bezirkssekretär IG BAU", "Bezirkssekretär", "IG BAU"),
        ("遇難者家屬", "遇難者家屬", None),
        ("大學講師", "大學講師", None),
        ("註冊社工、勞工顧問", "註冊社工、勞工顧問", None),
        ("企業家、山河學園董事長", "企業家、董事長", "山河學園"),
        ("《山河周刊》主筆", "主筆", "《山河周刊》"),
        ("山河學會研究員", "研究員", "山河學會"),
        ("性別權益倡導者", "性別權益倡導者", None),
        ("教授（退休）", "教授（退休）", None),
        ("人道中國主席", "主席", "人道中國"),
    ],
)
def test_roles(text: str, role: str, affiliation: str | None) -> None:
    assert looks_like_role(text)
    assert (split_role(text).role, split_role(text).affiliation) == (role, affiliation)


def test_a_place_is_no_body_behind_a_title() -> None:
    assert part_apposed("Kreisvorsitzende Kiel") is None


@pytest.mark.parametrize(
    "name",
    ["Sozialstation St. Roe", "Schreinerei Roe", "Radentscheid Roe", "Hof Roe"],
)
def test_german_bodies(name: str) -> None:
    assert judge_kind(name).kind == "organisation"


def test_a_couple_is_of_persons() -> None:
    assert judge_kind("Eheleute Anna und Paul Roe").kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "honorific"),
    [
        ("Univ.-Prof.in Dipl.-Journ. Anna Roe", "Anna Roe", "Univ.-Prof.in Dipl.-Journ."),
        ("Anna Roe-Vexel MA", "Anna Roe-Vexel", "MA"),
        ("Jack Ka MA", "Jack Ka MA", None),
        ("陳大文弟兄", "陳大文", "弟兄"),
        ("陳大文宣教師", "陳大文", "宣教師"),
    ],
)
def test_styles(text: str, name: str, honorific: str | None) -> None:
    assert (take_styles(text).name, take_styles(text).honorific) == (name, honorific)


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("作家陳大文", "陳大文", "作家", None),
        ("某某教區 陳大文神父", "陳大文", None, "某某教區"),
        ("藏族教師 才讓卓瑪", "才讓卓瑪", "藏族教師", None),
        ("丹增旺姆 山河協會研究員", "丹增旺姆", "研究員", "山河協會"),
        ("陳大文 教授　山河大學", "陳大文", None, "山河大學"),
        ("陳大文　騎手　台北", "陳大文", "騎手", "台北"),
        ("陳大文 | 教育學者", "陳大文", "教育學者", None),
        ("居民代表：陳大文", "陳大文", "居民代表", None),
        ("Sprecherin: Anna Roe", "Anna Roe", "Sprecherin", None),
        ("Anna Roe | Campaigner | Roe Society", "Anna Roe", "Campaigner", "Roe Society"),
        ("Anna Roe (Korrespondentin a. D.)", "Anna Roe", "Korrespondentin a. D.", None),
        ("Anna Roe (TU Berlin)", "Anna Roe", None, "TU Berlin"),
    ],
)
def test_positions(text: str, name: str, role: str | None, affiliation: str | None) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.name) == ("person", name)
    assert (parts.role, parts.affiliation) == (role, affiliation)


def test_what_parentheses_hold_behind_a_chinese_body() -> None:
    assert take_apart("山河記者協會（記協）").other_names == ("記協",)
    assert take_apart("山河互助中心（深水埗）").name == "山河互助中心（深水埗）"
    assert is_short_in_han("記協", "記者協會")
    assert not is_short_in_han("協記", "記者協會")


def test_family_names() -> None:
    assert all(map(is_han_name, ("孟晗", "賈石榴", "武大文", "程大文", "榮大文")))
    assert not any(map(is_han_name, ("大家", "農民會", "公民")))


def test_headings_of_fields_and_columns() -> None:
    assert field_heading("Wissenschaft und Kultur") is not None
    assert field_heading("Wissenschaft Roe") is None
    assert is_column_names("姓名　身份　城市")
    assert not is_column_names("陳大文　教師　台北")
    counted = read_heading("聯署人（截至六月三日，共24人）：")
    assert counted is not None
    assert counted.count == 24
    assert is_date_line("2010年教师节")


def test_a_board_signs_before_the_others() -> None:
    board = "Für den Vorstand des Bündnisses:\nAnna Roe (Vorsitzende)\nPaul Doe (Kassenwart)\n\n"
    joined = "Dem Aufruf haben sich angeschlossen:\n\nVerein Roe\nHafenchor Roe\nKita Roe\n"
    sections = read_letter(HEAD + board + joined).sections
    assert [len(section.entries) for section in sections] == [2, 3]


def test_what_is_asked_for_has_an_indefinite_article() -> None:
    asked = "Wir fordern:\n1. Einen Beirat für Roe\n2. Eine Stelle im Amt\n\n"
    letter = read_letter(f"{HEAD}{asked}Unterzeichnende:\n\nAnna Roe\nPaul Doe\n")
    assert len(letter.demands) == 2


def test_a_body_in_small_letters_had_room_on_the_line_above() -> None:
    above = "Media in Cooperation and Transit gGmbH\nnetz-ost – Netzwerk für Roe\n"
    long = "Deutsche Journalistinnen- und Journalisten-Union in Roe und Umgebung\n"
    found = names(f"{HEAD}Unterzeichnende Organisationen:\n\n{long}{above}")
    assert "netz-ost – Netzwerk für Roe" in found


def test_a_slogan_between_entries_is_one() -> None:
    listed = "Verein Roe\nKein Mensch ist illegal Roe\nHafenchor Roe\n"
    assert "Kein Mensch ist illegal Roe" in names(f"{HEAD}Unterzeichnende:\n\n{listed}")


def test_places_before_their_names() -> None:
    lists = "聯署人：\n上海：陳大文、李小明（律師）\n北京：王小明、張三\n"
    assert names(HAN_HEAD + lists) == ["陳大文", "李小明", "王小明", "張三"]


def test_a_label_before_names_is_none() -> None:
    assert names(f"{HAN_HEAD}聯署人：\n居民代表：陳大文、李小明\n") == ["陳大文", "李小明"]


@pytest.mark.parametrize(
    ("raw", "sign"),
    [
        ("Anna Roe, Vexelmacherer", "a word for people in place of a body"),
        ("Anna Roe, Sprecherin Vexel", "a role's word and a name behind it"),
        ("清潔工會 暨 全體會員", "an and in a body"),
    ],
)
def test_signs(raw: str, sign: str) -> None:
    parts = take_apart(raw, Custom(language="de"))
    assert sign in signs_of_evidence(ReadEntry(raw, 1, parts))
