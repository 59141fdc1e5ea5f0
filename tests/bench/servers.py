"""What runs during the bench, each as it runs for real."""

import contextlib
import sys
from collections.abc import Iterator

import psycopg2

from tests.processes import answers, environment, running, until

BARE_TABLES = """
CREATE TABLE bare_letter (id bigint PRIMARY KEY, title varchar(200) NOT NULL);
INSERT INTO bare_letter VALUES (1, 'A letter');
CREATE TABLE bare_submission (
    id uuid PRIMARY KEY, letter_id bigint NOT NULL, body bytea NOT NULL,
    received timestamptz NOT NULL
);
"""


PRODUCT, YARDSTICK = "config.wsgi:application", "tests.bench.bare_wsgi:application"


def command(port: int, application: str = PRODUCT) -> list[str]:
    """The production server (docs/decisions/0006-granian.md); the yardstick's too."""
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1",
        "--port", str(port), "--workers", "2", "--blocking-threads", "4",
        "--workers-kill-timeout", "5", "--log-level", "warning", application,
    ]  # fmt: skip


def product(*, port: int, database: str, mail_port: int, folder: str) -> dict[str, str]:
    """The environment of an Undersigned in production, apart from TLS."""
    return environment(
        DJANGO_SETTINGS_MODULE="config.settings",
        DEBUG="0",
        DEMO="0",
        PUBLIC_ORIGIN=f"http://127.0.0.1:{port}",
        DATABASE_URL=database,
        EMAIL_URL=f"smtp://127.0.0.1:{mail_port}",
        STATIC_ROOT=f"{folder}/static",
        PREPARED_ROOT=f"{folder}/prepared",
        LEDGER_FILE=f"{folder}/ledger.jsonl",
        SIGNING_BURST="0",  # all of its visitors come from one address
    )


def bare(*, database: str, letter_bytes: int, tally_bytes: int) -> dict[str, str]:
    """The environment of the yardstick."""
    return environment(
        DJANGO_SETTINGS_MODULE="tests.bench.yardstick",
        DATABASE_URL=database,
        LETTER_BYTES=str(letter_bytes),
        TALLY_BYTES=str(tally_bytes),
    )


@contextlib.contextmanager
def web(port: int, path: str, env: dict[str, str]) -> Iterator[int]:
    """A server that answers at `path`; yields its session, by which its processes are found."""
    is_bare = env["DJANGO_SETTINGS_MODULE"] == "tests.bench.yardstick"
    with running(command(port, YARDSTICK if is_bare else PRODUCT), env) as process:

        def ready() -> bool:
            if process.poll() is not None:
                raise RuntimeError("the server ended by itself; its words are printed")
            return answers(f"http://127.0.0.1:{port}{path}")

        until(ready, seconds=30, what="the server")
        yield process.pid


@contextlib.contextmanager
def worker(env: dict[str, str]) -> Iterator[int]:
    """The worker, niced as in production; yields its session."""
    with running(["nice", "-n", "10", sys.executable, "manage.py", "worker"], env) as process:
        yield process.pid


def make_database(cluster: str, name: str, script: str = "") -> str:
    """A new database in a cluster, and what `script` makes in it; its URL."""
    url = cluster.rpartition("/")[0] + "/" + name
    for address, statement in ((cluster, f"CREATE DATABASE {name}"), (url, script)):
        if statement:
            connection = psycopg2.connect(address)
            connection.autocommit = True
            try:
                connection.cursor().execute(statement)
            finally:
                connection.close()
    return url
