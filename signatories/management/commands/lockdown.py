from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from petitions.models import Letter
from signatories.models import Lockdown
from signatories.privacy.lockdown import NotLocked, ask_to_lift, lift, lock_down, may_confirm


class Command(BaseCommand):
    help = "Hides every name of a letter, or of all letters, at once; figures stay. Or lifts that."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", nargs="?", help="one letter")
        parser.add_argument("--all", action="store_true", help="the whole site")
        parser.add_argument("--lift", action="store_true", help="ask to show the names again")
        parser.add_argument(
            "--by", metavar="LOGIN", help="who wants it lifted; needed where it takes two people"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        slug, everything = options["slug"], options["all"]
        if bool(slug) == everything:
            raise CommandError("name one letter, or give --all for the whole site")
        letter = None
        if slug:
            letter = Letter.objects.filter(slug=slug).first()
            if letter is None:
                raise CommandError(f"there is no letter with the slug {slug!r}")
        what = letter.slug if letter else "the whole site"
        if options["lift"]:
            self._lift(letter, what, options["by"])
            return
        lock_down(letter=letter, actor=self._actor(options["by"]) if options["by"] else None)
        self.stdout.write(f"{what}: locked down; no name is shown any more")

    def _lift(self, letter: Letter | None, what: str, by: str | None) -> None:
        actor = self._actor(by) if by else None
        needs_two = settings.LOCKDOWN_LIFT_NEEDS_TWO
        if needs_two and actor is None:
            raise CommandError("lifting takes two people: say with --by LOGIN who you are")
        try:
            lockdown = Lockdown.objects.filter(letter=letter).first()
            if needs_two and (lockdown is None or not may_confirm(lockdown, actor)):
                ask_to_lift(letter=letter, actor=actor)
                self.stdout.write(f"{what}: asked to lift; another person must confirm")
            else:
                lift(letter=letter, actor=actor)
                self.stdout.write(f"{what}: lifted; names are shown again")
        except NotLocked:
            raise CommandError(f"{what} is not locked down") from None

    def _actor(self, login: str) -> Any:
        user = get_user_model().objects.filter(username=login, is_active=True).first()
        if user is None or not user.has_perm("signatories.change_lockdown"):
            raise CommandError(f"there is no login {login!r} that may lift a lockdown")
        return user
