"""The words of an organisation's name, as far as they tell one from another."""

import re

from signatories.names.organisation_words import is_head, is_hint
from signatories.names.people_words import is_family, is_given
from signatories.names.places import is_regional
from signatories.names.search import search_key
from signatories.names.words import word_set

# Nobody tells two organisations apart by these.
_SMALL = word_set(
    """
    a an the of for and & in on to at with by la le les l de des du d et pour en der die das und
    für fur e y el los las del o os do da dos das e i
    """
)
_LEGAL = word_set("inc incorporated ltd limited llc corp asbl ev gmbh ngo npo")
# One word in several spellings.
_SPELLINGS = {
    "hk": "hong kong",
    "hongkong": "hong kong",
    "hongkonger": "hong konger",
    "uighur": "uyghur",
    "uygur": "uyghur",
    "uigur": "uyghur",
    "uigher": "uyghur",
    "turkistan": "turkestan",
    "centre": "center",
    "labour": "labor",
    "defence": "defense",
    "programme": "program",
    "organisation": "organization",
    "assn": "association",
    "assoc": "association",
    "soc": "society",
    "univ": "university",
    "intl": "international",
    "int'l": "international",
    "natl": "national",
    "fed": "federation",
    "cttee": "committee",
    "comm": "committee",
    "dept": "department",
    "st": "saint",
    "usa": "united states",
    "uk": "united kingdom",
}
# Real words one or two letters from another: a change from one to the other is no slip. They add to
# the lexicons of `names`, which know what organisations, people and places are called.
_REAL = word_set(
    """
    action adoption alaskan albanian algerian angolan armenian art arts asian auction australian
    austrian band bank bar bear bird board boat body book boot brother child children chilean
    christ colombian columbia columbian comic commodity common commons community concern concert
    consent content contest cosmic council counsel country county court dance dancer day doctor
    dominica dominican donor door eastern eastside editor election emigration equality equity
    erection estonian event eye face fact faith father fight film finance fire firm first fish food
    foot form format fort forty forum fun gambia gambian garden gay georgian german germanic girl
    gold golf good guide guild hall hand head hear heart heat hill home hope horse house human
    humane hungarian hunger immigration indian indiana indonesian iranian iraqi iron jamaican kid
    king korean laboratory ladies lake land language latvian law lay learning legal lesbian letter
    liberation liberian liberty library life light line link list literacy literary lithuanian
    living local lone love malian maltese march marine maritime market marsh mauritanian mauritian
    medical medicine member mental metal migration mind mine mission mobile model mongolian moral
    mother mountain mural music muslim nation native nature navy new news nigerian nigerien night
    nord north northern northside notion nurse nursing ocean old open option oral organ organic
    orphan other pace pacific pact paper park part party passion past patient pension person
    personal personnel pilot place plan plane plant play player poem poet poetry point police
    policy polity popular population port post poster pottery poverty praise prayer press pressing
    prison private probation product production profession projection protection protein protest
    province prudence public publication quality race racial radical radio rail rain ranch reaction
    real reality reason record refuge region regional relief religion rent rental residence
    resident resilience resistance revenue review revision revolution right rite river road rock
    roman romanian room root royal rule rural sacred safety sail saint salvation science sea
    section sector seminar senior sense serbian service session sexual share shore siberian sight
    silence sister slovak slovakian slovene slovenian social solar soldier son song soul south
    southern southside space speech speed sport spring stage state station statue status steel
    stock storm story street strike style suburb sun support surgeon sustain swedish swiss table
    talent tamil target tax teach team tennis text theory thought time tool town track trade
    tradition trail train training transit transport travel treatment treaty tree tribe trick trust
    truth tunisian ukrainian urban valley value vegan vehicle venture vets victim village violence
    virtue vision visit vocal vote voter wage walk wall war ward waste water wealth web west
    western westside whale wheel wild win wind wine winter wisdom wood word work world worship
    wound writing yard year young zambia zambian zone
    """
)
_ACRONYM = re.compile(r"\(([^\W\d_]{2,8})\)")


def fold_name(name: str) -> str:
    """A name as it is stored for readers' searches: the one folding that both sides share."""
    return search_key(name)


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


def singular(word: str) -> str:
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def without_own_acronym(name: str) -> str:
    """The name without its own initials beside it: "… Democratic Movement (VSSDM)"."""
    found = _ACRONYM.search(name)
    if not found:
        return name
    rest = " ".join((name[: found.start()] + name[found.end() :]).split())
    words = fold_name(rest).split()
    initials = {
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in _SMALL),
    }
    return rest if found.group(1).casefold() in initials else name


def is_real_word(word: str) -> bool:
    """Is it a word that somebody means, as far as the lexicons know: no slip of another?"""
    return any(
        form in _REAL
        or is_head(form)
        or is_hint(form)
        or is_regional(form)
        or is_given(form)
        or is_family(form)
        for form in ((word,) if word.endswith("s") else (word, f"{word}s"))
    )
