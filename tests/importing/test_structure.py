"""How letters are laid out, beyond the plain case: headings, blocks, tables, demands, doubts."""

import pytest

from signatories.importing.dates import find_date, find_dateline
from signatories.importing.doubt_points import ENOUGH, chance_of, in_words
from signatories.importing.letter import ReadLetter
from signatories.importing.reading import read_letter

BODY = (
    "Open letter on the river\n\nWe have waited for nine years and the river is still dirty. "
    "It must be cleaned before the winter comes.\n\n"
)


def names(letter: ReadLetter) -> list[list[str]]:
    return [[entry.parts.name for entry in section.entries] for section in letter.sections]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We ask you to act. First, clean it. Second, keep it clean. Finally, say so.", 3),
        ("We ask you (1) to clean the river; (2) to keep it clean; and (3) to say so.", 3),
        ("We call on you to:\n\na) clean the river\nb) keep the river clean\n", 2),
        ("Exigimos:\n\n1º) Que se limpie el río.\n2º) Que se cuide el río.\n", 2),
        ("①政府應撤回草案，②重啟公聽會，③公開所有紀錄。這是我們的要求。", 3),
        ("我們請求校方（一）公開會議記錄；（二）建立機制；（三）停止約談。", 3),
        ("我們促請各國政府\n甲、延長救生艇計劃\n乙、承認專業資格\n", 2),
    ],
)
def test_demands(text: str, count: int) -> None:
    assert (
        len(read_letter(f"{BODY}{text}\n\nSigned by:\n\nJane Roe\nRoe Society\n").demands) == count
    )


def test_a_count_that_begins_again_has_a_heading_above_it() -> None:
    text = f"{BODY}Signatories\n\n1. Jane Roe\n2. John Doe\n\n"
    text += "Friends from afar\n1. Ann Moe\n2. Al Poe\n"
    assert names(read_letter(text)) == [["Jane Roe", "John Doe"], ["Ann Moe", "Al Poe"]]


def test_two_headings_on_one_line() -> None:
    letter = read_letter(
        f"{BODY}Organizations: Roe Society; Doe Union. Individuals: Ann Moe; Al Poe\n"
    )
    assert names(letter) == [["Roe Society", "Doe Union"], ["Ann Moe", "Al Poe"]]


def test_blocks_of_name_role_and_body() -> None:
    blocks = "\n\n".join(
        f"{name}\nDirector\nRoe Centre"
        for name in ("Jane Smith", "John Brown", "Mary Jones", "Anna Wilson")
    )
    letter = read_letter(f"{BODY}Sincerely,\n\n{blocks}\n\nPeter Taylor\nTranslator\n")
    assert len(letter.entries) == 5
    assert letter.entries[0].parts.affiliation == "Roe Centre"


def test_a_table_whose_numbers_are_list_marks() -> None:
    rows = "| N° | Apellido y nombre | Cargo |\n|---|---|---|\n"
    rows += "| 1 | Roe, Ana | Docente |\n| 2 | Paz, Luis | Directora |\n"
    letter = read_letter(f"# Carta abierta\n\n{BODY}## Listado de firmas (al 10/04)\n\n{rows}")
    assert [(e.parts.name, e.parts.role) for e in letter.entries] == [
        ("Roe, Ana", "Docente"),
        ("Paz, Luis", "Directora"),
    ]


def test_an_initial_is_no_number() -> None:
    letter = read_letter(f"{BODY}Signed by:\n\nJane Roe\nV. Geetha Lakshmi\nJohn Doe\n")
    assert names(letter) == [["Jane Roe", "V. Geetha Lakshmi", "John Doe"]]


def test_form_fields_and_a_mail_signature_are_no_names() -> None:
    letter = read_letter(
        f"{BODY}Signed by:\n\nJane Roe\nJohn Doe\nRoe Society\n\nFirst name\nLast name\n"
    )
    assert len(letter.entries) == 3
    letter = read_letter(
        f"{BODY}Signed by:\n\nJane Roe\nJohn Doe\nRoe Society\n\n--\nAnn Moe\nSecretary\n"
    )
    assert len(letter.entries) == 3


def test_a_short_name_tells_where_a_name_with_commas_began() -> None:
    letter = read_letter(
        f"{BODY}This is endorsed by Roe Society, Refugee Forum of Essex, London and Kent (RFELK), "
        "Doe Union and Moe Trust.\n"
    )
    assert names(letter)[0][1] == "Refugee Forum of Essex, London and Kent"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("中華民國111年8月19日", "2022-08-19"),
        ("民國一百一十一年八月十九日", "2022-08-19"),
    ],
)
def test_years_of_the_republic(text: str, date: str) -> None:
    assert find_date(text) == date


def test_bylines_and_datelines() -> None:
    assert find_dateline("By Roe Network | 22 September 2023 | 5 min read") == "2023-09-22"
    assert find_dateline("London, 3 May 2023 — On this day we renew our call") == "2023-05-03"
    assert find_dateline("Mittwoch, 1. April 2020. Als Verbände fordern wir dies") == "2020-04-01"
    assert find_dateline("On 3 May 2023 they came to our houses and took the books away") is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Dated this 9th day of April, 2024", "2024-04-09"),
        ("Lisboa, 3 de maio de 2022 (Dia da Liberdade de Imprensa)", "2022-05-03"),
        ("Das Forum hat am 22. November 2019 diese Resolution verabschiedet:", "2019-11-22"),
        ("They came on 22 November 2019 and took the books.", None),
    ],
)
def test_the_day_that_a_letter_says_of_itself(text: str, date: str | None) -> None:
    letter = read_letter(f"Open letter\n\n{text}\n\nDear all,\n\n{BODY}Signed by:\n\nJane Smith\n")
    assert letter.date == date


def test_the_day_on_which_names_were_taken() -> None:
    letter = read_letter(f"{BODY}Signataires au 12 décembre 2018 :\n\nJane Smith\nJohn Brown\n")
    assert letter.date == "2018-12-12"


def test_footnotes_are_no_demands() -> None:
    notes = "1. https://roe.example/news\n2. See the report of Doe: https://doe.example/report\n"
    assert read_letter(f"{BODY}We call on you to act.\n\n{notes}\nJane Smith\n").demands == ()


def test_signs_add_up_to_a_warning() -> None:
    assert in_words([]) == in_words(["an abbreviation"]) == ()
    assert in_words(["a long name"]) == ("a long name",)
    assert in_words(["a stroke", "a role of known words"]) == ()
    assert chance_of(["no such sign"]) == chance_of([]) < ENOUGH
    assert "" not in in_words(["one word for a person", "a bare name"])


def test_a_warning_stands_on_the_entrys_line() -> None:
    text = f"{BODY}Signed by:\n\nJane Smith, Qorvana\nJohn Brown, teacher\nMary Jones, nurse\n"
    letter = read_letter(text)
    (warning,) = letter.warnings
    assert warning.line == 7
    assert "Jane Smith" in warning.message
