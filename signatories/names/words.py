"""Words as the lexicons know them: lower case, no accents, no punctuation.

The lexicons beside this file are short lists of common words that their authors wrote down from
general knowledge; they give hints, never verdicts, and every recogniser says which hint it took.
"""

from __future__ import annotations

import re

from signatories.names.remembering import remembered

from .folding import fold_case, strip_accents, unify

_PUNCTUATION = re.compile(r"[^\w\s&'-]+|_")


@remembered
def fold_word(word: str) -> str:
    """One word, as the lexicons spell it: "Société," → "societe", "M.P." → "mp"."""
    return _PUNCTUATION.sub("", strip_accents(fold_case(unify(word)))).strip("'-")


def fold_words(text: str) -> list[str]:
    """The words of a text as the lexicons spell them; hyphens and slashes part words."""
    return [
        folded for word in re.split(r"[\s/\u2010-\u2015-]+", text) if (folded := fold_word(word))
    ]


def word_set(*texts: str) -> frozenset[str]:
    """A lexicon from white-space-separated words."""
    return frozenset(
        folded for text in texts for word in text.split() if (folded := fold_word(word))
    )


def phrase_set(text: str) -> frozenset[str]:
    """A lexicon of phrases, one between each "|" or line end."""
    return frozenset(
        " ".join(fold_words(phrase)) for phrase in re.split(r"[|\n]", text) if phrase.strip()
    )
