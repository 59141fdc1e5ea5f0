"""One run: everything started, rounds, what must hold afterwards, figures."""

import contextlib
import http.client
import json
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from tests.bench import client, machine, servers, sink
from tests.bench.apart import apart
from tests.bench.client import Job, Outcome
from tests.bench.memory import Process, memory_of, session_of
from tests.bench.report import table
from tests.bench.rounds import Pair, Side
from tests.postgresql import cluster, free_port, programs

if TYPE_CHECKING:
    from tests.bench.requests import Signing

SIGNINGS_A_SECOND = 2_000  # tickets are made for as many; a faster round ends early
SECONDS_OF_WARMING = 0.5
READERS, SIGNERS = 32, 16


@dataclass(frozen=True)
class Options:
    """`seconds` is the length of a round, `drain` the longest wait for the last mail."""

    rounds: int
    seconds: float
    entries: int
    drain: float


@dataclass
class Stage:
    """What has been started, and how to speak to it."""

    client: Connection
    sink: Connection
    sessions: dict[str, int]
    ports: dict[str, int]
    version_id: int
    bytes: dict[str, int]


def run(options: Options, file: Path | None) -> int:
    """Exit status: 0; 1 where something was lost or answered wrongly; 2 where there is no
    PostgreSQL; 130 where somebody stopped it."""
    if programs() is None:
        print("No PostgreSQL server programs. On Debian: apt install postgresql", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, _leave)
    # What the processes said is printed as they end: it is not the result.
    try:
        with contextlib.redirect_stdout(sys.stderr):
            figures = _measure(options)
    except KeyboardInterrupt:
        _say("stopped; no figures")
        return 130
    print(table(figures))
    if file:
        file.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0 if figures["sound"] else 1


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)  # as an exception, so that every process is ended


def _measure(options: Options) -> dict[str, Any]:
    start = time.monotonic()
    on = machine.facts()
    with contextlib.ExitStack() as stack:
        _say("starting PostgreSQL, web, worker and the yardstick")
        stage = _set_up(stack, options)
        from tests.bench.requests import signings

        count = int((options.rounds * options.seconds + SECONDS_OF_WARMING) * SIGNINGS_A_SECOND)
        signers = list(signings(stage.version_id, count))
        pairs = _pairs(stage, signers)
        _play(pairs, stage.client, options)
        accepted = [signers[place] for place in pairs[0].ours.answered]
        after = _afterwards(accepted, stage.sink, options.drain)
        memory = _memory(stage)
    loads = [pair.figures() for pair in pairs]
    sound = (
        not after["submissions"]["lost"]
        and not (after["mails"]["drained"] and after["mails"]["missing"])
        and not any(load[side]["errors"] for load in loads for side in ("ours", "yardstick"))
    )
    return {
        "at": datetime.now(UTC).isoformat(timespec="minutes"),
        "machine": on,
        "options": asdict(options),
        "bytes": stage.bytes,
        "loads": loads,
        **after,
        "memory": [asdict(process) for process in memory],
        "seconds": round(time.monotonic() - start, 1),
        "sound": sound,
    }


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _set_up(stack: contextlib.ExitStack, options: Options) -> Stage:
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="undersigned-bench-"))
    database_server = stack.enter_context(cluster("fsync=on"))
    sink_pipe = stack.enter_context(apart(sink.work, nice=10))
    client_pipe = stack.enter_context(apart(client.work))
    port, bare_port = free_port(), free_port()
    env = servers.product(
        port=port,
        database=servers.make_database(database_server, "undersigned"),
        mail_port=sink_pipe.recv(),
        static_root=folder,
    )
    version_id = _make_letter(env, options.entries)
    web = stack.enter_context(servers.web(port, "/healthz", env))
    sizes = {name: _length(port, path) for name, path in _PATHS.items()}
    bare_env = servers.bare(
        database=servers.make_database(database_server, "yardstick", servers.BARE_TABLES),
        letter_bytes=sizes["letter"],
        tally_bytes=sizes["tally"],
    )
    yardstick = stack.enter_context(servers.web(bare_port, "/tally", bare_env))
    worker = stack.enter_context(servers.worker(env))
    return Stage(
        client=client_pipe,
        sink=sink_pipe,
        sessions={"web": web, "worker": worker, "yardstick": yardstick},
        ports={"ours": port, "bare": bare_port},
        version_id=version_id,
        bytes=sizes,
    )


