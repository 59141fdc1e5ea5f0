"""Sealing: what is private is stored encrypted, and opens only where it was put.

A box is  key id (4 bytes) | nonce (12) | AES-256-GCM ciphertext and tag.  The place it was sealed
for ("contact.claim:17") is authenticated with it, so that a box copied to another row stays shut.
"""

import hashlib
import json
import os
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_ID, _NONCE = 4, 12


class SealBroken(Exception):
    """A box does not open: no such key, another place, or its bytes were changed."""


def key_id(key: bytes) -> bytes:
    """Which key sealed a box: four bytes of a digest, which say nothing about the key."""
    return hashlib.sha256(b"undersigned key id" + key).digest()[:_ID]


@lru_cache(maxsize=4)
def _keyring(keys: tuple[bytes, ...]) -> dict[bytes, AESGCM]:
    return {key_id(key): AESGCM(key) for key in keys}


def current_key_id() -> str:
    """The id, in hexadecimal, of the key that seals now."""
    return key_id(settings.SEALING_KEYS[0]).hex()


def key_of(box: bytes | memoryview) -> str:
    """The id, in hexadecimal, of the key that sealed a box."""
    return bytes(box[:_ID]).hex()


def seal_anew(box: bytes | memoryview, *, place: str) -> bytes:
    """The same under the newest key; a box that it sealed stays as it is. Raises SealBroken."""
    if key_of(box) == current_key_id():
        return bytes(box)
    return seal(unseal(box, place=place), place=place)


def seal(value: Any, *, place: str) -> bytes:
    """Seal a JSON value for one place under the newest key."""
    newest = key_id(settings.SEALING_KEYS[0])
    nonce = os.urandom(_NONCE)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    box = _keyring(tuple(settings.SEALING_KEYS))[newest].encrypt(nonce, text, place.encode())
    return newest + nonce + box


def unseal(box: bytes | memoryview, *, place: str) -> Any:
    """Open a box at its place. Raises SealBroken."""
    box = bytes(box)
    cipher = _keyring(tuple(settings.SEALING_KEYS)).get(box[:_ID])
    if cipher is None:
        raise SealBroken("no key opens this box")
    try:
        text = cipher.decrypt(box[_ID : _ID + _NONCE], box[_ID + _NONCE :], place.encode())
    except (InvalidTag, ValueError) as error:
        raise SealBroken("the box was changed, or belongs elsewhere") from error
    return json.loads(text)
