"""Taking a decision back: for ten minutes, before its mail goes, and as if it had not been made."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from signatories.decisions.actions import correct, decline, hold, publish, remove
from signatories.decisions.ordering import reorder
from signatories.decisions.undoing import CannotUndo, undo
from signatories.mailing.outbox import send_due
from signatories.models import Contact, Entry, Event, Mail, Report, Signature
from signatories.privacy.obeying import apply_ledger
from signatories.privacy.withdrawing import withdraw
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.stage import Stage, a_claim, confirmed, make_moderator

pytestmark = pytest.mark.django_db
RECENT = f"{QUEUE}recent/"
Kind = Mail.Kind


@pytest.fixture
def row(stage: Stage) -> Signature:
    signature = confirmed(stage, a_claim("Ann Example"))
    assert signature is not None
    return signature


def last_event() -> Event:
    event = Event.objects.order_by("-pk").first()
    assert event is not None
    return event


DECISIONS: dict[str, Callable[..., None]] = {
    "published": publish,
    "held": hold,
    "asked": lambda **act: hold(**act, question="Who are you?"),
    "declined": lambda **act: decline(**act, reason="duplicate"),
}


@pytest.mark.parametrize("verb", DECISIONS)
def test_a_decision_is_taken_back_and_nobody_is_told_of_it(
    stage: Stage, row: Signature, verb: str
) -> None:
    DECISIONS[verb](signature=row, revision=row.revision, actor=stage.moderator)
    assert last_event().verb == verb
    desk = signed_in(stage.moderator)
    assert "Ann Example" in text(desk.get(RECENT))
    page = text(desk.post(RECENT, {"event": last_event().pk}, follow=True))
    assert "waits in the queue again" in page
    assert state(row) == "waiting"
    assert (row.decided_at, row.decided_by, row.reason, row.asked_at) == (None, None, "", None)
    assert not Entry.objects.exists()
    assert not Mail.objects.filter(state="due").exclude(kind=Kind.CONFIRM).exists()
    assert Contact.objects.get(pk=row.pk).open_dialogue() == []
    assert (last_event().verb, last_event().reason_code) == ("undone", verb)
    stage.publish(row)  # and can be decided anew, and then is told
    assert Mail.objects.get(kind=Kind.PUBLISHED, state="due").cause_ref == str(row.revision)


def test_what_was_removed_stands_where_it_stood(stage: Stage, row: Signature) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=3), tick=False):
        stage.publish(row)
    Entry.objects.update(proof="office")
    reorder(entry=row.entry, sort_as="Zed", initiator=True, actor=stage.moderator)
    fields = ("published_on", "proof", "sort_as", "initiator", "name", "place")
    before = Entry.objects.values_list(*fields).get()
    remove(signature=row, revision=row.revision, actor=stage.moderator, reason="not-genuine")
    assert not Entry.objects.exists()
    undo(event=last_event(), actor=stage.moderator)
    assert state(row) == "published"
    assert Entry.objects.values_list(*fields).get() == before
    assert row.reason == ""
    assert Contact.objects.get(pk=row.pk).proposal is None
    assert stage.recount().tallies["individuals"] == 1


@pytest.mark.django_db(transaction=True)
def test_a_restored_database_does_not_remove_it_again(stage: Stage, row: Signature) -> None:
    stage.publish(row)
    remove(signature=row, revision=row.revision, actor=stage.moderator, reason="not-genuine")
    undo(event=last_event(), actor=stage.moderator)
    apply_ledger()
    assert state(row) == "published"


def test_a_counted_entry_that_was_removed_counts_again(stage: Stage) -> None:
    [counted] = waiting_rows(stage, 1, visibility="counted")
    stage.publish(counted)
    remove(
        signature=counted, revision=counted.revision, actor=stage.moderator, reason="not-genuine"
    )
    undo(event=last_event(), actor=stage.moderator)
    assert state(counted) == "published"
    assert Entry.objects.get().name == ""


def cannot(event: Event, actor: Any) -> str:
    with pytest.raises(CannotUndo) as refused:
        undo(event=event, actor=actor)
    return refused.value.why


def test_not_after_ten_minutes(stage: Stage, row: Signature) -> None:
    stage.publish(row)
    event = last_event()
    with time_machine.travel(timezone.now() + timedelta(minutes=10, seconds=1), tick=False):
        assert "Ann Example" not in text(signed_in(stage.moderator).get(RECENT))
        assert "ten minutes" in cannot(event, stage.moderator)
    assert state(row) == "published"


def test_not_once_the_signer_was_told(stage: Stage, row: Signature) -> None:
    stage.publish(row)
    later = timezone.now() + timedelta(minutes=11)
    Mail.objects.filter(kind=Kind.PUBLISHED).update(due=timezone.now())
    assert send_due(now=later)
    assert "told by mail" in cannot(last_event(), stage.moderator)
    assert state(row) == "published"
    assert Entry.objects.count() == 1


def test_not_while_the_mail_is_being_sent(stage: Stage, row: Signature) -> None:
    stage.publish(row)
    Mail.objects.filter(kind=Kind.PUBLISHED).update(attempts=1)  # as the outbox leases it
    assert "told by mail" in cannot(last_event(), stage.moderator)


def test_not_once_the_name_was_erased(stage: Stage) -> None:
    [counted] = waiting_rows(stage, 1, visibility="counted")
    stage.publish(counted)
    assert "erased" in cannot(last_event(), stage.moderator)
    assert state(counted) == "published"
    assert Mail.objects.filter(kind=Kind.PUBLISHED).exists()  # nothing half done


@pytest.mark.parametrize("what", ["corrected", "decided", "withdrawn", "undone"])
def test_not_once_it_was_changed_since(stage: Stage, row: Signature, what: str) -> None:
    hold(signature=row, revision=row.revision, actor=stage.moderator)
    event = last_event()
    if what == "corrected":
        line = row.contact.open_line().with_(role="Baker")
        correct(
            signature=row, revision=row.revision, actor=stage.moderator, line=line,
            section=stage.people,
        )  # fmt: skip
    elif what == "decided":
        stage.publish(row)
    elif what == "withdrawn":
        withdraw(signature=row)
    else:
        undo(event=event, actor=stage.moderator)
    before = state(row)
    assert "changed since" in cannot(event, stage.moderator)
    assert state(row) == before


def test_looking_at_an_address_is_no_change(stage: Stage, row: Signature) -> None:
    hold(signature=row, revision=row.revision, actor=stage.moderator)
    event = last_event()
    desk = signed_in(stage.moderator)
    desk.post(f"{QUEUE}{row.pk}/open/", {"what": "address"})
    assert last_event().verb == "revealed"
    undo(event=event, actor=stage.moderator)
    assert state(row) == "waiting"


def test_not_where_a_report_was_decided_with_it(stage: Stage, row: Signature) -> None:
    stage.publish(row)
    Report.objects.create(
        letter=stage.letter, signature=row, kind="wrong", language="en", state="confirmed",
        confirmed_at=timezone.now(), expires_at=timezone.now() + timedelta(days=1),
    )  # fmt: skip
    remove(signature=row, revision=row.revision, actor=stage.moderator, reason="not-genuine")
    event = Event.objects.get(verb="removed")
    assert "report" in cannot(event, stage.moderator)
    assert state(row) == "removed"


def test_whose_decisions_are_shown(stage: Stage, row: Signature) -> None:
    other = make_moderator("second", stage.coalition)
    stage.publish(row)
    for user in (other, stage.stranger):
        desk = signed_in(user)
        assert "Ann Example" not in text(desk.get(RECENT))
        page = text(desk.post(RECENT, {"event": last_event().pk}, follow=True))
        assert "not yours to take back" in page
    assert state(row) == "published"
    other.memberships.update(role="coordinator")
    desk = signed_in(other)
    assert "by a colleague" in text(desk.get(RECENT))
    desk.post(RECENT, {"event": last_event().pk})
    assert state(row) == "waiting"


@pytest.mark.parametrize("key", ["", "x", "\x00", "-1", "9" * 30, "99999"])
def test_an_odd_event_is_no_server_error(stage: Stage, key: str) -> None:
    answer = signed_in(stage.moderator).post(RECENT, {"event": key})
    assert answer.status_code < 500


def test_a_name_that_is_not_public_is_masked_there(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1, visibility="addressee", name="Secret")
    hold(signature=row, revision=1, actor=stage.moderator)
    page = text(signed_in(stage.moderator).get(RECENT))
    assert "Secret" not in page
    assert "a name that is not public" in page
