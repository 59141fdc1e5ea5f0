"""`make soak`: signing at ten times the rate at which a parliament's site fell, as far as this
machine allows, while visitors read through nginx and a moderator decides: a minute, or longer.

What the machine allows is a share of the yardstick's rate, taken right before.
"""

import argparse
import contextlib
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.bench import client, machine, moderating, proxy
from tests.bench.apart import apart
from tests.bench.client import Job, Outcome
from tests.bench.memory import memory_of, session_of
from tests.bench.rounds import percentile
from tests.bench.run import reported, say
from tests.bench.scene import Scene, ask, set_up

PARLIAMENT_TENFOLD = 400
# Of what the yardstick does with nothing beside it, for here everything runs beside it.
SHARE_SIGNING, SHARE_READING = 0.15, 0.15
READS_A_SIGNING = 40  # as on the parliament's site: 1,700 requests to 40 signatures
SLICE, YARDSTICK = 5.0, 2.0
SIGNERS, READERS = 16, 32
ENTRIES, WAITING = 2_000, 3_000
# Of a process, from the end of the first third of the time to the end of the last.
GROWTH_MB = 15.0


@dataclass
class Soaked:
    """What was sent and answered, and how large the processes were at the end of each slice."""

    accepted: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    reads: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    broken: int = 0
    megabytes: dict[str, list[float]] = field(default_factory=dict)

    def note(self, kind: str, outcome: Outcome) -> None:
        self.broken += outcome.broken
        for status, number in outcome.statuses.items():
            self.statuses[f"{kind} {status}"] += number


def main() -> int:
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long (60)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    options = parser.parse_args()
    if proxy.program() is None:
        print("No nginx. On Debian: apt install nginx", file=sys.stderr)
        return 2
    return reported(lambda: measure(options.seconds), in_words, options.json)


def measure(seconds: float) -> dict[str, Any]:
    on = machine.facts()
    with contextlib.ExitStack() as stack:
        say("starting PostgreSQL, web, worker, nginx and the yardstick")
        scene = set_up(stack, entries=ENTRIES, waiting=WAITING, links=0)
        reader = stack.enter_context(apart(client.work))
        rates = _rates(scene)
        say(f"{rates['signing']:.0f} signings and {rates['reading']:.0f} readings a second")
        moderator = stack.enter_context(apart(moderating.work, nice=10))
        moderator.recv()
        start = time.monotonic()
        soaked = _soak(scene, reader, rates, seconds)
        took = time.monotonic() - start
        decided: Counter[str] = ask(moderator, "stop", seconds=30)
        from tests.bench import afterwards

        after = afterwards.submissions_and_mails(soaked.accepted, scene.sink, 0.1, say)
    growth = {role: round(_growth(sizes), 1) for role, sizes in soaked.megabytes.items()}
    bad = {what: number for what, number in soaked.statuses.items()
           if what not in ("sign 303", "read 200")}  # fmt: skip
    lost, twice = after["submissions"]["lost"], after["mails"]["twice"]
    flat = all(growth[role] <= GROWTH_MB for role in ("web", "worker"))
    return {
        "at": datetime.now(UTC).isoformat(timespec="minutes"),
        "machine": on,
        "seconds": round(took, 1),
        "wanted": rates,
        "signings_a_second": round(len(soaked.accepted) / took, 1),
        "reads_a_second": round(soaked.reads / took, 1),
        "p50_ms": percentile(sorted(soaked.milliseconds), 50),
        "p99_ms": percentile(sorted(soaked.milliseconds), 99),
        "accepted": len(soaked.accepted),
        "lost": lost,
        "mails": after["mails"]["during_load"],
        "mails_twice": twice,
        "other_answers": bad,
        "unanswered": soaked.broken,
        "decided": dict(decided),
        "megabytes": soaked.megabytes,
        "growth_mb": growth,
        "sound": not (lost or twice or bad or soaked.broken)
        and flat and decided["published"] > 0,
    }  # fmt: skip


