"""What the documents point at is there: links, headings, files, commands of make, decisions."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.house.reading import ROOT

AT_TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
DOCUMENTS = [ROOT / name for name in AT_TOP] + sorted((ROOT / "docs").rglob("*.md"))
NOT_IN_A_CLONE = {".env", ".venv", ".demo", ".staticfiles", "db.sqlite3"}

pytestmark = pytest.mark.once

in_each_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT))
)


def tokens(document: Path) -> list[Token]:
    """All tokens of a document, those inside paragraphs and tables among them."""
    parser = MarkdownIt("commonmark").enable("table")
    found = []
    for token in parser.parse(document.read_text(encoding="utf-8")):
        found += [token, *(token.children or [])]
    return found


def targets(document: Path) -> list[str]:
    """Where the document's links and pictures lead, outside addresses left out."""
    found = [t.attrs.get("href") or t.attrs.get("src") for t in tokens(document)
             if t.type in ("link_open", "image")]  # fmt: skip
    return [str(target) for target in found if target and not urlsplit(str(target)).scheme]


def anchors(document: Path) -> set[str]:
    """The headings of a document as GitHub makes addresses of them."""
    found = set()
    everything = tokens(document)
    for here, token in enumerate(everything):
        if token.type == "heading_open":
            words = re.sub(r"[^\w\- ]", "", everything[here + 1].content.lower())
            found.add(words.replace(" ", "-"))
    return found


def code(document: Path) -> list[str]:
    """What stands in backticks within a sentence."""
    return [token.content for token in tokens(document) if token.type == "code_inline"]


def looks_like_ours(text: str) -> bool:
    """Whether a word in backticks speaks of a file or folder of this repository."""
    if not re.fullmatch(r"\.?\w[\w.-]*(/[\w.-]+)*/?", text):
        return False
    first = text.split("/")[0]
    if first in NOT_IN_A_CLONE:
        return False
    if "/" in text:
        is_file = re.search(r"\.(py|md|html|ya?ml|toml|txt|css|js|json)$", text)
        return bool(is_file) or text.endswith("/") or (ROOT / first).exists()
    return bool(re.search(r"\.(md|ya?ml|toml|txt|py)$", text)) or text in (
        "Dockerfile", "LICENSE", "Makefile", ".dockerignore", ".env.example"
    )  # fmt: skip


def test_the_words_that_are_taken_for_files_are_the_right_ones() -> None:
    ours = ("config/settings.py", "signatories/desk/", "nowhere/at_all.py", "docs/running.md",
            "manage.py", "Dockerfile", ".env.example", ".ci/run", "templates/nothing")  # fmt: skip
    others = ("tally.json", "/admin/", "smtp://", ".env", ".demo/mail", "Entry", "no-reply@",
              "127.0.0.1:8000", "Roster.tallies", "django~=5.2.19", "signatories.desk")  # fmt: skip
    assert [text for text in ours if not looks_like_ours(text)] == []
    assert [text for text in others if looks_like_ours(text)] == []


@in_each_document
def test_links_lead_somewhere(document: Path) -> None:
    for target in targets(document):
        parts = urlsplit(target)
        goal = (document.parent / unquote(parts.path)).resolve() if parts.path else document
        assert goal.is_relative_to(ROOT), target
        assert goal.exists(), target
        if parts.fragment:
            assert parts.fragment in anchors(goal), target


@in_each_document
def test_files_that_are_named_exist(document: Path) -> None:
    named = {text for text in code(document) if looks_like_ours(text)}
    assert {text for text in named if not (ROOT / text).exists()} == set()


@in_each_document
def test_targets_of_make_that_are_named_exist(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    there = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    text = document.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^    )make ([a-z][a-z-]*)", text, re.MULTILINE))
    assert named <= there


@in_each_document
def test_no_document_speaks_of_the_machine_it_was_written_on(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(work|home|root|tmp)/", text)


def decisions() -> list[Path]:
    return sorted((ROOT / "docs" / "decisions").iterdir())


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name.split("-")[0]) for path in decisions()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 8


@pytest.mark.parametrize("page", decisions(), ids=lambda path: path.name)
def test_a_decision_has_its_number_and_says_what_it_must(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# {int(page.name.split('-')[0])}. ")
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    for needed in ("Context", "Choice", "Why", "What it costs",
                   "How we would notice that it was wrong"):  # fmt: skip
        assert needed in headings


def test_decisions_that_dependencies_cite_exist() -> None:
    cited = re.findall(r"docs/decisions/(\d{4})", (ROOT / "pyproject.toml").read_text())
    assert cited
    assert set(cited) <= {path.name[:4] for path in decisions()}


def test_the_licence_is_whole() -> None:
    """Its first and last words, its network clause, and its seventeen sections in order."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.split("\n", 1)[0].strip() == "GNU AFFERO GENERAL PUBLIC LICENSE"
    assert text.endswith("<https://www.gnu.org/licenses/>.\n")
    sections = [int(n) for n in re.findall(r"^  (\d+)\. [A-Z]", text, re.MULTILINE)]
    assert sections == list(range(18))
    assert "13. Remote Network Interaction" in text
