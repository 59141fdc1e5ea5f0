"""Short names: letters that stand for the words beside them ("APIBA - Articulação dos Povos …")."""

from __future__ import annotations

import re

from .folding import strip_accents
from .organisation_words import is_head

_DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|:\s+|(?<=\w)-\s+|\s+-(?=\w)")
_COMMA = re.compile(r",\s+(?=[A-ZÀ-Þ][A-ZÀ-Þ0-9.&/-]{2,}$)")
_BARE = re.compile(r"(?<=\w)\s+([A-ZÀ-Þ][A-ZÀ-Þ0-9.&/-]{2,9})$")
_SHORT = re.compile(r"^[^\W\d_](?:[\w.&/’'-]*[A-ZÀ-Þ0-9])[\w.&/’'-]*$")


def is_short_for(short: str, full: str) -> bool:
    """Do the letters of ``short`` follow one another through ``full``, most at words' beginnings?

    "ISTERRA" for "Instituto Socioterra" and "RAMFELK" for "Refugee and Migrant Forum of Essex,
    London and Kent", not "UK" for "Greenpeace UK".
    """
    letters = [letter for letter in strip_accents(short).casefold() if letter.isalpha()]
    words = [word for word in re.split(r"[\W_]+", strip_accents(full).casefold()) if word]
    words = words[1:] if words[:1] == ["the"] else words
    if len(letters) < 2 or len(words) < 2 or short in full.split() or letters[0] != words[0][0]:
        return False
    initials = sum(_in_order(letters, [word[:1] for word in words]))
    text = "".join(words)
    return initials >= 2 and all(_in_order(letters, list(text)))


def is_short_in_han(short: str, full: str) -> bool:
    """記協 for 記者協會: every character of the short name stands in the full one, in order."""
    return len(short) >= 2 and all(_in_order(list(short), list(full)))


def _in_order(letters: list[str], within: list[str]) -> list[bool]:
    found: list[bool] = []
    position = 0
    for letter in letters:
        try:
            position = within.index(letter, position) + 1
        except ValueError:
            found.append(False)
        else:
            found.append(True)
    return found


def _is_numbered(short: str, full: str) -> bool:
    """ "P24" beside "Platform …": a letter and figures, the letter the name's first."""
    return re.fullmatch(r"[A-Z]\d{2,3}", short) is not None and full.startswith(short[0])


def take_short_name(text: str) -> tuple[str, list[str]]:
    """A name and its short form with a dash or a comma between, either way round: the first is the
    name, the other one another name of it. With nothing between, the short form stands behind."""
    bare = _BARE.search(text)
    if bare and _stands_for(bare[1], text[: bare.start()]):
        return text[: bare.start()], [bare[1]]
    match = _DASH.search(text) or _COMMA.search(text)
    if not match or _DASH.search(text, match.end()):
        return text, []
    left, right = text[: match.start()].strip(), text[match.end() :].strip()
    for short, full in ((left, right), (right, left)):
        known = is_short_for(short, full) or _is_numbered(short, full) or _blends(short, full)
        known = known or _is_unions(short, full)
        # "Agora – Aumônerie genevoise …": behind a word that can be spoken, a description of it.
        worded = short == left and _is_word(short) and _describes(full)
        if _is_one_word(short) and known and not worded:
            return left, [right]
    return text, []


def _is_unions(short: str, full: str) -> bool:
    """ "SINTRAMAT" for "Sindicato de Mineros …": capitals that begin with the first word's three
    letters, or with the first word's letter where that says what sort of body it is."""
    words = strip_accents(full).casefold().split()
    capitals = re.fullmatch(r"[A-ZÀ-Þ]{4,12}", short) is not None
    if not capitals or len(words) < 3:
        return False
    bare = strip_accents(short).casefold()
    return bare[:3] == words[0][:3] or (bare[0] == words[0][0] and is_head(words[0]))


def _stands_for(short: str, full: str) -> bool:
    """Is every letter of the short name a word's first, in their order: MPA, not NRW?"""
    words = [word for word in re.split(r"[\W_]+", strip_accents(full)) if word[:1].isupper()]
    letters = [letter for letter in strip_accents(short) if letter.isalpha()]
    return len(letters) >= 3 and len(words) >= 3 and letters == [word[0] for word in words]


def _is_word(short: str) -> bool:
    return re.fullmatch(r"[A-ZÀ-Þ][a-zà-þ]{3,}", short) is not None


def _describes(full: str) -> bool:
    """Are most words without a capital, the small joining ones left aside?"""
    words = [word for word in full.split() if len(word) > 4]
    return sum(word[0].islower() for word in words) > 0.5 * len(words)


def _is_one_word(short: str) -> bool:
    return _SHORT.match(short) is not None or re.fullmatch(r"[A-ZÀ-Þ]\w{3,9}", short) is not None


def _blends(short: str, full: str) -> bool:
    """ "Mojus" for "Movimento … Justiça": two words' beginnings or more, one after another."""
    left = strip_accents(short).casefold()
    taken = 0
    for word in re.split(r"[\W_]+", strip_accents(full).casefold()):
        same = 0
        while same < min(len(left), len(word)) and left[same] == word[same]:
            same += 1
        if same >= 2:
            left, taken = left[same:], taken + 1
        if not left:
            break
    return not left and taken >= 2
