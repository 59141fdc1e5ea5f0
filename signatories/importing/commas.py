"""Commas: between entries, or within one? What each part of a line is decides.

A person's role, bodies and place follow the name; two bodies side by side are two entries only
where names were announced or there are many of them.
"""

from __future__ import annotations

import re

from ..names.honorifics import begins_with_style, is_letters_after, is_style
from ..names.kinds import own_balance
from ..names.offices import office_of, take_office_after, take_office_before
from ..names.organisation_words import EAST_ASIAN_HEAD
from ..names.people_words import is_given, is_han_name, is_initial
from ..names.places import is_place
from ..names.roles import looks_like_role, split_role, split_top_level
from ..names.script import has_han, main_script
from ..names.short_names import is_short_for
from .prose import is_prose

AND = re.compile(
    r"(?i)^(?:and|&|as well as|et|ainsi que(?: par)?|y|así como|e|bem como|und|sowie|以及|及|和|"
    r"與)\s+(?=\S)"
)
_ARTICLE = re.compile(
    r"^(?:l['’]|(?:la|le|les|el|los|las|o|a|os|as|the|der|die|das|den|dem|du|des) (?=[A-ZÀ-Þ]|"
    r"[a-zà-þ]{4,} ))"
)
INNER_AND = re.compile(
    r"\s+(?:and|et|y|e|und|sowie|&|as well as|ainsi que)\s+(?=(?:the |la |le |les |l['’]|el |los "
    r"|a |o |der |die |das )?[A-ZÀ-Þ0-9\u3400-\u9fff])"
)


def by_commas(text: str, inline: bool) -> tuple[list[tuple[int, int]], str]:
    """A list with commas, or one entry with commas in it? The labels of the parts decide."""
    spans = split_top_level(text, ",，")
    if len(spans) < 2:
        return _pair(text) if inline else ([], "")
    spans = with_last_and(text, spans, inline=inline)
    spans = _whole_names(text, spans)
    parts = [text[start:end] for start, end in spans]
    labels = [_label(part) for part in parts]
    if len(spans) < 2 or not _is_list(parts, labels, inline):
        return [], ""
    return _gather(text, spans, labels, inline)


