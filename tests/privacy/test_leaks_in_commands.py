"""The leak test (test_leaks): neither commands nor logs say anything of anybody."""

import contextlib
import io
import logging
from pathlib import Path
from typing import Any

import pyrage
import pytest
from django.conf import settings as site
from django.core.management import CommandError, call_command, get_commands
from django.test import Client

from config.logs import Discreet
from tests.privacy.crawling import crawl, first_paths
from tests.privacy.finding import check
from tests.privacy.marked import Marked
from tests.stage import Stage

# What is shown is the same on both; the columns are searched on both, in a test of their own.
pytestmark = [pytest.mark.django_db, pytest.mark.once]

# Commands that are run here, in this order, with what they are given.
COMMANDS = {
    "recount": [],
    "worker": ["--once"],
    "apply_ledger": [],
    "rotate_keys": [],
    "first_admin": ["second-chief", "second-chief@example.org", "--force"],
    "invite_staff": ["help@example.org", "--role", "moderator", "--coalition", "harbour"],
    "reset_second_factor": ["outsider"],
    "end_access": ["outsider"],
    "end_sessions": ["--all"],
    "lockdown": ["--all"],
    "doctor": [],
    "public_role": [],
    "backup": [],
    "restore": ["nowhere.age", "--identity", "/nowhere"],  # a good one is in test_restore_drill
}
OF_OTHERS_INPUT = {
    "make_signatures": "invents names, and refuses where the public can come",
    "import_letter": "prints what stands in the file it is given",
    "import_signatures": "prints what stands in the file it is given",
    "load_official_roster": "prints what stands in the file it is given",
}


def test_every_command_is_known_here() -> None:
    ours = {name for name, app in get_commands().items() if app in ("signatories", "petitions")}
    assert ours == COMMANDS.keys() | OF_OTHERS_INPUT.keys()


def test_neither_commands_nor_logs_say_anything_of_anybody(
    marked: list[Marked], stage: Stage, client: Client, caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str], settings: Any, tmp_path: Path,
) -> None:  # fmt: skip
    settings.BACKUP_TO = str(tmp_path)
    settings.BACKUP_RECIPIENTS = [str(pyrage.x25519.Identity.generate().to_public())]
    for name, words in COMMANDS.items():
        said = io.StringIO()
        with contextlib.suppress(CommandError):  # the doctor's, when something is wrong
            call_command(name, *words, stdout=said, stderr=said)
        check(name, said.getvalue(), set())
        if name == "worker":
            for _path, answer in crawl(client, first_paths(stage)):
                answer.getvalue()
    assert caplog.records
    for record in caplog.records:
        if record.name.startswith("django"):
            Discreet().filter(record)  # as config.settings has it for every handler
        check(f"log of {record.name}", caplog.handler.format(record), set())
    [dump] = tmp_path.glob("*.sql.gz.age")
    check("a backup", dump.read_bytes() + dump.name.encode(), set())
    out, err = capfd.readouterr()
    check("standard output", out + err, set())


def test_statements_are_not_logged() -> None:
    """Django's own log of statements holds their parameters; DEBUG is what switches it on."""
    loggers = site.LOGGING["loggers"]
    assert site.DEBUG is False
    assert logging.getLevelName(loggers["django"]["level"]) >= logging.WARNING
    assert not [name for name in loggers if name.startswith("django.db")]
    assert site.LOGGING["handlers"].keys() == {"stderr"}
    assert site.LOGGING["handlers"]["stderr"]["filters"] == ["discreet"]
