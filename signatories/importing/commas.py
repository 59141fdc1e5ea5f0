"""Commas: between entries, or within one? What each part of a line is decides.

A person's role, bodies and place follow the name; two bodies side by side are two entries only
where names were announced or there are many of them.
"""

from __future__ import annotations

import re

from ..names.honorifics import begins_with_style, is_letters_after, is_style
from ..names.kinds import own_balance
from ..names.name_shapes import LEGAL_FORM_BEHIND
from ..names.offices import office_of, take_office_after, take_office_before
from ..names.organisation_words import is_head
from ..names.people_words import is_family, is_given, is_initial
from ..names.places import is_place
from ..names.role_words import is_role_adjective, is_role_noun
from ..names.roles import looks_like_role, split_role
from ..names.script import has_han
from ..names.separators import split_top_level
from ..names.short_names import is_short_for
from ..names.tidying import role_behind
from .ands import (
    AND,
    ARTICLE,
    has_articles,
    is_short_name,
    pair_of_names,
    part_couples,
    with_last_and,
)


def by_commas(text: str, inline: bool, bodies: bool = False) -> tuple[list[tuple[int, int]], str]:
    """A list with commas, or one entry with commas in it? The labels of the parts decide.

    ``bodies``: a heading says that organisations are named, of which little is said.
    """
    spans = split_top_level(text, ",，")
    if len(spans) < 2:
        return pair_of_names(text) if inline else ([], "")
    spans = with_last_and(
        text, _with_legal_forms(text, spans), inline=inline, bodies=inline and bodies
    )
    spans = part_couples(text, _whole_names(text, spans))
    parts = [text[start:end] for start, end in spans]
    labels = [_label(part) for part in parts]
    for index in range(1, len(parts)):
        between = text[spans[index - 1][1] : spans[index][0]].lstrip(" ,，")
        if AND.match(f"{between}x") and labels[0] == "person" and labels[index] == "unclear":
            # "Ana Roe, teacher, and Xyla Doe, nurse"
            labels[index] = "person" if own_balance(parts[index]) < 0 else "unclear"
        small = labels[index] == "role" and not looks_like_role(parts[index])
        if inline and small and labels[index - 1] == "body" and "person" in labels:
            labels[index] = "unclear"  # a band that writes itself in small letters
    if len(spans) < 2 or not _is_list(parts, labels, inline, bodies):
        return [], ""
    return _gather(text, spans, labels, inline)


def _with_legal_forms(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts with the legal form that stands behind a comma: "Servicios del Pueblo, A.C. (SP)"."""
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        legal = LEGAL_FORM_BEHIND.match(text[start:end])
        behind = text[start + legal.end() : end] if legal else ""
        if legal and whole and (not behind or re.match(r"\s+(?:[(（\[]|[a-z&]\w*\s)", behind)):
            start = whole.pop()[0]
        whole.append((start, end))
    return whole


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


def _is_list(parts: list[str], labels: list[str], inline: bool, bodies: bool) -> bool:
    # Announced names that no word tells: short, each with a capital, and nothing said of them.
    unsaid = (
        inline
        and (len(parts) >= 4 or (bodies and "place" not in labels))
        and not {"role", "letters"} & set(labels)
        and all(is_short_name(part) for part in parts)
    )
    # "the Roe Theatre, the Doe Union, the Moe Club": so a sentence names several.
    articled = sum(ARTICLE.match(part) is not None for part in parts)
    unsaid = unsaid or (
        inline and "role" not in labels and articled >= 3 and articled >= 0.5 * len(parts)
    )
    return unsaid or _labels_make_list(parts, labels, inline)


def _labels_make_list(parts: list[str], labels: list[str], inline: bool) -> bool:
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
    pairs = (
        labels[0] == "person"
        and labels.count("person") >= 2
        and not only_persons
        and not (inline and beside >= 2)
    )
    entries: list[tuple[int, int]] = []
    owner = ""
    doubt = ""
    # "la poeta Ana Roe, el Sindicato Roe, la Fundación Doe": each has its article.
    articled = inline and has_articles(text, spans)
    for (start, end), label in zip(spans, labels, strict=False):
        own = articled and ARTICLE.match(text[start:end]) is not None
        attaches = label in {"role", "place", "letters"} or (
            label == "body" and owner == "person" and (pairs or positions)
        )
        attaches = attaches and not own
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


# "Alcaldesa de Roe (PS)", "Doctor en Ciencias": what is said of somebody, and no name.
_SAID_OF_OFFICE = re.compile(r"([A-ZÀ-Þ]\w+)\s(?:de|del|do|da|du|en|em|of|for|für|von)\s")


def _is_house(words: list[str]) -> bool:
    """ "Editora Casa do Roe": a word that houses and women are called by, with a capital and the
    house's own name right behind it."""
    return (
        2 <= len(words) <= 6
        and words[0].istitle()
        and words[1][:1].isupper()
        and is_head(words[0])
        and is_role_noun(words[0])
        and not is_given(words[1])
    )


def _label(part: str) -> str:
    bare = AND.sub("", part).strip()
    if role_behind(bare) != bare:
        return "person"  # "la poeta mapuche Ana Roe"
    bare = ARTICLE.sub("", bare)
    if re.match(r"(?:PR|DR|CR|MCF|ATER)(?:$|\s[A-Z]{2,}$)", bare):
        return "role"
    without = re.sub(r"\s*[(（][^()（）]*[)）]$", "", bare)
    if is_letters_after(without) or re.match(r"(?i)^(?:jr|sr|ii|iii|inc|ltd|llc|e\.?v)\.?$", bare):
        return "letters"
    if is_place(bare):
        return "place"
    if bare[:1].islower() and (looks_like_role(bare) or (bare.islower() and "." not in bare)):
        return "role"
    if is_style(bare) or re.match(
        r"(?i)^(?:prof|dr)\.? (?:em|emer|h\.? ?c|i\.? ?r|a\.? ?d)\.?$"
        r"|(?:i\. ?r|a\. ?d|i\. ?p|m\. ?d)\.?$",
        bare,
    ):
        return "letters"
    if begins_with_style(bare) and looks_like_role(bare) and split_role(bare).affiliation:
        return "role"
    words = bare.split()
    if not words:
        return "letters"
    if all(is_role_noun(word) or is_role_adjective(word) or is_style(word) for word in words):
        return "role"
    office, left = take_office_before(bare)
    said = _SAID_OF_OFFICE.match(bare)
    if (office and is_place(left)) or (said and is_role_noun(said[1]) and not is_head(said[1])):
        return "role"
    if _is_house(words):
        return "body"
    if is_role_noun(words[0]) and looks_like_role(bare) and not any(map(is_given, words[1:])):
        return "role"  # "Kapitän a. D. MS Roe"
    if begins_with_style(bare) or office or take_office_after(bare)[0]:
        return "person"
    if len(words) >= 2 and is_head(words[-1]) and not is_family(words[-1]):
        return "body"  # "Marine Institute": the first word may be a given name elsewhere
    if words[0].isupper() and len(words[0]) >= 2 and is_place(" ".join(words[1:])):
        return "body"  # "UC San Diego"
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
    if balance >= 1.2:
        return "body"
    if len(words) == 1:
        return "unclear"  # "Ashoka", "freifunk.net"
    if balance <= -1.8:
        return "person"
    return "unclear" if words[0][0].isupper() else "role"
