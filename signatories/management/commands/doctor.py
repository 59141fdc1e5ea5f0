from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from signatories.management.doctor import machine, mail, operators
from signatories.management.doctor.diagnosis import Diagnosis, diagnoses
from signatories.management.doctor.names import Names

EXAMINATIONS = {
    "settings": machine.examine_settings,
    "readiness": machine.examine_readiness,
    "keys": machine.examine_keys,
    "database": machine.examine_database,
    "files": machine.examine_files,
    "fonts": machine.examine_fonts,
    "mail server": mail.examine_server,
    "backups": operators.examine_backups,
    "certificate": operators.examine_certificate,
    "alerts": operators.examine_alerts,
}


class Command(BaseCommand):
    help = "Looks at everything the site needs; says what is wrong, what to do, and exits with 1."
    requires_system_checks: list[str] = []  # they are among what it looks at

    def add_arguments(self, parser: CommandParser) -> None:
        for name, metavar, words in (
            ("--mail", "ADDRESS", "send a test mail there, and ask the DNS about its sender"),
            ("--selector", "NAME", "the name of the DKIM key"),
            ("--from-host", "HOST", "what mails leave from; without it, the site’s own host"),
            ("--dns", "ADDRESS[:PORT]", "ask this name server, not the machine’s own"),
        ):
            parser.add_argument(name, metavar=metavar, default="", help=words)

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(self._examined(options))
        for diagnosis in found:
            mark = "ok   " if diagnosis.is_well else "WRONG"
            self.stdout.write(f"{mark} {diagnosis.name}: {diagnosis.seen}")
            if diagnosis.todo:
                self.stdout.write(f"      {diagnosis.todo}")
        if wrong := sum(not diagnosis.is_well for diagnosis in found):
            raise CommandError(f"{wrong} thing(s) to see to")

    def _examined(self, options: dict[str, Any]) -> Iterator[Diagnosis]:
        for name, examine in EXAMINATIONS.items():
            yield from diagnoses(name, examine)
        if not options["mail"]:
            return
        try:
            names = Names(options["dns"])
        except ValueError as error:
            raise CommandError("--dns takes the address of a name server, like 9.9.9.9") from error
        yield mail.send_one(options["mail"])
        host = options["from_host"] or urlsplit(settings.PUBLIC_ORIGIN).hostname or ""
        yield from mail.examine_names(
            names, domain=mail.sender_domain(), selector=options["selector"], host=host
        )
