"""Letters that pass for others."""

import pytest

from signatories.matching.lookalikes import look_alike
from tests.matching.pairs import example_names

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Аmnesty International", "Latin + Cyrillic"),  # А
        ("Amnеsty", "Latin + Cyrillic"),  # е
        ("Ηong Kong Watch", "Latin + Greek"),  # Η
        ("РЕТА Canada", "Latin + Cyrillic"),  # a whole word
        ("Иванов Ivаn", "Latin + Cyrillic"),  # а in the Latin word
        ("Am\u200bnesty", "U+200B"),
        ("𝐀mnesty", "U+1D400"),
    ],
)
def test_found(text: str, found: str) -> None:
    assert look_alike(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "", "陳大文", "Chan Tai-man 陳大文", "Hong Kong人", "T恤", "Иван", "Иван Petrov",
        "Сара Роса", "Ivan (Иван)", "Amnesty Россия", "Λόγος Society", "René Lévesque",
        "Nguyễn Văn Hùng", "O’Toole", "محمد Muhammad", "བོད Tibet", "さくらの会", "K팝",
        "Am\u00adnesty", "می\u200cخواهم", "ıstanbul", "Straße", "3M",
    ],
)  # fmt: skip
def test_not_found(text: str) -> None:
    assert look_alike(text) == ""


def test_no_name_of_the_example_letters_is_accused() -> None:
    names = example_names("organisation") + example_names("person")
    assert [name for name in names if look_alike(name)] == []
