"""The how-many-th form of the day from its network: a number for the moderators, and no network.

The count is kept in this process's memory under the salted digests of `limits`, which nobody can
make again after a day. What goes with the form is the number alone, sealed with the rest: no column
ever holds what would tell which two signatures came from one network (docs/decisions/0012). Each
process counts for itself, so the number is the least that it can be.
"""

import hashlib
import secrets
import threading
import time
from collections import OrderedDict

from django.http import HttpRequest

from signatories.signing.limits import SALT_LASTS, source_of

MOST_NETWORKS = 20_000
# Below, it is a household; and the less is known the better.
LEAST_TOLD = 5


class Networks:
    """Forms of a day by network. Safe for the threads of a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.forget(0.0)

    def forget(self, now: float) -> None:
        """Empty memory and a new salt."""
        self._salt = secrets.token_bytes(32)
        self._since = now
        self._counts: OrderedDict[bytes, int] = OrderedDict()

    def count(self, request: HttpRequest) -> int:
        """Count one more form; which it is, or 0 where nobody can know or it is one of few."""
        source = source_of(request)
        if source is None:
            return 0
        now = time.time()
        with self._lock:
            if not 0 <= now - self._since < SALT_LASTS:
                self.forget(now)
            key = hashlib.blake2b(source, key=self._salt, person=b"networks").digest()
            number = self._counts.pop(key, 0) + 1
            self._counts[key] = number
            if len(self._counts) > MOST_NETWORKS:
                self._counts.popitem(last=False)  # the one not heard of for longest
        return number if number >= LEAST_TOLD else 0


networks = Networks()
