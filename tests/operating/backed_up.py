"""What tests of backups share: the operator's key, and what lies in a place."""

import io
from datetime import timedelta
from pathlib import Path

import pyrage
from django.core.management import call_command
from django.utils import timezone

KEY = pyrage.x25519.Identity.generate()
NOW = timezone.now().replace(microsecond=0)


def said(command: str, *words: str) -> str:
    out = io.StringIO()
    call_command(command, *words, stdout=out)
    return out.getvalue()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def file(folder: Path, days: float, kind: str = "dump") -> str:
    name = f"undersigned-{NOW - timedelta(days=days):%Y%m%dT%H%M%SZ}.{kind}.age"
    (folder / name).write_bytes(b"x")
    return name
