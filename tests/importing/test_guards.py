"""Small guards of the readers, each asked by itself."""

from dataclasses import replace

import pytest

from signatories.importing.evidence import signs_of_evidence
from signatories.importing.layout_doubts import signs_of_layout
from signatories.importing.letter import ReadEntry
from signatories.importing.lines import read_text_lines
from signatories.importing.paragraphs import join_broken_lines
from signatories.importing.prose import is_prose
from signatories.importing.reading import read_letter
from signatories.importing.splitting import split_line
from signatories.names.parts import take_apart
from signatories.names.tidying import tidy

TEXT = "Open letter on the river\n\nWe ask that this be done, for it must be.\n\nSigned by:\n\n"


def entry(raw: str, line: int = 1) -> ReadEntry:
    return ReadEntry(raw, line, take_apart(raw))


def test_letters_before_persons_are_no_headings() -> None:
    listed = "A) Jane Roe\nJohn Doe\nMary Coe\nB) Ann Moe\nKarl Loe\nEva Poe\n"
    assert [section.heading for section in read_letter(TEXT + listed).sections] == ["Signed by"]


@pytest.mark.parametrize(
    "line",
    [
        "Dr Helen Roe, Programme Manager Faculty of Science University of Roe Institute Doe Centre",
        "Irene Sanz, Concejala de Santiago (Juventudes Comunistas)",
        "Rolando Roe, Premio Catedral Presidencial en Ciencias, Doctor en Ciencias",
    ],
)
def test_one_person_is_one_entry(line: str) -> None:
    (read,) = read_text_lines(line)
    assert [piece.text for piece in split_line(read)] == [line]


def test_letters_in_capitals_are_no_words_of_sentences() -> None:
    assert not is_prose("Ana Roe (deputada estadual PT/SE)")


def test_an_open_parenthesis_is_closed_on_the_line_below() -> None:
    lines = read_text_lines(
        "P. K. Roe and the Doe Society, Alternative Prize of 1996 (Right\n"
        "Livelihood Award), India.\nTheo Roe, Alternative Prize of 1985, Holland.\n"
    )
    assert len(join_broken_lines(lines)) == 2


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("Adrien Roe https://roe.example/in/x-892/ développeur", "Adrien Roe, développeur"),
        ("Roe Society (https://roe.example)", "Roe Society"),
        ("Jane Roe - https://roe.example, Web Dev", "Jane Roe, Web Dev"),
    ],
)
def test_addresses_of_pages_go(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


def test_one_entry_of_two_lines_casts_no_doubt_on_the_others() -> None:
    raws = ["Jane Roe\nteacher", "John Doe", "Mary Coe", "Ann Moe"]
    signs = signs_of_layout([entry(raw, 2 * at + 1) for at, raw in enumerate(raws)])
    assert not any("one line where others have several" in of_one for of_one in signs)


def test_a_padded_name_holds_no_space() -> None:
    padded = replace(take_apart("李明"), name="李\u3000明")
    assert "a space in a Chinese name" not in signs_of_evidence(ReadEntry("李\u3000明", 1, padded))
