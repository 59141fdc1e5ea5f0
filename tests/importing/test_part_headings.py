"""Headings told by their dress or their place, and labels before persons."""

import pytest

from signatories.importing.label_first import part_labels, with_label
from signatories.importing.lines import read_text_lines
from signatories.importing.part_headings import is_region, part_headings, undress_headings
from signatories.importing.reading import read_letter
from signatories.names.parts import take_apart

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"


def sizes(listed: str) -> list[int]:
    letter = read_letter(f"{HEAD}Signed by:\n\n{listed}\n")
    return [len(section.entries) for section in letter.sections]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("=== Organismes ===", "Organismes"),
        ("-- Côte-Nord / Nunavik --", "Côte-Nord / Nunavik"),
        ("~~ Friends ~~", "Friends"),
        ("— Hessen —", "Hessen"),
    ],
)
def test_headings_between_marks(text: str, heading: str) -> None:
    (line,) = undress_headings(read_text_lines(text))
    assert (line.text, bool(line.heading)) == (heading, True)


@pytest.mark.parametrize("text", ["-- Jane Roe", "=== ===", "- Roe - Doe", "== Roe =", "a -- b"])
def test_marks_at_one_end_make_no_heading(text: str) -> None:
    assert not any(line.heading for line in undress_headings(read_text_lines(text)))


def test_headings_within_headings() -> None:
    listed = "=== Bodies ===\n-- North --\nRoe Union; Doe Society; Moe Club\n-- South --\n"
    listed += "Poe Union; Loe Society\n\n=== Persons ===\nJane Smith, teacher\nJohn Brown, nurse"
    assert sizes(listed) == [3, 2, 2]


def test_headings_by_letters_and_numerals() -> None:
    listed = "A) Gliederungen und Gremien\n\nRoe Union\nDoe Society\n\n"
    listed += "B) Kolleginnen und Kollegen\n\n- Jane Smith, nurse\n- John Brown, teacher"
    lines = read_text_lines(listed)
    assert sorted(part_headings(lines, frozenset())) == [0, 3]
    assert sizes(listed) == [2, 2]
    assert part_headings(read_text_lines("I/ Roe\nII/ Doe\nIII/ Moe"), frozenset()) == {}


def test_regions_above_lines_of_names() -> None:
    listed = "Niedersachsen\nver.di Roe / DGB Doe / GEW Moe\nHessen\nRoe Verein / Doe Verein / "
    listed += "Moe Verein\nThüringen (2)\nPoe Verein / Loe Verein / Noe Verein"
    assert sizes(listed) == [3, 3, 3]


def test_regions_behind_gaps_head_their_blocks() -> None:
    listed = "ARGENTINA (2)\nAna Roe, diputada\nLuis Doe, senador\n\nCHILE (2)\nEva Moe, senadora\n"
    listed += "Juan Poe, diputado\n\nPERÚ\nRosa Loe, congresista\nIgor Noe, congresista"
    assert sizes(listed) == [2, 2, 2]
    addresses = "Jane Roe, teacher\nCanada\n\nJohn Doe, nurse\nFrance\n\nAnn Moe, cook\nSpain"
    assert part_headings(read_text_lines(addresses), frozenset()) == {}


def test_regions() -> None:
    assert is_region("MALI , NIGER")
    assert is_region("Bas-Saint-Laurent et Nunavik")
    assert not is_region("Roe Society Hessen")


def test_labels_before_persons() -> None:
    texts = [
        "Roe Clinic: Jane DOE, nurse",
        "MdL: Anna MOE (Die Linke)",
        "Rentnerin: Edeltraut POE",
        "Roe Society",
    ]
    labelled = part_labels(texts)
    assert [label for label, _text in labelled] == ["Roe Clinic", "MdL", "Rentnerin", ""]
    assert part_labels(["Roe Clinic: Jane DOE, nurse", "Doe Clinic", "Moe Clinic"])[0][0] == ""
    parts = with_label(take_apart("Jane Doe, nurse"), "Roe Clinic")
    assert (parts.role, parts.affiliation) == ("nurse", "Roe Clinic")
    assert with_label(take_apart("Jane Doe"), "Rentnerin").role == "Rentnerin"


def test_a_list_with_labels() -> None:
    listed = "- Roe Clinic: Jane SMITH, nurse\n- Doe Union: Dr. John BROWN\n- Moe Bank: Ann POE"
    letter = read_letter(f"{HEAD}Signed by:\n\n{listed}\n")
    assert [(entry.parts.name, entry.parts.affiliation) for entry in letter.entries] == [
        ("Jane SMITH", "Roe Clinic"),
        ("John BROWN", "Doe Union"),
        ("Ann POE", "Moe Bank"),
    ]
