"""Second factors' secrets under the newest sealing key."""

import base64
from collections import Counter
from collections.abc import Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from signatories.sealing.boxes import SealBroken, key_of, seal_anew
from signatories.staff.adapter import SEALED_FOR

SEALED = ("secret", "seed")


def _boxes(data: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    for name in SEALED:
        if name in data:
            yield name, base64.b64decode(data[name])


def secrets_by_key() -> Counter[str]:
    """How many secrets each key has sealed."""
    return Counter(
        key_of(box)
        for data in Authenticator.objects.values_list("data", flat=True)
        for _name, box in _boxes(data)
    )


@transaction.atomic
def rotate_second_factors() -> tuple[int, int]:
    """Seal anew what an older key has sealed: how many were, and how many no key opens."""
    anew = shut = 0
    for factor in Authenticator.objects.select_for_update():
        before = dict(factor.data)
        for name, box in _boxes(before):
            try:
                factor.data[name] = base64.b64encode(seal_anew(box, place=SEALED_FOR)).decode()
            except SealBroken:
                shut += 1
        changed = sum(factor.data[name] != before[name] for name, _box in _boxes(before))
        if changed:
            factor.save(update_fields=["data"])
            anew += changed
    return anew, shut
