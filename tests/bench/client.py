"""The load: a few connections kept alive, each sending its next request when it has its answer.

Requests are finished bytes and only so much of an answer is read as tells where it ends, so that
the client takes little of the cores it shares with what it measures.
"""

import gc
import selectors
import socket
import time
from collections import Counter, deque
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

    def note(self, line: "Line", status: int, expected: int) -> None:
        self.statuses[status] += 1
        if status == expected:
            self.answered.append(line.place)
            self.milliseconds.append((time.perf_counter() - line.since) * 1000)


class Malformed(Exception):
    """An answer whose end cannot be told."""


class Line:
    """One connection and the request it is waiting for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.socket = self._connected()
        self.is_ended = False  # by the server: it said so in its last answer, or closed it since
        self.is_waiting = False  # for an answer
        self.received = b""
        self.wanted = 0  # bytes of the whole answer, once its head is there
        self.place = -1
        self.since = 0.0

    def _connected(self) -> socket.socket:
        line = socket.create_connection((HOST, self.port), timeout=SECONDS_TO_ANSWER)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return line

    def connect_again(self) -> None:
        ended = self.socket
        self.socket, self.is_ended = self._connected(), False
        ended.close()

    def send(self, place: int, request: bytes) -> None:
        self.place, self.received, self.wanted, self.is_waiting = place, b"", 0, True
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
        if len(self.received) < self.wanted:
            return 0
        self.is_waiting = False
        return int(self.received[9:12])


def content_length(head: bytes) -> int:
    """Of a head in small letters. Raises Malformed where it does not say it."""
    _, found, rest = head.partition(b"\r\ncontent-length:")
    if not found:
        raise Malformed
    return int(rest.partition(b"\r\n")[0])


def load(job: Job) -> Outcome:
    """Bring one round of load; it ends when time or requests run out, or all too much breaks."""
    return _Round(job).outcome


class _Round:
    def __init__(self, job: Job) -> None:
        self.job = job
        self.outcome = Outcome()
        self.queue = _places(job)
        self.selector = selectors.DefaultSelector()
        self.lines = [Line(job.port) for _ in range(job.connections)]
        self.idle = deque(self.lines)  # the one that has waited longest is next
        self.waiting = 0
        self.start = time.perf_counter()
        self.deadline = self.start + job.seconds
        try:
            self._bring()
        finally:
            self.outcome.broken += self.waiting
            self.outcome.seconds = time.perf_counter() - self.start
            self.selector.close()
            for line in self.lines:
                line.socket.close()

    def _bring(self) -> None:
        for line in self.lines:
            self.selector.register(line.socket, selectors.EVENT_READ, line)
        pause = self._send_due()
        while self._goes_on():
            patience = self.deadline + SECONDS_TO_ANSWER - time.perf_counter()
            events = self.selector.select(max(min(patience, pause), 0))
            if not events and patience <= 0:
                break
            for key, _ in events:
                self._hear(key.data)
            pause = self._send_due()

    def _goes_on(self) -> bool:
        if self.outcome.broken >= BROKEN_AT_MOST:
            return False
        return bool(self.waiting or (self.idle and time.perf_counter() < self.deadline))

    def _send_due(self) -> float:
        """Send what is due on lines that wait for nothing; seconds until more may be."""
        while self.idle:
            now = time.perf_counter()
            if now >= self.deadline:
                break
            due = (self.outcome.sent + 1) / self.job.rate if self.job.rate else 0.0
            if now - self.start < due:
                return max(due - (now - self.start), 0.001)
            place = next(self.queue, None)
            if place is None:
                self.deadline = now
                break
            self._send(self.idle.popleft(), place)
        return SECONDS_TO_ANSWER

    def _send(self, line: Line, place: int) -> None:
        self.outcome.sent += 1
        try:
            if line.is_ended:
                line.connect_again()
                self.selector.register(line.socket, selectors.EVENT_READ, line)
            line.send(place, self.job.requests[place])
        except OSError:
            self._give_up(line)
        else:
            self.waiting += 1

    def _hear(self, line: Line) -> None:
        if not line.is_waiting:  # the server has closed what nobody used
            self.selector.unregister(line.socket)
            line.is_ended = True
            return
        try:
            status = line.receive()
        except (OSError, ValueError, Malformed):
            self.waiting -= 1
            self._give_up(line)
            return
        if status:
            self.waiting -= 1
            self.outcome.note(line, status, self.job.expected)
            self.idle.append(line)
            if line.is_ended:
                self.selector.unregister(line.socket)

    def _give_up(self, line: Line) -> None:
        self.outcome.broken += 1
        if line.socket in self.selector.get_map():
            self.selector.unregister(line.socket)
        line.socket.close()


def _places(job: Job) -> Iterator[int]:
    while True:
        yield from range(len(job.requests))
        if not job.again:
            return


def work(pipe: Connection) -> None:
    """The client's process: a job comes in, its outcome goes out."""
    gc.disable()
    while True:
        pipe.send(load(pipe.recv()))
        gc.collect()
