"""A real SMTP server for mails to arrive at; it can refuse, or drop the line."""

import contextlib
import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.postgresql import free_port


class Sink:
    """Keeps what was delivered. `answers` are given to the next messages instead of "250 OK";
    `refused` recipients are refused for good.
    """

    def __init__(self) -> None:
        self.delivered: list[EmailMessage] = []
        self.senders: list[str] = []  # of the envelopes: what becomes the Return-Path
        self.answers: list[str] = []
        self.refused: set[str] = set()
        self.port = 0

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[Any]
    ) -> str:
        if address in self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.answers:
            return self.answers.pop(0)
        content = envelope.content
        assert isinstance(content, bytes)
        message = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        self.delivered.append(message)
        self.senders.append(envelope.mail_from or "")
        return "250 OK"


@contextlib.contextmanager
def smtp_sink(sink: Sink | None = None) -> Iterator[Sink]:
    """A sink on a free port of this machine, stopped when the block ends."""
    sink = sink or Sink()
    sink.port = free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()
