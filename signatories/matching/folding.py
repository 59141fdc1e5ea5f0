"""Spellings of one word in scripts that have several, made one; never shown."""

import re

from signatories.matching.han import simplified
from signatories.names.script import ARABIC, has_east_asian

_ARABIC = re.compile(f"[{ARABIC}]")
# Alef with its marks, the feminine ending, and the two ends that a keyboard confuses.
_ARABIC_FORMS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ک": "ك", "ی": "ي",
     "ھ": "ه", "ہ": "ه"}
)  # fmt: skip
# Written or not at the end of a foreign word in katakana, as a house's style has it.
_LONG_VOWEL = re.compile("(?<=[ァ-ヺー]{3})ー(?![ァ-ヺー])")
# "and", "for" and the article, which are written in one with the word.
_ARABIC_BEFORE = re.compile(r"\b(?:وال|بال|لل|ال)(?=\w{3})")


def comparable(folded: str) -> str:
    """A folded name with its Chinese characters simplified and its Arabic letters unified."""
    if folded.isascii():
        return folded
    if has_east_asian(folded):
        folded = _LONG_VOWEL.sub("", simplified(folded))
    if _ARABIC.search(folded):
        folded = _ARABIC_BEFORE.sub("", folded.translate(_ARABIC_FORMS))
    return folded
