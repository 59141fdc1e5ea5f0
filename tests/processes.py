"""Undersigned as it runs: web server and worker as processes of their own."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEYS = {
    "SECRET_KEY": "only for tests",
    "SEALING_KEYS": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
    "DIGEST_KEY": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9",
}


def environment(**settings: str) -> dict[str, str]:
    """What a process of ours is given: nothing of the caller's but the path."""
    return {"PATH": os.environ["PATH"], "HOME": "/nonexistent", **KEYS, **settings}


@contextlib.contextmanager
def running(command: list[str], env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A process and all that it starts, ended with the block; its words are printed if it fails."""
    process = subprocess.Popen(
        command, cwd=ROOT, env=env, text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    words: list[str] = []
    assert process.stdout is not None
    reader = threading.Thread(target=lambda: words.extend(process.stdout or ()), daemon=True)
    reader.start()
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            print("did not end when asked to")
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        reader.join(timeout=5)
        process.stdout.close()
        print("".join(words))


def until(is_so: Callable[[], object], *, seconds: float = 20, what: str = "it") -> object:
    """Ask again and again until something is so; what it answered. Fails after that long."""
    give_up = time.monotonic() + seconds
    pause = threading.Event()
    while time.monotonic() < give_up:
        if answer := is_so():
            return answer
        pause.wait(0.05)
    raise AssertionError(f"waited {seconds:g} s for {what}")


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return response.status == 200
    except (urllib.error.URLError, OSError):
        return False


@contextlib.contextmanager
def demo(folder: Path, port: int, **settings: str) -> Iterator[str]:
    """`make demo` without make: its origin, once it answers."""
    env = environment(PORT=str(port), DEMO_FOLDER=str(folder), **settings)
    with running([sys.executable, "-m", "config.demo"], env) as process:
        origin = f"http://127.0.0.1:{port}"

        def ready() -> bool:
            assert process.poll() is None, "the demo ended by itself"
            return answers(f"{origin}/healthz")

        until(ready, seconds=60, what="the demo")
        yield origin
