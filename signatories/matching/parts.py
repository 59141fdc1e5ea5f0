"""The names that stand in one line: a name, the same in another script, its initials beside it.

"Canadian Friends of Hong Kong (加拿大香港之友)" is found by either. Only what is surely a name of
the same body is parted off: what stands in another script, and the name's own initials. Words in
parentheses may as well be a branch or a parent.
"""

import re

from signatories.matching.acronyms import is_acronym_of
from signatories.matching.uyghur import in_latin
from signatories.names.script import ARABIC, EAST_ASIAN, TIBETAN, main_script

_BESIDE = re.compile(r"\s*[()（）\[\]【】|/、;；,，]\s*|\s+[-–—:·]\s+")
_RUN = re.compile(
    f"[{EAST_ASIAN}]{{2,}}|[{ARABIC}][{ARABIC}\\s\u200c\u200d]+|[{TIBETAN}][{TIBETAN}\\s]+"
)
_LEAST_LATIN = 3


def parts_of(name: str) -> tuple[str, ...]:
    """The name itself, and what may stand for it elsewhere; the name first, each once."""
    found = [name, *_scripts(name)]
    found += [part for each in tuple(found) for part in _initials_beside(each)]
    found += [latin for each in tuple(found) if (latin := in_latin(each))]
    return tuple(dict.fromkeys(found))


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


def _initials_beside(name: str) -> list[str]:
    """The full name and its initials, where both stand: "Hong Kong Democracy Council – HKDC"."""
    parts = [part for part in _BESIDE.split(name) if part]
    if len(parts) == 2 and any(is_acronym_of(*pair) for pair in (parts, parts[::-1])):
        return parts
    return []
