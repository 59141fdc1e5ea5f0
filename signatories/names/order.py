"""The stored order of the list: one key for a person, one for an organisation.

Keys are bytes for a BYTEA or BLOB column, the same on every database (see ``collation``).
"""

from __future__ import annotations

import re

from .collation import collation_key
from .family import split_name
from .folding import unify
from .honorifics import is_generation

# Articles that begin a name and are passed over, each only where its own language is plausible.
_ARTICLES = {
    "en": ("the",),
    "fr": ("les", "le", "la"),
    "es": ("los", "las", "el", "la"),
    "pt": ("os", "as", "o", "a"),
    "de": ("der", "die", "das"),
}
_ELIDED = re.compile(r"^[lL]'(?=\w)")
# Small words by which a language shows itself in an organisation's name.
_SIGNS = {
    "fr": re.compile(r"(?i)\b(?:des?|du|et|pour|les|aux?|sur|en|sans)\b|\b[dl]'|[éèêàçœ]"),
    "es": re.compile(r"(?i)\b(?:del?|y|para|por|los|las|en|con|sin)\b|[ñáíóú]"),
    "pt": re.compile(r"(?i)\b(?:d[aeo]s?|e|para|pel[ao]s?|em|com|n[ao]s?)\b|[ãõçêâ]"),
    "de": re.compile(
        r"(?i)\b(?:und|für|der|des|die|von|zur?|gegen|im)\b|[äöüß]|(?:ung|schaft|verein|bund"
        r"|grünen|haus)\b"
    ),
}
_ENGLISH = re.compile(r"(?i)\b(?:of|and|for|the|in|against|with|to|on)\b")
# Places whose article is part of their name.
_PLACES = re.compile(
    r"(?i)^(?:los (?:angeles|alamos|altos)|las (?:vegas|palmas)|la (?:paz|rochelle|plata|jolla"
    r"|loche|crosse)"
    r"|el (?:salvador|paso|alto)|le (?:mans|havre)|the hague)\b"
)
_APOSTROPHE = re.compile("'")
_NOT_SORTED = re.compile(r"[^\w\s]+|_")


def person_sort_key(name: str, *, honorific: str = "") -> bytes:
    """The key of a person: by family name, then by the rest of the name.

    ``name`` may still carry styles and an office; they are ignored, and so is ``honorific`` when
    the name begins with it. O’Toole falls beside Otoole, é beside e; MacKay and McKay stand each
    by its own letters. Never raises; the empty name gets a key too.
    """
    parts = split_name(name, honorific=honorific)
    given = " ".join(word for word in parts.given.split() if not is_generation(word))
    return collation_key(_sorted_letters(parts.family), _sorted_letters(given))


def organisation_sort_key(name: str) -> bytes:
    """The key of an organisation: its name without the article that begins it.

    An article counts as one only where its language is plausible: "La Ligue des droits" and "Die
    Grünen" lose it, "Die Hard Club", "As One" and "El Paso Pride" do not lose what is no article
    there.
    """
    return collation_key(_sorted_letters(without_article(name)))


def without_article(name: str) -> str:
    """An organisation's name without its first article, as written otherwise; never empty unless
    the name was."""
    text = " ".join(unify(name[:400]).split())
    if _ELIDED.match(text):
        return _ELIDED.sub("", text)
    if _PLACES.match(text):
        return text
    first, _, rest = text.partition(" ")
    article = first.casefold()
    for language, articles in _ARTICLES.items():
        if rest and article in articles and _is_plausible(language, article, rest):
            return rest
    return text


def _is_plausible(language: str, article: str, rest: str) -> bool:
    if language == "en":
        return True
    if _ENGLISH.search(rest) and not _SIGNS[language].search(rest):
        return False
    if article in {"o", "a", "as", "os", "die", "das", "der", "el"}:
        return _SIGNS[language].search(rest) is not None
    return True


def _sorted_letters(text: str) -> str:
    """Letters, digits and single spaces: apostrophes join, other marks part."""
    joined = _APOSTROPHE.sub("", unify(text))
    return " ".join(_NOT_SORTED.sub(" ", joined).split()) or unify(text)
