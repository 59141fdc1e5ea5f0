"""Two who merge, or let through, at once: one wins, and no figure is wrong afterwards."""

from collections.abc import Callable
from typing import Any

import pytest

from petitions.models import Section
from signatories.decisions.actions import SomebodyWasFirst, Unfit, publish
from signatories.decisions.merging import merge
from signatories.models import Entry, Event, Signature
from signatories.privacy.withdrawing import withdraw
from tests.decisions.test_two_at_once import assert_figures_are_true, at_once, recorded
from tests.stage import Stage, make_moderator

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
ROUNDS = 5


def merging(actor: Any, kept: Any, other: Any) -> Callable[[], Any]:
    revisions = {kept.pk: kept.revision, other.pk: other.revision}
    return lambda: merge(
        one=kept.pk, other=other.pk, revisions=revisions, line_of=kept.pk, actor=actor
    )


def publishing(actor: Any, signature: Any) -> Callable[[], Any]:
    own = Signature.objects.get(pk=signature.pk)
    return lambda: publish(signature=own, revision=own.revision, actor=actor)


def a_pair(stage: Stage) -> Any:
    kept, other = recorded(stage, "Ann"), recorded(stage, "Ann")
    return stage.publish(kept), other


def test_of_two_who_merge_the_same_one_wins(stage: Stage) -> None:
    for _ in range(ROUNDS):
        kept, other = a_pair(stage)
        outcomes = at_once(merging(stage.moderator, kept, other), merging(stage.admin, other, kept))
        assert sum(isinstance(o, SomebodyWasFirst) for o in outcomes) == 1, outcomes
        assert Event.objects.filter(verb="merged", subject_id=other.pk).count() == 1
    assert_figures_are_true(stage.letter)
    assert Entry.objects.count() == ROUNDS


def test_merging_and_publishing_the_other(stage: Stage) -> None:
    for _ in range(ROUNDS):
        kept, other = a_pair(stage)
        outcomes = at_once(merging(stage.moderator, kept, other), publishing(stage.admin, other))
        assert sum(isinstance(o, SomebodyWasFirst) for o in outcomes) == 1, outcomes
        other.refresh_from_db()
        assert (other.state == "published") == (other.merged_into_id is None)
    assert_figures_are_true(stage.letter)


def test_merging_while_the_kept_one_withdraws(stage: Stage) -> None:
    for _ in range(ROUNDS):
        kept, other = a_pair(stage)
        own = Signature.objects.get(pk=kept.pk)
        outcomes = at_once(
            merging(stage.moderator, kept, other), lambda own=own: withdraw(signature=own)
        )
        assert outcomes[1] is None
        other.refresh_from_db()
        if isinstance(outcomes[0], Signature):  # what was merged, and is no one else's, leaves too
            assert (other.state, other.merged_into_id) == ("withdrawn", kept.pk)
        else:
            assert isinstance(outcomes[0], SomebodyWasFirst), outcomes
            assert (other.state, other.merged_into_id) == ("waiting", None), "its voice stands"
    assert_figures_are_true(stage.letter)
    assert not Entry.objects.exists()


def test_two_moderators_who_let_through_at_once_are_the_two(stage: Stage) -> None:
    Section.objects.update(proof="second")
    second = make_moderator("second", stage.coalition)
    for _ in range(ROUNDS):
        signature = recorded(stage, "Ann")
        outcomes = at_once(publishing(stage.moderator, signature), publishing(second, signature))
        assert sorted(outcomes) == [False, True], outcomes
    assert Entry.objects.count() == ROUNDS
    assert_figures_are_true(stage.letter)


def test_one_who_presses_twice_at_once_is_one(stage: Stage) -> None:
    Section.objects.update(proof="second")
    for _ in range(ROUNDS):
        signature = recorded(stage, "Ann")
        press = publishing(stage.moderator, signature)
        again = publishing(stage.moderator, signature)
        outcomes = at_once(press, again)
        assert outcomes.count(False) == 1, outcomes
        assert sum(isinstance(o, Unfit) for o in outcomes) == 1, outcomes
    assert not Entry.objects.exists()
