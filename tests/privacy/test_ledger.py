"""The ledger: whoever left stays away when an older database is restored."""

import json
import stat
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings as ours
from django.core import serializers
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client

from petitions.writing.facts import forget_facts
from signatories.decisions.actions import remove
from signatories.models import Contact, Entry, Event, Lockdown, Signature, locked_letters
from signatories.models.ledger_applied import note_on_commit
from signatories.pages.edge import forget_pages
from signatories.privacy.checks import check_ledger
from signatories.privacy.ledger import complete_ledger, unapplied
from signatories.privacy.lockdown import ask_to_lift, lift, lock_down
from signatories.privacy.obeying import apply_ledger
from signatories.privacy.withdrawing import narrow, withdraw
from signatories.roster.counting import count, total_of
from signatories.roster.day_figures import today_of
from signatories.roster.exports import prepare
from signatories.sealing.ledger import Verb, note, read_ledger
from tests.pages.test_restricted_role import public_paths
from tests.stage import Stage, a_claim, confirmed, published, set_stage

NAMES = ("Stayer", "Withdrawer", "Remover", "Narrower", "Describer", "Waiter")


def ledger() -> Path:
    return Path(ours.LEDGER_FILE)


# A dump, and its restoring ------------------------------------------------------------------------


# Written by migrations and by the test itself, not by what is played.
KEPT = {"contenttypes.contenttype", "auth.permission", "auth.group"}


def rows() -> list[type[Any]]:
    models = [m for m in apps.get_models() if not m._meta.proxy and m._meta.managed]
    return [m for m in models if m._meta.label_lower not in KEPT]


def dump() -> str:
    everything = [row for model in rows() for row in model._base_manager.order_by("pk")]
    return serializers.serialize("json", everything)


def restore(dumped: str) -> None:
    """The database as it was, past triggers and signals, as a restore does it."""
    tables = [connection.ops.quote_name(m._meta.db_table) for m in rows()]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            for table in tables:
                cursor.execute(f"DELETE FROM {table}")
        else:
            cursor.execute("PRAGMA foreign_keys = OFF")
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f'DROP TRIGGER "{name}"')
            for table in tables:
                cursor.execute(f"DELETE FROM {table}")
    for row in serializers.deserialize("json", dumped):
        row.object.save_base(raw=True, force_insert=True)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = origin")
        else:
            for _, sql in triggers:
                cursor.execute(sql)
            cursor.execute("PRAGMA foreign_keys = ON")


def pages(stage: Stage) -> dict[str, str]:
    client, found = Client(), {}
    for path in public_paths(today_of(stage.facts)):
        forget_facts()
        forget_pages()
        found[path] = client.get(path).getvalue().decode()
    return found


def named_on(found: dict[str, str]) -> set[str]:
    return {name for name in NAMES for page in found.values() if name in page}


# The drill ----------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_who_left_after_the_dump_is_absent_once_it_is_restored() -> None:
    stage = set_stage()
    signed = {}
    for name in NAMES[:-1]:
        signed[name] = published(stage, a_claim(name, address=f"{name}@example.org"))
    waiting = confirmed(stage, a_claim("Waiter", address="waiter@example.org"))
    assert waiting is not None
    stage.recount()
    dumped = dump()

    stage.publish(waiting)
    withdraw(signature=signed["Withdrawer"])
    withdraw(signature=waiting)
    gone = signed["Remover"]
    remove(signature=gone, revision=gone.revision, actor=stage.moderator, reason="not-genuine")
    narrow(signature=signed["Narrower"], to="counted")
    narrow(signature=signed["Describer"], to="described", description="A student")
    text = ledger().read_text()
    assert not any(name in text for name in NAMES)

    restore(dumped)
    assert prepare(stage.letter.pk)
    assert named_on(pages(stage)) == set(NAMES) - {"Waiter"}
    assert len(check_ledger()) == 1

    said = StringIO()
    call_command("apply_ledger", stdout=said)
    assert said.getvalue().split() == ["narrowed:", "2", "removed:", "1", "withdrawn:", "2"]
    roster = stage.recount()
    prepare(stage.letter.pk)
    found = pages(stage)
    assert named_on(found) == {"Stayer"}
    assert json.loads(found["/letters/shelter/tally.json"])["total"] == 1
    assert total_of(roster.tallies) == 1
    assert roster.tallies == count(Entry.objects.listed(10**6))
    assert not Contact.objects.filter(signature=waiting).exists()
    assert Signature.objects.get(pk=gone.pk).reason == "not-genuine"
    assert check_ledger() == []

    assert apply_ledger().done == {}


@pytest.mark.django_db(transaction=True)
def test_who_comes_after_the_restore_is_not_taken_for_who_left() -> None:
    """Their signature may get the number that was the other's."""
    stage = set_stage()
    dumped = dump()
    left = published(stage, a_claim("Withdrawer", address="w@example.org"))
    withdraw(signature=left)
    restore(dumped)
    came = published(stage, a_claim("Stayer", address="s@example.org"))
    Signature.objects.filter(pk=came.pk)
    note(Verb.WITHDRAWN, ref=f"{came.pk} 2026-01-01T00:00:00+00:00")
    assert list(unapplied()) == []


