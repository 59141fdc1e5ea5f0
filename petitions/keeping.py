"""What is read for everyone and kept in the process for a second.

When the second is over one thread reads anew; the others go on with what there is, for a second
more at most. Without that, all threads of a busy process would read the same at one moment, every
second: a fifth of what signing cost.
"""

import threading
import time
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by key; safe for the threads of a process. `at_most` bounds how many are kept."""

    def __init__(self, *, seconds: float, at_most: int) -> None:
        self._seconds, self._at_most = seconds, at_most
        self._lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        """Read everything anew: for tests, and for whoever cannot wait a second."""
        self._kept: dict[Hashable, tuple[float, Value]] = {}
        self._begun: dict[Hashable, float] = {}

    def get(self, key: Hashable, read: Callable[[], Value]) -> Value:
        """The value of a key, as of a second ago, or two while another thread is reading it.
        Raises what `read` raises.
        """
        kept, now = self._kept.get(key), time.monotonic()
        if kept and (now - kept[0] < self._seconds or not self._is_mine(key, kept[0], now)):
            return kept[1]
        value = read()
        with self._lock:
            if len(self._kept) >= self._at_most:
                self._kept.clear()
                self._begun.clear()
            self._kept[key] = (now, value)
            self._begun.pop(key, None)
        return value

    def _is_mine(self, key: Hashable, since: float, now: float) -> bool:
        """Whether this thread is the one to read anew; nobody else is, or they take too long."""
        with self._lock:
            begun = self._begun.get(key, float("-inf"))
            if now - begun < self._seconds and now - since < 2 * self._seconds:
                return False
            self._begun[key] = now
            return True
