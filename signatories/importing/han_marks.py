"""Chinese names on one line, parted by 、 or by spaces only."""

from __future__ import annotations

import re

from ..names.han_schools import is_short_school
from ..names.honorifics import begins_with_style, is_east_asian_style, take_styles
from ..names.named_last import split_named_last
from ..names.organisation_words import EAST_ASIAN_HEAD
from ..names.people_words import is_han_name
from ..names.places import is_place
from ..names.role_words_native import EAST_ASIAN_BODY_END
from ..names.roles import looks_like_role
from ..names.script import HAN_DOTS, has_han, has_latin, is_dotted_han
from ..names.separators import split_top_level
from .ands import with_last_and


def by_han_spacing(text: str) -> tuple[list[tuple[int, int]], str]:
    """陳大文 李小明　張三: Chinese names parted by spaces only; two-character names may be
    padded."""
    wide = _by_bracketed_gaps(text) or _by_wide_gaps(text)
    if wide:
        return wide, ""
    if not has_han(text) or re.search("[，。；、,;]", re.sub(r"[(（][^()（）]*[)）]", "", text)):
        return [], ""
    run = _by_run(text)
    if run or has_latin(text):
        sure = has_latin(text) is False and all(is_han_name(text[slice(*span)]) for span in run)
        return run, "" if sure else "names parted by spaces only"
    words = re.finditer(r"[^\s(（]+(?:[(（][^()（）]*[)）])*|\S+", text)
    spans = [match.span() for match in words]
    if len(spans) < 2 or (len(spans) <= 3 and is_place(text[slice(*spans[-1])])):
        return [], ""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        single = end - start == 1
        if single and merged and merged[-1][1] - merged[-1][0] == 1:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    names = [
        take_styles(re.sub(r"[(（][^()（）]*[)）]", "", text[start:end]))
        .name.replace(" ", "")
        .replace("\u3000", "")
        for start, end in merged
    ]
    named = sum(is_han_name(name) for name in names)
    bodies = sum(bool(EAST_ASIAN_HEAD.search(name)) and len(name) >= 4 for name in names)
    if len(names) >= 2 and (
        named == len(names)
        or (named >= 3 and named >= 0.7 * len(names))
        or (bodies == len(names) and len(names) >= 2 and not looks_like_role(names[-1]))
    ):
        return merged, "" if named == len(names) else "names parted by spaces only"
    return [], ""


# A name in one word, or in two set as wide as three (李　明): styles and parentheses left aside,
# Latin words beside it its own.
_WORD_OF_RUN = re.compile(
    r"(?<!\S)[\u3400-\u9fff][ \u3000][\u3400-\u9fff](?!\S)"
    r"|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*(?: ?[(（][^()（）]*[)）])?"
    r"|[^\s(（]+(?:[(（][^()（）]*[)）])?"
)


def _by_run(text: str) -> list[tuple[int, int]]:
    """伍文牧師 小鹿 Vivian 匿名（北平）: a long run of short names, pen names and Latin ones among
    Chinese ones; nothing is said of anybody, for that would stand between."""
    spans = [match.span() for match in _WORD_OF_RUN.finditer(text)]
    words = [re.split("[(（]", text[start:end])[0] for start, end in spans]
    han = [word for word in words if has_han(word)]
    surely = len(spans) >= 4 and all(map(is_han_name, han))
    if (len(spans) < 6 and not surely) or len(han) < 0.6 * len(spans):
        return []
    called = sum(_is_called(word) or _is_styled_student(word) for word in han)
    short = all(
        len(take_styles(word).name) <= 6 and len(word) <= 8 for word in han if " " not in word
    )
    said = any(
        is_place(word) or is_east_asian_style(word) or (looks_like_role(word) and len(word) < 4)
        for word in han
    )
    return spans if short and not said and called >= 0.6 * len(han) else []


def _is_styled_student(word: str) -> bool:
    """廖以文神學生: a name with what somebody is behind it, no space between."""
    return any(is_han_name(word[:length]) and looks_like_role(word[length:]) for length in (3, 2))


# Two spaces and more behind what brackets say of somebody.
_BRACKETED = re.compile("[^()（）]{2,40}[(（][^()（）]+[)）](?=[ \u3000]{2,}|$)|[^()（）]{2,40}$")
_LATIN_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}")


