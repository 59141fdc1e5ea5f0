import contextlib
import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, InterfaceError

from signatories.operating.heartbeats import end_beats
from signatories.privacy.obeying import obey_ledger
from signatories.worker.loop import all_sweeps, run, sweep_once

log = logging.getLogger("undersigned.worker")


class Command(BaseCommand):
    help = "Sends mail, counts rosters, erases what is due. Run as many as you like."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="do what is due until nothing is, then exit"
        )

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        if once:
            if not obey_ledger():
                raise CommandError("the database does not obey the ledger")
            while sweep_once(all_sweeps()):
                pass
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        log.info("worker: started")
        run(stop)
        with contextlib.suppress(DatabaseError, InterfaceError):
            end_beats()
        log.info("worker: stopped")
