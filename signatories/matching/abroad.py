"""Initials of what a body is called in another language: RSF for Reporters Without Borders.

Languages order their words as they like, so the letters may stand in any order. That is too little
to find a body by alone, and enough where the letters stand beside its name.
"""

from collections import defaultdict
from functools import cache

from signatories.matching.concepts import initials_by_concept, meaning_of
from signatories.matching.words import fold_name

_LEAST, _MOST = 3, 6


def is_acronym_abroad(short: str, full: str) -> bool:
    """Do the letters of the first give every word of the second in some language, once each?"""
    capitals = short.replace(".", "").strip()
    letters = fold_name(capitals)
    if not (_LEAST <= len(letters) <= _MOST and capitals.isupper() and letters.isalpha()):
        return False
    meaning = meaning_of(full)
    if meaning is None:
        return False
    bodies = tuple(frozenset(c for name in names for c in _of(name)) for names in meaning.bodies)
    others = tuple(_of(name) | {name[0]} for name in meaning.others)
    return _give("".join(sorted(letters)), bodies + others)


@cache  # of the glossary's concepts
def _of(concept: str) -> frozenset[str]:
    return _initials()[concept]


@cache
def _initials() -> defaultdict[str, frozenset[str]]:
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for concept, initials in initials_by_concept():
        found[concept] |= {initials}
    return found


def _give(letters: str, words: tuple[frozenset[str], ...]) -> bool:
    if not words or not letters:
        return not words and not letters
    for initials in words[0]:
        left = letters
        for letter in initials:
            left = left.replace(letter, "", 1)
        if len(left) == len(letters) - len(initials) and _give(left, words[1:]):
            return True
    return False
