"""The load: a few connections kept alive, each sending its next request when it has its answer.

Requests are finished bytes and only so much of an answer is read as tells where it ends, so that
the client takes little of the cores it shares with what it measures.
"""

import gc
import selectors
import socket
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection

HOST = "127.0.0.1"
SECONDS_TO_ANSWER = 5.0
BROKEN_AT_MOST = 100


@dataclass(frozen=True)
class Job:
    """One round: send `requests`, each once or (`again`) in turn, for so many seconds; as fast as
    they are answered, or at so many a second (`rate`) as far as connections are free.
    """

    port: int
    requests: list[bytes]
    again: bool
    connections: int
    seconds: float
    expected: int
    rate: float = 0.0


@dataclass
class Outcome:
    """`answered` holds the places in `requests` of those whose answer had the expected status,
    `milliseconds` how long each of them took. `broken` counts those that got no answer.
    """

    seconds: float = 0.0
    sent: int = 0
    answered: list[int] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    broken: int = 0

    @property
    def rate(self) -> float:
        """Expected answers a second."""
        return len(self.answered) / self.seconds if self.seconds else 0.0


class Malformed(Exception):
    """An answer whose end cannot be told."""


class Line:
    """One connection and the request it is waiting for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.socket = self._connected()
        self.is_ended = False  # by the server, which said so in its last answer
        self.received = b""
        self.wanted = 0  # bytes of the whole answer, once its head is there
        self.place = -1
        self.since = 0.0

    def _connected(self) -> socket.socket:
        line = socket.create_connection((HOST, self.port), timeout=SECONDS_TO_ANSWER)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return line

    def connect_again(self) -> None:
        self.socket.close()
        self.socket, self.is_ended = self._connected(), False

    def send(self, place: int, request: bytes) -> None:
        self.place, self.received, self.wanted = place, b"", 0
        self.since = time.perf_counter()
        self.socket.sendall(request)

    def receive(self) -> int:
        """The status, once the answer is whole; 0 before. Raises OSError, Malformed."""
        data = self.socket.recv(1 << 18)
        if not data:
            raise ConnectionResetError
        self.received = self.received + data if self.received else data
        if not self.wanted:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return 0
            head = self.received[:end].lower()
            self.wanted = end + 4 + content_length(head)
            self.is_ended = b"\r\nconnection: close" in head
        return int(self.received[9:12]) if len(self.received) >= self.wanted else 0


def content_length(head: bytes) -> int:
    """Of a head in small letters. Raises Malformed where it does not say it."""
    _, found, rest = head.partition(b"\r\ncontent-length:")
    if not found:
        raise Malformed
    return int(rest.partition(b"\r\n")[0])


def load(job: Job) -> Outcome:
    """Bring one round of load; it ends when time or requests run out, or all too much breaks."""
    outcome = Outcome()
    queue = _places(job)
    selector = selectors.DefaultSelector()
    lines = [Line(job.port) for _ in range(job.connections)]
    start = time.perf_counter()
    deadline = start + job.seconds
    waiting = 0

    def send_next(line: Line) -> bool:
        place = next(queue, None) if time.perf_counter() < deadline else None
        if place is None:
            return False
        if line.is_ended:
            selector.unregister(line.socket)
            line.connect_again()
            selector.register(line.socket, selectors.EVENT_READ, line)
        outcome.sent += 1
        line.send(place, job.requests[place])
        return True

    idle: list[Line] = []

    def send_due() -> float:
        """Send what is due on lines that wait for nothing; seconds until more may be."""
        nonlocal waiting
        elapsed = time.perf_counter() - start
        while idle and outcome.sent < elapsed * job.rate and send_next(idle[-1]):
            idle.pop()
            waiting += 1
        if not idle or time.perf_counter() >= deadline:
            return SECONDS_TO_ANSWER
        return max((outcome.sent + 1) / job.rate - elapsed, 0.001)

    try:
        for line in lines:
            selector.register(line.socket, selectors.EVENT_READ, line)
            if job.rate:
                idle.append(line)
            else:
                waiting += send_next(line)
        pause = send_due() if job.rate else SECONDS_TO_ANSWER
        while (waiting or (idle and time.perf_counter() < deadline)) and (
            outcome.broken < BROKEN_AT_MOST
        ):
            patience = deadline + SECONDS_TO_ANSWER - time.perf_counter()
            events = selector.select(max(min(patience, pause), 0))
            if not events and patience <= 0:
                break
            for key, _ in events:
                line = key.data
                try:
                    status = line.receive()
                    if not status:
                        continue
                    _note(outcome, line, status, job.expected)
                    if job.rate:
                        idle.append(line)
                        waiting -= 1
                    else:
                        waiting -= not send_next(line)
                except (OSError, ValueError, Malformed):
                    outcome.broken += 1
                    selector.unregister(line.socket)
                    line.socket.close()
                    waiting -= 1
            if job.rate:
                pause = send_due()
    finally:
        outcome.broken += waiting
        outcome.seconds = time.perf_counter() - start
        selector.close()
        for line in lines:
            line.socket.close()
    return outcome


def _places(job: Job) -> Iterator[int]:
    while True:
        yield from range(len(job.requests))
        if not job.again:
            return


def _note(outcome: Outcome, line: Line, status: int, expected: int) -> None:
    outcome.statuses[status] += 1
    if status == expected:
        outcome.answered.append(line.place)
        outcome.milliseconds.append((time.perf_counter() - line.since) * 1000)


def work(pipe: Connection) -> None:
    """The client's process: a job comes in, its outcome goes out."""
    gc.disable()
    while True:
        pipe.send(load(pipe.recv()))
        gc.collect()
