"""What readers type finds what is stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signatories.names.search import KEY_LENGTH, TERM_LENGTH, search_key, search_term


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        (["Erin O’Toole"], "otoole"),
        (["Erin O’Toole"], "O'TOOLE"),
        (["Nathaniel Erskine-Smith"], "erskine smith"),
        (["José Pérez"], "perez"),
        (["Jose Perez"], "Pérez"),
        (["Łukasz Øster"], "lukasz oster"),
        (["Canadian Friends of Hong Kong", "加拿大香港之友"], "香港"),
        (["陳 大文"], "陳大文"),
        (["陳大文"], "陳 大"),
        (["ＡＣＨＫ"], "achk"),
        (["100% Tibet"], "100%"),
    ],
)
def test_finds(stored: list[str], typed: str) -> None:
    assert search_term(typed)
    assert search_term(typed) in search_key(*stored)


@pytest.mark.parametrize(("stored", "typed"), [(["Jane", "Roe"], "jane roe"), (["陳大文"], "陈")])
def test_does_not_find(stored: list[str], typed: str) -> None:
    assert search_term(typed) not in search_key(*stored)


@pytest.mark.parametrize(
    "query", ["", " ", "\u0301", "\u0301\u0308", "...", "%_", "\x00", "\u200b", "’"]
)
def test_a_query_without_letters_is_empty(query: str) -> None:
    assert search_term(query) == ""


def test_nul_and_controls_are_dropped() -> None:
    assert search_term("ja\x00ne\x07") == "jane"
    assert "\x00" not in search_key("a\x00b")


@given(st.lists(st.text(), max_size=4), st.text())
def test_lengths_are_bounded(texts: list[str], query: str) -> None:
    assert len(search_key(*texts)) <= KEY_LENGTH
    assert len(search_term(query * 100)) <= TERM_LENGTH


@given(st.text(max_size=40))
def test_a_name_finds_itself(name: str) -> None:
    assert search_term(name) in search_key(name)
