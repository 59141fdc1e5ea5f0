from typing import Any

from django.core.management.base import CommandError, CommandParser

from signatories.entering.asking import ImportCommand, which_coalition, who_answers
from signatories.entering.findings import Findings, Refused
from signatories.entering.incoming import Incoming, Unreadable, opened
from signatories.entering.letters import (
    Choices,
    Entered,
    ImportedBefore,
    enter_letter,
    letter_in,
    refused_in,
)  # fmt: skip
from signatories.importing.letter import ReadLetter


class Command(ImportCommand):
    help = "Makes a draft letter, with its signatories, of a text, Markdown or HTML file."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--slug", default="", help="the letter's; without it, from its title")
        parser.add_argument("--coalition", metavar="SLUG", help="whose letter it is")
        parser.add_argument(
            "--create-offices",
            action="store_true",
            help="make the offices that the coalition lacks",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path = options["file"]
        try:
            with opened(path) as incoming:
                read = letter_in(incoming)
                if options["dry_run"]:
                    self._show(read, options["format"])
                else:
                    self._enter(read, incoming, options)
        except Unreadable as error:
            raise self.unreadable(path, error) from None
        except Refused as refused:
            raise self.refusal(path, refused.problems) from None

    def _show(self, read: ReadLetter, style: str) -> None:
        if style == "json":
            self.say_json(read.as_contract())
            return
        self.stdout.write(f"title: {read.title or '(none found)'}")
        self.stdout.write(f"date: {read.date or '(none found)'}")
        self.stdout.write(f"language: {read.language}")
        for addressee in read.addressees:
            self.stdout.write(f"addressed to: {addressee}")
        for number, demand in enumerate(read.demands, start=1):
            self.stdout.write(f"demand {number}: {demand}")
        for section in read.sections:
            self.stdout.write(f"\n{section.heading or '(no heading)'}: {len(section.entries)}")
            for entry in section.entries:
                parts = entry.parts
                beside = [parts.honorific, parts.native_name, parts.role, parts.affiliation]
                words = " | ".join([parts.kind, parts.name, *filter(None, beside)])
                self.stdout.write(f"  line {entry.line}: {words}")
        doubts = Findings()
        for warning in read.warnings:
            doubts.add(warning.line, warning.message)
        self.stdout.write("")
        self.list_findings("to look at", doubts)
        self.list_findings("refused", refused_in(read))
        self.stdout.write("Nothing was written: this was a dry run.")

    def _enter(self, read: ReadLetter, incoming: Incoming, options: dict[str, Any]) -> None:
        coalition = which_coalition(options["coalition"])
        if options["create_offices"] and coalition is None:
            raise CommandError("offices belong to a coalition: say which with --coalition SLUG")
        try:
            entered = enter_letter(
                read=read,
                name=incoming.name,
                digest=incoming.digest,
                source_ref=incoming.source_ref,
                actor=who_answers(options["by"]),
                choices=Choices(
                    slug=options["slug"],
                    coalition=coalition,
                    create_offices=options["create_offices"],
                    skip_bad=options["skip_bad"],
                ),
                tell=self.tell_progress,
            )
        except ImportedBefore as before:
            slug = before.letter.slug
            if options["format"] == "json":
                self.say_json({"letter": slug, "written": 0, "imported_before": True})
            else:
                self.stdout.write(f"this file was imported before, as {slug}: nothing was added")
            return
        self._say(entered, read, options["format"])

    def _say(self, entered: Entered, read: ReadLetter, style: str) -> None:
        if style == "json":
            self.say_json({
                "letter": entered.letter.slug,
                "written": entered.written,
                "imported_before": False,
                "skipped": [finding.as_values() for finding in entered.skipped.kept],
                "notes": [finding.as_values() for finding in entered.notes.kept],
                "warnings": [warning.as_contract() for warning in read.warnings],
            })  # fmt: skip
            return
        self.stdout.write(
            f"{entered.letter.slug}: a draft, with {entered.written} signatures that wait in the "
            "moderation queue"
        )
        for note in entered.notes.kept:
            self.stdout.write(f"  {note.message}")
        self.list_findings("skipped", entered.skipped)
        if read.warnings:
            self.stdout.write(f"{len(read.warnings)} lines to look at: --dry-run lists them")
