"""All of docs/scaling.md's three machines on this one: PostgreSQL with compose's settings and a
replica, web servers on both, workers, nginx in front, a mail server that can be held.
"""

import asyncio
import contextlib
import itertools
import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import psycopg2
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.bench.servers import command
from tests.house.test_compose import postgresql_settings
from tests.html import post_form
from tests.journeys.site import WORKER, Kept, Site, site
from tests.postgresql import free_port, standby
from tests.processes import ROOT, until
from tests.production.front import Answer, Front, nginx, place
from tests.sink import Sink, smtp_sink

LETTER = "/letters/shelter/"
SIGN = f"{LETTER}sign/"
ROLE = "undersigned_public"
UNDONE = """
SELECT (SELECT count(*) FROM signatories_mail WHERE state = 'due')
     + (SELECT count(*) FROM signatories_submission WHERE triage = 'new')
"""
LEASED = "SELECT count(*) FROM signatories_mail WHERE due > now() + interval '1 minute'"
END_LEASES = "UPDATE signatories_mail SET due = now() WHERE state = 'due'"


class HeldSink(Sink):
    """Answers nobody while it is held."""

    def __init__(self) -> None:
        super().__init__()
        self.free = threading.Event()
        self.free.set()
        self.waiting = 0

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[Any]
    ) -> str:
        self.waiting += 1
        while not self.free.is_set():
            await asyncio.sleep(0.02)
        return await super().handle_RCPT(server, session, envelope, address, options)


@dataclass
class Whole:
    there: Site
    front: Front
    sink: HeldSink
    replica: str
    replicas_life: contextlib.ExitStack
    web: list[Kept]
    public: Kept
    public_port: int
    accepted: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)  # forms that were sent once more
    _visitors: "itertools.count[int]" = field(default_factory=itertools.count)

    def visitor(self) -> str:
        """An address that nobody has come from yet."""
        number = next(self._visitors)
        return f"127.1.{number // 250}.{number % 250 + 1}"

    def sign(self, name: str, address: str) -> None:
        """As a browser does; and as a person does who is told to send the form again."""
        visitor = self.visitor()
        page = self.front.get(f"{SIGN}?kind=person", visitor=visitor)
        assert page.status == 200, page
        answers = {"name": name, "email": address, "visibility": "public", "step": "send"}
        fields = post_form(page.body).values | answers
        given: list[Answer] = []

        def is_answered() -> bool:
            given.append(self.front.ask("POST", SIGN, fields, visitor=visitor))
            return given[-1].status != 502

        if not is_answered():
            self.unanswered.append(address)
            # Told to come back in a minute; at once, a server may still be dying.
            until(is_answered, what="a server that answers", seconds=5)
        assert given[-1].status == 303, given[-1]
        self.accepted.append(address)

    def links(self) -> dict[str, list[str]]:
        """By mailbox, the path of each confirmation mail."""
        found: dict[str, list[str]] = {}
        for message in list(self.sink.delivered):
            text = message.get_body(("plain",))
            path = re.search(r"/confirm/[a-z2-7]+/", text.get_content() if text else "")
            if path:
                found.setdefault(str(message["To"]), []).append(path.group())
        return found

    def mailed(self) -> Counter[str]:
        return Counter({address: len(paths) for address, paths in self.links().items()})

    def manage(self, *words: str) -> None:
        subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=self.there.env,
                       check=True, capture_output=True)  # fmt: skip

    def readers_of(self, database: str) -> int:
        """Connections of the role for public pages."""
        with contextlib.closing(psycopg2.connect(database)) as connection:
            cursor = connection.cursor()
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE usename = %s", [ROLE])
            return int(cursor.fetchall()[0][0])


def log_of(database: str) -> bytes:
    """What the server of this database has written so far."""
    with contextlib.closing(psycopg2.connect(database)) as connection:
        cursor = connection.cursor()
        cursor.execute("SHOW data_directory")
        return (Path(cursor.fetchall()[0][0]).parent / "log").read_bytes()


def worker(whole: Whole) -> Kept:
    return Kept(whole.there, WORKER)


@contextlib.contextmanager
def whole() -> Iterator[Whole]:
    """Everything runs but the workers."""
    with contextlib.ExitStack() as life:
        sink = life.enter_context(smtp_sink(HeldSink()))
        assert isinstance(sink, HeldSink)
        there = life.enter_context(site(sink.port, *postgresql_settings()))
        front = life.enter_context(place())
        folder = Path(there.env["PREPARED_ROOT"])
        folder.parent.chmod(0o755)  # nginx is somebody else
        there.env |= {
            "PUBLIC_ORIGIN": front.origin,
            "BEHIND_TLS_PROXY": "1",
            "TRUSTED_PROXIES": "1",
            "PREPARED_BY_PROXY": "1",
            "SIGNING_BURST": "30",
            "SIGNING_PER_HOUR": "30",
        }
        subprocess.run([sys.executable, "manage.py", "public_role", ROLE], cwd=ROOT,
                       env=there.env, check=True, capture_output=True)  # fmt: skip
        replicas_life = life.enter_context(contextlib.ExitStack())
        replica = replicas_life.enter_context(standby(there.database, *postgresql_settings()))
        replica = f"{replica.rpartition('/')[0]}/undersigned"
        reading = there.env | {"DATABASE_URL": replica.replace("undersigned@", f"{ROLE}@")}
        sites = [replace(there, port=free_port()) for _ in range(2)]
        public = replace(there, port=free_port(), env=reading)
        kept = [Kept(one, command(one.port), path="/healthz") for one in (*sites, public)]
        for one in kept:
            life.callback(one.stop)
            one.start()
        life.enter_context(
            nginx(front, web=[one.port for one in sites], public=[public.port],
                  PREPARED_ROOT=str(folder))
        )  # fmt: skip
        until(lambda: front.get(LETTER).status == 200, what="the letter")
        yield Whole(there, front, sink, replica, replicas_life, kept[:2], kept[2], public.port)
