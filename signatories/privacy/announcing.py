"""Telling those who asked for a coalition's next letters that there is one."""

from typing import Any

from django.db import transaction

from petitions.models import Letter
from signatories.models import Announcement, Event, record_event


class NotOpen(Exception):
    """Only a letter that takes signatures is told of."""


@transaction.atomic
def announce(*, letter: Letter, actor: Any) -> None:
    """Order it, once a letter: the worker writes the messages. Twice is once. Raises NotOpen."""
    if not letter.is_open():
        raise NotOpen
    _announcement, is_new = Announcement.objects.get_or_create(letter=letter)
    if is_new:
        record_event(Event.Verb.ANNOUNCED, actor_id=actor.pk, letter_id=letter.pk)
