"""Initials for a name: CFHK, C.F.H.K., GfbV; and "SFT Canada" for its branch there."""

import re

from signatories.matching.words import is_real_word, words_in_order
from signatories.names.words import word_set

_DOTTED = re.compile(r"^(?:[^\W\d_]\.){2,}[^\W\d_]?\.?$")
_LEAST, _MOST = 3, 9
_MOST_MADE, _MOST_OF_A_WORD = 12, 4
# A place in capitals behind a name is a branch of it.
_BRANCHES = word_set(
    "usa uae drc rdc nsw qld act vic nyc bih rsa ussr prc roc dprk apac mena emea asean rok ontario"
)
_MOST_WORDS = 3  # beside which initials still read as such
Words = tuple[tuple[str, bool], ...]


def initials_of(name: str) -> tuple[str, str]:
    """The first letters of its telling words, and of all its words."""
    words = words_in_order(name)
    return "".join(w[0] for w, telling in words if telling), "".join(w[0] for w, _ in words)


def spelled_short(name: str) -> str:
    """What the first letters of the full name would be, if this one holds initials; else ""."""
    taken = _taken_apart(name)
    if taken is None:
        return ""
    before, initials, after = taken
    return _firsts(before) + initials + _firsts(after)


def is_acronym_of(short: str, full: str) -> bool:
    """Does the first stand for the second: whole, or with the same words beside its initials?"""
    taken = _taken_apart(short)
    if taken is None or _taken_apart(full) is not None:
        return False
    before, initials, after = taken
    words = words_in_order(full)
    telling = [word for word, is_telling in words if is_telling]
    if [w for w, t in before if t] != telling[: _telling(before)]:
        return False
    if after and [w for w, t in after if t] != telling[-_telling(after) :]:
        return False
    between = _without(words, _telling(before), _telling(after))
    return sum(t for _, t in between) > 1 and _spells(initials, between)


def is_made_of(short: str, full: str) -> bool:
    """Is the first, which stands beside the second, letters or beginnings of its words in capitals:
    COFAPRE, VOC, FORUM-ASIA? Without the other beside it such a word may stand for anything.
    """
    letters = "".join(c for c in short if c.isalpha())
    if not _LEAST <= len(letters) <= _MOST_MADE or not letters.isupper() or len(short.split()) > 1:
        return False
    words = [word for word, _ in words_in_order(full)]
    if letters.casefold() in _BRANCHES or len(words) < 2:
        return False
    if "-" in short:
        pieces = short.casefold().split("-")
        if all(any(word.startswith(piece) for word in words) for piece in pieces):
            return True
    return _begin(letters.casefold(), words) > 1


def _begin(letters: str, words: list[str]) -> int:
    """Of how many words in their order the letters are the beginnings; 0 if of none."""
    if not letters:
        return 0
    for at, word in enumerate(words):
        for size in range(min(len(letters), len(word), _MOST_OF_A_WORD), 0, -1):
            if word[:size] != letters[:size]:
                continue
            rest = _begin(letters[size:], words[at + 1 :])
            if rest or size == len(letters):
                return rest + 1
    return 0


def have_other_initials(name: str, other: str) -> bool:
    """UNHCR is no slip of UNHRC: does each hold initials, and not the same?"""
    one, two = _taken_apart(name), _taken_apart(other)
    return one is not None and two is not None and one[1] != two[1]


def _taken_apart(name: str) -> tuple[Words, str, Words] | None:
    """What stands before the initials, the initials, and what stands after them."""
    words = name.split()
    if not words or len(words) > _MOST_WORDS:
        return None
    shouted = len(words) > 1 and name.isupper()
    for at, word in enumerate(words):
        letters = word.replace(".", "").strip(",;:()")
        if _is_initials(word, letters) and not (shouted and is_real_word(letters.casefold())):
            return (
                words_in_order(" ".join(words[:at])),
                letters.casefold(),
                words_in_order(" ".join(words[at + 1 :])),
            )
    return None


def _is_initials(word: str, letters: str) -> bool:
    if not (_LEAST <= len(letters) <= _MOST and letters.isalpha()):
        return False
    capitals = sum(letter.isupper() for letter in letters)
    mixed = len(letters) <= 6 and capitals >= len(letters) - 2 >= 2 and letters[-1].isupper()
    return capitals == len(letters) or mixed or _DOTTED.match(word) is not None


def _spells(initials: str, words: Words) -> bool:
    """Every telling word gives its first letter, and a small one may."""
    if not words:
        return not initials
    (word, telling), rest = words[0], words[1:]
    if initials and initials[0] == word[0] and _spells(initials[1:], rest):
        return True
    return not telling and _spells(initials, rest)


def _without(words: Words, first: int, last: int) -> Words:
    """Without so many telling words at either end."""
    places = [at for at, (_, telling) in enumerate(words) if telling]
    start = places[first] if first < len(places) else len(words)
    end = places[-last - 1] + 1 if last < len(places) else 0
    return words[start:end]


def _telling(words: Words) -> int:
    return sum(telling for _, telling in words)


def _firsts(words: Words) -> str:
    return "".join(word[0] for word, telling in words if telling)
