"""Stopping a part of the site, and letting it go on."""

from typing import Any

from django.db import transaction

from signatories.models import Event, Switch, forget_switches, record_event


@transaction.atomic
def stop(*, kind: Switch.Kind, actor: Any) -> bool:
    """Do without this from now on; False where it was stopped already. Every process knows of it
    within three seconds.
    """
    _, is_new = Switch.objects.get_or_create(kind=kind, defaults={"by_id": actor and actor.pk})
    if is_new:
        _record(Event.Verb.STOPPED, kind, actor)
    return is_new


@transaction.atomic
def go_on(*, kind: Switch.Kind, actor: Any) -> bool:
    """Let it go on; False where it was not stopped."""
    deleted, _ = Switch.objects.filter(kind=kind).delete()
    if deleted:
        _record(Event.Verb.WENT_ON, kind, actor)
    return bool(deleted)


def _record(verb: Event.Verb, kind: Switch.Kind, actor: Any) -> None:
    record_event(verb, actor_id=actor and actor.pk, reason_code=kind)
    transaction.on_commit(forget_switches)
