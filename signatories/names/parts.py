"""One entry taken apart: kind, name, styles, role, affiliation, other names, and why.

The recognisers of this folder each read one thing; this file is the order in which they look.
Nothing is thrown away and nothing is corrected: every field is a piece of the entry as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .honorifics import is_letters_after, is_style, take_styles
from .kinds import Judgement, Surroundings, judge_kind
from .native import Beside, find_parentheses, read_beside, take_personal_capacity
from .offices import Office, office_of, take_office_after, take_office_before
from .people_words import is_given, is_han_name, is_initial
from .places import is_country, is_place
from .role_words import EAST_ASIAN_ROLE_AT_END, is_role_adjective, is_role_noun
from .roles import Position, looks_like_role, read_position, split_role, split_top_level
from .script import has_east_asian, has_han, has_latin, main_script
from .words import fold_word

UNSURE = 0.6
_MAX_READ = 600
_FOOTNOTE = re.compile(r"(?:\s*(?:[*†‡§¹²³⁴-⁹]+|\[\d{1,3}\]|\(\*\)))+$")
_LEADING_MARK = re.compile(r"^[*†‡§]+\s*(?=\w)")
_DASH = re.compile(r"\s+[-–—―|•·/]\s+|\s*[–—―]\s+|\t+|\s{3,}|\s+[–—―]\s*|:\s+|：")
_SLIPPED_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=\S)")
_ENDING_STOP = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=\d\d)|(?<=[)）]))\.$")
_KEEPS_STOP = re.compile(
    r"(?i)\b(?:inc|ltd|corp|assn|assoc|soc|dept|univ|intl|esq|hon|bros|ont|que|e\.v)\.$"
)
_LEGAL_FORM = re.compile(
    r"(?i)^(?:inc|ltd|llc|llp|e\.?\s?v|gmbh|s\.?a|a\.?c|asbl|plc|corp|co|ngo|ong)\b\.?"
)
_REPRESENTED = re.compile(
    r"(?i)(?:,|\s[-–—]|\s\()?\s*(?:represented by|signed by|signed for|per|c/o|contact"
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
    bare = _tidy(text[:_MAX_READ])
    personal, bare = take_personal_capacity(bare)
    bare = _tidy(bare)
    if not bare:
        return EntryParts("organisation", text.strip(), doubts=("nothing to read",))
    head, rest, slipped = _split_head(bare, custom)
    styled_head, office = _styles_of(head, custom)
    judgement = _judge(bare, head, rest, styled_head, office, custom)
    if judgement.kind == "person":
        parts = _person(bare, head, rest, custom, judgement, slipped)
    else:
        parts = _organisation(bare, head, rest, custom, judgement)
    if personal or (custom.personal_capacity and parts.kind == "person"):
        return _with_personal_capacity(parts)
    return parts


def _with_personal_capacity(parts: EntryParts) -> EntryParts:
    from dataclasses import replace

    return replace(parts, personal_capacity=True)


def _tidy(text: str) -> str:
    """White space at the ends, footnote marks and a stray final stop or comma go."""
    bare = text.replace("\u00a0", " ").strip(" \t\r\n\u3000,;，；、")
    bare = _LEADING_MARK.sub("", _FOOTNOTE.sub("", bare)).strip(" \t\r\n\u3000,;，；、")
    if _ENDING_STOP.search(bare) and not _KEEPS_STOP.search(bare):
        bare = bare[:-1]
    return bare.rstrip("。")


def _split_head(text: str, custom: Custom) -> tuple[str, str, bool]:
    """The name's part, what follows it, and whether the parting mark was an odd one."""
    flat = _masked(text)
    comma = re.search(r"[,，;；]", flat)
    dash = _DASH.search(flat)
    slip = _SLIPPED_STOP.search(flat)
    if custom.surname_first and comma:
        second = re.search(r"[,，;；]", flat[comma.end() :])
        if second:
            comma_end = comma.end() + second.start()
            return text[:comma_end], text[comma_end + 1 :].strip(), False
        dash_after = _DASH.search(flat, comma.end())
        if dash_after:
            return text[: dash_after.start()], text[dash_after.end() :].strip(), False
        return text, "", False
    if (
        slip
        and (not comma or slip.start() < comma.start())
        and (not dash or slip.start() < dash.start())
    ):
        after = text[slip.end() :]
        first = after.split(",")[0]
        named = is_style(text[: slip.start()].split()[-1]) or is_style(text[: slip.start()])
        if not named and (office_of(first) or _begins_as_role(first)):
            return text[: slip.start()], after.strip(), True
    spaced = _east_asian_head(text)
    if spaced and not comma:
        return spaced[0], spaced[1], False
    if comma and (not dash or comma.start() < dash.start()):
        after = text[comma.end() :].strip()
        generation = re.match(r"(?i)(?:jr|sr|ii|iii|iv)\b\.?,?\s*", after)
        if generation:
            end = comma.end() + text[comma.end() :].index(after) + generation.end()
            return text[:end].rstrip(" ,"), text[end:].strip(), False
        return text[: comma.start()].strip(), after, False
    if dash:
        return text[: dash.start()].strip(), text[dash.end() :].strip(), False
    return text, "", False


def _begins_as_role(text: str) -> bool:
    words = text.split()
    return (
        bool(words)
        and looks_like_role(text)
        and (is_role_noun(words[0]) or is_role_adjective(words[0]) or words[0].islower())
    )


def _masked(text: str) -> str:
    """The text with everything in parentheses blotted out, same length."""
    masked = text
    for start, end in find_parentheses(text):
        masked = masked[:start] + "x" * (end - start) + masked[end:]
    return masked


