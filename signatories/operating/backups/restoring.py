"""Filling an empty database from a backup, so that it may be served: those who have left since are
taken off by the ledger, which no restore takes back.
"""

import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import pyrage
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from petitions.models import Letter
from signatories.models import Signature
from signatories.operating.backups.dumping import DumpFailed, Sink, filled
from signatories.operating.backups.places import PlaceFailed, the_place
from signatories.privacy.obeying import apply_ledger
from signatories.roster.counting import recount
from signatories.roster.exports import forget_everything_prepared

IDENTITY = "AGE-SECRET-KEY-1"


class RestoreRefused(Exception):
    """Nothing was restored; the words are for the operator."""


@dataclass
class Restored:
    """What was found and done."""

    migrated: int = 0
    unknown: list[str] = field(default_factory=list)  # migrations that this release does not know
    ledger: Counter[str] = field(default_factory=Counter)
    broken: list[int] = field(default_factory=list)  # lines of the ledger that cannot be read
    sessions: int = 0
    letters: int = 0
    signatures: Counter[str] = field(default_factory=Counter)


def identities(text: str) -> list[Any]:
    """The private keys in a file as `age-keygen` makes it. Raises RestoreRefused."""
    lines = [line.strip() for line in text.splitlines()]
    keys = [line for line in lines if line.startswith(IDENTITY)]
    try:
        found = [pyrage.x25519.Identity.from_str(key) for key in keys]
    except pyrage.IdentityError:
        raise RestoreRefused("the file of the private key holds one that is none") from None
    if not found:
        raise RestoreRefused(f"the file of the private key holds no line that begins {IDENTITY}")
    return found


def fill_empty(name: str, keys: list[Any]) -> None:
    """Restore a file, or a backup by its name, into a database without a table. Raises
    RestoreRefused; the database is empty then.
    """
    if there := connection.introspection.table_names():
        raise RestoreRefused(
            f"the database is not empty, it has {len(there)} tables: make a new one, or drop it"
        )
    try:
        with opened(name) as source, filled() as sink:
            decrypt(source, sink, keys)
    except (DumpFailed, PlaceFailed) as error:
        raise RestoreRefused(str(error)) from error


def make_servable() -> Restored:
    """Bring what was restored to this release's schema and to the ledger, and count it anew. Staff
    sign in again. Raises LedgerIsOlder, OSError: then nothing of it is served.
    """
    done = Restored()
    executor = MigrationExecutor(connection)
    done.migrated = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    known = set(executor.loader.disk_migrations or {})
    ours = {app for app, _ in known}
    applied = set(MigrationRecorder(connection).applied_migrations())
    done.unknown = sorted(f"{app}.{name}" for app, name in applied - known if app in ours)
    if done.migrated:
        call_command("migrate", verbosity=0, interactive=False)
    done.sessions, _ = Session.objects.all().delete()
    obeyed = apply_ledger()
    done.ledger, done.broken = obeyed.done, obeyed.broken
    forget_everything_prepared()
    for letter in Letter.objects.order_by("pk"):
        recount(letter.pk)
        done.letters += 1
    states = Signature.objects.order_by().values_list("state", flat=True)
    done.signatures.update(states.iterator())
    return done


@contextlib.contextmanager
def opened(name: str) -> Iterator[IO[bytes]]:
    """A file on this machine, or else one of that name where the backups are."""
    if Path(name).exists():
        with Path(name).open("rb") as file:
            yield file
        return
    place = the_place()
    if place is None or "/" in name:
        raise RestoreRefused(f"there is no file {name}")
    with place.reading(name) as file:
        yield file


class _Watched:
    """Passes on, and keeps the error that the library would turn into words."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.error: Exception | None = None

    def write(self, data: bytes) -> int:
        try:
            self._sink.write(data)
        except Exception as error:
            self.error = error
            raise
        return len(data)

    def flush(self) -> None:
        """There is nothing to."""


def decrypt(source: IO[bytes], sink: Sink, keys: list[Any]) -> None:
    """Raises RestoreRefused, and what the sink raises."""
    watched = _Watched(sink)
    try:
        pyrage.decrypt_io(source, watched, keys)
    except pyrage.DecryptError as error:
        if watched.error:
            raise watched.error from error
        raise RestoreRefused(f"it cannot be decrypted: {error}") from error
    except OSError as error:
        if watched.error:
            raise watched.error from error
        raise RestoreRefused("it is damaged, or ends before its end") from error
