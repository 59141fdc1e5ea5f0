"""Whether the database obeys the ledger, for `manage.py check --deploy --database default`."""

from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import DatabaseError

from signatories.privacy.ledger import unapplied
from signatories.privacy.obeying import Standing, standing
from signatories.sealing.ledger import read_ledger


@register(Tags.database, deploy=True)
def check_ledger(**kwargs: Any) -> list[CheckMessage]:
    """A database that was restored from before a withdrawal must not be served."""
    try:
        broken = read_ledger().broken
        pending = sum(1 for _ in unapplied())
        is_older = standing() is Standing.FILE_IS_OLDER
    except OSError as error:
        return [
            Warning(
                f"The ledger cannot be read: {error.strerror}.",
                hint="Set LEDGER_FILE to a file that web server and worker may read and write.",
                id="undersigned.W001",
            )
        ]
    except DatabaseError:
        return []  # there is no schema yet: nothing was restored
    found: list[CheckMessage] = []
    if is_older:
        found.append(
            Warning(
                "The ledger is shorter than the database knows it: nothing is served.",
                hint="Put its newest copy back; docs/backups.md says what to do if there is none.",
                id="undersigned.W004",
            )
        )
    if pending:
        found.append(
            Warning(
                f"The ledger holds {pending} line(s) that the database has not applied: people "
                "who left are on a list again, or a letter is no longer locked down.",
                hint="Start a worker, or run `manage.py apply_ledger`: nothing is served before.",
                id="undersigned.W002",
            )
        )
    if broken:
        found.append(
            Warning(
                f"{len(broken)} line(s) of the ledger cannot be read, the first is {broken[0]}.",
                hint="Compare the file with a copy of it.",
                id="undersigned.W003",
            )
        )
    return found
