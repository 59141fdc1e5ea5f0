import logging
import signal
import threading
import time
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from signatories.operating.alerts import watch_or_log
from signatories.operating.backups.making import (
    BackupFailed,
    NotSetUp,
    copy_ledger_if_grown,
    is_set_up,
    last_good,
    last_tried,
    make_backup,
    names_of_backups,
)
from signatories.operating.backups.places import PlaceFailed

SECONDS_BETWEEN_LOOKS = 60.0
AFTER_A_FAILURE = timedelta(minutes=30)
LEDGER_EVERY = timedelta(hours=1)
NOT_SET_UP = "set BACKUP_TO and BACKUP_RECIPIENTS: docs/backups.md says how"

log = logging.getLogger("undersigned.backup")


class Command(BaseCommand):
    help = "Makes one backup, encrypted to BACKUP_RECIPIENTS, in BACKUP_TO; or one every so often."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=float, metavar="HOURS", help="go on, as a service does")
        parser.add_argument("--list", action="store_true", help="only say which there are")

    def handle(self, *args: Any, every: float | None, **options: Any) -> None:
        if every is not None and every <= 0:
            raise CommandError("--every takes a number of hours above 0")
        if every is not None and not options["list"]:
            self._go_on(timedelta(hours=every))
        elif not is_set_up():
            raise CommandError(NOT_SET_UP)
        elif options["list"]:
            self._list()
        else:
            self._once()

    def _list(self) -> None:
        try:
            for name, is_whole in names_of_backups():
                self.stdout.write(name if is_whole else f"{name} (not known to be whole)")
        except PlaceFailed as error:
            raise CommandError(str(error)) from error

    def _once(self) -> None:
        try:
            made = make_backup()
        except (BackupFailed, NotSetUp) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{made.name}: {made.size} bytes, sha256 {made.digest}")

    def _go_on(self, every: timedelta) -> None:
        """Also where no backups are set up: who else would tell that the only worker is dead?"""
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        log.info("backup: started")
        if not is_set_up():
            log.warning("none are made: %s", NOT_SET_UP)
        copied, ledger_due = 0, float("-inf")
        while not stop.is_set():
            try:
                if is_set_up() and is_due(every):
                    make_backup()
                if is_set_up() and time.monotonic() >= ledger_due:
                    copied = copy_ledger_if_grown(copied)
                    ledger_due = time.monotonic() + LEDGER_EVERY.total_seconds()
            except BackupFailed as error:
                log.error("backup: %s", error)
            except (PlaceFailed, OSError, DatabaseError) as error:
                log.warning("backup: %s", type(error).__name__)
            watch_or_log()  # also while no worker is there to do so
            close_old_connections()
            stop.wait(SECONDS_BETWEEN_LOOKS)
        log.info("backup: stopped")


def is_due(every: timedelta) -> bool:
    """By what the database knows of the last ones, so that a restart is no reason."""
    now, good, tried = timezone.now(), last_good(), last_tried()
    if tried and tried.failure and now - tried.at < min(every, AFTER_A_FAILURE):
        return False
    return good is None or now - good.at >= every
