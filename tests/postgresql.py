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
from typing import Any


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


class Server:
    """A server's folder. Its programs run as user postgres when root asks, for they refuse root."""

    def __init__(self, folder: Path, bin_: Path | None = None) -> None:
        self._bin = bin_
        self.folder, self.data, self.port = folder, str(folder / "data"), free_port()
        self._settings: tuple[str, ...] = ()
        self._as_user: dict[str, Any] = {}
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(folder, account.pw_uid, account.pw_gid)
            self._as_user = {
                "user": account.pw_uid, "group": account.pw_gid, "extra_groups": []
            }  # fmt: skip

    def run(self, program: str, *words: str) -> None:
        folder = self._bin or programs()
        if folder is None:
            raise RuntimeError("no PostgreSQL server programs on this machine")
        subprocess.run(
            [str(folder / program), "-D", self.data, *words],
            check=True, stdout=subprocess.DEVNULL, cwd=self.folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.folder)},
            **self._as_user,
        )  # fmt: skip

    @contextlib.contextmanager
    def started(self, *settings: str) -> Iterator[str]:
        self._settings = settings
        self.start()
        try:
            yield f"postgresql://undersigned@127.0.0.1:{self.port}/postgres"
        finally:
            self.stop("immediate")

    def start(self) -> None:
        options = [
            f"-p {self.port}",
            "-c listen_addresses=127.0.0.1",
            f"-c unix_socket_directories={self.folder}",
            *(f"-c {setting}" for setting in self._settings),
        ]
        self.run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", " ".join(options), "start")

    def stop(self, mode: str = "fast") -> None:
        self.run("pg_ctl", "-m", mode, "-w", "stop")

    def processes(self) -> list[int]:
        """The one that was started, and then all that it has started."""
        first = int((Path(self.data) / "postmaster.pid").read_text().split()[0])
        listed = Path(f"/proc/{first}/task/{first}/children").read_text()
        return [first, *map(int, listed.split())]


@contextlib.contextmanager
def _server(bin_: Path | None = None) -> Iterator[Server]:
    folder = Path(tempfile.mkdtemp(prefix="undersigned-pg-"))
    try:
        yield Server(folder, bin_)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def cluster(*settings: str, bin_: Path | None = None) -> Iterator[str]:
    """The URL of a fresh cluster's database server, gone when the block ends. `settings` are lines
    of its configuration, such as "fsync=off"; `bin_` has the programs of another release.
    """
    with cluster_in_hand(*settings, bin_=bin_) as (_, url):
        yield url


@contextlib.contextmanager
def cluster_in_hand(*settings: str, bin_: Path | None = None) -> Iterator[tuple[Server, str]]:
    """The same, and the server itself, for who stops it and starts it again."""
    with _server(bin_) as server:
        server.run("initdb", "-U", "undersigned", "-A", "trust", "-E", "UTF8",
                   "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        with server.started(*settings) as url:
            yield server, url


@contextlib.contextmanager
def standby(primary: str, *settings: str) -> Iterator[str]:
    """The URL of a server that follows the one of `primary` as its hot standby: it can be read."""
    with _server() as server:
        server.run("pg_basebackup", "-d", primary, "-R", "-X", "stream", "-c", "fast", "--no-sync")
        with server.started(*settings) as url:
            yield url
