"""Mending the order of the list where the rule puts a name wrongly."""

from typing import Any

from django.db import transaction

from signatories.models import Entry, Event, record_event
from signatories.roster.counting import note_changes
from signatories.roster.placing import put_in_place


@transaction.atomic
def reorder(*, entry: Entry, sort_as: str, initiator: bool, actor: Any) -> None:
    """Sort a published entry by these words instead of its name (none: by the rule again), and
    say whether it stands among the initiators.
    """
    note_changes({entry.letter_id}, in_looks=True)
    entry = Entry.objects.select_for_update(of=("self",)).select_related("section").get(pk=entry.pk)
    entry.sort_as, entry.initiator = sort_as, initiator
    put_in_place(entry, entry.section)
    entry.save(update_fields=["sort_as", "initiator", "place", "key_version"])
    record_event(
        Event.Verb.REORDERED,
        actor_id=actor.pk,
        letter_id=entry.letter_id,
        subject_id=entry.signature_id,
    )
