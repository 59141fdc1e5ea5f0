"""Two persons in one entry: "Jane Roe and John Doe, teachers", "Lena & Paul Roe (Nowhere)".

Each signs, so each is an entry; the family name, the role and the body that stand once are both's.
Firms that are called by two names ("Roe & Doe", "Roe & Söhne") stay one.
"""

from __future__ import annotations

import re

from ..names.honorifics import take_styles_before
from ..names.kinds import own_balance
from ..names.name_shapes import has_shouted_surname, is_family_by_shape, names_legal_form
from ..names.offices import take_office_before
from ..names.organisation_words import is_head
from ..names.people_words import is_family, is_given, is_initial
from ..names.places import is_place
from ..names.role_words import is_role_noun
from ..names.script import has_latin
from ..names.separators import split_top_level
from ..names.words import fold_word, word_set

_AND = re.compile(r"\s+(?:and|und|sowie|et|ainsi que|y|e|i|&|\+)\s+(?=[^\W\d_])")
# What ends the names and begins what is said of them.
_SAID = re.compile(r"\s*[,，;；(（\t\n]|\s+[-–—|/.]\s+|\.\s+(?=[a-zà-þ])")
_PAIRS = re.compile(r"(?i)(?:das )?(?:eheleute|ehepaar|geschwister|les époux|los esposos)\s+")
_HOUSEHOLDS = word_set("fam familie famille familia family herr frau")
# Titles in the plural: "MM. Paul et André Roe".
_OF_BOTH = word_set("mm mmes drs dres profs sres srs sras pfarrer messrs")
# What firms and other bodies have behind two names.
_FIRMS = word_set(
    """sohn sohne sons son fils hijos filhos co partner partners associates socios asociados
    associados associes cie gmbh ltd limited inc llp kg ohg gbr company bros brothers freres
    gebruder hermanos irmaos tochter daughters books friends freunde amis amigos verlag
    rechtsanwalte architekten architects architectes advogados abogados avocats attorneys
    solicitors buchhandlung consulting design studio quartett trio duo band"""
)


def part_couple(text: str) -> tuple[str, str] | None:
    """The entries of the two persons whom an entry names; None where it names one, or a body."""
    said = _SAID.search(text)
    head, tail = (text[: said.start()], text[said.start() :]) if said else (text, "")
    ands = list(_AND.finditer(head))
    if len(ands) != 1 or len(head) > 120 or not has_latin(head) or names_legal_form(text):
        return None
    called = _PAIRS.match(head)
    start = called.end() if called else 0
    left, right = head[start : ands[0].start()].strip(), head[ands[0].end() :].strip()
    if not left or any(fold_word(word.strip(".,")) in _FIRMS for word in head.split()):
        return None
    two = _is_whole_person(left) and _is_whole_person(right) and _one_is_known(left, right)
    # "Ana Ramón y Cajal López" is one: behind her "y" stands a family name.
    if two and (ands[0].group().strip() not in {"e", "y", "i"} or _begins_a_person(right)):
        return f"{left}{tail}", f"{right}{tail}"
    family = _shared_family(left, right)
    if family:
        both = left.split()[0] if fold_word(left.split()[0].strip(".")) in _OF_BOTH else ""
        return f"{left} {family}{tail}", f"{both} {right}{tail}".strip()
    return None


def part_names(text: str) -> tuple[str, ...]:
    """The persons whom a cell for names holds: a couple, or whole names with commas between."""
    couple = part_couple(text)
    if couple is not None:
        return couple
    parts = [text[start:end] for start, end in split_top_level(text, ",;/&")]
    known = [_is_whole_person(part) and is_given(_bare(part)[1][0]) for part in parts]
    return tuple(parts) if 2 <= len(parts) <= 4 and all(known) else (text,)


def is_couple(text: str) -> bool:
    """Is the whole text one entry of two persons, with nobody else in what is said of them?"""
    parted = part_couple(text)
    if parted is None:
        return False
    said = [parted[0][start:end] for start, end in split_top_level(parted[0])][1:]
    return not any(_is_whole_person(part) and is_given(part.split()[0]) for part in said)


def _bare(text: str) -> tuple[str, list[str]]:
    """The styles, offices and titles before a name, and the name's words."""
    left = take_styles_before(take_office_before(text)[1])[1]
    words = left.split()
    while len(words) > 2 and is_role_noun(words[0]) and not is_given(words[0]):
        words = words[1:]  # "Kurator Hans Roe"
    name = " ".join(words)
    return text[: len(text) - len(name)].strip(), words


def _is_whole_person(text: str) -> bool:
    _before, words = _bare(text)
    name = " ".join(words)
    whole = [word for word in words if not is_initial(word)]
    if not 2 <= len(words) <= 5 or not whole or not words[0][:1].isupper():
        return False
    if is_place(name) or any(is_head(word) and not is_family(word) for word in words):
        return False
    shouted = has_shouted_surname(name)  # "DOE Jane"
    named = not is_role_noun(words[-1]) or is_family_by_shape(words[-1])  # "Roe-Lindqvist"
    return (own_balance(name) <= -1 or shouted) and named


def _one_is_known(left: str, right: str) -> bool:
    """A given name or a style tells at least one of them: "Roe Bay and Doe Hill" are places."""
    return any(
        bool(before) or has_shouted_surname(" ".join(words)) or is_given(words[0])
        for before, words in (_bare(left), _bare(right))
    )


def _begins_a_person(text: str) -> bool:
    before, words = _bare(text)
    return bool(before) or is_given(words[0]) or has_shouted_surname(" ".join(words))


def _shared_family(left: str, right: str) -> str:
    """The family name behind the second given name, which the first one lacks."""
    before, words = _bare(f"{left} X")
    words = words[:-1]
    given = words[0] if words else ""
    _before, named = _bare(right)
    if len(words) != 1 or not 2 <= len(named) <= 5 or fold_word(left.split()[0]) in _HOUSEHOLDS:
        return ""
    if not (is_given(given) or (before and given.istitle()) or is_given(named[0])):
        return ""
    if not given[:1].isupper() or given.isupper() or is_place(given) or is_head(given):
        return ""
    # "Santos e Silva Roe" may be one person's, "Simon & Doe Roe" a firm's.
    if not is_given(given) and not before and is_family(given):
        return ""
    return " ".join(named[1:]) if _is_whole_person(right) and _begins_as_given(named) else ""


def _begins_as_given(named: list[str]) -> bool:
    """Is the first word a given name, by the lists or by the family name behind it?"""
    first, last = named[0], named[-1]
    if is_given(first):
        return True
    family = is_family(last) or is_family_by_shape(last) or "-" in last
    return family and not (is_family(first) or is_head(first) or is_role_noun(first))
