"""What is kept for a second: read by one thread, while the others go on."""

import threading
from typing import Any

import pytest

from petitions import keeping
from petitions.keeping import Kept


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    class Clock:
        now = 1000.0

    monkeypatch.setattr(keeping.time, "monotonic", lambda: Clock.now)
    return Clock


def test_it_is_read_once_a_second(clock: Any) -> None:
    kept: Kept[int] = Kept(seconds=1.0, at_most=10)
    read = iter(range(10))
    assert [kept.get("a", lambda: next(read)) for _ in range(5)] == [0] * 5
    clock.now += 1.0
    assert [kept.get("a", lambda: next(read)) for _ in range(5)] == [1] * 5
    kept.forget()
    assert kept.get("a", lambda: next(read)) == 2


def test_while_one_thread_reads_anew_the_others_have_the_last(clock: Any) -> None:
    kept: Kept[str] = Kept(seconds=1.0, at_most=10)
    kept.get("a", lambda: "old")
    clock.now += 1.5
    begun, go_on = threading.Event(), threading.Event()

    def slowly() -> str:
        begun.set()
        assert go_on.wait(10)
        return "new"

    thread = threading.Thread(target=kept.get, args=("a", slowly))
    thread.start()
    assert begun.wait(10)
    assert kept.get("a", lambda: "mine") == "old"
    clock.now += 0.6  # nobody has what is older than two seconds
    assert kept.get("a", lambda: "mine") == "mine"
    go_on.set()
    thread.join(10)


def test_who_fails_to_read_holds_up_nobody_for_longer_than_a_second(clock: Any) -> None:
    kept: Kept[str] = Kept(seconds=1.0, at_most=10)

    def fails() -> str:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        kept.get("a", fails)
    kept.get("a", lambda: "old")
    clock.now += 1.2
    with pytest.raises(ConnectionError):
        kept.get("a", fails)
    assert kept.get("a", lambda: "new") == "old"
    clock.now += 1.0
    assert kept.get("a", lambda: "new") == "new"


def test_there_is_room_for_so_many(clock: Any) -> None:
    kept: Kept[int] = Kept(seconds=1.0, at_most=3)
    for number in range(50):
        kept.get(number, lambda number=number: number)  # type: ignore[misc]
        assert len(kept._kept) <= 3
