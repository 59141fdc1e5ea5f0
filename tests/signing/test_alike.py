"""The form tells a stranger nothing: whoever has signed, is blocked or has said "not me" gets the
same page, by the same statements, in the same time.
"""

import gc
import math
import re
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from signatories.mailing.caps import note_sent
from signatories.models import (
    Block,
    Submission,
    Suppression,
    Switch,
    forget_switches,
    is_switched,
)
from signatories.names.patterns import pattern_key
from signatories.privacy.withdrawing import withdraw
from signatories.sealing.mailboxes import Mailbox
from signatories.signing.ticket import Ticket
from signatories.signing.triage import triage_new
from tests.signing.test_form import PERSON, URL
from tests.stage import Stage, a_claim, confirmed, published, submitted

pytestmark = pytest.mark.django_db
SLUR = "Slur Example"
KNOWN = {
    "has signed": {"email": "signed@example.net"},
    "has asked and not confirmed": {"email": "asked@example.net"},
    "has three voices": {"email": "three@example.net"},
    "has withdrawn": {"email": "withdrawn@example.net"},
    "has had all mails of the day": {"email": "mailed@example.net"},
    "is blocked": {"email": "blocked@example.net"},
    "has a blocked domain": {"email": "someone@blocked.net"},
    "has a blocked name": {"email": "new@unknown.net", "name": SLUR},
    "said not me": {"email": "notme@example.net"},
    "is never written to": {"email": "never@example.net"},
}


@pytest.fixture
def known(stage: Stage, settings: Any) -> Stage:
    settings.SIGNING_BURST = 0

    def address(who: str) -> str:
        return KNOWN[who]["email"]

    published(stage, a_claim(PERSON["name"], address=address("has signed")))
    for name in (PERSON["name"], "Ben Example", "Cid Example"):
        confirmed(stage, a_claim(name, address=address("has three voices")))
    withdraw(signature=published(stage, a_claim(PERSON["name"], address=address("has withdrawn"))))
    submitted(stage, a_claim(PERSON["name"], address=address("has asked and not confirmed")))
    for _ in range(5):
        note_sent(Mailbox(address("has had all mails of the day")), timezone.now())
    Block.objects.create(
        kind=Block.Kind.ADDRESS, value=Mailbox(address("is blocked")).digest(letter_id=None)
    )
    Block.objects.create(kind=Block.Kind.DOMAIN, value="blocked.net")
    Block.objects.create(kind=Block.Kind.PATTERN, value=pattern_key(SLUR))
    for who, letter in (("said not me", stage.letter), ("is never written to", None)):
        digest = Mailbox(address(who)).digest(letter_id=letter and letter.pk)
        Suppression.objects.create(
            letter=letter, reason=Suppression.Reason.NOT_ME, mailbox_digest=digest
        )
    # The worker knows whom it does not write to: what is compared is a difference that exists.
    submissions = [submitted(stage, a_claim(who.get("name", "Ann"), address=who["email"]))
                   for who in KNOWN.values()]  # fmt: skip
    triage_new()
    silent = Submission.objects.filter(triage=Submission.Triage.SILENT)
    assert set(silent) == set(submissions[5:])
    return stage


def a_stranger_like(who: dict[str, str]) -> dict[str, str]:
    """Somebody whom nobody knows; a page that repeats what was typed is as long, too."""
    address = "s" * (len(who["email"]) - len("@unknown.net")) + "@unknown.net"
    name = who.get("name", PERSON["name"])
    return {"email": address, "name": "Stranger"[: len(name) - 8] + name[-8:]}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: tuple[tuple[str, str], ...]
    cookies: str
    body: bytes
    statements: tuple[str, ...]


