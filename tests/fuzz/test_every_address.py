"""Malformed requests at every address, signed in and not: a clear answer, never a 5xx.

`FUZZ_SEED=` asks others; a failure names seed and number, with which it comes again.
"""

import os
from collections import Counter
from typing import Any

import pytest
from django.core.cache import cache

from petitions.writing.facts import forget_facts
from signatories.models import forget_switches
from signatories.pages.edge import forget_pages
from tests.fuzz.application import Application
from tests.fuzz.judging import Told, ask, faults
from tests.fuzz.malformed import Request, malformed
from tests.fuzz.targets import Ground, lay_out
from tests.stage import Stage

pytestmark = pytest.mark.django_db
SEED = os.environ.get("FUZZ_SEED", "2026")
# Eight runs of this many; on two databases that is a hundred thousand and some.
RUNS, EACH = 8, 6_300
MOST_TOLD = 10


@pytest.fixture
def _unlimited(settings: Any) -> None:
    settings.SIGNING_BURST = 0
    settings.ACCOUNT_RATE_LIMITS = False


def fuzz(ground: Ground, numbers: range) -> Counter[int]:
    """Every request of these numbers; how often each status was answered. Fails with all that was
    wrong, once a place.
    """
    print(f"seed {SEED}, requests {numbers.start} to {numbers.stop - 1}")
    application, statuses, wrong = Application(), Counter[int](), {}
    is_old = False  # whether this process remembers what the last request had changed
    with Told() as told:
        for number in numbers:
            if number % 20 == 0:
                cache.clear()
            request = malformed(SEED, number, ground)
            if is_old:
                forget_facts()
                forget_pages()
                forget_switches()
            is_old = request.method != "GET"
            told.records.clear()
            told.raised.clear()
            try:
                answer = ask(application, request)
            except Exception as error:
                raise AssertionError(f"FUZZ_SEED={SEED}, {number}: escaped\n{request}") from error
            statuses[answer.status] += 1
            if found := faults(request, answer, told):
                place = found[0][-300:]
                wrong.setdefault(place, f"{number}: {'; '.join(found)[-3000:]}\n  {request}")
    cases = "\n\n".join(list(wrong.values())[:MOST_TOLD])
    assert not wrong, f"FUZZ_SEED={SEED}, {len(wrong)} kinds:\n{cases}"
    return statuses


@pytest.mark.usefixtures("_unlimited")
def test_some_malformed_requests(stage: Stage) -> None:
    statuses = fuzz(lay_out(stage, logins=("anonymous", "chief"), every=5), range(250))
    # Else it asks what is refused at the door.
    assert set(statuses) >= {200, 302, 400, 404, 405}, statuses


@pytest.mark.long
@pytest.mark.usefixtures("_unlimited")
@pytest.mark.parametrize("run", range(RUNS))
def test_a_hundred_thousand_malformed_requests(stage: Stage, run: int) -> None:
    statuses = fuzz(lay_out(stage), range(1_000 + run * EACH, 1_000 + (run + 1) * EACH))
    print(statuses)
    assert statuses[200] > EACH / 10


BEYOND = ("9223372036854775808", "-9223372036854775809", "9" * 25, "9" * 400, "%D9%A3", "1e400")


@pytest.mark.long
@pytest.mark.usefixtures("_unlimited")
def test_numbers_beyond_64_bits_in_every_filter_of_every_list(stage: Stage) -> None:
    """By the links of each list's own filters, and by the keys that Django's admin takes."""
    ground = lay_out(stage, logins=("chief",))
    lists = [target for target in ground.targets if target.path.count("/") == 4 and target.forms]
    application, wrong, seen = Application(), [], 0
    with Told() as told:
        for target in lists:
            names = {name for name, _ in target.queries} | {"id__exact", "pk__in", "p", "_to_field"}
            for place, name in enumerate(sorted(names)):
                request = Request("GET", target.path.encode(), f"{name}={BEYOND[place % 6]}")
                request.headers["Cookie"] = ground.cookies["chief"]
                told.records.clear()
                told.raised.clear()
                found = faults(request, ask(application, request), told)
                seen += 1
                if found:
                    wrong.append(f"{request}: {found[0][-600:]}")
    assert wrong == []
    assert seen > 80
