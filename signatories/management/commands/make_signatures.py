from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from petitions.models import Letter
from signatories.demo.making import NobodyIsTaken, make_signatures

MOST = 5_000_000


class Command(BaseCommand):
    help = "Invents published signatures for measuring. Never where the public can come."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the letter that is signed")
        parser.add_argument("--count", type=int, required=True, metavar="N", help="how many")

    def handle(self, *args: Any, slug: str, count: int, **options: Any) -> None:
        if not settings.ONLY_THIS_MACHINE:
            raise CommandError("PUBLIC_ORIGIN is not this machine: nobody is invented here.")
        if not 0 < count <= MOST:
            raise CommandError(f"--count takes a number from 1 to {MOST:,}")
        letter = Letter.objects.public().filter(slug=slug).first()
        if letter is None:
            raise CommandError(f"there is no open or closed letter with the slug {slug!r}")
        actor = get_user_model().objects.filter(is_superuser=True).order_by("pk").first()
        if actor is None:
            raise CommandError("somebody must answer for them: run `manage.py first_admin`")
        try:
            made = make_signatures(letter=letter, count=count, actor=actor, tell=self._tell)
        except NobodyIsTaken as error:
            raise CommandError(f"{slug} has no section that takes anybody") from error
        self.stdout.write(f"{made} made, published and counted")

    def _tell(self, done: int) -> None:
        if done % 50_000 == 0:
            self.stdout.write(f"{done} …")