def walked(client: Client, stage: Stage, who: dict[str, str]) -> list[Answer]:
    """Form to inbox page, as it looks from outside; the ticket and what was typed are taken out.
    Of a statement all is kept but its values.
    """
    fields = PERSON | who | {"ticket": str(Ticket.new(stage.facts.version_id))}
    requests = [
        lambda: client.post(URL, fields | {"step": "check"}),
        lambda: client.post(URL, fields | {"step": "send"}),
        lambda: client.get(f"{URL}check-your-inbox/"),
    ]
    # Read now what is kept for a second, so that no statement of the first depends on the clock.
    stage.facts  # noqa: B018
    forget_switches()
    is_switched(Switch.Kind.SIGNING)
    answers = []
    for ask in requests:
        with CaptureQueriesContext(connection) as queries:
            answer = ask()
        body = re.sub(rb'name="(ticket|checked)" value="[^"]+"', b"", answer.content)
        for typed in ("email", "name"):
            body = body.replace(fields[typed].encode(), typed.upper().encode())
        answers.append(Answer(
            answer.status_code, tuple(sorted(answer.items())), answer.cookies.output(), body,
            tuple(q["sql"].partition("VALUES")[0] for q in queries.captured_queries),
        ))  # fmt: skip
    return answers


@pytest.mark.parametrize("who", KNOWN.values(), ids=KNOWN)
def test_same_pages_by_the_same_statements(
    client: Client, known: Stage, who: dict[str, str], time_machine: Any
) -> None:
    time_machine.move_to(timezone.now(), tick=False)  # a header says when it was answered
    stranger, other = walked(client, known, a_stranger_like(who)), walked(client, known, who)
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
@pytest.mark.parametrize("who", KNOWN.values(), ids=KNOWN)
def test_a_rank_test_over_interleaved_pairs_cannot_tell_them_apart(
    client: Client, known: Stage, who: dict[str, str]
) -> None:
    """Three times at most: one run in a thousand lies so far apart by chance, three do not."""
    found = []
    for _ in range(3):
        found.append(_compared(client, known, a_stranger_like(who), who))
        if found[-1] >= LEAST_P:
            return
    pytest.fail(f"told apart three times: p = {found}")


LATER = 0.0003
SLOWED = KNOWN["has signed"]


def slower(get_response: Callable[[HttpRequest], HttpResponse]) -> Any:
    """A middleware that looks something up, as it were, for one of the addresses."""

    def answer(request: HttpRequest) -> HttpResponse:
        wait = LATER if request.POST.get("email") == SLOWED["email"] else 0
        until = time.perf_counter() + wait
        while time.perf_counter() < until:
            pass
        return get_response(request)

    return answer


@pytest.mark.long
def test_the_rank_test_would_see_a_third_of_a_millisecond(
    client: Client, known: Stage, settings: Any
) -> None:
    """Every time, or a server that is slower for some could pass at its third try."""
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.slower"]
    for _ in range(3):
        assert _compared(client, known, a_stranger_like(SLOWED), SLOWED) < LEAST_P


def _compared(
    client: Client, stage: Stage, stranger: dict[str, str], other: dict[str, str]
) -> float:
    """How probable the times of the two are if nothing tells them apart: by the clock, as a
    visitor measures, or by the processor, which sees as sharply on a busy machine.
    """
    clock: tuple[list[float], list[float]] = ([], [])
    processor: tuple[list[float], list[float]] = ([], [])
    gc.disable()
    try:
        for number in range(PAIRS + 10):
            pair = [0, 1] if number % 2 else [1, 0]
            for place in pair:
                ticket = Ticket(uuid.uuid4(), stage.facts.version_id, int(time.time()))
                fields = PERSON | (stranger, other)[place] | {"ticket": str(ticket), "step": "send"}
                begun, worked = time.perf_counter(), time.thread_time()
                answer = client.post(URL, fields)
                worked, took = time.thread_time() - worked, time.perf_counter() - begun
                assert answer.status_code == 303
                if number >= 10:  # the first ones warm up
                    clock[place].append(took)
                    processor[place].append(worked)
    finally:
        gc.enable()
    assert Submission.objects.count() > PAIRS
    return 2 * min(rank_test(*clock), rank_test(*processor))
