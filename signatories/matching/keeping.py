"""Indexes of names in a worker's memory, and nowhere else: few, not for long, and never on disk."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from signatories.matching.name_index import NameIndex

MOST_NAMES = 300_000
SECONDS_KEPT = 15 * 60


@dataclass
class Kept:
    """An index, when it was begun, and up to where its source was read."""

    begun_at: float
    index: NameIndex = field(default_factory=NameIndex)
    read_to: Any = None


class Shelf:
    """Indexes by key, the one last used at the end. Safe for the threads of a process."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Any, Kept] = OrderedDict()
        self._lock = threading.RLock()

    def take(self, key: Any, bring_up: Callable[[Kept], bool]) -> NameIndex:
        """The index of a key, brought up to this moment; begun anew where `bring_up` says by False
        that it cannot be, and every quarter of an hour, for names leave it in no other way.
        """
        with self._lock:
            now = time.monotonic()
            kept = self._kept.get(key)
            if kept is None or now - kept.begun_at > SECONDS_KEPT or not bring_up(kept):
                kept = Kept(begun_at=now)
                bring_up(kept)
            self._kept[key] = kept
            self._kept.move_to_end(key)
            self._keep_few()
            return kept.index

    def forget_old(self) -> None:
        """Let go of what is due to be read anew: a worker without work holds no names."""
        with self._lock:
            now = time.monotonic()
            for key in [k for k, v in self._kept.items() if now - v.begun_at > SECONDS_KEPT]:
                del self._kept[key]

    def forget(self) -> None:
        with self._lock:
            self._kept.clear()

    def _keep_few(self) -> None:
        names = sum(len(kept.index) for kept in self._kept.values())
        while names > MOST_NAMES and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            names -= len(gone.index)


shelf = Shelf()


def forget_names() -> None:
    """Start anew: for tests, whose letters have each other's ids."""
    shelf.forget()
