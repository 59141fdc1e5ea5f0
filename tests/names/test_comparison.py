"""The same name, and not the same name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signatories.names.comparison import comparison_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erin O’Toole", "ERIN O'TOOLE"),
        ("Erin O’Toole", "Erin  OToole"),
        ("Nathaniel Erskine-Smith", "Nathaniel Erskine Smith"),
        ("Nathaniel Erskine\u2011Smith", "nathaniel erskine-smith"),
        ("Jane\u00a0Roe", "Jane Roe"),
        ("Ｊａｎｅ Roe", "Jane Roe"),
        ("陳 大文", "陳大文"),
        ("陳　大文", "陳大文"),
        ("Jane A. Roe", "Jane A Roe"),
        ("José", "Jose\u0301"),
        ("Straße", "STRASSE"),
        ("IŞIK", "Işık"),
        ("İstanbul", "istanbul"),
        ("jane\u200droe", "janeroe"),
        ("محمد", "محـمد"),
    ],
)
def test_case_width_spacing_and_punctuation_do_not_matter(one: str, other: str) -> None:
    assert comparison_key(one) == comparison_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("陳大文", "李小明"),
        ("陳大文", "陳大明"),
        ("Renée", "René"),
        ("René", "Rene"),
        ("Hùng", "Hưng"),
        ("Jane Roe", "Dr. Jane Roe"),
        ("C++ Canada", "C Canada"),
        ("བསྟན་འཛིན", "བསྟན"),
        ("...", "???"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert comparison_key(one) != comparison_key(other)


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(name: str) -> None:
    key = comparison_key(name)
    assert comparison_key(key) == key


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1))
def test_chinese_names_are_never_emptied(name: str) -> None:
    assert comparison_key(name) == name
