"""What must be so when the load is over: nothing lost, every mail there, every name on the page.

To be imported when Django is set up.
"""

import http.client
import json
import threading
import time
from collections import Counter
from collections.abc import Iterable
from multiprocessing.connection import Connection
from typing import Any

from signatories.models import Submission
from tests.bench import client, sink
from tests.bench.letter import confirmed_addresses
from tests.bench.scene import PAGES, ask


def submissions_and_mails(
    accepted: Iterable[str], pipe: Connection, drain: float, say: Any
) -> dict[str, Any]:
    """Is the submission of every accepted address in the database, and its mail in the sink?"""
    accepted = list(accepted)
    so_far: Counter[str] = ask(pipe, sink.Await(0, 0), seconds=0)
    unanswered = Submission.objects.exclude(triage=Submission.Triage.DONE)
    known = {row.open_claim().address for row in unanswered.iterator(chunk_size=2_000)}
    lost = [address for address in accepted if address not in known]
    say(f"waiting {drain:g} s at most for {len(accepted) - so_far.total():,} mails")
    start = time.monotonic()
    mails: Counter[str] = ask(pipe, sink.Await(len(accepted), drain), seconds=drain)
    waited = time.monotonic() - start
    later = mails.total() - so_far.total()
    return {
        "submissions": {
            "accepted": len(accepted),
            "stored": len(accepted) - len(lost),
            "lost": len(lost),
        },
        "mails": {
            "expected": len(accepted),
            "arrived": sum(address in mails for address in accepted),
            "missing": sum(address not in mails for address in accepted),
            "twice": sum(number > 1 for number in mails.values()),
            "during_load": so_far.total(),
            "seconds_after": round(waited, 1),
            "per_second_after": round(later / waited, 1) if later else None,
            "drained": mails.total() >= len(accepted),
        },
    }


def confirmations(accepted: Iterable[str]) -> dict[str, int]:
    """Is everybody who was told "you have signed" a signature?"""
    accepted, signed = list(accepted), confirmed_addresses()
    lost = sum(address not in signed for address in accepted)
    return {"accepted": len(accepted), "signed": len(accepted) - lost, "lost": lost}


def names_on_the_page(port: int, expected: int, *, seconds: float = 10) -> int:
    """How many signatories `tally.json` counts, once they are so many or the time is over."""
    give_up, pause = time.monotonic() + seconds, threading.Event()
    while (total := _total(port)) != expected and time.monotonic() < give_up:
        pause.wait(0.2)
    return total


def _total(port: int) -> int:
    connection = http.client.HTTPConnection(client.HOST, port, timeout=10)
    connection.request("GET", PAGES["tally"])
    total: int = json.loads(connection.getresponse().read())["total"]
    connection.close()
    return total
