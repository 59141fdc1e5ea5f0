from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from petitions.models import Coalition, Letter, Membership
from signatories.staff.access import HasLeft, LetterOfAnother, invite_staff


class Command(BaseCommand):
    help = "Gives somebody a role, and mails who has no login yet a link to set a password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--role", required=True, choices=Membership.Role.values)
        parser.add_argument("--coalition", required=True, metavar="SLUG")
        parser.add_argument("--letter", metavar="SLUG", help="this letter only")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
        except ValidationError:
            raise CommandError("that is not a mail address") from None
        coalition = Coalition.objects.filter(slug=options["coalition"]).first()
        if coalition is None:
            raise CommandError(f"there is no coalition with the slug {options['coalition']!r}")
        letter = None
        if options["letter"]:
            letter = Letter.objects.filter(slug=options["letter"]).first()
            if letter is None:
                raise CommandError(f"there is no letter with the slug {options['letter']!r}")
        try:
            membership = invite_staff(
                email=options["email"],
                role=options["role"],
                coalition=coalition,
                letter=letter,
                actor=None,
            )
        except LetterOfAnother:
            raise CommandError("that letter is not one of that coalition") from None
        except HasLeft:
            raise CommandError(
                "a login with this address or name was ended; an administrator makes it active "
                "and staff again at /admin/, then invite again"
            ) from None
        self.stdout.write(f"invited as login {membership.user_id}")
