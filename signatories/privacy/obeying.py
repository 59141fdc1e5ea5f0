"""Whether this database may be served: only while it obeys the whole ledger.

A restored database knows of fewer bytes of the ledger than there are. Until they are applied web
server and worker do nothing with it (`pages.door`, `worker.loop`).
"""

import logging
from enum import Enum, auto

from django.db import DatabaseError, InterfaceError

from signatories.models.ledger_applied import applied_size, set_applied
from signatories.privacy.ledger import Applied, apply_lines, complete_ledger
from signatories.roster.exports import forget_everything_prepared
from signatories.sealing.ledger import ledger_size, unchanging

log = logging.getLogger("undersigned.ledger")


class Standing(Enum):
    """How a database stands to the ledger's file: what it obeys is all of it, or less, or more
    than there is. With less, people who left are in it still. With more, the file is an older
    copy or another file: who left since cannot be known from it.
    """

    OBEYS = auto()
    BEHIND = auto()
    FILE_IS_OLDER = auto()


class LedgerIsOlder(Exception):
    """The database knows of more lines than the file has: nothing was applied."""


def standing() -> Standing:
    """One small query and a look at the file's size. Raises OSError, DatabaseError."""
    if applied_size() != ledger_size():
        with unchanging():  # unless a line is just being added
            applied, there = applied_size(), ledger_size()
        if applied != there:
            return Standing.BEHIND if applied < there else Standing.FILE_IS_OLDER
    return Standing.OBEYS


def apply_ledger(*, accept_older: bool = False) -> Applied:
    """Do what the ledger says and the database does not; then it may be served. With
    `accept_older` also where the file has lost lines, which the database adds as far as it can.
    Running it twice, or twice at once, is once. Raises OSError, LedgerIsOlder.
    """
    was = standing()
    if was is Standing.FILE_IS_OLDER and not accept_older:
        raise LedgerIsOlder
    applied = apply_lines()
    if was is not Standing.OBEYS:
        forget_everything_prepared()  # the files of before the dump may name who left since
    if was is Standing.FILE_IS_OLDER:
        complete_ledger()
    with unchanging():
        # Lines that came meanwhile are about this database: each is noted after its commit.
        set_applied(ledger_size())
    return applied


def obey_ledger() -> bool:
    """Bring the database to where the ledger is; whether it may be used. The log says why not."""
    try:
        if standing() is Standing.OBEYS:
            return True
        applied = apply_ledger()
    except LedgerIsOlder:
        log.error("the ledger is older than the database: nothing is served; see docs/backups.md")
    except OSError as error:
        log.error("the ledger cannot be read, nothing is served: %s", error.strerror)
    except (DatabaseError, InterfaceError) as error:
        log.warning("the ledger: database: %s", type(error).__name__)
    else:
        log.warning("the database was behind the ledger: %d line(s) applied", applied.done.total())
        return True
    return False
