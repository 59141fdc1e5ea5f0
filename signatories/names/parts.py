"""One entry taken apart: kind, name, styles, role, affiliation, other names, and why.

The recognisers of this folder each read one thing; this file is the order in which they look.
Nothing is thrown away and nothing is corrected: every field is a piece of the entry as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from .entry_doubts import Read, signs_of
from .heads import split_head
from .honorifics import (
    is_east_asian_style,
    is_letters_after,
    take_styles,
)
from .kinds import Judgement, Surroundings, judge_kind, own_balance
from .name_shapes import names_legal_form
from .native import Beside, find_parentheses, read_beside, take_personal_capacity
from .offices import Office, office_of, take_office_after, take_office_before
from .organisation_words import is_head
from .people_words import is_given, is_initial
from .places import is_country, is_place
from .role_words import is_role_noun
from .roles import Position, looks_like_role, read_position, split_top_level
from .script import main_script
from .short_names import take_short_name
from .tidying import part_role_without_mark, style_first, tidy
from .words import fold_word

UNSURE = 0.6
_MAX_READ = 600
_ARTICLE = re.compile(
    r"(?:(?:le|la|les|el|los|las|os|as|der|die|das|den|the(?! [Rr](?:igh)?t)) (?=[A-ZÀ-Þ])"
    r"|l['’](?=[A-ZÀ-Þ]|école|église))"
)
_LEGAL_FORM = re.compile(
    r"(?i)^(?:inc|ltd|llc|llp|e\.?\s?v|gmbh|s\.?a|a\.?c|asbl|plc|corp|co|ngo|ong)\b\.?"
)
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
_REPRESENTED = re.compile(
    r"(?i)(?:,|\s[-–—]|\s\()\s*\d[\d,. ]* (?:members|membres|miembros|membros|mitglieder|"
    r"adhérents).*$"
    r"|\s\((?:\d\. )?[^():]{4,30}: (?=[A-ZÀ-Þ])[^()]{5,60}\)$"
    r"|(?:,|\s[-–—]|\s\()?\s*(?:represented by|signed by|signed for|per|c/o|contact"
    r"|on behalf of|au nom de|en nombre (?:de|y representación)|em nome d[eoa]s?|im namen de[rs]"
    r"|représentée? par|representad[oa] por|vertreten durch|代表)[:：]?\s+.+$"
)


@dataclass(frozen=True, slots=True)
class Custom:
    """What the list around an entry does: learnt from all its entries before one is taken apart."""

    language: str | None = None
    around: Surroundings = field(default_factory=Surroundings)
    surname_first: bool = False
    country_last: bool = False
    personal_capacity: bool = False
    body_first: bool = False


@dataclass(frozen=True, slots=True)
class EntryParts:
    """An entry taken apart. ``doubts`` are reasons to look twice; ``reasons`` explain the rest."""

    kind: str
    name: str
    honorific: str | None = None
    role: str | None = None
    affiliation: str | None = None
    native_name: str | None = None
    other_names: tuple[str, ...] = ()
    office: str | None = None
    personal_capacity: bool = False
    place: str | None = None
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def take_apart(text: str, custom: Custom = Custom()) -> EntryParts:
    """Take one entry's text apart, in the light of what its list does. Never raises.

    ``text`` is the entry without list marks; at most its first 600 characters are read.
    """
    bare = tidy(text[:_MAX_READ])
    personal, bare = take_personal_capacity(bare)
    bare = tidy(bare)
    article = None if custom.surname_first else _ARTICLE.match(bare)
    if article:
        # "… and the Roe Society": bodies have an article within a sentence, persons before a title.
        bare = bare[article.end() :]
        around = replace(custom.around, neighbours=custom.around.neighbours + 1.5)
        custom = replace(custom, around=around)
    if custom.surname_first:
        bare = style_first(bare)
    if not bare:
        return EntryParts("organisation", text.strip(), doubts=("nothing to read",))
    head, rest = split_head(bare, surname_first=custom.surname_first)
    legal = _LEGAL_FORM.match(rest)
    if legal and legal.end() > 1 and not rest[legal.end() :].startswith(("-", "‐")):
        # "Servicios del Pueblo, A.C. (SP)": the legal form belongs to the name.
        cut = bare.index(rest, len(head)) + legal.end()
        head, rest = bare[:cut], bare[cut:].strip(" ,")
    styled_head, office = _styles_of(head, custom)
    judgement = _judge(bare, head, rest, styled_head, office, custom)
    if judgement.kind == "person":
        parts = _person(bare, head, rest, custom, judgement)
    else:
        parts = _organisation(bare, head, rest, custom, judgement)
    parts = _with_doubts(parts, judgement, _core(head, custom), bare)
    if personal or (custom.personal_capacity and parts.kind == "person"):
        return _with_personal_capacity(parts)
    return parts


def _with_doubts(parts: EntryParts, judgement: Judgement, core: str, raw: str) -> EntryParts:
    read = Read(
        kind=parts.kind,
        name=parts.name,
        honorific=parts.honorific,
        role=parts.role,
        affiliation=parts.affiliation,
        other_names=parts.other_names,
        office=parts.office,
        certainty=judgement.certainty,
        own=own_balance(core),
        raw=raw,
    )
    signs = [*parts.doubts, *signs_of(read)]
    if judgement.certainty < UNSURE or judgement.weak:
        signs.append("kind unsure")
    return replace(parts, doubts=tuple(dict.fromkeys(signs)))


def _with_personal_capacity(parts: EntryParts) -> EntryParts:
    return replace(parts, personal_capacity=True)


def _styles_of(head: str, custom: Custom) -> tuple[bool, Office | None]:
    without = " ".join(re.sub(r"[(（][^()（）]*[)）]", " ", head).split()) or head
    before, left = take_office_before(without)
    styled = take_styles(left, language=custom.language)
    after, _left = take_office_after(styled.name)
    inner, _left = take_office_before(styled.name)
    return bool(styled.before or styled.after), before or after or inner


def _judge(
    bare: str, head: str, rest: str, styled: bool, office: Office | None, custom: Custom
) -> Judgement:
    core = _core(head, custom)
    first_rest = [rest[start:end] for start, end in split_top_level(rest)] if rest else []
    role = False
    for index, part in enumerate(first_rest[:4]):
        if _is_representative(core, part, first_rest[index + 1 :], custom):
            break
        role = role or looks_like_role(part) or is_letters_after(part)
    if not role:
        role = any(
            looks_like_role(bare[start + 1 : end - 1])
            for start, end in find_parentheses(bare)
            if not is_place(bare[start + 1 : end - 1])
        )
    text = core
    if styled and office is None and not role and _is_body_with_a_title(head):
        styled, text = False, head
    if styled and names_legal_form(head) and not is_given(head.split()[0]):
        styled, text = False, re.sub(r"\s*[(（].*$", "", head)
    if custom.surname_first and "," in core:
        family, _, given = core.partition(",")
        text = f"{given.strip()} {family.strip()}"
    judgement = judge_kind(
        text, honorific=styled, office=office is not None, role=role, around=custom.around
    )
    return judgement


def _is_body_with_a_title(head: str) -> bool:
    """ "Sister Ray Records": a body's own word at the end outweighs what looks like a title."""
    words = re.sub(r"[(（][^()（）]*[)）]", " ", head).split()
    return len(words) >= 2 and is_head(words[-1]) and fold_word(words[0]) in _ALSO_NAMES


