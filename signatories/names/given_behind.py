"""A surname in capitals, the given name in parentheses behind it: "DOE (Jane)", "Me ROE (Paul)"."""

from __future__ import annotations

import re

from .honorifics import is_style
from .organisation_words import is_head
from .people_words import is_family, is_given
from .places import is_place

_BEHIND = re.compile(r"^(?P<before>.*?)\s*\((?P<given>[^()]{2,40})\)\s*$")


def given_in_parentheses(head: str) -> str | None:
    """The given name that ends the head in parentheses; None where they hold anything else."""
    found = _BEHIND.match(head)
    return found["given"] if found and is_given_of(found["given"], found["before"]) else None


def is_given_of(content: str, before: str) -> bool:
    """Do the words in capitals before the parentheses make a surname, and their content its given
    name?"""
    words = before.split()
    names = content.split()
    if not words or not 1 <= len(names) <= 3 or is_place(content):
        return False
    last = re.sub(r"[^\w]", "", words[-1])
    shouted = len(last) >= 2 and last.isalpha() and last.isupper()
    capitals = all(name[0].isupper() and not name.isupper() for name in names)
    return shouted and capitals and is_given(names[0])


def is_persons_name(content: str) -> bool:
    """A nickname or a name in another spelling: one to three words, a common name among them."""
    words = content.split()
    if words[0].isupper() and len(words[0]) in (2, 3):
        return False  # "TU Berlin"
    if is_style(words[0]) and 2 <= len(words) <= 5 and not any(map(is_head, words)):
        return True  # "(Mestre Zé do Roe)"
    if len(words) > 3 or "," in content or "/" in content or any(is_head(word) for word in words):
        return False
    return is_given(words[0]) or (len(words) >= 2 and (is_family(words[0]) or is_family(words[-1])))
