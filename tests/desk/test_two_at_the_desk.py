"""Two moderators who act at once: different rows, one decision, nothing half done."""

from functools import partial

import pytest

from signatories.decisions.actions import SomebodyWasFirst, decline, publish
from signatories.decisions.leasing import give_back, take_next
from signatories.decisions.publishing import publish_many
from signatories.decisions.undoing import CannotUndo, undo
from signatories.models import Entry, Event, Mail, Signature
from tests.decisions.test_two_at_once import at_once
from tests.desk.desks import waiting_rows
from tests.stage import Stage, make_moderator

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_two_who_take_the_next_25_at_once_get_different_rows(stage: Stage) -> None:
    other = make_moderator("second", stage.coalition)
    waiting_rows(stage, 60)
    for _ in range(5):
        taking = [
            partial(take_next, rows=Signature.objects.order_by("created_at", "pk"), actor=user)
            for user in (stage.moderator, other)
        ]
        assert at_once(*taking) == [25, 25]
        leased = Signature.objects.exclude(leased_by=None)
        assert leased.filter(leased_by=stage.moderator).count() == 25
        assert leased.filter(leased_by=other).count() == 25
        give_back(actor=stage.moderator)
        give_back(actor=other)


def test_two_who_publish_the_same_page_publish_each_row_once(stage: Stage) -> None:
    other = make_moderator("second", stage.coalition)
    rows = waiting_rows(stage, 300, kind="organisation")
    there = {row.pk: 1 for row in rows}
    back = dict(reversed(there.items()))
    one, two = at_once(
        partial(publish_many, revisions=there, actor=stage.moderator),
        partial(publish_many, revisions=back, actor=other),
    )
    assert sorted([*one.done, *two.done]) == sorted(there)
    assert len(one.not_done) + len(two.not_done) == 300
    assert Entry.objects.count() == 300
    assert Event.objects.filter(verb="published").count() == 300
    assert Mail.objects.filter(kind="published").count() == 300


def test_who_declines_while_a_batch_publishes_is_told(stage: Stage) -> None:
    rows = waiting_rows(stage, 50)
    row = rows[25]
    outcomes = at_once(
        partial(publish_many, revisions={r.pk: 1 for r in rows}, actor=stage.moderator),
        partial(decline, signature=row, revision=1, actor=stage.admin, reason="duplicate"),
    )
    became, declined = outcomes
    row.refresh_from_db()
    if declined is None:
        assert row.state == "declined"
        assert list(became.not_done) == [row.pk]
    else:
        assert isinstance(declined, SomebodyWasFirst)
        assert row.state == "published"
        assert len(became.done) == 50


def test_two_who_undo_at_once_undo_once(stage: Stage) -> None:
    [row] = waiting_rows(stage, 1)
    publish(signature=row, revision=1, actor=stage.moderator)
    event = Event.objects.get(verb="published")
    outcomes = at_once(
        partial(undo, event=event, actor=stage.moderator),
        partial(undo, event=event, actor=stage.admin),
    )
    assert sum(isinstance(outcome, CannotUndo) for outcome in outcomes) == 1
    assert Event.objects.filter(verb="undone").count() == 1
    row.refresh_from_db()
    assert row.state == "waiting"
