"""The names that stand in one line: a name, the same in another script, its initials beside it.

"Canadian Friends of Hong Kong (加拿大香港之友)" is found by either. Only what is surely a name of
the same body is parted off: what stands in another script, and the name's own initials. Words in
parentheses may as well be a branch or a parent.
"""

import re

from signatories.matching import cyrillic, uyghur
from signatories.matching.abroad import is_acronym_abroad
from signatories.matching.acronyms import initials_of, is_acronym_of, is_made_of
from signatories.matching.concepts import meaning_of, says_the_place_of, says_the_same
from signatories.matching.forms import without_legal
from signatories.names.script import ARABIC, CYRILLIC, EAST_ASIAN, TIBETAN, main_script

_BESIDE = re.compile(r"\s*[()（）\[\]【】|/、;；,，]\s*|\s+[-–—:·]\s+")
_TWO = (re.compile(r"\s*[()（）\[\]【】|/]\s*|\s+[-–—:·]\s+"), _BESIDE)
# Greek, Armenian, Hebrew, the scripts of India and South East Asia, Georgian and Ethiopic.
_OTHERS = "\u0370-\u03ff\u0530-\u05ff\u0900-\u0eff\u10a0-\u10ff\u1200-\u137f\u1780-\u17ff"
_RUN = re.compile(
    f"[{EAST_ASIAN}]{{2,}}|[{ARABIC}][{ARABIC}\\s\u200c\u200d]+|[{TIBETAN}][{TIBETAN}\\s]+"
    f"|[{CYRILLIC}]{{2}}[{CYRILLIC}\\s'’«»\"-]+|[{_OTHERS}][{_OTHERS}\\s]+"
)
# "LICADHO (Cambodian League for Human Rights)": whatever language the letters are of.
_INITIALS_FIRST = re.compile(r"^[A-Z]{3,9}\s+\((?:[^\s()]+\s+){2,}[^\s()]+\)$")
_LEAST_LATIN = 3


def parts_of(name: str) -> tuple[str, ...]:
    """The name itself, and what may stand for it elsewhere; the name first, each once."""
    found = [name, *_scripts(name)]
    found += [part for each in tuple(found) for part in _beside(each)]
    found += [latin for each in tuple(found) if (latin := in_latin(each))]
    return tuple(dict.fromkeys(found))


def in_latin(name: str) -> str:
    """The name in Latin letters, where it is in a script that says how; else empty."""
    return uyghur.in_latin(name) or cyrillic.in_latin(name)


def _scripts(name: str) -> list[str]:
    """The native names and the Latin one, where both stand in the line."""
    if name.isascii():
        return []
    runs = [run.group().strip(" ،·") for run in _RUN.finditer(name)]
    latin = " ".join(part for part in _BESIDE.split(_RUN.sub(" | ", name)) if part.strip(" .·་།"))
    if not runs or main_script(latin) != "latin":
        return []
    # "香港A" is one name; "T恤 Toronto Club" is too.
    if sum(c.isalpha() for c in latin) < _LEAST_LATIN or not _stand_apart(name, runs):
        return []
    return [*runs, latin]


def _stand_apart(name: str, runs: list[str]) -> bool:
    """Is every run parted from the Latin words by space or a mark?"""
    for run in runs:
        before, _, after = name.partition(run)
        if (before and before[-1].isalnum()) or (after and after[0].isalnum()):
            return False
    return True


def _beside(name: str) -> list[str]:
    """Both names where the second says the same: "Hong Kong Democracy Council – HKDC", "Bund der
    Uiguren (Uyghur League)". The first where the second is its country once more.
    """
    for beside in _TWO:
        parts = [part for part in beside.split(without_legal(name)) if part]
        if len(parts) == 2 and _is_one_body(*parts):
            return parts
        if len(parts) == 2 and _INITIALS_FIRST.match(name):
            return parts
        if len(parts) == 2 and says_the_place_of(*parts):
            return parts[:1]
    return []


def _is_one_body(one: str, other: str) -> bool:
    if is_acronym_of(one, other) or is_acronym_of(other, one):
        return True
    if other.isupper() and len(other) == 2 and other.casefold() in initials_of(one):
        return True
    if is_made_of(one, other) or is_made_of(other, one):
        return True
    if is_acronym_abroad(one, other) or is_acronym_abroad(other, one):
        return True
    return says_the_same(meaning_of(one), meaning_of(other))
