"""The whole database as one stream, of one moment, and back from such a stream.

PostgreSQL's own programs make and read it; they are told by the environment where the database is
and who asks, for a command line can be read by everybody on the machine. SQLite's is its SQL, row
by row and gzipped: its backup API would put a copy in clear on the disk, or all of it in memory.
"""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import zlib
from collections.abc import Generator, Iterator
from typing import Any, Protocol

from django.db import connection

POSTGRESQL_BEGINS, GZIP_BEGINS = b"PGDMP", b"\x1f\x8b"
# What may stand in DATABASE_URL behind the question mark, as libpq's variables name it.
LIBPQ = {
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
    "connect_timeout": "PGCONNECT_TIMEOUT",
    "options": "PGOPTIONS",
    "service": "PGSERVICE",
    "passfile": "PGPASSFILE",
}


class DumpFailed(Exception):
    """The database could not be read whole, or not be filled; the words are for the operator."""


class Sink(Protocol):
    def write(self, data: bytes, /) -> int: ...


@contextlib.contextmanager
def dumped() -> Iterator[Any]:
    """What has `read(size)`. Raises DumpFailed when the block ends, where it was not all."""
    if connection.vendor == "postgresql":
        words = ["--format=custom", "--no-owner", "--no-privileges"]
        with _program("pg_dump", *words, stdout=subprocess.PIPE) as process:
            yield process.stdout
    else:
        with contextlib.closing(_statements()) as statements:
            yield _Gzipped(statements)


@contextlib.contextmanager
def filled() -> Iterator[Sink]:
    """What takes a dump and fills the empty database with it, in one transaction. Raises
    DumpFailed; nothing is in the database then.
    """
    if connection.vendor == "postgresql":
        connection.close()
        words = ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges",
                 f"--dbname={connection.settings_dict['NAME']}"]  # fmt: skip
        with _program("pg_restore", *words, stdin=subprocess.PIPE) as process:
            yield _First(POSTGRESQL_BEGINS, process.stdin)
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
    else:
        with contextlib.closing(_Script()) as script:
            yield _First(GZIP_BEGINS, script)
            script.finish()


class _First:
    """Looks at how the stream begins before anything of it is passed on."""

    def __init__(self, begins: bytes, sink: Any) -> None:
        self._begins, self._sink, self._seen = begins, sink, b""

    def write(self, data: bytes) -> int:
        if self._begins:
            self._seen += data
            if len(self._seen) < len(self._begins):
                return len(data)
            if not self._seen.startswith(self._begins):
                raise DumpFailed(f"this is not a backup of a {connection.vendor} database")
            self._begins, whole = b"", self._seen
            self._sink.write(whole)
        else:
            self._sink.write(data)
        return len(data)

    def flush(self) -> None:
        """There is nothing to."""


def database_environment() -> dict[str, str]:
    """The variables by which PostgreSQL's programs find the site's database."""
    there = connection.settings_dict
    about = {"PGHOST": there["HOST"], "PGPORT": there["PORT"], "PGUSER": there["USER"],
             "PGPASSWORD": there["PASSWORD"], "PGDATABASE": there["NAME"]}  # fmt: skip
    about |= {LIBPQ[name]: value for name, value in there["OPTIONS"].items() if name in LIBPQ}
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {name: str(value) for name, value in about.items() if value}


@contextlib.contextmanager
def _program(name: str, *words: str, **pipes: Any) -> Iterator[Any]:
    """Killed where the block fails: the end of its input must not be taken for the dump's."""
    found = shutil.which(name)
    if found is None:
        raise DumpFailed(f"{name} is not installed: on Debian, apt install postgresql-client")
    process = subprocess.Popen(  # noqa: S603 - our own words
        [found, "--no-password", *words],
        env=database_environment(), stderr=subprocess.PIPE, start_new_session=True, **pipes,
    )  # fmt: skip
    try:
        failed: BaseException | None = None
        try:
            yield process
        except DumpFailed:
            _kill(process)
            raise
        except BaseException as error:  # perhaps only because the program has ended: ask it first
            failed = error
            if process.stdin is not None:
                _kill_unless_ended(process)
            else:
                _kill(process)
        said = process.stderr.read().decode(errors="replace").strip() if process.stderr else ""
        ended = process.wait()
        if ended > 0 and (failed is None or said):
            raise DumpFailed(_what_failed(said) or f"{name} ended with {ended}")
        if failed is not None:
            raise failed
        if ended:
            raise DumpFailed(f"{name} was killed")
    finally:
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()


def _what_failed(said: str) -> str:
    """The line that says so: warnings may stand before it, and its details behind it."""
    lines = said.splitlines()
    return next((line for line in lines if "error:" in line), lines[0] if lines else "")


def _kill(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _kill_unless_ended(process: "subprocess.Popen[bytes]") -> None:
    """A pipe breaks a moment before the process behind it has ended."""
    try:
        process.wait(timeout=1)
    except subprocess.TimeoutExpired:
        _kill(process)


# SQLite -------------------------------------------------------------------------------------------


def _statements() -> Generator[str, None, None]:
    """All of it as of one moment; whoever writes meanwhile is not held up."""
    connection.ensure_connection()
    raw: sqlite3.Connection = connection.connection
    is_ours = not raw.in_transaction
    try:
        if is_ours:
            raw.execute("BEGIN")
        for statement in raw.iterdump():
            yield f"{statement}\n"
    except sqlite3.Error as error:
        raise DumpFailed(f"SQLite: {error}") from error
    finally:
        if is_ours and raw.in_transaction:
            raw.execute("ROLLBACK")


class _Gzipped:
    def __init__(self, texts: Iterator[str]) -> None:
        self._texts = texts
        self._press = zlib.compressobj(wbits=31)
        self._ready = b""
        self._is_over = False

    def read(self, size: int = 65_536) -> bytes:
        while len(self._ready) < size and not self._is_over:
            text = next(self._texts, None)
            if text is None:
                self._is_over = True
                self._ready += self._press.flush()
            else:
                self._ready += self._press.compress(text.encode("utf-8", "surrogateescape"))
        taken, self._ready = self._ready[:size], self._ready[size:]
        return taken


class _Script:
    """Runs statements as they come, in the transaction that the dump itself begins and ends."""

    def __init__(self) -> None:
        connection.ensure_connection()
        self._raw: sqlite3.Connection = connection.connection
        self._raw.execute("PRAGMA foreign_keys=OFF")  # rows come before what they point at
        self._unpress = zlib.decompressobj(wbits=31)
        self._rest = b""
        self._statement = ""

    def write(self, data: bytes) -> int:
        self._rest += self._unpress.decompress(data)
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            self._statement += line.decode("utf-8", "surrogateescape") + "\n"
            if sqlite3.complete_statement(self._statement):
                try:
                    # The end is held back until all of the stream has come, and was genuine.
                    if self._statement.strip() != "COMMIT;":
                        self._raw.execute(self._statement)
                except sqlite3.Error as error:
                    raise DumpFailed(f"SQLite: {error}") from error
                self._statement = ""
        return len(data)

    def finish(self) -> None:
        if not self._unpress.eof or self._statement.strip():
            raise DumpFailed("the backup ends before its end")
        if self._raw.execute("PRAGMA foreign_key_check").fetchone():
            raise DumpFailed("rows of the backup point at rows that are not in it")
        self._raw.execute("COMMIT")

    def close(self) -> None:
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")
        self._raw.execute("PRAGMA foreign_keys=ON")
