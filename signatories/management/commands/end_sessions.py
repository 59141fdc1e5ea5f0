from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from signatories.staff.access import end_every_session, end_sessions


class Command(BaseCommand):
    help = "Signs somebody out everywhere, or everybody; they may sign in again."

    def add_arguments(self, parser: CommandParser) -> None:
        whom = parser.add_mutually_exclusive_group(required=True)
        whom.add_argument("username", nargs="?")
        whom.add_argument("--all", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["all"]:
            number = end_every_session()
        else:
            users = get_user_model()._default_manager
            user = users.filter(username=options["username"]).first()
            if user is None:
                raise CommandError("there is no login of this name")
            number = end_sessions(user.pk)
        self.stdout.write(f"sessions ended: {number}")
