"""When two different spellings may be one name: slips found; parents, branches and namesakes not.

What tells two organisations apart is a word, what tells a slip is a letter. So names are compared
word by word: a word too many ("McGill Students for a Free Tibet", "Amnesty International Canada")
is another organisation, however alike the rest; a word that is a letter or two off is a slip,
unless both spellings are words in their own right (Austria and Australia, policy and police).
Whoever is found is shown to a moderator, never merged.
"""

import re

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from signatories.matching.words import (
    fold_name,
    is_real_word,
    telling_words,
    without_own_acronym,
    words_of,
)
from signatories.names.family import split_name
from signatories.names.people_words import is_family, is_given
from signatories.names.script import has_east_asian, has_latin

_MOST_SLIPS = 2
# East Asian characters that turn a name into another one by themselves.
_TELLING = set("東南西北中男女大小上下左右前後新舊老少父母兄弟姊妹一二三四五六七八九十")
_DIGIT = re.compile(r"\d")
# Two surnames, not a slip: how families came to write what once was one name.
_VARIANTS = (
    ("mac", "mc"), ("sen", "son"), ("mps", "ms"), ("nst", "ns"), ("ph", "f"), ("ck", "k"),
    ("c", "k"), ("ey", "y"), ("y", "i"), ("z", "s"), ("dt", "t"), ("th", "t"), ("ee", "ea"),
    ("ei", "ie"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1")
# A romanised syllable is short, and one letter makes it another: Zhang, Zheng; Wong, Wang.
_PERSONS_SLIP = 5
_DOUBLING_IS_A_SLIP = 8


def near_organisations(name: str, other: str) -> int:
    """How alike two organisations' names are, 1–100, if they may be one; else 0."""
    folded, folded_other = (fold_name(without_own_acronym(n)) for n in (name, other))
    if has_east_asian(folded) or has_east_asian(folded_other):
        return _near_east_asian(folded, folded_other)
    words, words_other = words_of(folded), words_of(folded_other)
    # As written too: "Cnetre" is a slip of Centre, not of the spelling that Centre is folded to.
    as_written = telling_words(folded), telling_words(folded_other)
    if _are_alike(words, words_other) or _are_alike(*as_written):
        return _score(words, words_other)
    return 0


def _are_alike(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "".join(words) == "".join(other):
        return True
    if len(words) != len(other):
        return False
    if len(words) > 2 and sorted(words) == sorted(other):
        return True
    different = [(a, b) for a, b in zip(words, other, strict=True) if a != b]
    return len(different) <= min(_MOST_SLIPS, len(words)) and all(is_slip(*p) for p in different)


def is_slip(word: str, other: str) -> bool:
    """Is one word a slip of the other: a letter off, or two in a long one?"""
    if _DIGIT.search(word + other):
        return False
    shorter = min(len(word), len(other))
    distance = OSA.distance(word, other, score_cutoff=2)
    if distance > 2 or (distance == 2 and shorter < 8) or shorter < 4:
        return False
    real, real_other = is_real_word(word), is_real_word(other)
    if real and real_other:
        return False
    if shorter == 4 and len(word) == len(other):
        # A letter changed in a word so short makes another word; two in each other's place do not.
        return sorted(word) == sorted(other) and real != real_other
    return word[0] == other[0] or real != real_other


def _near_east_asian(name: str, other: str) -> int:
    """One character off in a long name, and not one that tells two organisations apart."""
    name, other = name.replace(" ", ""), other.replace(" ", "")
    if name == other:
        return 100
    if len(name) != len(other) or len(name) < 6 or has_latin(name) != has_latin(other):
        return 0
    different = [(a, b) for a, b in zip(name, other, strict=True) if a != b]
    if len(different) > 1 or _TELLING & set(different[0]) or not has_east_asian(different[0][0]):
        return 0
    return _score((name,), (other,))


def near_persons(name: str, other: str) -> int:
    """How alike two persons' names are, 1–100, if they may be one person's; else 0.

    Far stricter than for organisations: people do have each other's names but for a letter.
    """
    if has_east_asian(name) or has_east_asian(other):
        return 0  # a character off is another person
    words, words_other = _persons_words(name), _persons_words(other)
    if _may_be_one_person(words, words_other):
        return _score(words, words_other)
    return 0


def _persons_words(name: str) -> tuple[str, ...]:
    parts = split_name(name)
    return (*fold_name(parts.given).split(), *fold_name(parts.family).split())


def _may_be_one_person(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "".join(words) == "".join(other) or (len(words) > 1 and sorted(words) == sorted(other)):
        return True
    initials, initials_other = _initials(words), _initials(other)
    bare = tuple(word for word in words if len(word) > 1)
    bare_other = tuple(word for word in other if len(word) > 1)
    if len(bare) != len(bare_other) or len(bare) < 2:
        return False
    if initials and initials_other and initials != initials_other:
        return False
    different = [(a, b) for a, b in zip(bare, bare_other, strict=True) if a != b]
    return not different or (len(different) == 1 and _is_persons_slip(*different[0]))


def _initials(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if len(word) == 1)


def _is_persons_slip(word: str, other: str) -> bool:
    known = [is_given(w) or is_family(w) for w in (word, other)]
    shortest = _PERSONS_SLIP if any(known) else _PERSONS_SLIP + 1
    if all(known) or min(len(word), len(other)) < shortest:
        return False
    if word[0] != other[0] or OSA.distance(word, other) != 1:
        return False
    # Daniel and Daniela, Clark and Clarke, Petrov and Petrova: the last letter is no slip.
    if word[:-1] == other[:-1] or word.startswith(other) or other.startswith(word):
        return False
    return _family_of_spellings(word) != _family_of_spellings(other)


def _family_of_spellings(word: str) -> str:
    if len(word) < _DOUBLING_IS_A_SLIP:
        word = _DOUBLED.sub(r"\1", word)
    for spelling, common in _VARIANTS:
        word = word.replace(spelling, common)
    return word


def _score(words: tuple[str, ...], other: tuple[str, ...]) -> int:
    return max(1, round(fuzz.ratio(" ".join(sorted(words)), " ".join(sorted(other)))))
