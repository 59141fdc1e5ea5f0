"""When two different spellings may be one organisation: slips found; parents and branches not.

What tells two organisations apart is a word, what tells a slip is a letter. So names are compared
word by word: a word too many ("McGill Students for a Free Tibet", "Amnesty International Canada")
is another organisation, however alike the rest; a word that is a letter or two off is a slip,
unless both spellings are words in their own right (Austria and Australia, policy and police).
Whoever is found is shown to a moderator, never merged.
"""

import re

from rapidfuzz.distance import OSA

from signatories.matching.acronyms import have_other_initials, is_acronym_of
from signatories.matching.concepts import is_in_a_term, meaning_of, says_the_same
from signatories.matching.folding import comparable
from signatories.matching.forms import spelled_out, without_form, without_kind
from signatories.matching.words import (
    DIGRAPHS,
    fold_name,
    is_a_slip_for_all_that,
    is_real_word,
    is_small,
    joining_words,
    score,
    singular,
    telling_words,
    words_of,
)
from signatories.names.script import has_east_asian, has_latin, main_script

_MOST_SLIPS = 2
_OF_INITIALS, _OF_MEANING = 90, 85
# So many words stand in one of two names only where it is a translation.
_OF_TWO_LANGUAGES = 4
# Shorter, every character is half a word.
_LONG_EAST_ASIAN = 8
# East Asian characters that turn a name into another one by themselves.
_TELLING = set("東南西北中男女大小上下左右前後新舊老少父母兄弟姊妹一二三四五六七八九十")
# How long a word must be for two slips in it, and for a letter that stands two places off.
_LEAST_OF_TWO, _LEAST_MOVED = 8, 6
_LEAST_LINKED = 4
_ENOUGH = 4  # words, so that three that are equal make up for one
_DIGIT = re.compile(r"\d")


def near_organisations_parts(name: str, other: str) -> int:
    """How alike two names of organisations that hold no second one are, 1–100, if they may be one;
    else 0.
    """
    if near := _near(name, other):
        return near
    kind, kind_other = without_kind(name), without_kind(other)
    if bool(kind) == bool(kind_other):
        return 0
    return _near(kind or name, kind_other or other)


def _near(name: str, other: str) -> int:
    if is_acronym_of(name, other) or is_acronym_of(other, name):
        return _OF_INITIALS
    name, other = spelled_out(name, other), spelled_out(other, name)
    folded, folded_other = (comparable(fold_name(without_form(n))) for n in (name, other))
    native, native_other = has_east_asian(folded), has_east_asian(folded_other)
    if native and native_other:
        return _near_east_asian(folded, folded_other)
    meaning, meaning_other = meaning_of(name), meaning_of(other)
    says_so = _OF_MEANING if says_the_same(meaning, meaning_other) else 0
    if main_script(name) != main_script(other):
        return says_so
    # Two languages join their words as they like; one language means something by it.
    one_language = len({*words_of(folded)} ^ {*words_of(folded_other)}) < _OF_TWO_LANGUAGES
    if not one_language and says_the_same(meaning, meaning_other, by_stems=True):
        says_so = _OF_MEANING
    if have_other_initials(name, other):
        return 0
    apart = _are_joined_otherwise(folded, folded_other)
    apart = apart or _are_two_universities(folded, folded_other)
    for one in (folded, _in_digraphs(name)):
        for two in (folded_other, _in_digraphs(other)):
            words, words_other = words_of(one), words_of(two)
            # As written too: "Cnetre" is a slip of Centre, not of the spelling that Centre is
            # folded to.
            written = telling_words(one), telling_words(two)
            if (
                _are_alike(words, words_other)
                or _are_alike(*written)
                or _are_alike_but_for_a_small_word(one.split(), two.split())
            ):
                return 0 if apart else score(words, words_other)
    return 0 if apart and one_language else says_so


def _in_digraphs(name: str) -> str:
    """Folded with the umlauts that German keyboards miss written out: Muenchen."""
    return comparable(fold_name(without_form(name).translate(DIGRAPHS)))


