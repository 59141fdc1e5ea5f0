"""Which part of a person's name the list is ordered by.

The customs, and where each is laid down (AACR2 chapter 22.5 and its successor RDA appendix F,
    IFLA's
"Names of Persons", the Chicago Manual of Style 16.71–16.87):

- The last word is the family name; a hyphenated one is whole (Brunelle-Duceppe, Paul-Hus).
- A particle with a capital belongs to it: Van Popta, De Souza, DiNino, Le Blanc, Mac Donald
  (AACR2 22.5D1, English, Flemish, Italian and Afrikaans custom: entry under the prefix).
- A particle in small letters is passed over: van der Berg, von Amsberg, de Gaulle, da Silva,
    de la
  Cruz (AACR2 22.5D1, Dutch, German, French, Portuguese and Spanish). But the French articles
  and
  contractions le, la, l’, du, des, and the German zum, zur, vom are kept (same rule), and
  Scots and
  Irish mac, ó, ní.
- The Arabic article al-, el- is passed over; ibn, bin, bint, abu, umm, abd are kept (Chicago
    16.75).
- Two Spanish surnames are ordered by the first (AACR2 22.5C5): known when the last but one is a
  common Spanish surname, or when "y" joins them.
- Filho, Neto, Júnior, Sobrinho and Jr., II, III are no surname (AACR2 22.5C8).
- Han, kana and Hangul names begin with the family name; so do romanised ones written with the
    given
  name hyphenated (Lee Cheuk-yan, Kim Jong-un; with a Western name before it: Joshua Wong
  Chi-fung).
- A surname in CAPITALS among other words is the family name wherever it stands, and in
    "Surname,
  Given" it is what precedes the comma.

Tibetan and Mongolian names have no family name; readers look for them by the last word, as
    they are
ordered on lists of this genre. Any key can be corrected by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .family_words import (
    KEPT,
    KEPT_AFTER_PREPOSITION,
    NO_SURNAMES,
    PASSED_OVER,
    SPANISH_SURNAMES,
)
from .folding import unify
from .honorifics import is_generation, take_styles
from .offices import take_office_after, take_office_before
from .script import HAN_DOTS, main_script

_ARABIC_ARTICLE = re.compile(
    r"^(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]r|[Aa]n|[Aa]d|[Aa]z|[Uu]l)[-‐‑](?=\w)"
)
_PORTUGUESE_SIGNS = re.compile(r"(?i)\b(?:da|do|dos|das)\b|ã|õ|ç|lh|nh|es$")
_SURNAME_FIRST = re.compile(r"^[^\W\d_]+[-‐‑][a-z][^\W\d_]*$")  # the given name in "Lee Cheuk-yan"
_INITIAL = re.compile(r"^(?:[^\W\d_]\.?|(?:[^\W\d_]\.){2,})$")


@dataclass(frozen=True, slots=True)
class SplitName:
    """A person's name in the two parts that order looks at, in the order it looks at them."""

    family: str
    given: str


def family_name(name: str) -> str:
    """The family name in the spelling of the name, with the particles that order keeps.

    Honorifics, offices and suffixes are ignored. A name of one word is its own family name; an
    empty name has an empty one. Never raises.
    """
    return split_name(name).family


def split_name(name: str, *, honorific: str = "") -> SplitName:
    """Part a name as written into family name and the rest; see the module for the customs."""
    bare = _bare_name(name, honorific)
    if main_script(bare) == "east-asian":
        return SplitName(re.sub(rf"[\s{HAN_DOTS}]+", "", bare), "")
    before, comma, after = bare.partition(",")
    if comma and before.strip() and after.strip():
        return SplitName(_without_passed_over(before.split()), after.strip())
    words = [word for word in bare.split() if not is_generation(word) or len(bare.split()) == 1]
    if len(words) < 2:
        return SplitName(_without_article(bare), "")
    start, end = _family_span(words)
    family = _without_article(" ".join(words[start:end]))
    return SplitName(family, " ".join(words[:start] + words[end:]))


