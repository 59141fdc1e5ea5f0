"""The bench in miniature: its figures are complete, and nothing it was told to accept is lost."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bench.proxy import program
from tests.postgresql import programs
from tests.processes import ROOT, environment

pytestmark = [pytest.mark.long, pytest.mark.once]  # it brings a PostgreSQL of its own


def _bench(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.bench", *options],
        cwd=ROOT, env=environment(), text=True, capture_output=True, timeout=300,
    )  # fmt: skip


def each_load_has_its_figures_beside_the_yardsticks(figures: Any) -> None:
    loads = {load["name"]: load for load in figures["loads"]}
    through_nginx = {"letter, nginx", "tally, nginx"} if program() else set()
    assert set(loads) == {"sign", "confirm", "letter", "tally"} | through_nginx
    for load in loads.values():
        assert len(load["ratios"]) == 2
        assert load["ratio"] > 0
        for side in (load["ours"], load["yardstick"]):
            assert side["answers"] > 0
            assert side["errors"] == 0
            assert side["processor_us"] is not None
            assert 0 < side["p50_ms"] <= side["p95_ms"] <= side["p99_ms"] <= side["longest_ms"]
    assert set(loads["sign"]["ours"]["statuses"]) == {"303"}
    assert set(loads["confirm"]["ours"]["statuses"]) == {"200"}
    assert figures["sound"] is True


def every_accepted_submission_is_in_the_database(figures: Any) -> None:
    submissions = figures["submissions"]
    counted = next(load for load in figures["loads"] if load["name"] == "sign")["ours"]["answers"]
    assert submissions["accepted"] >= counted > 0  # those of the warm-up come on top
    assert submissions["stored"] == submissions["accepted"]
    assert submissions["lost"] == 0


def every_mail_arrives_once(figures: Any) -> None:
    mails = figures["mails"]
    assert mails["drained"] is True
    assert mails["arrived"] == mails["expected"] == figures["submissions"]["accepted"]
    assert (mails["missing"], mails["twice"]) == (0, 0)


def every_confirmation_is_a_signature_and_every_name_published_is_shown(figures: Any) -> None:
    confirmations, published = figures["confirmations"], figures["published"]
    assert confirmations["signed"] == confirmations["accepted"] > 0
    assert published["on_the_page"] == published["names"] > 0


def the_machine_and_each_process_are_named(figures: Any) -> None:
    assert figures["machine"]["cores"] >= 1
    assert figures["machine"]["fsync_ms"] > 0
    assert figures["bytes"]["letter"] > figures["bytes"]["tally"] > 100
    if Path("/proc/self/smaps_rollup").exists():
        roles = {process["role"] for process in figures["memory"]}
        assert {"web", "worker", "yardstick"} <= roles
        assert all(process["rss_mb"] >= process["pss_mb"] > 0 for process in figures["memory"])


def test_a_small_bench_is_complete_and_loses_nothing(tmp_path: Path) -> None:
    """One test, for every one that asks would start all the processes again."""
    if programs() is None:
        pytest.skip("PostgreSQL's programs are missing; on Debian: apt install postgresql")
    file = tmp_path / "figures.json"
    ran = _bench("--rounds", "2", "--seconds", "0.4", "--entries", "20", "--json", str(file))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    figures = json.loads(file.read_text(encoding="utf-8"))
    each_load_has_its_figures_beside_the_yardsticks(figures)
    every_accepted_submission_is_in_the_database(figures)
    every_mail_arrives_once(figures)
    every_confirmation_is_a_signature_and_every_name_published_is_shown(figures)
    the_machine_and_each_process_are_named(figures)
    for load in figures["loads"]:
        assert load["name"] in ran.stdout


def test_an_option_that_makes_no_sense_is_refused() -> None:
    ran = _bench("--rounds", "0")
    assert ran.returncode == 2
    assert "not a count" in ran.stderr