def _are_joined_otherwise(folded: str, other: str) -> bool:
    """Doctors of the World, and for it: each joins its words by one that the other has not. The
    longer a name is, the less its writers heed which.
    """
    if min(len(telling_words(folded)), len(telling_words(other))) > 2:
        return False
    joining, joining_other = joining_words(folded), joining_words(other)
    return bool(joining - joining_other) and bool(joining_other - joining)


def _are_two_universities(folded: str, other: str) -> bool:
    """York University is not the University of York."""
    both = "university" in folded.split() and "university" in other.split()
    return both and ("university of" in folded) != ("university of" in other)


def _are_alike(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "".join(words) == "".join(other):
        return True
    if len(words) != len(other):
        return False
    if len(words) > 2 and sorted(words) == sorted(other):
        return True
    different = [(a, b) for a, b in zip(words, other, strict=True) if a != b]
    if len(different) == 1 and len(words) >= _ENOUGH and _is_short_slip(*different[0]):
        return True
    return len(different) <= min(_MOST_SLIPS, len(words)) and all(is_slip(*p) for p in different)


def _is_short_slip(word: str, other: str) -> bool:
    """Is a letter wrong or missing in a word of four, and do not both say something?"""
    if word.rstrip("s") == other.rstrip("s"):
        return True  # Mutual Aid, Mutual Aids
    if sorted((len(word), len(other))) not in ([3, 4], [4, 4]) or word[0] != other[0]:
        return False
    if _DIGIT.search(word + other) or OSA.distance(word, other) != 1:
        return False
    real, real_other = is_real_word(word), is_real_word(other)
    return real != real_other or (len(word) != len(other) and not real)


def _are_alike_but_for_a_small_word(words: list[str], other: list[str]) -> bool:
    """Lawyers fo Rights, and Lawyers forRights."""
    if "".join(words) == "".join(other):
        return True
    different = [(a, b) for a, b in zip(words, other, strict=False) if a != b]
    if len(words) != len(other) or len(words) < _ENOUGH or len(different) != 1:
        return False
    [(word, small)] = [sorted(different[0], key=is_small)]
    return is_small(small) and not is_small(word) and OSA.distance(word, small) == 1


def is_slip(word: str, other: str) -> bool:
    """Is one word a slip of the other: a letter off, or two in a long one?"""
    if _DIGIT.search(word + other):
        return False
    shorter = min(len(word), len(other))
    distance = OSA.distance(word, other, score_cutoff=2)
    long = shorter >= (_LEAST_MOVED if sorted(word) == sorted(other) else _LEAST_OF_TWO)
    if distance > 2 or (distance == 2 and not long) or shorter < 4:
        return False
    if {singular(word)[-1], singular(other)[-1]} == {"a", "o"} and word[:-2] == other[:-2]:
        return False  # Cubanos and Cubanas
    if word[:-1] == other[:-1] and main_script(word) == "cyrillic":
        return False  # an ending says who and how many
    if distance == 2 and len(word) == len(other) and word[0] != other[0]:
        return False  # derechos, helechos
    real, real_other = is_real_word(word), is_real_word(other)
    if real and real_other:
        if _are_linked_otherwise(word, other):
            return True
        lost = distance == 1 and len(word) != len(other) and shorter >= _LEAST_OF_TWO
        return lost and is_a_slip_for_all_that(word, other)
    if shorter == 4 and len(word) == len(other):
        # A letter changed in a word so short makes another word; two in each other's place do not.
        return sorted(word) == sorted(other) and real != real_other
    return word[0] == other[0] or real != real_other


def _are_linked_otherwise(word: str, other: str) -> bool:
    """Arbeitskreis and Arbeitkreis: is it the s between two German words that one has more?"""
    shorter, longer = sorted((word, other), key=len)
    at = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    inside = _LEAST_LINKED <= at <= len(shorter) - _LEAST_LINKED
    return inside and longer[at] == "s" and longer[:at] + longer[at + 1 :] == shorter


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
    return score((name,), (other,))
