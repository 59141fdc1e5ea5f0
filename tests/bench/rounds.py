"""Short rounds, each load's beside its yardstick's, and what comes of them."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.bench.client import Job, Outcome
from tests.bench.processor import processor_seconds

Send = Callable[[Job], Outcome]


@dataclass
class Side:
    """One of the two that are compared: where it is, what it is sent, and what came of it;
    `sessions` are those of the servers whose processor time it takes.
    """

    port: int
    requests: list[bytes]
    expected: int
    sessions: list[int]
    again: bool = True
    next: int = 0  # the first request that was not used yet, where each is used once
    answered: list[int] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    worked: float = 0.0  # seconds of the servers' processor time

    def round(self, send: Send, *, connections: int, seconds: float, counts: bool = True) -> None:
        requests = self.requests if self.again else self.requests[self.next :]
        job = Job(self.port, requests, self.again, connections, seconds, self.expected)
        before = processor_seconds(self.sessions)
        outcome = send(job)
        worked = processor_seconds(self.sessions) - before
        self.answered += [self.next + place for place in outcome.answered]
        if not self.again:
            self.next += outcome.sent
        if counts:
            self.outcomes.append(outcome)
            self.worked += worked

    @property
    def errors(self) -> int:
        """Answers with another status than expected, and requests without an answer."""
        wrong = sum(sum(o.statuses.values()) - o.statuses[self.expected] for o in self.outcomes)
        return wrong + sum(o.broken for o in self.outcomes)

    def figures(self) -> dict[str, Any]:
        times = sorted(ms for outcome in self.outcomes for ms in outcome.milliseconds)
        statuses: dict[str, int] = {}
        for outcome in self.outcomes:
            for status, number in outcome.statuses.items():
                statuses[str(status)] = statuses.get(str(status), 0) + number
        return {
            "per_second": round(statistics.median(o.rate for o in self.outcomes), 1),
            "answers": len(times),
            "processor_us": round(self.worked * 1e6 / len(times), 1) if times else None,
            **{f"p{share}_ms": percentile(times, share) for share in (50, 95, 99)},
            "longest_ms": percentile(times, 100),
            "statuses": statuses,
            "errors": self.errors,
        }


def percentile(ordered: list[float], share: int) -> float | None:
    """The value that `share` % of these do not exceed."""
    if not ordered:
        return None
    return round(ordered[max(0, -(-len(ordered) * share // 100) - 1)], 2)


@dataclass
class Pair:
    """A load, its yardstick, and the share of it that issue F promises: of its rate, or, where the
    client is what limits the rate, of its rate as it would be if only the servers' work counted.
    """

    name: str
    yardstick: str
    connections: int
    goal: float
    ours: Side
    bare: Side
    publishing: bool = False  # a name a second, meanwhile
    goal_of: str = "ratio"  # or "processor_ratio"

    def round(self, send: Send, *, number: int, seconds: float, counts: bool = True) -> None:
        """Both sides, the one that begins taking turns."""
        sides = [self.ours, self.bare]
        for side in sides if number % 2 == 0 else reversed(sides):
            side.round(send, connections=self.connections, seconds=seconds, counts=counts)

    def figures(self) -> dict[str, Any]:
        ratios = [
            round(ours.rate / bare.rate, 3)
            for ours, bare in zip(self.ours.outcomes, self.bare.outcomes, strict=True)
            if bare.rate
        ]
        ours, bare = self.ours.figures(), self.bare.figures()
        return {
            "name": self.name,
            "connections": self.connections,
            "ours": ours,
            "yardstick": {"name": self.yardstick, **bare},
            "ratio": round(statistics.median(ratios), 3) if ratios else None,
            "ratios": ratios,
            "processor_ratio": _share(bare["processor_us"], ours["processor_us"]),
            "goal": self.goal,
            "goal_of": self.goal_of,
        }


def _share(one: float | None, other: float | None) -> float | None:
    return round(one / other, 3) if one and other else None
