"""What a name says, whatever its language: so that an organisation is found by its translation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from signatories.matching.folding import comparable
from signatories.matching.forms import without_form
from signatories.matching.glossary import OTHERS
from signatories.matching.glossary_bodies import BODIES
from signatories.matching.glossary_places import PLACES
from signatories.matching.words import fold_name, telling_words, words_of
from signatories.names.remembering import remembered
from signatories.names.script import main_script

_LONGEST = 4  # words, or Chinese characters
_LEAST = 2  # one word alone ("Freedom") is the name of many
_NATIVE = frozenset({"east-asian", "arabic", "tibetan", "cyrillic"})
_INFLECTED = (
    (re.compile("(?<=isch)(?:e|er|en|es|em)$"), ""),
    (re.compile("(?<=[ao]is)e$"), ""),
    (re.compile("(?<=ien)ne$"), ""),
    (re.compile("(?<=[a-z]{3}[^aeiou])a$"), "o"),
    (re.compile("(?<=[a-z]{4}[^aeiou])e$"), ""),
    (re.compile("(?<=[a-z]{4}[^aeiou])en$"), "e"),
)
_STEM = 5  # letters
_LONG = 8  # letters, so that of a compound's first half a half can be known
# What joins the words and says nothing: of, and, the.
_JOINING = {
    "east-asian": frozenset("的之和与及暨在"),
    "arabic": frozenset({"في", "من", "و", "ve", "ۋە"}),
    "cyrillic": frozenset(["и", "в", "з", "с", "за", "на", "по", "для", "та", "о"]),
    "tibetan": frozenset({"ཀྱི", "གི", "གྱི", "ཡི", "འི", "དང", "ཀྱིས"}),
}


@dataclass(frozen=True)
class Meaning:
    """The concepts of a name: of each body what it may be called, of the others which they are; and
    those again, where the glossary has none by the stem that languages share.
    """

    bodies: tuple[frozenset[str], ...]
    others: tuple[str, ...]
    stems: tuple[str, ...]

    @property
    def key(self) -> str:
        """What two names of one meaning have in common."""
        return f"{len(self.bodies)}|{'|'.join(self.stems)}"


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
    stems = [other if other in _CONCEPTS else other[:_STEM] for other in others]
    return Meaning(tuple(sorted(bodies, key=sorted)), tuple(sorted(others)), tuple(sorted(stems)))


def says_the_same(one: Meaning | None, other: Meaning | None, *, by_stems: bool = False) -> bool:
    """Are they about the same, and may the bodies be the same? `by_stems` lets words through that
    two languages write with other endings: reproductive, reproductivos.
    """
    if one is None or other is None:
        return False
    about, about_other = (one.stems, other.stems) if by_stems else (one.others, other.others)
    if about != about_other:
        return False
    return len(one.bodies) == len(other.bodies) and _pair_up(one.bodies, other.bodies)


def says_the_place_of(name: str, place: str) -> bool:
    """Is the place a country or a city that the name has: Kenya Law Society, Kenya?"""
    concept = _OTHERS.get(" ".join(words_of(comparable(fold_name(place)))))
    meaning = meaning_of(name)
    return concept in _PLACES and meaning is not None and concept in meaning.others


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


@remembered
def _without_compound(word: str) -> tuple[str, ...]:
    """The terms that German writes as one: Frauenbewegung, Menschenrechtszentrum."""
    word = _inflected(word)
    if _is_term(word):
        return (word,)
    for at in range(4, len(word) - 2):
        first, last = word[:at], word[at:]
        if not _is_term(last) or (len(last) == 3 and last != "rat"):
            continue
        for one in (first, first.removesuffix("s")):
            if _is_term(one) or (len(one) > _LONG and _is_term(_without_compound(one)[0])):
                return (*_without_compound(one), last)
    return (word,)


def _inflected(word: str) -> str:
    """The form of a word that the glossary has, for a feminine or an ending's case."""
    if _is_term(word):
        return word
    forms = (ending.sub(replaced, word) for ending, replaced in _INFLECTED)
    return next((form for form in forms if form != word and _is_term(form)), word)


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


def initials_by_concept() -> Iterator[tuple[str, str]]:
    """Each concept with the first letters of what it is called, in Latin letters."""
    for term, concept in _read(f"{BODIES.strip()}\n{OTHERS.strip()}"):
        if main_script(term) == "latin":
            yield concept, "".join(word[0] for word in telling_words(term))


def _bodies() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for term, concept in _read(BODIES):
        found.setdefault(term, set()).add(concept)
    return {term: frozenset(concepts) for term, concepts in found.items()}


_BODIES = _bodies()
_OTHERS = {term: concept for term, concept in reversed(list(_read(OTHERS))) if term not in _BODIES}
_CONCEPTS = frozenset(_OTHERS.values())
_PLACES = frozenset(concept for _, concept in _read(PLACES))
