import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from signatories.operating.backups.ledger_copies import put_ledger
from signatories.operating.backups.restoring import (
    Restored,
    RestoreRefused,
    fill_empty,
    identities,
    make_servable,
)
from signatories.privacy.obeying import LedgerIsOlder


class Command(BaseCommand):
    help = "Fills an empty database from a backup, and has it obey the ledger before it is served."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="a file, or the name of a backup in BACKUP_TO")
        parser.add_argument(
            "--identity", required=True, metavar="KEYFILE",
            help="the private key, as age-keygen made it; - reads it from standard input",
        )  # fmt: skip
        parser.add_argument(
            "--ledger", metavar="FILE", default="",
            help="a copy of the ledger, newer than those in BACKUP_TO, which are asked anyway",
        )  # fmt: skip

    def handle(self, *args: Any, file: str, identity: str, ledger: str, **options: Any) -> None:
        try:
            keys = identities(_text_of(identity))
            put = put_ledger(ledger, keys)
            for words in [*put.told, f"{put.size} bytes"]:
                self.stdout.write(f"ledger: {words}")
            fill_empty(file, keys)
        except RestoreRefused as error:
            raise CommandError(f"nothing was restored: {error}") from error
        except OSError as error:
            raise CommandError(f"nothing was restored: {error.strerror}") from error
        try:
            done = make_servable()
        except LedgerIsOlder:
            raise CommandError(
                "it is restored, and nothing of it is served, for the ledger is older than it: put "
                "the newest copy in its place, then run `manage.py apply_ledger`"
            ) from None
        except OSError as error:
            raise CommandError(
                f"it is restored, and nothing is served: the ledger: {error.strerror}"
            ) from error
        self._tell(done)
        if done.broken:
            numbers = ", ".join(map(str, done.broken))
            raise CommandError(
                f"it is restored; lines of the ledger that cannot be read: {numbers}"
            )

    def _tell(self, done: Restored) -> None:
        if done.unknown:
            self.stdout.write(f"made by a newer release: {', '.join(done.unknown)}")
        self.stdout.write(f"migrations applied: {done.migrated}")
        self.stdout.write(f"lines of the ledger obeyed: {done.ledger.total()}")
        for verb, number in sorted(done.ledger.items()):
            self.stdout.write(f"  {verb}: {number}")
        self.stdout.write(f"sessions of staff ended: {done.sessions}")
        self.stdout.write(f"letters counted anew: {done.letters}")
        for state, number in sorted(done.signatures.items()):
            self.stdout.write(f"  signatures {state}: {number}")


def _text_of(path: str) -> str:
    try:
        return sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RestoreRefused("the file of the private key is no text") from error
