"""A mail server with moods: it takes, refuses for now, is slow, or drops the line."""

import asyncio
import contextlib
import itertools
import time
from collections.abc import Iterator
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.journeys.progress import Progress
from tests.postgresql import free_port
from tests.sink import Sink

# What it does with its next messages, round and round.
MOODS = (
    ["takes"] * 20
    + ["refuses"] * 4
    + ["refuses the mailbox"] * 4
    + ["is slow"] * 6
    + ["drops before the answer"]
    + ["takes"] * 10
    + ["drops without keeping"]
    + ["takes"] * 10
    + ["drops after the answer"]
)
SLOW = 0.3


class MoodySink(Sink):
    """Notes "mails asked" when a message's text has arrived, before it answers."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.progress = progress
        self.is_moody = True
        self.arrivals: list[float] = []
        self._moods = itertools.cycle(MOODS)
        self._mood = "takes"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[Any]
    ) -> str:
        self._mood = next(self._moods) if self.is_moody else "takes"
        self.progress.note(f"sink {self._mood}")
        if self._mood == "refuses the mailbox":
            return "450 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        mood = self._mood
        self.progress.note("mails asked")
        if mood == "refuses":
            return "451 busy"
        if mood == "is slow":
            await asyncio.sleep(SLOW)
        if mood != "drops without keeping":
            await super().handle_DATA(server, session, envelope)
            self.arrivals.append(time.monotonic())
            self.progress.note("mails arrived")
        if mood == "drops after the answer":
            await server.push("250 OK")
        if mood.startswith("drops"):
            assert server.transport is not None
            server.transport.close()
        return "250 OK"


@contextlib.contextmanager
def moody_sink(progress: Progress) -> Iterator[MoodySink]:
    """On a free port of this machine, stopped when the block ends."""
    sink = MoodySink(progress)
    sink.port = free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()
