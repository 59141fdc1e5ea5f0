"""Each small recogniser of a letter by itself."""

import pytest

from signatories.importing.dates import find_date, is_date_line
from signatories.importing.demands import find_demands
from signatories.importing.front import find_addressees, find_title
from signatories.importing.headings import country_heading, read_heading
from signatories.importing.language import guess_language
from signatories.importing.lines import Line, make_line, read_text_lines
from signatories.importing.paragraphs import join_broken_lines
from signatories.importing.prose import is_prose
from signatories.importing.reading import read_letter
from signatories.importing.runs import part_people, part_run, runs_together
from signatories.importing.source import decode, is_html, read_source_lines
from signatories.importing.splitting import split_line
from signatories.importing.totals import stated_totals


def line(text: str) -> Line:
    made = make_line(1, text, 0)
    assert made
    return made


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("January 6, 2021", "2021-01-06"),
        ("12 March 2024", "2024-03-12"),
        ("Le 1er avril 2023", "2023-04-01"),
        ("15 de junio de 2022", "2022-06-15"),
        ("Lisboa, 9 de maio de 2021", "2021-05-09"),
        ("Berlin, den 3. Februar 2025", "2025-02-03"),
        ("21.09.2020", "2020-09-21"),
        ("12/31/2020", "2020-12-31"),
        ("2020年3月4日", "2020-03-04"),
        ("二〇二三年五月八日", "2023-05-08"),
        ("31 February 2020", None),
        ("no date", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert find_date(text) == date


def test_a_date_in_a_sentence_makes_no_date_line() -> None:
    assert is_date_line("Vancouver, 6 January 2021")
    assert not is_date_line("On 6 January 2021 more than fifty people were arrested there")


@pytest.mark.parametrize(
    ("text", "marker", "ordinal", "rest"),
    [
        ("• Jane Roe", "bullet", None, "Jane Roe"),
        ("- Jane Roe", "bullet", None, "Jane Roe"),
        ("12. Jane Roe", "number", 12, "Jane Roe"),
        ("(3) Jane Roe", "number", 3, "Jane Roe"),
        ("三、要求", "number", 3, "要求"),
        ("（十二）要求", "number", 12, "要求"),
        ("② 要求", "number", 2, "要求"),
        ("iv. Jane Roe", "number", 4, "Jane Roe"),
        ("b) Jane Roe", "number", 2, "Jane Roe"),
        ("SEGUNDO. Jane Roe", "number", 2, "Jane Roe"),
        ("350 Vancouver", "", None, "350 Vancouver"),
        ("**Jane Roe**, poet", "", None, "Jane Roe, poet"),
        ("[Jane Roe](https://example.org)", "", None, "Jane Roe"),
    ],
)
def test_list_marks(text: str, marker: str, ordinal: int | None, rest: str) -> None:
    made = line(text)
    assert (made.marker, made.ordinal, made.text) == (marker, ordinal, rest)


def test_bare_numbers_count_only_in_a_row() -> None:
    lines = read_text_lines("11 Jane Roe\n12 John Doe\n\n350 Vancouver")
    assert [made.text for made in lines] == ["Jane Roe", "John Doe", "350 Vancouver"]


@pytest.mark.parametrize(
    "text",
    [
        "Community Groups:",
        "Civil society organizations",
        "Parliamentarians",
        "Organisations (17)",
        "Individuals (in personal capacity)",
        "Signataires à titre individuel :",
        "Organizaciones firmantes",
        "Erstunterzeichner*innen:",
        "Einzelpersonen",
        "Assinam:",
        "聯署團體：",
        "签名人：",
        "Hong Kong groups",
        "Members of Parliament",
    ],
)
def test_headings(text: str) -> None:
    assert read_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vancouver Hong Kong Political Activists",
        "Friends of Hong Kong - Edmonton",
        "Students for a Free Tibet",
        "Canadian Journalists for Free Expression",
        "PEN Canada",
        "Jane Roe, Member of Parliament",
        "溫哥華讀書會",
    ],
)
def test_no_headings(text: str) -> None:
    assert read_heading(text) is None


def test_headings_say_kind_count_and_capacity() -> None:
    heading = read_heading("Organisations (17)")
    assert heading
    assert heading.count == 17
    assert heading.leaning > 0
    personal = read_heading("Individuals (in personal capacity)")
    assert personal
    assert personal.personal
    assert personal.leaning < 0
    assert country_heading("Latin America")
    assert country_heading("Jane Roe") is None


