"""Rotating the sealing keys: everything sealed is sealed anew under the newest, so that the older
ones can be taken away.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.db.models.functions import Substr

from signatories.models import (
    Contact,
    ImportDraft,
    ImportPart,
    Invitation,
    OwnPageRequest,
    Report,
    SourceMail,
    Submission,
    Subscriber,
)
from signatories.models.contact import BOXES
from signatories.sealing.boxes import SealBroken, current_key_id, key_of, seal_anew

BATCH = 200
KEY_BYTES = 4

# Every sealed column by model, and the place that its boxes are sealed for.
SEALED: dict[type[models.Model], dict[str, str]] = {
    Contact: {name: f"contact.{name}" for name in BOXES},
    Submission: {"sealed": "submission"},
    OwnPageRequest: {"sealed": "own-page-request"},
    Report: {"sealed": "report"},
    Subscriber: {"sealed": "subscriber"},
    Invitation: {"sealed": "invitation"},
    SourceMail: {"sealed": "source-mail"},
    ImportDraft: {"sealed": "import-draft"},
    ImportPart: {"sealed": "import-part"},
}


@dataclass
class Rotated:
    """How many boxes were sealed anew, and how many no key opens; those stay as they are."""

    boxes: int = 0
    shut: int = 0


def rotate_keys() -> Rotated:
    """Seal anew what an older key has sealed, a batch a transaction. Killed and run again, it goes
    on where it was; what is sealed meanwhile is under the newest key already.
    """
    rotated = Rotated()
    for model in SEALED:
        for keys in _batches(model):
            _rotate(model, keys, rotated)
    return rotated


def boxes_by_key() -> Counter[str]:
    """How many boxes each key has sealed, read from the boxes themselves."""
    found: Counter[str] = Counter()
    for model, columns in SEALED.items():
        for column in columns:
            for start in _starts(model, column).values_list("start", flat=True).iterator(10_000):
                found[key_of(start)] += 1
    return found


def _starts(model: type[models.Model], column: str) -> Any:
    rows = model._default_manager.exclude(**{column: None}).exclude(**{column: b""})
    start = Substr(column, 1, KEY_BYTES, output_field=models.BinaryField())
    return rows.annotate(start=start)


def _batches(model: type[models.Model]) -> Iterator[list[Any]]:
    """Keys of rows with a box under another key than the newest. The key goes up, so a row that
    stays shut is met once.
    """
    last: Any = None
    while True:
        rows = _wanting(model)
        if last is not None:
            rows = rows.filter(pk__gt=last)
        keys = list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])
        if not keys:
            return
        yield keys
        last = keys[-1]


def _wanting(model: type[models.Model]) -> Any:
    if model is Contact:
        return Contact.objects.under_other_keys(current_key_id())
    return _starts(model, "sealed").exclude(start=bytes.fromhex(current_key_id()))


@transaction.atomic
def _rotate(model: type[models.Model], keys: list[Any], rotated: Rotated) -> None:
    columns = SEALED[model]
    rows = model._default_manager.select_for_update(of=("self",)).filter(pk__in=keys)
    for row in rows.order_by("pk"):
        for column, place in columns.items():
            box = getattr(row, column)
            if not box or key_of(box) == current_key_id():
                continue
            try:
                setattr(row, column, seal_anew(box, place=f"{place}:{row.pk}"))
            except SealBroken:
                rotated.shut += 1
            else:
                rotated.boxes += 1
        changed = list(columns)
        if isinstance(row, Contact):
            row.note_key()
            changed.append("key_id")
        row.save(update_fields=changed)
