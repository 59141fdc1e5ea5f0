"""Keyed digests: whether two private things are equal, without storing either."""

import hashlib
import hmac

from django.conf import settings


def keyed_digest(purpose: str, *parts: str | int) -> str:
    """HMAC-SHA-256 of the parts for one purpose, 64 hexadecimal digits.

    The parts are told apart by their lengths, so ("ab", "c") and ("a", "bc") differ; digests of
    different purposes cannot be compared.
    """
    texts = [purpose, *(str(part) for part in parts)]
    message = b"".join(len(t.encode()).to_bytes(4, "big") + t.encode() for t in texts)
    return hmac.new(settings.DIGEST_KEY, message, hashlib.sha256).hexdigest()
