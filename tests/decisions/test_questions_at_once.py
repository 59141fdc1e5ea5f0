"""A question answered twice, or answered while somebody decides: one wins, the other is told."""

from functools import partial

import pytest

from signatories.decisions.actions import SomebodyWasFirst, decline, hold
from signatories.models import Contact, Signature
from signatories.privacy.answering import answer
from signatories.privacy.withdrawing import NotNow
from tests.decisions.test_two_at_once import at_once
from tests.stage import Stage, confirmed

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def asked(stage: Stage) -> Signature:
    signature = confirmed(stage)
    assert signature is not None
    hold(signature=signature, revision=1, actor=stage.moderator, question="Which Mei?")
    return signature


def test_of_two_answers_at_once_one_is_taken(asked: Signature) -> None:
    said = [partial(answer, signature=asked, text=text) for text in ("One", "Two")]
    outcomes = at_once(*said)
    assert sorted(type(outcome) for outcome in outcomes if outcome) == [NotNow]
    assert len(Contact.objects.get().open_dialogue()) == 2


def test_an_answer_and_a_decision_do_not_pass_each_other_unseen(
    stage: Stage, asked: Signature
) -> None:
    seen = Signature.objects.get()
    decide = partial(
        decline, signature=seen, revision=2, actor=stage.moderator, reason="not-verified"
    )
    answered, decided = at_once(partial(answer, signature=asked, text="One"), decide)
    asked.refresh_from_db()
    if answered is None:
        assert isinstance(decided, SomebodyWasFirst)
        assert (asked.state, len(Contact.objects.get().open_dialogue())) == ("held", 2)
    else:
        assert isinstance(answered, NotNow)
        assert (asked.state, len(Contact.objects.get().open_dialogue())) == ("declined", 1)
