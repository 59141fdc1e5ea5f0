"""Styles before and after a name: "Rt Hon Sir", "Dr.", "l’honorable", 教授, "PhD".

Styles are kept as the signatory gives them; this room only finds where they end and the name
begins. Words that are also given names (Dean, Earl, Don, Major) count as styles only where their
language or the rest of the line makes them one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from signatories.names.remembering import remembered

from .folding import unify
from .honorific_words import (
    ARABIC,
    EAST_ASIAN_STYLES,
    ENGLISH,
    FRENCH,
    GERMAN,
    ITALIAN_AND_OTHER,
    PORTUGUESE,
    SPANISH,
)
from .role_words import is_role_noun
from .script import HAN

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


_BEFORE = _phrases(ENGLISH, FRENCH, SPANISH, PORTUGUESE, GERMAN, ITALIAN_AND_OTHER, ARABIC)
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
# Spanish and Portuguese abbreviations with a raised letter, which width folding would lower.
_RAISED = frozenset(["dª", "drª", "srª", "engª", "engº", "arqª", "arqº", "profª", "profº", "licª"])
_JOINING = frozenset(("of", "for", "and", "&", "in", "de", "des", "pour", "para", "für"))
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
        *("ksg", "osb", "osf", "ofm", "ssf", "cssr", "rscj", "ibvm", "svd", "fsc", "csc", "omi"),
        *("sdb", "csp", "ocd", "ocso", "rsm", "csj", "fmm", "mafr", "icm", "cicm", "cj", "kt"),
        *(
            "kcmg",
            "kcb",
            "gcb",
            "dcb",
            "gbe",
            "gcmg",
            "kcvo",
            "cmg",
            "kbe",
            "dbe",
            "cvo",
            "mvo",
            "frse",
            "fba",
            "fmedsci",
            "mria",
            "fahe",
        ),
        *("oq", "cq", "goq", "onb", "ons", "aoe", "obc", "msm", "oam", "psm", "ast", "mnzm"),
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
        *("kt", "oq", "cq", "cj", "ast", "ons", "aoe"),
    ]
)
_CONTINUED = frozenset(["em", "emer", "ir", "ad", "hc", "mult", "iur", "ret", "retd", "rtd", "eh"])
_GENERATION = frozenset(["jr", "sr", "ii", "iii", "iv", "junior"])

_EAST_ASIAN_ALONE = re.compile(f"(?:{EAST_ASIAN_STYLES})+")
_EAST_ASIAN_AFTER = re.compile(
    f"^(?P<name>[{HAN}·‧・ 　A-Za-z]{{2,}}?)[ 　]*(?P<style>(?:{EAST_ASIAN_STYLES})+)$"
)
_EAST_ASIAN_BEFORE = re.compile(
    f"^(?P<style>(?:{EAST_ASIAN_STYLES})+)[ 　:：]*(?P<name>[{HAN}·‧・ 　]{{2,5}})$"
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


@remembered
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
    words = name.split()
    if before and len(words) >= 3 and words[-1].isupper() and fold_style(words[-1]) in _AFTER:
        # "Lord Roe of Nowhere PC": letters that are surnames elsewhere, but not behind a style.
        return Styled(" ".join(words[:-1]), before, (words[-1], *after))
    return Styled(name, before, after)


def take_styles_before(text: str, *, language: str | None = None) -> tuple[tuple[str, ...], str]:
    """The styles that begin the text, and what follows them."""
    words = text.split()
    taken = 0
    if len(words) > 2 and is_role_noun(words[0]):
        # "Kantor i. R. Eberhard Roe": a position that "i. R." makes a style.
        after = _continued_style(words, 1)
        taken = 1 + after if after else 0
    while taken < len(words) - 1:
        length = _style_length(words, taken, language) or (
            _continued_style(words, taken) if taken else 0
        )
        if not length:
            break
        taken += length
    if not taken:
        return (), text
    return tuple(words[:taken]), " ".join(words[taken:])


def _continued_style(words: list[str], taken: int) -> int:
    """How many words go on with a style: "Prof. (em.) Dr.", "Diakon i. R."."""
    for length in (2, 1):
        phrase = "".join(words[taken : taken + length]).casefold()
        marked = "." in phrase or "(" in phrase
        known = phrase.strip("()").replace(".", "") in _CONTINUED
        if marked and known and taken + length < len(words):
            return length
    return 0


def begins_with_style(text: str, *, language: str | None = None) -> bool:
    """Does a style begin the text, with a name after it?"""
    return bool(take_styles_before(text, language=language)[0])


@remembered
def is_letters_after(text: str) -> bool:
    """Is the whole text made of letters after a name: "PhD", "C.M., Q.C.", "MD MPH"?"""
    joined = re.sub(r"(?i)\bph\.\s+d\b", "Ph.D", text.strip())
    words = [fold_style(word) for word in re.split(r"[\s,]+", joined) if word]
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


def is_east_asian_style(text: str) -> bool:
    """Is the whole text a Chinese, Japanese or Korean style: 教授, 老師?"""
    return _EAST_ASIAN_ALONE.fullmatch(text.strip()) is not None


def is_generation(word: str) -> bool:
    """Is the word "Jr.", "III" or the like: part of the name, nothing to sort by?"""
    return fold_style(word) in _GENERATION


@remembered
def fold_style(word: str) -> str:
    """Lower case, one apostrophe, no full stops at the end or within abbreviations."""
    if "ª" in word or "º" in word:
        raised = word.casefold().replace(".", "").strip(" ,")
        if raised in _RAISED:
            return raised
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
        if words[start + length] in _JOINING:
            continue  # "Justice for Janitors" has no title
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
    return (
        phrase in _BEFORE
        or phrase in _RAISED
        or (language is not None and phrase in _BY_LANGUAGE.get(language, ()))
    )


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
        and "." not in word.rstrip(".")
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
