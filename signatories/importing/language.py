"""Which language a letter is in: the one whose small words it uses most."""

from __future__ import annotations

import re
from collections import Counter

from ..names.script import EAST_ASIAN
from ..names.words import word_set

_SMALL_WORDS = {
    "en": word_set("the of and to in we our that is for by with this are from on have"),
    "fr": word_set(
        "le la les des du et nous notre nos que qui dans pour est une sur au aux par avec"
    ),
    "es": word_set("el la los las del y que en de por nuestro nuestra una con se es al para"),
    "pt": word_set(
        "o a os as do da dos das e que em no na por nosso nossa uma com não para ao são"
    ),
    "de": word_set(
        "der die das und wir unsere von den in zu mit für des ist auf dem eine nicht im"
    ),
}
_ONLY = {
    "es": word_set("el los las del y por nuestro nuestra con una"),
    "pt": word_set("do da dos das em no na nosso nossa com uma não são ao pelo pela"),
    "fr": word_set("le les des du et nous notre une dans pour aux"),
}
_READ = 40_000


def guess_language(text: str) -> str:
    """A two-letter code among en, fr, es, pt, de, zh; English when nothing decides."""
    sample = text[:_READ]
    han = len(re.findall(f"[{EAST_ASIAN}]", sample))
    latin_words = re.findall(r"[^\W\d_]+", re.sub(f"[{EAST_ASIAN}]+", " ", sample.casefold()))
    if han > 2 * len(latin_words) and han > 20:
        return "zh"
    counts = Counter(latin_words)
    scores = {
        language: sum(counts[word] for word in words)
        + sum(counts[word] for word in _ONLY.get(language, ()))
        for language, words in _SMALL_WORDS.items()
    }
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else "en"
