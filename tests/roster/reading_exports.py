"""Reading what the worker has prepared, as somebody who downloads it would."""

import csv
import io
import json
from typing import Any

from signatories.roster.exports import Form, open_prepared, prepare


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
