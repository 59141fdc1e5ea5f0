"""What a list's other lines tell of one: labels before names, strokes, bold, places, surnames."""

import pytest

from signatories.importing.customs import names_places_behind, part_by_strokes, surnames_first
from signatories.importing.letter import ReadLetter
from signatories.importing.reading import read_letter
from signatories.importing.region_labels import find_label
from signatories.importing.source import read_source_lines

BODY = (
    "Open letter on the river\n\nWe have waited for nine years and the river is still dirty. "
    "It must be cleaned before the winter comes.\n\n"
)


def names(letter: ReadLetter) -> list[list[str]]:
    return [[entry.parts.name for entry in section.entries] for section in letter.sections]


def test_labels_before_names_are_headings() -> None:
    text = (
        "Organizaciones\n\n"
        "Jalisco: Voz del Río, Casa Abierta, Puente Nuevo, A.C. (PN) y Voces de los Altos.\n"
        "Sonora: Madres del Valle, Una Luz en Cuesta.\n"
        "Sin sede: Red Rompeolas\n"
    )
    letter = read_letter(f"{BODY}{text}")
    assert names(letter) == [
        ["Voz del Río", "Casa Abierta", "Puente Nuevo, A.C.", "Voces de los Altos"],
        ["Madres del Valle", "Una Luz en Cuesta"],
        ["Red Rompeolas"],
    ]
    assert [section.heading for section in letter.sections] == ["Jalisco", "Sonora", "Sin sede"]
    assert {entry.parts.kind for entry in letter.entries} == {"organisation"}


@pytest.mark.parametrize(
    "text",
    [
        "Roe Society: Jane Roe, director\nDoe Union: John Doe, chair\n",
        "Venue: Town Hall, Nowhere\nSpeaker: Jane Roe, poet\n",
        "Toronto: Jane Roe\n",
    ],
)
def test_what_is_no_label_of_a_region(text: str) -> None:
    assert find_label(read_source_lines(text), 0) is None


def test_strokes_part_fields_where_roles_stand_behind_them() -> None:
    lines = ["Ana Paz / poeta / Vigo", "Luis Gil / médico", "Eva Sanz / maestra / Lugo"]
    assert part_by_strokes(lines)
    assert not part_by_strokes(["Roe Society / Société Roe", "Doe Union / Union Doe"])
    letter = read_letter(f"{BODY}Signed by:\n\n" + "\n".join([*lines, "Iván Roca / / "]))
    first, last = letter.entries[0].parts, letter.entries[3].parts
    assert (first.name, first.role, first.affiliation) == ("Ana Paz", "poeta", "Vigo")
    assert (last.name, last.role, last.affiliation) == ("Iván Roca", None, None)


def test_surnames_first_with_given_names_that_no_list_knows() -> None:
    known = ["Roe, Jane (University of Nowhere)", "Doe, Peter", "Moe-Poe, Anna"]
    assert surnames_first([*known, "Adwoe, Folashwe (Nowhere)", "Roe Network, c/o Doe Centre"]) == [
        True,
        True,
        True,
        True,
        False,
    ]
    assert not any(surnames_first(["Roe Society, Nowhere", "Doe Union, Elsewhere", "Jane Roe, MP"]))


def test_surname_and_given_name_before_strokes() -> None:
    lines = [
        "Casas-Gil, Ana / poeta",
        "Paz, Luis / médico / Vigo",
        "Roca, Eva",
        "Sanz, Xwan / juez",
    ]
    letter = read_letter(f"{BODY}Signed by:\n\n" + "\n".join(lines))
    assert names(letter) == [["Casas-Gil, Ana", "Paz, Luis", "Roca, Eva", "Sanz, Xwan"]]
    assert letter.entries[1].parts.affiliation == "Vigo"


def test_bars_and_how_many_more() -> None:
    text = "Organisations:\n\nRoe Society || Doe Union (DU) || Poe Choir || y 14 clubes más\n"
    assert names(read_letter(f"{BODY}{text}")) == [["Roe Society", "Doe Union", "Poe Choir"]]