_PATHS = {"letter": "/letters/bench/", "tally": "/letters/bench/tally.json"}


def _make_letter(env: dict[str, str], entries: int) -> int:
    """Set up Django in this process as in the server's, and make what is measured; the key of the
    letter's version.
    """
    os.environ.update(env)
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from tests.bench.letter import make

    version_id = make(entries).current_version_id
    assert version_id is not None
    return version_id


def _length(port: int, path: str) -> int:
    """Bytes of a page's body as a browser is sent it, compressed if the page comes so."""
    connection = http.client.HTTPConnection(client.HOST, port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip, deflate, br"})
    length = len(connection.getresponse().read())
    connection.close()
    return length


def _pairs(stage: Stage, signers: "list[Signing]") -> list[Pair]:
    from tests.bench.requests import get, post

    ours, bare = stage.ports["ours"], stage.ports["bare"]
    sign = [post("/letters/bench/sign/", ours, signer.body) for signer in signers]
    bare_sign = [post("/sign", bare, signer.body) for signer in signers[:1000]]

    def reading(name: str, goal: float) -> Pair:
        return Pair(
            name, "no query", READERS, goal,
            Side(ours, [get(_PATHS[name], ours)], 200), Side(bare, [get(f"/{name}", bare)], 200),
        )  # fmt: skip

    return [
        Pair("sign", "one row", SIGNERS, 0.75,
             Side(ours, sign, 303, again=False), Side(bare, bare_sign, 303)),
        reading("letter", 0.8),
        reading("tally", 0.9),
    ]  # fmt: skip


def _play(pairs: list[Pair], pipe: Connection, options: Options) -> None:
    def send(job: Job) -> Outcome:
        return _ask(pipe, job, seconds=job.seconds + client.SECONDS_TO_ANSWER)

    for pair in pairs:
        pair.round(send, number=0, seconds=SECONDS_OF_WARMING, counts=False)
    for number in range(options.rounds):
        for pair in pairs:
            pair.round(send, number=number, seconds=options.seconds)
        _say(f"round {number + 1} of {options.rounds}: " + ", ".join(
            f"{pair.name} {pair.ours.outcomes[-1].rate:,.0f}/s "
            f"(yardstick {pair.bare.outcomes[-1].rate:,.0f})" for pair in pairs
        ))  # fmt: skip


def _ask(pipe: Connection, question: Any, *, seconds: float) -> Any:
    """A process's answer, which it must give within so many seconds and ten more."""
    pipe.send(question)
    if not pipe.poll(seconds + 10):
        raise RuntimeError(f"no answer in {seconds + 10:g} s")
    return pipe.recv()


def _afterwards(accepted: "list[Signing]", pipe: Connection, drain: float) -> dict[str, Any]:
    """Is every accepted submission in the database, and every mail in the sink?"""
    from signatories.models import Submission

    so_far: Counter[str] = _ask(pipe, sink.Await(0, 0), seconds=0)
    stored = [row.open_claim().address for row in Submission.objects.all()]
    known = set(stored)
    lost = [signer for signer in accepted if signer.address not in known]
    _say(f"waiting {drain:g} s at most for {len(stored) - so_far.total():,} mails")
    start = time.monotonic()
    mails: Counter[str] = _ask(pipe, sink.Await(len(stored), drain), seconds=drain)
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
            "arrived": sum(signer.address in mails for signer in accepted),
            "missing": sum(signer.address not in mails for signer in accepted),
            "twice": sum(number > 1 for number in mails.values()),
            "during_load": so_far.total(),
            "seconds_after": round(waited, 1),
            "per_second_after": round(later / waited, 1) if later else None,
            "drained": mails.total() >= len(stored),
        },
    }


def _memory(stage: Stage) -> list[Process]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity ORDER BY pid")
        backends = [pid for (pid,) in cursor.fetchall()]
    connection.close()
    found = []
    for role, leader in stage.sessions.items():
        found += memory_of(role, session_of(leader))
    return found + memory_of("postgresql", backends)
