"""What has happened so far, for whoever waits to strike at the very moment."""

import threading
from collections import Counter


class Progress:
    """Counts by name. Safe for threads."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._changed = threading.Condition()

    def note(self, what: str, times: int = 1) -> None:
        with self._changed:
            self._counts[what] += times
            self._changed.notify_all()

    def __getitem__(self, what: str) -> int:
        with self._changed:
            return self._counts[what]

    def more(self, what: str, times: int, *, seconds: float = 60) -> None:
        """Return at the moment at which it has happened so many times more."""
        with self._changed:
            target = self._counts[what] + times
            assert self._changed.wait_for(lambda: self._counts[what] >= target, timeout=seconds), (
                f"{what} did not happen {times} times more within {seconds:g} s"
            )

    def apart(self, ahead: str, behind: str, at_most: int, *, seconds: float = 120) -> None:
        """Return when one is no more than so many ahead of the other."""
        with self._changed:
            assert self._changed.wait_for(
                lambda: self._counts[ahead] - self._counts[behind] <= at_most, timeout=seconds
            ), f"{behind} stayed behind {ahead} for {seconds:g} s"

    def as_dict(self) -> dict[str, int]:
        with self._changed:
            return dict(sorted(self._counts.items()))
