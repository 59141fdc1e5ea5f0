"""Files as they come in, and the commands as people call them."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.stage import Stage

Write = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(content: str | bytes, name: str = "list.csv") -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return write_file


@pytest.fixture
def run(stage: Stage) -> Callable[..., str]:
    """Call a command; what it wrote on standard output."""

    def run_command(*words: str) -> str:
        out = io.StringIO()
        call_command(*words, stdout=out, stderr=io.StringIO())
        return out.getvalue()

    return run_command
