from typing import Any

from django.core.management.base import BaseCommand, CommandError

from signatories.privacy.ledger import apply_ledger


class Command(BaseCommand):
    help = (
        "Obeys the ledger after a database was restored: takes off and locks what it says. "
        "Run it before anything is served."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            applied = apply_ledger()
        except OSError as error:
            raise CommandError(f"the ledger cannot be read: {error.strerror}") from None
        for verb, number in sorted(applied.done.items()):
            self.stdout.write(f"{verb}: {number}")
        if not applied.done:
            self.stdout.write("the database obeys the ledger: nothing was to do")
        if applied.broken:
            numbers = ", ".join(map(str, applied.broken))
            raise CommandError(f"lines of the ledger that cannot be read: {numbers}")
