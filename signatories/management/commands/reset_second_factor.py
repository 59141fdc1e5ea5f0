from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from signatories.staff.access import reset_second_factor


class Command(BaseCommand):
    help = "Forgets somebody's app, passkeys and recovery codes, and ends their sessions."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        user = get_user_model()._default_manager.filter(username=options["username"]).first()
        if user is None:
            raise CommandError("there is no login of this name")
        number = reset_second_factor(user=user, actor=None)
        self.stdout.write(f"forgotten: {number}; the next sign-in asks for a new second factor")
