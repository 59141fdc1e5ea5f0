"""What `deploy/upgrade` does not take, and that with docker compose it does the same in order."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.processes import ROOT
from tests.upgrading.installed import git, release, the_script

pytestmark = pytest.mark.once


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    folder = tmp_path / "clone"
    (folder / "deploy").mkdir(parents=True)
    (folder / "deploy" / "upgrade").write_text((ROOT / "deploy" / "upgrade").read_text())
    (folder / "pyproject.toml").write_text('[project]\nversion = "0.1.0"\n')
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", "Release 0.1.0")
    git(folder, "tag", "v0.1.0")
    return folder


@pytest.fixture
def script(clone: Path) -> Any:
    module = the_script()
    module.ROOT = clone
    return module


def chosen(script: Any, tag: str = "", **given: Any) -> str:
    options = {"tag": tag, "remote": "", "commit": "", "signed": False} | given
    return str(script.chosen(argparse.Namespace(**options), "0.1.0"))


def refusal(script: Any, tag: str = "", **given: Any) -> str:
    with pytest.raises(script.Failed) as refused:
        chosen(script, tag, **given)
    return str(refused.value)


def test_the_newest_is_taken_by_its_numbers(script: Any, clone: Path) -> None:
    for version in ("0.1.2", "0.1.10"):
        release(clone, version, {})
    assert chosen(script) == "v0.1.10"


def test_what_is_no_release_or_no_newer_one_is_refused(script: Any) -> None:
    assert "there is no release v0.1.9" in refusal(script, "v0.1.9")
    assert "not newer than 0.1.0" in refusal(script, "v0.1.0")


def test_a_series_is_not_skipped(script: Any, clone: Path) -> None:
    """What 0.3 takes away 0.2 no longer needs, and 0.1 does."""
    for version in ("0.2.0", "0.2.1", "0.3.0"):
        release(clone, version, {})
    assert "first take v0.2.1" in refusal(script, "v0.3.0")
    assert "first take v0.2.1" in refusal(script)
    assert chosen(script, "v0.2.1") == "v0.2.1"


def test_a_tag_is_what_the_operator_was_told(script: Any, clone: Path) -> None:
    commit = release(clone, "0.1.1", {})
    assert chosen(script, "v0.1.1", commit=commit) == "v0.1.1"
    assert chosen(script, "v0.1.1", commit=commit[:12]) == "v0.1.1"
    assert "not the one that was given" in refusal(script, "v0.1.1", commit="0" * 40)
    assert "not the one that was given" in refusal(script, "v0.1.1", commit=commit[:4])
    assert "git verify-tag" in refusal(script, "v0.1.1", signed=True)


def test_a_tag_that_says_another_version_of_itself_is_refused(script: Any, clone: Path) -> None:
    git(clone, "commit", "--quiet", "--allow-empty", "-m", "no release")
    git(clone, "tag", "v0.1.5")
    assert "says of itself that it is 0.1.0" in refusal(script, "v0.1.5")


def test_a_checkout_with_changes_is_left_alone(script: Any, clone: Path) -> None:
    release(clone, "0.1.1", {})
    (clone / "pyproject.toml").write_text('[project]\nversion = "0.1.0"\n# mine\n')
    assert "files of the checkout were changed" in refusal(script, "v0.1.1")


def test_settings_are_read_as_systemd_reads_them_and_not_by_a_shell(script: Any) -> None:
    text = """# A=1
B=two words <b@example.org> $(touch x) `y`
C='three  words'
D="f'our"
 E=five
F=
no line
"""
    assert script.settings_in(text) == {
        "B": "two words <b@example.org> $(touch x) `y`", "C": "three  words", "D": "f'our",
        "E": "five", "F": "",
    }  # fmt: skip


# With docker compose: a stand-in for `docker`, which writes down what it is asked ----------------

STAND_IN = """#!{python}
import json, os, re, sys
folder = {folder!r}
with open(folder + "/asked", "a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
words = " ".join(sys.argv[1:])
if os.path.exists(folder + "/fail") and re.search(open(folder + "/fail").read(), words):
    sys.exit(1)
if "exec" in sys.argv:
    version = re.search(r'version = "(.*)"', open("pyproject.toml").read())[1]
    print("version: ok (%s)\\nworker: ok (0 s ago)\\noutbox: NOT OK (999 s)" % version)
"""


def compose(clone: Path, *words: str, fail: str = "") -> tuple[int, str, list[str]]:
    folder = clone.parent / "stand-in"
    folder.mkdir(exist_ok=True)
    (folder / "docker").write_text(STAND_IN.format(python=sys.executable, folder=str(folder)))
    (folder / "docker").chmod(0o755)
    (folder / "asked").write_text("")
    (folder / "fail").unlink(missing_ok=True)
    if fail:
        (folder / "fail").write_text(fail)
    done = subprocess.run(
        [sys.executable, "deploy/upgrade", "--docker", "--remote", "", "--wait", "5", *words],
        cwd=clone, capture_output=True, text=True, timeout=60,
        env={"PATH": f"{folder}:{os.environ['PATH']}", "HOME": str(clone.parent)},
    )  # fmt: skip
    asked = [json.loads(line) for line in (folder / "asked").read_text().splitlines()]
    told = [" ".join(words[1:]) for words in asked if words[1] != "exec"]
    return done.returncode, done.stdout + done.stderr, told


def test_compose_backs_up_builds_checks_migrates_and_only_then_restarts(clone: Path) -> None:
    release(clone, "0.1.1", {})
    code, said, asked = compose(clone)
    assert code == 0, said
    assert "not well before: outbox" in said
    assert [line.split(" python manage.py ")[-1] for line in asked] == [
        "backup", "build", "check --deploy --fail-level WARNING", "migrate --noinput",
        "up --detach --remove-orphans",
    ]  # fmt: skip


def test_compose_goes_back_to_the_image_that_was_there(clone: Path) -> None:
    release(clone, "0.1.1", {})
    code, said, asked = compose(clone, fail="^compose run .* migrate ")
    assert code == 1
    assert "0.1.0 runs as before" in said
    assert not [line for line in asked if line.startswith("up")], "nothing had been exchanged"
    assert git(clone, "rev-parse", "--abbrev-ref", "HEAD") == "main"


def test_without_a_backup_nothing_is_done(clone: Path) -> None:
    release(clone, "0.1.1", {})
    code, _, asked = compose(clone, fail=" backup$")
    assert code == 1
    assert len(asked) == 1
    assert git(clone, "rev-parse", "--abbrev-ref", "HEAD") == "main"
    assert compose(clone, "--no-backup")[0] == 0
