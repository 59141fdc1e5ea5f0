"""A minute of signing, reading and moderating at once: no 5xx, nothing lost, memory flat. Ten
minutes with SOAK_SECONDS=600.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.proxy import program
from tests.bench.soak import GROWTH_MB
from tests.postgresql import programs
from tests.processes import ROOT, environment

pytestmark = [pytest.mark.long, pytest.mark.once]  # it brings a PostgreSQL of its own
SECONDS = float(os.environ.get("SOAK_SECONDS", "60"))


def test_nothing_breaks_is_lost_or_grows(tmp_path: Path, record_property) -> None:  # type: ignore[no-untyped-def]
    if programs() is None or program() is None:
        pytest.skip("PostgreSQL or nginx is missing; on Debian: apt install postgresql nginx")
    file = tmp_path / "soak.json"
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.soak", f"--seconds={SECONDS}", f"--json={file}"],
        cwd=ROOT, env=environment(), text=True, capture_output=True, timeout=SECONDS * 2 + 240,
    )  # fmt: skip
    assert file.exists(), ran.stdout + ran.stderr
    soaked = json.loads(file.read_text(encoding="utf-8"))
    sizes = soaked.pop("megabytes")
    record_property("soak", soaked)
    assert soaked["other_answers"] == {}
    assert soaked["unanswered"] == 0
    assert (soaked["lost"], soaked["mails_twice"]) == (0, 0)
    assert soaked["accepted"] >= 0.5 * SECONDS * soaked["wanted"]["signing"]
    assert soaked["reads_a_second"] >= 0.5 * soaked["wanted"]["reading"]
    assert min(soaked["decided"][what] for what in ("published", "removed")) > 0
    for role in ("web", "worker", "nginx"):
        assert soaked["growth_mb"][role] <= GROWTH_MB, sizes
    assert ran.returncode == 0, ran.stdout + ran.stderr
