"""Lists for download in tests: bringing names on a list and off it, and reading what the worker has
prepared, as somebody who downloads it would.
"""

import csv
import io
import json
from pathlib import Path
from typing import Any

from django.conf import settings

from petitions.models import Letter
from signatories.decisions.actions import remove
from signatories.models import Entry, Signature
from signatories.roster.exports import Form, open_prepared, prepare
from tests.stage import Stage, a_claim, published


def folder(letter: Letter) -> Path:
    return Path(settings.PREPARED_ROOT) / str(letter.pk)


def files(letter: Letter) -> list[str]:
    found = folder(letter).iterdir() if folder(letter).exists() else ()
    return sorted(path.name for path in found if path.name != "lock")


def take_off(stage: Stage, name: str) -> None:
    signature = Entry.objects.get(name=name).signature
    remove(
        signature=signature, revision=signature.revision, actor=stage.moderator, reason="on-request"
    )


def named(stage: Stage, name: str) -> Signature:
    return published(stage, a_claim(name, address=f"{name}@example.org"))


def prepared_bytes(letter_id: int, form: Form) -> bytes | None:
    opened = open_prepared(letter_id, form)
    if opened is None:
        return None
    with opened.file as file:
        return file.read()


def rows_of(data: bytes) -> list[dict[str, str]]:
    """The lines of a prepared CSV by its header."""
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def prepared_now(letter_id: int) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """A letter's list, prepared at this moment: its JSON, and the lines of its CSV."""
    assert prepare(letter_id)
    as_json, as_csv = (prepared_bytes(letter_id, form) for form in ("json", "csv"))
    assert as_json is not None
    assert as_csv is not None
    return json.loads(as_json), rows_of(as_csv)
