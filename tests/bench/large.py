"""`make bench-large`: long lists, up to a million names. Slow: a quarter of an hour.

docs/performance.md says how to read it.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.bench import machine, servers, sink
from tests.bench.apart import apart
from tests.bench.figures import Figure, as_table
from tests.bench.run import reported, say
from tests.bench.scene import set_up_django
from tests.postgresql import cluster, free_port
from tests.processes import ROOT, environment

SIZES = (10_000, 100_000, 1_000_000)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench-large", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="N",
                        help="lengths of the lists (10000 100000 1000000)")  # fmt: skip
    parser.add_argument("--no-desk", action="store_true", help="leave out tests/desk/test_speed.py")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    options = parser.parse_args()
    sizes = sorted(options.sizes)
    return reported(lambda: measure(sizes, desk=not options.no_desk), in_words, options.json)


def measure(sizes: list[int], *, desk: bool) -> dict[str, Any]:
    start, on = time.monotonic(), machine.facts()
    figures: list[Figure] = []

    def note(coming: Iterable[Figure]) -> None:
        for figure in coming:
            figures.append(figure)
            say(figure.row())

    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="undersigned-bench-"))
        server = stack.enter_context(cluster("fsync=on"))
        pipe = stack.enter_context(apart(sink.work, nice=10))
        port = free_port()
        env = servers.product(
            port=port,
            database=servers.make_database(server, "undersigned"),
            mail_port=pipe.recv(),
            folder=folder,
        )
        set_up_django(env)
        slugs = {size: f"names-{size}" for size in sizes}
        note(make_lists(slugs, env))
        from tests.bench import at_work, long_lists

        longest = slugs[sizes[-1]]
        long_lists.settle()
        note(long_lists.cold_renders(slugs))
        note(long_lists.roster_pages(longest))
        note(long_lists.searches(longest))
        note(long_lists.counting(longest))
        web = stack.enter_context(servers.web(port, "/healthz", env))
        note(at_work.lists_for_download(longest, env, port))
        note(at_work.listed_within(longest, env))
        note(at_work.mails(slugs[sizes[0]], env, pipe))
        note(at_work.memory(web))
        if desk:
            note(desk_of_100000(server))
    return {
        "at": datetime.now(UTC).isoformat(timespec="minutes"),
        "machine": on,
        "figures": [figure.as_values() for figure in figures],
        "table": as_table(figures),
        "seconds": round(time.monotonic() - start, 1),
        "sound": True,
    }


def make_lists(slugs: dict[int, str], env: dict[str, str]) -> Iterator[Figure]:
    """By the command, in a process of its own, each on a letter of its own."""
    from django.contrib.auth.models import User

    from tests.stage import make_coalition, make_letter

    User.objects.create_superuser("bench")
    coalition = make_coalition("bench")
    for count, slug in slugs.items():
        make_letter(coalition, slug)
        begun = time.monotonic()
        subprocess.run(
            [sys.executable, "manage.py", "make_signatures", slug, "--count", str(count)],
            cwd=ROOT, env=os.environ | env, check=True, stdout=sys.stderr,
        )  # fmt: skip
        yield Figure(f"{count:,} names invented", round(time.monotonic() - begun, 1), "s")


def desk_of_100000(server: str) -> Iterator[Figure]:
    """What tests/desk/test_speed.py measures, in a database of its own."""
    with tempfile.NamedTemporaryFile(suffix=".xml") as report:
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "tests/desk/test_speed.py",
             f"--junitxml={report.name}", "-o", "junit_family=xunit1"],
            cwd=ROOT, env=environment(DATABASE_URL=server), stdout=sys.stderr,
        )  # fmt: skip
        found = {p.attrib["name"]: p.attrib["value"] for p in ET.parse(report).iter("property")}
    yield Figure("tests of the desk failed", ran.returncode, "", 0)
    for name, words in found.items():
        value, unit, rest = (*words.split(" ", 2), "")[:3]
        goal = {"ms,": 150.0, "ms": 150.0, "s,": 2.0}[unit]
        yield Figure(f"desk: {name}", float(value), unit.rstrip(","), goal, note=rest)


def in_words(figures: dict[str, Any]) -> str:
    on = figures["machine"]
    missed = [figure["what"] for figure in figures["figures"] if figure["met"] is False]
    return "\n".join(
        [
            f"Undersigned, {figures['at']}, {on['cores']} cores ({on['processor']}), "
            f"{on['memory_gb']} GB, Python {on['python']}, Django {on['django']}, PostgreSQL "
            f"{on['postgresql']}, one fsync {on['fsync_ms']} ms, load before {on['load_before']}",
            "",
            figures["table"],
            "",
            f"missed: {'; '.join(missed) or 'none'}; took {figures['seconds']:.0f} s",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
