"""Nothing accepted is lost: web server and worker are killed a hundred times, the database
crashes, the mail server refuses, is slow and drops the line; every accepted submission is stored,
every confirmation mailed, and whoever confirms has one signature.
"""

import random
import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import Queue
from typing import Any

import pytest

from signatories.models.claim import Claim
from signatories.sealing.boxes import unseal
from tests.journeys.moods import MoodySink, moody_sink
from tests.journeys.progress import Progress
from tests.journeys.site import Kept, Site, site
from tests.journeys.visitors import INBOX, LOST, SIGN, Visitor, filled_in
from tests.processes import until

pytestmark = [pytest.mark.long, pytest.mark.postgresql]
KILLS = 100
CRASHES = 5  # of the database, beside those
SIGNERS, CONFIRMERS = 4, 2
BACKLOG = 300
END_LEASES = "UPDATE signatories_mail SET due = '2020-01-01' WHERE state = 'due'"
UNDONE = """
SELECT (SELECT count(*) FROM signatories_mail WHERE state = 'due')
     + (SELECT count(*) FROM signatories_submission WHERE triage = 'new')
"""


class Trial:
    """One site, one mail server, and what everybody outside saw."""

    def __init__(self, where: Site, sink: MoodySink, progress: Progress) -> None:
        self.where, self.sink, self.progress = where, sink, progress
        self.chance = random.Random(7)
        self.attempted: dict[str, float] = {}
        self.accepted: dict[str, float] = {}
        self.confirmed: set[str] = set()
        self.links: Queue[tuple[str, str] | None] = Queue()
        self.read = 0
        self.over = threading.Event()
        self.crashes: list[tuple[float, float]] = []
        self.errors: list[float] = []

    # Visitors -------------------------------------------------------------------------------------

    def sign(self, signer: int) -> None:
        """Sign, under one name and address after another, until the killing is over."""
        visitor = Visitor(self.where.port, self.progress, self.errors)
        for number in range(100_000):
            if self.over.is_set():
                break
            self.progress.apart("accepted", "mails arrived", BACKLOG)
            address = f"s{signer}-{number}@example.org"
            fields = filled_in(visitor, f"Signer {address.partition('@')[0]}", address)
            self.attempted[address] = time.monotonic()
            if number % 5:
                answer = visitor.ask("POST", SIGN, fields)
            else:
                try:  # a fifth never presses twice: theirs may be stored or not
                    answer = visitor.once("POST", SIGN, fields)
                except LOST:
                    continue
            if (answer.status, answer.location) == (303, INBOX):
                self.accepted[address] = time.monotonic()
                self.progress.note("accepted")
            else:
                assert answer.status >= 500, (address, answer)
                self.errors.append(time.monotonic())
        visitor.close()

    def confirm(self) -> None:
        """Follow the links that come, press "I sign", and press again until the page comes."""
        visitor = Visitor(self.where.port, self.progress, self.errors)
        while link := self.links.get():
            address, path = link
            assert visitor.ask("GET", path).status == 200
            answer = visitor.ask("POST", path, {"answer": "sign"})
            assert answer.status == 200, (address, answer)
            self.confirmed.add(address)
            self.progress.note("confirmed")
        visitor.close()

    def hand_out(self) -> None:
        """Give the links of half of the mailboxes to those who confirm; copies are followed too."""
        arrived = self.sink.delivered[self.read :]
        self.read += len(arrived)
        for message in arrived:
            text = message.get_body(("plain",))
            path = re.search(r"/confirm/[a-z2-7]+/", text.get_content() if text else "")
            if path and half(message["To"]):
                self.links.put((message["To"], path.group()))

    # The killing ----------------------------------------------------------------------------------

    def kill_web(self, web: Kept, times: int) -> None:
        chance = random.Random(11)
        for number in range(times):
            self._random_moment(chance, "requests", 60)
            if number % 2:
                web.kill()
            else:
                web.kill_one(chance)
            self.progress.note("kills of web" if number % 2 else "kills of a web process")
            self.progress.note("kills")
            web.start()

    def kill_worker(self, worker: Kept, times: int) -> None:
        chance = random.Random(13)
        for _ in range(times):
            self._random_moment(chance, "mails asked", 30)
            worker.kill()
            self.progress.note("kills of the worker")
            self.progress.note("kills")
            # It was the only one, so that nobody holds what it had taken: its leases may end now.
            self.where.ask(END_LEASES)
            self.hand_out()
            worker.start()

    def _random_moment(self, chance: random.Random, what: str, at_most: int) -> None:
        self.progress.more(what, chance.randint(1, at_most))
        threading.Event().wait(chance.uniform(0, 0.03))

    def crash(self, times: int, every: int) -> None:
        for _ in range(times):
            self.progress.more("kills", every)
            begun = time.monotonic()
            self.where.crash_database()
            self.crashes.append((begun, time.monotonic()))
            self.progress.note("crashes of the database")

    # What is left ---------------------------------------------------------------------------------

    def dry(self) -> None:
        """Two workers and a mail server in a good mood, until nothing waits."""
        self.sink.is_moody = False
        self.where.ask(END_LEASES)
        workers = [self.where.worker(), self.where.worker()]
        for worker in workers:
            worker.start()
        until(lambda: self.where.ask(UNDONE) == [(0,)], seconds=120, what="the rest of the mails")
        for worker in workers:
            worker.stop()
        self.hand_out()

    def stored(self) -> Counter[str]:
        """The address of every submission, and of a signature's where it is confirmed."""
        found: Counter[str] = Counter()
        for key, sealed in self.where.ask(
            "SELECT id::text, sealed FROM signatories_submission WHERE triage <> 'done'"
        ):
            found[Claim.from_values(unseal(sealed, place=f"submission:{key}")).address] += 1
        return found + self.signed()

    def signed(self) -> Counter[str]:
        return Counter(
            unseal(sealed, place=f"contact.address:{key}")
            for key, sealed in self.where.ask(
                "SELECT signature_id, address FROM signatories_contact"
            )
        )


