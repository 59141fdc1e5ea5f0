"""An organisation's entry taken apart: name, other names, place, who represents it."""

from __future__ import annotations

import re

from .entry_kinds import core_of
from .entry_parts import Custom, EntryParts
from .federal_states import take_state
from .kinds import Judgement, judge_kind, own_balance
from .name_shapes import LEGAL_FORM_BEHIND
from .native import (
    read_beside,
)
from .organisation_words import is_head, is_hint
from .people_words import is_family, is_given, is_initial
from .places import is_country, is_place
from .role_words import is_role_noun
from .roles import looks_like_role
from .script import main_script
from .separators import split_top_level
from .short_names import take_short_name

_REPRESENTED = re.compile(
    r"(?i)(?:,|\s[-–—]|\s\()\s*\d[\d,. ]* (?:members|membres|miembros|membros|mitglieder|"
    r"adhérents).*$"
    r"|\s\((?:\d\. )?[^():]{4,30}: (?=[A-ZÀ-Þ])[^()]{5,60}\)$"
    r"|(?:,|\s[-–—]|\s\()?\s*(?:represented by|signed by|signed for|c/o|contact"
    r"|on behalf of|au nom de|en nombre (?:de|y representación)|em nome d[eoa]s?|im namen de[rs]"
    r"|na pessoa d[aeo]s?|en la persona de(?:l| la)?|en cabeza de|por intermedio de"
    r"|représentée? par|representad[oa] por|vertreten durch|代表)[:：]?\s+.+$"
)


def organisation_parts(
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
    text, state = take_state(text, custom.language)
    if state:
        place, rest = state, ""
    if rest and not represented:
        text, place = _organisation_rest(text, head, rest, custom, doubts)
    behind = re.search(r"\s*[(（]([^()（）]{2,30})[)）]$", text)
    if behind and custom.country_last and is_country(behind[1]):
        text, place = text[: behind.start()], place or behind[1]
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
    if len(halves) >= 3 and all(re.split(r"\s+[/|]\s+", text)) and " / " in text:
        return halves[0], halves[1:]
    if " " in halves[0] and halves[0].split()[-1].islower() and len(halves[0].split()[-1]) <= 4:
        return text, []  # "Diretório Central das/os Estudantes"
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
        and not re.search(r"[()（）]|^[A-Z]{4,}$", text)
        and not any(is_head(word) or is_given(word) or is_role_noun(word) for word in words)
    )


def may_be_town(text: str) -> bool:
    """A place, or one word with a capital by which no body, role or person is known."""
    return is_place(text) or (
        re.fullmatch(r"[A-ZÀ-Þ][a-zà-þ'’]+(?:-[A-ZÀ-Þa-zà-þ'’]+)*", text) is not None
        and not (is_head(text) or is_hint(text) or is_given(text) or is_family(text))
        and not looks_like_role(text)
    )


def _organisation_rest(
    text: str, head: str, rest: str, custom: Custom, doubts: list[str]
) -> tuple[str, str | None]:
    """An organisation with something after a comma or dash: a place, a branch, a representative."""
    dash = re.search(r"\s*[-–—|\t]\s*([^-–—|\t,]{2,30})$", text)
    place = rest.strip(" ,-–—|")
    named = is_place(place) or (f", {place}" in text and may_be_town(place))
    if custom.place_last and named and text.endswith(place):
        return text[: -len(place)].rstrip(" ,-–—|\t"), place
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
    if LEGAL_FORM_BEHIND.match(rest):
        return text, None
    if custom.country_last and parts and _may_be_country(last) and text.endswith(last):
        return text[: -len(last)].rstrip(" ,-–—|\t"), last
    first = parts[0] if parts else ""
    person = judge_kind(core_of(first, custom))
    words = core_of(first, custom).split()
    if take_short_name(text)[1]:
        return text, None
    if (
        len(words) >= 2
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
