"""The production set-up runs: docs/scaling.md's three machines, from Debian's packages, on one.

One story, for it takes long to set up: someone signs and is published; a web server, a worker and
the replica end; a letter is locked down; and at last the logs are read.
"""

import contextlib
import gzip
import http.client
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.postgresql import programs
from tests.processes import until
from tests.production.front import NGINX, Answer
from tests.production.staff import Desk
from tests.production.whole import (
    END_LEASES,
    LEASED,
    LETTER,
    SIGN,
    UNDONE,
    Whole,
    log_of,
    whole,
    worker,
)

pytestmark = [pytest.mark.long, pytest.mark.once]

NAME = "Annabeth Visible"
LIST = f"{LETTER}signatories/"
MANY, AT_ONCE, WORKERS = 200, 6, 3
MOST_SECONDS = 10.0  # until a lockdown is obeyed everywhere
OF_ITS_OWN = {"Date", "Server", "Connection", "Content-Length", "X-Accel-Redirect", "Accept-Ranges"}


@pytest.fixture
def there() -> Iterator[Whole]:
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    if not NGINX.exists():
        pytest.skip("nginx is missing; on Debian: apt install nginx-light")
    with whole() as running:
        yield running


def test_all_of_it(
    there: Whole,
    record_property: Callable[[str, Any], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun = time.monotonic()
    seconds = {}
    steps = (
        published_and_read_from_the_replica, kept_by_nginx, downloaded, limited_by_source,
        a_worker_dies, a_web_server_dies, locked_down, the_replica_dies,
    )  # fmt: skip
    for step in steps:
        started = time.monotonic()
        step(there)
        seconds[step.__name__] = round(time.monotonic() - started, 1)
        if step is locked_down:
            logs = {"PostgreSQL on the replica": log_of(there.replica)}
    record_property("seconds", seconds | {"all": round(time.monotonic() - begun)})
    logs |= {"PostgreSQL": log_of(there.there.database), "nginx": there.front.logs}
    tokens = {path.split("/")[2] for paths in there.links().values() for path in paths}
    for one in (*there.web, there.public):
        one.stop()
    logs["web servers and workers"] = "".join(capsys.readouterr()).encode()
    nothing_is_written_down(there, logs, tokens)


def published_and_read_from_the_replica(there: Whole) -> None:
    first = worker(there)
    first.start()
    there.sign(NAME, "ann@example.org")
    until(there.links, what="the mail")
    [path] = there.links()["ann@example.org"]
    assert there.front.ask("POST", path, {"answer": "sign"}).status in (200, 303)
    desk = Desk(there.front)
    desk.sign_in("mod", "moderating")
    until(desk.waiting, what="the queue")
    desk.publish_all()
    until(lambda: shows(there, LIST), what="the name", seconds=15)
    assert there.readers_of(there.replica) >= 1
    assert there.readers_of(there.there.database) == 0
    until(lambda: shows(there, f"{LETTER}signatories.csv"), what="the list")
    first.stop()


def shows(there: Whole, path: str, form: str = "") -> bool:
    answer = there.front.get(path, headers={"Accept-Encoding": form})
    body = answer.body
    return NAME.encode() in (gzip.decompress(body) if form and answer.status == 200 else body)


def kept_by_nginx(there: Whole) -> None:
    answers = [there.front.get(f"{LETTER}tally.json") for _ in range(6)]
    assert [a.status for a in answers] == [200] * 6
    assert "HIT" in [a.headers["X-Cache"] for a in answers]
    assert json.loads(answers[-1].body)["total"] == 1
    assert not [a for a in answers if a.headers["Set-Cookie"]]
    assert "max-age=31536000" in answers[0].headers["Strict-Transport-Security"]
    for path in ("/metrics", "/readyz"):
        assert there.front.get(path).status == 404
    sent = there.front.get("/x", plain=True)
    assert (sent.status, sent.headers["Location"]) == (301, f"{there.front.origin}/x")


def downloaded(there: Whole) -> None:
    """By nginx itself, with the headers that the application gave."""
    for form in ("json", "csv"):
        path = f"{LETTER}signatories.{form}"
        told = inside(there, path)
        assert told.body == b""
        assert told.headers["X-Accel-Redirect"]
        given = there.front.get(path)
        assert given.status == 200
        assert NAME.encode() in given.body
        names = {name.title() for name in told.headers} - {n.title() for n in OF_ITS_OWN}
        for name in names:
            assert given.headers[name] == told.headers[name], name
        assert not {n.title() for n in given.headers} - names - {n.title() for n in OF_ITS_OWN}
        tag = {"If-None-Match": given.headers["ETag"]}
        assert there.front.get(path, headers=tag).status == 304
    outside = there.front.get(told.headers["X-Accel-Redirect"])
    assert outside.status >= 400
    assert NAME.encode() not in outside.body


def inside(there: Whole, path: str) -> Answer:
    """What the web server for public pages answers to nginx."""
    line = http.client.HTTPConnection("127.0.0.1", there.public_port, timeout=20)
    with contextlib.closing(line):
        line.request("GET", path, headers={"X-Forwarded-Proto": "https"})
        answer = line.getresponse()
        return Answer(answer.status, answer.headers, answer.read())


def limited_by_source(there: Whole) -> None:
    """The application counts the visitor's own address, and nobody else's suffers."""
    busy = there.visitor()
    guess = f"/confirm/{'a' * 26}/"
    for _ in range(4 * 30 + 1):
        answer = there.front.ask("POST", guess, {"answer": "sign"}, visitor=busy)
        if answer.status == 429:
            break
    assert answer.status == 429
    assert b"Too many at once" not in answer.body, "the application's own page"
    other = there.front.ask("POST", guess, {"answer": "sign"}, visitor=there.visitor())
    assert other.status == 404


def a_worker_dies(there: Whole) -> None:
    """With a batch in its hands, of which the mail server has taken nothing. Others do it, and
    what comes meanwhile, any number of them at once, and each thing once.
    """
    there.sink.free.clear()
    there.sink.waiting = 0
    for number in range(5):
        there.sign(f"Early {number}", f"early{number}@example.org")
    dying = worker(there)
    dying.start()
    until(lambda: there.sink.waiting and there.there.ask(LEASED)[0][0], what="a batch in hand")
    dying.kill()
    assert set(there.mailed()) == {"ann@example.org"}
    there.there.ask(END_LEASES)  # five minutes later, had we the time
    there.sink.free.set()
    workers = [worker(there) for _ in range(WORKERS)]
    for one in workers:
        one.start()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda n: there.sign(f"Many {n}", f"many{n}@example.org"), range(MANY)))
    until(lambda: there.there.ask(UNDONE) == [(0,)], what="the mails", seconds=60)
    # All of them at once follow their links, and one who presses twice.
    paths = [path for address, [path] in there.links().items() if address.startswith("early")]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        confirmed = pool.map(
            lambda path: there.front.ask("POST", path, {"answer": "sign"}), paths + paths
        )
        assert {answer.status for answer in confirmed} <= {200, 303}
    for one in workers:
        one.stop()
    mailed = there.mailed()
    assert set(mailed) == set(there.accepted)
    assert len(mailed) == MANY + 5 + 1
    assert set(mailed.values()) == {1}, "each once"
    assert there.there.ask("SELECT count(*) FROM signatories_signature") == [(5 + 1,)]


