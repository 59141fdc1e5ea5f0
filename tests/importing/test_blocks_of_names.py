"""Headings above lines of names, lines in capitals, scopes, and lists that no mark parts."""

import pytest

from signatories.importing.block_headings import block_headings, capital_headings
from signatories.importing.dates import find_month, is_date_line
from signatories.importing.furniture import ends_list, is_note
from signatories.importing.letter import ReadLetter
from signatories.importing.lines import read_text_lines
from signatories.importing.mail import without_mail
from signatories.importing.paragraphs import small_lines
from signatories.importing.phrases import CLOSING
from signatories.importing.reading import read_letter
from signatories.importing.region_labels import is_headline
from signatories.importing.scopes import part_heading
from signatories.importing.unparted import part_unparted

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"
BLOCKS = """Signed by:

Visual arts
Jane Smith, John Brown, Mary Green (painter), Peter White, Susan Black

Words and sounds
Anna Smith, Paul Brown, Ruth Green (poet), Simon White
"""
SHOUTED = """ELECTED OFFICIALS
Jane Smith, mayor
John Brown, senator

LABOR
Teachers Union Local 7
Mary Green

COMMUNITY
Harbour Kitchen Collective
Peter White

AUTHORS
Susan Black
"""


def read(listed: str) -> ReadLetter:
    return read_letter(f"{HEAD}{listed}\n")


def sizes(listed: str) -> list[tuple[str | None, int]]:
    return [(section.heading, len(section.entries)) for section in read(listed).sections]


def test_short_lines_above_lines_of_names_are_headings() -> None:
    assert sizes(BLOCKS) == [("Visual arts", 5), ("Words and sounds", 4)]


def test_one_block_alone_has_no_such_heading() -> None:
    lines = read_text_lines(BLOCKS.partition("\n\nWords")[0])
    assert not block_headings(lines, frozenset())


def test_a_person_above_what_they_are_is_no_heading() -> None:
    block = "Jane Smith\nProfessor of Law, Roe University, Harbour Institute, Roe City\n\n"
    assert not block_headings(read_text_lines(f"\n{block}{block}"), frozenset())


def test_lines_in_capitals_are_dressed_as_known_headings() -> None:
    found = sizes(SHOUTED)
    assert found == [("ELECTED OFFICIALS", 2), ("LABOR", 2), ("COMMUNITY", 2), ("AUTHORS", 1)]


def test_persons_in_capitals_are_no_headings() -> None:
    bodies = "\nFRIENDS\nA\n\nROE SOCIETY\nJane Roe\n\nMOE UNION\nJohn Moe\n"
    assert not capital_headings(read_text_lines(bodies), frozenset())
    text = "\nAUTHORS\nA\n\nJANE SMITH\nwriter\n\nJOHN BROWN\nteacher\n\nMARY GREEN\nnurse\n"
    assert not capital_headings(read_text_lines(text), frozenset())


@pytest.mark.parametrize(
    "text", ["Au niveau international", "Bundesweit", "International", "Nacional", "Belgique"]
)
def test_places_and_scopes_are_headings(text: str) -> None:
    assert part_heading(text) is not None


@pytest.mark.parametrize("text", ["International Roe Union", "niveau", "Local Roe", "Globalisten"])
def test_names_are_no_scopes(text: str) -> None:
    assert part_heading(text) is None


def test_headings_by_place_hand_down_what_the_list_is_of() -> None:
    listed = "Organisations signataires\n\nBelgique\nMoe Collectif\nRoe Alpha\n\n"
    listed += "France\nDoe Beta\nLoe Gamma\n"
    kinds = [entry.parts.kind for section in read(listed).sections for entry in section.entries]
    assert kinds == ["organisation"] * 4


def test_departments_with_their_numbers() -> None:
    listed = "Signataires :\n\nCreuse (23)\nJean Dupont, maire\nMarie Martin\n\n"
    listed += "Allier (03)\nPaul Durand, maire\nAnne Petit\n"
    assert sizes(listed) == [("Creuse (23)", 2), ("Allier (03)", 2)]


def test_wards_before_their_people() -> None:
    listed = "The undersigned:\n\nWard 3 (surgery): Jane Smith, John Brown\n"
    listed += "Kitchen: Mary Green, Peter White, Susan Black\n"
    assert sizes(listed) == [("Ward 3 (surgery)", 2), ("Kitchen", 3)]


def test_a_headline_behind_a_country_is_no_list() -> None:
    assert is_headline("Tunisia", "Withdraw the draft law on associations")
    assert not is_headline("Tunisia", "Roe Union")
    assert not is_headline("Tunisia", "union of the harbour, union of the coast")


def test_nothing_between_name_and_body() -> None:
    texts = ["Professor Jane Smith University of Roe", "John Brown Author and former prisoner"]
    texts += ["Mary Green Chief executive, Roe Trust", "Peter White Writer in residence, Roe"]
    parted = part_unparted(texts)
    assert parted[0] == "Professor Jane Smith, University of Roe"
    assert parted[1] == "John Brown, Author and former prisoner"
    assert part_unparted(texts[:3]) == texts[:3]


def test_bodies_named_after_persons_stay_whole() -> None:
    texts = ["Jane Smith Institute", "John Brown Trust", "Roe Union", "Doe Society", "Moe Club"]
    assert part_unparted(texts) == texts


@pytest.mark.parametrize(
    "text",
    [
        "In der Hoffnung auf Ihre Antwort grüßen Sie",
        "Mit sportlichem Gruß",
        "We look forward to your response.",
        "En espérant que vous nous entendrez,",
        "In solidarity x",
    ],
)
def test_closing_formulas(text: str) -> None:
    assert CLOSING.match(text)


@pytest.mark.parametrize(
    "text", ["Mit Roe e. V.", "Gruß, Anna", "In Roe Park Trust", "We Remain Roe", "Hoping Fund"]
)
def test_names_close_nothing(text: str) -> None:
    assert not CLOSING.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anmerkung der Redaktion: Der Brief wurde auch anderswo abgedruckt.",
        "NDLR : la liste a été close hier.",
        "[Editor's note: names were added later.]",
        "Retrouvez la liste complète des signataires sur roe.example",
        "Die vollständige Liste finden Sie unter roe.example",
    ],
)
def test_notes_end_the_list(text: str) -> None:
    assert ends_list(text)


def test_a_starred_note_is_no_entry() -> None:
    lines = read_text_lines("Jane Smith*\nJohn Brown\n*On leave")
    assert is_note(lines, 2)
    assert not is_note(read_text_lines("Jane Smith\n*John Brown"), 1)


def test_the_foot_of_a_mailing_list() -> None:
    text = "\n".join(f"Line {number} of the letter" for number in range(9))
    lines = read_text_lines(f"{text}\nVerteiler-Liste\nAbmelden: mailto:roe@doe.example")
    assert len(without_mail(lines)) == 9


def test_lines_that_begin_with_articles_stand_alone() -> None:
    texts = ["la Roe 93", "l'Union Doe", "la Moe", "Jane Smith", "and more"]
    assert small_lines(texts) == frozenset(texts[:3])
    assert small_lines(["Jane Smith of", "the Roe Union"]) == frozenset()


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Bruxelles, Paris, Tunis, octobre 2022", "2022-10"),
        ("im Mai 2023", "2023-05"),
        ("Roetown, June 2019", "2019-06"),
        ("the harbour, june 2019", None),
        ("Jane Smith 2019", None),
    ],
)
def test_a_month_alone(text: str, month: str | None) -> None:
    assert find_month(text) == month
    assert is_date_line(text) is (month is not None)