def test_what_is_bold_is_the_name() -> None:
    text = (
        "## Organisations\n\n"
        "* **Roe Society** – Nowhere\n"
        "* **Doe Union**, Diocese of Elsewhere\n"
        "* **Poe Choir** / POECH\n"
        "* **Moe Club**\n"
    )
    letter = read_letter(f"{BODY}{text}")
    assert names(letter) == [["Roe Society", "Doe Union", "Poe Choir", "Moe Club"]]
    parts = [entry.parts for entry in letter.entries]
    assert [part.affiliation for part in parts] == [
        "Nowhere",
        "Diocese of Elsewhere",
        None,
        None,
    ]
    assert parts[2].other_names == ("POECH",)


def test_what_stands_before_a_bold_name_is_a_title() -> None:
    text = "## Signatories\n\n- X.Y. **Jane Roe**, teacher\n- X.Z. **John Doe**, nurse\n"
    letter = read_letter(f"{BODY}{text}")
    assert [(e.parts.name, e.parts.honorific) for e in letter.entries] == [
        ("Jane Roe", "X.Y."),
        ("John Doe", "X.Z."),
    ]


def test_places_behind_a_letters_bodies() -> None:
    bodies = ["Roe Society – Hamburg", "Doe Union, Norway", "Poe Choir – Zürich", "Moe Club, Lyon"]
    assert names_places_behind(bodies)
    assert not names_places_behind([*bodies[:2], "Roe Society, Youth Branch", "Doe Union – Choir"])
    letter = read_letter(f"{BODY}Organisations:\n\n" + "\n".join(bodies))
    assert names(letter) == [["Roe Society", "Doe Union", "Poe Choir", "Moe Club"]]
    assert letter.entries[0].parts.affiliation == "Hamburg"


def test_a_gap_below_each_signatory() -> None:
    text = (
        "Yours hopefully,\n\nJane Smith\nDirector, Roe Centre\n\nMr John Brown\nHeadteacher\n"
        "Doe School\n\nPoe Choir\n\nRoe Society\n\nDoe Union\n"
    )
    letter = read_letter(f"{BODY}{text}")
    assert names(letter) == [["Jane Smith", "John Brown", "Poe Choir", "Roe Society", "Doe Union"]]
    assert letter.entries[1].parts.affiliation == "Doe School"


def test_lines_of_like_length_are_entries_of_their_own() -> None:
    text = (
        "Signed by:\n\nROE Keiko (石森恵子), Member, House of Councillors\n"
        "DOE Masato (富樫正人), Member, House of Representatives\n"
        "Prof. POE Lisa, former Member, House of Councillors\n"
    )
    letter = read_letter(f"{BODY}{text}")
    assert names(letter) == [["ROE Keiko", "DOE Masato", "POE Lisa"]]
    assert letter.entries[1].parts.native_name == "富樫正人"


def test_a_title_and_an_office_are_one_persons() -> None:
    letter = read_letter(f"{BODY}Signed by:\n\nDr. Jane Roe MdB (CDU/CSU)\nJohn Doe, MdB\n")
    assert names(letter) == [["Jane Roe", "John Doe"]]


def test_capitals_above_the_first_bullets_are_a_heading() -> None:
    text = (
        "Yours faithfully,\n\nROE COMMUNITY\n\n• Jane Roe – poet\n• Roe Union\n\nDOE COMMUNITY\n\n"
    )
    letter = read_letter(f"{BODY}{text}• John Doe – nurse\n• Doe Union\n")
    assert [section.heading for section in letter.sections] == ["ROE COMMUNITY", "DOE COMMUNITY"]


def test_numbers_with_a_stop_and_a_dash() -> None:
    text = (
        "Firman:\n\n1.- Ana Paz, poeta\n2.-Luis Gil, juez; 3.- Eva Sanz, actriz; 4.- Iván Roca.\n"
    )
    letter = read_letter(f"{BODY}{text}")
    assert names(letter) == [["Ana Paz", "Luis Gil", "Eva Sanz", "Iván Roca"]]


def test_names_that_came_later_under_a_heading() -> None:
    html = (
        "<h1>Open letter</h1><p>We have waited for nine years and the river is dirty.</p>"
        "<h2>Signatories</h2><p>Jane Roe<br>John Doe</p>"
        "<h3>Signatures received after 25 September</h3><ul><li>Ann Moe</li><li>Al Poe</li></ul>"
    )
    assert names(read_letter(html)) == [["Jane Roe", "John Doe"], ["Ann Moe", "Al Poe"]]
