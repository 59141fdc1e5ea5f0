"""Thousands of malformed requests as bytes to the real web server: it answers or hangs up, never
with a 5xx, says nothing of it in its log, and goes on.
"""

import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import pytest

from tests.fuzz.raw import raw, send
from tests.fuzz.test_every_address import SEED
from tests.postgresql import free_port
from tests.processes import answers, demo

pytestmark = [pytest.mark.long, pytest.mark.once]
REQUESTS = 4_000
SECONDS_FOR_AN_ANSWER = 25
AT_ONCE = 32


def test_the_server_answers_or_hangs_up(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    port = free_port()
    print(f"seed {SEED}")
    statuses, wrong = Counter[int](), []
    with demo(tmp_path, port) as origin:

        def ask(number: int) -> None:
            begun = monotonic()
            asked = send(port, raw(SEED, number, b"127.0.0.1:%d" % port))
            statuses[asked.status] += 1
            slow = monotonic() - begun > SECONDS_FOR_AN_ANSWER
            if asked.status >= 500 or b"Traceback" in asked.answer or slow:
                wrong.append((number, asked.sent[:300], asked.answer[:100], slow))

        with ThreadPoolExecutor(AT_ONCE) as several:
            list(several.map(ask, range(REQUESTS)))
        assert answers(f"{origin}/healthz")
    assert wrong == []
    assert statuses[200] > 100, statuses
    assert statuses[400] > 1_000, statuses
    said = capfd.readouterr().out
    assert not re.search("Traceback|panicked|Exception| ERROR .*50[0-9]", said), said[-3000:]
