"""Chinese names on one line, parted by 、 or by spaces only."""

from __future__ import annotations

import re

from ..names.honorifics import take_styles
from ..names.organisation_words import EAST_ASIAN_HEAD
from ..names.people_words import is_han_name
from ..names.places import is_place
from ..names.roles import looks_like_role
from ..names.script import has_han, has_latin
from ..names.separators import split_top_level
from .ands import with_last_and


def by_han_spacing(text: str) -> tuple[list[tuple[int, int]], str]:
    """陳大文 李小明　張三: Chinese names parted by spaces only; two-character names may be
    padded."""
    wide = _by_wide_gaps(text)
    if wide:
        return wide, ""
    if not has_han(text) or has_latin(text) or re.search("[，。；、,]", text):
        return [], ""
    spans = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    if len(spans) < 2 or (len(spans) == 3 and is_place(text[slice(*spans[-1])])):
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


def by_han_marks(text: str) -> tuple[list[tuple[int, int]], str]:
    """、 parts names; ， only where every part is one."""
    if not has_han(text):
        return [], ""
    spans = with_last_and(text, split_top_level(text, "、"))
    if len(spans) >= 2:
        called = re.match("[^：:（(]{2,14}[：:]\\s*", text[slice(*spans[0])])
        if called and looks_like_role(called.group().strip(" ：:")):
            spans[0] = (spans[0][0] + called.end(), spans[0][1])  # 居民代表：陳大文、李小明
        parts = [text[start:end] for start, end in spans]
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
        if re.search("[，,]", parts[0]) and all(looks_like_role(part) for part in parts[1:]):
            return [], ""
        bare = [re.sub(r"[(（][^()（）]*[)）]", "", part) for part in parts]
        if len(parts) >= 3 or all(
            is_han_name(part) or EAST_ASIAN_HEAD.search(part) for part in bare
        ):
            return spans, ""
    spans = split_top_level(text, ",，")
    parts = [text[start:end] for start, end in spans]
    if len(parts) >= 2 and all(is_han_name(part) for part in parts):
        return spans, ""
    if len(parts) >= 3 and all(
        has_han(part)
        and (is_han_name(part) or EAST_ASIAN_HEAD.search(part))
        and not (looks_like_role(part) and not is_han_name(part))
        for part in parts
    ):
        return spans, "" if len(parts) > 3 else "one entry or several?"
    return [], ""
