from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from signatories.staff.access import end_access


class Command(BaseCommand):
    help = "Somebody leaves: ends their sessions, password, second factor and roles, at once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        user = get_user_model()._default_manager.filter(username=options["username"]).first()
        if user is None:
            raise CommandError("there is no login of this name")
        end_access(user=user, actor=None)
        self.stdout.write("access has ended")
