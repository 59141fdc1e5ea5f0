"""When two different spellings may be one name: slips found; parents, branches and namesakes not.

What tells two organisations apart is a word, what tells a slip is a letter. So names are compared
word by word: a word too many ("McGill Students for a Free Tibet", "Amnesty International Canada")
is another organisation, however alike the rest; a word that is a letter or two off is a slip,
unless both spellings are words in their own right (Austria and Australia, policy and police).
Whoever is found is shown to a moderator, never merged.
"""

import re
from collections.abc import Callable

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from signatories.matching.acronyms import have_other_initials, is_acronym_of
from signatories.matching.concepts import is_in_a_term, meaning_of, says_the_same
from signatories.matching.folding import comparable
from signatories.matching.parts import parts_of
from signatories.matching.words import (
    fold_name,
    is_real_word,
    joining_words,
    telling_words,
    without_form,
    words_of,
)
from signatories.names.family import split_name
from signatories.names.honorifics import is_generation
from signatories.names.people_words import is_family, is_given
from signatories.names.script import has_east_asian, has_latin, main_script

_MOST_SLIPS = 2
_OF_INITIALS, _OF_MEANING = 90, 85
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# Shorter, every character is half a word.
_LONG_EAST_ASIAN = 8
# East Asian characters that turn a name into another one by themselves.
_TELLING = set("東南西北中男女大小上下左右前後新舊老少父母兄弟姊妹一二三四五六七八九十")
_DIGIT = re.compile(r"\d")
# Two surnames, not a slip: how families came to write what once was one name.
_VARIANTS = (
    ("sch", "sh"), ("tz", "z"),
    ("mac", "mc"), ("sen", "son"), ("mps", "ms"), ("nst", "ns"), ("ph", "f"), ("ck", "k"),
    ("c", "k"), ("ey", "y"), ("y", "i"), ("z", "s"), ("dt", "t"), ("th", "t"), ("ee", "ea"),
    ("ei", "ie"), ("ai", "ei"), ("ay", "ey"), ("bv", "v"), ("gu", "g"), ("x", "s"), ("w", "v"),
    ("d", "t"),
)  # fmt: skip
_VOWELS = frozenset("aeiouy")
_DOUBLED = re.compile(r"(.)\1")
# A romanised syllable is short, and one letter makes it another: Zhang, Zheng; Wong, Wang.
_PERSONS_SLIP = 5
_DOUBLING_IS_A_SLIP = 8
_SHORT = 6


def near_organisations(name: str, other: str) -> int:
    """How alike two organisations' names are, 1–100, if they may be one; else 0."""
    return _best(name, other, near_parts)


def near_persons(name: str, other: str) -> int:
    """How alike two persons' names are, 1–100, if they may be one person's; else 0.

    Far stricter than for organisations: people do have each other's names but for a letter.
    """
    return _best(name, other, near_persons_parts)


def _best(name: str, other: str, near: Callable[[str, str], int]) -> int:
    return max(near(one, two) for one in parts_of(name) for two in parts_of(other))


def near_parts(name: str, other: str) -> int:
    """The same of two names of organisations that hold no second one."""
    if is_acronym_of(name, other) or is_acronym_of(other, name):
        return _OF_INITIALS
    folded, folded_other = (comparable(fold_name(without_form(n))) for n in (name, other))
    native, native_other = has_east_asian(folded), has_east_asian(folded_other)
    if native and native_other:
        return _near_east_asian(folded, folded_other)
    meaning, meaning_other = meaning_of(name), meaning_of(other)
    if main_script(name) == main_script(other):
        if _are_joined_otherwise(folded, folded_other) or have_other_initials(name, other):
            return 0
        spellings = (folded, _in_digraphs(name)), (folded_other, _in_digraphs(other))
        for one in spellings[0]:
            for two in spellings[1]:
                words, words_other = words_of(one), words_of(two)
                # As written too: "Cnetre" is a slip of Centre, not of the spelling that Centre is
                # folded to.
                written = telling_words(one), telling_words(two)
                if _are_alike(words, words_other) or _are_alike(*written):
                    return _score(words, words_other)
    return _OF_MEANING if says_the_same(meaning, meaning_other) else 0


