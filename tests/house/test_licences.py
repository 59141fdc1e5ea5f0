"""What the site installs may be combined with the AGPL, and docs/licences.md says what it is."""

import re
from importlib.metadata import Distribution, distribution

import pytest

from tests.house.reading import ROOT

pytestmark = pytest.mark.once

# May stand in one work under the AGPL, version 3 or later; and by what its text is known.
ALLOWED = {
    "MIT": "MIT|Permission is hereby granted, free of charge",
    "MIT-0": "MIT-0",
    "MIT-CMU": "MIT-CMU",
    "BSD-2-Clause": "BSD",
    "BSD-3-Clause": "BSD",
    "Apache-2.0": "Apache",
    "ISC": "ISC",
    "MPL-2.0": "MPL|Mozilla",
    "LGPL-3.0-or-later": "LGPL",
}


def installed() -> list[str]:
    return re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements.txt").read_text(), re.MULTILINE)


def listed() -> dict[str, str]:
    text = (ROOT / "docs" / "licences.md").read_text()
    rows = re.findall(r"^\| ([a-z0-9._-]+) \| (.+) \|$", text, re.MULTILINE)
    return {name: expression for name, expression in rows if name not in ("package", "---")}


def said_of_itself(package: Distribution) -> str:
    """What its metadata and its licence files say."""
    about = package.metadata
    words = [about.get("License-Expression") or "", (about.get("License") or "")[:400]]
    words += [c for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    for file in package.files or ():
        if ".dist-info" in str(file) and re.search("licen[cs]e|copying", file.name, re.IGNORECASE):
            words.append(file.read_text()[:1500])
    return "\n".join(words)


def parts(expression: str) -> list[str]:
    return re.split(r" (?:AND|OR) ", expression)


def test_the_list_is_whole() -> None:
    assert list(listed()) == installed()


@pytest.mark.parametrize("name", installed())
def test_a_package_may_stand_beside_the_agpl_and_says_so_itself(name: str) -> None:
    said = said_of_itself(distribution(name))
    for licence in parts(listed()[name]):
        assert licence in ALLOWED, f"{name}: {licence} is not allowed, or not thought about"
        assert re.search(ALLOWED[licence], said), f"{name} does not say that it is {licence}"
    named = distribution(name).metadata.get("License-Expression")
    assert named in (None, listed()[name])
