"""How much processor time processes have taken, from /proc.

Other work on the machine changes how long an answer takes, and hardly how much work it is.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from tests.bench.memory import session_of

_TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds(leaders: Iterable[int]) -> float:
    """What the living processes of these sessions have taken so far; 0 where there is no /proc."""
    return sum(_seconds(pid) for leader in leaders for pid in session_of(leader))


def _seconds(pid: int) -> float:
    with contextlib.suppress(OSError):
        stat = Path(f"/proc/{pid}/stat").read_text()
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / _TICKS
    return 0.0
