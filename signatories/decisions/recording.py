"""Signatures that did not come by the form: their authority is recorded instead of a mailbox."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from petitions.models import Letter, Section, Version
from signatories.models import Contact, Event, Signature, SourceMail, record_event
from signatories.models.claim import Claim, Line
from signatories.models.inserting import insert_alike

BATCH = 1_000


class LetterNotOpen(Exception):
    """There is no version that anybody could adhere to."""


@transaction.atomic
def record_signature(
    *,
    letter: Letter,
    section: Section,
    line: Line,
    origin: Signature.Origin,
    source_ref: str,
    actor: Any,
) -> Signature:
    """Enter a signature that came by mail, on paper or in a list; it waits like any other.

    `source_ref` says where the authority can be found, and `actor` answers for it: the database
    refuses a row without both. Raises LetterNotOpen.
    """
    version = _version_to_sign(letter)
    signature = _unsaved(letter, version, section, line, origin, source_ref, actor)
    signature.save(force_insert=True)
    _sealed(signature, line).save(force_insert=True)
    record_event(
        Event.Verb.RECORDED, actor_id=actor.pk, letter_id=letter.pk, subject_id=signature.pk
    )
    return signature


@transaction.atomic
def record_many(
    *,
    letter: Letter,
    lines: Iterable[tuple[Section, Line]],
    origin: Signature.Origin,
    source_ref: str,
    actor: Any,
    source_mail: SourceMail | None = None,
    tell: Callable[[int], None] = lambda done: None,
    hear: Callable[[list[int]], None] | None = None,
) -> int:
    """Enter a whole list as `record_signature` enters one; how many there were. All or nothing.

    `lines` is read as it comes, so a long list is never in memory as a whole; what it raises
    undoes everything. After each batch `tell` hears how many are written, and `hear` the keys of
    its signatures in order. The log gets no line a name: whoever calls writes one for the list.
    Raises LetterNotOpen.
    """
    version = _version_to_sign(letter)
    coming, done = iter(lines), 0
    while batch := list(islice(coming, BATCH)):
        keys = insert_alike(
            _unsaved(letter, version, *batch[0], origin, source_ref, actor, source_mail),
            ("section_id", "kind"),
            [(section.pk, line.kind) for section, line in batch],
        )
        contact = Contact(updated_at=timezone.now())
        boxes = [
            (key, _seal_into(contact, key, line, letter.default_language))
            for key, (_section, line) in zip(keys, batch, strict=True)
        ]
        insert_alike(contact, ("signature_id", "claim"), boxes)
        if hear is not None:
            hear(keys)
        done += len(batch)
        tell(done)
    return done


def _version_to_sign(letter: Letter) -> Version:
    """What is shown; of a draft, the newest: that is the one which opening it will seal."""
    version = letter.current_version or letter.versions.order_by("-number").first()
    if version is None:
        raise LetterNotOpen
    return version


def _unsaved(
    letter: Letter,
    version: Version,
    section: Section,
    line: Line,
    origin: Signature.Origin,
    source_ref: str,
    actor: Any,
    source_mail: SourceMail | None = None,
) -> Signature:
    return Signature(
        letter=letter,
        section=section,
        version=version,
        language=letter.default_language,
        kind=line.kind,
        visibility=Signature.Visibility.PUBLIC,
        origin=origin,
        source_ref=source_ref,
        entered_by=actor,
        source_mail=source_mail,
    )


def _sealed(signature: Signature, line: Line) -> Contact:
    contact = Contact(updated_at=timezone.now())
    _seal_into(contact, signature.pk, line, signature.language)
    return contact


def _seal_into(contact: Contact, key: int, line: Line, language: str) -> Any:
    """Make it the contact of this signature; its box."""
    contact.signature_id = key
    contact.seal_claim(Claim(line=line, address="", visibility="public", language=language))
    return contact.claim
