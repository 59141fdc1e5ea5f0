"""Surnames in capitals show where a name ends, though no mark stands behind it."""

from __future__ import annotations

import re

from .honorifics import is_style, take_styles
from .kinds import own_balance
from .offices import take_office_before
from .organisation_words import is_head
from .people_words import is_given
from .roles import looks_like_role

_NAME = re.compile(
    r"(?P<given>(?:[A-ZÀ-Þ][\w’'-]*[a-zà-þ][\w’'-]*\s|[A-ZÀ-Þ]\.\s){1,3})"
    r"(?P<family>(?:(?:DE|DU|LA|LE|EL|DI|DA|VAN|VON|DOS|DAS)\s)*[A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,}(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,})*)"
    r"\s(?=[A-ZÀ-Þa-zà-þ][\w’'-]*[a-zà-þ])"
)


def part_behind_capitals(text: str) -> str:
    """ "Jane ROE Professor at Roe University", "MEP Jane ROE Group of the Greens": with a comma
    behind the surname, where a role or a body follows it."""
    office, left = take_office_before(text)
    begun = left if office else text
    bare = take_styles(begun).name
    name = _NAME.match(bare)
    if not name or not begun.endswith(bare) or not re.search("[a-zà-þ]", bare):
        return text
    rest = bare[name.end() :]
    known = office or begun != bare or is_given(name["given"].split()[0])
    said = looks_like_role(rest) or (len(rest.split()) >= 2 and own_balance(rest) > 1)
    told = office or begun != bare
    if not known or not said or is_style(rest) or (not told and is_head(rest.split()[0])):
        return text
    at = len(text) - len(rest)
    return f"{text[:at].rstrip()}, {rest}"
