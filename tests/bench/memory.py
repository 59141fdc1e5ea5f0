"""How much memory processes take, from /proc."""

import contextlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Process:
    """`rss_mb` counts shared pages in full, `pss_mb` by the share of each that uses them."""

    role: str
    pid: int
    rss_mb: float
    pss_mb: float


def session_of(leader: int) -> list[int]:
    """The processes of a session; none where there is no /proc."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(stat.read_text().rpartition(")")[2].split()[3]) == leader:
                found.append(int(stat.parent.name))
    return sorted(found)


def memory_of(role: str, pids: list[int]) -> list[Process]:
    """Those of these processes that are there and may be read."""
    found = []
    for pid in pids:
        with contextlib.suppress(OSError):
            found.append(_memory(role, Path("/proc") / str(pid)))
    return found


def _memory(role: str, folder: Path) -> Process:
    kilobytes = {}
    for line in (folder / "smaps_rollup").read_text().splitlines()[1:]:
        name, _, rest = line.partition(":")
        kilobytes[name] = int(rest.split()[0])
    return Process(
        role=role,
        pid=int(folder.name),
        rss_mb=round(kilobytes["Rss"] / 1024, 1),
        pss_mb=round(kilobytes["Pss"] / 1024, 1),
    )
