"""An Undersigned of its own for a trial: PostgreSQL with fsync on, and web server and worker as in
production, apart from TLS. Either can be killed and started again.
"""

import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2
import psycopg2.extensions
from django.db import connection

from tests.bench.memory import session_of
from tests.bench.servers import command, make_database, product, web
from tests.postgresql import Server, cluster_in_hand, free_port
from tests.processes import ROOT, answers, running, until

WORKER = [sys.executable, "manage.py", "worker"]
SET_STAGE = "import django; django.setup(); from tests.stage import set_stage; set_stage()"


@dataclass
class Site:
    """Where it is, and what its processes are given."""

    port: int
    database: str
    env: dict[str, str]
    server: Server | None = None  # of the database, where this site has one of its own

    def connect(self) -> psycopg2.extensions.connection:
        line = psycopg2.connect(self.database)
        line.autocommit = True
        return line

    def ask(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """What a statement of SQL answers, once the database answers at all."""

        def try_it() -> list[list[tuple[Any, ...]]]:
            try:
                with contextlib.closing(self.connect()) as line:
                    cursor = line.cursor()
                    cursor.execute(statement, values)
                    return [cursor.fetchall() if cursor.description else []]
            except psycopg2.OperationalError:
                return []

        return until(try_it, what="the database")[0]  # type: ignore[index]

    def web(self) -> "Kept":
        return Kept(self, command(self.port), path="/healthz")

    def worker(self) -> "Kept":
        return Kept(self, WORKER)

    def crash_database(self) -> None:
        """Kill one of PostgreSQL's processes: it ends all the others, and recovers from its log."""
        with contextlib.closing(self.connect()) as line:
            os.kill(line.info.backend_pid, signal.SIGKILL)
        self.ask("SELECT 1")


class Kept:
    """A process that is started again after each kill, as docker-compose.yml's `restart` does."""

    def __init__(self, site: Site, argv: list[str], *, path: str = "") -> None:
        self._site, self._argv, self._path = site, argv, path
        self._life = contextlib.ExitStack()
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self.process = self._life.enter_context(running(self._argv, self._site.env))
        if self._path:
            until(self._ready, seconds=60, what="the web server")

    def _ready(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, "it ended by itself"
        return answers(f"http://127.0.0.1:{self._site.port}{self._path}")

    def kill(self) -> None:
        """All of its processes at one moment, as when a machine takes the container away."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self._gone()

    def kill_one(self, chance: random.Random) -> None:
        """One of the processes that it has started, as when memory is short: it ends itself."""
        assert self.process is not None
        children = sorted(set(session_of(self.process.pid)) - {self.process.pid})
        os.kill(chance.choice(children), signal.SIGKILL)
        self._gone()

    def _gone(self) -> None:
        assert self.process is not None
        self.process.wait(timeout=30)
        self._life.close()

    def stop(self) -> None:
        self._life.close()


@contextlib.contextmanager
def site(mail_port: int, *settings: str) -> Iterator[Site]:
    """With its tables, static files and an open letter; nothing runs yet but the database, which
    is given these settings.
    """
    with (
        cluster_in_hand(*settings) as (server, url),
        tempfile.TemporaryDirectory(prefix="undersigned-site-") as folder,
    ):
        port, database = free_port(), make_database(url, "undersigned")
        env = product(port=port, database=database, mail_port=mail_port, folder=folder) | {
            "STAFF_NEED_SECOND_FACTOR": "0",  # tests/staff and test_passkey.py have theirs
        }
        manage = [sys.executable, "manage.py"]
        for argv in (
            [*manage, "migrate", "--verbosity=0"],
            [*manage, "collectstatic", "--verbosity=0", "--noinput"],
            [sys.executable, "-c", SET_STAGE],
        ):
            subprocess.run(argv, cwd=ROOT, env=env, check=True)
        yield Site(port, database, env, server)


def beside(folder: Path, port: int) -> dict[str, str]:
    """What a process of ours is given to run on the database of the test that asks."""
    there = connection.settings_dict
    return product(
        port=port,
        database=f"postgresql://{there['USER']}@{there['HOST']}:{there['PORT']}/{there['NAME']}",
        mail_port=free_port(),
        folder=str(folder),
    ) | {
        "DJANGO_SETTINGS_MODULE": "tests.journeys.unhashed",
    }


@contextlib.contextmanager
def web_beside(folder: Path) -> Iterator[int]:
    """The port of a web server as in production, on the database of the test that asks."""
    port = free_port()
    with web(port, "/healthz", beside(folder, port)):
        yield port
