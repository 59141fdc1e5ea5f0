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
from .honorific_words import EAST_ASIAN_STYLES
from .role_words import is_role_noun
from .script import HAN, HAN_DOTS
from .style_words import (
    AFTER,
    AFTER_AMBIGUOUS,
    BEFORE,
    BY_LANGUAGE,
    CONTINUED,
    GENERATION,
    JOINING,
    LONGEST,
    LOWER_CASE,
    NEED_TWO_WORDS,
    RAISED,
)

_EAST_ASIAN_ALONE = re.compile(f"(?:{EAST_ASIAN_STYLES})+")
_EAST_ASIAN_AFTER = re.compile(
    f"^(?![一某][位名個个])(?P<name>[{HAN}{HAN_DOTS} 　A-Za-z]{{2,}}?)[ 　]*"
    f"(?P<style>(?:{EAST_ASIAN_STYLES})+)$"
)
_EAST_ASIAN_BEFORE = re.compile(
    f"^(?!姐)(?P<style>(?:{EAST_ASIAN_STYLES})+)[ 　:：]*(?P<name>[{HAN}{HAN_DOTS} 　]{{2,5}})$"
)
# "Dipl.-Inf.", "Dipl.-Geogr.": whatever the subject, a degree.
_GERMAN_DEGREE = re.compile(r"^dipl\.?-[a-zäöüß]{2,12}\.?(?:in)?$")
# "Dr.in", "Prof:in", "OStR'in": the title of a woman.
_GERMAN_WOMAN = re.compile(
    r"^(?P<style>prof|dr|pd|univ\.?-prof|jun\.?-prof|univ\.?-doz|priv\.?-doz|hon\.?-prof|ostr|std"
    r"|ostd|studr|mag|pfr)\.?[.:*_'’]in\.?$"
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
    if before and len(words) >= 3 and words[-1].isupper() and fold_style(words[-1]) in AFTER:
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
    joined = words[taken : taken + 1] and words[taken] in {"e", "y", "et", "und", "and", "&"}
    if not taken or (joined and words[taken - 1].isupper() and len(words[taken - 1]) > 2):
        return (), text  # "CPT e CEBI": bodies' letters, and no captain
    return tuple(words[:taken]), " ".join(words[taken:])


def _continued_style(words: list[str], taken: int) -> int:
    """How many words go on with a style: "Prof. (em.) Dr.", "Diakon i. R."."""
    for length in (2, 1):
        phrase = "".join(words[taken : taken + length]).casefold()
        marked = "." in phrase or "(" in phrase
        bare = phrase.strip("()").replace(".", "")
        # "Hon. (Mrs) Jane Roe": a second style in parentheses.
        known = bare in CONTINUED and (length == 1 or words[taken][:1].islower())  # "E. M. Roe"
        known = known or (length == 1 and phrase[0] == "(" and bare in BEFORE)
        if marked and known and taken + length < len(words):
            return length
    return 0


def begins_with_style(text: str, *, language: str | None = None) -> bool:
    """Does a style begin the text, with a name after it?"""
    return bool(take_styles_before(text, language=language)[0])


@remembered
def is_letters_after(text: str) -> bool:
    """Is the whole text made of letters after a name: "PhD", "C.M., Q.C.", "MD MPH"?"""
    joined = re.sub(r"\b(Ph|[BM])\.\s+(D|A|Ed|Sc|Eng)\b\.?", r"\1.\2", text.strip())
    words = [fold_style(word) for word in re.split(r"[\s,]+", joined) if word]
    lower = text.strip(" .").islower() and text.strip(" .") not in {
        *("sj", "op", "osb", "ofm", "ofmcap", "sdb", "omi", "ocd", "ocso", "scj", "cssp", "cssr"),
        *("svd", "rscj", "osf", "mafr", "fmm", "icm", "cicm"),
        "md",
        "ptre",
        "ret",
        "retired",
        "deceased",
        "emeritus",
        "emerita",
    }
    return bool(words) and all(word in AFTER for word in words) and not lower


def is_style(text: str) -> bool:
    """Is the whole text a style: "Dr.", "Prof. Dr.", "the Hon."?"""
    words = [fold_style(word) for word in text.split()]
    return bool(words) and (" ".join(words) in BEFORE or all(word in BEFORE for word in words))


def is_east_asian_style(text: str) -> bool:
    """Is the whole text a Chinese, Japanese or Korean style: 教授, 老師?"""
    return _EAST_ASIAN_ALONE.fullmatch(text.strip()) is not None


def is_east_asian_profession(text: str) -> bool:
    """Is the style what somebody does (律師) rather than how they are called (先生)? Parted from
    the name by a space, it is a role."""
    return (
        re.fullmatch("[律醫医][師师生]|會計師|会计师|建築師|建筑师|工程師|工程师", text.strip())
        is not None
    )


def is_generation(word: str) -> bool:
    """Is the word "Jr.", "III" or the like: part of the name, nothing to sort by?"""
    return fold_style(word) in GENERATION


@remembered
def fold_style(word: str) -> str:
    """Lower case, one apostrophe, no full stops at the end or within abbreviations."""
    if "ª" in word or "º" in word:
        raised = word.casefold().replace(".", "").strip(" ,")
        if raised in RAISED:
            return raised
    folded = unify(word).casefold().strip(" ,")
    bare = folded.replace(".", "")
    if folded in BEFORE:
        return folded
    degree = _GERMAN_DEGREE.match(folded)
    if degree:
        return "dipl-ing"
    woman = _GERMAN_WOMAN.match(folded)
    return woman["style"].replace(".", "") if woman else bare


def _style_length(words: list[str], start: int, language: str | None) -> int:
    """How many words of a style begin at this place; a name must be left after them."""
    for length in range(min(LONGEST, len(words) - start - 1), 0, -1):
        phrase = " ".join(fold_style(word) for word in words[start : start + length])
        if not _is_style(phrase, language):
            continue
        left = len(words) - start - length
        if words[start + length] in JOINING:
            continue  # "Justice for Janitors" has no title
        if phrase in NEED_TWO_WORDS and left < 2:
            continue
        first = words[start]
        if (
            first.islower()
            and phrase.split()[0] not in LOWER_CASE
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
        phrase in BEFORE
        or phrase in RAISED
        or (language is not None and phrase in BY_LANGUAGE.get(language, ()))
    )


def _take_after(text: str) -> tuple[str, tuple[str, ...]]:
    """Letters after a name, taken from the end: "Jane Roe, C.M., PhD"."""
    after: list[str] = []
    rest = text
    while True:
        match = re.search(r"(?P<comma>[,，]?)\s+\(?(?P<word>[^\s,，()]+)\)?[.,]?$", rest[-40:])
        if not match:
            break
        before = rest[: len(rest) - len(rest[-40:]) + match.start()].split()
        # "Ana Roe-Doe MA": no comma, but a surname in small letters before the letters.
        degree = match["word"] in {"MA", "BA"} and len(before) >= 2 and before[-1].istitle()
        degree = degree and len(before[-1]) >= 5
        if not _is_after(match["word"], bool(match["comma"]) or degree):
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
    if folded not in AFTER or (
        word.islower()
        and "." not in word.rstrip(".")
        and folded
        not in {"emeritus", "emerita", "ret", "retired", "deceased", "emérite", "émérite"}
    ):
        return False
    if "." in word.rstrip("."):
        return True
    if folded in AFTER_AMBIGUOUS:
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
