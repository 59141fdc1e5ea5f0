"""Many names, and which of them are the same as one more, or nearly: the index of one letter."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from signatories.matching.nearness import near_organisations, near_persons
from signatories.matching.words import fold_name, words_of
from signatories.names.comparison import comparison_key

# What two names that `nearness` finds have in common at least, in hundredths, and how many of the
# most alike are read word by word: 100,000 names are only ever compared as strings.
_LEAST = 76
_MOST_READ = 60
_NEAR = {"organisation": near_organisations, "person": near_persons}


@dataclass(frozen=True)
class Named:
    """One name of a signature."""

    signature_id: int
    kind: str
    name: str

    def __repr__(self) -> str:
        return f"<Named {self.signature_id}>"


@dataclass
class _Kind:
    """The names of one kind, and beside each the words in which it is looked for."""

    names: list[Named] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


class NameIndex:
    """Names of one letter, in memory. What is found is compared again by what it stands for."""

    def __init__(self) -> None:
        self._by_letters: defaultdict[str, list[Named]] = defaultdict(list)
        self._kinds: defaultdict[str, _Kind] = defaultdict(_Kind)
        self.signature_ids: set[int] = set()

    def add(self, named: Named, *, folded: str = "") -> None:
        """Take up a name; `folded` where it is stored already."""
        folded = folded or fold_name(named.name)
        self.signature_ids.add(named.signature_id)
        self._by_letters[_letters(folded)].append(named)
        kind = self._kinds[named.kind]
        kind.names.append(named)
        kind.keys.append(_key(folded))

    def same(self, name: str) -> Iterable[Named]:
        """Those whose name is the same but for case, width, spacing and punctuation. Of any kind:
        an organisation that was entered as a person is the same all the same.
        """
        key = comparison_key(name)
        for named in self._by_letters.get(_letters(fold_name(name)), ()):
            if comparison_key(named.name) == key:
                yield named

    def near(self, name: str, kind: str) -> Iterable[tuple[int, Named]]:
        """Those that may be the same but for a slip, with a score from 1 to 100."""
        among = self._kinds[kind]
        wanted = _key(fold_name(name))
        if not wanted:
            return
        alike = process.extract(
            wanted, among.keys, scorer=fuzz.ratio, processor=None,
            score_cutoff=_LEAST, limit=_MOST_READ,
        )  # fmt: skip
        own_key = comparison_key(name)
        for _, _, at in alike:
            named = among.names[at]
            score = _NEAR[kind](name, named.name)
            if score and comparison_key(named.name) != own_key:
                yield score, named


def _letters(folded: str) -> str:
    """What two names of one `comparison_key` have in common, from the folding that is stored."""
    return folded.replace(" ", "").replace("\u0640", "")


def _key(folded: str) -> str:
    """The words in one order, so that a name and the same name turned round look alike."""
    return " ".join(sorted(words_of(folded)))
