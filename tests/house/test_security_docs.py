"""docs/security.md and docs/breach.md name tests, commands and settings: all of them exist."""

import ast
import re

import pytest
from django.core.management import get_commands, load_command_class

from tests.house.reading import ROOT, text_of

pytestmark = pytest.mark.once
SECURITY, BREACH = text_of("docs/security.md"), text_of("docs/breach.md")


def names_in(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", SECURITY)))


def test_every_requirement_that_is_met_names_its_test() -> None:
    met = SECURITY.partition("## What is not met")[0].partition("## Decisions")[0]
    rows = [row for row in met.splitlines() if re.match(r"\| \d", row)]
    assert len(rows) > 50
    assert [row for row in rows if not re.search(r"`tests/[\w/]+\.py::test_\w+` \|$", row)] == []


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_a_test_that_is_named_exists(path: str, name: str) -> None:
    assert name in names_in(path)


def test_no_requirement_is_both_met_and_not() -> None:
    """Or it stands there why: what is met in part is said in both."""
    met, _, rest = SECURITY.partition("## What is not met")

    def numbers(text: str) -> set[str]:
        return set(re.findall(r"^\| ((?:\d+\.\d+\.\d+(?:, )?)+)", text, re.MULTILINE))

    assert numbers(met).isdisjoint(
        numbers(rest.partition("## What does not")[0]) - {"3.4.1", "13.3.1"}
    )


def test_every_command_of_the_runbook_exists_and_takes_what_it_is_given() -> None:
    """Each is parsed as it stands there, and none is run."""
    commands = get_commands()
    named = re.findall(r"`manage\.py (\w+)([^`]*)`", BREACH)
    assert {name for name, _ in named} >= {
        "lockdown", "end_sessions", "end_access", "reset_second_factor", "rotate_keys", "doctor"
    }  # fmt: skip
    for name, words in named:
        assert name in commands, name
        command = load_command_class(commands[name], name)
        command.create_parser("manage.py", name).parse_args(words.split())


def test_the_proxy_drops_what_would_pass_for_its_own_headers() -> None:
    """nginx does by itself; the web server takes `X_Forwarded_For` for `X-Forwarded-For`."""
    texts = [path.read_text() for path in (ROOT / "deploy").rglob("*") if path.is_file()]
    assert any("proxy_set_header X-Forwarded-For" in text for text in texts)
    for text in texts:
        assert "underscores_in_headers" not in text
        assert "ignore_invalid_headers" not in text
    assert "drop headers whose names hold an underscore" in text_of("docs/running.md")


def test_what_the_runbook_says_of_time_is_what_the_site_does() -> None:
    assert "within ten seconds" in BREACH
    assert "72 hours" in BREACH
    assert "24 months" in BREACH
