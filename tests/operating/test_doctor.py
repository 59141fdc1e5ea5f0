"""The doctor names what is wrong and what to do, and nothing that is well."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection

from signatories.management.doctor.mail import examine_names
from signatories.management.doctor.names import Names
from signatories.operating.heartbeats import beat
from signatories.sealing.ledger import Verb, note
from tests.operating.name_server import Records, name_server
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
SEND = {"domain": "letters.example.org", "selector": "spring", "host": "letters.example.org"}


def doctor(*asked: str) -> tuple[dict[str, list[str]], str]:
    """What it found wrong, by name, and all that it said."""
    out = io.StringIO()
    try:
        call_command("doctor", *asked, stdout=out)
    except CommandError as error:
        out.write(str(error))
    lines = out.getvalue().splitlines()
    wrong: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith("WRONG "):
            name, _, seen = line.removeprefix("WRONG ").partition(": ")
            wrong.setdefault(name, []).append(seen)
    return wrong, out.getvalue()


def test_it_says_what_to_do_and_exits_with_a_status(stage: Stage) -> None:
    wrong, said = doctor()
    assert wrong["worker"] == ["never at work"]
    assert "Start `manage.py worker`" in said
    assert "thing(s) to see to" in said
    beat()
    assert "worker" not in doctor()[0]


def test_a_key_that_is_missing_or_that_could_go(stage: Stage, settings: Any) -> None:
    published(stage, a_claim("Ann Example"))
    first, newest = settings.SEALING_KEYS[0], b"n" * 32
    assert "keys" not in doctor()[0]
    settings.SEALING_KEYS = [newest]
    [seen] = doctor()[0]["keys"]
    assert "sealed with a key that is not in SEALING_KEYS" in seen
    settings.SEALING_KEYS = [newest, first]
    assert "Run `manage.py rotate_keys`" in doctor()[1]
    call_command("rotate_keys", stdout=io.StringIO())
    [seen] = doctor()[0]["keys"]
    assert "nothing is under the older key" in seen
    settings.SEALING_KEYS = [newest]
    assert "keys" not in doctor()[0]


def test_a_ledger_that_was_not_applied_and_a_disk_that_may_not_be_written(
    stage: Stage, settings: Any, tmp_path: Path
) -> None:
    note(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    assert doctor()[0]["ledger"] == ["behind"]
    settings.PREPARED_ROOT = "/proc/none"
    assert "prepared lists" in doctor()[0]


def test_a_database_without_its_schema_is_a_finding_and_no_traceback(stage: Stage) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'signatories'")
    assert "not applied" in doctor()[0]["migrations"][0]


@pytest.mark.postgresql
def test_a_log_of_postgresql_that_would_quote_people(stage: Stage) -> None:
    """The suite's own server is set as compose sets it, but for what is moved here."""
    with connection.cursor() as cursor:
        cursor.execute("SET log_min_error_statement = 'error'")
    assert "log_min_error_statement is error: its log can quote people" in doctor()[0]["database"]
    with connection.cursor() as cursor:
        cursor.execute("SET log_min_error_statement = 'panic'")
    assert not [w for w in doctor()[0].get("database", []) if "log_min_error_statement" in w]


# The sender's names ------------------------------------------------------------------------------


@pytest.fixture
def records() -> Records:
    """A sender of whom everything is right."""
    return {
        ("letters.example.org", "TXT"): ['"v=spf1 mx -all"', '"another=thing"'],
        ("spring._domainkey.letters.example.org", "TXT"): ['"v=DKIM1; k=rsa; " "p=MIGf"'],
        ("_dmarc.letters.example.org", "TXT"): ['"v=DMARC1; p=quarantine"'],
        ("letters.example.org", "A"): ["192.0.2.7"],
        ("7.2.0.192.in-addr.arpa", "PTR"): ["mail.example.org."],
        ("mail.example.org", "A"): ["192.0.2.7"],
    }


@pytest.fixture
def server(records: Records) -> Iterator[str]:
    with name_server(records) as address:
        yield address


def lacking(server: str, **changed: str) -> dict[str, str]:
    found = examine_names(Names(server), **SEND | changed)
    return {each.name: each.seen for each in found if each.todo}


def test_of_a_sender_with_everything_nothing_is_wrong(server: str) -> None:
    assert lacking(server) == {}


@pytest.mark.parametrize(
    ("name", "kind", "values", "lacks", "seen"),
    [
        ("letters.example.org", "TXT", [], "SPF", "has none"),
        ("letters.example.org", "TXT", ['"v=spf1 -all"', '"v=spf1 mx -all"'], "SPF", "has 2"),
        ("letters.example.org", "TXT", ['"v=spf1 +all"'], "SPF", "anybody may send"),
        ("spring._domainkey.letters.example.org", "TXT", [], "DKIM", "has no key"),
        ("spring._domainkey.letters.example.org", "TXT", ['"v=DKIM1; p="'], "DKIM", "has no key"),
        ("_dmarc.letters.example.org", "TXT", [], "DMARC", "has none"),
        ("_dmarc.letters.example.org", "TXT", ['"v=DMARC1; p=none"'], "DMARC", "asks for nothing"),
        ("7.2.0.192.in-addr.arpa", "PTR", [], "PTR", "192.0.2.7 has no name"),
        ("mail.example.org", "A", ["192.0.2.8"], "PTR", "is called mail.example.org"),
        ("letters.example.org", "A", [], "PTR", "has no address"),
    ],
)
def test_what_a_sender_lacks_is_named(
    server: str, records: Records, name: str, kind: str, values: list[str], lacks: str, seen: str
) -> None:
    records[name, kind] = values
    found = lacking(server)
    assert set(found) == {lacks}
    assert seen in found[lacks]


def test_a_policy_above_holds_for_what_stands_below(server: str, records: Records) -> None:
    del records["_dmarc.letters.example.org", "TXT"]
    records["_dmarc.example.org", "TXT"] = ['"v=DMARC1; p=reject"']
    assert lacking(server) == {}


def test_without_a_selector_it_says_where_to_find_one(server: str) -> None:
    assert set(lacking(server, selector="")) == {"DKIM"}


def test_the_test_mail_is_sent_and_the_names_are_asked(server: str, stage: Stage) -> None:
    _, said = doctor("--mail", "op@example.org", "--dns", server, "--selector", "spring")
    assert [message.to for message in mail.outbox] == [["op@example.org"]]
    assert "ok    test mail" in said
    assert "WRONG SPF" in said, "the suite's own sender has none"
    assert "op@example.org" not in said


@pytest.mark.parametrize("address", ["nobody", "127.0.0.1:x", "::::"])
def test_an_address_that_is_none(stage: Stage, address: str) -> None:
    assert (
        "--dns takes the address of a name server"
        in doctor("--mail", "a@b.org", "--dns", address)[1]
    )