def half(address: str) -> bool:
    return sum(address.encode()) % 2 == 1


def longest(trial: Trial) -> float:
    """From a whole answer to the arrival of the first mail, at its longest."""
    first: dict[str, float] = {}
    for message, at in zip(trial.sink.delivered, trial.sink.arrivals, strict=True):
        first.setdefault(message["To"], at)
    return max(first[who] - at for who, at in trial.accepted.items() if who in first)


def play(trial: Trial) -> None:
    """Everything at once, until the kills are done; then until all that is left is done."""
    web, worker = trial.where.web(), trial.where.worker()
    with ThreadPoolExecutor(SIGNERS + CONFIRMERS + 3) as pool:
        web.start()
        worker.start()
        try:
            signers = [pool.submit(trial.sign, number) for number in range(SIGNERS)]
            confirmers = [pool.submit(trial.confirm) for _ in range(CONFIRMERS)]
            killers = [
                pool.submit(trial.kill_web, web, KILLS // 2),
                pool.submit(trial.kill_worker, worker, KILLS // 2),
                pool.submit(trial.crash, CRASHES, KILLS // (CRASHES + 1)),
            ]
            try:
                for killer in killers:
                    killer.result()
            finally:
                trial.over.set()
            for signer in signers:
                signer.result()
            worker.kill()
            trial.dry()
        finally:
            for _ in range(CONFIRMERS):
                trial.links.put(None)
        for confirmer in confirmers:
            confirmer.result()
        web.stop()


def test_a_hundred_kills_lose_nothing_and_copy_only_what_no_protocol_excludes(
    record_property: Callable[[str, Any], None],
) -> None:
    progress = Progress()
    begun = time.monotonic()
    with moody_sink(progress) as sink, site(sink.port) as where:
        trial = Trial(where, sink, progress)
        try:
            play(trial)
        finally:
            print(progress.as_dict())
        stored, signed = trial.stored(), trial.signed()
    mailed = Counter(message["To"] for message in sink.delivered)
    seen = progress.as_dict()
    copies = mailed.total() - len(mailed)
    record_property(
        "kills",
        seen
        | {
            "attempted": len(trial.attempted),
            "stored": stored.total(),
            "mails": mailed.total(),
            "copies": copies,
            "signatures": signed.total(),
            "longest from form to mailbox, s": round(longest(trial), 1),
            "seconds": round(time.monotonic() - begun),
        },
    )
    assert seen["kills"] == KILLS
    assert trial.accepted.keys() <= stored.keys() <= trial.attempted.keys()
    assert set(stored.values()) == {1}, "one row each, however often it was sent"
    assert mailed.keys() == stored.keys()
    names = {(message["To"], message["Message-ID"]) for message in sink.delivered}
    assert len(names) == len(mailed), "a copy can be known by its Message-ID"
    # Between the server's answer and our note: a kill, a crash, a line dropped before the answer.
    assert copies <= (
        seen["kills of the worker"]
        + seen["crashes of the database"]
        + seen["sink drops before the answer"]
    )
    # A kill breaks connections; only while the database recovers is there an answer that is none.
    assert all(any(a <= at < b + 5 for a, b in trial.crashes) for at in trial.errors)
    assert {address for address in mailed if half(address)} == trial.confirmed == signed.keys()
    assert set(signed.values()) == {1}
