"""Who acts: the member of staff whose request this is, for the log of what changed under it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest

_request: ContextVar[HttpRequest | None] = ContextVar("staff_request", default=None)
_named: ContextVar[int | None] = ContextVar("named_actor", default=None)


@contextmanager
def on_behalf_of(request: HttpRequest) -> Iterator[None]:
    """Within it, what changes was changed by whoever is signed in."""
    before = _request.set(request)
    try:
        yield
    finally:
        _request.reset(before)


@contextmanager
def acting(actor: Any) -> Iterator[None]:
    """Within it, what changes was changed by this person; None for whoever has the machine."""
    before = _named.set(actor.pk if actor is not None else current_actor_id())
    try:
        yield
    finally:
        _named.reset(before)


def current_actor_id() -> int | None:
    """The id of whoever acts; None for a command, the worker, and before anybody signed in."""
    if (named := _named.get()) is not None:
        return named
    request = _request.get()
    user = getattr(request, "user", None) if request is not None else None
    return user.pk if user is not None and user.is_authenticated else None
