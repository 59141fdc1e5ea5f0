"""Figures beside what issue F promises of them, in a table to paste into docs/performance.md."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One measured figure; `goal` is the most it may be, or (`at_least`) the least."""

    what: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def is_met(self) -> bool | None:
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    def as_values(self) -> dict[str, Any]:
        return {**asdict(self), "met": self.is_met}

    def row(self) -> str:
        sign = "≥" if self.at_least else "≤"
        goal = "–" if self.goal is None else f"{sign} {_short(self.goal)}"
        met = {None: "", True: "", False: " **missed**"}[self.is_met]
        return f"| {self.what} | {_short(self.value)} {self.unit}{met} | {goal} | {self.note} |"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def as_table(figures: Iterable[Figure]) -> str:
    head = ["| what | measured | goal | |", "| --- | ---: | ---: | --- |"]
    return "\n".join([*head, *(figure.row() for figure in figures)])


@dataclass(frozen=True)
class Taken:
    """Milliseconds: the median, the quickest, and the least of our own processor time."""

    median: float
    best: float
    processor: float


def take(what: Callable[[], Any], *, times: int = 15) -> Taken:
    """How long it takes, once everything it needs is loaded."""
    what()
    wall, worked = [], []
    for _ in range(times):
        begun, begun_work = time.perf_counter(), time.process_time()
        what()
        worked.append((time.process_time() - begun_work) * 1000)
        wall.append((time.perf_counter() - begun) * 1000)
    return Taken(statistics.median(wall), min(wall), min(worked))