def _bare_name(name: str, honorific: str) -> str:
    text = " ".join(name[:400].split())
    style = " ".join(honorific.split())
    if style and text.casefold().startswith(f"{style.casefold()} "):
        text = text[len(style) :].strip()
    text = re.sub(r"\([^()]*\)|\"[^\"]*\"|“[^”]*”", " ", text).strip() or text
    for _ in range(4):
        stripped = take_office_before(text)[1]
        stripped = take_styles(stripped).name
        stripped = take_office_after(stripped)[1]
        if stripped == text or not stripped.strip(" ,"):
            break
        text = stripped
    text = re.sub(r",\s*(?:jr|sr|ii|iii|iv)\.?$", "", text, flags=re.I)
    return " ".join(text.split()).strip(" ,")


def _family_span(words: list[str]) -> tuple[int, int]:
    """Where the family name begins and ends among the words of a name."""
    capitals = _capitals_span(words)
    if capitals:
        return capitals
    hyphenated = _surname_before_hyphenated_given(words)
    if hyphenated is not None:
        return hyphenated, hyphenated + 1
    last = len(words) - 1
    if last > 1 and words[last].casefold() in NO_SURNAMES:
        last -= 1
    start = last
    if start >= 3 and words[start - 1].casefold() in {"y", "i"} and _is_word(words[start - 2]):
        return start - 2, last + 1
    if (
        start >= 2
        and words[start - 1].casefold() in SPANISH_SURNAMES
        and not _looks_portuguese(words)
    ):
        start -= 1
    return _with_kept_particles(words, start), last + 1


def _with_kept_particles(words: list[str], start: int) -> int:
    while start > 1:
        particle = words[start - 1]
        folded = unify(particle).casefold().strip(".")
        capital = particle[0].isupper()
        if (capital and folded in PASSED_OVER | KEPT and len(folded) > 1) or (
            folded in KEPT
            and not (
                folded in KEPT_AFTER_PREPOSITION
                and start > 2
                and words[start - 2].casefold() in {"de", "van", "y"}
            )
        ):
            start -= 1
        else:
            break
    return start


def _capitals_span(words: list[str]) -> tuple[int, int] | None:
    """The run of words in CAPITALS when other words are not: "TURSUN Aygul", "Kim LEE PARK"."""
    shouted = [
        len(word.strip(".")) > 1 and word.isupper() and not _INITIAL.match(word) for word in words
    ]
    if all(shouted) or not any(shouted):
        return None
    start = shouted.index(True)
    end = start
    while end < len(words) and (
        shouted[end]
        or (end + 1 < len(words) and shouted[end + 1] and words[end].casefold() in PASSED_OVER)
    ):
        end += 1
    if any(shouted[end:]) or (
        len(words[start]) == 2 and "." not in words[start] and not words[start].isalpha()
    ):
        return None
    # "JP Smith": two letters before an ordinary last word are initials, not a surname.
    if end - start == 1 and len(words[start]) == 2 and start == 0 and end < len(words):
        return (
            None
            if words[start]
            in {
                "JP",
                "AJ",
                "TJ",
                "DJ",
                "CJ",
                "RJ",
                "PJ",
                "MJ",
                "BJ",
                "JJ",
                "KJ",
                "JD",
                "JR",
                "KC",
                "AC",
            }
            else (start, end)
        )
    return start, end


def _surname_before_hyphenated_given(words: list[str]) -> int | None:
    if _SURNAME_FIRST.match(words[-1]) and len(words) in {2, 3} and len(words[-2]) <= 7:
        return len(words) - 2
    return None


def _looks_portuguese(words: list[str]) -> bool:
    return any(_PORTUGUESE_SIGNS.search(word) for word in words[1:])


def _is_word(word: str) -> bool:
    return word[0].isupper() and not _INITIAL.match(word)


def _without_passed_over(words: list[str]) -> str:
    """A family name written first: leading small particles give way to what follows them."""
    start = 0
    while start < len(words) - 1 and words[start].islower() and words[start] in PASSED_OVER - KEPT:
        start += 1
    return _without_article(" ".join(words[start:]))


def _without_article(family: str) -> str:
    return _ARABIC_ARTICLE.sub("", family) or family