@pytest.mark.django_db(transaction=True)
def test_a_lockdown_outlives_the_dump() -> None:
    stage = set_stage()
    published(stage, a_claim("Stayer", address="s@example.org"))
    stage.recount()
    dumped = dump()
    lock_down(letter=stage.letter, actor=stage.moderator)
    lock_down(letter=None, actor=stage.admin)
    ask_to_lift(letter=None, actor=stage.admin)
    lift(letter=None, actor=stage.moderator)
    restore(dumped)
    assert named_on(pages(stage)) == {"Stayer"}
    assert apply_ledger().done == {"locked-down": 1}
    assert Lockdown.objects.get().letter == stage.letter
    assert named_on(pages(stage)) == set()
    assert list(unapplied()) == []


@pytest.mark.django_db(transaction=True)
def test_who_was_removed_after_the_dump_and_waits_in_it_does_not_wait_again() -> None:
    stage = set_stage()
    waiting = confirmed(stage, a_claim("Waiter", address="w@example.org"))
    assert waiting is not None
    dumped = dump()
    stage.publish(waiting)
    remove(signature=waiting, revision=waiting.revision, actor=stage.moderator, reason="on-request")
    restore(dumped)
    apply_ledger()
    assert not Signature.objects.queued().exists()
    assert not Contact.objects.exists()
    assert list(unapplied()) == []


# A line -------------------------------------------------------------------------------------------


@pytest.fixture
def signature(stage: Stage, django_capture_on_commit_callbacks: Any) -> Signature:
    return published(stage, a_claim("Withdrawer", address="w@example.org"))


@pytest.mark.django_db
def test_what_was_widened_again_is_not_narrowed(signature: Signature) -> None:
    note(Verb.NARROWED, ref=signature.ledger_ref, code="counted")
    assert len(list(unapplied())) == 1
    note(Verb.WIDENED, ref=signature.ledger_ref, code="public")
    assert list(unapplied()) == []


@pytest.mark.django_db
def test_a_line_holds_a_verb_a_day_and_a_digest(signature: Signature) -> None:
    note(Verb.WITHDRAWN, ref=signature.ledger_ref)
    note(Verb.LOCKED, slug="shelter")
    first, second = (json.loads(line) for line in ledger().read_text().splitlines())
    assert set(first) == set(second) == {"verb", "day", "digest"}
    assert len(first["digest"]) == 64
    assert len(first["day"]) == len("2026-11-22")
    for secret in ("shelter", signature.ledger_ref, signature.entry.ref):
        assert secret not in ledger().read_text()
    assert stat.S_IMODE(ledger().stat().st_mode) == 0o600


@pytest.mark.django_db
def test_a_line_without_a_subject_or_with_two_is_refused() -> None:
    with pytest.raises(ValueError, match="about a signature, a submission, a letter"):
        note(Verb.LOCKED)
    with pytest.raises(ValueError, match="about a signature, a submission, a letter"):
        note(Verb.LOCKED, ref="r", slug="s")
    assert not ledger().exists()


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_not_noted() -> None:
    stage = set_stage()

    def fails() -> None:
        with transaction.atomic():
            lock_down(letter=stage.letter, actor=None)
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    assert not ledger().exists()
    assert not locked_letters([stage.letter.pk])


@pytest.mark.django_db
def test_a_line_that_a_power_cut_tore_is_told_and_spoils_no_other(signature: Signature) -> None:
    note(Verb.LOCKED, slug="shelter")
    with ledger().open("a") as file:
        file.write('{"verb": "withdr')
    note(Verb.WITHDRAWN, ref=signature.ledger_ref)
    read = read_ledger()
    assert ([line.verb for line in read.lines], read.broken) == (["locked-down", "withdrawn"], [2])
    with pytest.raises(CommandError, match="cannot be read: 2"):
        call_command("apply_ledger", stdout=StringIO())
    signature.refresh_from_db()
    assert signature.state == "withdrawn"
    assert [w.id for w in check_ledger()] == ["undersigned.W003"]


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["[]", "1", '{"verb": "unheard-of", "digest": ""}', "\\xff", "{}"])
def test_what_is_no_line_is_told(text: str) -> None:
    ledger().write_text(f"{text}\n")
    assert read_ledger().broken == [1]


# A file that cannot be written --------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_withdrawing_holds_where_the_file_cannot_be_written_and_the_line_comes_later(
    settings: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    stage = set_stage()
    gone = published(stage, a_claim("Withdrawer", address="w@example.org"))
    good, settings.LEDGER_FILE = settings.LEDGER_FILE, tmp_path  # a folder
    withdraw(signature=gone)
    lock_down(letter=stage.letter, actor=None)
    assert caplog.text.count("the ledger cannot be written") == 2
    assert Signature.objects.get(pk=gone.pk).state == "withdrawn"
    assert [w.id for w in check_ledger()] == ["undersigned.W001"]
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("apply_ledger", stdout=StringIO())
    settings.LEDGER_FILE = good
    assert complete_ledger() == 2
    assert complete_ledger() == 0
    assert [line.verb for line in read_ledger().lines] == ["withdrawn", "locked-down"]


@pytest.mark.django_db(transaction=True)
def test_note_waits_for_the_commit() -> None:
    with transaction.atomic():
        note_on_commit(Verb.LOCKED, slug="shelter")
        assert not ledger().exists()
    assert len(read_ledger().lines) == 1


@pytest.mark.django_db
def test_applying_is_in_the_log_without_an_actor(signature: Signature) -> None:
    note(Verb.REMOVED, ref=signature.ledger_ref, code="duplicate")
    apply_ledger()
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_id, event.reason_code) == ("removed", None, "duplicate")
