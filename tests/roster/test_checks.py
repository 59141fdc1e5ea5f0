"""How names were checked, as counts: by proof, by reason and month, and nothing that could name."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from petitions.models import Letter
from signatories.decisions.actions import decline, publish, remove
from signatories.models import Entry, Roster, Signature
from signatories.models.claim import Line
from signatories.privacy.withdrawing import withdraw
from signatories.roster.counting import recount
from tests.roster.test_counting import recorded
from tests.stage import Stage, a_claim, confirmed

pytestmark = pytest.mark.django_db

NOVEMBER = datetime(2026, 11, 22, 12, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 3, 12, tzinfo=UTC)
# Long after whatever a test does without saying when.
DECEMBER = datetime(2199, 12, 2, 12, tzinfo=UTC)


def checks(stage: Stage, now: datetime = DECEMBER) -> dict[str, Any]:
    recount(stage.letter.pk, now=now)
    return Roster.objects.get().checks


def signed(stage: Stage, number: int, visibility: str = "public") -> Signature:
    claim = a_claim(
        f"Ann {number}", address=f"a{number}@example.org", visibility=visibility,
        description="A student",
    )  # fmt: skip
    signature = confirmed(stage, claim)
    assert signature is not None
    return signature


def taken_off(stage: Stage, number: int, reason: str, when: datetime, **claim: str) -> None:
    signature = stage.publish(signed(stage, number, **claim))
    remove(
        signature=signature, revision=signature.revision, actor=stage.moderator, reason=reason,
        now=when,
    )  # fmt: skip


def turned_down(stage: Stage, number: int, reason: str, when: datetime, **claim: str) -> None:
    signature = signed(stage, number, **claim)
    decline(
        signature=signature, revision=signature.revision, actor=stage.moderator, reason=reason,
        now=when,
    )  # fmt: skip


def test_a_letter_that_nobody_signed_has_none(stage: Stage) -> None:
    assert checks(stage) == {"proofs": {}, "removed": {}, "declined": 0, "by_month": {}}


def test_those_on_the_list_are_counted_by_proof(stage: Stage) -> None:
    for number in range(3):
        stage.publish(signed(stage, number))
    stage.publish(recorded(stage, Line("person", "Ben")))
    stage.publish(recorded(stage, Line("organisation", "Harbour")))
    Entry.objects.filter(name="Ann 0").update(proof="office")
    assert checks(stage)["proofs"] == {"mailbox": 2, "office": 1, "authority": 2}


@pytest.mark.parametrize("visibility", ["addressee", "counted"])
def test_who_is_withheld_is_in_no_figure_of_checks(stage: Stage, visibility: str) -> None:
    before = checks(stage)
    stage.publish(signed(stage, 1, visibility))
    taken_off(stage, 2, "on-request", NOVEMBER, visibility=visibility)
    turned_down(stage, 3, "duplicate", NOVEMBER, visibility=visibility)
    turned_down(stage, 4, "abuse", NOVEMBER, visibility=visibility)
    assert checks(stage) == before


def test_the_removed_are_counted_by_reason_and_month(stage: Stage) -> None:
    taken_off(stage, 1, "not-genuine", NOVEMBER)
    taken_off(stage, 2, "not-genuine", OCTOBER)
    taken_off(stage, 3, "on-request", NOVEMBER, visibility="described")
    found = checks(stage)
    assert found["removed"] == {"not-genuine": 2, "on-request": 1}
    assert found["by_month"] == {
        "2026-10": {"not-genuine": 1},
        "2026-11": {"not-genuine": 1, "on-request": 1},
    }
    assert found["proofs"] == {}


def test_doubles_are_counted_wherever_they_were_found(stage: Stage) -> None:
    taken_off(stage, 1, "duplicate", NOVEMBER)
    turned_down(stage, 2, "duplicate", NOVEMBER)
    turned_down(stage, 3, "abuse", NOVEMBER)
    turned_down(stage, 4, "outside", OCTOBER)
    found = checks(stage)
    assert found["removed"] == {"duplicate": 2}
    assert found["declined"] == 2
    assert found["by_month"] == {"2026-11": {"duplicate": 2}}


@pytest.mark.parametrize("state", ["withdrawn", "disowned"])
def test_who_withdrew_or_disowned_is_counted_as_such(stage: Stage, state: str) -> None:
    signature = signed(stage, 1)
    Signature.objects.filter(pk=signature.pk).update(state=state, decided_at=NOVEMBER)
    found = checks(stage)
    assert found["removed"] == {state: 1}
    assert found["by_month"] == {"2026-11": {state: 1}}
    Signature.objects.filter(pk=signature.pk).update(decided_at=None)
    assert list(checks(stage)["by_month"]) == [f"{timezone.now():%Y-%m}"]


@pytest.mark.parametrize(
    ("zone", "month"),
    [("America/Toronto", "2026-10"), ("UTC", "2026-11"), ("nowhere", "2026-11")],
)
def test_a_month_is_the_letters_own(stage: Stage, zone: str, month: str) -> None:
    Letter.objects.update(timezone=zone)
    taken_off(stage, 1, "abuse", datetime(2026, 11, 1, 2, tzinfo=UTC))
    assert list(checks(stage)["by_month"]) == [month]


def test_a_month_is_counted_when_it_is_over(stage: Stage) -> None:
    """A figure that moved at once would tell why the one left whose name has just gone."""
    nothing = checks(stage, now=NOVEMBER)
    taken_off(stage, 1, "not-genuine", NOVEMBER)
    turned_down(stage, 2, "duplicate", NOVEMBER)
    turned_down(stage, 3, "abuse", NOVEMBER)
    withdraw(signature=stage.publish(signed(stage, 4)), now=NOVEMBER)
    last = datetime(2026, 12, 1, 4, 59, tzinfo=UTC)  # a minute before midnight in Toronto
    assert checks(stage, now=last)["removed"] == nothing["removed"] == {}
    assert checks(stage, now=last)["declined"] == 0
    assert checks(stage, now=last)["by_month"] == {}
    found = checks(stage, now=last + timedelta(minutes=1))
    assert found["by_month"] == {"2026-11": {"not-genuine": 1, "duplicate": 1, "withdrawn": 1}}
    assert found["declined"] == 1


@pytest.mark.parametrize("disowned", [False, True])
def test_who_leaves_is_counted_in_the_month_of_leaving(stage: Stage, disowned: bool) -> None:
    signature = signed(stage, 1)
    act = {"signature": signature, "revision": signature.revision, "actor": stage.moderator}
    publish(**act, now=OCTOBER)
    withdraw(signature=signature, disowned=disowned, now=NOVEMBER)
    state = "disowned" if disowned else "withdrawn"
    assert checks(stage)["by_month"] == {"2026-11": {state: 1}}


def test_those_who_wait_are_in_no_figure(stage: Stage) -> None:
    signed(stage, 1)
    assert checks(stage)["removed"] == {}
    assert checks(stage)["declined"] == 0


def test_nothing_but_codes_and_counts_is_kept(stage: Stage) -> None:
    taken_off(stage, 1, "abuse", NOVEMBER)
    words = json.dumps(checks(stage))
    assert "Ann" not in words
    assert "example.org" not in words
