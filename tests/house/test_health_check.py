"""The image's health check, run as it stands against a server of this process; and the hooks."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
import yaml

from tests.house.reading import arguments_of, exec_form, text_of

pytestmark = pytest.mark.once

# The health check ---------------------------------------------------------------------------------


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nothing on the suite's output."""


@pytest.fixture
def port() -> Iterator[int]:
    from config.wsgi import application

    server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("origin", "healthy"),
    [("https://testserver", True), ("http://testserver:8000", True), ("http://elsewhere", False)],
)
def test_the_health_check_asks_by_the_sites_own_name(port: int, origin: str, healthy: bool) -> None:
    _, _, code = exec_form(arguments_of("HEALTHCHECK")[0])
    assert "8000" in code
    answer = subprocess.run(
        [sys.executable, "-c", code.replace("8000", str(port))],
        env={"PUBLIC_ORIGIN": origin}, capture_output=True, timeout=20,
    )  # fmt: skip
    assert (answer.returncode == 0) is healthy, answer.stderr


def test_the_health_check_fails_where_nobody_answers() -> None:
    _, _, code = exec_form(arguments_of("HEALTHCHECK")[0])
    answer = subprocess.run(
        [sys.executable, "-c", code.replace("8000", "1")],
        env={"PUBLIC_ORIGIN": "http://testserver"}, capture_output=True, timeout=20,
    )  # fmt: skip
    assert answer.returncode != 0


# The hooks ----------------------------------------------------------------------------------------


def test_hooks_are_local_and_run_the_locked_tools() -> None:
    repos = yaml.safe_load(text_of(".pre-commit-config.yaml"))["repos"]
    assert [repo["repo"] for repo in repos] == ["local"]
    for hook in repos[0]["hooks"]:
        assert hook["language"] == "system"
        program = hook["entry"].split()[0]
        assert program.startswith(".venv/bin/")
        assert (Path(sys.executable).parent / Path(program).name).exists()
