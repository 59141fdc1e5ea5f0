"""Whether the site can do its work now: what a monitor asks, and what `doctor` says first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from signatories.mailing.outbox import oldest_wait
from signatories.models import Switch
from signatories.operating.heartbeats import SILENT_FOR, last_beat
from signatories.privacy.obeying import Standing, standing

# Mails to one mailbox may wait for its cap, and a server may be down for a moment.
OUTBOX_LATE = timedelta(minutes=15)


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: its name, whether it is well, and what was seen."""

    name: str
    is_well: bool
    seen: str


def readiness(*, now: datetime | None = None) -> list[Finding]:
    """Every part in turn. What cannot be asked is not well: nothing is raised. A database that does
    not answer is asked once, or whoever looks would wait for it again and again.
    """
    now = now or timezone.now()
    findings = [Finding("version", True, settings.VERSION), _found("database", _database, now)]
    for name, ask in _IN_THE_DATABASE.items():
        if findings[1].is_well:
            findings.append(_found(name, ask, now))
        else:
            findings.append(Finding(name, False, "the database does not answer"))
    return findings


def _found(name: str, ask: Callable[[datetime], tuple[bool, str]], now: datetime) -> Finding:
    try:
        with transaction.atomic():
            return Finding(name, *ask(now))
    except (DatabaseError, InterfaceError, OSError) as error:
        return Finding(name, False, type(error).__name__)


def _database(now: datetime) -> tuple[bool, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True, connection.vendor


def _migrations(now: datetime) -> tuple[bool, str]:
    executor = MigrationExecutor(connection)
    missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return not missing, f"{missing} not applied"


def _ledger(now: datetime) -> tuple[bool, str]:
    found = standing()
    return found is Standing.OBEYS, found.name.lower()


def _worker(now: datetime) -> tuple[bool, str]:
    latest = last_beat()
    if latest is None:
        return False, "never at work"
    seconds = max(0, round((now - latest).total_seconds()))
    return now - latest < SILENT_FOR, f"{seconds} s ago"


def _outbox(now: datetime) -> tuple[bool, str]:
    seconds = max(0, round(oldest_wait(now).total_seconds()))
    return outbox_is_well(now), f"{seconds} s"


def outbox_is_well(now: datetime) -> bool:
    """What was paused on purpose waits well."""
    paused = Switch.objects.filter(kind=Switch.Kind.MAILS).exists()
    return paused or oldest_wait(now) < OUTBOX_LATE


_IN_THE_DATABASE: dict[str, Callable[[datetime], tuple[bool, str]]] = {
    "migrations": _migrations,
    "ledger": _ledger,
    "worker": _worker,
    "outbox": _outbox,
}
