"""Where backups are kept: a folder that is mounted here, or a remote of rclone's.

In a folder a file is there whole or not at all: it is written under a name that nobody takes for a
backup, and gets its own name once it is complete. A remote may let files be added and nothing else:
there it has its own name from the start. Of either, the digest beside it says that it is whole.
"""

import contextlib
import os
import shutil
import signal
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from django.conf import settings

PARTIAL = ".partial"
RCLONE = "rclone:"


class PlaceFailed(Exception):
    """The place for backups cannot be read or written; the words are for the operator."""


class Place(ABC):
    @abstractmethod
    def sizes(self) -> dict[str, int]:
        """The files that are there, by name. Raises PlaceFailed, as all of these do."""

    def names(self) -> list[str]:
        return sorted(self.sizes())

    @abstractmethod
    def writing(self, name: str) -> contextlib.AbstractContextManager[IO[bytes]]:
        """A file to write into; it is there when the block ends well, else nothing of it is, as far
        as the place takes back what it was given.
        """

    @abstractmethod
    def reading(self, name: str) -> contextlib.AbstractContextManager[IO[bytes]]:
        """The file's bytes, from its beginning."""

    @abstractmethod
    def delete(self, name: str) -> None: ...


class Folder(Place):
    def __init__(self, path: Path) -> None:
        self._path = path

    def sizes(self) -> dict[str, int]:
        with _told(self._path):
            return {e.name: e.stat().st_size for e in self._path.iterdir() if e.is_file()}

    @contextlib.contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        partial = self._path / f"{name}{PARTIAL}"
        with _told(self._path):
            number = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(number, "wb") as file:
                yield file
                with _told(self._path):
                    file.flush()
                    os.fsync(file.fileno())
            with _told(self._path):
                partial.replace(self._path / name)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise

    @contextlib.contextmanager
    def reading(self, name: str) -> Iterator[IO[bytes]]:
        with _told(self._path):
            file = (self._path / name).open("rb")
        with file:
            yield file

    def delete(self, name: str) -> None:
        with _told(self._path):
            (self._path / name).unlink(missing_ok=True)


class Remote(Place):
    """By the program rclone, which knows some seventy kinds of storage. It takes where and who from
    its own file or from variables RCLONE_CONFIG_…, never from its command line.
    """

    def __init__(self, remote: str) -> None:
        self._remote = remote

    def _address(self, name: str) -> str:
        return f"{self._remote.rstrip('/')}/{name}" if self._remote[-1:] != ":" else (
            f"{self._remote}{name}")  # fmt: skip

    def sizes(self) -> dict[str, int]:
        words = ["--files-only", "--format=sp", "--separator=/"]
        lines = self._run("lsf", *words, self._remote).decode(errors="replace").splitlines()
        return {name: int(size) for size, _, name in (line.partition("/") for line in lines)}

    @contextlib.contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with self._started("rcat", self._address(name), stdin=subprocess.PIPE) as process:
                assert process.stdin is not None
                yield process.stdin
                with contextlib.suppress(BrokenPipeError):
                    process.stdin.close()
                self._ended(process)
        except BaseException:
            with contextlib.suppress(PlaceFailed):
                self.delete(name)
            raise

    @contextlib.contextmanager
    def reading(self, name: str) -> Iterator[IO[bytes]]:
        with self._started("cat", self._address(name), stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            yield process.stdout
            process.stdout.read(1)  # only whoever has read to the end may say how it ended
            self._ended(process)

    def delete(self, name: str) -> None:
        self._run("deletefile", self._address(name))

    def _run(self, *words: str) -> bytes:
        with self._started(*words, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            said = process.stdout.read()
            self._ended(process)
        return said

    @contextlib.contextmanager
    def _started(self, *words: str, **pipes: Any) -> Iterator[subprocess.Popen[bytes]]:
        """Killed where the block fails: rclone would take the end of its input for the file's."""
        program = shutil.which("rclone")
        if program is None:
            raise PlaceFailed("BACKUP_TO names rclone, and that program is not installed")
        process = subprocess.Popen(  # noqa: S603 - the operator's own setting
            [program, *words], stderr=subprocess.PIPE, start_new_session=True, **pipes
        )
        try:
            yield process
        except BaseException:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            process.wait()

    def _ended(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stderr is not None
        words = process.stderr.read().decode(errors="replace").strip()
        if process.wait():
            raise PlaceFailed(f"rclone: {words.splitlines()[-1] if words else process.returncode}")


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PlaceFailed(f"{path}: {error.strerror or type(error).__name__}") from error


def the_place() -> Place | None:
    """What BACKUP_TO names; None where it names nothing."""
    where = settings.BACKUP_TO
    if where.startswith(RCLONE):
        return Remote(where.removeprefix(RCLONE))
    return Folder(Path(where)) if where else None