def _is_representative(core: str, part: str, following: list[str], custom: Custom) -> bool:
    """A person's name after an organisation's, and then that person's role."""
    words = core.split()
    if (words and is_given(words[0])) or looks_like_role(part):
        return False
    person = judge_kind(_core(part, custom))
    if person.kind != "person" or not 2 <= len(part.split()) <= 4 or is_place(part):
        return False
    return is_given(part.split()[0]) or (bool(following) and looks_like_role(following[0]))


def _core(head: str, custom: Custom) -> str:
    """The head without parentheses, styles and office."""
    core = " ".join(re.sub(r"[(（\[【][^()（）\[\]]*[)）\]】]+", " ", head).split()) or head
    for _ in range(2):
        core = take_office_before(core)[1]
        core = take_styles(core, language=custom.language).name
        core = take_office_after(core)[1]
    return core


def _person(bare: str, head: str, rest: str, custom: Custom, judgement: Judgement) -> EntryParts:
    doubts: list[str] = []
    reasons = list(judgement.reasons)
    letters: list[str] = []
    while rest and is_letters_after(rest.split(",")[0]):
        letters.append(rest.partition(",")[0].strip())
        rest = rest.partition(",")[2].strip()
    head, role = part_role_without_mark(head)
    rest = ", ".join(text for text in (role, rest) if text)
    beside = read_beside(head, person=True)
    name, honorific, offices = _strip_styles(beside.name, custom)
    beside_rest = Beside(name=rest)
    if rest:
        beside_rest = _rest_beside(rest)
    if is_east_asian_style(rest) and not re.search(r"[,，]", bare):
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
        native_name=beside.native_name or beside_rest.native_name,
        other_names=tuple(dict.fromkeys(beside.other_names)),
        office=code,
        personal_capacity=beside.personal or beside_rest.personal,
        place=place,
        reasons=tuple(reasons + beside.reasons),
        doubts=tuple(doubts),
    )


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
        elif looks_like_role(rest[:start]) and main_script(content) == "latin":
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


