"""Where the name ends in an entry and what follows it begins.

Commas part them as a rule; dashes, tabs, colons and slipped full stops do in their place, and a
space
between a Chinese name and its position. Marks within parentheses do not count.
"""

from __future__ import annotations

import re

from .honorifics import is_east_asian_style, is_style, take_styles, take_styles_before
from .kinds import own_balance
from .named_last import split_named_last
from .native import find_parentheses
from .offices import office_of
from .organisation_words import EAST_ASIAN_HEAD, is_head
from .people_words import is_given, is_han_name
from .places import is_place
from .role_words import is_role_adjective, is_role_noun
from .role_words_native import EAST_ASIAN_ROLE_AT_END
from .roles import looks_like_role, split_role
from .script import HAN_DOTS, has_han, has_latin, is_dotted_han

_DASH = re.compile(r"\s+[-–—―|•·/]\s+|\s*[–—―]\s+|\t+|\s{3,}|\s+[–—―]\s*|:\s+|：|／")
_WIDE = re.compile(r"\u3000+| {2,}")
_SLIPPED_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=\S)")


# "Sprecherin: Ana Roe", 代表：陳大文
_LABEL = re.compile(
    r"^(?P<role>[^:：,，()（）]{2,40})[:：]\s*(?P<name>[^:：,，、;；()（）/]{2,40})$"
)


# Tai Man Roe 羅大文 山河大學教授, 羅大文 Ana Roe 編劇, 羅大文 (Tai Man) 山河大學教授, Ana Roe 編劇:
# a name or both, then what is said.
_LATIN = (
    r"[A-ZÀ-Þ][\w.'’-]*"
    r"(?: (?:de|da|do|dos|das|del|di|la|le|van|von|der|den|bin|al|e|y)(?= )| [A-ZÀ-Þ][\w.'’-]*)*"
)
_SAID = r"[ \u3000]+(?P<said>[\u3400-\u9fff《「][^()（）A-Za-z–—|-]*)$"
_NAMES_FIRST = [
    re.compile(rf"(?P<names>{names}){_SAID}", re.ASCII)
    for names in (
        rf"{_LATIN} [\u3400-\u9fff{HAN_DOTS}]{{2,12}}",
        rf"[\u3400-\u9fff]{{2,4}} {_LATIN}",
        rf"[\u3400-\u9fff]{{2,4}} ?[(（]{_LATIN}[)）]",
        _LATIN,
    )
]


def _is_position(said: str, names: str) -> bool:
    """Behind one name only a role tells; behind two, a body, too."""
    both = has_han(names) and has_latin(names)
    body = both and EAST_ASIAN_HEAD.search(said) is not None
    own = re.split("[ (（]", names)[0] if has_han(names[:1]) else ""
    if not both and own_balance(names) >= 0:
        return False
    return (looks_like_role(said) or body) and not EAST_ASIAN_HEAD.search(own)


def _is_whole_name(text: str) -> bool:
    name = take_styles(text).name
    return is_han_name(name) or (2 <= len(name.split()) <= 4 and is_given(name.split()[0]))


def split_head(text: str, *, surname_first: bool = False) -> tuple[str, str]:
    """The name's part of an entry and what follows it; both stripped, the second often empty.

    ``surname_first``: the list writes "Surname, Given", so the first comma parts nothing.
    """
    called = _LABEL.match(text)
    if called and looks_like_role(called["role"]) and _is_whole_name(called["name"]):
        return called["name"], called["role"]
    flat = _masked(text)
    comma = re.search(r"[,，;；،؛]", flat)
    dash = _DASH.search(flat) or (_WIDE.search(flat) if has_latin(text) else None)
    styles = " ".join(take_styles_before(text)[0])
    slip = _SLIPPED_STOP.search(flat, len(styles))  # "Prof. Dr. Jane Roe. Painter"
    if surname_first and comma:
        second = re.search(r"[,，;；]|(?<=\w{3})\.(?=\s+[A-ZÀ-Þ])", flat[comma.end() :])
        if second:
            comma_end = comma.end() + second.start()
            return text[:comma_end], text[comma_end + 1 :].strip()
        dash_after = _DASH.search(flat, comma.end())
        if dash_after:
            return text[: dash_after.start()], text[dash_after.end() :].strip()
        return text, ""
    if (
        slip
        and (not comma or slip.start() < comma.start())
        and (not dash or slip.start() < dash.start())
    ):
        after = text[slip.end() :]
        first = after.split(",")[0]
        named = (
            len(styles) > slip.start()
            or is_style(text[: slip.start()].split()[-1])
            or is_style(text[: slip.start()])
        )
        body = _is_whole_name(text[: slip.start()]) and is_head(first.split()[0])
        if not named and (body or office_of(first) or _begins_as_role(first)):
            return text[: slip.start()], after.strip()
    spaced = _east_asian_head(text)
    if spaced and not comma and not (dash and is_place(spaced[0])):
        return spaced[0], spaced[1]
    if comma and (not dash or comma.start() < dash.start()):
        after = text[comma.end() :].strip()
        generation = re.match(r"(?i)(?:jr|sr|ii|iii|iv)\b\.?,?\s*", after)
        if generation:
            end = comma.end() + text[comma.end() :].index(after) + generation.end()
            return text[:end].rstrip(" ,"), text[end:].strip()
        return text[: comma.start()].strip(), after
    if dash:
        return text[: dash.start()].strip(), text[dash.end() :].strip()
    return text, ""


