"""The four real letters, and the news report, where the seeds are at hand."""

from collections import Counter
from pathlib import Path

import pytest

from signatories.importing.letter import ReadLetter
from signatories.importing.reading import read_bytes
from signatories.names.order import person_sort_key

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the seeds are not beside the repository"
)


def read_seed(number: str) -> ReadLetter:
    path = next(SEEDS.glob(f"{number}-*.txt"))
    return read_bytes(path.read_bytes())


def kinds(letter: ReadLetter) -> list[dict[str, int]]:
    return [
        dict(Counter(entry.parts.kind for entry in section.entries)) for section in letter.sections
    ]


def offices(letter: ReadLetter) -> dict[str, int]:
    return dict(Counter(entry.parts.office for entry in letter.entries if entry.parts.office))


def test_the_magnitsky_letter() -> None:
    letter = read_seed("000")
    assert [section.heading for section in letter.sections] == ["Community Groups", None]
    assert kinds(letter) == [{"organisation": 21, "person": 7}, {"person": 78}]
    assert offices(letter) == {"mp": 72, "senator": 4, "mayor": 1, "former-mp": 1}
    assert letter.warnings == ()
    assert len(letter.addressees) == 3
    assert letter.demands == ()
    by_name = {entry.parts.name: entry.parts for entry in letter.entries}
    assert by_name["Canadian Friends of Hong Kong"].native_name == "加拿大香港之友"
    assert by_name["Ed Fast"].role == "MP"
    roles = [
        entry.parts.affiliation for entry in letter.entries if entry.parts.role == "Vice President"
    ]
    assert roles == ["East Turkestan Government in Exile"]


def test_the_news_report_has_no_signatories() -> None:
    assert read_seed("001").sections == ()


def test_the_safe_harbour_statement() -> None:
    letter = read_seed("002")
    assert kinds(letter) == [{"organisation": 55}, {"person": 5}, {"person": 57}]
    assert offices(letter) == {"mp": 42, "senator": 14, "former-senator": 1}
    on_one_line = [entry.parts.name for entry in letter.entries if entry.line == 15]
    assert len(on_one_line) == 17
    assert "FAPA Canada" in on_one_line
    assert "Democratic Party of China, Canada Committee" in on_one_line
    assert 15 in {warning.line for warning in letter.warnings}
    frum = next(entry.parts for entry in letter.entries if entry.parts.name == "Linda Frum")
    assert (frum.honorific, frum.role) == ("Hon.", "Senator")


def test_the_invitation() -> None:
    letter = read_seed("003")
    assert kinds(letter) == [{"organisation": 11}, {"person": 17}]
    assert len(letter.demands) == 4
    assert letter.date == "2021-01-06"


def test_the_coalition_statement() -> None:
    letter = read_seed("004")
    assert kinds(letter) == [{"organisation": 10}]
    assert len(letter.demands) == 5
    assert letter.entries[-1].parts.name == "Vancouver Society in Support of Democratic Movement"


@pytest.mark.parametrize(
    ("number", "before", "name", "after"),
    [
        ("000", "Todd Doherty", "Earl Dreeshen", "Nathaniel Erskine-Smith"),
        ("000", "Richard Bragdon", "Alexis Brunelle-Duceppe", "Colin Carrie"),
        ("000", "Larry Maguire", "Paul Manly", "Elizabeth May"),
        ("000", "Erin O’Toole", "Jeremy Patzer", "Pierre Paul-Hus"),
        ("000", "Yasmin Ratansi", "Alain Rayes", "Jamie Schmale"),
        ("000", "David Sweet", "Tako Van Popta", "Arnold Viersen"),
        ("002", "Laurel Collins", "Consiglio DiNino", "Scott Duvall"),
        ("002", "Dave Epp", "Nathaniel Erskine-Smith", "Kerry-Lynne D. Findlay"),
    ],
)
def test_office_holders_by_family_name(number: str, before: str, name: str, after: str) -> None:
    names = [entry.parts.name for entry in read_seed(number).entries if entry.parts.office]
    ordered = sorted(names, key=person_sort_key)
    at = ordered.index(name)
    assert (ordered[at - 1], ordered[at + 1]) == (before, after)
