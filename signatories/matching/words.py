"""The words of an organisation's name, as far as they tell one from another."""

import re

from rapidfuzz import fuzz

from signatories.matching.forms import without_form
from signatories.matching.real_words import REAL_WORDS
from signatories.matching.spellings import spelled
from signatories.names.organisation_words import is_head, is_hint
from signatories.names.people_words import is_family, is_given
from signatories.names.places import is_regional
from signatories.names.remembering import remembered
from signatories.names.search import search_key
from signatories.names.words import word_set

# As German is written where a keyboard has no umlauts.
DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# Nobody tells two organisations apart by these.
_SMALL = word_set(
    """
    a an the of for and & in on to at with by la le les l de des du d et pour en der die das und
    für fur e y el los las del o os do da dos das e i au aux al un une il zum zur im vom von van het
    no na em com per para por con mit avec met di della dei delle degli och og w z na i y
    """
)
_LEGAL = word_set(
    """
    inc incorporated ltd limited llc corp asbl aisbl ev gmbh ggmbh ngo npo vzw stichting cic cio pty
    plc onlus odv ets registered ry ong
    """
)
# What the small words say that say anything, in whatever language.
_JOINING = {
    **dict.fromkeys(
        word_set("of de du des d del do da dos das von vom van di dei della delle"), "of"
    ),
    **dict.fromkeys(word_set("for pour para por fur per"), "for"),
    **dict.fromkeys(word_set("with avec con com mit"), "with"),
}


@remembered
def fold_name(name: str) -> str:
    """A name as it is stored for readers' searches: the one folding that both sides share."""
    return search_key(name.replace("\u200c", " "))  # which parts Persian words without a space


def joining_words(folded: str) -> frozenset[str]:
    """How the others belong together: doctors of the world are not those for it."""
    return frozenset(_JOINING[word] for word in folded.split() if word in _JOINING)


def words_of(folded: str) -> tuple[str, ...]:
    """The telling words of a folded name, each in its one spelling and without a plural's s."""
    found: list[str] = []
    for word in telling_words(folded):
        found += spelled(word, singular(word)).split()
    return tuple(found)


def is_small(word: str) -> bool:
    """Does it tell nothing: of, the, and?"""
    return word in _SMALL


def telling_words(folded: str) -> tuple[str, ...]:
    """The words of a folded name that tell it from another, as they are written."""
    words = folded.split()
    return tuple(w for w in words if w not in _SMALL and w not in _LEGAL) or tuple(words)


_ENDINGS = ("ers", "ing", "ist", "er", "or", "ed", "ly")
_OF_A_PLACE = ("n", "an", "ian", "er", "ite", "nian")  # Ottawan, Londoner
_TOWN = re.compile("[a-z]{3}(?:ham|ford|bury|ville|burg|dorf|stadt|wick|worth|stead|minster)$")
_NO_COMPOUND = re.compile("[^m]mission$|^comission$")  # "comission" is no mission
_NO_PLURAL = frozenset({"aids", "news", "arms", "works", "goods"})


def singular(word: str) -> str:
    if word in _NO_PLURAL:
        return word
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@remembered
def words_in_order(name: str) -> tuple[tuple[str, bool], ...]:
    """Every word of a name in its one spelling, and whether it is a telling one."""
    found: list[tuple[str, bool]] = []
    for word in fold_name(without_form(name)).split():
        if word in _LEGAL:
            continue
        spelling = spelled(word, singular(word))
        found += ((part, word not in _SMALL) for part in spelling.split())
    return tuple(found)


def is_real_word(word: str) -> bool:
    """Is it a word that somebody means, as far as the lexicons know: no slip of another?

    So are those made of two of them (Freizeit), of one by an ending (bankers), and what ends as
    towns do (Dunham).
    """
    return _is_listed(word) or _is_made(singular(word)) or _is_joined(singular(word))


def is_a_slip_for_all_that(word: str, other: str) -> bool:
    """Is one known only as two words in one, and not the other: wordwide, worldwide?"""
    real = [_is_listed(w) or _is_made(singular(w)) for w in (word, other)]
    return real[0] != real[1]


def _is_listed(word: str) -> bool:
    return any(
        form in REAL_WORDS
        or (is_head(form) and not _NO_COMPOUND.search(form))
        or is_hint(form)
        or is_regional(form)
        or is_given(form)
        or is_family(form)
        for form in (word, singular(word), f"{word}s")
    )


def _is_made(word: str) -> bool:
    if _TOWN.search(word):
        return True
    stem = next((word[: -len(end)] for end in _ENDINGS if word.endswith(end)), "")
    forms = [f"{stem}e"]  # hiker
    if len(stem) > 3:
        forms.append(stem)
        if stem[-2] == stem[-1]:
            forms.append(stem[:-1])  # planned, runner
    if len(stem) > 2 and any(form in REAL_WORDS for form in forms):
        return True
    return any(word.endswith(end) and is_regional(word[: -len(end)]) for end in _OF_A_PLACE)


def _is_joined(word: str) -> bool:
    return any(
        word[:at] in REAL_WORDS and word[at:] in REAL_WORDS for at in range(4, len(word) - 3)
    )


def score(words: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How alike two names are to a reader, 1 to 100, whatever the order of their words."""
    return max(1, round(fuzz.ratio(" ".join(sorted(words)), " ".join(sorted(other)))))
