import pytest
from hypothesis import given
from hypothesis import strategies as st

from signatories.names.patterns import matches_pattern, pattern_key

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("Donald Duck", "donald DUCK"),
        ("duck", "Dr. Donald Duck-Goose"),
        ("fr?o*", "Fro Frood"),
        ("troll*", "The Trollfarm"),
        ("*heim", "Von Bergheim Family"),
        ("陳*", "陳大文"),
        ("O'Neil", "O’NEIL, Ann"),
        ("ｆｕｌｌ", "Full Width"),
    ],
)
def test_words_side_by_side_are_found(pattern: str, name: str) -> None:
    expected = pattern != "fr?o*"  # "?" is no sign of ours
    assert matches_pattern(name, pattern_key(pattern)) is expected


@pytest.mark.parametrize(
    ("pattern", "name"),
    [("duck", "Duckworth"), ("donald duck", "Duck Donald"), ("cock", "Hancock"), ("René", "Rene")],
)
def test_other_words_are_left_alone(pattern: str, name: str) -> None:
    assert not matches_pattern(name, pattern_key(pattern))


@pytest.mark.parametrize("pattern", ["", "*", " * * ", "!", "*.*"])
def test_what_would_match_every_name_is_none(pattern: str) -> None:
    assert pattern_key(pattern) == ""
    assert not matches_pattern("Ann", "")


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_never_raises_and_a_key_is_its_own(pattern: str, name: str) -> None:
    key = pattern_key(pattern)
    assert pattern_key(key) == key
    matches_pattern(name, key)
