"""The worker and the web server beside a long list: lists for download, mails, memory.

To be imported when Django is set up.
"""

import http.client
import threading
import time
from collections import Counter
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from django.db import connection

from petitions.models import Letter
from signatories.models import Roster, Submission
from tests.bench import client, servers, sink
from tests.bench.figures import Figure
from tests.bench.letter import make_links
from tests.bench.memory import memory_of, session_of
from tests.bench.processor import processor_seconds
from tests.bench.scene import ask
from tests.processes import until

MEGABYTES = 150


class Scale:
    """Weighs the processes of a session every quarter of a second, in a thread of its own."""

    def __init__(self, leader: int) -> None:
        self.leader = leader
        self.megabytes: list[float] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh, daemon=True)

    def __enter__(self) -> "Scale":
        self._thread.start()
        return self

    def __exit__(self, *args: object) -> None:
        self._over.set()
        self._thread.join()

    def _weigh(self) -> None:
        while not self._over.wait(0.25):
            processes = memory_of("", session_of(self.leader))
            if processes:
                self.megabytes.append(max(process.rss_mb for process in processes))


def lists_for_download(slug: str, env: dict[str, str], port: int) -> Iterator[Figure]:
    """From scratch, while a worker runs that has nothing else to do; then fetched."""
    letter = Letter.objects.get(slug=slug)
    rosters = Roster.objects.filter(pk=letter.pk)
    rosters.update(exported_version=0, exported_at=None)
    with servers.worker(env) as leader, Scale(leader) as scale:
        until(lambda: rosters.exclude(exported_version=0).exists(), seconds=600, what="the lists")
    seconds = rosters.values_list("export_seconds", flat=True).get()
    total = sum(rosters.get().tallies[kind] for kind in ("organisations", "individuals",
                                                         "office_holders"))  # fmt: skip
    yield Figure(f"lists of {total:,} for download, JSON and CSV", round(seconds, 1), "s", 30)
    settled = scale.megabytes[len(scale.megabytes) // 2]
    growth = max(scale.megabytes) - settled
    yield Figure("the worker grows meanwhile by", round(growth, 1), "MB", 15,
                 note=f"{settled:.0f} MB, then {max(scale.megabytes):.0f} MB at most")  # fmt: skip
    begun = time.perf_counter()
    line = http.client.HTTPConnection(client.HOST, port, timeout=60)
    line.request("GET", f"/letters/{slug}/signatories.csv")
    response = line.getresponse()
    size = sum(len(part) for part in iter(lambda: response.read(1 << 18), b""))
    line.close()
    assert response.status == 200, response.status
    rows = _rows_of(Path(env["PREPARED_ROOT"]) / str(letter.pk))
    yield Figure("the CSV as a file", round(time.perf_counter() - begun, 2), "s",
                 note=f"{size / 1e6:.0f} MB, {rows:,} rows")  # fmt: skip


def _rows_of(folder: Path) -> int:
    with next(folder.glob("*.csv")).open("rb") as file:
        return sum(part.count(b"\n") for part in iter(lambda: file.read(1 << 20), b"")) - 1


def mails(slug: str, env: dict[str, str], pipe: Connection, *, number: int = 3_000
          ) -> Iterator[Figure]:  # fmt: skip
    """A heap of submissions, and one worker."""
    letter = Letter.objects.get(slug=slug)
    before: Counter[str] = ask(pipe, sink.Await(0, 0), seconds=0)
    make_links(letter, number)
    Submission.objects.filter(letter=letter).update(triage=Submission.Triage.NEW)
    first = before.total() + 200  # by then it has loaded everything
    with servers.worker(env) as leader, Scale(leader) as scale:
        ask(pipe, sink.Await(first, 120), seconds=120)
        begun, worked = time.monotonic(), processor_seconds([leader])
        after: Counter[str] = ask(pipe, sink.Await(before.total() + number, 120), seconds=120)
        seconds = time.monotonic() - begun
        worked = processor_seconds([leader]) - worked
    sent = after.total() - first
    yield Figure("mails a second, one worker", round(sent / seconds, 1), "/s", 150, at_least=True,
                 note=f"{1000 * worked / sent:.1f} ms of its processor a mail, which alone would "
                 f"be {sent / worked:.0f} a second")  # fmt: skip
    yield Figure("the worker's memory at most", max(scale.megabytes), "MB", MEGABYTES)


def memory(web: int) -> Iterator[Figure]:
    processes = memory_of("web", session_of(web))
    yield Figure("a web process's memory at most", max(p.rss_mb for p in processes), "MB",
                 MEGABYTES)  # fmt: skip


def listed_within(slug: str, env: dict[str, str]) -> Iterator[Figure]:
    """From a decision until the worker has counted it, mails to send all the while."""
    from signatories.roster.counting import note_changes

    roster = Roster.objects.get(letter__slug=slug)
    with servers.worker(env):
        until(lambda: not Roster.objects.stale().exists(), seconds=60, what="the first count")
        begun = time.monotonic()
        note_changes({roster.pk})
        until(lambda: not Roster.objects.stale().exists(), seconds=60, what="the count")
        seconds = time.monotonic() - begun
    connection.close()
    yield Figure("from a decision until it is counted", round(seconds, 1), "s", 10)