def a_web_server_dies(there: Whole) -> None:
    """Readers and signers go on. A form that the dead had in its hands is sent again by its signer,
    never by nginx, and counts once.
    """
    over = threading.Event()
    before = len(there.accepted)
    read: list[int] = []

    def reader(path: str) -> None:
        while not over.is_set():
            read.append(there.front.get(path, visitor=there.visitor()).status)

    def signer(number: int) -> None:
        for turn in range(1000):
            if over.is_set():
                return
            address = f"going-on{number}-{turn}@example.org"
            there.sign(f"Going {number} On {turn}", address)

    def more(of: list[Any], by: int) -> None:
        goal = len(of) + by
        until(lambda: len(of) >= goal, what="visitors who go on", seconds=60)

    with ThreadPoolExecutor(5) as pool:
        visitors = [pool.submit(reader, path) for path in (LIST, f"{SIGN}?kind=person", "/")]
        visitors += [pool.submit(signer, number) for number in range(2)]
        try:
            for dying in (there.web[0], there.public):
                more(there.accepted, 5)
                dying.kill()
                more(there.accepted, 10)
                more(read, 20)
                dying.start()
        finally:
            over.set()
        for visitor in visitors:
            visitor.result()
    assert set(read) == {200}
    assert len(there.unanswered) <= 2, "no more than there were signers"
    stored = there.there.ask("SELECT count(*) FROM signatories_submission WHERE triage = 'new'")
    assert stored == [(len(there.accepted) - before,)]


def locked_down(there: Whole) -> None:
    surfaces = [(path, form) for path in (LETTER, LIST, f"/fr{LETTER}", f"{LIST}?q=Annabeth",
                                          f"{LETTER}signatories.json", f"{LETTER}signatories.csv")
                for form in ("", "gzip")]  # fmt: skip
    surfaces = [s for s in surfaces if s[1] == "" or not s[0].endswith(("json", "csv"))]
    for path, form in surfaces:
        until(lambda path=path, form=form: shows(there, path, form), what=path)  # type: ignore[misc]
    assert kept_with_the_name(there), "what is gone below was in the cache"
    there.manage("lockdown", "shelter")
    started = time.monotonic()
    gone: dict[tuple[str, str], float] = {}
    while len(gone) < len(surfaces) and time.monotonic() - started < 2 * MOST_SECONDS:
        for each in surfaces:
            if shows(there, *each):
                gone.pop(each, None)
            else:
                gone.setdefault(each, time.monotonic() - started)
    assert len(gone) == len(surfaces), "a name is still shown"
    assert max(gone.values()) <= MOST_SECONDS, gone
    print(f"the last name was gone after {max(gone.values()):.1f} s")


def kept_with_the_name(there: Whole) -> bool:
    pages = (there.front.folder / "run" / "pages").rglob("*")
    for page in (page for page in pages if page.is_file()):
        with contextlib.suppress(FileNotFoundError):  # nginx throws away what is old
            if NAME.encode() in page.read_bytes():
                return True
    return False


def the_replica_dies(there: Whole) -> None:
    """Public pages are then the primary's to give."""
    there.replicas_life.close()
    until(lambda: inside(there, LIST).status == 503, what="the reader of the replica to notice")
    for number in range(5):
        assert there.front.get(f"{LIST}?n={number}").status == 200


def nothing_is_written_down(there: Whole, logs: dict[str, bytes], tokens: set[str]) -> None:
    assert logs["nginx"].count(b"\n") > MANY
    assert b"worker: started" in logs["web servers and workers"]
    assert logs["PostgreSQL"]
    assert len(tokens) > MANY
    for name, text in logs.items():
        assert not re.search(rb"127\.(?:1\.|0\.0\.77)", text), f"a visitor's address in {name}"
        assert not re.search(rb"@example\.org|Annabeth|Early|Going", text), f"a signer in {name}"
        assert not [token for token in tokens if token.encode() in text], f"a token in {name}"
