"""Headings in capitals below gaps, mottos, postal addresses, titles below a mail's subject, towns
behind bodies, and names that one may not part."""

import pytest

from signatories.importing.block_headings import stands_above_lines
from signatories.importing.couples import part_couple
from signatories.importing.customs import names_places_behind
from signatories.importing.furniture import ends_list, is_motto
from signatories.importing.lines import read_text_lines
from signatories.importing.phrases import CLOSING
from signatories.importing.reading import read_letter
from signatories.importing.runs import part_people
from signatories.importing.splitting import split_line

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"
BY_PLACE = """Es grüßen Sie

HESSEN

Jana Schmidt, Landrätin
Paul Weber, Stadtrat

BAYERN

Ruth Fischer, Stadträtin
Karl Wagner

AUS DER NACHBARSCHAFT SCHLIESSEN SICH AN

Greta Becker, Landrätin
Hans Müller
"""


def test_headings_in_capitals_between_gaps() -> None:
    sections = read_letter(f"{HEAD}{BY_PLACE}").sections
    assert [(section.heading, len(section.entries)) for section in sections] == [
        ("HESSEN", 2),
        ("BAYERN", 2),
        ("AUS DER NACHBARSCHAFT SCHLIESSEN SICH AN", 2),
    ]


def test_towns_above_blocks() -> None:
    listed = "Signed by:\n\nLeeds\n\nJane Smith, teacher\nJohn Brown\n\nManchester\n\n"
    sections = read_letter(f"{HEAD}{listed}Mary Green\nPeter White, nurse\n").sections
    assert [(section.heading, len(section.entries)) for section in sections] == [
        ("Leeds", 2),
        ("Manchester", 2),
    ]


def test_a_line_stands_above_lines() -> None:
    assert stands_above_lines(read_text_lines("A\n\nB\nC"), 0)
    assert stands_above_lines(read_text_lines("A\nB"), 0)
    assert not stands_above_lines(read_text_lines("A\n\nB\n\nC"), 0)
    assert not stands_above_lines(read_text_lines("A\n\n\nB\nC"), 0)
    assert not stands_above_lines(read_text_lines("A"), 0)


def test_a_greeting_of_two_words_closes() -> None:
    assert CLOSING.match("Es grüßen Sie")
    assert not CLOSING.match("Es Roe Sie")


@pytest.mark.parametrize(
    "text",
    [
        "« J'étais loin et vous m'avez trouvé. » (Roe 25, 35)",
        "„Wer schweigt, stimmt zu, sagt man.“ – Jane Roe",
        "“No one is free until all are free.”",
    ],
)
def test_mottos(text: str) -> None:
    assert is_motto(text)


@pytest.mark.parametrize(
    "text", ["„Roe bleibt bunt“", "« Roe en vie ! »", "Roe “Doe” Moe", "", "«"]
)
def test_bodies_in_quotation_marks_are_no_mottos(text: str) -> None:
    assert not is_motto(text)


def test_who_sees_to_it_with_an_address() -> None:
    assert ends_list("Koordination: Büro Roe, Roeweg 1, 99999 Roestadt")
    assert not ends_list("Koordination: Jane Roe, Roestadt")


def test_a_subject_above_is_no_title() -> None:
    mail = "---------- Forwarded message ---------\nFrom: Roe Committee\n"
    mail += "Subject: FW: Open letter - please circulate\n\n"
    mail += "An open letter from students and teachers: Keep the arts in our schools\n\n"
    mail += "Dear Minister,\n\nWe ask you to keep the arts in all of our public schools.\n\n"
    letter = read_letter(f"{mail}Signed by:\n\nJane Smith, teacher\nJohn Brown, student\n")
    assert letter.title.startswith("An open letter from students and teachers")
    assert [len(section.entries) for section in letter.sections] == [2]


def test_towns_behind_bodies() -> None:
    known = ["Roe Society, Roubaix", "Doe Association, Roevillage"]
    assert names_places_behind(known)
    assert not names_places_behind(["Roe Society, Roevillage", "Doe Association, Doeville"])
    assert not names_places_behind(["Roe Society, Roubaix", "Doe Association, Youth Committee"])
    listed = "Roe Society, Roubaix\nDoe Association, Moevillage\nPoe Union\n"
    letter = read_letter(f"{HEAD}Organisations:\n\n{listed}")
    assert [(entry.parts.name, entry.parts.affiliation) for entry in letter.entries] == [
        ("Roe Society", "Roubaix"),
        ("Doe Association", "Moevillage"),
        ("Poe Union", None),
    ]


def test_one_person_of_four_names_is_one() -> None:
    assert part_people("Paul Nguyen Van Thinh") == []
    assert len(part_people("Jane Smith John Brown")) == 2


def test_couples_of_the_south() -> None:
    assert part_couple("Noor and Zain Malik, Grade 9") == (
        "Noor Malik, Grade 9",
        "Zain Malik, Grade 9",
    )


def test_beyond_a_gap_stands_where() -> None:
    where = read_text_lines("Owen Roe, teacher\tErin Mills S.S.")[0]
    assert len(split_line(where)) == 1
    parts = read_letter(f"{HEAD}Signed by:\n\nJane Smith\n{where.text}\nJohn Brown\n").entries
    assert [entry.parts.affiliation for entry in parts] == [None, "Erin Mills S.S.", None]
    assert len(split_line(read_text_lines("Jane Smith, teacher\tJohn Brown")[0])) == 2


@pytest.mark.parametrize("text", ["Prof. Dr. Hans Roe, i. R.", "Clotilde Roe, Baptiste Doe"])
def test_what_is_and_is_no_name_behind_a_comma(text: str) -> None:
    line = read_text_lines(text)[0]
    assert len(split_line(line, inline=True)) == (1 if text.endswith("R.") else 2)
