"""Of pairs as real lists hold them nearly all are found; next to no two bodies pass for one."""

from collections.abc import Callable

import pytest

from signatories.matching.name_index import Named, NameIndex
from signatories.matching.nearness import near_organisations, near_persons
from tests.matching.field_pairs import pairs

pytestmark = pytest.mark.once
KINDS = ["organisation", "person"]
NEAR: dict[str, Callable[[str, str], int]] = {
    "organisation": near_organisations,
    "person": near_persons,
}
Record = Callable[[str, object], None]


def is_found(name: str, other: str, kind: str) -> bool:
    index = NameIndex()
    index.add(Named(1, kind, other))
    return any(index.near(name, kind)) or any(index.same(name))


def test_of_one_body_under_two_names_nearly_all_are_found(record_property: Record) -> None:
    tried = [(kind, pair) for kind in KINDS for pair in pairs(f"one_{kind}")]
    missed = [pair for kind, pair in tried if not is_found(*pair, kind)]
    record_property("missed", f"{len(missed)} of {len(tried)}")
    assert len(tried) > 1300
    assert len(missed) / len(tried) <= 0.03, missed


def test_of_two_bodies_with_like_names_next_to_none_are_found(record_property: Record) -> None:
    """These are chosen to mislead: of two names by chance on one list far fewer are alike."""
    plural = {"organisation": "two_organisations", "person": "two_persons"}
    tried = [(kind, pair) for kind in KINDS for pair in pairs(plural[kind])]
    false = [pair for kind, pair in tried if is_found(*pair, kind)]
    record_property("false", f"{len(false)} of {len(tried)}")
    assert len(tried) > 2100
    assert len(false) / len(tried) <= 0.01, false


@pytest.mark.parametrize("kind", KINDS)
def test_it_does_not_matter_which_came_first(kind: str) -> None:
    for name, other in pairs(f"one_{kind}"):
        assert NEAR[kind](name, other) == NEAR[kind](other, name)
        assert is_found(name, other, kind) == is_found(other, name, kind), (name, other)