def is_bare(text: str) -> bool:
    """Does the entry hold a name and nothing said of it?"""
    return not re.search(r"[,，;；(（\t:：]", text) and not _DASH.search(text)


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


def _is_only_name(text: str) -> bool:
    """A Chinese name that does not end as bodies do: 陳大文, not 關注組."""
    return is_han_name(text) and not text.endswith(
        ("組", "组", "會", "会", "社", "團", "团", "盟", "網", "网", "隊", "队", "部", "站")
    )


def _is_only_name_or_unknown(text: str) -> bool:
    return EAST_ASIAN_ROLE_AT_END.match(text) is None and not text.endswith(
        ("組", "组", "會", "会", "社", "團", "团", "盟", "網", "网", "隊", "队", "部", "站")
    )


def _east_asian_head(text: str) -> tuple[str, str] | None:
    """陳大文　香港大學教授: a Chinese name and its position parted by a space, either way round."""
    if not has_han(text):
        return None
    behind = next(filter(None, (pattern.match(text) for pattern in _NAMES_FIRST)), None)
    said = behind["said"] if behind else ""
    if behind and not is_han_name(said) and _is_position(said, behind["names"]):
        return behind["names"], re.sub(r"[ \u3000]+", "，", said)
    named_last = split_named_last(text)
    if named_last or has_latin(text):
        return named_last
    match = re.match(r"^([^\s(（]+)[ \u3000]+([^\s(（].*)$", text)
    if not match:
        joined = re.match(r"^(?P<body>.{2,}?)(?P<name>[^\s（(]{2,3})$", text)
        if (
            joined
            and _is_only_name(joined["name"])
            and (role := EAST_ASIAN_ROLE_AT_END.match(joined["body"]))
            and (len(joined["body"]) > 2 or not role["body"])
            and not is_han_name(text)
        ):
            return joined["name"], joined["body"]
        for length in (3, 2, 4):
            name, after = text[:length], text[length:]
            role = EAST_ASIAN_ROLE_AT_END.match(after)
            is_role = role is not None and not role["body"] and not is_east_asian_style(after)
            if is_role and is_han_name(name):
                return name, after
        return None
    first, second = match[1], re.sub(r"[ \u3000]+", " ", match[2])
    second = re.sub(r"^[|｜@＠/／•·:：—–-]+\s*", "", second) or second
    style, _space, position = second.partition(" ")
    if position and is_east_asian_style(style) and is_han_name(first):
        return f"{first} {style}", position  # 陳大文 教授　香港大學
    padded = re.match(r"^(\S[ \u3000]+\S)[ \u3000]+(\S{2,}.*)$", text)
    if padded and is_han_name(padded[1]):
        said = re.split(r"[ \u3000]+", padded[2])
        return padded[1], "，".join(said) if any(map(looks_like_role, said)) else padded[2]
    if (
        is_han_name(take_styles(first).name)
        and len(first) >= 2
        and len(second) >= 2
        and not is_han_name(first + second)
    ):
        said, _space, more = second.partition(" ")
        if more and looks_like_role(said) and looks_like_role(more):
            return first, f"{said}，{more}"  # 陳大文 建築師 山河學會會員
        return first, second
    if is_dotted_han(take_styles(first).name) and not is_dotted_han(second):
        return first, second  # 夏曼．吉拿旺　蘭嶼
    alone = EAST_ASIAN_ROLE_AT_END.match(second)
    if alone and not alone["body"] and 2 <= len(first) <= 4 and not has_latin(first):
        # A pen name tells itself by what stands behind it: 野渡魚 獨立記者.
        return (first, second) if _is_only_name_or_unknown(first) else None
    return _named_last(first, second) or _named_first(first, second)


def _named_last(first: str, second: str) -> tuple[str, str] | None:
    """藏族教師 才讓卓瑪, 某某教區 林大文神父: what somebody is, then the name."""
    name = take_styles(second).name
    if " " in second or EAST_ASIAN_HEAD.search(name):
        return None
    said = looks_like_role(first) and not is_han_name(first)
    foreign = len(name) in (4, 5) or re.search(f"[{HAN_DOTS}]", name) is not None
    if said and (is_han_name(name) or (foreign and _is_only_name_or_unknown(name))):
        return second, first
    body = len(first) >= 4 and EAST_ASIAN_HEAD.search(first) is not None
    return (second, first) if body and _is_only_name(name) else None


def _named_first(first: str, second: str) -> tuple[str, str] | None:
    """丹增旺姆 某某協會研究員, 甲乙丙丁牧師 某某教會: a name that no list knows tells itself by its
    style, or by a body's role behind it."""
    styled = take_styles(first)
    name = styled.name
    if is_east_asian_style(second) or not 2 <= len(name) <= 5 or EAST_ASIAN_HEAD.search(name):
        return None
    if styled.after or (looks_like_role(second) and len(split_role(second).role or "") >= 2):
        return (first, second) if _is_only_name_or_unknown(name) else None
    return None
