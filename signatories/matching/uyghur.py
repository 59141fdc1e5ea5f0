"""Uyghur in Arabic letters, read in Latin ones: each letter has one, so nothing is guessed.

After the Uyghur Latin alphabet (2008). Letters that Uyghur shares with Arabic are only read so in
a text that holds one of its own.
"""

import re

_OWN = re.compile("[\u06d5\u06c7\u06d0\u06ad\u06cb\u06c6\u06c8\u06be]")
_TABLE = str.maketrans(
    {
        "ا": "a", "ە": "e", "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "ch", "خ": "x",
        "د": "d", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "غ": "gh", "ف": "f",
        "ق": "q", "ك": "k", "گ": "g", "ڭ": "ng", "ل": "l", "م": "m", "ن": "n", "ھ": "h",
        "و": "o", "ۇ": "u", "ۆ": "o", "ۈ": "u", "ۋ": "w", "ې": "e", "ى": "i", "ي": "y",
        "ئ": "",
    }
)  # fmt: skip


def in_latin(text: str) -> str:
    """The text in Latin letters if it is Uyghur in Arabic ones; else empty."""
    if not _OWN.search(text):
        return ""
    latin = text.translate(_TABLE)
    return latin if not re.search("[\u0600-\u06ff]", latin.replace("،", "")) else ""
