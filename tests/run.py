"""`make test`: the whole suite on SQLite, and what touches a database again on PostgreSQL."""

import argparse
import contextlib
import os
import subprocess
import sys
from pathlib import Path

from tests.postgresql import cluster, programs

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(prog="make test")
    parser.add_argument("--long", action="store_true", help="the slow proofs instead")
    arguments, rest = parser.parse_known_args()
    speed = "long" if arguments.long else "not long"
    ran: list[tuple[str, int]] = []
    if not arguments.long:
        ran.append(("house rules", _lint()))
    # The browser's driver keeps an event loop in its process, where Django refuses to touch a
    # database: journeys are a run of their own.
    here = f"({speed}) and not postgresql and not journey"
    ran.append(("SQLite", _pytest(here, None, rest)))
    ran.append(("browser", _pytest(f"({speed}) and journey", None, rest)))
    with contextlib.ExitStack() as stack:
        url = os.environ.get("TEST_DATABASE_URL")
        if url is None and programs():
            url = stack.enter_context(
                cluster("fsync=off", "synchronous_commit=off", "full_page_writes=off")
            )
        if url:
            ran.append(
                ("PostgreSQL", _pytest(f"({speed}) and not once and not journey", url, rest))
            )
    print()
    for name, status in ran:
        print(f"{name}: {'passed' if status == 0 else 'FAILED'}")
    if not any(name == "PostgreSQL" for name, _ in ran):
        print("PostgreSQL: not run, for neither its programs nor TEST_DATABASE_URL were found.")
        print("On Debian: apt install postgresql")
    return max(status for _, status in ran)


def _lint() -> int:
    """Format, lint, floors and types; all are run, also when one fails."""
    tools = Path(sys.executable).parent
    commands = [
        ["ruff", "format", "--check", "--quiet", "."],
        ["ruff", "check", "--quiet", "."],
        ["lint-imports", "--no-cache"],
        ["mypy", "config", "petitions", "signatories"],
    ]
    worst = 0
    for name, *arguments in commands:
        print(f"== {name} {' '.join(arguments)}", flush=True)
        worst = max(worst, subprocess.run([tools / name, *arguments], cwd=ROOT).returncode)
    return worst


def _pytest(marks: str, database_url: str | None, rest: list[str]) -> int:
    print(f"== pytest -m '{marks}' on {'PostgreSQL' if database_url else 'SQLite'}", flush=True)
    environment = dict(os.environ)
    environment.pop("DATABASE_URL", None)
    if database_url:
        environment["DATABASE_URL"] = database_url
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal",
               "--durations=8", "-m", marks, *rest]  # fmt: skip
    status = subprocess.run(command, cwd=ROOT, env=environment).returncode
    return 0 if status == 5 and rest else status  # 5: nothing selected, when a part was asked for


if __name__ == "__main__":
    sys.exit(main())
