"""The "and" between names: before a list's last one, within two people's, within one body's."""

from __future__ import annotations

import re

from ..names.honorifics import take_styles
from ..names.kinds import own_balance
from ..names.organisation_words import EAST_ASIAN_HEAD, is_head
from ..names.people_words import is_given, is_han_name
from ..names.places import is_place
from ..names.script import has_han, main_script
from ..names.short_names import is_short_for
from ..names.tidying import role_behind
from .prose import is_prose

AND = re.compile(
    r"(?i)^(?:and|&|as well as|et|ainsi que(?: par)?|(?-i:[ye])|así como|bem como|und|sowie"
    r"|以及|及|和|與)\s+(?=\S)"
)


ARTICLE = re.compile(
    r"^(?:l['’]|(?:la|le|les|el|los|las|o|a|os|as|the|der|die|das|den|dem|du|des) (?=[A-ZÀ-Þ]|"
    r"[a-zà-þ]{4,} ))"
)


INNER_AND = re.compile(
    r"\s+(?:and|et|y|e|und|sowie|&|as well as|ainsi que)\s+(?=(?:the |la |le |les |l['’]|el |los "
    r"|a |o |der |die |das )?[A-ZÀ-Þ0-9\u3400-\u9fff])"
)


# "ver.di", "iPoint": names that begin with a small letter.
_SMALL_BRAND = re.compile(r"[a-z]{1,12}(?:\.[a-z]{2,12}\b|[A-Z])")


def has_articles(text: str, spans: list[tuple[int, int]]) -> bool:
    """Do the names have articles, as those of a sentence have?"""
    with_one = sum(ARTICLE.match(text[start:end]) is not None for start, end in spans)
    return with_one >= 3 and with_one >= 0.5 * len(spans)