def _by_bracketed_gaps(text: str) -> list[tuple[int, int]]:
    """陳大文（作家，上海）    李　明（詩人）: columns of names, each with brackets behind it."""
    if not has_han(text):
        return []
    found = [match.span() for match in _BRACKETED.finditer(text)]
    if len(found) < 2 or text[found[0][1] - 1] not in ")）":
        return []
    bare = [re.split("[(（]", text[start:end])[0].strip() for start, end in found]
    covered = sum(end - start for start, end in found) == len(text)
    if not covered or any(is_place(name) or not _heads_entry(name) for name in bare):
        return []
    return [
        (end - len(text[start:end].lstrip()), end)
        for start, end in found
        if text[start:end].strip()
    ]


def _heads_entry(text: str) -> bool:
    """A name, Chinese or foreign, or a body's; not what somebody is."""
    if is_called_in_han(text) or _LATIN_NAME.fullmatch(text):
        return True
    body = EAST_ASIAN_HEAD.search(text) or EAST_ASIAN_BODY_END.search(text)
    return body is not None and not looks_like_role(text)


def _by_wide_gaps(text: str) -> list[tuple[int, int]]:
    """陳　明　　李小明　　Jacky Lam: a double gap between names, a single one within them."""
    if not has_han(text):
        return []
    spans = [match.span() for match in re.finditer(r"\S+(?:[ \u3000]\S+)*", text)]
    if len(spans) < 3 or is_place(text[slice(*spans[-1])]):
        return []
    names = [re.split("[(（]", text[start:end])[0] for start, end in spans]
    named = sum(_is_called(name) for name in names)
    return spans if named >= 3 and named >= 0.6 * len(names) else []


def _is_called(text: str) -> bool:
    """A Chinese name, or what has a style behind it: 才讓卓瑪老師."""
    styled = take_styles(text)
    name = re.sub(r"\s", "", styled.name)
    return is_han_name(name) or (bool(styled.after) and 2 <= len(name) <= 5)


def is_called_in_han(text: str) -> bool:
    """A Chinese name or a foreign one in Chinese letters, whatever title stands with it."""
    name = take_styles(text).name
    return is_han_name(name) or is_dotted_han(name)


_YEAR_OF_STUDY = re.compile(
    "(?:\\d{2,4}|[一二三四五六七八九十大碩博]{1,4})(?:[級级屆届]|年級|年级)"
)


def names_whom_last(parts: list[str]) -> bool:
    """外語學院　2019級　陳大文: fields that are a school, a year of study or what somebody
    is, and the last alone names a person."""
    said, name = parts[:-1], parts[-1]
    if not said or not is_called_in_han(name) or any(map(is_called_in_han, said)):
        return False
    fields = [
        _YEAR_OF_STUDY.fullmatch(part) or EAST_ASIAN_HEAD.search(part) or looks_like_role(part)
        for part in said
    ]
    return len(said) >= 2 and all(fields)


# Who belongs to none of the bodies that the other lines name: 其他：陳大文、李小明.
OF_NO_BODY = re.compile(
    "(?:其他|其它|其餘|其余|另有|個人|个人|獨立|独立|校外|社會|社会|匿名|無所屬|无所属)"
    "(?:人士|成員|成员|學校|学校|院校|單位|单位|連署人|联署人|聯署人)?[:：]\\s*"
)


