"""A throw-away PostgreSQL: the server's own programs, a temporary folder, a free port."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, the newest version there is; None where there is none."""
    found = sorted(
        (p.parent for p in Path("/usr/lib/postgresql").glob("*/bin/initdb")),
        key=lambda p: int(p.parent.name),
    )
    if found:
        return found[-1]
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def cluster(*settings: str) -> Iterator[str]:
    """The URL of a fresh cluster's database server, gone when the block ends.

    It runs as user postgres when root asks, for the server refuses root. `settings` are lines of
    its configuration, such as "fsync=off".
    """
    bin_ = programs()
    if bin_ is None:
        raise RuntimeError("no PostgreSQL server programs on this machine")
    folder = Path(tempfile.mkdtemp(prefix="undersigned-pg-"))
    as_user = {}
    if os.geteuid() == 0:
        account = pwd.getpwnam("postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
        as_user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    port = free_port()

    def run(*command: str) -> None:
        subprocess.run(
            command, check=True, stdout=subprocess.DEVNULL, cwd=folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)}, **as_user,
        )  # fmt: skip

    data = str(folder / "data")
    try:
        run(str(bin_ / "initdb"), "-D", data, "-U", "undersigned", "-A", "trust", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        options = [
            f"-p {port}",
            "-c listen_addresses=127.0.0.1",
            f"-c unix_socket_directories={folder}",
            *(f"-c {setting}" for setting in settings),
        ]
        run(str(bin_ / "pg_ctl"), "-D", data, "-w", "-l", str(folder / "log"),
            "-o", " ".join(options), "start")  # fmt: skip
        try:
            yield f"postgresql://undersigned@127.0.0.1:{port}/postgres"
        finally:
            run(str(bin_ / "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
