"""A trap for programs and the time on the clock: evidence for a moderator, never a loss."""

from typing import Any

import pytest
from django.test import Client

from signatories.mailing.outbox import send_due
from signatories.matching.evidence import gather_evidence
from signatories.models import Signature, Submission
from signatories.signing.actions import confirm, find_token
from signatories.signing.signs import TRAP
from signatories.signing.triage import triage_new
from tests.html import post_form
from tests.signing.test_form import PERSON, URL, opened
from tests.stage import Stage, mailed_token

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(time_machine: Any) -> Any:
    time_machine.move_to("2026-06-01 12:00", tick=False)
    return time_machine


def signs() -> tuple[str, ...]:
    return Submission.objects.get().open_claim().signs


def judged() -> Signature:
    """The one submission, confirmed and looked at by the worker."""
    triage_new()
    send_due()
    confirm(token=find_token(mailed_token()))  # type: ignore[arg-type]
    gather_evidence()
    return Signature.objects.get()


@pytest.mark.parametrize(
    ("seconds", "trap", "found", "pile"),
    [
        (3, "", (), "clear"),
        (2 * 3600, "", (), "clear"),
        (2, "", ("too-fast",), "look"),
        (60, "buy now", ("honeypot",), "suspicious"),
        (0, "x", ("honeypot", "too-fast"), "suspicious"),
    ],
)
def test_it_is_taken_like_any_other_and_a_moderator_is_told(
    client: Client, stage: Stage, clock: Any, seconds: int, trap: str,
    found: tuple[str, ...], pile: str,
) -> None:  # fmt: skip
    fields = opened(client) | PERSON | {"step": "send", TRAP: trap}
    clock.shift(seconds)
    answer = client.post(URL, fields)
    assert (answer.status_code, answer["Location"]) == (303, f"{URL}check-your-inbox/")
    assert signs() == found
    signature = judged()
    codes = {chip["code"] for chip in signature.contact.open_evidence()}
    assert codes == set(found)
    assert signature.pile == pile


def test_the_check_page_is_read_on_the_same_clock_and_carries_the_mark(
    client: Client, stage: Stage, clock: Any
) -> None:
    check = client.post(URL, opened(client) | PERSON | {"step": "check", TRAP: "<script>"})
    assert b"&lt;script" not in check.content
    clock.shift(10)
    client.post(URL, post_form(check.content).values | {"step": "send"})
    assert signs() == ("honeypot",)


def test_a_page_for_a_person_has_the_field_empty(client: Client, stage: Stage) -> None:
    form = post_form(client.get(URL).content)
    assert form.values[TRAP] == ""
    check = client.post(URL, opened(client) | PERSON | {"step": "check"})
    assert TRAP not in post_form(check.content).names


@pytest.mark.django_db(transaction=True)
def test_a_double_click_around_the_third_second_is_one_row(
    client: Client, stage: Stage, clock: Any
) -> None:
    fields = opened(client) | PERSON | {"step": "send"}
    for _ in range(2):
        clock.shift(2)
        assert client.post(URL, fields).status_code == 303
    assert Submission.objects.count() == 1
