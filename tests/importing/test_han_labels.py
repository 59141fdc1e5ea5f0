"""Chinese lists: labels of bodies before names, list marks, who signs proposals, months."""

import pytest

from signatories.importing.dates import find_month
from signatories.importing.han_marks import names_whom_last
from signatories.importing.headings import read_heading
from signatories.importing.label_first import part_labels
from signatories.importing.lines import make_line
from signatories.importing.reading import read_letter

HEAD = "關於碼頭的公開信\n\n我們要求政府立即公開全部文件，並且聽取居民的意見。\n\n"


def entries(text: str) -> list[tuple[str, str, str | None, str | None]]:
    read = [entry.parts for entry in read_letter(HEAD + text).entries]
    return [(entry.kind, entry.name, entry.role, entry.affiliation) for entry in read]


def test_a_body_and_a_colon_before_several_names_is_each_one_s() -> None:
    text = (
        "聯署教師：\n\n山河大學社會系：陳大文、李小明\n江海大學通識中心：林文、王飛（召集人）\n"
        "河口大學：吳美\n"
    )
    assert [(name, role, where) for _kind, name, role, where in entries(text)] == [
        ("陳大文", None, "山河大學社會系"),
        ("李小明", None, "山河大學社會系"),
        ("林文", None, "江海大學通識中心"),
        ("王飛", "召集人", "江海大學通識中心"),
        ("吳美", None, "河口大學"),
    ]


def test_a_body_s_one_representative_behind_a_colon_gives_no_label() -> None:
    texts = ["山河學會：陳大文", "江海學會：李小明", "河口協會：林文"]
    assert part_labels(texts) == [("", text) for text in texts]


@pytest.mark.parametrize("mark", ["・", "◎", "❖", "‧"])
def test_marks_that_chinese_lists_have_before_each_entry(mark: str) -> None:
    assert [name for _kind, name, *_ in entries(f"聯署：\n\n{mark}陳大文\n{mark}李小明\n")] == [
        *("陳大文", "李小明"),
    ]


def test_demands_whose_numbers_only_a_space_follows() -> None:
    text = (
        HEAD + "我們要求校方：\n\n一　立即撤回決議\n二　公開全部文件\n\n聯署：\n\n陳大文\n李小明\n"
    )
    assert read_letter(text).demands == ("立即撤回決議", "公開全部文件")
    line = make_line(1, "一　諾", 0)
    assert line is not None
    assert not line.marker


@pytest.mark.parametrize("who", ["建议人：", "舉報人", "呼籲者", "署名", "共署人"])
def test_who_signs_proposals_and_complaints(who: str) -> None:
    assert read_heading(who) is not None
    assert read_heading("建议：") is None


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("二零一八年十一月", "2018-11"),
        ("香港，2018年3月", "2018-03"),
        ("2018年13月", None),
        ("自2018年3月起", None),
    ],
)
def test_a_month_alone(text: str, month: str | None) -> None:
    assert find_month(text) == month


def test_fields_before_the_name_with_wide_gaps_between_are_one_entry() -> None:
    read = entries(
        "聯名人：\n\n外語學院  2019級  黃嘉文\n山谷淨覺院　住持　釋慧文\n法學院  2020級  吳文\n"
    )
    assert [(name, role, where) for _kind, name, role, where in read] == [
        ("黃嘉文", None, "外語學院，2019級"),
        ("釋慧文", "住持", "山谷淨覺院"),
        ("吳文", None, "法學院，2020級"),
    ]
    assert not names_whom_last(["山河學會", "江海學會", "河口學會"])
    assert not names_whom_last(["陳大文", "山河大學", "李小明"])


@pytest.mark.parametrize("mark", ["✅ ", "🔹", "👉 ", "📣", "➤"])
def test_pictures_before_entries_are_list_marks(mark: str) -> None:
    line = make_line(1, f"{mark}山河學會", 0)
    assert line is not None
    assert (line.text, line.marker) == ("山河學會", "bullet")


def test_figures_in_keys_number_demands() -> None:
    line = make_line(1, "2️⃣ 公開評估", 0)
    assert line is not None
    assert (line.text, line.ordinal) == ("公開評估", 2)