def _in_digraphs(name: str) -> str:
    """Folded with the umlauts that German keyboards miss written out: Muenchen."""
    return comparable(fold_name(without_form(name).translate(_DIGRAPHS)))


def _are_joined_otherwise(folded: str, other: str) -> bool:
    """Doctors of the World, and for it: each joins its words by one that the other has not."""
    joining, joining_other = joining_words(folded), joining_words(other)
    return bool(joining - joining_other) and bool(joining_other - joining)


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
    if (
        len(name) != len(other)
        or len(name) < _LONG_EAST_ASIAN
        or has_latin(name) != has_latin(other)
    ):
        return 0
    different = [(a, b) for a, b in zip(name, other, strict=True) if a != b]
    if len(different) > 1 or _TELLING & set(different[0]) or not has_east_asian(different[0][0]):
        return 0
    if meaning_of(name) and meaning_of(other):
        return 0  # every character of either belongs to a word, so none is a slip
    at = next(at for at, (a, b) in enumerate(zip(name, other, strict=True)) if a != b)
    if is_in_a_term(name, at) and is_in_a_term(other, at):
        return 0
    return _score((name,), (other,))


def near_persons_parts(name: str, other: str) -> int:
    """The same of two persons' names that hold no second one."""
    if has_east_asian(name) or has_east_asian(other):
        # A character off is another person; traditional and simplified are not.
        folded, folded_other = (comparable(fold_name(n)).replace(" ", "") for n in (name, other))
        return 100 if folded == folded_other else 0
    generation, generation_other = _generation(name), _generation(other)
    if generation and generation_other and generation != generation_other:
        return 0
    for one in (name, name.translate(_DIGRAPHS)):
        for two in (other, other.translate(_DIGRAPHS)):
            words, words_other = _persons_words(one), _persons_words(two)
            if _may_be_one_person(words, words_other):
                return _score(words, words_other)
    return 0


def _generation(name: str) -> set[str]:
    """Jr., Sr., II: by which a family tells apart who have one name."""
    return {fold_name(word) for word in name.split() if is_generation(word)}


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
    if min(len(word), len(other)) < _SHORT and sorted(word) != sorted(other):
        return False  # a letter makes another of a name so short: Dolma, Dorma
    # Daniel and Daniela, Clark and Clarke, Petrov and Petrova: the last letter is no slip.
    if word[:-1] == other[:-1] or word.startswith(other) or other.startswith(word):
        return False
    if _differ_by_a_vowel(word, other):
        return False
    undouble = min(len(word), len(other)) < _DOUBLING_IS_A_SLIP
    return _family_of_spellings(word, undouble) != _family_of_spellings(other, undouble)


def _differ_by_a_vowel(word: str, other: str) -> bool:
    """Is a vowel another one, or one of two that stand together? Romanisations and kinships differ
    by it (Ahmadi, Ahmedi; Renaud, Reynaud) far oftener than fingers do.
    """
    if sorted(word) == sorted(other):
        return False  # two letters in each other's place
    at = next(n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b)
    if len(word) == len(other):
        return word[at] in _VOWELS or other[at] in _VOWELS
    longer = max(word, other, key=len)
    return longer[at] in _VOWELS and bool({longer[at - 1], longer[at + 1]} & _VOWELS)


def _family_of_spellings(word: str, undouble: bool) -> str:
    if undouble:
        word = _DOUBLED.sub(r"\1", word)
    for spelling, common in _VARIANTS:
        word = word.replace(spelling, common)
    return word


def _score(words: tuple[str, ...], other: tuple[str, ...]) -> int:
    return max(1, round(fuzz.ratio(" ".join(sorted(words)), " ".join(sorted(other)))))
