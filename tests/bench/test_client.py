"""The load, against servers that end connections as nginx does after its thousandth request."""

import contextlib
import socket
import threading
from collections.abc import Iterator

import pytest

from tests.bench.client import Job, load

pytestmark = pytest.mark.once  # it speaks to no database
REQUEST = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n%b\r\nok"
AT_ONCE, HELD_BACK = 0.0, 200.0


@contextlib.contextmanager
def server(
    *, requests_a_connection: int, says_so: bool, in_all: int = 1_000_000
) -> Iterator[tuple[int, list[int]]]:
    """Its port, and the how-many-th request of its connection each was. After so many in all it
    takes no new connection.
    """
    counts: list[int] = []

    def serve(line: socket.socket) -> None:
        with line:
            for count in range(1, requests_a_connection + 1):
                if not line.recv(1 << 16):
                    return
                counts.append(count)
                if len(counts) == in_all:
                    listener.shutdown(socket.SHUT_RDWR)
                ends = says_so and count == requests_a_connection
                line.sendall(ANSWER % (b"Connection: close\r\n" if ends else b""))

    def listen() -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=[line], daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=listen, daemon=True).start()
        yield listener.getsockname()[1], counts
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)


def job(port: int, rate: float, count: int = 60) -> Job:
    requests = [REQUEST] * count
    return Job(port, requests, again=False, connections=3, seconds=20, expected=200, rate=rate)


@pytest.mark.parametrize("rate", [AT_ONCE, HELD_BACK])
def test_a_connection_that_the_server_ends_is_made_again(rate: float) -> None:
    with server(requests_a_connection=4, says_so=True) as (port, counts):
        outcome = load(job(port, rate))
    assert (outcome.sent, sorted(outcome.answered), outcome.broken) == (60, list(range(60)), 0)
    assert (len(counts), max(counts)) == (60, 4)


def test_one_that_is_closed_while_nobody_uses_it_is_no_error() -> None:
    with server(requests_a_connection=1, says_so=False) as (port, _):
        outcome = load(job(port, 3.0, count=5))  # each rests for a second: time to be closed
    assert (len(outcome.answered), outcome.broken) == (5, 0)


def test_a_connection_that_ends_in_place_of_an_answer_is_broken() -> None:
    with server(requests_a_connection=0, says_so=False) as (port, _):
        outcome = load(job(port, AT_ONCE))
    assert (len(outcome.answered), outcome.broken) == (0, 3)


def test_so_is_one_that_cannot_be_made_again() -> None:
    with server(requests_a_connection=1, says_so=True, in_all=3) as (port, _):
        outcome = load(job(port, 3.0, count=9))
    assert (len(outcome.answered), outcome.broken, outcome.sent) == (3, 3, 6)


def test_a_rate_is_kept() -> None:
    with server(requests_a_connection=1000, says_so=True) as (port, _):
        outcome = load(job(port, 100.0))
    assert outcome.seconds >= 0.59
    assert len(outcome.answered) == 60