def _organisation(
    bare: str, head: str, rest: str, custom: Custom, judgement: Judgement
) -> EntryParts:
    doubts: list[str] = []
    reasons = list(judgement.reasons)
    text = bare
    place: str | None = None
    represented = _REPRESENTED.search(text)
    if represented and represented.start() > 2:
        text = text[: represented.start()].strip(" ,(-–—")
        reasons.append("a representative is named")
    if rest and not represented:
        text, place = _organisation_rest(text, head, rest, custom, doubts)
    text, short = take_short_name(text)
    text, translation = _translation(text)
    beside = read_beside(text, person=False)
    beside.other_names += short + translation
    name = re.sub(
        r"^(?:the|die|der|das|la|le|les|el|los|las) (?=[A-ZÀ-Þ])", "", beside.name.strip(" ,;")
    )
    if beside.place and not custom.country_last:
        # One country among names without: it belongs to the name, as a branch's does.
        again = f"({beside.place})"
        if again in text:
            name = text if not beside.other_names and not beside.native_name else f"{name} {again}"
            beside.place = None
    return EntryParts(
        kind="organisation",
        name=name,
        native_name=beside.native_name,
        other_names=tuple(dict.fromkeys(beside.other_names)),
        affiliation=place or beside.place,
        place=place or beside.place,
        personal_capacity=False,
        reasons=tuple(reasons + beside.reasons),
        doubts=tuple(doubts),
    )


def _translation(text: str) -> tuple[str, list[str]]:
    """A name in two languages with a bar between: "Conseil canadien … / Canadian Council …"."""
    halves = re.split(r"\s*[/|]\s*", text)
    if len(halves) != 2 or not all(
        len(half.split()) >= 2 or main_script(half) == "east-asian" for half in halves
    ):
        return text, []
    if (
        " / " not in text
        and " | " not in text
        and not all(own_balance(half) > 1 for half in halves)
    ):
        return text, []
    if main_script(halves[0]) != main_script(halves[1]):
        return f"{halves[0]} ({halves[1]})", []
    return halves[0], [halves[1]]


def _may_be_country(text: str) -> bool:
    """Where the list ends its entries in countries, a short last part that is no body's is one."""
    words = text.split()
    return (
        1 <= len(words) <= 3
        and words[0][0].isupper()
        and not any(is_head(word) or is_given(word) or is_role_noun(word) for word in words)
    )


def _organisation_rest(
    text: str, head: str, rest: str, custom: Custom, doubts: list[str]
) -> tuple[str, str | None]:
    """An organisation with something after a comma or dash: a place, a branch, a representative."""
    dash = re.search(r"\s*[-–—|\t]\s*([^-–—|\t,]{2,30})$", text)
    if custom.country_last and dash and is_country(dash[1]):
        return text[: dash.start()], dash[1]
    if is_country(rest) or (is_place(rest) and "," in rest):
        if custom.country_last:
            return head, rest
        return text, None
    parts = [rest[start:end] for start, end in split_top_level(rest)]
    last = parts[-1] if parts else ""
    if custom.country_last and is_country(last):
        cut = text.rfind(last)
        return text[:cut].rstrip(" ,-–—|\t"), last
    if _LEGAL_FORM.match(rest):
        return text, None
    if custom.country_last and parts and _may_be_country(last) and text.endswith(last):
        return text[: -len(last)].rstrip(" ,-–—|\t"), last
    first = parts[0] if parts else ""
    person = judge_kind(_core(first, custom))
    words = first.split()
    if (
        words
        and (is_given(words[0]) or is_initial(words[0]))
        and person.kind == "person"
        and len(words) <= 5
    ):
        doubts.append("a person behind a body")
        return head, None
    if looks_like_role(first):
        doubts.append("a role behind a body")
        return head, None
    return text, None
