from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from signatories.mailing.staff import password_link
from signatories.staff.access import AlreadyThere, first_admin


class Command(BaseCommand):
    help = "Makes the first login that may do everything, and prints a link that sets its password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("email", help="where a forgotten password is sent for")
        parser.add_argument(
            "--force", action="store_true", help="also when there is an administrator"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
        except ValidationError:
            raise CommandError("that is not a mail address") from None
        try:
            user = first_admin(
                username=options["username"], email=options["email"], force=options["force"]
            )
        except AlreadyThere:
            raise CommandError(
                "there is an administrator, or a login of this name, already; an administrator "
                "makes others at /admin/, and --force makes one more here"
            ) from None
        self.stdout.write("Open this within three days, choose a password and a second factor:")
        self.stdout.write(password_link(user))
