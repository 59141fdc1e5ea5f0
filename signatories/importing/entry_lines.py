"""Whether a line could stand in a list of signatories, and whether it does beyond doubt."""

from __future__ import annotations

import re

from ..names.honorifics import take_styles
from ..names.kinds import own_balance
from ..names.organisation_words import EAST_ASIAN_HEAD
from ..names.people_words import is_given, is_han_name
from ..names.place_before import take_place_before
from ..names.roles import looks_like_role
from ..names.script import has_han, main_script
from ..names.separators import split_top_level
from .ands import ARTICLE
from .lines import Line
from .prose import is_prose, lower_share

_MAX_ENTRY = 320


def looks_like_entry(line: Line) -> bool:
    """Could the line stand in a list of signatories?"""
    text = line.text
    if not any(character.isalpha() for character in text) or text.endswith(("?", "？", "！")):
        return False
    if text.endswith("!") and (len(text.split()) > 5 or lower_share(text) > 0.4):
        return False
    if main_script(text) in {"east-asian", "arabic", "tibetan"}:
        return len(text) < 80 or text.count("、") + text.count(" ") >= 3
    head = re.split(r"[,，;(（\t]|\s[-–—]\s", text)[0]
    if len(text) > _MAX_ENTRY and not looks_like_names(text):
        return False
    first = text.lstrip("\"“'‘«([")[:1]
    if text.count(",") >= 3 and looks_like_names(text):
        return True
    if not (first.isupper() or first.isdigit() or not first.isascii()):
        articled = ARTICLE.sub("", text, count=1)
        if articled != text and articled[:1].isupper() and lower_share(articled) < 0.7:
            return True  # "l'Amicale laïque de …"
        return bool(re.match(r"(?i)(?:al-|de |van |von |d['’]|el-|bin |e[A-Z]|i[A-Z])", text)) or (
            own_balance(part := re.split(r"\s[/|•·]\s", text)[0]) > 2.5 and len(part) < 90
        )
    if lower_share(head) <= 0.5 or (text.count(",") >= 3 and looks_like_names(text)):
        return True
    return own_balance(head) > 2.0 and len(head) < 120


def is_strong_entry(text: str) -> bool:
    """Is the line an entry beyond doubt: a person with a role, a body by its words, a given
    name?"""
    head = re.split(r"[,，;(（\t]|\s[-–—]\s", text)[0].strip()
    if not head:
        return False
    if has_han(text):
        home, named = take_place_before(head)
        if home and named:
            head = take_styles(named.split()[0]).name  # 3栋502 陈大文
        return is_han_name(head) or EAST_ASIAN_HEAD.search(head) is not None
    return (
        abs(own_balance(head)) >= 2
        or is_given(head.split()[0])
        or looks_like_role(text.rpartition(",")[2])
    )


_BEFORE_NAMES = frozenset(
    re.findall(
        r"\S+",
        """and the et y e und la le les el los las o a os as der die das den dem ainsi así""",
    )
)


def looks_like_names(text: str) -> bool:
    parts = [text[start:end] for start, end in split_top_level(text, ",，;；、")]
    if not parts:
        return False
    good = sum(
        bool(part)
        and (
            part[0].isupper()
            or not part[0].isascii()
            or part.split()[0] in _BEFORE_NAMES
            or part[:2] in {"l'", "l’", "d'", "d’"}
        )
        for part in parts
    )
    return good >= 0.6 * len(parts) and not is_prose(text)


def says_where(first: str, second: str) -> bool:
    """ "Jane Roe, teacher" and, beyond a gap, "Roe Hill S.S.", which is no person's name."""
    name, _comma, said = first.partition(",")
    if "," in second or not (looks_like_role(said) and own_balance(name) < -1):
        return False
    return own_balance(second) > 1 or re.search(r"\s(?:[A-Z]\.){2,}$", second) is not None
