"""Rules that the letters of the eighth to tenth round asked for, each on the smallest case."""

import pytest

from signatories.importing.headings import country_heading, read_heading
from signatories.importing.reading import read_letter
from signatories.names.parts import take_apart
from signatories.names.roles import looks_like_role, split_role

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"


def names(text: str) -> list[str]:
    return [entry.parts.name for entry in read_letter(text).entries]


def test_regions_are_headings() -> None:
    assert country_heading("Europe and Central Asia")
    assert country_heading("Middle East and North Africa")
    assert not country_heading("Central Roe")


def test_a_heading_in_parentheses() -> None:
    heading = read_heading("（個人，以來信先後為序）")
    assert heading is not None
    assert heading.leaning < 0
    assert read_heading("（大兔子）") is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("陳大文/作家/香港", "陳大文", "作家"),
        ("陳大文　媒體人　香港", "陳大文", "媒體人"),
        ("Brenda Roe -- lawyer", "Brenda Roe", "lawyer"),
        ("Brenda Roe ... lawyer", "Brenda Roe", "lawyer"),
        ("Jane Roe, bookbinder", "Jane Roe", "bookbinder"),
        ("Rosa Roe, exalcaldesa", "Rosa Roe", "exalcaldesa"),
        ("Gerd Roe, Stadtführer", "Gerd Roe", "Stadtführer"),
    ],
)
def test_names_and_what_is_said_of_them(text: str, name: str, role: str) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.name, parts.role) == ("person", name, role)


def test_no_cut_within_brackets() -> None:
    assert split_role("前《港聞時報》編輯").role == "前《港聞時報》編輯"


def test_a_year_is_no_name_and_a_branch_stays() -> None:
    assert take_apart("Raymond Tse（1992年畢業）").native_name is None
    assert take_apart("育才校友會（多倫多分會）").name == "育才校友會（多倫多分會）"


def test_small_letters_for_a_name_in_small_letters() -> None:
    assert take_apart("bündnis freier harburger schulen (bfhs)").other_names == ("bfhs",)


def test_a_representative_behind_a_colon_makes_no_person() -> None:
    assert take_apart("Flüchtlingsrat Elbland (Sprecher: Kay Roe)").kind == "organisation"


def test_coordinadora_is_a_body_and_a_coordinator() -> None:
    assert looks_like_role("coordinadora general")
    assert not looks_like_role("Coordinadora Nacional")


def test_a_double_gap_parts_names_and_a_single_one_does_not() -> None:
    line = "　　陳　明　　李小明　　張三　　Jacky Lam"
    assert names(f"公開信\n\n我們要求政府立即回應。\n\n聯署人：\n{line}\n") == [
        *("陳　明", "李小明", "張三", "Jacky Lam")
    ]


def test_dashes_between_entries() -> None:
    line = "Roe Society - Doe Club - Friends of the Sea - Poe Choir - Moe College"
    assert len(names(f"{HEAD}Signed by:\n\n{line}\n")) == 5


def test_surname_first_with_a_stop_before_the_role() -> None:
    listed = "ROE PINA, Julián. Alcalde.\nDOE, Rosario. Médica.\nPOE, Begoña. Enfermera.\n"
    text = f"Manifiesto\n\nPedimos que el puerto siga abierto.\n\nFirmantes:\n\n{listed}"
    assert names(text) == ["ROE PINA, Julián", "DOE, Rosario", "POE, Begoña"]


def test_share_buttons_with_bars_are_no_entries() -> None:
    assert names(f"{HEAD}Signed by:\n\nJane Roe\nJohn Doe\n\nTweet | Share | Email\n") == [
        *("Jane Roe", "John Doe")
    ]


def test_whom_a_chinese_letter_is_sent_to_is_no_entry() -> None:
    text = "公開信\n\n我們要求政府立即回應。\n\n此致\n教育局\n\n聯署人：\n陳大文\n李小明\n張三\n"
    assert names(text) == ["陳大文", "李小明", "張三"]


def test_roles_in_simplified_characters_too() -> None:
    for text in ("赵大文（家长）", "陳大文（家長）", "吴小芳，个体户"):
        parts = take_apart(text)
        assert (parts.kind, parts.affiliation) == ("person", None)
        assert parts.role
    assert take_apart("孙大炮（网名）").affiliation is None