def _whole_names(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts that a comma within a name has torn: "… of Essex, London and Kent (RAMFELK)", whose
    short name tells where it began; "HERNÁNDEZ RUIZ, Ana"."""
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        short = re.search(r"[(（]([^()（）]{2,15})[)）]\s*$", text[start:end])
        if short and not is_short_for(short[1], text[start : start + short.start()]):
            for back in range(1, min(3, len(whole)) + 1):
                begin = whole[-back][0]
                if is_short_for(short[1], text[begin : start + short.start()]):
                    del whole[-back:]
                    start = begin
                    break
        if (
            len(whole) == 1
            and len(spans) <= 3
            and _is_shouted_before(text[slice(*whole[0])], text[start:end])
        ):
            start = whole.pop()[0]
        whole.append((start, end))
    return whole


def _is_shouted_before(family: str, given: str) -> bool:
    words = re.split(r"[(（]", given)[0].split()
    return (
        family == family.upper()
        and len(family.split()) <= 3
        and family.replace(" ", "").replace("-", "").replace("'", "").isalpha()
        and 1 <= len(words) <= 3
        and all(is_given(word) or is_initial(word) for word in words[:1])
    )


def _is_list(parts: list[str], labels: str | list[str], inline: bool) -> bool:
    persons, bodies = labels.count("person"), labels.count("body")
    if labels[0] == "person":
        # A person's affiliations are bodies; another person is another entry.
        if persons >= 2 and (persons >= 3 or inline or len(parts) <= 2 * persons):
            return True
        return inline and persons + bodies >= 4 and "role" not in labels and persons >= 2
    if labels[0] == "body":
        if "role" in labels[1:3] and persons == 0:
            return False
        if len(parts) >= 4 and bodies + persons >= 0.7 * len(parts):
            return True
        if inline:
            return bodies + persons >= 2 and bodies + persons >= 0.6 * len(parts)
        return len(parts) == 3 and bodies == 3 and all(own_balance(part) > 2 for part in parts)
    return inline and persons + bodies >= 0.6 * len(parts)


def _gather(
    text: str, spans: list[tuple[int, int]], labels: list[str], inline: bool
) -> tuple[list[tuple[int, int]], str]:
    """Put roles, places and a person's bodies to the entry before them."""
    only_persons = "body" not in labels
    # "Jane Roe (teacher), Roe Society": where positions stand in parentheses, a body is an entry.
    beside = sum(
        label == "person" and re.search(r"[(（][^()（）]+[)）]\s*$", text[start:end]) is not None
        for (start, end), label in zip(spans, labels, strict=False)
    )
    positions = "role" in labels and beside < 2
    # "Jane Roe (teacher), Roe Society": where positions stand in parentheses, a body is an entry.
    beside = sum(
        label == "person" and re.search(r"[(（][^()（）]+[)）]\s*$", text[start:end]) is not None
        for (start, end), label in zip(spans, labels, strict=False)
    )
    positions = "role" in labels and beside < 2
    pairs = (
        labels[0] == "person"
        and labels.count("person") >= 2
        and not only_persons
        and not (inline and beside >= 2)
    )
    entries: list[tuple[int, int]] = []
    owner = ""
    doubt = ""
    for (start, end), label in zip(spans, labels, strict=False):
        attaches = label in {"role", "place", "letters"} or (
            label == "body" and owner == "person" and (pairs or positions)
        )
        if entries and attaches:
            if label == "place" and owner == "body":
                doubt = doubt or "does a place belong to the name before it?"
            entries[-1] = (entries[-1][0], end)
        else:
            entries.append((start, end))
            owner = label
        if label == "unclear" and not inline:
            doubt = doubt or "one entry or several?"
    return entries, doubt


def couple(text: str) -> list[tuple[int, int]]:
    """Jane Roe and John Doe, teachers: two whole names before the first comma."""
    head = text.split(",")[0]
    match = INNER_AND.search(head)
    if not match:
        return []
    left, right = head[: match.start()], head[match.end() :]
    names = [left, right]
    if any(len(name.split()) not in {2, 3, 4} or own_balance(name) > -3 for name in names):
        return []
    if not all(is_given(name.split()[0]) for name in names):
        return []
    return [(0, match.start()), (match.end(), len(text))]


def _label(part: str) -> str:
    bare = _ARTICLE.sub("", AND.sub("", part).strip())
    if is_letters_after(bare) or re.match(r"(?i)^(?:jr|sr|ii|iii|inc|ltd|llc|e\.?v)\.?$", bare):
        return "letters"
    if is_place(bare):
        return "place"
    if bare[:1].islower() and looks_like_role(bare):
        return "role"
    if is_style(bare) or re.match(
        r"(?i)^(?:prof|dr)\.? (?:em|emer|h\.? ?c|i\.? ?r|a\.? ?d)\.?$", bare
    ):
        return "letters"
    if begins_with_style(bare) and looks_like_role(bare) and split_role(bare).affiliation:
        return "role"
    if begins_with_style(bare) or take_office_before(bare)[0] or take_office_after(bare)[0]:
        return "person"
    words = bare.split()
    if not words:
        return "letters"
    beside = re.search(r"[(（]([^()（）]+)[)）]", bare)
    bare = " ".join(re.sub(r"[(（][^()（）]*[)）]", " ", bare).split()) or bare
    balance = own_balance(bare)
    if beside and looks_like_role(beside[1]) and len(bare.split()) >= 2 and balance < 0:
        return "person"
    if (
        balance <= -3.5
        and (is_given(words[0]) or is_initial(words[0]) or has_han(bare))
        and not office_of(bare)
    ):
        return "person"
    if looks_like_role(bare):
        return "role"
    if balance <= -1.8:
        return "person"
    if balance >= 1.2:
        return "body"
    return "unclear" if words[0][0].isupper() else "role"


def _pair(text: str) -> tuple[list[tuple[int, int]], str]:
    """A and B, announced as names."""
    match = INNER_AND.search(text)
    if match and is_signatory(text[: match.start()]) and is_signatory(text[match.end() :]):
        left, right = own_balance(text[: match.start()]), own_balance(text[match.end() :])
        whole = len(text[: match.start()].split()) >= 2 and not is_place(text[: match.start()])
        if whole and ((left < -1 and right < -1) or (left > 2 and right > 2)):
            return [(0, match.start()), (match.end(), len(text))], "one entry or two?"
    return [], ""


def with_last_and(
    text: str, spans: list[tuple[int, int]], *, inline: bool = True
) -> list[tuple[int, int]]:
    """The last part of a list: "and X" loses its "and"; "Y and X" is parted when both are names."""
    *others, last = [without_and(text, span) for span in spans]
    if last != spans[-1] or len(spans) < 2:
        return [*others, last]
    start, end = last
    match = INNER_AND.search(text[start:end]) or re.search(
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
        people = sum(own_balance(text[begin:stop]) < 0 for begin, stop in others)
        limit = -0.3 if people >= 0.6 * len(others) else -1.5
        both_people = own_balance(left) < limit and own_balance(right) < limit
        both_bodies = inline and own_balance(left) > 2.2 and own_balance(right) > 2.2
        parted = (both_people and len(left.split()) >= 2) or both_bodies
    if not parted:
        return [*others, last]
    return [*others, (start, start + match.start()), (start + match.end(), end)]


def without_and(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    match = AND.match(text[start:end])
    return (start + match.end(), end) if match else span


def is_signatory(part: str) -> bool:
    bare = part.strip(" ,;.")
    return (
        len(bare) > 1
        and not is_prose(bare)
        and (bare[0].isupper() or not bare[0].isascii() or bare[0].isdigit())
    )
