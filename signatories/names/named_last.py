"""Chinese entries that say first what somebody is and then who: 某某大學 博士生 陳大文.

The name may be Chinese, Latin or both; before it stand a body, a role or both, parted by spaces or
by nothing.
"""

from __future__ import annotations

import re

from .honorifics import begins_with_style, is_east_asian_style, take_styles
from .kinds import own_balance
from .organisation_words import EAST_ASIAN_HEAD
from .people_words import HAN_DOUBLE_FAMILY, HAN_FAMILY, is_given, is_han_name
from .places import is_place
from .role_words_native import EAST_ASIAN_BODY_END, EAST_ASIAN_ROLE_AT_END
from .roles import looks_like_role
from .script import HAN_DOTS, has_han, has_latin

_LATIN_LAST = re.compile(
    r"^(?P<said>[\u3400-\u9fff《》「」“”、·\s\u3000]{2,}?)[ \u3000]*"
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,4}"
    r"(?: ?[\u3400-\u9fff]{2,4})?(?:\s?[(（][^()（）]+[)）])?)$",
    re.ASCII,
)
_SPACES = re.compile(r"[ \u3000]+")
# How people without their family name are called: 阿坤, 小海, 老周.
_CALLED = re.compile("[阿小老大][\u3400-\u9fff]{1,2}$")
_NO_NAME_END = re.compile("[組组會会社團团盟網网隊队部站黨党號号]$")


def split_named_last(text: str) -> tuple[str, str] | None:
    """The name at the end and what was said before it, its parts between ，; None where no name
    stands last or nothing before it tells what somebody is."""
    latin = _LATIN_LAST.match(text)
    before = _SPACES.split(latin["said"].strip()) if latin else []
    if latin and _is_latin_person(latin["name"], before):
        return _behind(latin["name"], before)
    words = _SPACES.split(text)
    if len(words) > 3 and len(words[-1]) == len(words[-2]) == 1:
        words[-2:] = [text[-3:]]  # 外語學院 2019級 陳　靜
    if len(words) == 1:
        return _without_space(text)
    name, said = words[-1], words[:-1]
    first = take_styles(said[0]).name
    if not has_han(name) or len(first) == len(said[1:2] and said[1]) == 1:
        return None
    if is_han_name(first) and not EAST_ASIAN_BODY_END.search(first):
        return None
    bare = take_styles(re.split("[(（]", name)[0]).name
    titled = _titled(name) if EAST_ASIAN_HEAD.search(said[-1]) else None
    if titled:
        return titled[0], f"{titled[1]}，{'，'.join(said)}"
    tells = any(map(_is_role, said)) or (
        len(said) >= 2 and any(EAST_ASIAN_BODY_END.search(part) for part in said)
    )
    unlike = _CALLED.match(bare) or bare != name or has_latin(said[0])
    if len(said) < 2 and not (_is_role(said[0]) and unlike):
        return None  # read where names of two words are
    if not tells or not _may_be_name(bare, surely=is_han_name(bare)):
        return None
    return _behind(name, said)


def _titled(word: str) -> tuple[str, str] | None:
    """何文蓉秘書長: a name and the office behind it, which is no style."""
    for length in (3, 2):
        role = EAST_ASIAN_ROLE_AT_END.match(word[length:])
        if role and not role["body"] and is_han_name(word[:length]):
            return None if is_east_asian_style(word[length:]) else (word[:length], word[length:])
    return None


def _behind(name: str, said: list[str]) -> tuple[str, str]:
    return name, "，".join(part for part in said if part)


def _is_role(text: str) -> bool:
    return looks_like_role(text) and not is_han_name(text)


def _may_be_name(text: str, *, surely: bool) -> bool:
    if is_place(text) or EAST_ASIAN_ROLE_AT_END.match(text) or is_east_asian_style(text):
        return False
    foreign = re.fullmatch(
        f"[\u3400-\u9fff]{{1,5}}(?:[{HAN_DOTS}][\u3400-\u9fff]{{1,6}}){{1,2}}", text
    )
    short = re.fullmatch("[\u3400-\u9fff]{2,4}", text) is not None
    if _NO_NAME_END.search(text) or (EAST_ASIAN_HEAD.search(text) and not surely):
        return False
    return surely or short or foreign is not None


def _is_latin_person(name: str, said: list[str]) -> bool:
    """Latin words behind Chinese ones translate a body's name, unless a role or a title says that
    they are somebody's."""
    bare = re.split("[(（\u3400-\u9fff]", name)[0].strip()
    words = bare.split()
    if is_han_name(take_styles(said[0]).name) or len(bare) < 3:
        return False
    if _is_role(said[-1]) or begins_with_style(bare):
        return own_balance(take_styles(bare).name) < 2.5
    body = EAST_ASIAN_BODY_END.search(said[-1]) is not None
    own = own_balance(bare)
    person = 2 <= len(words) <= 3 and is_given(words[0]) and own < -2
    twice = is_han_name(re.split("[(（]", name)[0][len(bare) :].strip()) and len(words) <= 3
    return body and (person or (twice and own < 0))


def _without_space(text: str) -> tuple[str, str] | None:
    """獨立記者歐陽文雯, 填詞人阿澄: a role, then a double family name or a pen name."""
    styled = take_styles(text)
    bare = styled.name
    if styled.after and text.startswith(bare):
        for length in (3, 2, 4):  # 某某大學副教授陳文博士
            said, name = bare[:-length], bare[-length:]
            role = EAST_ASIAN_ROLE_AT_END.match(said)
            if role and role["body"] and is_han_name(name):
                return text[len(said) :], said
        return None
    for length in (4, 3, 2):
        said, name = text[:-length], text[-length:]
        family = length >= 3 and name.startswith(HAN_DOUBLE_FAMILY)
        role = EAST_ASIAN_ROLE_AT_END.match(said)
        if length == 4 and role and not role["body"] and len(said) >= 3:
            family = name[0] in HAN_FAMILY  # 區議員何文傑輝
        pen = length in (2, 3) and _CALLED.match(name) is not None and name[0] == "阿"
        if (family or pen) and len(said) >= 2 and role and not EAST_ASIAN_HEAD.search(name):
            return name, said
    return None
