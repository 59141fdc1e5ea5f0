"""Reports that are confirmed and decided at once: the cap holds, and one decision wins."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from signatories.decisions.actions import SomebodyWasFirst, decline
from signatories.decisions.reports import confirm_report, refuse, uphold
from signatories.models import Entry, Event, Mail, Report, Signature
from signatories.privacy.erasing import erase_reports
from signatories.privacy.withdrawing import withdraw
from signatories.signing.reporting import take_report, triage_reports
from tests.decisions.test_two_at_once import at_once, publishing, recorded
from tests.stage import Stage

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
NAMES = ("Ann", "Ben", "Cid", "Dan", "Eve", "Fay")


def reported(stage: Stage, name: str) -> Report:
    """A report of a published line, whose mailbox has the link."""
    signature = recorded(stage, name)
    publishing(stage, signature)()
    key = take_report(
        ticket_id=uuid.uuid4(),
        letter=stage.facts,
        kind="impersonated",
        language="en",
        words={"name": name, "address": f"{name}@example.net", "words": ""},
    )
    triage_reports()
    report = Report.objects.get(pk=key)
    assert (report.state, report.signature) == ("mailed", signature)
    return report


def confirming(report: Report) -> Callable[[], bool]:
    return lambda: confirm_report(report=Report.objects.get(pk=report.pk))


def deciding(report: Report, decide: Callable[..., Any], by: Any) -> Callable[[], Any]:
    return lambda: decide(report=Report.objects.get(pk=report.pk), actor=by)


def test_as_many_are_hidden_as_may_be_however_many_confirm_at_once(
    stage: Stage, settings: Any
) -> None:
    settings.REPORTS_HIDE_A_DAY = 2
    reports = [reported(stage, name) for name in NAMES]
    assert at_once(*map(confirming, reports)) == [True] * len(NAMES)
    assert Report.objects.filter(hidden_at__isnull=False).count() == 2
    assert Report.objects.filter(state="confirmed").count() == len(NAMES)
    assert Entry.objects.count() == len(NAMES) - 2


def test_a_double_click_confirms_once(stage: Stage) -> None:
    report = reported(stage, "Ann")
    assert at_once(*[confirming(report)] * 4) == [True] * 4
    assert Event.objects.filter(verb="hidden").count() == 1


@pytest.mark.parametrize("number", range(3))
def test_of_two_moderators_one_decides(stage: Stage, number: int) -> None:
    report = reported(stage, "Ann")
    confirm_report(report=report)
    outcomes = at_once(
        deciding(report, uphold, stage.moderator), deciding(report, refuse, stage.admin)
    )
    assert [type(outcome) for outcome in outcomes].count(SomebodyWasFirst) == 1, outcomes
    report.refresh_from_db()
    upheld = outcomes[0] is None
    assert report.state == ("upheld" if upheld else "refused")
    assert Entry.objects.exists() is not upheld
    assert Mail.objects.filter(kind="report-decided").count() == 1


@pytest.mark.parametrize("number", range(3))
def test_whoever_acts_meanwhile_waits_and_nobody_is_locked_out(stage: Stage, number: int) -> None:
    """The queue, the signer and the worker take the same rows."""
    report = reported(stage, "Ann")
    confirm_report(report=report)
    held = Signature.objects.get()

    def declining() -> None:
        own = Signature.objects.get(pk=held.pk)
        decline(
            signature=own, revision=own.revision, actor=stage.admin, reason="not-genuine",
            now=timezone.now(),
        )  # fmt: skip

    def withdrawing() -> None:
        withdraw(signature=Signature.objects.get(pk=held.pk))

    outcomes = at_once(
        deciding(report, refuse, stage.moderator), declining, withdrawing, erase_reports
    )
    refused, declined, withdrawn, erased = outcomes
    beaten = (SomebodyWasFirst, Report.DoesNotExist)
    assert refused is True or isinstance(refused, beaten), refused
    assert declined is None or isinstance(declined, beaten), declined
    assert (withdrawn, erased) == (None, 0)
    assert Signature.objects.get().state == "withdrawn"
    assert not Entry.objects.exists()
    assert not Report.objects.exists()