def _east_asian_head(text: str) -> tuple[str, str] | None:
    """陳大文　香港大學教授: a Chinese name and its position parted by a space, either way round."""
    if not has_han(text) or has_latin(text):
        return None
    match = re.match(r"^(\S+)[ \u3000]+(\S.*)$", text)
    if not match:
        joined = re.match(r"^(?P<body>.{3,}?)(?P<name>[^\s（(]{2,3})$", text)
        if joined and is_han_name(joined["name"]) and EAST_ASIAN_ROLE_AT_END.match(joined["body"]):
            return joined["name"], joined["body"]
        return None
    first, second = match[1], match[2]
    if (
        is_han_name(first)
        and len(first) >= 2
        and len(second) >= 2
        and not is_han_name(first + second)
    ):
        return first, second
    if is_han_name(second) and EAST_ASIAN_ROLE_AT_END.match(first):
        return second, first
    return None


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
    if custom.surname_first and "," in core:
        family, _, given = core.partition(",")
        text = f"{given.strip()} {family.strip()}"
    judgement = judge_kind(
        text, honorific=styled, office=office is not None, role=role, around=custom.around
    )
    return judgement


def _is_representative(core: str, part: str, following: list[str], custom: Custom) -> bool:
    """A person's name after an organisation's, and then that person's role."""
    words = core.split()
    if words and is_given(words[0]) or looks_like_role(part):
        return False
    person = judge_kind(_core(part, custom))
    if person.kind != "person" or not 2 <= len(part.split()) <= 4 or is_place(part):
        return False
    return is_given(part.split()[0]) or bool(following) and looks_like_role(following[0])


def _core(head: str, custom: Custom) -> str:
    """The head without parentheses, styles and office."""
    core = " ".join(re.sub(r"[(（\[【][^()（）\[\]]*[)）\]】]+", " ", head).split()) or head
    for _ in range(2):
        core = take_office_before(core)[1]
        core = take_styles(core, language=custom.language).name
        core = take_office_after(core)[1]
    return core


def _person(
    bare: str, head: str, rest: str, custom: Custom, judgement: Judgement, slipped: bool
) -> EntryParts:
    doubts: list[str] = []
    reasons = list(judgement.reasons)
    while rest and is_letters_after(rest.split(",")[0]):
        letters, _, rest = rest.partition(",")
        head, rest = f"{head}, {letters.strip()}", rest.strip()
    beside = read_beside(head, person=True)
    name, honorific, offices = _strip_styles(beside.name, custom)
    beside_rest = Beside(name=rest)
    if rest:
        beside_rest = _rest_beside(rest)
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
    letters_after = ", ".join(beside.letters)
    honorific = ", ".join(text for text in (honorific, letters_after) if text) or None
    doubts += _person_doubts(name, rest, position, judgement)
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
        elif (
            main_script(content) != "latin"
            and main_script(rest[:start]) == "latin"
            and not has_east_asian(rest[:start])
        ):
            beside.name = rest
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


def _person_doubts(name: str, rest: str, position: Position, judgement: Judgement) -> list[str]:
    doubts: list[str] = []
    if judgement.certainty < UNSURE or judgement.weak:
        doubts.append("person or organisation?")
    if position.doubt:
        doubts.append(position.doubt)
    words = name.split()
    if any(character.isdigit() for character in name):
        doubts.append("a number in a name")
    if len(words) > 6 and has_latin(name):
        doubts.append("a long name")
    if len(words) == 1 and main_script(name) == "latin" and judgement.certainty < 2.5:
        doubts.append("one word for a person")
    if (
        main_script(name) == "latin"
        and len(words) > 1
        and name[0].islower()
        and fold_word(words[0])
        not in {"de", "van", "von", "al", "da", "di", "bin", "el", "ten", "ter", "bell"}
    ):
        doubts.append("a name without a capital")
    return doubts


def _organisation(
    bare: str, head: str, rest: str, custom: Custom, judgement: Judgement
) -> EntryParts:
    doubts: list[str] = []
    reasons = list(judgement.reasons)
    if judgement.certainty < UNSURE or judgement.weak:
        doubts.append("person or organisation?")
    text = bare
    place: str | None = None
    represented = _REPRESENTED.search(text)
    if represented and represented.start() > 2:
        text = text[: represented.start()].strip(" ,(-–—")
        reasons.append("a representative is named")
    if rest and not represented:
        text, place = _organisation_rest(text, head, rest, custom, doubts)
    text, translation = _translation(text)
    beside = read_beside(text, person=False)
    beside.other_names += translation
    name = re.sub(r"^the (?=[A-Z])", "", beside.name.strip(" ,;"))
    if beside.place and not custom.country_last:
        # One country among names without: it belongs to the name, as a branch's does.
        again = f"({beside.place})"
        if again in text:
            name = text if not beside.other_names and not beside.native_name else f"{name} {again}"
            beside.place = None
    if len(name.split()) > 16:
        doubts.append("a long name")
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
    halves = re.split(r"\s+[/|]\s+", text)
    if len(halves) != 2 or not all(len(half.split()) >= 2 for half in halves):
        return text, []
    if main_script(halves[0]) != main_script(halves[1]):
        return f"{halves[0]} ({halves[1]})", []
    return halves[0], [halves[1]]


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
    first = parts[0] if parts else ""
    person = judge_kind(_core(first, custom))
    words = first.split()
    if (
        words
        and (is_given(words[0]) or is_initial(words[0]))
        and person.kind == "person"
        and len(words) <= 5
    ):
        doubts.append("a person's name follows an organisation's")
        return head, None
    if looks_like_role(first):
        doubts.append("a role follows an organisation's name")
        return head, None
    return text, None


__all__ = ["Custom", "EntryParts", "Position", "split_role", "take_apart"]
