"""Room on the disks that the site writes to."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

LEAST_FREE = 2 * 1024**3  # bytes


@dataclass(frozen=True)
class Room:
    """A folder that is written to (or the nearest above it that exists), and what is free there."""

    name: str
    folder: Path
    free: int

    @property
    def is_enough(self) -> bool:
        return self.free >= LEAST_FREE


def rooms() -> list[Room]:
    """Raises OSError."""
    places = {
        "prepared lists": Path(settings.PREPARED_ROOT),
        "ledger": Path(settings.LEDGER_FILE).parent,
    }
    if connection.vendor == "sqlite":
        places["database"] = Path(str(connection.settings_dict["NAME"])).parent
    if settings.BACKUP_TO.startswith("/"):
        places["backups"] = Path(settings.BACKUP_TO)
    return [_room(name, place) for name, place in places.items()]


def _room(name: str, place: Path) -> Room:
    there = next(folder for folder in (place, *place.absolute().parents) if folder.exists())
    return Room(name, there, shutil.disk_usage(there).free)
