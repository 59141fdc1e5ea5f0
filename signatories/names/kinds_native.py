"""What Chinese, Arabic and Tibetan names say of their kind; see ``kinds``."""

from __future__ import annotations

import re

from .organisation_words import (
    ARABIC_HEAD,
    EAST_ASIAN_HEAD,
    EAST_ASIAN_INSIDE,
    TIBETAN_HEAD,
)
from .people_words import is_han_name
from .script import HAN_DOTS

# 陳大文夫婦, 李氏一家: people named by whom they belong to.
_KIN_TOGETHER = re.compile(
    "(?:夫[婦妇]|伉[儷俪]|[及與与和](?:家人|家屬|家属|妻子?|丈夫|太太|子女)|一家(?:[一二三四五六七八]口)?|全家"
    "|兄弟|姐妹|之[妻子女夫父母]|[媽妈]{2}|爸{2}|奶奶|[爺爷]{2}|阿[婆公姨嬸婶伯叔])$"
)


def east_asian_signs(name: str) -> list[tuple[float, str]]:
    bare = re.sub(r"\s", "", name)
    signs: list[tuple[float, str]] = []
    if re.match("無名氏|无名氏|佚名|匿名|不具名", bare):
        return [(-4.0, "a word for somebody without a name")]
    some = "[一某][位名個个]|某[^某、]{1,9}(?:[者員员師师生人友]|教授|家[長长屬属])$"
    if re.match(some, bare) and not re.search("[會会社團团]$", bare):
        return [(-5.0, "one of some kind")]
    if _KIN_TOGETHER.search(bare):
        return [(-5.0, "a couple or a family")]
    if is_han_name(bare):
        signs.append((-3.5, "two to four characters that begin with a family name"))
        if (EAST_ASIAN_HEAD.search(bare) and len(bare) == 4) or (
            len(bare) >= 3 and bare.endswith(("會", "社", "聯盟", "黨", "協會", "中心", "之友"))
        ):
            signs.append((2.5, "ends as bodies do"))
        return signs
    if (
        re.search(f"[{HAN_DOTS}]", name)
        and len(bare) <= 14
        and not EAST_ASIAN_HEAD.search(bare)
        and not EAST_ASIAN_INSIDE.search(bare)
    ):
        signs.append((-3.0, "a dot between the parts of a foreign name"))
        return signs
    if EAST_ASIAN_HEAD.search(bare) and len(bare) > 2:
        signs.append((3.0, "ends as bodies do"))
    if EAST_ASIAN_INSIDE.search(bare):
        signs.append((1.5, "words of a body"))
    if len(bare) >= 5:
        signs.append((1.5, "five characters or more"))
    elif len(bare) == 4:
        signs.append((0.9, "four characters that are no name"))
    elif len(bare) <= 3:
        signs.append((-1.0, "two or three characters"))
    return signs


def native_signs(name: str, script: str) -> list[tuple[float, str]]:
    if (ARABIC_HEAD if script == "arabic" else TIBETAN_HEAD).search(name):
        return [(3.5, "a word for a body")]
    if script == "arabic":
        count = len(name.split())
        return [(-2.0, "two to four words")] if 2 <= count <= 4 else [(0.8, "many words")]
    return [(-1.5, "no word for a body")]
