"""Spellings that look alike to a reader, made alike for a computer.

Shared by comparing, searching and sorting; none of it ever changes what is shown.
"""

from __future__ import annotations

import re
import unicodedata

# Typewriter, curly, prime, modifier-letter and full-width apostrophes; the spacing acute and grave
# that keyboards put in their place (NFKC would turn the acute into a space and a loose accent).
APOSTROPHES = (
    "'\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u055a\uff07`\u00b4"
    "\u02ca\u02cb\ua78c"
)
# The katakana prolonged sound mark is a letter, not a dash.
DASHES = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d\u058a\u05be"

_UNIFIED = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(DASHES, "-")})
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_DOTTED_I = "i\u0307"
# Accents proper: combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic. The signs of
# Tibetan,
# Indic scripts and kana are letters' own parts and stay.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
# Letters whose stroke or ligature Unicode does not take apart, as people type them without it.
_PLAIN_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "þ": "th",
        "ŧ": "t",
    }
)


def unify(text: str) -> str:
    """One apostrophe, one dash, NFKC, invisible and control characters dropped.

    Width is folded by NFKC (full-width letters, half-width kana); variation selectors and every
    character of the categories Cc, Cf, Cs, Co and Cn go, except that white space becomes a space.
    """
    if text.isascii() and text.isprintable():
        return text.replace("`", "'")
    composed = unicodedata.normalize("NFKC", text.translate(_UNIFIED)).translate(_UNIFIED)
    if composed.isprintable() and not _SELECTORS.search(composed):
        return composed
    return "".join(_visible(character) for character in composed)


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character)[0] == "C":
        return ""
    return "" if _SELECTORS.match(character) else character


def fold_case(text: str) -> str:
    """Letter case folded for every alphabet at once, so also for Turkish.

    Turkish writes I/ı and İ/i where others write I/i: all four become i, for nobody can know which
    language a typed capital I is in.
    """
    folded = unicodedata.normalize("NFKC", text.casefold())
    return folded.replace(_DOTTED_I, "i").replace("ı", "i")


def strip_accents(text: str) -> str:
    """The text without accents (é → e, ø → o, ß is folded with the case); Hangul stays whole."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).translate(_PLAIN_LETTERS)


def is_letter_or_digit(character: str) -> bool:
    """Is it a letter, a digit, or a mark that belongs to a letter?"""
    return unicodedata.category(character)[0] in "LNM"
