"""A letter that opens or closes: it is in the log, and its roster is counted."""

from typing import Any

from django.dispatch import receiver

from petitions.models import Letter
from petitions.signals import letter_changed
from signatories.models import Event, record_event
from signatories.roster.counting import note_changes


@receiver(letter_changed)
def log_and_recount(
    sender: Any, *, letter: Letter, actor_id: int | None, verb: str, **kwargs: Any
) -> None:
    note_changes({letter.pk})
    record_event(Event.Verb(verb), actor_id=actor_id, letter_id=letter.pk)
