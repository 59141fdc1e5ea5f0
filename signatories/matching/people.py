"""When two spellings may be one person's name: far stricter than for organisations, for people do
have each other's names but for a letter. Whoever is found is shown to a moderator, never merged.
"""

import re
from collections.abc import Iterator
from itertools import product

from rapidfuzz.distance import OSA

from signatories.matching import cyrillic
from signatories.matching.folding import comparable
from signatories.matching.people_lists import (
    FAMILIES,
    PARTICLES,
    TIBETAN,
    WITHOUT_MIDDLE_NAMES,
    one_spelling,
    short_forms,
)
from signatories.matching.words import DIGRAPHS, fold_name, score
from signatories.names.family import split_name
from signatories.names.honorifics import is_generation
from signatories.names.people_words import EAST_ASIAN_FAMILY, FAMILY, is_family, is_given
from signatories.names.script import has_east_asian

Words = tuple[str, ...]
# Two surnames, not a slip: how families came to write what once was one name.
_VARIANTS = (
    ("sch", "sh"), ("tz", "z"),
    ("mac", "mc"), ("sen", "son"), ("mps", "ms"), ("nst", "ns"), ("ph", "f"), ("ck", "k"),
    ("qv", "kv"), ("c", "k"), ("ey", "y"), ("y", "i"), ("z", "s"), ("dt", "t"), ("th", "t"),
    ("ee", "ea"), ("ei", "ie"), ("ai", "ei"), ("ay", "ey"), ("bv", "v"), ("gu", "g"), ("x", "s"),
    ("w", "v"), ("d", "t"),
)  # fmt: skip
_PUNJABI = re.compile("(?:preet|jit|jeet|deep|inder|want|meet|bir)$")
_FATHERS = re.compile("(?:ov|ev|ich|y)(?:na|ich)$")
_VOWELS = frozenset("aeiouy")
_DOUBLED = re.compile(r"(.)\1")
# A romanised syllable is short, and one letter makes it another: Zhang, Zheng; Wong, Wang.
_LEAST = 5
_SHORT = 6
_DOUBLING_IS_A_SLIP = 8
# So long a name that nobody lists is seldom borne by two, whichever letter is off.
_LONG = 9


def near_persons_parts(name: str, other: str) -> int:
    """How alike two persons' names are that hold no second one, 1–100, if they may be one's."""
    if has_east_asian(name) or has_east_asian(other):
        # A character off is another person; traditional and simplified are not.
        folded, folded_other = (comparable("".join(words_of_person(n))) for n in (name, other))
        return 100 if folded == folded_other else 0
    generation, generation_other = _generation(name), _generation(other)
    if generation and generation_other and generation != generation_other:
        return 0
    spellings = product(*({n: None, n.translate(DIGRAPHS): None} for n in (name, other)))
    for one, two in spellings:
        words, words_other = words_of_person(one), words_of_person(two)
        if _may_be_one(words, words_other):
            return score(words, words_other)
    return 0


def words_of_person(name: str) -> Words:
    """The words of a name without styles and offices, the given ones first."""
    parts = split_name(name)
    family = fold_name(parts.family).split()
    words = (*fold_name(parts.given).split(), *_particles(name, family), *family)
    return words or tuple(fold_name(name).split())


def _particles(name: str, family: list[str]) -> list[str]:
    """What order passes over before a family that is written first: "van der Meer, Johanna"."""
    before, comma, _ = name.partition(",")
    words = fold_name(before).split()
    if not comma or not family or words[-len(family) :] != family:
        return []
    found: list[str] = []
    for word in reversed(words[: -len(family)]):
        if word not in PARTICLES:
            break
        found.insert(0, word)
    return found


def _generation(name: str) -> set[str]:
    """Jr., Sr., II: by which a family tells apart who have one name."""
    return {fold_name(word) for word in name.split() if is_generation(word)}


