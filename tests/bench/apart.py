"""Work in a process of its own, spoken to through a pipe."""

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection


@contextlib.contextmanager
def apart(work: Callable[[Connection], None], *, nice: int = 0) -> Iterator[Connection]:
    """Run `work` beside us until the block ends. When our end of the pipe closes, even because
    we were killed, its next `recv` raises EOFError and it ends.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_begin, args=(work, theirs, nice), daemon=True)
    process.start()
    theirs.close()
    try:
        yield ours
    finally:
        ours.close()
        process.join(timeout=5)
        if process.is_alive():
            process.kill()
            process.join()


def _begin(work: Callable[[Connection], None], pipe: Connection, nice: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the bench, which then ends us
    os.nice(nice)
    with contextlib.suppress(EOFError, BrokenPipeError):
        work(pipe)
