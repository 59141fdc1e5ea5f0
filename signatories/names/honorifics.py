"""Styles before and after a name: "Rt Hon Sir", "Dr.", "l’honorable", 教授, "PhD".

Styles are kept as the signatory gives them; this room only finds where they end and the name
begins. Words that are also given names (Dean, Earl, Don, Major) count as styles only where their
language or the rest of the line makes them one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .folding import unify
from .script import HAN

# Phrases of one to three words, folded: lower case, without full stops, apostrophes unified.
_ENGLISH = """
mr|mrs|ms|miss|mx|dr|drs|doctor|prof|professor|profs|hon|honourable|honorable|the hon
the honourable
the honorable|rt hon|right hon|right honourable|right honorable|the rt hon|the right hon
the right honourable|the right honorable|hon mr|hon mrs|hon ms|sir|dame|lord|lady|baroness
viscount
viscountess|countess|the lord|the baroness|the earl of|the rev|rev|revd|reverend
the reverend|rev dr|right reverend
the right reverend|rt rev|the rt rev|most reverend|the most reverend|most rev|very rev
the very rev
the venerable|fr|father|sister|brother|rabbi|imam|pastor|bishop|archbishop|cardinal|canon
venerable|ven|geshe|lama|khenpo|tulku|gyalwang|his holiness|her holiness|his excellency
her excellency
his eminence|h e|ambassador|amb|judge|justice|general|gen|maj gen|brig gen|lt gen
lieutenant general
colonel|col|lt col|captain|capt|lieutenant|lt|sergeant|sgt|commander|cmdr|admiral
emeritus professor
professor emeritus|professor emerita|prof emeritus|associate professor|assistant professor
assoc prof|asst prof|adjunct professor|visiting professor|a/prof|distinguished professor
hajji|haji|hadji|sheikh|shaykh|shaikh|sheikha|ustad|ustaz|mufti|mullah|ayatollah|sayyid
datuk|dato'|dato|tan sri|swami|shri|smt|sri
grand chief|chief|elder|engr|atty|acharya
"""
_FRENCH = """
mme|mmes|mlle|monsieur|madame|mademoiselle|docteur|docteure|dre|pr|pre|professeur|professeure
maître|me|l'honorable|l'hon|honorable|le très honorable|très honorable|l'honorable sénateur
son excellence|père|soeur|sœur|frère|abbé|mgr|monseigneur|m le professeur|mme la professeure
"""
_SPANISH = """
sr|sra|srta|señor|señora|señorita|doña|dña|d.ª|dª|dra|lic|licda|lcdo|lcda|licenciado|licenciada
ing|ingeniero|ingeniera|profesor|profesora|profa|mtro|mtra|maestro|maestra|arq|arquitecto
arquitecta
abg|abogado|abogada|fray|sor|monseñor|mons|excmo|excma|excmo sr|excma sra|ilmo|ilma|padre
rvdo|rvda|rvdo p|rvdo padre|r p|hno|hna|hermano|hermana|sra dra|sr dr
"""
_PORTUGUESE = """
senhor|senhora|dom|dona|doutor|doutora|prof.ª|profª|professora|dr.ª|drª|sr.ª|srª|exmo|exma
exmo sr|exma sra|engª|eng.º
eng|engº|arqto|frei|irmã|irmão|pe|padre|des
"""
_GERMAN = """
herr|frau|prof dr|prof dr dr|prof dr med|prof dr phil|prof dr jur|prof dr ing|prof dr-ing
dr med|dr phil|dr jur|dr iur
dr rer nat|dr rer pol|dr h c|dr hc|prof dr h c|prof dr hc|prof dr dr h c|dr theol|dr-ing
dr ing|dipl-ing|dipl ing|dipl-psych|dipl-päd
prof em|prof em dr|prof dr em|dipl-soz|pfarrer i r|pfarrerin i r|pfarrer a d|dekan i r
bischof i r|altbischof|mag|mag a|maga|dipl-pol|pfarrer|pfarrerin|pfr|pfrin|pater|schwester
univ-prof|univ-prof dr|priv-doz|pd dr|pd|bischof
bischöfin|professorin|doktor|jun-prof|jun-prof dr|apl prof|apl prof dr|s e|superintendent
dekan|pröpstin|propst
"""
_ITALIAN_AND_OTHER = (
    "avv|dott|dott.ssa|dottssa|prof.ssa|profssa|sig|signora|signor|onorevole|on|mw|dhr"
)
_ARABIC = (
    "الدكتور|الدكتورة|د|أد|الأستاذ|الأستاذة|أستاذ|السيد|السيدة|الشيخ|المهندس|المحامي"
    "|المحامية|البروفيسور|دكتور|دكتورة"
)
# Only where the letter's language is known to be this one: elsewhere they are names or initials.
_BY_LANGUAGE = {
    "fr": frozenset({"m", "mm"}),
    "es": frozenset({"don", "d", "p"}),
    "it": frozenset({"don"}),
    "pt": frozenset({"d"}),
}


def _phrases(*lists: str) -> frozenset[str]:
    return frozenset(
        phrase.strip() for text in lists for phrase in re.split(r"[|\n]", text) if phrase
    )


_BEFORE = _phrases(_ENGLISH, _FRENCH, _SPANISH, _PORTUGUESE, _GERMAN, _ITALIAN_AND_OTHER, _ARABIC)
_LONGEST = max(len(phrase.split()) for phrase in _BEFORE)
# Words that are given names too: a style only before at least two more words ("Sri Lanka" never).
_NEED_TWO_WORDS = frozenset(
    {
        "me",
        "sri",
        "on",
        "des",
        "sor",
        "chief",
        "elder",
        "mag",
        "justice",
        "judge",
        "pe",
        "general",
        "canon",
        "gen",
        "eng",
        "ing",
        "d",
        "p",
    }
)
# Styles that may be written without a capital.
_LOWER_CASE = frozenset({"l'honorable", "l'hon", "hon", "dr", "prof", "sr", "sra", "dra", "doña"})

# Letters after a name. Those that are also surnames in capitals need full stops or a comma before.
_AFTER = frozenset(
    [
        "phd",
        "dphil",
        "md",
        "mbbs",
        "mbchb",
        "msc",
        "mphil",
        "bsc",
        "llb",
        "llm",
        "lld",
        "llb",
        "jd",
        "dds",
        "dmd",
        "dsc",
        "scd",
        "edd",
        "dmin",
        "mdiv",
        "mba",
        "med",
        "mpa",
        "mph",
        "msw",
        "rsw",
        "rn",
        "bcl",
        "ccfp",
        "frcpc",
        "frcp",
        "frcs",
        "frs",
        "frsc",
        "frsa",
        "fba",
        "fahms",
        "frsl",
        "frse",
        "fmedsci",
        "facp",
        "fcahs",
        "qc",
        "kc",
        "sc",
        "oc",
        "cc",
        "om",
        "onl",
        "oont",
        "obc",
        "aoe",
        "cq",
        "oq",
        "com",
        "oon",
        "cm",
        "cmm",
        "msm",
        "obe",
        "cbe",
        "mbe",
        "kbe",
        "dbe",
        "gbe",
        "kcmg",
        "dcmg",
        "cmg",
        "ac",
        "ao",
        "am",
        "oam",
        "jp",
        "pc",
        "cpa",
        "peng",
        "pgeo",
        "esq",
        "esquire",
        "sj",
        "op",
        "ofm",
        "osb",
        "osf",
        "csb",
        "cssr",
        "ssj",
        "csj",
        "ssnd",
        "rscj",
        "sm",
        "svd",
        "ihm",
        "ba",
        "ma",
        "lcsw",
        "lmsw",
        "psyd",
        "dnp",
        "aprn",
        "fnp",
        "mft",
        "cfa",
        "cissp",
        "pharmd",
        "ret",
        "retired",
        "deceased",
        "emeritus",
        "emerita",
        "emérite",
        "émérite",
        "emérito",
        "emérita",
        "iur",
        "mes",
        "mlis",
        "mscn",
        "hba",
        "bed",
        "beng",
        "meng",
        "cd",
        "ua",
        "ue",
    ]
)
_AFTER_AMBIGUOUS = frozenset(
    [
        "ba",
        "ma",
        "am",
        "ao",
        "ac",
        "sc",
        "cc",
        "om",
        "cm",
        "sm",
        "cd",
        "ac",
        "pc",
        "med",
        "ua",
        "ue",
        "jd",
        "op",
        "ed",
        "mes",
        "com",
        "sj",
    ]
)
_GENERATION = frozenset(["jr", "sr", "ii", "iii", "iv", "junior"])

# Styles written after a Chinese, Japanese or Korean name, longest first.
_EAST_ASIAN_STYLES = (
    "榮譽退休教授|荣誉退休教授|榮休教授|荣休教授|名譽教授|荣誉教授|榮譽教授|講座教授|讲座教授|客座教授|助理教授|副教授|特聘教授|教授|博士|先生|女士|小姐"
    "|太太|夫人|律師|律师|大律師|大律师|醫師|医师|醫生|医生|牧師|牧师|傳道|神父|修女|法師|法师|老師|老师|講師|讲师|同學|同学"
    "|工程師|工程师|會計師|校長|校长|院士|主教|樞機|仁波切|格西|喇嘛|氏|さん|様|교수|박사|선생|씨"
)
_EAST_ASIAN_AFTER = re.compile(
    f"^(?P<name>[{HAN}·‧・ 　A-Za-z]{{2,}}?)[ 　]*(?P<style>(?:{_EAST_ASIAN_STYLES})+)$"
)
_EAST_ASIAN_BEFORE = re.compile(
    f"^(?P<style>(?:{_EAST_ASIAN_STYLES})+)[ 　:：]*(?P<name>[{HAN}·‧・ 　]{{2,5}})$"
)
_TIBETAN_AFTER = re.compile(r"^(?P<name>\S.*?)\s+(?P<style>Rinpoche|Rimpoche|Rinpoché|La)$")


@dataclass(frozen=True, slots=True)
class Styled:
    """A name with the styles that stood around it; both as written, in the order of writing."""

    name: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def honorific(self) -> str | None:
        """All styles in one string, those after the name parted by a comma; None when none."""
        parts = [" ".join(self.before), *self.after]
        return ", ".join(part for part in parts if part) or None


def take_styles(text: str, *, language: str | None = None) -> Styled:
    """Part a name from the styles before and after it. Never raises; the name is never empty
    unless the text was.

    ``language`` (a two-letter code) lets in the styles that are initials elsewhere: "M. Dupont".
    """
    name, after = _take_after(text.strip())
    east_asian = _EAST_ASIAN_AFTER.match(name) or _EAST_ASIAN_BEFORE.match(name)
    if east_asian:
        return Styled(east_asian["name"].strip(" 　"), (), (east_asian["style"], *after))
    before, name = take_styles_before(name, language=language)
    return Styled(name, before, after)


def take_styles_before(text: str, *, language: str | None = None) -> tuple[tuple[str, ...], str]:
    """The styles that begin the text, and what follows them."""
    words = text.split()
    taken = 0
    while taken < len(words) - 1:
        length = _style_length(words, taken, language)
        if not length:
            break
        taken += length
    if not taken:
        return (), text
    return tuple(words[:taken]), " ".join(words[taken:])


def begins_with_style(text: str, *, language: str | None = None) -> bool:
    """Does a style begin the text, with a name after it?"""
    return bool(take_styles_before(text, language=language)[0])


def is_letters_after(text: str) -> bool:
    """Is the whole text made of letters after a name: "PhD", "C.M., Q.C.", "MD MPH"?"""
    words = [fold_style(word) for word in re.split(r"[\s,]+", text.strip()) if word]
    lower = text.strip(" .").islower() and text.strip(" .") not in {
        "ret",
        "retired",
        "deceased",
        "emeritus",
        "emerita",
    }
    return bool(words) and all(word in _AFTER for word in words) and not lower


def is_style(text: str) -> bool:
    """Is the whole text a style: "Dr.", "Prof. Dr.", "the Hon."?"""
    words = [fold_style(word) for word in text.split()]
    return bool(words) and (" ".join(words) in _BEFORE or all(word in _BEFORE for word in words))


def is_generation(word: str) -> bool:
    """Is the word "Jr.", "III" or the like: part of the name, nothing to sort by?"""
    return fold_style(word) in _GENERATION


@lru_cache(maxsize=8192)
def fold_style(word: str) -> str:
    """Lower case, one apostrophe, no full stops at the end or within abbreviations."""
    folded = unify(word).casefold().strip(" ,")
    bare = folded.replace(".", "")
    return folded if folded in _BEFORE else bare


def _style_length(words: list[str], start: int, language: str | None) -> int:
    """How many words of a style begin at this place; a name must be left after them."""
    for length in range(min(_LONGEST, len(words) - start - 1), 0, -1):
        phrase = " ".join(fold_style(word) for word in words[start : start + length])
        if not _is_style(phrase, language):
            continue
        left = len(words) - start - length
        if phrase in _NEED_TWO_WORDS and left < 2:
            continue
        first = words[start]
        if (
            first.islower()
            and phrase.split()[0] not in _LOWER_CASE
            and first[0].isascii()
            and left < 2
        ):
            continue
        if "," in "".join(words[start : start + length - 1]):
            continue
        return length
    return 0


def _is_style(phrase: str, language: str | None) -> bool:
    return phrase in _BEFORE or (language is not None and phrase in _BY_LANGUAGE.get(language, ()))


def _take_after(text: str) -> tuple[str, tuple[str, ...]]:
    """Letters after a name, taken from the end: "Jane Roe, C.M., PhD"."""
    after: list[str] = []
    rest = text
    while True:
        match = re.search(r"(?P<comma>[,，]?)\s+\(?(?P<word>[^\s,，()]+)\)?[.,]?$", rest[-40:])
        if not match or not _is_after(match["word"], bool(match["comma"])):
            break
        kept = rest[: len(rest) - len(rest[-40:]) + match.start()].rstrip(" ,，")
        if len(kept.split()) < 1 or (not match["comma"] and len(kept.split()) < 2):
            break
        after.insert(0, match["word"])
        rest = kept
    tibetan = _TIBETAN_AFTER.match(rest)
    if tibetan and (tibetan["style"] != "La"):
        return tibetan["name"], (tibetan["style"], *after)
    return rest, tuple(after)


def _is_after(word: str, comma: bool) -> bool:
    folded = fold_style(word)
    if folded not in _AFTER or (
        word.islower()
        and folded
        not in {"emeritus", "emerita", "ret", "retired", "deceased", "emérite", "émérite"}
    ):
        return False
    if "." in word.rstrip("."):
        return True
    if folded in _AFTER_AMBIGUOUS:
        return comma and word.isupper()
    return not word.istitle() or folded in {
        "esq",
        "ret",
        "esquire",
        "retired",
        "deceased",
        "emeritus",
        "emerita",
    }
