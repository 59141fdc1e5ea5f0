from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from signatories.privacy.obeying import LedgerIsOlder, apply_ledger


class Command(BaseCommand):
    help = (
        "Obeys the ledger after a database was restored: takes off and locks what it says. "
        "Nothing is served before; a worker does the same when it starts."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--accept-older", action="store_true",
            help="serve again although the ledger has lost lines: who left by them may be back",
        )  # fmt: skip

    def handle(self, *args: Any, accept_older: bool, **options: Any) -> None:
        try:
            applied = apply_ledger(accept_older=accept_older)
        except LedgerIsOlder:
            raise CommandError(
                "the ledger is older than the database: put its newest copy back; if there is "
                "none, --accept-older opens the site without knowing who left since"
            ) from None
        except OSError as error:
            raise CommandError(f"the ledger cannot be read: {error.strerror}") from None
        for verb, number in sorted(applied.done.items()):
            self.stdout.write(f"{verb}: {number}")
        if not applied.done:
            self.stdout.write("the database obeys the ledger: nothing was to do")
        if applied.broken:
            numbers = ", ".join(map(str, applied.broken))
            raise CommandError(f"lines of the ledger that cannot be read: {numbers}")