def _may_be_one(words: Words, other: Words) -> bool:
    if "".join(words) == "".join(other) or (len(words) > 1 and sorted(words) == sorted(other)):
        return True
    if _is_one_romanised(words, other):
        return True
    for one, two in product(_with_and_without_particles(words), _with_and_without_particles(other)):
        if one == two or _are_spelled_alike(one, two) or _is_one_shortened(one, two):
            return True
    return False


def _is_one_romanised(words: Words, other: Words) -> bool:
    if not (cyrillic.is_slavic(words) and cyrillic.is_slavic(other)):
        return False
    loose, loose_other = cyrillic.loosely(words), cyrillic.loosely(other)
    return len(words) > 1 and loose == loose_other


def _with_and_without_particles(words: Words) -> Iterator[Words]:
    yield words
    bare = tuple(word for word in words if word not in PARTICLES)
    if 2 < len(bare) < len(words):
        yield bare


def _are_spelled_alike(words: Words, other: Words) -> bool:
    """Is a letter off, or an initial too many?"""
    initials, initials_other = _initials(words), _initials(other)
    bare = tuple(word for word in words if len(word) > 1)
    bare_other = tuple(word for word in other if len(word) > 1)
    if len(bare) != len(bare_other) or len(bare) < 2:
        return False
    if initials and initials_other and initials != initials_other:
        return False
    different = [
        (a, b) for a, b in zip(bare, bare_other, strict=True) if one_spelling(a) != one_spelling(b)
    ]
    return not different or (len(different) == 1 and _is_slip(*different[0]))


def _is_one_shortened(words: Words, other: Words) -> bool:
    """Is a middle name left out or cut to its initial, or the first name the short one?"""
    if words[-1:] != other[-1:] or min(len(words), len(other)) < 2:
        return False
    first, first_other = words[0], other[0]
    is_short = first in short_forms(first_other) or first_other in short_forms(first)
    if {*words[is_short:], *other[is_short:]} & EAST_ASIAN_FAMILY:
        return False  # of three syllables none is a middle name
    if first != first_other and not is_short:
        return False
    if len(words) == len(other):
        middles = zip(words[1:-1], other[1:-1], strict=True)
        return all(a == b or _is_initial_of(a, b) for a, b in middles)
    longer, shorter = sorted((words, other), key=len, reverse=True)
    if len(shorter) > 2 or len(longer) > 3 or is_short:
        return False
    middle = longer[1]
    known = middle in FAMILY or middle in FAMILIES or middle in PARTICLES
    return not known and first not in TIBETAN and first not in WITHOUT_MIDDLE_NAMES


def _is_initial_of(word: str, other: str) -> bool:
    return min(len(word), len(other)) == 1 and word[0] == other[0]


def _initials(words: Words) -> Words:
    return tuple(word for word in words if len(word) == 1)


def _is_slip(word: str, other: str) -> bool:
    known = [is_given(w) or is_family(w) or w in FAMILIES for w in (word, other)]
    least = min(len(word), len(other))
    if all(known) or least < (_LEAST if any(known) else _LEAST + 1):
        return False
    if word[0] != other[0] or OSA.distance(word, other) != 1:
        return False
    if least < _SHORT and sorted(word) != sorted(other):
        return False  # a letter makes another of a name so short: Dolma, Dorma
    if len(word) == len(other) == _SHORT and sorted(word) != sorted(other):
        return False  # Parker, Packer; Miller, Milner
    if _PUNJABI.search(word) and _PUNJABI.search(other) and word[-3:] == other[-3:]:
        return False  # Jaspreet, Jagpreet: two words make a name, and either makes many
    # Daniel and Daniela, Clark and Clarke, Petrov and Petrova: the last letter is no slip.
    if word[:-1] == other[:-1] or word.startswith(other) or other.startswith(word):
        return False
    if bool(_FATHERS.search(word)) != bool(_FATHERS.search(other)):
        return False  # Petrova, Petrovna: a family and a father's name
    if _differ_by_a_vowel(word, other):
        return least >= _LONG
    if least >= _LONG and sorted(word) == sorted(other):
        return True
    undouble = least < _DOUBLING_IS_A_SLIP
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
