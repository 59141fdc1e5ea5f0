"""Lockdown: no name of a letter, or of any, is shown anywhere until two people say so.

The roster itself obeys the row (`Entry.objects.readable`); what is done here is to write it, and
to let every roster grow a version, so that pages that are open somewhere are read anew.
"""

from typing import Any

from django.conf import settings
from django.db import transaction

from petitions.models import Letter
from signatories.models import Event, Lockdown, record_event
from signatories.models.ledger_applied import note_on_commit
from signatories.roster.counting import note_changes
from signatories.roster.exports import forget_prepared
from signatories.sealing.ledger import WHOLE_SITE, Verb


class NotLocked(Exception):
    """There is no such lockdown, or there is none any more."""


class NeedsAnother(Exception):
    """Two people must want to lift a lockdown: nobody has asked yet, or only this one."""


@transaction.atomic
def lock_down(*, letter: Letter | None, actor: Any) -> Lockdown:
    """Show no name of this letter (or, with None, of any) from now on; tallies stay.

    Locking what is locked takes back a wish to lift it, and changes nothing else. `actor` is None
    for whoever has the machine itself.
    """
    _note(letter)
    lockdown, is_new = Lockdown.objects.get_or_create(
        letter=letter, defaults={"by_id": _id_of(actor)}
    )
    if lockdown.lift_asked_by_id is not None:
        lockdown.lift_asked_by_id = None
        lockdown.save(update_fields=["lift_asked_by_id"])
    elif not is_new:
        return lockdown
    forget_prepared(_letters(letter))
    _record(Event.Verb.LOCKED, letter, actor)
    note_on_commit(Verb.LOCKED, slug=_slug(letter))
    return lockdown


@transaction.atomic
def ask_to_lift(*, letter: Letter | None, actor: Any) -> None:
    """Say that one of two people wants it lifted. Who asks last is the one who has asked.

    Raises NotLocked.
    """
    lockdown = _taken(letter)
    lockdown.lift_asked_by_id = actor.pk
    lockdown.save(update_fields=["lift_asked_by_id"])
    _record(Event.Verb.LIFT_ASKED, letter, actor)


@transaction.atomic
def lift(*, letter: Letter | None, actor: Any) -> None:
    """Show the names again: where two people are needed, the second of them.

    Raises NotLocked, NeedsAnother.
    """
    _note(letter)
    lockdown = _taken(letter)
    if settings.LOCKDOWN_LIFT_NEEDS_TWO and not may_confirm(lockdown, actor):
        raise NeedsAnother
    lockdown.delete()
    _record(Event.Verb.LIFTED, letter, actor)
    note_on_commit(Verb.LIFTED, slug=_slug(letter))


def may_confirm(lockdown: Lockdown, actor: Any) -> bool:
    """Whether somebody else has asked for what this person wants."""
    asked_by = lockdown.lift_asked_by_id
    return asked_by is not None and actor is not None and asked_by != actor.pk


def _taken(letter: Letter | None) -> Lockdown:
    lockdown = Lockdown.objects.select_for_update(of=("self",)).filter(letter=letter).first()
    if lockdown is None:
        raise NotLocked
    return lockdown


def _letters(letter: Letter | None) -> set[int]:
    if letter is not None:
        return {letter.pk}
    return set(Letter.objects.public().values_list("pk", flat=True))


def _note(letter: Letter | None) -> None:
    """The rosters' rows first: who writes a prepared list, or decides, waits and then sees it."""
    note_changes(_letters(letter), in_looks=True)


def _record(verb: Event.Verb, letter: Letter | None, actor: Any) -> None:
    record_event(verb, actor_id=_id_of(actor), letter_id=letter.pk if letter else None)


def _id_of(actor: Any) -> int | None:
    return actor.pk if actor else None


def _slug(letter: Letter | None) -> str:
    return letter.slug if letter else WHOLE_SITE
