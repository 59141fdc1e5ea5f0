from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import ProgrammingError, connection

from signatories.operating.public_role import make_public_role


class Command(BaseCommand):
    help = (
        "Makes the role of PostgreSQL that web servers for public pages use: it reads what they "
        "show and nothing private. Run it again after an upgrade."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="?", default="undersigned_public")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        if connection.vendor != "postgresql":
            raise CommandError("only PostgreSQL has roles")
        if name == connection.settings_dict["USER"]:
            raise CommandError("that is the role that owns the tables: choose another name")
        try:
            is_new = make_public_role(name=name)
        except ProgrammingError as error:
            code = getattr(error.__cause__, "pgcode", None)
            raise CommandError(
                f"PostgreSQL refused ({code}): the role of DATABASE_URL needs CREATEROLE, and must "
                "own the tables"
            ) from None
        if is_new:
            self.stdout.write(
                f"made the role {name}; give it a password: \\password {name} in psql"
            )
        else:
            self.stdout.write(f"the role {name} reads what public pages show, and nothing else")
