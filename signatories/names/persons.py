"""A person's entry taken apart: name, styles, role, affiliation, other names."""

from __future__ import annotations

import re

from .entry_parts import Custom, EntryParts
from .heads import split_head
from .honorifics import (
    is_east_asian_profession,
    is_east_asian_style,
    is_letters_after,
    is_style,
    take_styles,
)
from .kinds import Judgement
from .native import (
    Beside,
    find_parentheses,
    read_beside,
)
from .offices import Office, office_of, take_office_after, take_office_before
from .places import is_country
from .positions import read_position
from .role_words import is_role_adjective
from .roles import Position, looks_like_role
from .script import has_han, main_script
from .short_names import is_short_for
from .tidying import part_role_without_mark

_ALIAS = re.compile(
    r"\s(?:(?:alias|a\.?k\.?a\.?|also known as|conocid[oa] como|conhecid[oa] como)"
    r"\s[\"“«]?(?P<other>[^\"”»,]{2,40})[\"”»]?"
    r"|(?:dite?|genannt)\s[\"“«„](?P<quoted>[^\"”»“]{2,40})[\"”»“]"
    r"|dite?\s(?P<whole>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){1,3}))$"
)
# '"Uncle Bo" Lam Siu-bo': a nickname before the name; one within it stays.
_NICKNAMED = re.compile(
    r"^[\"“„«](?P<other>[^\"”“»„«]{2,30})[\"”“»],?\s+(?P<name>[^\W\d_][\w'’.-]*\s.+)$"
)
_SEAT = re.compile(
    r"(?:Bishop|Archbishop|Dean|Archdeacon|Provost|Abbot|Abbess|Duke|Duchess|Earl|Countess"
    r"|Marquess|Moderator|Chief Rabbi) of (?:the )?[A-Z]"
)


def person_parts(
    bare: str, head: str, rest: str, custom: Custom, judgement: Judgement
) -> EntryParts:
    doubts: list[str] = []
    reasons = list(judgement.reasons)
    letters: list[str] = []
    while rest and _is_honorific_behind(rest.split(",")[0]):
        letters.append(rest.partition(",")[0].strip())
        rest = rest.partition(",")[2].strip()
    wrapped = re.fullmatch(r"[(（]([^()（）]+)[)）]", rest)
    rest = wrapped[1].strip() if wrapped else rest
    head, role = part_role_without_mark(head)
    rest = ", ".join(text for text in (role, rest) if text)
    beside = read_beside(head, person=True)
    if has_han(beside.name) and not rest and beside.name != head:
        # 陳大文（Tai Man）作家
        beside.name, rest = split_head(beside.name)
    nicknamed = _NICKNAMED.match(beside.name)
    if nicknamed:
        beside.other_names.append(nicknamed["other"].strip())
        beside.name = nicknamed["name"]
    alias = _ALIAS.search(beside.name)
    if alias and alias.start() > 2:
        beside.other_names.append((alias["other"] or alias["quoted"] or alias["whole"]).strip())
        beside.name = beside.name[: alias.start()]
    name, honorific, offices = _strip_styles(beside.name, custom)
    profession = honorific is not None and is_east_asian_profession(honorific)
    if honorific and profession and re.search(rf"[ \u3000]{honorific}$", head):
        rest, honorific = ", ".join(text for text in (honorific, rest) if text), None
    if _SEAT.match(name):
        # "The Rt Revd the Lord Bishop of Nowhere" is named by the seat alone.
        name, honorific, offices = beside.name.strip(" ,"), None, []
    beside_rest = Beside(name=rest)
    if rest:
        beside_rest = _rest_beside(rest)
    if (
        is_east_asian_style(rest)
        and not is_east_asian_profession(rest)
        and not re.search(r"[,，]", bare)
    ):
        honorific = ", ".join(text for text in (honorific, rest.strip()) if text)
        beside_rest.name = ""
    position = read_position(beside_rest.name) if beside_rest.name else Position(None, None)
    roles = [office.words for office in offices] + [text for text in [position.role] if text]
    affiliations = [text for text in [position.affiliation] if text]
    for text in [*beside.roles, *beside_rest.roles]:
        inner = read_position(text)
        roles += [inner.role] if inner.role else []
        affiliations += [inner.affiliation] if inner.affiliation else []
    affiliations += beside.affiliations + beside_rest.affiliations
    place = beside.place or beside_rest.place
    if place and not affiliations:
        affiliations.append(place)
    native = beside.native_name or beside_rest.native_name
    styled_native = take_styles(native) if native and has_han(native) else None
    if styled_native and styled_native.after and len(styled_native.name) >= 2:
        # Rev. Aaron Roe 謝文牧師: the title once more, in the other script.
        native = styled_native.name
        beside.letters += styled_native.after
    letters_after = ", ".join([*letters, *beside.letters])
    honorific = ", ".join(text for text in (honorific, letters_after) if text) or None
    doubts += ["several positions"] if position.doubt else []
    code = offices[0].code if offices else _office_code(roles)
    return EntryParts(
        kind="person",
        name=name,
        honorific=honorific,
        role=", ".join(dict.fromkeys(roles)) or None,
        affiliation=", ".join(dict.fromkeys(affiliations)) or None,
        native_name=native,
        other_names=tuple(dict.fromkeys(beside.other_names)),
        office=code,
        personal_capacity=beside.personal or beside_rest.personal,
        place=place,
        reasons=tuple(reasons + beside.reasons),
        doubts=tuple(doubts),
    )


