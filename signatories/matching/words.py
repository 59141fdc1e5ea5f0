"""The words of an organisation's name, as far as they tell one from another."""

import re

from signatories.matching.real_words import REAL_WORDS
from signatories.names.organisation_words import is_head, is_hint
from signatories.names.people_words import is_family, is_given
from signatories.names.places import is_regional
from signatories.names.remembering import remembered
from signatories.names.search import search_key
from signatories.names.words import word_set

# Nobody tells two organisations apart by these.
_SMALL = word_set(
    """
    a an the of for and & in on to at with by la le les l de des du d et pour en der die das und
    für fur e y el los las del o os do da dos das e i au aux al un une il zum zur im vom von van het
    no na em com per
    """
)
_LEGAL = word_set(
    "inc incorporated ltd limited llc corp asbl ev gmbh ggmbh ngo npo vzw stichting cic"
)
# The same, where they are spelled with full stops or say something else elsewhere in a name.
_LEGAL_END = re.compile(
    r"[\s,;(]+(?:e\. ?V\.?|a\.s\.b\.l\.?|A\. ?C\.|S\. ?A\.|registered charity|registered society"
    r"|charitable trust|registered)\)?\s*$",
    re.IGNORECASE,
)
# "Tibetan Association Society": a register's word behind a body's own.
_SOCIETY_END = re.compile(
    r"(?<=\w)(\b(?:association|committee|centre|center|federation|alliance|congress|council"
    r"|institute|network|friends of .+)) society\s*$",
    re.IGNORECASE,
)
_ELISION = re.compile(r"\b([ldjnLDJN]|qu|Qu)['\u2019](?=\w)")
# What the small words say that say anything, in whatever language.
_JOINING = {
    **dict.fromkeys(word_set("of de du des d del do da dos das von vom van"), "of"),
    **dict.fromkeys(word_set("for pour para por fur"), "for"),
    **dict.fromkeys(word_set("with avec con com mit"), "with"),
}
# One word in several spellings.
_SPELLINGS = {
    "hk": "hong kong",
    **dict.fromkeys(
        word_set("ouighour ouighur ouigour uighour uyghour uighur uygur uigur uigher uygher"),
        "uyghur",
    ),
    "turkestani": "turkestan",
    "turkistani": "turkestan",
    "hongkong": "hong kong",
    "hongkonger": "hong konger",
    "turkistan": "turkestan",
    "centre": "center",
    "labour": "labor",
    "neighbour": "neighbor",
    "neighbourhood": "neighborhood",
    "theatre": "theater",
    "honour": "honor",
    "harbour": "harbor",
    "colour": "color",
    "defence": "defense",
    "programme": "program",
    "organisation": "organization",
    "org": "organization",
    "govt": "government",
    "assoc": "association",
    "assn": "association",
    "asso": "association",
    "asoc": "asociacion",
    "soc": "society",
    "univ": "university",
    "intl": "international",
    "int": "international",
    "natl": "national",
    "fed": "federation",
    "cttee": "committee",
    "comm": "committee",
    "dept": "department",
    "st": "saint",
    "usa": "united states",
    "uk": "united kingdom",
}


@remembered
def fold_name(name: str) -> str:
    """A name as it is stored for readers' searches: the one folding that both sides share."""
    return search_key(name)


def without_form(name: str) -> str:
    """The name without what only its register adds, elided articles apart: "… e.V.", "l'Homme"."""
    bare = _LEGAL_END.sub("", name) or name
    bare = _SOCIETY_END.sub(r"\1", bare)
    return _ELISION.sub(r"\1 ", bare)


def joining_words(folded: str) -> frozenset[str]:
    """How the others belong together: doctors of the world are not those for it."""
    return frozenset(_JOINING[word] for word in folded.split() if word in _JOINING)


def words_of(folded: str) -> tuple[str, ...]:
    """The telling words of a folded name, each in its one spelling and without a plural's s."""
    found: list[str] = []
    for word in telling_words(folded):
        bare = singular(word)
        found += (_SPELLINGS.get(word) or _SPELLINGS.get(bare) or bare).split()
    return tuple(found)


def telling_words(folded: str) -> tuple[str, ...]:
    """The words of a folded name that tell it from another, as they are written."""
    words = folded.split()
    return tuple(w for w in words if w not in _SMALL and w not in _LEGAL) or tuple(words)


_ENDINGS = ("ers", "ing", "ist", "er", "or", "ed", "ly")
_TOWN = re.compile("[a-z]{3}(?:ham|ford|bury|ville|burg|dorf|stadt|wick|worth|stead|minster)$")
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
        spelled = _SPELLINGS.get(word) or _SPELLINGS.get(singular(word)) or word
        found += ((part, word not in _SMALL) for part in spelled.split())
    return tuple(found)


def is_real_word(word: str) -> bool:
    """Is it a word that somebody means, as far as the lexicons know: no slip of another?

    So are those made of two of them (Freizeit), of one by an ending (bankers), and what ends as
    towns do (Dunham).
    """
    return _is_listed(word) or _is_made(singular(word))


def _is_listed(word: str) -> bool:
    return any(
        form in REAL_WORDS
        or is_head(form)
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
    if len(stem) > 2 and any(form in REAL_WORDS for form in (stem, f"{stem}e", stem[:-1])):
        return True
    return any(
        word[:at] in REAL_WORDS and word[at:] in REAL_WORDS for at in range(4, len(word) - 3)
    )
