"""Where in an index of names those stand that have something in common with one more: a word, a
meaning, the first letters. Nothing but numbers is kept.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from signatories.names.script import has_east_asian

_MOST_SLIPS = 2
# How many lists of places there are; a few marks share one.
_OF_MARKS, _OF_WORDS = 1 << 12, 1 << 14


def _places() -> array[int]:
    return array("I")


class Marks:
    """One mark for each name, by which it is looked for; none where it is empty."""

    def __init__(self) -> None:
        self._marks: array[int] = array("q")
        self._buckets: defaultdict[int, array[int]] = defaultdict(_places)

    def append(self, mark: str) -> None:
        number = hash(mark)
        if mark:
            self._buckets[number % _OF_MARKS].append(len(self._marks))
        self._marks.append(number)

    def places(self, mark: str, *, most: int) -> Iterator[int]:
        """The places of this mark, the first so many."""
        wanted = hash(mark)
        for at in self._buckets.get(wanted % _OF_MARKS, ()):
            if self._marks[at] == wanted:
                yield at
                most -= 1
            if not most:
                return


class WordPlaces:
    """The places of names by their words.

    Of two names that `organisations` finds alike at most two words differ. So of any three words of
    the one the other has at least one as it is; or it has the same letters in other words; or it is
    as short as that. A few thousand of 100,000 names are left to compare as strings.
    """

    def __init__(self) -> None:
        self._by_word: defaultdict[int, array[int]] = defaultdict(_places)
        # One more word than two: the word for a body's kind, which a key may lack.
        self._short = [_places() for _ in range(_MOST_SLIPS + 2)]
        self._native = _places()

    def add(self, at: int, spellings: Iterable[Sequence[str]]) -> None:
        """Take up the name that stands there, by the words of each of its spellings in order."""
        buckets: set[int] = set()
        for words in spellings:
            buckets |= {*map(_bucket, words), _bucket("".join(words))}
            if has_east_asian("".join(words)):
                self._native.append(at)
            elif len(words) < len(self._short):
                self._short[len(words)].append(at)
        for bucket in buckets:
            self._by_word[bucket].append(at)

    def near(self, spellings: Iterable[Sequence[str]]) -> set[int]:
        """The places that are worth comparing with a name of these spellings."""
        found: set[int] = set()
        for words in spellings:
            found.update(self._by_word.get(_bucket("".join(words)), ()))
            if has_east_asian("".join(words)):
                found.update(self._native)
            elif len(words) <= _MOST_SLIPS:
                for size in range(1, len(words) + 2):
                    found.update(self._short[size])
            by_word = sorted((self._by_word.get(_bucket(word), ()) for word in {*words}), key=len)
            for places in by_word[: _MOST_SLIPS + 1]:
                found.update(places)
        return found


def _bucket(word: str) -> int:
    return hash(word) % _OF_WORDS
