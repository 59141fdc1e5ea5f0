"""A name that somebody disowns while it is not listed does not come back unseen."""

from datetime import timedelta

import pytest
from django.utils import timezone

from signatories.decisions.actions import hold, remove
from signatories.decisions.deciding import Unfit
from signatories.decisions.reports import confirm_report, refuse
from signatories.decisions.undoing import CannotUndo, recent_decisions, undo
from signatories.models import Entry, Event, Report, Signature
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db


def mailed_report(stage: Stage, signature: Signature) -> Report:
    now = timezone.now()
    report = Report(
        letter=stage.letter,
        signature=signature,
        kind=Report.Kind.IMPERSONATED,
        language="en",
        state=Report.State.MAILED,
        expires_at=now + timedelta(days=3),
    )
    report.seal_words({"name": "Ann Example", "address": "r@example.org", "words": ""})
    report.save(force_insert=True)
    return report


def last_decision(stage: Stage) -> Event:
    event = recent_decisions([stage.letter.pk]).first()
    assert event is not None
    return event


def test_a_removal_is_not_undone_while_a_report_waits(stage: Stage) -> None:
    signature = published(stage, a_claim("Ann Example"))
    report = mailed_report(stage, signature)
    remove(
        signature=signature,
        revision=signature.revision,
        actor=stage.moderator,
        reason="not-genuine",
    )
    confirm_report(report=report)
    with pytest.raises(CannotUndo):
        undo(event=last_decision(stage), actor=stage.moderator)
    assert not Entry.objects.exists()


def test_nor_is_it_published_before_the_report_is_decided(stage: Stage) -> None:
    signature = published(stage, a_claim("Ann Example"))
    report = mailed_report(stage, signature)
    undo(event=last_decision(stage), actor=stage.moderator)
    confirm_report(report=report)
    signature.refresh_from_db()
    with pytest.raises(Unfit):
        stage.publish(signature)
    refuse(report=report, actor=stage.moderator)
    stage.publish(signature)
    assert Entry.objects.get().name == "Ann Example"


def test_a_question_taken_back_does_not_keep_a_hidden_line_away(stage: Stage) -> None:
    signature = published(stage, a_claim("Ann Example"))
    report = mailed_report(stage, signature)
    confirm_report(report=report)
    signature.refresh_from_db()
    hold(
        signature=signature,
        revision=signature.revision,
        actor=stage.moderator,
        question="Is it you?",
    )
    undone = undo(event=last_decision(stage), actor=stage.moderator)
    # Among those that wait it would be published with all that is clear, and the report refused.
    assert undone.state == Signature.State.HELD
    report.refresh_from_db()
    refuse(report=report, actor=stage.moderator)
    assert Entry.objects.get().name == "Ann Example"
