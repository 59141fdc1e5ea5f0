"""Totals that a letter states of itself, compared with what was found; never trusted."""

from __future__ import annotations

import re

from ..names.words import fold_word
from .lines import Line
from .phrases import SIGNING

_NUMBER_WORDS = {
    word: value
    for value, words in {
        2: "two deux dos dois zwei 兩",
        3: "three trois tres drei",
        4: "four quatre cuatro quatro vier",
        5: "five cinq cinco funf",
        6: "six seis sechs",
        7: "seven sept siete sete sieben",
        8: "eight huit ocho oito acht",
        9: "nine neuf nueve nove neun",
        10: "ten dix diez dez zehn",
        11: "eleven onze once elf",
        12: "twelve douze doce doze zwolf",
        15: "fifteen quinze quince funfzehn",
        20: "twenty vingt veinte vinte zwanzig",
        30: "thirty trente treinta trinta dreissig",
        40: "forty quarante cuarenta quarenta vierzig",
        50: "fifty cinquante cincuenta cinquenta funfzig",
    }.items()
    for word in words.split()
}
_ORGANISATIONS = (
    r"organi[sz]ations?|groups?|ngos?|associations?|coalitions?|organisations"
    r"|groupes|organi[sz]aciones|colectivos|organiza[cç][oõ]es|entidades"
    r"|asociaciones|organisationen|verbände|gruppen|團體|团体|組織|组织"
)
_PEOPLE = (
    r"individuals?|people|persons?|academics|scholars|experts|professors|personnes"
    r"|personnalités|universitaires|personas|pessoas|einzelpersonen|personen"
    r"|wissenschaftler\w*|名學者|個人|名人士"
)
_ANY = (
    r"signator(?:y|ies)|signatures?|signers?|undersigned|signataires?|firmantes?|firmas"
    r"|signat[áa]ri[oa]s|assinaturas|unterzeich\w+|unterschriften|聯署人|簽署人"
)
_WORDS = "|".join(word for word in _NUMBER_WORDS if word.isascii())
_STATED = re.compile(
    rf"(?i)(?P<number>\b\d{{1,3}}(?:[,.]\d{{3}})*|\b\d{{1,6}}|\b(?:{_WORDS})\b|兩)\s*(?:個|个|名|位"
    rf"|間)?\s*(?:(?!against|of|in|on|to|by|from|at|les|contra|contre|gegen"
    rf"|que)[\w’'-]+\s){{0,3}}?(?P<what>{_ORGANISATIONS}|{_PEOPLE}|{_ANY}|MPs|senators|mayors"
    rf"|parliamentarians)(?!\w)"
)
_READ = 3000


def stated_totals(line: Line) -> list[tuple[int, str]]:
    """Figures that the line states of the signatories, each with what it counts:
    ``organisation``, ``person`` or ``any``."""
    text = line.text[:_READ]
    if not SIGNING.search(text):
        return []
    found: list[tuple[int, str]] = []
    for match in _STATED.finditer(text):
        number = _number(match["number"])
        if number is None or not 2 <= number <= 100_000 or 1900 <= number <= 2100:
            continue
        found.append((number, _counted(match["what"])))
    return found


def _number(text: str) -> int | None:
    digits = re.sub(r"[,.]", "", text)
    if digits.isdigit():
        return int(digits)
    return _NUMBER_WORDS.get(fold_word(text))


def _counted(what: str) -> str:
    if re.fullmatch(_ORGANISATIONS, what, re.IGNORECASE):
        return "organisation"
    if re.fullmatch(_ANY, what, re.IGNORECASE):
        return "any"
    return "person"
