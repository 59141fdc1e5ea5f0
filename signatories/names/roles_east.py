"""Role and affiliation in Chinese, where nothing stands between them: 香港大學教授."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .han_schools import is_subject_taught, short_school_before
from .offices import office_of
from .organisation_words import EAST_ASIAN_HEAD
from .people_words import is_han_name
from .places import is_place
from .role_words_native import (
    EAST_ASIAN_BODY_END,
    EAST_ASIAN_ROLE_AT_END,
    is_role_by_ending,
)

# How a body's name may end that no list of bodies' words knows: 人道中國, IBM, 「蛙誌」.
_NO_FIELD = re.compile(
    "(?:[中兩两]國|中国|香港|[台臺]灣|台湾|澳門|澳门|北美|亞洲|亚洲|海外|世界|[A-Za-z0-9》」”])$"
)
_KIN = re.compile("家屬|家属|[親亲]$|遺|遗|太太|妻子|丈夫|[女兒儿]$|兒子|儿子")
_ANY_SCHOOL = frozenset({"大學", "大学", "中學", "中学", "小學", "小学", "高校", "高中", "大專"})
# What somebody is active in, though bodies' names end so, too: 前人權律師.
_ACTIVE_IN = frozenset(
    re.findall(
        r"\S+",
        """人權 人权 女權 女权 勞權 劳权 民運 民运 社運 社运 維權 维权 動保 动保 環保 环保
        青年 同志 性別 性别 新聞 新闻 社區 社区 企業 企业 監察 监察""",
    )
)
_WHOSE = re.compile("^(?:前|已?退休|現任|现任|在職|在职|某|一名)")
# Said behind a role of what somebody no longer is: 護士長（退休）.
_RETIRED = re.compile("(?P<was>.+?)(?P<now>[（(]已?(?:退休|榮休|荣休|離職|离职)[)）])")


@dataclass(frozen=True, slots=True)
class Position:
    """What a person is and where; either may be missing. ``doubt`` says why it is unsure, or ""."""

    role: str | None
    affiliation: str | None
    doubt: str = ""


def is_east_asian_role(text: str) -> bool:
    """Does the Chinese text end in what somebody is, with or without a body before it?"""
    bare = text.strip(" .,;")
    retired = _RETIRED.fullmatch(bare)
    bare = retired["was"] if retired else bare
    if not bare:
        return False
    if office_of(bare) or EAST_ASIAN_ROLE_AT_END.match(bare) or is_role_by_ending(bare):
        return True
    ends = [found.end() for found in EAST_ASIAN_BODY_END.finditer(bare)]
    return bool(ends) and is_role_by_ending(bare[ends[-1] :])


def split_east_asian(text: str) -> Position:
    """Part a Chinese role from the body before it: 香港大學教授 → 教授, 香港大學."""
    retired = _RETIRED.fullmatch(text)
    if retired and is_east_asian_role(retired["was"]):
        before = _cut_east_asian(retired["was"])
        return Position(f"{before.role}{retired['now']}", before.affiliation)
    position = _cut_east_asian(text)
    if position.affiliation and any(
        position.affiliation.count(opening) != position.affiliation.count(closing)
        for opening, closing in ("《》", "「」", "（）", "“”")
    ):
        return Position(text, None)  # 前《港聞》編輯: no cut within what brackets hold
    return position


def _several_positions(text: str) -> Position | None:
    """某某大學研究員、某某網絡主席: two positions or more, each with its body; roles and bodies in
    their order."""
    parts = re.split("[、；;]", text)
    if not 2 <= len(parts) <= 4 or not all(map(is_east_asian_role, parts)):
        return None
    read = [_cut_east_asian(part) for part in parts]
    named = [part.affiliation for part in read if part.affiliation]
    if len(named) < 2 or not read[0].affiliation:
        return None
    return Position(", ".join(part.role or "" for part in read), ", ".join(named))


# Who leads a body or speaks for it: whatever stands before is the body.
_OF_A_BODY = re.compile(
    "(?:主席|發言人|发言人|秘書長|秘书长|理事長|理事长|會長|会长|總幹事|总干事|召集人|董事長|董事长|執行長|执行长"
    "|社長|社长|總編輯|总编辑|創辦人|创办人)$"
)
# 臺北市議員, 新竹縣長: whose place is part of the office.
_OF_A_PLACE = re.compile(
    "前?[\u3400-\u9fff]{1,5}[市縣县區区鄉乡鎮镇村里](?:[議议][員员]|[長长]|代表)"
    "(?:擬?[參参]選人|[參参]选人|候[選选]人|[當当][選选]人)?"
)


def _is_role_alone(text: str) -> bool:
    """Is the text what somebody is, and no body with it: 前講師, not 工會代表?"""
    role = EAST_ASIAN_ROLE_AT_END.match(text)
    return role is not None and role["body"] in {"", "前", "原"}


# 某某華人堂主任牧師: the hall belongs to the body before it, unless that is whole without it.
_HALL = re.compile("堂(?=主任)")


def _cut_east_asian(text: str) -> Position:
    first, _stop, others = text.partition("、")
    if others and is_east_asian_role(first) and not _cut_east_asian(first).affiliation:
        # 社工、勞工顧問: two roles; 企業家、某學園董事長: two roles, the second with its body.
        behind = _cut_east_asian(others)
        named = behind.affiliation and EAST_ASIAN_BODY_END.search(behind.affiliation)
        if behind.role and named:
            return Position(f"{first}、{behind.role}", behind.affiliation)
        return Position(text, None)
    if _OF_A_PLACE.fullmatch(text):
        return Position(text, None)
    several = _several_positions(text)
    if several:
        return several
    titled = re.match(
        "(《[^《》]{1,14}》(?:[雜杂][誌志]|[月周週季]刊|日?[報报]|[網网])?)([^《》]+)$", text
    )
    if titled and is_east_asian_role(titled[2]):
        return Position(titled[2], titled[1])
    school = short_school_before(text)
    if school and len(text) - len(school) <= 10 and _is_role_alone(text[len(school) :]):
        return Position(text[len(school) :], school)
    for body_end in reversed([found.end() for found in EAST_ASIAN_BODY_END.finditer(text)]):
        # 芝加哥大学|访问学者: what stands behind a body's own word is the role, its field included.
        if _WHOSE.sub("", text[:body_end]) in _ANY_SCHOOL:
            continue
        if body_end > 2 and 2 <= len(text) - body_end <= 10 and is_east_asian_role(text[body_end:]):
            return Position(text[body_end:], text[:body_end])
    hall = _HALL.search(text)
    if hall and hall.start() >= 2 and not EAST_ASIAN_BODY_END.search(text[: hall.start()][-3:]):
        return Position(text[hall.end() :], text[: hall.end()])
    match = EAST_ASIAN_ROLE_AT_END.match(text)
    if not match:
        return Position(text, None) if is_role_by_ending(text) else Position(None, text)
    body = match["body"].strip(" 　，,、·")
    if _WHOSE.sub("", body) in _ANY_SCHOOL | _ACTIVE_IN or body.startswith("前《"):
        return Position(text, None)  # 大學講師: at whichever
    if body and is_subject_taught(body) and not EAST_ASIAN_HEAD.search(body[2:]):
        return Position(text, None)  # 中學通識科前教師
    if body and _KIN.search(match["role"]) and not EAST_ASIAN_BODY_END.search(body):
        return Position(text, None)  # 遇難者家屬: whose kin somebody is
    # 法學學者, 作家、記者: a field or another role, too short for a body and without a body's word.
    field = not EAST_ASIAN_HEAD.search(body) and not _NO_FIELD.search(body)
    field = field and not (_OF_A_BODY.search(match["role"]) and len(body) >= 2)
    field = field and (len(body) <= 4 or match["role"].endswith(("者", "活動家", "活动家")))
    if body and ((field and not is_place(body)) or is_east_asian_role(body.split("、")[-1])):
        return Position(text, None)
    return Position(match["role"], body or None)


_OFFICE_BEFORE_NAME = re.compile(
    "(?:前|現任|现任|時任|时任)?[\u3400-\u9fff]{0,8}?(?:[議议][員员]|立法委[員员]|立委|[監监]察委[員员]"
    "|人大代表|政[協协]委[員员]"
    "|[里村鄉乡鎮镇區区縣县市][長长])(?:擬?[參参][選选]人|候[選选]人)?"
    "[ \u3000]+(?P<name>\\S.{0,20})"
)


def names_office_before(text: str) -> bool:
    """台北市議員 陳大文, 山河里里長 李小明: an elected office, then a name."""
    found = _OFFICE_BEFORE_NAME.fullmatch(text.strip())
    return found is not None and is_han_name(found["name"])
