"""Text to bytes that sort rightly: the Unicode Collation Algorithm in a BYTEA or BLOB column.

pyuca gives the weights of the default table (DUCET, UTS #10); here they become bytes which plain
byte order, the same on every database, compares as the algorithm would. Han characters have no
weights in the table; UTS #10 section 10.1.3 derives implicit ones, which follow the code points and
so, within the unified blocks, the radical and stroke order of the Kangxi dictionary. That is the
list's stable rule for Han.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import cache

from pyuca import Collator

# About 60 Latin letters or 20 Han characters. Two texts that agree so far share a key, or differ
# only
# where the cut fell: who sorts by the key breaks the tie by something stable (the row's own ref).
KEY_BYTES = 64

_FIELD_END = b"\x01"
_LEVEL_END = b"\x00"
_FIRST_LEAD = 2
_IMPLICIT = 0xFB40
_READ = 120


def collation_key(*fields: str) -> bytes:
    """The key of one or more fields compared in turn, at most ``KEY_BYTES`` long.

    A field that ends sorts before one that goes on, whatever the next field holds ("Lee, Zoe"
    before "Leeds, Amy"). Accents and letter case only break ties, after all letters of all fields.
    """
    primary = bytearray()
    secondary = bytearray()
    tertiary = bytearray()
    for field in fields:
        _append_weights(field, primary, secondary, tertiary)
        primary += _FIELD_END
    return bytes(primary + _LEVEL_END + secondary + _LEVEL_END + tertiary)[:KEY_BYTES]


def _append_weights(
    text: str, primary: bytearray, secondary: bytearray, tertiary: bytearray
) -> None:
    follows_lead = False
    for weights in _elements(text):
        first, second, third = weights[0], weights[1], weights[2]
        if first:
            primary += first.to_bytes(2, "big") if follows_lead else _packed(first)
            follows_lead = first >= _IMPLICIT and not follows_lead
        if second:
            secondary.append(min(second, 0xFF))
        if third:
            tertiary.append(min(third, 0xFF))


def _packed(weight: int) -> bytes:
    """One byte for the weights that names are made of, a lead byte and the weight for others.

    Lead bytes for common weights are odd steps on a ladder, those for what lies between are even
    ones: byte order stays weight order.
    """
    common = _common_weights()
    step = bisect_left(common, weight)
    if step < len(common) and common[step] == weight:
        return bytes([_FIRST_LEAD + 2 * step + 1])
    return bytes([_FIRST_LEAD + 2 * step]) + weight.to_bytes(2, "big")


@cache
def _common_weights() -> list[int]:
    weights = {_elements(character)[0][0] for character in " 0123456789abcdefghijklmnopqrstuvwxyz"}
    return sorted(weights | {_IMPLICIT, _IMPLICIT + 1})


def _elements(text: str) -> list[list[int]]:
    normal = unicodedata.normalize("NFD", text[:_READ])
    elements: list[list[int]] = _collator().collation_elements(normal)
    return elements


@cache
def _collator() -> Collator:
    """Loaded on first use: the table takes about a second to read."""
    return Collator()
