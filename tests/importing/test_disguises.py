"""The same letters as a mail program, a browser or another editor would hand them over."""

import html
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from signatories.importing.reading import read_bytes

from .measures import Score, compare, letters

DISGUISES: dict[str, Callable[[str], str]] = {
    "quoted mail": lambda text: "\n".join(f"> {line}" for line in text.split("\n")),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "blank lines between all lines": lambda text: text.replace("\n", "\n\n"),
    "no blank lines": lambda text: re.sub(r"\n\n+", "\n", text),
    "trailing spaces": lambda text: "\n".join(f"{line}  \t" for line in text.split("\n")),
    "indented": lambda text: "\n".join(f"    {line}" for line in text.split("\n")),
    "other bullets": lambda text: re.sub(r"(?m)^(\s*)[*•-] ", r"\1– ", text),
    "paragraphs of HTML": lambda text: (
        "<html><body>"
        + "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line.strip())
        + "</body></html>"
    ),
    "breaks of HTML": lambda text: (
        "<html><body><div>"
        + "".join(f"{html.escape(line)}<br>\n" for line in text.split("\n"))
        + "</div></body></html>"
    ),
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguise_changes_little(disguise: str) -> None:
    """On every third letter, another third for each."""
    changes_little(disguise, letters()[list(DISGUISES).index(disguise) % 3 :: 3])


@pytest.mark.long
@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguise_changes_little_on_any_letter(disguise: str) -> None:
    changes_little(disguise, letters())


def changes_little(disguise: str, among: Sequence[Path]) -> None:
    total = Score()
    for path in among:
        if path.suffix == ".html" or (path.suffix == ".md" and "HTML" in disguise):
            continue
        text = DISGUISES[disguise](path.read_text(encoding="utf-8"))
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        total.add(compare(read_bytes(text.encode()), expected, path.name))
    report = f"{total}\n" + "\n".join(total.faults)
    assert total.f1 >= 0.95, report
    assert total.share("kind") >= 0.96, report
    assert total.demands_right >= 0.95 * total.letters, report
