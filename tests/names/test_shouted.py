"""Surnames in capitals, and what follows them with no mark between."""

import pytest

from signatories.names.parts import take_apart
from signatories.names.shouted import part_behind_capitals


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("MEP Jane ROE Group of the Poplars", "Jane ROE", "MEP", "Group of the Poplars"),
        ("MEP Antoni ROE Non-Attached Member", "Antoni ROE", "MEP, Non-Attached Member", None),
        ("Marie ROE Présidente de l’association Doe", "Marie ROE", "Présidente", "association Doe"),
        ("Jean ROE Professeur à l’université Doe", "Jean ROE", "Professeur", "université Doe"),
    ],
)
def test_the_name_ends_with_its_capitals(
    text: str, name: str, role: str, affiliation: str | None
) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.name, parts.role, parts.affiliation) == (
        "person",
        name,
        role,
        affiliation,
    )


@pytest.mark.parametrize(
    "text", ["Amnesty NSW Branch", "Rosa LUXEMBURG Stiftung", "Friends of NSW Forests", "Jane ROE"]
)
def test_capitals_in_a_body_part_nothing(text: str) -> None:
    assert part_behind_capitals(text) == text