def part_couples(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "Ana Roe, Luis Doe y Eva Poe, de la cooperativa …": the "y" ends the names, not the
    line."""
    parted: list[tuple[int, int]] = []
    for start, end in spans:
        match = INNER_AND.search(text[start:end]) if len(spans) <= 40 else None
        halves = (
            [(start, start + match.start()), (start + match.end(), end)]
            if match
            else [(start, end)]
        )
        names = [text[slice(*half)] for half in halves]
        people = len(names) == 2 and all(map(_may_be_person, names))
        people = people and any(is_given(name.split()[0]) for name in names)
        parted += halves if people else [(start, end)]
    return parted


def _may_be_person(text: str) -> bool:
    text = role_behind(text).split(",")[0]
    words = take_styles(text).name.split()
    whole = [word for word in words if not word.endswith(".")]
    return len(words) <= 4 and len(whole) >= 2 and own_balance(text) <= -1


def is_short_name(part: str) -> bool:
    bare = _bare(ARTICLE.sub("", AND.sub("", part).strip()))
    return bool(bare) and len(bare.split()) <= 6 and (bare[0].isupper() or bare[0].isdigit())


def pair_of_names(text: str) -> tuple[list[tuple[int, int]], str]:
    """A and B, announced as names."""
    match = INNER_AND.search(text)
    if match and is_signatory(text[: match.start()]) and is_signatory(text[match.end() :]):
        left, right = own_balance(text[: match.start()]), own_balance(text[match.end() :])
        whole = len(text[: match.start()].split()) >= 2 and not is_place(text[: match.start()])
        words = text[match.end() :].split()
        headed = any(is_head(word) or (word.isupper() and len(word) > 1) for word in words)
        # "Centro de Padres y Madres 2020" is one body: nothing behind its "y" begins another.
        if whole and ((left < -1 and right < -1) or (left > 2 and right > 2 and headed)):
            return [(0, match.start()), (match.end(), len(text))], "one entry or two?"
    return [], ""


def with_last_and(
    text: str, spans: list[tuple[int, int]], *, inline: bool = True, bodies: bool = False
) -> list[tuple[int, int]]:
    """The last part of a list: "and X" loses its "and"; "Y and X" is parted when both are names."""
    *others, last = [without_and(text, span) for span in spans]
    if last != spans[-1] or len(spans) < 2:
        return [*others, last]
    start, end = last
    match = _outer_and(text[start:end]) or re.search(
        "(?<=[\u3400-\u9fff])(?:以及|及|和|與)(?=[\u3400-\u9fff])|"
        "(?<=[A-Za-z\u3400-\u9fff]) ?(?:以及|及|與) ?(?=[A-Z])"
        "|(?<=[A-Za-z]) ?(?:以及|及|與) ?(?=[\u3400-\u9fff])",
        text[start:end],
    )
    if not match:
        return [*others, last]
    left, right = (
        text[start : start + match.start()].strip(),
        text[start + match.end() : end].strip(" 。."),
    )
    if has_han(match.group()) or main_script(left) == "east-asian":
        parted = all(
            is_han_name(half) or EAST_ASIAN_HEAD.search(half) or half[:1].isascii()
            for half in (left, right)
        )
    else:
        people = sum(own_balance(_bare(text[begin:stop])) < 0 for begin, stop in others)
        limit = -0.3 if people >= 0.6 * len(others) else -1.5
        bare_left, bare_right = _bare(left), _bare(right)
        both_people = own_balance(bare_left) < limit and own_balance(bare_right) < limit
        both_bodies = inline and own_balance(bare_left) > 2.2 and own_balance(bare_right) > 2.2
        # The only "and" of an announced list stands before its last name.
        only = (
            inline
            and len(others) >= (1 if bodies else 3)
            and not any(INNER_AND.search(text[begin:stop]) for begin, stop in others)
            and len(bare_left.split()) + len(bare_right.split()) >= 3
            and is_short_name(left)
            and all(is_short_name(text[begin:stop]) for begin, stop in others)
        )
        # "…, Jane Roe (dancer) und Roe Society": the parentheses have closed an entry.
        closed = sum(text[begin:stop].rstrip().endswith((")", "）")) for begin, stop in others)
        only = only or (
            inline
            and len(others) >= 3
            and left.endswith((")", "）"))
            and closed >= 0.5 * len(others)
            and is_short_name(right)
        )
        # "…, the Roe Doe Union (RDU) and Moe Club": the body's short name closes it.
        short = re.search(r"[(（]([^()（）]{2,15})[)）]$", left)
        only = only or (
            inline
            and len(others) >= 3
            and short is not None
            and is_short_for(short[1], ARTICLE.sub("", left[: short.start()]))
            and is_short_name(right)
        )
        only = only or (inline and has_articles(text, others) and ARTICLE.match(right) is not None)
        parted = only or (both_people and len(left.split()) >= 2) or both_bodies
    if not parted:
        return [*others, last]
    return [*others, (start, start + match.start()), (start + match.end(), end)]


def _bare(text: str) -> str:
    """A name without what stands in parentheses behind it."""
    return " ".join(re.sub(r"[(（][^()（）]*[)）]", " ", text).split()) or text


def _outer_and(text: str) -> re.Match[str] | None:
    """The first "and" between names that no parentheses hold; one behind parentheses rather than
    one before them ("Ana & Luis Roe (painters) y Eva Poe")."""
    blotted = re.sub(r"[(（][^()（）]*[)）]", lambda found: "x" * len(found.group()), text)
    found = list(INNER_AND.finditer(blotted))
    closed = [match for match in found if text[: match.start()].rstrip().endswith((")", "）"))]
    return next(iter(closed or found), None)


def without_and(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    match = AND.match(text[start:end])
    return (start + match.end(), end) if match else span


def is_signatory(part: str) -> bool:
    bare = part.strip(" ,;.")
    return (
        len(bare) > 1
        and not is_prose(bare)
        and (
            bare[0].isupper()
            or not bare[0].isascii()
            or bare[0].isdigit()
            or _SMALL_BRAND.match(bare) is not None
        )
    )
