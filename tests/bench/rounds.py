"""Short rounds, each load's beside its yardstick's, and what comes of them."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.bench.client import Job, Outcome

Send = Callable[[Job], Outcome]


@dataclass
class Side:
    """One of the two that are compared: where it is, what it is sent, and what came of it."""

    port: int
    requests: list[bytes]
    expected: int
    again: bool = True
    next: int = 0  # the first request that was not used yet, where each is used once
    answered: list[int] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    def round(self, send: Send, *, connections: int, seconds: float, counts: bool = True) -> None:
        requests = self.requests if self.again else self.requests[self.next :]
        job = Job(self.port, requests, self.again, connections, seconds, self.expected)
        outcome = send(job)
        self.answered += [self.next + place for place in outcome.answered]
        if not self.again:
            self.next += outcome.sent
        if counts:
            self.outcomes.append(outcome)

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
    """A load, its yardstick, and the share of it that issue F promises."""

    name: str
    yardstick: str
    connections: int
    goal: float
    ours: Side
    bare: Side

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
        return {
            "name": self.name,
            "connections": self.connections,
            "ours": self.ours.figures(),
            "yardstick": {"name": self.yardstick, **self.bare.figures()},
            "ratio": round(statistics.median(ratios), 3) if ratios else None,
            "ratios": ratios,
            "goal": self.goal,
        }
