"""Nobody deletes the words of a sealed version through Django either."""

from typing import Any

from django.db import IntegrityError
from django.db.models.signals import pre_delete

from petitions.models import Addressee, DemandText, VersionText


def refuse_to_delete(
    sender: Any, instance: VersionText | DemandText | Addressee, **kwargs: Any
) -> None:
    """Raises IntegrityError, as the database does where a trigger watches."""
    if instance.version.sealed_at is not None:
        raise IntegrityError("a sealed version does not change")


def watch() -> None:
    for model in (VersionText, DemandText, Addressee):
        pre_delete.connect(refuse_to_delete, sender=model)
