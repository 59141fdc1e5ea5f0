from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from petitions.models import Office
from signatories.entering.asking import ImportCommand, who_answers
from signatories.entering.findings import Refused
from signatories.entering.incoming import Unreadable, opened
from signatories.entering.loading import LoadedBefore, NotYet, load_official_roster
from signatories.entering.official_rosters import read_roster
from signatories.roster.fields import PrintedField


class Command(BaseCommand):
    help = "Loads a public list of who holds an office: name, chamber, party, riding, address …"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("coalition", help="the coalition's slug")
        parser.add_argument("office", help="the office's code, such as mp")
        parser.add_argument("file", help="the sheet, or - for standard input")
        parser.add_argument("--source", required=True,
                            help="where the list comes from, as to be cited")  # fmt: skip
        parser.add_argument("--dated", required=True, type=_day, metavar="YYYY-MM-DD",
                            help="the day of which the list is")  # fmt: skip
        parser.add_argument("--dry-run", action="store_true", help="say what was found, no more")
        parser.add_argument("--by", metavar="USERNAME", help="who answers for it; without it, "
                            "the only superuser")  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        path, dry_run = options["file"], options["dry_run"]
        office = Office.objects.filter(
            coalition__slug=options["coalition"], code=options["office"]
        ).first()
        if office is None:
            raise CommandError(
                f"the coalition {options['coalition']!r} has no office {options['office']!r}"
            )
        try:
            source = PrintedField().clean(options["source"])
        except ValidationError as error:
            raise CommandError(f"--source: {' '.join(error.messages)}") from None
        actor = None if dry_run else who_answers(options["by"])
        try:
            with opened(path) as incoming:
                reading = read_roster(incoming)
                for column, place in reading.columns.items():
                    self.stdout.write(f"{column}: column {place}")
                if reading.left_aside:
                    self.stdout.write(f"left aside: {', '.join(reading.left_aside)}")
                if reading.problems.count:
                    raise Refused(reading.problems)
                self.stdout.write(f"{len(reading.holders)} lines")
                if dry_run:
                    self.stdout.write("Nothing was written: this was a dry run.")
                    return
                load_official_roster(
                    office=office, incoming=incoming, source=source, dated=options["dated"],
                    actor=actor,
                )  # fmt: skip
        except Unreadable as error:
            raise ImportCommand.unreadable(path, error) from None
        except Refused as refused:
            raise ImportCommand().refusal(path, refused.problems) from None
        except NotYet:
            raise CommandError("--dated: that day is still to come") from None
        except LoadedBefore:
            raise CommandError(
                "a roster of this office, source and day is loaded already: nothing was written"
            ) from None
        self.stdout.write(f"{office.code}: loaded; the worker looks everybody up again")


def _day(text: str) -> date:
    return date.fromisoformat(text)
