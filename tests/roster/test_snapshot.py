"""Reading at one moment while others go on writing."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from petitions.models import Letter
from signatories.models import Entry, Roster
from signatories.roster.counting import recount_stale
from signatories.roster.snapshot import one_snapshot
from tests.roster.preparing import named, prepared_now
from tests.stage import set_stage


def in_a_thread(work: Callable[[], Any]) -> None:
    failed: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(30)
    assert not thread.is_alive()
    assert failed == []


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_snapshot_sees_one_moment_holds_up_nobody_and_writes_nothing() -> None:
    stage = set_stage()
    named(stage, "Ann")
    stage.recount()

    def somebody_signs() -> None:
        named(stage, "Ben")
        recount_stale()

    with one_snapshot():
        before = Roster.objects.get()
        in_a_thread(somebody_signs)
        assert Roster.objects.get().version == before.version
        assert Entry.objects.listed(99).count() == 1
        with pytest.raises(DatabaseError), transaction.atomic():
            Roster.objects.update(version=7)
    assert Roster.objects.get().version == before.version + 1


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_ends_and_leaves_the_connection_as_it_was() -> None:
    stage = set_stage()
    with one_snapshot():
        assert Letter.objects.count() == 1
    assert connection.get_autocommit()
    assert not connection.in_atomic_block
    with pytest.raises(ZeroDivisionError), one_snapshot():
        assert 1 / 0
    named(stage, "Ann")
    stage.recount()
    as_json, rows = prepared_now(stage.letter.pk)
    assert as_json["total"] == len(rows) == 1
