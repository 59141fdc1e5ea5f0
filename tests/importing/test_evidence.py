"""What speaks for a reading, what a list's layout says, and when a line is warned of."""

import pytest

from signatories.importing.doubt_points import ENOUGH
from signatories.importing.evidence import signs_of_evidence
from signatories.importing.layout_doubts import signs_of_layout
from signatories.importing.letter import ReadEntry
from signatories.importing.reading import read_letter
from signatories.names.parts import Custom, take_apart

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"
GIVEN = ("Jane", "John", "Mary", "Anna", "Paul", "Ruth", "Mark", "Sarah", "Peter", "Helen", "Laura")


def entry(raw: str, line: int = 1) -> ReadEntry:
    return ReadEntry(raw, line, take_apart(raw, Custom(language="en")))


@pytest.mark.parametrize(
    ("raw", "sign"),
    [
        ("Jane Roe, teacher", "a role of known words"),
        ("Jane Roe, President of Vexel Society", "a role parted at an of"),
        ("Jane Roe", "a bare name"),
        ("Jane Roe QXW, teacher", "capitals in a person's name"),
        ("Roe Society, Vexel and Doe", "parts within a body's name"),
        ("Roe Society", "ends with a body's word"),
        ("Roe Society, represented by Jane Doe", "words left over"),
        ("陳大文", "a known Chinese name"),
        ("陳大文，山河大學教授", "a role cut from a Chinese body"),
        ("Vexel Tormund, teacher", "a person by what is said of them"),
    ],
)
def test_evidence(raw: str, sign: str) -> None:
    assert sign in signs_of_evidence(entry(raw))


def test_a_whole_reading_leaves_nothing_over() -> None:
    assert "words left over" not in signs_of_evidence(entry("Dr. Jane Roe, teacher, Roe College"))


def test_layout() -> None:
    even = [entry("Jane Roe", line) for line in range(1, 9)]
    assert not any("uneven gaps" in signs for signs in signs_of_layout(even))
    lines = (1, 2, 4, 5, 7, 10, 11)
    groups = [entry("Jane Roe", line) for line in lines]
    signs = signs_of_layout(groups)
    assert all("uneven gaps" in own for own in signs)
    assert ["first after a gap" in own for own in signs] == [
        *(False, False, True, False, False, True, False)
    ]
    assert signs_of_layout([]) == []


def test_a_kind_unlike_both_neighbours() -> None:
    found = signs_of_layout([entry("Jane Roe"), entry("Roe Society", 2), entry("John Doe", 3)])
    assert "kind unlike both neighbours" in found[1]


def test_one_doubt_among_many_names_on_a_line_is_not_said() -> None:
    sure = "; ".join(f"{name} Smith, teacher" for name in GIVEN)
    alone = read_letter(f"{HEAD}Signed by:\n\nJane Smith, teacher\nQorvana\nJohn Smith, nurse\n")
    among = read_letter(f"{HEAD}Signed by:\n\n{sure}; Qorvana; Oliver Smith, nurse\n")
    assert [warning.line for warning in alone.warnings] == [8]
    doubtful = [entry for entry in among.entries if entry.chance >= ENOUGH]
    assert [entry.parts.name for entry in doubtful] == ["Qorvana"]
    assert among.warnings == ()
