"""Which copy of the ledger a restored database must obey: the one that knows of most who have left.

A dump alone cannot tell: with a ledger as old as itself it obeys all of it, and whoever left since
would be served again. So the copies where the backups are, are asked whatever the operator names.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings

from signatories.operating.backups.making import OURS
from signatories.operating.backups.places import Place, PlaceFailed, the_place
from signatories.operating.backups.restoring import RestoreRefused, decrypt, opened

# By so many bytes at most the size of an encrypted file says nothing of what is in it: the format
# puts some at random before it, and some for each key.
NOISE = 2_048


@dataclass
class Put:
    """How long the ledger in place is now, and what the operator should know of it."""

    size: int = 0
    told: list[str] = field(default_factory=list)


def put_ledger(named: str, keys: list[Any]) -> Put:
    """Put the longest copy of the ledger in its place: of the one that is named, if any, and those
    where the backups are. Raises RestoreRefused where they, or the one in place, are not each the
    beginning of the next: one may know of people whom the other does not.
    """
    put, path = Put(), Path(settings.LEDGER_FILE)
    try:
        copies = [_clear(named, keys)] if named else []
        if (place := the_place()) is None:
            put.told.append("BACKUP_TO is not set: whether there is a newer copy is not known")
        else:
            copies += _of_the_place(place, keys, put.told)
    except PlaceFailed as error:
        raise RestoreRefused(str(error)) from error
    there = path.read_bytes() if path.exists() else b""
    longest = there
    for copy in copies:
        if copy.startswith(longest):
            longest = copy
        elif not longest.startswith(copy):
            raise RestoreRefused(
                f"{path} is no older copy of the ledger of the backups, nor does it begin with it: "
                "nothing was overwritten"
            )
    if longest != there:
        _write(path, longest)
    put.size = len(longest)
    return put


def _of_the_place(place: Place, keys: list[Any], told: list[str]) -> list[bytes]:
    """The newest copy, and the longest that begins with it where that is an older one: a ledger
    that was lost for a while has shorter copies since.
    """
    sizes = place.sizes()
    names = sorted(n for n in sizes if (m := OURS.fullmatch(n)) and m[2] == "ledger" and not m[3])
    longest: bytes | None = None
    while names and longest is None:
        name = names.pop()
        try:
            longest = _clear(name, keys, place)
        except RestoreRefused as error:
            if f"{name}.sha256" in sizes:  # it was whole
                raise RestoreRefused(f"{name}: {error}") from error
            told.append(f"{name} was never whole, and is not used: {error}")
    if longest is None:
        told.append("there is no copy in BACKUP_TO, which is right where nobody has ever left")
        return []
    most = max(sizes[name] for name in [*names, name])
    for name in names:
        if sizes[name] < most - NOISE:
            continue
        try:
            copy = _clear(name, keys, place)
        except RestoreRefused as error:
            told.append(f"{name} cannot be read: {error}")
            continue
        if copy.startswith(longest):
            longest = copy
        elif not longest.startswith(copy):
            told.append(f"{name} holds other lines than the newest copy, and is not used")
    return [longest]


class _Kept:
    def __init__(self) -> None:
        self.data = bytearray()

    def write(self, data: bytes) -> int:
        self.data += data
        return len(data)

    def flush(self) -> None:
        """There is nothing to."""


def _clear(name: str, keys: list[Any], place: Place | None = None) -> bytes:
    kept = _Kept()
    with place.reading(name) if place else opened(name) as source:
        decrypt(source, kept, keys)
    return bytes(kept.data)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
