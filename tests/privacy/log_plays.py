"""What staff do while the logs are kept, in a process of its own (test_leaks_in_logs)."""

import contextlib

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from signatories.decisions.actions import publish
from signatories.models import Entry, Signature


def moderate() -> None:
    """Publish all but two, and have PostgreSQL refuse rows that name somebody."""
    moderator = User.objects.get(username="mod")
    for signature in Signature.objects.queued().order_by("pk")[2:]:
        fail(signature)
        publish(signature=signature, revision=signature.revision, actor=moderator)


def fail(signature: Signature) -> None:
    """Statements that fail, with the row that was to be written: PostgreSQL quotes it, unless told
    not to.
    """
    line = signature.contact.open_line()
    assert line is not None
    row = Entry(
        signature=signature, letter=signature.letter, section=signature.section, place=b"",
        kind=signature.kind, audience="counted", name=line.name, role=line.role,
        published_on="2026-01-01", proof="mailbox",
    )  # fmt: skip
    with contextlib.suppress(IntegrityError), transaction.atomic():
        row.save(force_insert=True)
