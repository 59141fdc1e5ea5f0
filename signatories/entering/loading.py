"""Loading an official roster, and taking one back that should not have been loaded."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from petitions.models import Letter, Office
from signatories.entering.findings import Refused
from signatories.entering.incoming import Incoming
from signatories.entering.official_rosters import read_roster
from signatories.models import Entry, Event, OfficeHolder, OfficialRoster, Signature, record_event
from signatories.roster.counting import note_changes

_AT_ONCE = 1_000


class LoadedBefore(Exception):
    """A roster of this office, source and day is there already."""


class NotYet(Exception):
    """A list cannot be of a day that is still to come."""


@transaction.atomic
def load_official_roster(
    *, office: Office, incoming: Incoming, source: str, dated: date, actor: Any
) -> OfficialRoster:
    """Load every line of a sheet as the roster of an office on a day; older rosters stay. Who is
    listed or waits with that office is looked up again by the worker.

    Raises Unreadable, Refused with every broken line, LoadedBefore, NotYet.
    """
    if dated > timezone.localdate():
        raise NotYet
    reading = read_roster(incoming)
    if reading.problems.count:
        raise Refused(reading.problems)
    _ask_for_another_look(office)
    try:
        with transaction.atomic():
            roster = OfficialRoster.objects.create(
                coalition_id=office.coalition_id,
                office=office,
                source=source,
                dated=dated,
                loaded_by=actor,
            )
    except IntegrityError:
        raise LoadedBefore from None
    for holder in reading.holders:
        holder.roster = roster
    OfficeHolder.objects.bulk_create(reading.holders, batch_size=_AT_ONCE)
    _record(Event.Verb.ROSTER_LOADED, roster, actor)
    return roster


@transaction.atomic
def take_back_roster(*, roster: OfficialRoster, actor: Any) -> None:
    """Delete a roster that was loaded by mistake, and all that was said by it."""
    _ask_for_another_look(roster.office)
    _record(Event.Verb.ROSTER_TAKEN_BACK, roster, actor)
    roster.delete()


def _ask_for_another_look(office: Office) -> None:
    """What is said of this office on the coalition's letters, listed or waiting, is found anew. The
    rows of the rosters are taken first, so that no look at the old rosters is written after this.
    """
    letters = Letter.objects.filter(owners=office.coalition_id)
    listed = Entry.objects.filter(letter__in=letters, audience="public", office__code=office.code)
    note_changes(set(listed.order_by().values_list("letter_id", flat=True).distinct()))
    listed.update(compared=False)
    # What office somebody claims who waits is sealed: all people are looked at again.
    Signature.objects.queued().filter(letter__in=letters, kind=Signature.Kind.PERSON).update(
        **Signature.LOOKED_AT_ANEW
    )


def _record(verb: Event.Verb, roster: OfficialRoster, actor: Any) -> None:
    record_event(verb, actor_id=actor.pk, subject_id=roster.pk, reason_code=roster.office.code)