def by_han_marks(text: str) -> tuple[list[tuple[int, int]], str]:
    """、 parts names; ， only where every part is one."""
    if not has_han(text):
        return [], ""
    by_commas = split_top_level(text, ",，")
    if len(by_commas) >= 4 and text.count("、") < len(by_commas):
        entries = _are_entries([text[start:end] for start, end in by_commas])
        if entries:  # 、 stands within them: 前記者、學者 陳大文
            return by_commas, "" if len(by_commas) > 5 else "one entry or several?"
    spans = with_last_and(text, split_top_level(text, "、"))
    if len(spans) >= 2:
        called = re.match("[^：:（(]{2,14}[：:]\\s*", text[slice(*spans[0])])
        if called and looks_like_role(called.group().strip(" ：:")):
            spans[0] = (spans[0][0] + called.end(), spans[0][1])  # 居民代表：陳大文、李小明
        parts = [text[start:end] for start, end in spans]
        if called and _is_label(called.group()):
            first = parts[0][called.end() :] if parts[0].startswith(called.group()) else parts[0]
            bare = [re.split("[（(]", part)[0].strip() for part in (first, *parts[1:])]
            if all(map(is_called_in_han, bare)):
                return spans, ""  # 山河大學社會系：陳大文、李小明（召集人）
        if (
            len(parts) == 2
            and not (is_han_name(parts[0]) and is_han_name(parts[1]))
            and (looks_like_role(parts[1].split("（")[0]) or is_han_name(parts[0]))
            and not is_han_name(parts[1].split("（")[0])
        ):
            return [], ""
        if is_han_name(parts[0]) and all(
            looks_like_role(part) and not is_han_name(part) for part in parts[1:]
        ):
            return [], ""
        if len(parts) == 2 and all(" " in part and _names_last(part) for part in parts):
            return spans, ""
        said = all(
            looks_like_role(part) and not is_han_name(take_styles(part).name) for part in parts[:-1]
        )
        if said and " " in parts[-1] and _names_last(parts[-1]):
            return [], ""  # 某某堂長老、《某某》主編、前校長 陳大文
        if re.search("[，,]", parts[0]) and all(looks_like_role(part) for part in parts[1:]):
            return [], ""
        if len(parts) == 2 and is_han_name(parts[1]) and _ends_in_name(parts[0]):
            return spans, ""  # 區議員陳大文、李小明
        bare = [re.sub(r"[(（][^()（）]*[)）]", "", part) for part in parts]
        if len(parts) >= 3 or all(
            is_han_name(part) or is_han_name(take_styles(part).name) or EAST_ASIAN_HEAD.search(part)
            for part in bare
        ):
            return spans, ""
    spans = split_top_level(text, ",，")
    parts = [text[start:end] for start, end in spans]
    if len(parts) >= 2 and all(is_han_name(part) and not is_place(part) for part in parts):
        return spans, ""
    if len(parts) >= 3 and all(
        has_han(part)
        and (is_han_name(part) or EAST_ASIAN_HEAD.search(part))
        and not (looks_like_role(part) and not is_han_name(part))
        for part in parts
    ):
        return spans, "" if len(parts) > 3 else "one entry or several?"
    return [], ""


def _is_label(text: str) -> bool:
    """山河大學：, 政大：, 其他：: of which body those are whose names follow, or of none."""
    label = text.strip(" \u3000:：")
    body = EAST_ASIAN_BODY_END.search(label) is not None or is_short_school(label)
    return body or OF_NO_BODY.match(text) is not None


def _are_entries(parts: list[str]) -> bool:
    """某某大學 博士生 陳大文，李小明（波士頓），某某行動: four or more parts between ，, of which
    others than the first name somebody; hardly one only says what somebody is, or where."""
    bare = [re.sub(r"[(（][^()（）]*[)）]", "", part).strip() for part in parts]
    if len(parts) < 4 or not all(bare):
        return False
    named = sum(_names_last(part) for part in bare[1:])
    fields = sum(
        (looks_like_role(part) or is_place(part)) and not _names_last(part) for part in bare
    )
    return named >= 2 and named >= 0.25 * len(parts) and fields <= 0.1 * len(parts)


def _ends_in_name(part: str) -> bool:
    """A role with a name behind it, a space between or none."""
    if " " in part.strip():
        return _names_last(part) and looks_like_role(part.split()[-2])
    return any(
        is_han_name(part[-length:]) and looks_like_role(part[:-length])
        for length in (3, 2)
        if len(part) >= length + 2
    )


def _names_last(part: str) -> bool:
    """Is the last word of the part a name, Chinese, foreign or none at all (匿名)?"""
    last = part.split()[-1]
    return (
        (_is_called(last) and len(last) <= 6)
        or re.search(f"^匿名|^佚名|[\u3400-\u9fff][{HAN_DOTS}][\u3400-\u9fff]", last) is not None
        or split_named_last(part) is not None
        or (begins_with_style(part) and not has_han(part))
    )
