"""The one loop: sweeps over rows that carry their own state, any number of workers."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import DatabaseError, InterfaceError, close_old_connections

from petitions.writing.actions import close_due_letters
from signatories.entering.working import work_imports
from signatories.mailing.caps import forget_sent
from signatories.mailing.digests import order_digests, order_overdue
from signatories.mailing.news import order_next_letters
from signatories.mailing.outbox import send_due
from signatories.mailing.reminders import order_reminders
from signatories.matching.evidence import gather_evidence
from signatories.matching.listed import compare_listed
from signatories.names.remembering import forget_after_a_while
from signatories.operating.alerts import watch
from signatories.operating.heartbeats import BETWEEN_BEATS, beat
from signatories.pages.share_image import draw_share_images
from signatories.privacy.erasing import (
    empty_write_ahead_log,
    erase_addresses,
    erase_expired,
    erase_expired_suppressions,
    erase_import_drafts,
    erase_invitations,
    erase_reports,
    erase_source_mails,
)
from signatories.privacy.failures import forget_failures
from signatories.privacy.ledger import complete_ledger
from signatories.privacy.obeying import obey_ledger
from signatories.privacy.subscribing import erase_expired_subscribers
from signatories.roster.counting import move_withheld, recount_stale
from signatories.roster.exports import delete_locked_exports, forget_lost_exports, prepare_exports
from signatories.roster.nightly import recount_daily
from signatories.signing.asking import answer_own_page_requests, forget_own_page_tokens
from signatories.signing.reporting import triage_reports
from signatories.signing.triage import triage_new
from signatories.staff.access import forget_old_sessions

SECONDS_BETWEEN_TRIES = 5.0

log = logging.getLogger("undersigned.worker")


@dataclass
class Sweep:
    """A piece of work over the rows that want it: how many it did; run at most every so often.
    One that goes `on` has done a batch of many, and rests only once it finds nothing to do. One
    `for_seconds` does batch after batch for so long, before the others have their turn: somebody
    waits for each.
    """

    run: Callable[[], int]
    seconds_between: float = 0.0
    on: bool = False
    for_seconds: float = 0.0
    last: float = field(default=float("-inf"))

    def is_due(self, now: float) -> bool:
        return now - self.last >= self.seconds_between

    def turn(self) -> int:
        """Its part of a round; how much it did."""
        began, done = time.monotonic(), 0
        while did := self.run():
            done += did
            if time.monotonic() - began >= self.for_seconds:
                break
        return done


def all_sweeps() -> list[Sweep]:
    return [
        Sweep(beat, seconds_between=BETWEEN_BEATS.total_seconds()),
        Sweep(triage_new),
        Sweep(triage_reports),
        Sweep(answer_own_page_requests),
        # A count of a long list, or evidence, takes longer than twenty mails.
        Sweep(send_due, for_seconds=1),
        Sweep(compare_listed),  # before the count, so that it finds who is matched
        Sweep(recount_stale),
        # A part of the time: moderators read it minutes later, signers wait for all the rest.
        Sweep(gather_evidence, seconds_between=0.5),
        Sweep(work_imports),
        Sweep(delete_locked_exports, seconds_between=1),
        Sweep(prepare_exports, seconds_between=1),
        Sweep(close_due_letters, seconds_between=5),
        Sweep(draw_share_images, seconds_between=5),
        Sweep(order_reminders, seconds_between=60),
        Sweep(order_next_letters, seconds_between=5),
        Sweep(order_digests, seconds_between=60),
        Sweep(order_overdue, seconds_between=300),
        Sweep(forget_sent, seconds_between=600),
        Sweep(forget_own_page_tokens, seconds_between=600),
        Sweep(forget_after_a_while),
        Sweep(forget_failures),
        Sweep(empty_write_ahead_log, seconds_between=300),
        Sweep(forget_old_sessions, seconds_between=600),
        Sweep(erase_expired, seconds_between=30, on=True),
        Sweep(erase_reports, seconds_between=300),
        Sweep(erase_invitations, seconds_between=300),
        Sweep(erase_source_mails, seconds_between=300),
        Sweep(erase_import_drafts, seconds_between=300),
        Sweep(erase_addresses, seconds_between=300, on=True),
        Sweep(erase_expired_subscribers, seconds_between=300),
        Sweep(erase_expired_suppressions, seconds_between=300),
        Sweep(complete_ledger, seconds_between=600),
        # In this order, so that the night's figures hold the figure of the withheld that moved.
        Sweep(move_withheld, seconds_between=300),
        Sweep(recount_daily, seconds_between=30),
        Sweep(forget_lost_exports, seconds_between=60),
        Sweep(watch, seconds_between=60),
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
            did = sweep.turn()
        except (DatabaseError, InterfaceError) as error:
            log.warning("%s: database: %s", sweep.run.__name__, type(error).__name__)
            close_old_connections()
        except Exception:
            log.exception("%s failed", sweep.run.__name__)
        else:
            done += did
            # One that rests does so after its turn, however long that was.
            sweep.last = float("-inf") if did and sweep.on else time.monotonic()
    return done


def run(stop: threading.Event, *, seconds_idle: float = 0.5) -> None:
    """Sweep until told to stop; at once again while there is work, else after a short rest. Of a
    restored database nothing is touched before it obeys the ledger.
    """
    sweeps = all_sweeps()
    while not stop.is_set():
        if not obey_ledger():
            close_old_connections()
            stop.wait(SECONDS_BETWEEN_TRIES)
        elif not sweep_once(sweeps):
            stop.wait(seconds_idle)
