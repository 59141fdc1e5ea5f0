"""All letters of the folder, read and measured as strangers' letters will be."""

from pathlib import Path

import pytest

from .measures import letters, score_all, score_letter


def test_there_are_letters_in_all_languages() -> None:
    names = " ".join(path.name for path in letters())
    assert all(f"-{language}-" in names for language in ("en", "fr", "es", "pt", "de", "zh"))


def test_measures_over_all_letters() -> None:
    score = score_all(letters())
    report = f"{score}\n" + "\n".join(score.faults)
    assert score.f1 >= 0.985, report
    assert score.share("kind") >= 0.98, report
    assert score.share("name") >= 0.98, report
    assert score.share("role") >= 0.98, report
    assert score.share("other_names") >= 0.98, report
    assert score.sections_right >= 0.93 * score.letters, report
    assert score.demands_right >= 0.93 * score.letters, report


@pytest.mark.parametrize("path", letters(), ids=lambda path: path.name)
def test_each_letter_is_read_well(path: Path) -> None:
    score = score_letter(path)
    assert score.f1 >= 0.75 or score.expected == score.found == 0, "\n".join(score.faults)
