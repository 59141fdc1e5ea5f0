from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from petitions.models import Letter
from signatories.roster.counting import Finding, count_anew, total_of


class Command(BaseCommand):
    help = "Counts a letter's list anew, or every letter's, and says what it found."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", nargs="?", help="one letter; without it, all of them")

    def handle(self, *args: Any, slug: str | None, **options: Any) -> None:
        letters = Letter.objects.order_by("slug")
        if slug is not None:
            letters = letters.filter(slug=slug)
            if not letters:
                raise CommandError(f"there is no letter with the slug {slug!r}")
        for pk, name in letters.values_list("pk", "slug"):
            self.stdout.write(f"{name}: {self._said(count_anew(pk))}")

    def _said(self, finding: Finding) -> str:
        roster = finding.roster
        listed = f"{total_of(roster.tallies)} on the list, version {roster.version}"
        if finding.were_wrong:
            return (
                f"{listed}; the stored tallies were wrong ({total_of(finding.before)}): put right"
            )
        return f"{listed}; {'it had changed' if finding.changed else 'nothing had changed'}"
