"""Keyed digests: equal for equal things, and for nothing else."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from signatories.sealing.digests import keyed_digest

PARTS = st.lists(st.text(max_size=5), max_size=4)


def test_equal_parts_give_the_same_64_digits() -> None:
    digest = keyed_digest("mailbox", 1, "ann@example.org")
    assert digest == keyed_digest("mailbox", 1, "ann@example.org")
    assert len(digest) == 64
    assert set(digest) <= set("0123456789abcdef")


@given(PARTS, PARTS)
def test_parts_are_told_apart_wherever_they_are_cut(one: list[str], other: list[str]) -> None:
    assume(one != other)
    assert keyed_digest("p", *one) != keyed_digest("p", *other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a", ""), ("a",)),
        (("", "a"), ("a", "")),
        (("é",), ("e\u0301",)),
    ],
)
def test_parts_that_read_alike_when_joined_differ(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    assert keyed_digest("p", *one) != keyed_digest("p", *other)


def test_digests_of_two_purposes_cannot_be_compared() -> None:
    assert keyed_digest("voice", "a") != keyed_digest("mailbox", "a")
    assert keyed_digest("voice", "a") != keyed_digest("voicea")


def test_another_key_gives_another_digest(settings: Any) -> None:
    before = keyed_digest("p", "a")
    settings.DIGEST_KEY = b"\x07" * 32
    assert keyed_digest("p", "a") != before
