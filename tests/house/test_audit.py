"""`make audit`: a known weakness fails, silence is no all-clear, and the gate runs it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests import audit
from tests.house.reading import text_of

pytestmark = pytest.mark.once

WEAK = {"name": "paper", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
FINE = {"name": "ink", "version": "2.0", "vulns": []}
LEFT_OUT = {"name": "glue", "skip_reason": "not found"}


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A pip-audit that answers as it is told."""
    program = tmp_path / "pip-audit"
    monkeypatch.setattr(audit, "sys", type("S", (), {"executable": str(tmp_path / "python")}))

    def answers(*packages: Any, broken: bool = False) -> None:
        text = "" if broken else json.dumps({"dependencies": packages})
        program.write_text(f"#!/bin/sh\ncat <<'END'\n{text}\nEND\nexit 1\n")
        program.chmod(0o755)

    return answers


def test_a_known_weakness_fails(service: Any, capsys: pytest.CaptureFixture[str]) -> None:
    service(FINE, WEAK, LEFT_OUT)
    assert audit.main() == 1
    assert "paper 1.0: PYSEC-1; mended in 1.1" in capsys.readouterr().out


def test_nothing_known_passes(service: Any, capsys: pytest.CaptureFixture[str]) -> None:
    service(FINE)
    assert audit.main() == 0
    assert "no known weakness" in capsys.readouterr().out


@pytest.mark.parametrize("broken", [True, False])
def test_silence_passes_and_is_said_loudly(
    service: Any, broken: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    service(FINE, LEFT_OUT, broken=broken)
    assert audit.main() == 0
    said = capsys.readouterr().out
    assert "NOT AUDITED" in said
    assert ("everything" if broken else "glue") in said
    assert "no known weakness" not in said


def test_the_gate_runs_it() -> None:
    assert "make audit" in text_of(".ci/run").splitlines()
