"""Lists in which nothing stands between a name and what it is of, as newspapers print letters:
"Professor Jane Roe University of Roe", "John Doe Author and former prisoner".

Bold type parted them on the page. One line alone may be a body's whole name ("Jane Roe Institute");
where most lines of a list begin with a person's name, all of them are so made.
"""

from __future__ import annotations

import re

from ..names.honorifics import take_styles_before
from ..names.kinds import own_balance
from ..names.organisation_words import is_head
from ..names.people_words import is_family, is_given
from ..names.role_words import is_role_adjective, is_role_noun
from ..names.roles import looks_like_role

_FEWEST = 4
_MARK = re.compile(r"[(（\t;|]|\s[-–—/]\s")


def part_unparted(texts: list[str]) -> list[str]:
    """The entries of a list, with a comma behind the name where the list is of that kind."""
    cut = [_behind_name(text) for text in texts]
    found = sum(at > 0 for at in cut)
    if found < _FEWEST or found < 0.6 * len(texts):
        return texts
    return [
        f"{text[:at].rstrip()}, {text[at:].lstrip()}" if at else text
        for text, at in zip(texts, cut, strict=True)
    ]


def _behind_name(text: str) -> int:
    """Where the name ends and something else begins; 0 where a mark shows it, or nothing does."""
    if _MARK.search(text) or len(text) > 160:
        return 0
    styles, name = take_styles_before(text)
    words = name.split(",")[0].split()
    if len(words) < 3 or not (styles or is_given(words[0])):
        return 0
    for length in (2, 3):
        before, behind = words[:length], words[length:]
        if not behind or not _may_be_named(before):
            break
        if _says_what(" ".join(behind), behind):
            start = len(text) - len(name)
            return start + len(" ".join(before))
    return 0


def _may_be_named(words: list[str]) -> bool:
    return all(word[0].isupper() for word in words) and not any(
        (is_head(word) or is_role_noun(word)) and not is_family(word) for word in words
    )


def _says_what(text: str, words: list[str]) -> bool:
    """A role from its first word on, or several words that make a body."""
    first = words[0]
    role = is_role_noun(first) or is_role_adjective(first) or first.casefold() == "former"
    if role and looks_like_role(text):
        return True
    return len(words) >= 2 and own_balance(text) > 1 and first[0].isupper()
