"""The leak test (test_leaks): what columns hold in clear, and what is left of who is gone."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg2
import pytest
from django.core.management import call_command
from django.test import Client

from signatories.models import Contact, DayFigures, Entry, Signature, Subscriber
from signatories.names.collation import collation_key
from tests.house.reading import ROOT
from tests.house.test_compose import postgresql_settings
from tests.postgresql import cluster, programs
from tests.privacy.dumps import boxes, dump
from tests.privacy.everybody import KINDS, ON_THE_LIST, VISIBILITIES, allowed
from tests.privacy.finding import check, guessable_digests, words_in
from tests.privacy.marked import CORRECTED, TYPED, Marked, Word
from tests.stage import Stage

pytestmark = pytest.mark.django_db

# Where names stand that may be shown; every other column holds none.
OF_THE_LIST = ("signatories_entry.", "signatories_party.", "the file")


def moderate_in_the_admin(client: Client, stage: Stage) -> None:
    """What the desk leaves in Django's log of the admin and in sessions."""
    client.force_login(stage.admin)
    entry = Entry.objects.filter(audience="public").first()
    assert entry
    path = f"/admin/signatories/entry/{entry.pk}/change/"
    assert client.post(path, {"initiator": "on", "sort_as": ""}).status_code == 302
    queue = "/admin/signatories/queuedsignature/"
    assert client.get(queue).status_code == 200
    waiting = Signature.objects.queued()[:3]
    answer = client.post(
        queue, {"action": "decline", "_selected_action": [s.pk for s in waiting], "reason": "x"}
    )
    assert answer.status_code in (200, 302)


def test_no_column_of_the_database_holds_in_clear_what_may_not_be_shown(
    marked: list[Marked], stage: Stage, client: Client
) -> None:
    every_sealed_column_was_full()  # before the worker answers what it finds
    moderate_in_the_admin(client, stage)
    call_command("worker", "--once")
    assert DayFigures.objects.exists()
    guessable = set().union(*(guessable_digests(one.address) for one in marked))
    may, seen, searched = allowed(marked), set(), set()
    for where, value in dump():
        is_of_the_list = where.startswith(OF_THE_LIST)
        if (is_of_the_list, value) not in searched:
            searched.add((is_of_the_list, value))
            check(where, value, may if is_of_the_list else set())
            seen |= words_in(value)
            assert value not in guessable, f"{where}: a digest that anybody can make"
    assert seen == may
    no_key_of_the_order_tells_a_name_that_is_not_public(marked)


def every_sealed_column_was_full() -> None:
    """What stands in no row was not searched: a new column is to be brought to the stage."""
    empty = [
        f"{model.__name__}.{name}"
        for model, name in boxes()
        if not model._base_manager.exclude(**{name: None}).exists()
    ]
    assert not empty, f"bring rows with these to the stage (tests/privacy/everybody): {empty}"


def no_key_of_the_order_tells_a_name_that_is_not_public(marked: list[Marked]) -> None:
    """The order is by bytes from which letters can be read back."""
    public = allowed(marked)
    places = {
        value for where, value in dump() if where == "signatories_entry.place" and len(value) > 3
    }
    found = set()
    for one in marked:
        for word in (Word(one.owner, "name", wording) for wording in (TYPED, CORRECTED)):
            letters = collation_key(str(word)).partition(b"\x01")[0]
            if any(letters in place for place in places):
                found.add(word)
    assert found <= public
    assert found, "names are in the order's keys, or this test looks at nothing"


def test_of_who_is_only_counted_nothing_that_was_typed_is_left_once_approved(
    marked: list[Marked],
) -> None:
    counted = Contact.objects.filter(signature__visibility="counted", signature__state="published")
    assert len(counted) == len(KINDS) * (len(ON_THE_LIST) + len(VISIBILITIES))  # and the narrowed
    for contact in counted:
        assert contact.open_claim() is None
        assert contact.open_line() is None
        rest = [contact.open_evidence(), contact.open_proposal(), contact.open_dialogue()]
        assert not words_in(repr(rest))


def test_of_who_withdrew_nothing_private_is_left(marked: list[Marked]) -> None:
    gone = Signature.objects.filter(state__in=["withdrawn", "disowned"])
    assert gone.count() == len(KINDS) * len(VISIBILITIES) * 2
    assert not Contact.objects.filter(signature__in=gone).exists()
    assert not Entry.objects.filter(signature__in=gone).exists()
    left = {one.address for one in marked if one.state in ("withdrawn", "disowned")}
    assert not left & {one.open_mailbox().address for one in Subscriber.objects.all()}
    assert Subscriber.objects.exists()


@pytest.mark.long
@pytest.mark.once
def test_the_log_of_postgresql_as_compose_sets_it_holds_none_of_it() -> None:
    """The tests above, with their statements that fail, on a server of their own."""
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    with cluster("fsync=off", *postgresql_settings()) as url:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
             "tests/privacy/test_leaks_in_mails.py", __file__,
             "-k", "column_of_the_database or no_mail_holds or withdrew"],
            cwd=ROOT, env=os.environ | {"DATABASE_URL": url}, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-3000:]
        server = psycopg2.connect(url)
        with server.cursor() as cursor:
            cursor.execute("SHOW data_directory")
            folder = Path(cursor.fetchall()[0][0]).parent
        server.close()
        log = (folder / "log").read_bytes()
    assert b"entry_names_only_who_is_public" in log, "a statement failed, and the log says so"
    check("PostgreSQL's log", log, set())
