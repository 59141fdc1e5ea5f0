"""How far into the ledger this database is, and adding to both."""

import logging
from functools import partial
from typing import Any

from django.db import DatabaseError, InterfaceError, models, transaction

from signatories.sealing.ledger import note

log = logging.getLogger("undersigned.ledger")


class LedgerApplied(models.Model):
    """How many bytes of the ledger's file this database obeys: all of them, but for one that was
    restored from before some were written. One row, or none for none.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    size = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name_plural = "ledger applied"
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="ledgerapplied_once"),
        ]

    def __str__(self) -> str:
        return f"ledger applied to {self.size}"


def applied_size() -> int:
    return LedgerApplied.objects.values_list("size", flat=True).first() or 0


def set_applied(size: int) -> None:
    LedgerApplied.objects.update_or_create(pk=1, defaults={"size": size})


def note_now(verb: str, **about: Any) -> None:
    """Add a line about what is true in this database already. Raises OSError."""
    note(verb, **about, then=_follow)


def note_on_commit(verb: str, **about: Any) -> None:
    """`note_now`, once the transaction that is open has become true. What was done stays done
    where the file cannot be written: the log says so, and the worker adds the line later.
    """
    transaction.on_commit(partial(_note_or_log, verb, **about))


def _note_or_log(verb: str, **about: Any) -> None:
    try:
        note_now(verb, **about)
    except OSError as error:
        log.error("the ledger cannot be written: %s", error.strerror)


def _follow(start: int, end: int) -> None:
    """A database that was behind stays behind. Where it cannot be told that it has followed, it
    counts as behind, and the worker finds nothing to do.
    """
    try:
        if not LedgerApplied.objects.filter(size=start).update(size=end) and start == 0:
            LedgerApplied.objects.get_or_create(pk=1, defaults={"size": end})
    except (DatabaseError, InterfaceError) as error:
        log.warning("the ledger is ahead of the database: %s", type(error).__name__)