def test_prose() -> None:
    assert is_prose("We call on the government to act now, because it must.")
    assert not is_prose("Jane Roe, Professor of the History of Science at the University of Leeds")
    assert is_prose("我們要求政府立即釋放所有被捕人士。")
    assert not is_prose("多倫多支持中國民運會")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We call on the government of Canada to act", "en"),
        ("Nous demandons au gouvernement de protéger les rivières", "fr"),
        ("Pedimos al gobierno que proteja los ríos y las montañas", "es"),
        ("Pedimos que o governo não destrua as matas do nosso país", "pt"),
        ("Wir fordern die Regierung auf, das Moor zu schützen", "de"),
        ("我們要求政府立即釋放所有被捕人士，並且向公眾交代。各界人士聯署", "zh"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert guess_language(text) == language


def names(text: str, *, inline: bool = False) -> list[str]:
    return [piece.text for piece in split_line(line(text), inline=inline)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe Society; Doe Institute; Jane Roe, poet",
            ["Roe Society", "Doe Institute", "Jane Roe, poet"],
        ),
        ("Jane Roe 2. John Doe 3. Mary Poe", ["Jane Roe", "John Doe", "Mary Poe"]),
        ("陳大文 李小明　張三", ["陳大文", "李小明", "張三"]),
        ("王 明　陳大文", ["王 明", "陳大文"]),
        ("陳大文、李小明和張三", ["陳大文", "李小明", "張三"]),
        (
            "Jane Roe, University of California, San Diego",
            ["Jane Roe, University of California, San Diego"],
        ),
        (
            "Democratic Party of China, Canada Committee",
            ["Democratic Party of China, Canada Committee"],
        ),
        ("MP Jane Roe MP John Doe", ["MP Jane Roe", "MP John Doe"]),
        ("Jane Roe MP John Doe MP", ["Jane Roe MP", "John Doe MP"]),
        ("Dr. Jane Roe MEP", ["Dr. Jane Roe MEP"]),
        ("Jane Roe John Doe Mary Poe", ["Jane Roe", "John Doe", "Mary Poe"]),
        ("Jane Roe    John Doe", ["Jane Roe", "John Doe"]),
        ("Jane Roe, John Doe and Mary Poe", ["Jane Roe", "John Doe", "Mary Poe"]),
        ("陳大文，香港民主會主席", ["陳大文，香港民主會主席"]),
    ],
)
def test_one_line_is_not_one_entry(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_names_after_a_lead_in() -> None:
    text = "Roe Society, Doe Union (Local 3, Toronto), Centre for Law and Letters, and Poe Network"
    assert names(text, inline=True) == [
        "Roe Society",
        "Doe Union (Local 3, Toronto)",
        "Centre for Law and Letters",
        "Poe Network",
    ]


def test_names_that_run_together_come_apart_by_the_alphabet() -> None:
    text = (
        "Asian Community Aid Services Chinatown Land Trust Downtown Vendors Union Friends of "
        "Chinatown"
        " Night Market Alliance Workers Action Centre"
    )
    assert runs_together(text)
    assert [text[start:end] for start, end in part_run(text)] == [
        "Asian Community Aid Services",
        "Chinatown Land Trust",
        "Downtown Vendors Union",
        "Friends of Chinatown",
        "Night Market Alliance",
        "Workers Action Centre",
    ]
    assert not runs_together("University of Toronto Hong Kong Extradition Law Awareness Group")
    assert part_people("Victoria BC Hong Konger") == []


def test_broken_lines_are_joined_and_lists_are_not() -> None:
    text = (
        "We write to you because the library on the hill was closed without\n"
        "any notice, and because nobody has told us when it will be opened.\n\n"
        "Roe Society\nDoe Institute for the Study of Rivers and Streams\nPoe Club\n"
    )
    joined = join_broken_lines(read_text_lines(text))
    assert len(joined) == 4
    assert joined[0].line_at(len(joined[0].text) - 1) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "We call on the government to:\n1. Free them all today.\n2. Tell us why they were "
            "held.",
            2,
        ),
        ("Our demands\n\n• Keep the library open on Sundays\n• Pay those who work in it", 2),
        ("We ask you (1) to keep it open; (2) to pay the staff; and (3) to say so.", 3),
        ("我們要求：\n一、立即釋放\n二、公開道歉", 2),
        ("Signatories:\n1. Jane Roe\n2. John Doe", 0),
        ("Notes\n1. The library was built in 1931.\n2. It was closed in 2020.", 0),
    ],
)
def test_demands(text: str, count: int) -> None:
    assert len(find_demands(read_text_lines(text)).texts) == count


