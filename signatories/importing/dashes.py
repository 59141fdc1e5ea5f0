"""Names with dashes between them: entries, or one name and what belongs to it?"""

from __future__ import annotations

import re

from ..names.kinds import own_balance
from ..names.name_shapes import LEGAL_FORM_BEHIND, names_legal_form
from ..names.organisation_words import is_head
from ..names.people_words import is_given
from ..names.places import is_place
from ..names.roles import looks_like_role
from ..names.script import has_han
from ..names.words import fold_word, word_set
from .ands import is_signatory

_DASHES = re.compile(r"\s+[-–—]\s+")
_MARKS = re.compile(r";|\s[/|·•]\s")
# A body's part, behind a dash: "Doe Society – Section of Roe".
_PARTS = word_set(
    """seccion secao section sektion nucleo delegacion delegacao delegation sede subsede regional
    capitulo chapter branch antenne groupe grupo comite comissao comision filial sucursal region
    distrito district departamento department area fachbereich ortsgruppe landesverband
    kreisverband bezirk facultad faculdade instituto catedra rama ramo agrupacion movimento
    movimiento coletivo colectivo rede red cooperativa"""
)


def by_dashes(text: str, *, inline: bool = False) -> tuple[list[tuple[int, int]], str]:
    """Roe Society - Doe Club - Poe Choir - …: four or more, all of them signatories; fewer where
    names are announced on the line (``inline``) and each begins as bodies' names do."""
    if len(text) < 40 or has_han(text):
        return [], ""
    spans = cut(text, _DASHES)
    parts = [text[start:end] for start, end in spans]
    if inline and len(parts) in {2, 3} and all(_is_surely_body(p, len(parts)) for p in parts):
        return spans, "one entry or several?"
    if len(parts) == 3 and all(map(is_surely_person, parts)):
        return spans, "one entry or several?"
    if len(parts) < 4 or any(
        not is_signatory(part) or looks_like_role(part) or is_place(part) or len(part) > 90
        for part in parts
    ):
        return [], ""
    return spans, "one entry or several?"


def _is_surely_body(part: str, among: int) -> bool:
    words = part.split()
    name, comma, behind = part.partition(",")
    if len(words) < 2 or len(part) > 90 or _MARKS.search(part) or own_balance(name) <= 2:
        return False
    if comma and not LEGAL_FORM_BEHIND.fullmatch(behind.strip()):
        return False  # commas part the names
    # Of two, the second may be the first one's short name, its part or what it is.
    whole = is_head(words[0]) and fold_word(words[0]) not in _PARTS
    return whole or (among == 3 and any(map(is_head, words))) or names_legal_form(part)


def is_surely_person(part: str) -> bool:
    words = part.split()
    known = bool(words) and (is_given(words[0]) or has_han(part))
    return known and own_balance(re.split("[,（]", part)[0]) <= -2.5


def cut(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in pattern.finditer(text):
        if text[start : match.start()].strip():
            spans.append((start, match.start()))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans
