"""A mailed link's token is in its path: nothing of ours writes paths down.

The Referer that browsers send is looked at in tests/pages/test_headers.py, the application's own
log in tests/privacy/test_leaks.py.
"""

import re
import shlex

import pytest
from granian.cli import cli as granian_cli

from tests.bench.servers import command as bench_command
from tests.house.reading import ROOT, arguments_of, exec_form, services, text_of

pytestmark = pytest.mark.once


def web_commands() -> dict[str, list[str]]:
    """Every command line of ours that starts granian."""
    found = {"Dockerfile": exec_form(arguments_of("CMD")[-1])}
    found["config/demo.py"] = re.findall(r'"([^"]+)"', text_of("config/demo.py"))
    found["bench"] = bench_command(8000)
    for name, service in services().items():
        words = service.get("command", [])
        found[f"compose: {name}"] = shlex.split(words) if isinstance(words, str) else words
    found["docs"] = [word for line in re.findall(r"granian .*", text_of("docs/running.md"))
                     for word in line.split()]  # fmt: skip
    return found


def test_granian_logs_no_access_unless_asked() -> None:
    [option] = [o for o in granian_cli.params if o.name == "log_access_enabled"]
    assert option.default is False
    assert {"--access-log", "--no-access-log"} <= {*option.opts, *option.secondary_opts}


@pytest.mark.parametrize("name", web_commands())
def test_no_command_line_asks_for_it(name: str) -> None:
    words = web_commands()[name]
    assert not [word for word in words if "access" in word or word.startswith("--log-config")]


def test_nor_does_the_environment() -> None:
    files = ["Dockerfile", "docker-compose.yml", ".env.example", "Makefile", "config/demo.py"]
    for name in files:
        assert "GRANIAN_" not in (ROOT / name).read_text(encoding="utf-8"), name
