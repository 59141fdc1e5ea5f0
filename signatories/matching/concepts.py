"""What a name says, whatever its language: so that an organisation is found by its translation."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from signatories.matching.folding import comparable
from signatories.matching.glossary import BODIES, OTHERS
from signatories.matching.words import fold_name, without_form, words_of
from signatories.names.remembering import remembered
from signatories.names.script import main_script

_LONGEST = 4  # words, or Chinese characters
_LEAST = 2  # one word alone ("Freedom") is the name of many
_NATIVE = frozenset({"east-asian", "arabic", "tibetan"})
_INFLECTED = re.compile("(?<=isch)(?:e|er|en|es|em)$")
# What joins the words and says nothing: of, and, the.
_JOINING = {
    "east-asian": frozenset("的之和与及暨在"),
    "arabic": frozenset({"في", "من", "و", "ve", "ۋە"}),
    "tibetan": frozenset({"ཀྱི", "གི", "གྱི", "ཡི", "འི", "དང", "ཀྱིས"}),
}


@dataclass(frozen=True)
class Meaning:
    """The concepts of a name: of each body what it may be called, of the others which they are."""

    bodies: tuple[frozenset[str], ...]
    others: tuple[str, ...]

    @property
    def key(self) -> str:
        """What two names of one meaning have in common."""
        return f"{len(self.bodies)}|{'|'.join(self.others)}"


@remembered
def meaning_of(name: str) -> Meaning | None:
    """None for a name that does not say enough, and for a native one with a word unknown here."""
    script = main_script(name)
    folded = comparable(fold_name(without_form(name)))
    words = list(folded) if script == "east-asian" else _words(folded, script)
    bodies: list[frozenset[str]] = []
    others: list[str] = []
    for term in _terms_in(words, script):
        if term in _BODIES:
            bodies.append(_BODIES[term])
        elif term in _OTHERS:
            others.append(_OTHERS[term])
        elif script in _NATIVE:
            return None
        else:
            others.append(term)
    if len(bodies) + len(others) < _LEAST or not others:
        return None
    return Meaning(tuple(sorted(bodies, key=sorted)), tuple(sorted(others)))


def says_the_same(one: Meaning | None, other: Meaning | None) -> bool:
    """Are they about the same, and may the bodies be the same?"""
    if one is None or other is None or Counter(one.others) != Counter(other.others):
        return False
    return len(one.bodies) == len(other.bodies) and _pair_up(one.bodies, other.bodies)


def is_in_a_term(name: str, at: int) -> bool:
    """Does the character at this place of a Chinese name belong to a word of several?"""
    seen = 0
    for term in _terms_in(list(comparable(fold_name(name))), "east-asian"):
        seen += len(term)
        if at < seen:
            return len(term) > 1
    return False


def _pair_up(bodies: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    if not bodies:
        return True
    return any(
        bodies[0] & theirs and _pair_up(bodies[1:], other[:at] + other[at + 1 :])
        for at, theirs in enumerate(other[:_LONGEST])
    )


def _words(folded: str, script: str) -> list[str]:
    if script != "latin":
        return folded.split()
    return [part for word in words_of(folded) for part in _without_compound(word)]


def _without_compound(word: str) -> tuple[str, ...]:
    """The two terms that German writes as one: Frauenbewegung, Menschenrechtszentrum."""
    word = word if _is_term(word) else _INFLECTED.sub("", word)
    if _is_term(word):
        return (word,)
    for at in range(4, len(word) - 3):
        first, last = word[:at], word[at:]
        if _is_term(last) and (_is_term(first) or _is_term(first.removesuffix("s"))):
            return (first if _is_term(first) else first.removesuffix("s"), last)
    return (word,)


def _is_term(word: str) -> bool:
    return word in _BODIES or word in _OTHERS


def _terms_in(words: list[str], script: str) -> Iterator[str]:
    """The terms of a name, in their order: as little as may be belongs to none, and the terms are
    as long as may be. What belongs to none comes a word (or a character) at a time.
    """
    between, joining = "" if script == "east-asian" else " ", _JOINING.get(script, frozenset())
    # From the end: the words left over, the number of terms, and the term that begins here.
    best: list[tuple[int, int, int]] = [(0, 0, 0)]
    for at in range(len(words) - 1, -1, -1):
        found = []
        for size in range(1, min(_LONGEST, len(words) - at) + 1):
            term = between.join(words[at : at + size])
            known = _is_term(term) or term in joining
            if known or size == 1:
                left, number, _ = best[len(words) - at - size]
                found.append((left + (not known), number + 1, size))
        best.append(min(found))
    at = 0
    while at < len(words):
        size = best[len(words) - at][2]
        term = between.join(words[at : at + size])
        at += size
        if term not in joining:
            yield term


def _read(lines: str) -> Iterator[tuple[str, str]]:
    for line in lines.replace("|\n  ", "|").strip().splitlines():
        concept, _, terms = line.partition(": ")
        for term in terms.split("|"):
            folded = comparable(fold_name(term))
            if main_script(term) == "latin":
                folded = " ".join(words_of(folded))
            yield folded, concept


def _bodies() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for term, concept in _read(BODIES):
        found.setdefault(term, set()).add(concept)
    return {term: frozenset(concepts) for term, concepts in found.items()}


_BODIES = _bodies()
_OTHERS = {term: concept for term, concept in reversed(list(_read(OTHERS))) if term not in _BODIES}