def _is_honorific_behind(part: str) -> bool:
    """ "Jane Roe, PhD" and "Roe Jane, Dr. iur.": an abbreviated style stands behind names, too."""
    style = "." in part and is_style(part.strip()) and not looks_like_role(part)
    return is_letters_after(part) or style


def _rest_beside(rest: str) -> Beside:
    """Parentheses after the position: a country, "in a personal capacity"; others stay there."""
    beside = Beside(name=rest)
    spans = find_parentheses(rest)
    if spans and not rest[spans[-1][1] :].strip(" ."):
        start, end = spans[-1]
        content = rest[start + 1 : end - 1].strip()
        if is_country(content):
            beside.place = content
            beside.name = rest[:start].strip()
        elif (
            looks_like_role(content) and rest[:start].strip() and not looks_like_role(rest[:start])
        ):
            beside.roles.append(content)
            beside.name = rest[:start].strip()
        elif (
            (looks_like_role(rest[:start]) or is_role_adjective(rest[:start].strip()))
            and not is_short_for(content, read_position(rest[:start]).affiliation or "")
        ) and main_script(content) == "latin":
            beside.affiliations.append(content)
            beside.name = rest[:start].strip()
    return beside


def _strip_styles(text: str, custom: Custom) -> tuple[str, str | None, list[Office]]:
    """The bare name, its honorific as written, and the offices that stood around it."""
    offices: list[Office] = []
    before: list[str] = []
    after: list[str] = []
    name = text.strip(" ,")
    for _ in range(4):
        office, left = take_office_before(name)
        if office:
            words, follows = office.words, left.split()
            if len(follows) > 2 and follows[0] in {"Emeritus", "Emerita", "Elect", "Designate"}:
                office = Office(office.code, f"{words} {follows[0]}")
                left = " ".join(follows[1:])
            offices.append(office)
        styled = take_styles(left, language=custom.language)
        before += styled.before
        after = [*styled.after, *after]
        office_after, left = take_office_after(styled.name)
        if office_after:
            offices.append(office_after)
        if left == name:
            break
        name = left.strip(" ,")
    styles = [" ".join(before), *after]
    return name, ", ".join(style for style in styles if style) or None, offices


def _office_code(roles: list[str]) -> str | None:
    for role in roles:
        office = office_of(role)
        if office:
            return office.code
    return None
