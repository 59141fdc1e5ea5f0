"""Nothing accepted is lost: the worker is killed, the mail server refuses; every mail arrives."""

import contextlib
import os
import random
import signal
import sys
from collections.abc import Iterator

import pytest
from django.db import connection

from signatories.models import Mail, Submission
from tests.processes import environment, running, until
from tests.sink import smtp_sink
from tests.stage import a_claim, set_stage, submitted

pytestmark = [pytest.mark.long, pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
SUBMISSIONS, KILLS = 300, 12


@contextlib.contextmanager
def worker(port: int) -> Iterator[int]:
    """A worker process on this test's database; its process id."""
    there = connection.settings_dict
    url = f"postgresql://{there['USER']}@{there['HOST']}:{there['PORT']}/{there['NAME']}"
    env = environment(
        DATABASE_URL=url, PUBLIC_ORIGIN="http://testserver", EMAIL_URL=f"smtp://127.0.0.1:{port}"
    )
    with running([sys.executable, "manage.py", "worker"], env) as process:
        yield process.pid


def test_workers_killed_in_mid_batch_delay_mails_and_lose_none() -> None:
    stage = set_stage()
    for number in range(SUBMISSIONS):
        submitted(stage, a_claim(f"Signer {number}", address=f"s{number}@example.org"))
    chance = random.Random(7)
    with smtp_sink() as sink:
        sink.answers = ["451 busy"] * 10
        for _ in range(KILLS):
            with worker(sink.port) as pid:
                before, enough = len(sink.delivered), chance.randint(1, 12)
                until(lambda b=before, e=enough: len(sink.delivered) >= b + e, what="some mails")
                os.kill(pid, signal.SIGKILL)
        # What the killed ones had taken comes due when its lease ends: let it end now.
        Mail.objects.filter(state=Mail.State.DUE).update(due="2020-01-01T00:00:00Z")
        with worker(sink.port), worker(sink.port):
            until(
                lambda: (
                    not Mail.objects.filter(state=Mail.State.DUE).exists()
                    and not Submission.objects.new().exists()
                ),
                seconds=120,
                what="the rest of the mails",
            )
        reached = {message["To"] for message in sink.delivered}
        copies = len(sink.delivered) - len(reached)
    assert reached == {f"s{number}@example.org" for number in range(SUBMISSIONS)}
    assert Submission.objects.count() == SUBMISSIONS
    assert copies <= KILLS, "a kill may make one copy: between the server's answer and our note"
