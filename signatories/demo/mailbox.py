"""The demo's mailbox: instead of leaving the machine, mails are files that a page shows."""

import email
import email.policy
import os
import secrets
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class Mailbox(BaseEmailBackend):
    """Django's door to it."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder: Path = settings.DEMO_MAILBOX
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{time.time_ns():020d}-{secrets.token_hex(4)}"
            part = folder / f".{name}"
            part.write_bytes(message.message().as_bytes())
            os.replace(part, folder / f"{name}.eml")
        return len(email_messages)


def messages() -> list[dict[str, Any]]:
    """Every mail sent, newest first: `{"id", "to", "subject", "text", "html"}`."""
    files = sorted(settings.DEMO_MAILBOX.glob("*.eml"), reverse=True)
    return [_read(file) for file in files[:500]]


def _read(file: Path) -> dict[str, Any]:
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    return {
        "id": file.stem,
        "to": str(mail["To"]),
        "subject": str(mail["Subject"]),
        "text": text.get_content() if text else "",
        "html": html.get_content() if html else "",
    }
