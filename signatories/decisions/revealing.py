"""Opening what the desk masks: an address, or a name that is not public. Each leaves a line in the
log before it is shown.
"""

from enum import StrEnum
from typing import Any

from django.db import transaction

from signatories.decisions.deciding import record
from signatories.models import Event, Signature


class Masked(StrEnum):
    ADDRESS = "address"
    NAME = "name"


@transaction.atomic
def reveal(*, signature: Signature, what: Masked, actor: Any) -> None:
    """Put down that this person opens it; the caller then shows it, once."""
    record(Event.Verb.REVEALED, signature, actor, what.value)
