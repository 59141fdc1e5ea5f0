"""Where mails arrive: a real SMTP server in a process of its own, which keeps who got how many."""

import threading
import time
from collections import Counter
from dataclasses import dataclass
from multiprocessing.connection import Connection

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.postgresql import free_port


@dataclass(frozen=True)
class Await:
    """The question: who got mail, once there are so many mails or so many seconds are over?"""

    mails: int
    seconds: float


class Recipients:
    """Counts mails by recipient; a mail itself is not kept."""

    def __init__(self) -> None:
        self.mails: Counter[str] = Counter()
        self.arrived = 0
        self.changed = threading.Condition()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        with self.changed:
            self.mails.update(envelope.rcpt_tos)
            self.arrived += 1
            self.changed.notify_all()
        return "250 OK"

    def wait(self, question: Await) -> Counter[str]:
        give_up = time.monotonic() + question.seconds
        with self.changed:
            while self.arrived < question.mails and time.monotonic() < give_up:
                self.changed.wait(give_up - time.monotonic())
            return self.mails.copy()


def work(pipe: Connection) -> None:
    """The sink's process: it says its port, then answers questions."""
    recipients = Recipients()
    controller = Controller(recipients, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        pipe.send(controller.port)
        while True:
            pipe.send(recipients.wait(pipe.recv()))
    finally:
        controller.stop()
