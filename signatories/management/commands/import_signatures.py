from typing import Any

from django.core.management.base import CommandError, CommandParser

from petitions.models import Letter
from signatories.decisions.recording import LetterNotOpen
from signatories.entering.asking import ImportCommand, who_answers
from signatories.entering.findings import Refused
from signatories.entering.incoming import Unreadable, opened
from signatories.entering.letters import ImportedBefore
from signatories.entering.signatures import Choices, Report, enter_signatures


class Command(ImportCommand):
    help = "Enters signatories from a sheet (CSV, XLSX, ODS) or pasted text into a letter."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the letter")
        super().add_arguments(parser)
        parser.add_argument("--columns", default="", metavar="name=A,role=B",
                            help="which column holds what; without it, by its heading")  # fmt: skip
        parser.add_argument("--kind", default="", choices=["organisation", "person"],
                            help="of rows that say none; without it, the name tells")  # fmt: skip
        parser.add_argument("--authority", default="", metavar="WORDS",
                            help="where the names are from, kept with each: "
                            "'sheets of the assembly, 2026-11-02'")  # fmt: skip
        parser.add_argument("--invite", action="store_true",
                            help="ask each to confirm and manage the entry, by the address in "
                            "its column")  # fmt: skip
        parser.add_argument("--section", type=int, default=0, metavar="N",
                            help="the section's position; else the first that fits")  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        path = options["file"]
        letter = Letter.objects.filter(slug=options["slug"]).first()
        if letter is None:
            raise CommandError(f"there is no letter with the slug {options['slug']!r}")
        dry_run = options["dry_run"]
        actor = None if dry_run else who_answers(options["by"])
        choices = Choices(
            columns=options["columns"],
            kind=options["kind"],
            section=options["section"],
            authority=" ".join(options["authority"].split()),
            invite=options["invite"],
            skip_bad=options["skip_bad"],
            dry_run=dry_run,
        )
        try:
            with opened(path) as incoming:
                report = enter_signatures(
                    letter=letter,
                    incoming=incoming,
                    actor=actor,
                    choices=choices,
                    tell=self.tell_progress,
                )
        except Unreadable as error:
            raise self.unreadable(path, error) from None
        except Refused as refused:
            raise self.refusal(path, refused.problems) from None
        except LetterNotOpen:
            raise CommandError("the letter has no version that could be signed") from None
        except ImportedBefore:
            if options["format"] == "json":
                self.say_json({"letter": letter.slug, "written": 0, "imported_before": True})
            else:
                self.stdout.write("this file was imported before: nothing was added")
            return
        if options["format"] == "json":
            self._say_as_json(letter, report, dry_run)
        else:
            self._say(letter, report, dry_run)
        if dry_run and report.problems.count and not options["skip_bad"]:
            raise CommandError(f"{report.problems.count} lines would be refused")

    def _say_as_json(self, letter: Letter, report: Report, dry_run: bool) -> None:
        self.say_json({
            "letter": letter.slug,
            "dry_run": dry_run,
            "columns": report.columns.as_values() if report.columns else None,
            "found": report.found,
            "counts": report.counts,
            "written": report.written,
            "invited": report.invited,
            "imported_before": False,
            "problems": [finding.as_values() for finding in report.problems.kept],
            "duplicates": [finding.as_values() for finding in report.duplicates.kept],
            "warnings": [finding.as_values() for finding in report.doubts.kept],
            "notes": [finding.as_values() for finding in report.notes.kept],
        })  # fmt: skip

    def _say(self, letter: Letter, report: Report, dry_run: bool) -> None:
        if report.columns:
            for field, column in report.columns.as_values().items():
                self.stdout.write(f"{field}: column {column}")
        counts = report.counts
        self.stdout.write(
            f"{report.found} signatories: new are {counts['organisations']} organisations, "
            f"{counts['individuals']} individuals, {counts['office_holders']} office-holders"
        )
        for note in report.notes.kept:
            self.stdout.write(f"  {note.message}")
        self.list_findings("refused", report.problems)
        self.list_findings("not added, for they are there", report.duplicates)
        self.list_findings("to look at", report.doubts)
        if dry_run:
            self.stdout.write("Nothing was written: this was a dry run.")
        else:
            self.stdout.write(
                f"{letter.slug}: {report.written} signatures wait in the moderation queue"
            )
            if report.invited or report.not_invited:
                self.stdout.write(
                    f"invited: {report.invited}; not invited, for they want no mails or were "
                    f"asked before: {report.not_invited}"
                )
