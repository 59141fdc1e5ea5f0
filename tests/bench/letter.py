"""The letter that is read and signed: made by the real model and the real actions.

To be imported when Django is set up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from petitions.models import Letter, Section, VersionText
from petitions.writing.actions import open_letter
from signatories.decisions.recording import record_many
from signatories.demo import invented
from signatories.demo.making import make_signatures
from signatories.models import Contact, Signature, Submission, Token
from signatories.models.claim import Claim, Line
from signatories.sealing.tokens import new_token, token_digest
from tests.stage import make_coalition, make_letter

SLUG = "bench"
_BATCH = 2_000
_PARAGRAPH = (
    "We write as people and organisations who have *waited* with those who wait. What was promised "
    "in spring has not been done in autumn, and **every month counts** for somebody who may not "
    "work, travel or go home. We ask for answers in writing, with dates, and for the door that was "
    "announced to be opened.\n\n"
)


@transaction.atomic
def make(entries: int, *, waiting: int = 0) -> Letter:
    """An open letter of about 3,000 characters with so many published entries: half of them
    organisations, half people, one person in eight with an office. So many more wait to be
    published.
    """
    actor = User.objects.create_superuser("bench")
    letter = make_letter(make_coalition("bench"), SLUG, opened=False)
    VersionText.objects.filter(version__letter=letter).update(body=_PARAGRAPH * 9)
    letter = open_letter(letter=letter, actor_id=actor.pk)
    make_signatures(letter=letter, count=entries, actor=actor)
    make_waiting(letter, waiting, actor)
    return letter


def make_waiting(letter: Letter, count: int, actor: Any) -> None:
    """Signatures with a recorded authority, for somebody to publish."""
    section = letter.sections.order_by("position").last()
    assert section is not None
    record_many(
        letter=letter,
        lines=_coming(section, count),
        origin=Signature.Origin.IMPORT,
        source_ref="invented",
        actor=actor,
    )


def _coming(section: Section, count: int) -> Iterator[tuple[Section, Line]]:
    for number in range(count):
        person = invented.person(number)
        name = f"{person['name']} {_in_letters(number)}"
        yield section, Line(**{"kind": "person", **person, "name": name})


def _in_letters(number: int) -> str:
    """A family name for each number, so that everybody is somebody else."""
    letters = ""
    while number or not letters:
        number, letter = divmod(number, 20)
        letters += "bcdfghjklmnprstvwzxy"[letter] + "aeiou"[letter % 5]
    return letters.capitalize()


@dataclass(frozen=True)
class Link:
    """What a mailbox got: the address, and the token behind it."""

    address: str
    token: str


def make_links(letter: Letter, count: int) -> list[Link]:
    """So many submissions whose mail has been sent, each with its token: as triage and outbox
    leave them, made in bulk.
    """
    now, links = timezone.now(), []
    until, forgotten = now + timedelta(hours=72), (now + timedelta(days=90)).date().isoformat()
    for start in range(0, count, _BATCH):
        submissions, tokens = [], []
        for number in range(start, min(start + _BATCH, count)):
            link = Link(f"confirmer-{number}@example.org", new_token())
            person = invented.person(number)
            name = f"{person['name']} {_in_letters(number)}"
            submission = Submission(
                letter=letter, version_id=letter.current_version_id, received=now,
                expires_at=until, triage=Submission.Triage.MAILED,
            )  # fmt: skip
            submission.seal_claim(
                Claim(
                    line=Line(**{"kind": "person", **person, "name": name}),
                    address=link.address,
                    visibility="public",
                    language="en",
                    address_until=forgotten,
                )
            )
            submissions.append(submission)
            tokens.append(
                Token(digest=token_digest(link.token), purpose=Token.Purpose.CONFIRM,
                      submission=submission, expires_at=until)
            )  # fmt: skip
            links.append(link)
        Submission.objects.bulk_create(submissions)
        Token.objects.bulk_create(tokens)
    return links


def confirmed_addresses() -> set[str]:
    """The addresses of everybody who has confirmed, of whom each is a signature."""
    contacts = Contact.objects.exclude(address=None).iterator(chunk_size=_BATCH)
    return {box.address for contact in contacts if (box := contact.open_address())}
