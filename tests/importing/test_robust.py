"""Nothing that anybody pastes raises, and nothing takes long."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signatories.importing.reading import read_bytes, read_letter

from .measures import letters

SAMPLES = [path.read_bytes() for path in letters()]
CONTRACT = {"title", "date", "addressees", "demands", "sections", "warnings"}
ENTRY = {
    "raw",
    "kind",
    "name",
    "honorific",
    "role",
    "affiliation",
    "native_name",
    "other_names",
}


def assert_contract(data: bytes) -> None:
    contract = read_bytes(data).as_contract()
    assert set(contract) == CONTRACT
    for section in contract["sections"]:
        assert set(section) == {"heading", "entries"}
        assert section["entries"]
        assert all(set(entry) == ENTRY and entry["name"] for entry in section["entries"])
    assert all(warning["line"] >= 1 and warning["message"] for warning in contract["warnings"])


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    assert_contract(data)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    read_letter(text).as_contract()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SAMPLES), st.floats(0, 1), st.floats(0, 1))
def test_truncated_letters(data: bytes, start: float, end: float) -> None:
    assert_contract(data[int(start * len(data)) : int(end * len(data)) + 1])


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(SAMPLES), st.randoms(use_true_random=False))
def test_shuffled_lines_and_words(data: bytes, chance: random.Random) -> None:
    lines = data.decode().splitlines()
    chance.shuffle(lines)
    assert_contract("\n".join(lines).encode())
    words = data.decode().split()
    chance.shuffle(words)
    assert_contract(" ".join(words).encode())


@pytest.mark.long
@settings(max_examples=400, deadline=None)
@given(st.sampled_from(SAMPLES), st.randoms(use_true_random=False))
def test_damaged_letters(data: bytes, chance: random.Random) -> None:
    damaged = bytearray(data)
    for _ in range(chance.randrange(1, 60)):
        at = chance.randrange(len(damaged))
        if chance.random() < 0.5:
            damaged[at] = chance.randrange(256)
        else:
            damaged[at:at] = damaged[chance.randrange(len(damaged)) :][: chance.randrange(40)]
    assert_contract(bytes(damaged))


def five_hundred() -> str:
    entries = "\n".join(
        f"  • Person{i} Example{i}, Professor of Law, University of Place{i}" for i in range(500)
    )
    return f"Open letter\n\nWe ask that this be done, for it must be.\n\nSignatories:\n{entries}\n"


def test_five_hundred_entries_in_two_seconds() -> None:
    read_letter("warm")
    begun = time.process_time()  # the processor's: other work on the machine does not count
    letter = read_letter(five_hundred())
    assert len(letter.entries) == 500
    assert time.process_time() - begun < 2


SEPARATORS = [
    "\n",
    " ",
    "\t",
    "; ",
    ", ",
    "、",
    "，",
    " / ",
    " | ",
    " . ",
    "<br>",
    "\n\n",
    "\u3000",
]


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(SAMPLES), st.sampled_from(SAMPLES), st.sampled_from(SEPARATORS))
def test_two_letters_line_by_line(one: bytes, other: bytes, separator: str) -> None:
    """Lines of two letters in turn, with another mark than a line's end between them."""
    pairs = zip(one.decode().split("\n"), other.decode().split("\n"), strict=False)
    assert_contract(separator.join(line for pair in pairs for line in pair).encode())


def test_rows_with_nothing_in_them() -> None:
    assert_contract(b"Signed by:\n\n| | |\n|,|.|\n| Jane Roe | |\n| | |\n")
    assert_contract(b"<p>in faith,</p><ul><li>Roe Society</li>| |<li>Doe Union</li></ul>")


TEN_MEGABYTES = {
    "random": lambda: random.Random(7).randbytes(10_000_000),
    "zeros": lambda: bytes(10_000_000),
    "one word": lambda: b"a" * 10_000_000,
    "one line of names": lambda: b"Jane Roe, " * 1_000_000,
    "parentheses": lambda: b"(" * 5_000_000 + b")" * 5_000_000,
    "stars": lambda: b"*" * 10_000_000,
    "underscores": lambda: b"_a" * 5_000_000,
    "links": lambda: b"[a](" * 2_500_000,
    "brackets": lambda: b"<" * 10_000_000,
    "blanks": lambda: b" " * 10_000_000,
    "numbers": lambda: b"1. A " * 2_000_000,
    "Chinese": lambda: "陳大文、".encode() * 800_000,
}


@pytest.mark.parametrize("sort", TEN_MEGABYTES)
def test_ten_megabytes_of_nonsense(sort: str) -> None:
    data = TEN_MEGABYTES[sort]()
    begun = time.process_time()
    assert_contract(data)
    assert time.process_time() - begun < 5


@pytest.mark.long
@pytest.mark.parametrize(
    "line",
    [
        b"Jane Roe, MP\n",
        b"<div><p>Jane Roe</p>",
        b"A\tB\tC\n",
        b"Signatories:\n",
        b"1. We demand it.\n",
        b"[1] Jane Roe, Roe Society\n",
        "1、陳大文（香港大學教授）\n".encode(),
    ],
)
def test_ten_megabytes_of_lines(line: bytes) -> None:
    begun = time.process_time()
    assert_contract(line * (10_000_000 // len(line)))
    assert time.process_time() - begun < 45
