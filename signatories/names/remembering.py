"""What was found about the same words is remembered, for the length of a piece of work: a process
that keeps running keeps no names of people who have left.
"""

import time
from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, TypeVar

MOST = 2048
SECONDS = 60

Result = TypeVar("Result")
_all: list["_lru_cache_wrapper[Any]"] = []
_forgot_at = time.monotonic()


def remembered(function: Callable[..., Result]) -> "_lru_cache_wrapper[Result]":
    """A pure function of words that remembers its last answers until they are forgotten."""
    memory = lru_cache(maxsize=MOST)(function)
    _all.append(memory)
    return memory


def forget_remembered() -> None:
    """Forget them all, now."""
    global _forgot_at
    _forgot_at = time.monotonic()
    for memory in _all:
        memory.cache_clear()


def forget_after_a_while(**kwargs: Any) -> int:
    """Forget them once a minute, however often it is asked; nothing that counts as work."""
    if time.monotonic() - _forgot_at >= SECONDS:
        forget_remembered()
    return 0
