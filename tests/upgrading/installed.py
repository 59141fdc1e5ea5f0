"""An Undersigned as an operator has it: a clone with a virtual environment, a database, processes
that a command restarts, and releases to take. `deploy/upgrade` is run in it for real.
"""

import contextlib
import importlib.util
import os
import re
import shlex
import shutil
import signal
import site
import subprocess
import sys
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pyrage

from tests.bench.servers import command, product
from tests.journeys.site import SET_STAGE, Site
from tests.postgresql import free_port
from tests.processes import ROOT, answers, until

RESTART = """
set -u
cd {folder}
for each in web worker; do
  if [ -f run/$each.pid ]; then
    pid=$(cat run/$each.pid)
    kill -TERM -$pid 2>/dev/null
    n=0; while kill -0 -$pid 2>/dev/null && [ $n -lt 200 ]; do sleep 0.05; n=$((n + 1)); done
    kill -KILL -$pid 2>/dev/null
  fi
done
set -a; . ./.env; set +a
setsid {web} >> run/web.log 2>&1 & echo $! > run/web.pid
setsid .venv/bin/python manage.py worker >> run/worker.log 2>&1 & echo $! > run/worker.pid
"""


def the_script() -> ModuleType:
    """`deploy/upgrade` as a module, for what needs no site."""
    loader = SourceFileLoader("upgrade_script", str(ROOT / "deploy" / "upgrade"))
    spec = importlib.util.spec_from_loader("upgrade_script", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    was, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = was
    return module


def git(folder: Path, *words: str) -> str:
    who = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "commit.gpgsign=false",
    ]
    env = {"PATH": os.environ["PATH"], "HOME": str(folder.parent), "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(["git", *who, *words], cwd=folder, env=env, check=True,
                          capture_output=True, text=True)  # fmt: skip
    return done.stdout.strip()


def release(folder: Path, version: str, changes: dict[str, str], *, since: str = "v0.1.0") -> str:
    """A commit with these files and this version, tagged; the checkout is as it was afterwards."""
    was = git(folder, "rev-parse", "--abbrev-ref", "HEAD").replace("HEAD", "")
    was = was or git(folder, "rev-parse", "HEAD")
    git(folder, "checkout", "--quiet", "--detach", since)
    project = folder / "pyproject.toml"
    text = re.sub(r'^version = ".*"', f'version = "{version}"', project.read_text(), flags=re.M)
    for path, content in {"pyproject.toml": text, **changes}.items():
        (folder / path).write_text(content)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", f"Release {version}")
    git(folder, "tag", "--annotate", "-m", version, f"v{version}")
    commit = git(folder, "rev-parse", "HEAD")
    git(folder, "checkout", "--quiet", was)
    return commit


@dataclass
class Installed:
    """The clone and its site."""

    folder: Path
    site: Site

    def upgrade(self, *words: str) -> subprocess.CompletedProcess[str]:
        restart = f"sh {shlex.quote(str(self.folder / 'run' / 'restart'))}"
        env = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "PIP_NO_INDEX": "1"}
        return subprocess.run(
            [sys.executable, "deploy/upgrade", "--remote", "", "--restart", restart,
             "--web", f"http://127.0.0.1:{self.site.port}", *words],
            cwd=self.folder, env=env, capture_output=True, text=True, timeout=300,
        )  # fmt: skip

    def manage(self, *words: str) -> str:
        done = subprocess.run(
            [".venv/bin/python", "manage.py", *words],
            cwd=self.folder, env=self.site.env, check=True, capture_output=True, text=True,
        )  # fmt: skip
        return done.stdout

    def log(self) -> str:
        return "".join(path.read_text() for path in (self.folder / "run").glob("*.log"))


def _of_the_project() -> list[Path]:
    """What a clone would hold, tests apart; also where this is none, but only its files."""
    asked = ["git", "ls-files", "-co", "--exclude-standard"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    listed = [Path(name) for name in done.stdout.splitlines()]
    if done.returncode:
        every = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        listed = [p for p in every if not any(part.startswith(".") for part in p.parts[:-1])]
    return [path for path in listed if path.parts[0] != "tests" and (ROOT / path).is_file()]


@contextlib.contextmanager
def installed(server: str, database: str, folder: Path) -> Iterator[Installed]:
    """Release 0.1.0 at work on this database, with a letter."""
    clone = folder / "clone"
    for path in _of_the_project():
        (clone / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, clone / path)
    git(clone, "init", "--quiet", "--initial-branch=main")
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--allow-empty", "-m", "Release 0.1.0")
    project = clone / "pyproject.toml"
    project.write_text(
        re.sub(r'^version = ".*"', 'version = "0.1.0"', project.read_text(), flags=re.M)
    )
    git(clone, "commit", "--quiet", "--allow-empty", "--all", "-m", "Release 0.1.0")
    git(clone, "tag", "--annotate", "-m", "0.1.0", "v0.1.0")
    # Its own environment, in which the packages of this one are found.
    venv.create(clone / ".venv", with_pip=False)
    [packages] = (clone / ".venv").glob("lib/python*/site-packages")
    (packages / "here.pth").write_text("\n".join(site.getsitepackages()) + "\n")
    identity = pyrage.x25519.Identity.generate()
    (folder / "backups").mkdir()
    (folder / "key").write_text(str(identity))
    port = free_port()
    env = product(port=port, database=database, mail_port=9, folder=str(folder)) | {
        "BACKUP_TO": str(folder / "backups"),
        "BACKUP_RECIPIENTS": str(identity.to_public()),
        "SECRET_KEY": "ab" * 20,  # long enough for `check --deploy`
    }
    del env["HOME"]
    (clone / ".env").write_text("".join(f"{k}={shlex.quote(v)}\n" for k, v in env.items()))
    (clone / "run").mkdir()
    with (clone / ".git" / "info" / "exclude").open("a") as excluded:
        excluded.write("run/\n.venv*\n.env\n")
    web = shlex.join([".venv/bin/python", *command(port)[1:]])
    (clone / "run" / "restart").write_text(RESTART.format(folder=clone, web=web))
    found = Installed(clone, Site(port, database, env | {"HOME": str(folder)}))
    try:
        found.manage("migrate", "--verbosity=0")
        found.manage("collectstatic", "--noinput", "--verbosity=0")
        subprocess.run([sys.executable, "-c", SET_STAGE], cwd=ROOT, env=found.site.env, check=True)
        subprocess.run(["sh", str(clone / "run" / "restart")], check=True)
        until(lambda: answers(f"http://127.0.0.1:{port}/healthz"), seconds=60, what="the site")
        yield found
    finally:
        for path in (clone / "run").glob("*.pid"):
            with contextlib.suppress(ProcessLookupError, ValueError):
                os.killpg(int(path.read_text()), signal.SIGKILL)
        print(found.log()[-4_000:])