def test_addressees_and_title() -> None:
    lines = read_text_lines(
        "Open letter on the library | Roe News\n\nDear Mayor Roe, Minister Doe,\n\nWe write to you."
    )
    title, index = find_title(lines)
    assert title == "Open letter on the library"
    assert find_addressees(lines, index, len(lines)) == ["Mayor Roe", "Minister Doe"]


def test_encodings_and_html() -> None:
    assert decode("陳大文聯署".encode("utf-16")) == "陳大文聯署"
    assert (
        decode("香港人權聯署聲明：我們要求政府".encode("big5")) == "香港人權聯署聲明：我們要求政府"
    )
    assert decode("Café Montréal".encode("cp1252")) == "Café Montréal"
    assert decode("Café".encode() + b"\xc3") == "Café"
    assert is_html("<html><body><p>x</p></body></html>")
    assert not is_html("a < b and c > d")
    assert not is_html("# Aufruf\n\nJane Roe<br>\nJohn Doe<br>\nMary Poe<br>\n")
    assert not is_html(
        "<div>\n\n# Call\n\n- Jane Roe\n- <b>John Doe</b>\n- Mary Poe\n\n</div>\n<p></p>"
    )


def test_tags_in_plain_text_and_markdown() -> None:
    lines = read_source_lines(
        "Signed:\n\nJane Roe<br>\nJohn Doe<br/>Mary Poe<br>\n<b>Ann Roe</b>, MP\n"
    )
    assert [(line.number, line.text) for line in lines] == [
        (1, "Signed:"),
        (3, "Jane Roe"),
        (4, "John Doe"),
        (4, "Mary Poe"),
        (5, "Ann Roe, MP"),
    ]
    lines = read_source_lines(
        "<ul>\n<li>Jane Roe</li>\n<li>John Doe</li>\n</ul><script>x</script><p>z</p>"
    )
    assert [(made.number, made.text, made.marker) for made in lines] == [
        (2, "Jane Roe", "bullet"),
        (3, "John Doe", "bullet"),
        (4, "z", ""),
    ]


def test_stated_totals_are_compared_never_trusted() -> None:
    assert stated_totals(line("Signed by 62 MPs and 20 organisations")) == [
        (62, "person"),
        (20, "organisation"),
    ]
    assert stated_totals(line("S.C. 2017, c. 21 against individuals, we the signatories say")) == []
    letter = read_letter(
        "We ask that it be done, for it must be done.\n\nSignatories (3):\n\nJane Roe, MP\nJohn "
        "Doe, MP\n"
    )
    assert [warning.message for warning in letter.warnings] == ["stated 3, found 2"]


def test_prisoners_and_comments_are_no_signatories() -> None:
    letter = read_letter(
        "We ask you to release those who were arrested for what they wrote:\n\n• Jane Roe\n• "
        "John Doe\n\n"
        "They have done nothing that any law of ours forbids.\n\nSincerely,\n\nMary Poe, "
        "poet\nRoe Society\n\n"
        "Comments (2)\n\nAnn Other\nI agree with all of this.\n"
    )
    assert [entry.parts.name for entry in letter.entries] == ["Mary Poe", "Roe Society"]


def test_a_table_of_three_columns_of_names_is_no_table_of_fields() -> None:
    text = "Signatories:\n\nJane Roe\tJohn Doe\tMary Poe\nAnn Roe\tDan Doe\tSue Poe\n"
    letter = read_letter(text)
    assert len(letter.entries) == 6


def test_a_table_with_a_header() -> None:
    letter = read_letter(
        "Signatories:\n\n| Name | Title | Country |\n|---|---|---|\n| Jane Roe | Potter | Peru |\n"
        "| Roe Society | | Chile |\n"
    )
    first, second = (entry.parts for entry in letter.entries)
    assert (first.name, first.role, first.affiliation) == ("Jane Roe", "Potter", "Peru")
    assert (second.kind, second.name) == ("organisation", "Roe Society")
