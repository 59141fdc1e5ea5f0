"""Whether an entry is a person or an organisation: what it says of itself, then the name."""

from __future__ import annotations

import re

from .entry_parts import Custom
from .given_behind import given_in_parentheses
from .honorifics import (
    is_letters_after,
    take_styles,
)
from .kinds import Judgement, judge_kind, own_balance
from .name_shapes import names_legal_form
from .native import (
    find_parentheses,
)
from .offices import Office, take_office_after, take_office_before
from .organisation_words import is_head
from .people_words import is_given
from .places import is_place, is_regional
from .role_words import is_role_noun
from .roles import looks_like_role
from .script import without_other_script
from .separators import split_top_level
from .words import fold_word

# Titles that bodies begin their names with, too.
_ALSO_NAMES = frozenset(
    [
        "sister",
        "brother",
        "father",
        "lady",
        "sir",
        "miss",
        "doctor",
        "general",
        "chief",
        "captain",
        "justice",
    ]
)


def styles_of(head: str, custom: Custom) -> tuple[bool, Office | None]:
    without = " ".join(re.sub(r"[(（][^()（）]*[)）]", " ", head).split()) or head
    before, left = take_office_before(without)
    styled = take_styles(left, language=custom.language)
    after, _left = take_office_after(styled.name)
    inner, _left = take_office_before(styled.name)
    return bool(styled.before or styled.after), before or after or inner


def judge_entry(
    bare: str, head: str, rest: str, styled: bool, office: Office | None, custom: Custom
) -> Judgement:
    core = core_of(head, custom)
    first_rest = [rest[start:end] for start, end in split_top_level(rest)] if rest else []
    if office is not None and is_head(head.split()[0]) and own_balance(head) > 2:
        office = None  # "Coletivo Roe MP": the letters stand for something else
    role = False
    for index, part in enumerate(first_rest[:4]):
        if _is_representative(core, part, first_rest[index + 1 :], custom):
            break
        role = role or looks_like_role(part) or is_letters_after(part)
    if not role:
        role = any(
            looks_like_role(bare[start + 1 : end - 1])
            for start, end in find_parentheses(bare)
            if not is_place(bare[start + 1 : end - 1]) and not re.search("[:：]", bare[start:end])
        )
    text = core
    if styled and office is None and not role and _is_body_with_a_title(head):
        styled, text = False, head
    if styled and names_legal_form(head) and not is_given(head.split()[0]):
        styled, text = False, re.sub(r"\s*[(（].*$", "", head)
    if custom.surname_first and "," in core:
        family, _, given = core.partition(",")
        text = f"{given.strip()} {family.strip()}"
    halves = re.split(r"\s+/\s+", bare)
    if len(halves) == 2 and not (role or styled or office) and _is_body_twice(*halves):
        text = halves[1]
    behind = given_in_parentheses(head)
    if behind:
        text = f"{behind} {core}"  # "DOE (Jane)"
    judgement = judge_kind(
        text, honorific=styled, office=office is not None, role=role, around=custom.around
    )
    return judgement


def _is_body_twice(first: str, second: str) -> bool:
    """A body's name in two languages, of which one has words that are known: "Anilar Jemiyiti /
    Association of Mothers"."""
    words = first.split()
    return (
        len(words) >= 2
        and "," not in first
        and not is_given(words[0])
        and own_balance(first) > -1.3
        and own_balance(second) > 2.5
    )


def _is_body_with_a_title(head: str) -> bool:
    """ "Sister Ray Records": a body's own word at the end outweighs what looks like a title."""
    words = re.sub(r"[(（][^()（）]*[)）]", " ", head).split()
    return (
        len(words) >= 2
        and fold_word(words[0]) in _ALSO_NAMES
        and (is_head(words[-1]) or (is_regional(words[-1]) and not is_given(words[1])))
    )


def _is_representative(core: str, part: str, following: list[str], custom: Custom) -> bool:
    """A person's name after an organisation's, and then that person's role."""
    words = core.split()
    named = part.split()
    if words and not is_given(words[0]) and own_balance(core) > 2 and is_role_noun(named[0]):
        # "Diocese of Nowhere, Director Jane Roe"
        name = " ".join(named[1:])
        if 2 <= len(named) - 1 <= 3 and is_given(named[1]) and own_balance(name) < -2:
            return True
    if (words and is_given(words[0])) or looks_like_role(part):
        return False
    person = judge_kind(core_of(part, custom))
    if person.kind != "person" or not 2 <= len(part.split()) <= 4 or is_place(part):
        return False
    return is_given(part.split()[0]) or (bool(following) and looks_like_role(following[0]))


def core_of(head: str, custom: Custom) -> str:
    """The head without parentheses, styles and office."""
    core = " ".join(re.sub(r"[(（\[【][^()（）\[\]]*[)）\]】]+", " ", head).split()) or head
    core = without_other_script(core)
    for _ in range(2):
        core = take_office_before(core)[1]
        core = take_styles(core, language=custom.language).name
        core = take_office_after(core)[1]
    return core
