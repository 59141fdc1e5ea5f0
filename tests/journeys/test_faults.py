"""What the site stands on fails, and comes back: PostgreSQL is restarted, stopped and held still,
the mail server is down, refuses and is slow. Web server and worker go on by themselves; nothing
that was accepted is lost, and no mail goes out twice. Kills of all of them: test_kills.py.
"""

import asyncio
import contextlib
import http.client
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from signatories.pages.edge import SECONDS_IN_NEED
from tests.journeys.progress import Progress
from tests.journeys.site import Site, site
from tests.journeys.visitors import INBOX, LOST, SIGN, Answer, Visitor, filled_in
from tests.postgresql import Server, free_port, programs
from tests.processes import until
from tests.sink import Sink

pytestmark = [pytest.mark.long, pytest.mark.once]

LETTER, TALLY = "/letters/shelter/", "/letters/shelter/tally.json"
AT_ONCE = 12  # more than the web server has threads
UNDONE = """
SELECT (SELECT count(*) FROM signatories_mail WHERE state = 'due')
     + (SELECT count(*) FROM signatories_submission WHERE triage = 'new')
"""
TRIED = "SELECT count(*) FROM signatories_mail WHERE state = 'due' AND attempts > 0"


class Post(Sink):
    """A mail server that can be closed, refuse, and keep who sends waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.port, self.mood, self.asked = free_port(), "takes", 0
        self._controller: Controller | None = None

    def open(self) -> None:
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def close(self) -> None:
        if self._controller:
            self._controller.stop()
        self._controller = None

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.asked += 1
        if self.mood == "refuses":
            return "451 busy"
        while self.mood == "is slow":
            await asyncio.sleep(0.02)
        return await super().handle_DATA(server, session, envelope)


@dataclass
class There:
    """The site, its mail server, and who was told that their form arrived."""

    site: Site
    database: Server
    post: Post
    accepted: list[str] = field(default_factory=list)
    visitors: list[Visitor] = field(default_factory=list)

    def fill_in(self, who: str, number: int) -> tuple[Visitor, dict[str, str]]:
        visitor = Visitor(self.site.port, Progress())
        self.visitors.append(visitor)
        return visitor, filled_in(visitor, f"{who} {number}", f"{who}{number}@example.org".lower())

    def send(self, visitor: Visitor, fields: dict[str, str]) -> Answer:
        """Once; what is accepted is noted."""
        answer = visitor.once("POST", SIGN, fields)
        if (answer.status, answer.location) == (303, INBOX):
            self.accepted.append(fields["email"])
        else:
            visitor.close()  # who is refused is not read to the end
        return answer

    def get(self, path: str) -> tuple[int, str | None, str]:
        """Status, Retry-After and words, by a connection of its own."""
        line = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=60)
        with contextlib.closing(line):
            line.request("GET", path)
            answer = line.getresponse()
            return answer.status, answer.getheader("Retry-After"), answer.read().decode()

    def is_well(self) -> bool:
        return all(self.get(path)[0] == 200 for path in (LETTER, TALLY, "/readyz"))

    def all_is_mailed_once(self) -> None:
        until(lambda: self.site.ask(UNDONE) == [(0,)], seconds=60, what="the mails")
        mailed = Counter(message["To"] for message in self.post.delivered)
        assert mailed == Counter(self.accepted)
        assert set(mailed.values()) == {1}


@pytest.fixture(scope="module")
def there() -> Iterator[There]:
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    post = Post()
    with site(post.port) as found, contextlib.ExitStack() as life:
        post.open()
        life.callback(post.close)
        for process in (found.web(), found.worker()):
            life.callback(process.stop)
            process.start()
        assert found.server is not None
        where = There(found, found.server, post)
        until(where.is_well, seconds=60, what="the first beat")
        yield where
        for visitor in where.visitors:
            visitor.close()


@dataclass
class Seen:
    """What a page was to somebody who asked for it."""

    path: str
    asked: float
    status: int
    retry_after: str | None


@contextlib.contextmanager
def readers(there: There, paths: list[str]) -> Iterator[list[Seen]]:
    """One for each of these paths, who loads it again and again over one connection, until the
    block ends; what they saw. Everybody has seen it ten times before the block begins.
    """
    seen: list[Seen] = []
    over = threading.Event()

    def read(path: str) -> None:
        line = http.client.HTTPConnection("127.0.0.1", there.site.port, timeout=60)
        with contextlib.closing(line):
            while not over.wait(0.05):
                asked = time.monotonic()
                line.request("GET", path)
                answer = line.getresponse()
                answer.read()
                seen.append(Seen(path, asked, answer.status, answer.getheader("Retry-After")))

    with ThreadPoolExecutor(len(paths)) as pool:
        reading = [pool.submit(read, path) for path in paths]
        try:
            until(lambda: len(seen) >= 10 * len(paths), seconds=60, what="the readers")
            yield seen
        finally:
            over.set()
        for one in reading:
            one.result()
    assert {s.status for s in seen} <= {200, 503}
    assert all(s.retry_after for s in seen if s.status == 503)


def at_once(jobs: list[Callable[[], Any]]) -> list[Future[Any]]:
    with ThreadPoolExecutor(len(jobs)) as pool:
        return [pool.submit(job) for job in jobs]


def test_a_restarted_database_costs_no_form_and_no_mail(there: There) -> None:
    """Every connection to it is dead, in the web server and in a worker that has a mail in hand."""
    there.post.mood = "is slow"
    for number in range(3):
        assert there.send(*there.fill_in("Early", number)).status == 303
    until(lambda: there.post.asked, what="a mail in hand")
    filled = [there.fill_in("Late", number) for number in range(AT_ONCE)]
    # Every thread has a connection.
    at_once([lambda v=v: v.ask("GET", SIGN) for v, _ in filled])
    there.database.run("pg_ctl", "-w", "-m", "fast", "restart")
    sent = at_once([lambda v=v, f=f: there.send(v, f) for v, f in filled])
    assert [one.result().status for one in sent] == [303] * AT_ONCE
    there.post.mood = "takes"
    there.all_is_mailed_once()
    until(there.is_well, what="the site")


def test_whom_a_restart_meets_in_the_midst_is_told_when_to_come_back(there: There) -> None:
    """Forms, which nobody keeps."""
    with readers(there, [SIGN] * AT_ONCE) as seen:
        for _ in range(3):
            there.database.run("pg_ctl", "-w", "-m", "fast", "restart")
            until(lambda: seen[-1].status == 200, what="forms")
    until(there.is_well, what="the site")


def test_a_stopped_database_leaves_the_last_pages_and_no_error(there: There) -> None:
    visitor, fields = there.fill_in("During", 0)
    with readers(there, [LETTER, TALLY] * 3) as seen:
        there.database.stop()
        stopped = time.monotonic()
        try:

            def refused() -> bool:
                try:  # the line may be closed before the whole form is read
                    status = visitor.once("POST", SIGN, fields).status
                except LOST:
                    return False
                assert status == 503
                return True

            until(refused, what="an answer to the form")
            visitor.close()
            # An empty form costs either process no query for a second.
            refusals: list[tuple[int, str | None, str]] = []

            def is_refused() -> bool:
                refusals.append(there.get(SIGN))
                return refusals[-1][0] == 503

            until(is_refused, what="the end of forms")
            _, again, words = refusals[-1]
            assert again
            assert "send it again" in words
            status, _, words = there.get("/readyz")
            assert status == 503
            assert "version: ok" in words
            assert "database: NOT OK" in words
            assert there.get("/healthz")[0] == 200
            for path in (LETTER, TALLY):
                until(lambda p=path: there.get(p)[0] == 503, what="the end of what is kept")
            until(lambda: time.monotonic() > stopped + SECONDS_IN_NEED + 1, what="that long")
        finally:
            began = time.monotonic()
            there.database.start()
        assert there.send(visitor, fields).status in (303, 503)
        until(there.is_well, what="the site")
    for path in (LETTER, TALLY):
        down = [s for s in seen if s.path == path and stopped < s.asked < began]
        assert any(s.status == 200 for s in down), "from memory"
        late = [s for s in down if s.asked > stopped + SECONDS_IN_NEED]
        assert {s.status for s in late} == {503}
    if fields["email"] not in there.accepted:
        assert there.send(visitor, fields).status == 303
    there.all_is_mailed_once()


@contextlib.contextmanager
def held_still(database: Server) -> Iterator[None]:
    """All of its processes, as when the disk does not answer."""
    held = database.processes()
    for number in held:
        os.kill(number, signal.SIGSTOP)
    try:
        yield
    finally:
        for number in held:
            with contextlib.suppress(ProcessLookupError):
                os.kill(number, signal.SIGCONT)


def test_a_database_that_hangs_keeps_what_it_was_given(there: There) -> None:
    """Requests that are in its hands go on with it; the others are answered meanwhile."""
    filled = [there.fill_in("Held", number) for number in range(2)]
    with readers(there, [LETTER] * AT_ONCE) as seen, ThreadPoolExecutor(2) as pool:
        with held_still(there.database):
            held = time.monotonic()
            sent = [pool.submit(there.send, *one) for one in filled]

            def said(status: int, after: float) -> bool:
                return any(s.status == status and s.asked > held + after for s in seen)

            until(lambda: said(200, 2), what="a page from memory")
            until(lambda: said(503, 0), what="the end of what is kept")
        for (visitor, fields), one in zip(filled, sent, strict=True):
            if one.result().status == 503:
                assert there.send(visitor, fields).status == 303
            assert fields["email"] in there.accepted
        until(there.is_well, what="the site")
    there.all_is_mailed_once()


def test_a_mail_server_that_fails_delays_mails_and_nothing_else(there: There) -> None:
    seconds: list[float] = []

    def sign(who: str) -> None:
        for number in range(5):
            visitor, fields = there.fill_in(who, number)
            began = time.monotonic()
            assert there.send(visitor, fields).status == 303
            seconds.append(time.monotonic() - began)

    there.post.close()
    sign("Down")
    until(lambda: there.site.ask(TRIED) == [(5,)], what="the first try")
    assert there.get("/readyz")[0] == 200, "it is down for a moment"
    # After half an hour of tries.
    there.site.ask("UPDATE signatories_mail SET attempts = 9, due = now() + interval '1 hour' "
                   "WHERE state = 'due'")  # fmt: skip
    status, _, words = there.get("/readyz")
    assert status == 503
    assert "outbox: NOT OK" in words
    assert there.get(LETTER)[0] == 200
    there.post.open()
    there.site.ask("UPDATE signatories_mail SET due = now() WHERE state = 'due'")
    there.all_is_mailed_once()
    until(there.is_well, what="the site")
    for mood in ("refuses", "is slow"):
        there.post.mood, asked = mood, there.post.asked
        sign(mood.split()[-1].title())
        until(lambda a=asked: there.post.asked > a, what=mood)
        there.post.mood = "takes"
        there.all_is_mailed_once()
    assert median(seconds) < 1
