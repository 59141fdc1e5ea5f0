"""The one loop: sweeps over rows that carry their own state, any number of workers."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import DatabaseError, InterfaceError, close_old_connections

from petitions.writing.actions import close_due_letters
from signatories.mailing.caps import forget_sent
from signatories.mailing.outbox import send_due
from signatories.mailing.reminders import order_reminders
from signatories.matching.evidence import gather_evidence
from signatories.privacy.erasing import erase_addresses, erase_expired
from signatories.privacy.ledger import complete_ledger
from signatories.roster.counting import move_withheld, recount_stale
from signatories.roster.exports import delete_locked_exports, forget_lost_exports, prepare_exports
from signatories.roster.nightly import recount_daily
from signatories.signing.asking import answer_own_page_requests, forget_own_page_tokens
from signatories.signing.triage import triage_new

log = logging.getLogger("undersigned.worker")


@dataclass
class Sweep:
    """A piece of work over the rows that want it: how many it did; run at most every so often."""

    run: Callable[[], int]
    seconds_between: float = 0.0
    last: float = field(default=float("-inf"))

    def is_due(self, now: float) -> bool:
        return now - self.last >= self.seconds_between


def all_sweeps() -> list[Sweep]:
    return [
        Sweep(triage_new),
        Sweep(answer_own_page_requests),
        Sweep(send_due),
        Sweep(recount_stale),
        Sweep(gather_evidence),
        Sweep(delete_locked_exports, seconds_between=1),
        Sweep(prepare_exports, seconds_between=1),
        Sweep(close_due_letters, seconds_between=5),
        Sweep(order_reminders, seconds_between=60),
        Sweep(forget_sent, seconds_between=600),
        Sweep(forget_own_page_tokens, seconds_between=600),
        Sweep(erase_expired, seconds_between=30),
        Sweep(erase_addresses, seconds_between=300),
        Sweep(complete_ledger, seconds_between=600),
        # In this order, so that the night's figures hold the figure of the withheld that moved.
        Sweep(move_withheld, seconds_between=300),
        Sweep(recount_daily, seconds_between=30),
        Sweep(forget_lost_exports, seconds_between=60),
    ]


def sweep_once(sweeps: list[Sweep]) -> int:
    """Run every sweep that is due; how much they did. One that fails does not stop the others."""
    done = 0
    for sweep in sweeps:
        now = time.monotonic()
        if not sweep.is_due(now):
            continue
        sweep.last = now
        try:
            done += sweep.run()
        except (DatabaseError, InterfaceError) as error:
            log.warning("%s: database: %s", sweep.run.__name__, type(error).__name__)
            close_old_connections()
        except Exception:
            log.exception("%s failed", sweep.run.__name__)
    return done


def run(stop: threading.Event, *, seconds_idle: float = 0.5) -> None:
    """Sweep until told to stop; at once again while there is work, else after a short rest."""
    sweeps = all_sweeps()
    while not stop.is_set():
        if not sweep_once(sweeps):
            stop.wait(seconds_idle)
