"""Many names, and which of them are the same as one more, or nearly: the index of one letter."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from rapidfuzz import fuzz, process

from signatories.matching.acronyms import initials_of, spelled_short
from signatories.matching.concepts import meaning_of
from signatories.matching.folding import comparable
from signatories.matching.forms import has_cut_short, together, without_kind
from signatories.matching.marks import Marks, WordPlaces
from signatories.matching.organisations import near_organisations_parts
from signatories.matching.parts import in_latin, parts_of
from signatories.matching.people import near_persons_parts, words_of_person
from signatories.matching.people_lists import full_form
from signatories.matching.words import DIGRAPHS, fold_name, words_of
from signatories.names.comparison import comparison_key

# What two names that `nearness` finds have in common at least, in hundredths, and how many of the
# most alike are read word by word: 100,000 names are only ever compared as strings.
_LEAST = 76
_MOST_READ = 60
# Of those that mean the same, or have the same initials.
_MOST_OTHERS = 40
_NEAR = {"organisation": near_organisations_parts, "person": near_persons_parts}


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
    """The names of one kind part by part, and beside each part by what it is looked for: its words,
    what it means, its first letters. All but the words are numbers.
    """

    names: list[Named] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    meanings: Marks = field(default_factory=Marks)
    initials: Marks = field(default_factory=Marks)
    all_initials: Marks = field(default_factory=Marks)
    shorts: Marks = field(default_factory=Marks)
    by_words: WordPlaces = field(default_factory=WordPlaces)


class NameIndex:
    """Names of one letter, in memory. What is found is compared again by what it stands for."""

    def __init__(self) -> None:
        self._by_letters: defaultdict[str, list[Named]] = defaultdict(list)
        self._kinds: defaultdict[str, _Kind] = defaultdict(_Kind)
        self.signature_ids: set[int] = set()

    def __len__(self) -> int:
        return sum(len(kind.parts) for kind in self._kinds.values())

    def add(self, named: Named, *, folded: str = "") -> None:
        """Take up a name; `folded` where it is stored already."""
        folded = folded or fold_name(named.name)
        self.signature_ids.add(named.signature_id)
        self._by_letters[_letters(folded)].append(named)
        kind = self._kinds[named.kind]
        for part in parts_of(named.name):
            kind.names.append(named)
            kind.parts.append(part)
            stored = folded if part == named.name else fold_name(part)
            kind.keys.append(_key(part, stored, named.kind))
            if named.kind == "organisation":
                kind.by_words.add(len(kind.keys) - 1, _spellings(part, stored))
                meaning = meaning_of(part)
                initials, all_initials = initials_of(part)
                kind.meanings.append(meaning.key if meaning else "")
                kind.initials.append(initials)
                kind.all_initials.append(all_initials)
                kind.shorts.append(spelled_short(part))

    def same(self, name: str) -> Iterable[Named]:
        """Those whose name is the same but for case, width, spacing and punctuation. Of any kind:
        an organisation that was entered as a person is the same all the same.
        """
        key = comparison_key(name)
        for named in self._by_letters.get(_letters(fold_name(name)), ()):
            if comparison_key(named.name) == key:
                yield named

    def near(self, name: str, kind: str) -> Iterable[tuple[int, Named]]:
        """Those that may be the same but for a slip, in another language or in short, with a
        score from 1 to 100.
        """
        among = self._kinds[kind]
        own_key = comparison_key(name)
        found: dict[int, int] = {}
        parts = parts_of(name)
        # Where a line holds several names, each is looked for; no line is looked for as a whole.
        for part in parts if len(parts) < 3 else parts[1:]:
            # A slip in what has Latin letters too is found by these.
            by_letters = len(parts) < 3 or not in_latin(part)
            for at in set(_candidates(part, kind, among, by_letters=by_letters)):
                score = _NEAR[kind](part, among.parts[at])
                if score and comparison_key(among.names[at].name) != own_key:
                    found[at] = max(score, found.get(at, 0))
        best: dict[Named, int] = {}
        for at, score in found.items():
            best[among.names[at]] = max(score, best.get(among.names[at], 0))
        for named, score in best.items():
            yield score, named


def _candidates(part: str, kind: str, among: _Kind, *, by_letters: bool) -> Iterator[int]:
    """Where those stand that are worth reading."""
    wanted = _key(part, fold_name(part), kind)
    if not wanted:
        return
    if by_letters:
        yield from _alike(part, wanted, kind, among)
    if kind != "organisation":
        return
    if meaning := meaning_of(part):
        yield from among.meanings.places(meaning.key, most=_MOST_OTHERS)
    if short := spelled_short(part):
        yield from among.initials.places(short, most=_MOST_OTHERS)
        yield from among.all_initials.places(short, most=_MOST_OTHERS)
    else:
        for initials in set(initials_of(part)) - {""}:
            yield from among.shorts.places(initials, most=_MOST_OTHERS)


def _alike(part: str, wanted: str, kind: str, among: _Kind) -> Iterator[int]:
    """Where those stand that have nearly the same letters."""
    keys: Sequence[str] = among.keys
    places: Sequence[int] = range(len(keys))
    if kind == "organisation" and not has_cut_short(part):
        places = [*among.by_words.near(_spellings(part, fold_name(part)))]
        keys = [keys[at] for at in places] if len(places) < 2 else itemgetter(*places)(keys)
    alike = process.extract(
        wanted, keys, scorer=fuzz.ratio, processor=None, score_cutoff=_LEAST, limit=_MOST_READ
    )
    yield from (places[number] for _, _, number in alike)


def _spellings(part: str, folded: str) -> set[tuple[str, ...]]:
    """Its words, and again with the umlauts written out."""
    spellings = {_words(part, folded)}
    if (written_out := part.translate(DIGRAPHS)) != part:
        spellings.add(_words(written_out, fold_name(written_out)))
    return spellings


def _letters(folded: str) -> str:
    """What two names of one `comparison_key` have in common, from the folding that is stored."""
    return folded.replace(" ", "").replace("\u0640", "")


def _key(part: str, folded: str, kind: str) -> str:
    """The words in one order, so that a name and the same name turned round look alike."""
    if kind == "organisation":
        words = _words(part, folded)
    else:
        words = tuple(full_form(word) for word in words_of_person(part))
    return comparable(" ".join(sorted(words)))


def _words(part: str, folded: str) -> tuple[str, ...]:
    bare = without_kind(part)
    if bare or "." in part:
        folded = fold_name(together(bare or part))
    return words_of(comparable(folded))
