"""Gaps in a list: where a wider space begins another group, and names set over several lines."""

from __future__ import annotations

import re
from itertools import pairwise

from ..names.honorifics import begins_with_style, is_letters_after, take_styles
from ..names.kinds import own_balance
from ..names.offices import office_of, take_office_after, take_office_before
from ..names.people_words import is_given, is_han_name
from ..names.places import is_place
from ..names.role_words import is_role_adjective, is_role_noun
from ..names.roles import looks_like_role
from ..names.roles_east import names_office_before
from ..names.script import has_han
from .continuations import could_be_name, join_continuations, one_line
from .regions import FoundSection, Listed
from .splitting import split_line

_WIDE = re.compile(r"\t|\S {3,}\S")


def split_at_gaps(section: FoundSection) -> list[FoundSection]:
    """A section parted where a gap wider than the usual one stands between unlike groups."""
    listed = section.listed
    if len(listed) < 4:
        return [section]
    usual = sorted(item.line.blanks for item in listed[1:])[len(listed) // 2]
    starts = [0] + [
        index
        for index in range(1, len(listed))
        if listed[index].line.blanks > usual and listed[index].line.blanks >= 1
    ]
    groups = [
        listed[start:end] for start, end in zip(starts, [*starts[1:], len(listed)], strict=False)
    ]
    if _are_blocks(groups):
        return [section]
    merged: list[list[Listed]] = [groups[0]]
    for group in groups[1:]:
        if (
            len(group) >= 2
            and len(merged[-1]) >= 2
            and _sort_of(group) != _sort_of(merged[-1])
            and "mixed" not in (_sort_of(group), _sort_of(merged[-1]))
        ):
            merged.append(group)
        else:
            merged[-1] = merged[-1] + group
    if len(merged) == 1:
        return [section]
    first, *others = merged
    return [
        FoundSection(section.heading, section.line, first),
        *(FoundSection(None, group[0].line.number, group) for group in others),
    ]


def _are_blocks(groups: list[list[Listed]]) -> bool:
    """Name, role and body on lines of their own, a gap below each signatory: no groups of names."""
    tall = [group for group in groups if len(group) >= 2]
    return (
        len(groups) >= 4
        and len(tall) >= 0.5 * len(groups)
        and all(len(group) <= 5 for group in groups)
        and sum(map(_is_signature_block, tall)) >= 0.5 * len(tall)
    )


def _sort_of(group: list[Listed]) -> str:
    """Whether a group is of office-holders, persons, bodies, or of all sorts."""
    total = len(group)
    offices = sum(_has_office(item.line.text) for item in group)
    if offices >= 0.8 * total:
        return "office"
    balances = [
        own_balance(re.split(r"[,，(（]", item.line.text)[0])
        - 3 * looks_like_role(item.line.text.rpartition(",")[2])
        for item in group
    ]
    bodies = sum(balance > 0.8 for balance in balances)
    people = sum(balance < -0.8 for balance in balances)
    if bodies >= 0.7 * total:
        return "body"
    if people >= 0.8 * total:
        return "person"
    # A few persons among bodies, office-holders apart: still another sort than the offices' group.
    return "some" if offices <= 0.2 * total else "mixed"


def _has_office(text: str) -> bool:
    if take_office_before(text)[0] or names_office_before(text):
        return True
    return any(office_of(part.strip()) for part in re.split(r"[,，(（.]", text)[1:] if part.strip())


def join_blocks(listed: list[Listed]) -> list[Listed]:
    """Entries set over several lines (name, role, body), put on one; others as they are."""
    listed = _join_under_bold(join_continuations(listed))
    blocks: list[list[Listed]] = []
    for item in listed:
        if (
            item.line.blanks
            or item.line.marker
            or not blocks
            or item.start
            or _WIDE.search(item.line.text)
            or (has_han(item.line.text) and len(split_line(item.line)) > 1)
        ):
            blocks.append([item])
        else:
            blocks[-1].append(item)
    tall = [block for block in blocks if len(block) >= 2]
    if not tall:
        return listed
    signed = sum(map(_is_signature_block, tall))
    # A gap below each signatory: what stands under a name belongs to it.
    gapped = len(blocks) >= 4 and all(block[0].line.blanks for block in blocks[1:])
    if gapped and 2 <= len(tall) < 0.5 * len(blocks) and 3 * signed >= 2 * len(tall):
        told = [[one_line(it)] if _is_signature_block(it) else it for it in blocks]
        return [item for block in told for item in block]
    if (len(tall) < 0.5 * len(blocks) and len(tall) > 1) or signed < (
        0.5 * len(tall) if len(tall) >= 4 else len(tall)
    ):
        return _join_role_lines(listed)
    return [one_line(block) for block in blocks]


def _is_signature_block(block: list[Listed]) -> bool:
    """A name, and below it only what says who it is."""
    if len(block) > 5 or all(item.line.text.endswith((")", "）")) for item in block):
        return False
    first, others = block[0].line.text, [item.line.text for item in block[1:]]
    if "," in first and not is_letters_after(first.partition(",")[2]):
        return False
    if not could_be_name(first):
        return False
    return all(_says_who(text, index) for index, text in enumerate(others)) and any(
        _is_only_role(text) or own_balance(text) > 1 for text in others
    )


def _says_who(text: str, index: int) -> bool:
    if _is_only_role(text) or is_place(text):
        return True
    if take_office_after(text)[0] or (is_given(text.split()[0]) and looks_like_role(text)):
        return False
    if begins_with_style(text) or take_office_before(text)[0]:
        return False
    if has_han(text) and is_han_name(take_styles(re.split(r"[(（,，]", text)[0]).name):
        return False
    if is_given(text.split()[0]) and own_balance(text) < -2:
        return False
    return own_balance(text) > -1.5


def _join_role_lines(listed: list[Listed]) -> list[Listed]:
    """A line that is only a role, without blank line before it, belongs to the name above it."""
    result: list[Listed] = []
    for item in listed:
        text = item.line.text
        before = result[-1].line if result else None
        role_only = not item.line.marker and not item.line.blanks and _is_only_role(text)
        if (
            before is not None
            and role_only
            and could_be_name(before.text)
            and "," not in before.text
        ):
            result[-1] = one_line([result[-1], item])
        else:
            result.append(item)
    return result


def _join_under_bold(listed: list[Listed]) -> list[Listed]:
    """Names in bold, each with a line below it that says who: a role, or a body's
    representative."""
    bold = [item.line.bold for item in listed]
    if sum(bold) < 2 or not bold[0] or bold[-1] or (True, True) in pairwise(bold):
        return listed
    if not all(_says_who_below(item.line.text) for item in listed if not item.line.bold):
        return listed
    result: list[Listed] = []
    for item in listed:
        if item.line.bold:
            result.append(item)
        else:
            result[-1] = one_line([result[-1], item])
    return result


def _says_who_below(text: str) -> bool:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return any(looks_like_role(part) for part in parts[:3]) or own_balance(text) > 2


def _is_only_role(text: str) -> bool:
    """Does the line begin with a role and hold no name: "Professor of Law, X", not "Jane Roe
    MP"?"""
    first_part = text.split(",")[0]
    words = first_part.split()
    if (
        not words
        or not looks_like_role(first_part)
        or begins_with_style(text)
        or take_office_before(text)[0]
    ):
        return False
    if any(is_given(word) and word[0].isupper() for word in words):
        return False
    return (
        office_of(text) is not None
        or is_role_noun(words[0])
        or is_role_adjective(words[0])
        or first_part.islower()
    )
