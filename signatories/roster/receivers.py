"""A letter that opens or closes: it is in the log, and its roster is counted."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from petitions.models import Letter, Section, SectionText
from petitions.signals import letter_changed
from signatories.models import Event, record_event
from signatories.roster.counting import note_changes


@receiver(post_save, sender=Section)
@receiver(post_save, sender=SectionText)
def recount_moved(sender: Any, *, instance: Section | SectionText, **kwargs: Any) -> None:
    """A section that is moved, sorted otherwise or renamed changes what the roster shows; one that
    is restored from a dump does not.
    """
    if kwargs.get("raw"):
        return
    section = instance if isinstance(instance, Section) else instance.section
    if section.letter.state != Letter.State.DRAFT:
        note_changes({section.letter_id}, in_looks=True)


@receiver(letter_changed)
def log_and_recount(
    sender: Any, *, letter: Letter, actor_id: int | None, verb: str, **kwargs: Any
) -> None:
    note_changes({letter.pk})
    record_event(Event.Verb(verb), actor_id=actor_id, letter_id=letter.pk)
