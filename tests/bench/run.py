"""One run: everything started, rounds, what must hold afterwards, figures."""

import contextlib
import json
import signal
import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from tests.bench import client, machine
from tests.bench.client import Job, Outcome
from tests.bench.memory import Process, memory_of, session_of
from tests.bench.report import table
from tests.bench.scene import Scene, ask, set_up
from tests.postgresql import programs

if TYPE_CHECKING:
    from tests.bench.rounds import Pair

# So many tickets and links are made for each second; a faster round ends early.
SIGNINGS_A_SECOND, CONFIRMATIONS_A_SECOND = 2_000, 1_200
SECONDS_OF_WARMING = 0.5


@dataclass(frozen=True)
class Options:
    """`seconds` is the length of a round, `drain` the longest wait for the last mail."""

    rounds: int
    seconds: float
    entries: int
    drain: float

    def enough(self, a_second: int) -> int:
        return int((self.rounds * self.seconds + SECONDS_OF_WARMING) * a_second)


def run(options: Options, file: Path | None) -> int:
    """Exit status: 0; 1 where something was lost or answered wrongly; 2 where there is no
    PostgreSQL; 130 where somebody stopped it."""
    return reported(lambda: _measure(options), table, file)


def reported(measure: Any, in_words: Any, file: Path | None) -> int:
    """Measure, print, and write the figures down; the exit status of the command."""
    if programs() is None:
        print("No PostgreSQL server programs. On Debian: apt install postgresql", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, _leave)
    # What the processes said is printed as they end: it is not the result.
    try:
        with contextlib.redirect_stdout(sys.stderr):
            figures = measure()
    except KeyboardInterrupt:
        say("stopped; no figures")
        return 130
    print(in_words(figures))
    if file:
        file.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0 if figures["sound"] else 1


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)  # as an exception, so that every process is ended


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _measure(options: Options) -> dict[str, Any]:
    start = time.monotonic()
    on = machine.facts()
    with contextlib.ExitStack() as stack:
        say("starting PostgreSQL, web, worker, nginx and the yardstick")
        scene = set_up(
            stack,
            entries=options.entries,
            waiting=int(options.rounds * options.seconds * 10) + 20,
            links=options.enough(CONFIRMATIONS_A_SECOND),
        )
        from tests.bench import afterwards, loads
        from tests.bench.requests import signings

        signers = list(signings(scene.version_id, options.enough(SIGNINGS_A_SECOND)))
        sign, confirm = loads.sign(scene.at, signers), loads.confirm(scene.at, scene.links)
        pairs = [sign, confirm, *loads.reading(scene.at)]
        published = _play(pairs, scene, options)
        listed = afterwards.names_on_the_page(scene.at.ours, options.entries + published)
        memory = _memory(scene)
        signed = afterwards.confirmations(scene.links[n].address for n in confirm.ours.answered)
        after = afterwards.submissions_and_mails(
            (signers[n].address for n in sign.ours.answered), scene.sink, options.drain, say
        )
    figures = [pair.figures() for pair in pairs]
    sound = (
        not after["submissions"]["lost"]
        and not signed["lost"]
        and listed == options.entries + published
        and not (after["mails"]["drained"] and after["mails"]["missing"])
        and not any(load[side]["errors"] for load in figures for side in ("ours", "yardstick"))
    )
    return {
        "at": datetime.now(UTC).isoformat(timespec="minutes"),
        "machine": on,
        "options": asdict(options),
        "bytes": scene.bytes,
        "loads": figures,
        "published": {"names": published, "on_the_page": listed - options.entries},
        "confirmations": signed,
        **after,
        "memory": [asdict(process) for process in memory],
        "seconds": round(time.monotonic() - start, 1),
        "sound": sound,
    }


def _play(pairs: "list[Pair]", scene: Scene, options: Options) -> int:
    """All rounds; how many names were published meanwhile."""

    def send(job: Job) -> Outcome:
        outcome: Outcome = ask(scene.client, job, seconds=job.seconds + client.SECONDS_TO_ANSWER)
        return outcome

    def play(pair: "Pair", **round: Any) -> None:
        ask(scene.publisher, "publish" if pair.publishing else "rest", seconds=20)
        pair.round(send, **round)

    for pair in pairs:
        play(pair, number=0, seconds=SECONDS_OF_WARMING, counts=False)
    for number in range(options.rounds):
        for pair in pairs:
            play(pair, number=number, seconds=options.seconds)
        say(f"round {number + 1} of {options.rounds}: " + ", ".join(
            f"{pair.name} {pair.ours.outcomes[-1].rate:,.0f}/s "
            f"(yardstick {pair.bare.outcomes[-1].rate:,.0f})" for pair in pairs
        ))  # fmt: skip
    published: int = ask(scene.publisher, "rest", seconds=20)
    return published


def _memory(scene: Scene) -> list[Process]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity ORDER BY pid")
        backends = [pid for (pid,) in cursor.fetchall()]
    connection.close()
    found = []
    for role, leader in scene.sessions.items():
        found += memory_of(role, session_of(leader))
    return found + memory_of("postgresql", backends)
