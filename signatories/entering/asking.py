"""What the importing commands share: their common options, and their words on a terminal."""

import json
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.management.base import BaseCommand, CommandError, CommandParser

from petitions.models import Coalition
from signatories.entering.findings import Findings
from signatories.entering.incoming import Unreadable

_SHOWN = 50
_TELL_EVERY = 5_000


class ImportCommand(BaseCommand):
    """A command that reads a file: it answers with words and an exit status, whatever it reads."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the file, or - for standard input")
        parser.add_argument("--dry-run", action="store_true", help="say what was found, no more")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--by", metavar="USERNAME", help="who answers for it; without it, "
                            "the only superuser")  # fmt: skip
        parser.add_argument("--skip-bad", action="store_true",
                            help="enter the others where a line is refused")  # fmt: skip

    def say_json(self, values: dict[str, Any]) -> None:
        self.stdout.write(json.dumps(values, ensure_ascii=False, indent=2))

    def list_findings(self, heading: str, findings: Findings) -> None:
        if not findings.count:
            return
        self.stdout.write(f"{heading}: {findings.count}")
        for finding in findings.kept[:_SHOWN]:
            self.stdout.write(f"  line {finding.line}: {finding.message}")
        if findings.count > _SHOWN:
            self.stdout.write(f"  … and {findings.count - _SHOWN} more")

    def tell_progress(self, done: int) -> None:
        if done % _TELL_EVERY == 0:
            self.stderr.write(f"{done} signatures written …")

    def refusal(self, path: str, problems: Findings) -> CommandError:
        """All of it in one error: nothing was written, and each line with its reason."""
        said = [f"{path}, line {p.line}: {p.message}" for p in problems.kept]
        if problems.count > len(said):
            said.append(f"… and {problems.count - len(said)} more")
        return CommandError("\n".join([*said, "Nothing was written."]))

    @staticmethod
    def unreadable(path: str, error: Unreadable) -> CommandError:
        return CommandError(f"{path}, line {error.line}: {error.why}. Nothing was written.")


def who_answers(username: str | None) -> AbstractBaseUser:
    """The user named, or the only superuser. Raises CommandError."""
    active = get_user_model()._default_manager.filter(is_active=True)
    if username:
        user = active.filter(**{get_user_model().USERNAME_FIELD: username}).first()
        if user is None:
            raise CommandError(f"there is no active user {username!r}: say another with --by")
        return user
    supers = list(active.filter(is_superuser=True)[:2])
    if len(supers) != 1:
        raise CommandError(
            "someone answers for imported names: say who with --by USERNAME "
            f"({'there is no superuser' if not supers else 'there are several superusers'})"
        )
    return supers[0]


def which_coalition(slug: str | None) -> Coalition | None:
    """The coalition named, or the only one; None where there is none or a choice.

    Raises CommandError.
    """
    if slug:
        coalition = Coalition.objects.filter(slug=slug).first()
        if coalition is None:
            raise CommandError(f"there is no coalition with the slug {slug!r}")
        return coalition
    first_two = list(Coalition.objects.all()[:2])
    return first_two[0] if len(first_two) == 1 else None
