"""What the tests of the desk share: people who wait, and a moderator's browser."""

from typing import Any

from django.test import Client
from django.utils import timezone

from signatories.models import Contact, Signature
from signatories.models.claim import Claim, Line
from tests.stage import Stage

QUEUE = "/admin/signatories/queuedsignature/"


def waiting_rows(
    stage: Stage,
    number: int,
    *,
    pile: str = "clear",
    visibility: str = "public",
    kind: str = "person",
    name: str = "Person",
    **line: Any,
) -> list[Signature]:
    """So many who have confirmed and whom the worker has looked at, in one go."""
    section = stage.organisations if kind == "organisation" else stage.people
    version = stage.letter.versions.get()
    signatures = Signature.objects.bulk_create(
        Signature(
            letter=stage.letter, section=section, version=version, language="en", kind=kind,
            visibility=visibility, origin="form", confirmed_at=timezone.now(), pile=pile,
            evidence_at=timezone.now(),
        )
        for _ in range(number)
    )  # fmt: skip
    contacts = []
    for place, signature in enumerate(signatures):
        contact = Contact(signature=signature, address_until=None)
        contact.seal_claim(
            Claim(
                Line(kind, f"{name} {place}", **line),
                f"{name.lower()}{place}@example.org",
                visibility,
                "en",
            )
        )
        contact.seal_evidence([])
        contacts.append(contact)
    Contact.objects.bulk_create(contacts)
    return signatures


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def state(signature: Signature) -> str:
    signature.refresh_from_db()
    return signature.state


def text(answer: Any) -> str:
    return str(answer.content.decode())
