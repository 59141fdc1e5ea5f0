"""The form tells a stranger nothing: whoever has signed, is blocked or has said "not me" gets the
same page, by the same statements, in the same time.
"""

import gc
import math
import re
import time
import uuid
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from signatories.models import Block, Submission, Suppression
from signatories.sealing.mailboxes import Mailbox
from signatories.signing.ticket import Ticket
from tests.signing.test_form import PERSON, URL
from tests.stage import Stage, a_claim, published, submitted

pytestmark = pytest.mark.django_db
KNOWN = {
    "has signed": "signed@example.net",
    "has asked and not confirmed": "asked@example.net",
    "is blocked": "blocked@example.net",
    "has a blocked domain": "someone@blocked.net",
    "said not me": "notme@example.net",
}


@pytest.fixture
def known(stage: Stage, settings: Any) -> Stage:
    settings.SIGNING_BURST = 0
    published(stage, a_claim(PERSON["name"], address=KNOWN["has signed"]))
    submitted(stage, a_claim(PERSON["name"], address=KNOWN["has asked and not confirmed"]))
    Block.objects.create(
        kind=Block.Kind.ADDRESS, value=Mailbox(KNOWN["is blocked"]).digest(letter_id=None)
    )
    Block.objects.create(kind=Block.Kind.DOMAIN, value="blocked.net")
    Suppression.objects.create(
        letter=stage.letter,
        reason=Suppression.Reason.NOT_ME,
        mailbox_digest=Mailbox(KNOWN["said not me"]).digest(letter_id=stage.letter.pk),
    )
    return stage


def as_long_as(address: str) -> str:
    """An address that nobody knows; a page that repeats what was typed is as long, too."""
    return "s" * (len(address) - len("@unknown.net")) + "@unknown.net"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    statements: tuple[str, ...]


def walked(client: Client, stage: Stage, address: str) -> list[Answer]:
    """Form to inbox page, as it looks from outside; the ticket and row's key are taken out."""
    fields = PERSON | {"email": address, "ticket": str(Ticket.new(stage.facts.version_id))}
    requests = [
        lambda: client.post(URL, fields | {"step": "check"}),
        lambda: client.post(URL, fields | {"step": "send"}),
        lambda: client.get(f"{URL}check-your-inbox/"),
    ]
    stage.facts  # noqa: B018 - read now, so that no statement of the first depends on the clock
    answers = []
    for ask in requests:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = ask()
        body = re.sub(rb'name="ticket" value="[^"]+"', b"", answer.content)
        answers.append(Answer(
            answer.status_code, tuple(sorted(answer.items())),
            body.replace(address.encode(), b"ADDRESS"),
            tuple(q["sql"].partition("VALUES")[0] for q in queries.captured_queries),
        ))  # fmt: skip
    return answers


@pytest.mark.parametrize("address", KNOWN.values(), ids=KNOWN)
def test_same_pages_by_the_same_statements(client: Client, known: Stage, address: str) -> None:
    stranger, other = walked(client, known, as_long_as(address)), walked(client, known, address)
    assert [answer.status for answer in stranger] == [200, 303, 200]
    assert other == stranger
    assert [len(answer.statements) for answer in other[:2]] == [0, 1]


# Time ---------------------------------------------------------------------------------------------

PAIRS = 200
LEAST_P = 0.001


def rank_test(one: list[float], other: list[float]) -> float:
    """Mann and Whitney's test, two-sided, by the normal approximation with ties: how probable
    two samples are that lie at least so far apart, if nothing tells them apart.
    """
    n, m = len(one), len(other)
    both = sorted([(value, 0) for value in one] + [(value, 1) for value in other])
    ranks, ties, start = 0.0, 0, 0
    while start < n + m:
        end = start
        while end < n + m and both[end][0] == both[start][0]:
            end += 1
        ranks += (start + 1 + end) / 2 * sum(1 for _, whose in both[start:end] if whose == 0)
        ties += (end - start) ** 3 - (end - start)
        start = end
    u = ranks - n * (n + 1) / 2
    spread = math.sqrt(n * m / 12 * ((n + m + 1) - ties / ((n + m) * (n + m - 1))))
    return math.erfc(abs(u - n * m / 2) / spread / math.sqrt(2)) if spread else 1.0


@pytest.mark.once
def test_the_rank_test_tells_apart_what_differs_and_only_that() -> None:
    even = [float(number % 50) for number in range(PAIRS)]
    assert rank_test(even, list(reversed(even))) == 1.0
    assert rank_test(even, [value + 20 for value in even]) < LEAST_P
    assert rank_test([1.0] * 5, [1.0] * 5) == 1.0
    assert rank_test([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]) == pytest.approx(0.00902, abs=1e-4)


@pytest.mark.long
@pytest.mark.parametrize("address", KNOWN.values(), ids=KNOWN)
def test_a_rank_test_over_interleaved_pairs_cannot_tell_them_apart(
    client: Client, known: Stage, address: str
) -> None:
    """Three times at most: one run in a thousand lies so far apart by chance, three do not."""
    found = []
    for _ in range(3):
        found.append(_compared(client, known, as_long_as(address), address))
        if found[-1] >= LEAST_P:
            return
    pytest.fail(f"told apart three times: p = {found}")


def _compared(client: Client, stage: Stage, stranger: str, address: str) -> float:
    times: dict[str, list[float]] = {stranger: [], address: []}
    gc.disable()
    try:
        for number in range(PAIRS + 10):
            pair = [stranger, address]
            for whose in pair if number % 2 else reversed(pair):
                fields = PERSON | {
                    "email": whose,
                    "ticket": str(Ticket(uuid.uuid4(), stage.facts.version_id, int(time.time()))),
                    "step": "send",
                }
                begun = time.perf_counter()
                answer = client.post(URL, fields)
                took = time.perf_counter() - begun
                assert answer.status_code == 303
                if number >= 10:  # the first ones warm up
                    times[whose].append(took)
    finally:
        gc.enable()
    assert Submission.objects.count() > PAIRS
    return rank_test(*times.values())