def _rates(scene: Scene) -> dict[str, float]:
    """How fast to sign and to read: what is wished for, or a share of the yardstick's rates."""
    from tests.bench.requests import get, post

    def yardstick(request: bytes, status: int, connections: int) -> float:
        job = Job(scene.at.bare, [request], True, connections, YARDSTICK, status)
        outcome: Outcome = ask(scene.client, job, seconds=30)
        return outcome.rate

    row = yardstick(post("/sign", scene.at.bare, b"x" * 800), 303, SIGNERS)
    page = yardstick(get("/letter", scene.at.bare), 200, READERS)
    signing = min(PARLIAMENT_TENFOLD, SHARE_SIGNING * row)
    return {
        "signing": round(signing, 1),
        "reading": round(min(signing * READS_A_SIGNING, SHARE_READING * page), 1),
    }


def _soak(scene: Scene, reader: Any, rates: dict[str, float], seconds: float) -> Soaked:
    from tests.bench import loads
    from tests.bench.requests import get, post, signings

    at, soaked = scene.at, Soaked()
    assert at.proxy is not None
    paths = [loads.LETTER, loads.TALLY, loads.LETTER, loads.TALLY, "/", "/fr/letters/bench/",
             "/letters/bench/signatories/", "/embed/bench/"]  # fmt: skip
    reads = [get(path, at.ours) for path in paths]
    signers = signings(scene.version_id, 10_000_000)

    def some() -> list[Any]:
        return [next(signers) for _ in range(int(rates["signing"] * SLICE) + 1)]

    coming = some()
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        now, bodies = coming, [post(loads.SIGN, at.ours, signer.body) for signer in coming]
        scene.client.send(Job(at.proxy, bodies, False, SIGNERS, SLICE, 303, rates["signing"]))
        reader.send(Job(at.proxy, reads, True, READERS, SLICE, 200, rates["reading"]))
        coming = some()
        signed, read = _answer(scene.client), _answer(reader)
        soaked.note("sign", signed)
        soaked.note("read", read)
        soaked.accepted += [now[place].address for place in signed.answered]
        soaked.milliseconds += signed.milliseconds
        soaked.reads += len(read.answered)
        for role in ("web", "worker", "nginx"):
            sizes = [p.rss_mb for p in memory_of(role, session_of(scene.sessions[role]))]
            soaked.megabytes.setdefault(role, []).append(max(sizes))
    return soaked


def _answer(pipe: Any) -> Outcome:
    if not pipe.poll(SLICE + client.SECONDS_TO_ANSWER + 20):
        raise RuntimeError("no answer from a client")
    outcome: Outcome = pipe.recv()
    return outcome


def _growth(sizes: list[float]) -> float:
    """From the first third to the last of what comes after everything was loaded."""
    settled = sizes[len(sizes) // 3 :]
    third = max(1, len(settled) // 3)
    return statistics.median(settled[-third:]) - statistics.median(settled[:third])


def in_words(figures: dict[str, Any]) -> str:
    on, decided = figures["machine"], figures["decided"]
    sizes = ", ".join(
        f"{role} {megabytes[0]:.0f} → {megabytes[-1]:.0f} MB"
        for role, megabytes in figures["megabytes"].items()
    )
    return "\n".join(
        [
            f"Soak, {figures['at']}, {on['cores']} cores, load before {on['load_before']}: "
            f"{figures['seconds']:.0f} s",
            f"signings {figures['signings_a_second']:g} a second (wanted "
            f"{figures['wanted']['signing']:g}), p50 {figures['p50_ms']} ms, p99 "
            f"{figures['p99_ms']} ms; {figures['accepted']:,} accepted, {figures['lost']} lost",
            f"reads through nginx {figures['reads_a_second']:g} a second (wanted "
            f"{figures['wanted']['reading']:g})",
            f"published {decided.get('published', 0):,}, declined {decided.get('declined', 0)}, "
            f"removed {decided.get('removed', 0)}; {figures['mails']:,} mails meanwhile, "
            f"{figures['mails_twice']} twice",
            f"other answers: {figures['other_answers'] or 'none'}; unanswered: "
            f"{figures['unanswered']}",
            f"memory, largest process of each, first slice to last: {sizes}; growth once settled "
            f"{figures['growth_mb']}",
            "sound" if figures["sound"] else "NOT SOUND",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
