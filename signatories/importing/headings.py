"""Headings of a list: a line made of words for groups of signers and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..names.folding import unify
from ..names.places import is_country, is_regional
from ..names.role_words import is_role_noun
from ..names.words import fold_word, fold_words, word_set
from .han_columns import names_han_columns
from .heading_words import (
    ALL,
    BODIES,
    COLUMN_NAMES,
    CONTINENTS,
    GENERIC,
    OFFICE_HOLDERS,
    PEOPLE,
    REGIONS,
    SIGNERS,
)
from .phrases import ends_open

_HAN_HEADING = re.compile(
    "^[（(【\\[]?(?:第?[一二三四五六七八九十\\d]+[、.．批]\\s*)?(?:首批|共同|聯合|联合|最新|其他|其它|以下|香港|海外|本地|各界|公民|民間|民间|國際|国际|加拿大"
    "|台灣|臺灣|美國|英國|宗教|學界|学界|專業|专业|政治|文化|藝術|社會|社会|現任|前任|前|及|與|和|或|、|／|/|的|者|們)*"
    "(?:聯署|联署|連署|簽署|签署|聯名|联名|發起|发起|參與|参与|支持|響應|签名|簽名|署名|團體|团体|組織|组织|機構|机构|個人|个人|人士|學者|学者|教授|學生|议员"
    "|議員|立法會議員|立法委員|立委|監察委員|民意代表|區議員|國會議員|政黨|政党|工會|教會|教会|公司|企業|校友|律師|律师|醫護|記者|作家|藝術家|代表|成員|公眾人物|公眾|市民|名單|名单|社團|社团"
    "|協會|单位|單位|堂會|堂会|團契|团契|媒體|媒体|傳媒|传媒|信徒|信眾|信众|牧師|牧师|教師|教师|老師|老师|家長|家长|居民|村民|街坊|業主|业主|社工|醫生|医生|護士|员工|員工|工友|會員|会员|同工|義工|志工|義工|志愿者|專業人員|专业人员|工作者|導演|导演|學術|学术|界|專業|专业|資深|资深|退休|前線|前线|熱心|教職員|教职员|教職工|教职工|職工|职工|研究生|本科生|畢業生|毕业生|小組|小组|群組|群组|院校|學校|学校|社群|社區|社区|朋友|請願|请愿|陳情|陈情|具名|聲援|声援|附議|附议|贊同|赞同|代理|遺屬|遗属|家屬|家属|受害者|農民|农民|漁民|渔民|工人|學員|学员|弟兄|姊妹|牧者|教牧|专家|專家|部落|族人|公會|公会|商會|商会|商家|店家|商戶|商户|寺院|宮廟|寺廟|寺庙|廟宇|院所|系所|系會|學會|学会|出版社|書店|书店|刊物|報刊|报刊|劇團|剧团|樂團|乐团|場館|空間|空间|社福|非政府|民主派|友好|獨立|独立|(?:建[議议]|提案|呼[籲吁]|倡[議议]|申請|申请|[舉举]報|举报|控告|控訴|控诉|申訴|申诉|投訴|投诉|致信|附署|共署|上書|上书)(?=[人者])|網民|网民|網友|网友|讀者|读者|及|與|和|的|者|人|們|以|身[份分]|名義|、|／|/)+[）)】\\]]?$"
)
_HAN_SIGNING_HEADING = re.compile(
    "聯署|联署|連署|连署|簽署|签署|聯名|联名|發起|发起|签名|簽名|署名|具名|請願人|请愿人|陳情人|陈情人|聲援|声援|附議|附议|附署人|共署人"
)
_COUNT = re.compile(
    r"(?<!\s)\s*(?:[\[(（:–—-]\s*)?(?:total\s*:?\s*|insgesamt\s*|共\s*"
    r"|n\s*=\s*)?(?P<count>\d{1,3}(?:[,.]\d{3})+|\d{1,6})\s*(?:signatories|signatures|names"
    r"|entries|total|in total|people|groups|個|个|人|位|名|間|家|団体)?\s*[\])）]?\s*:?$"
)
_COUNT_BEFORE = re.compile(r"^(?P<count>\d{1,5})\s+(?=\S)")
_PERSONAL = re.compile(
    r"(?i)(?:personal|individual|private) capacit|à titre (?:personnel|individuel)"
    r"|a t[íi]tulo (?:personal|individual|pessoal|particular)|pers[öo]nlicher (?:funktion"
    r"|eigenschaft)|als privatperson|個人(?:身[份分]|名義)|个人(?:身[份分]|名义)"
)
_MIDDLE_DOTS = re.compile(r"[·․•.]e?[·․•.]?s\b|·e\b")
# What follows a heading in parentheses: a rule of order, a date, how affiliations are meant.
_REMARK = re.compile(r"\s*[(（][^()（）]{3,120}[)）]\s*(?=[:：]?$)")
_JOINS_REGIONS = re.compile(r"\s*[,/&]\s*(?:and\s)?|\s+(?:and|und|et|y|e)\s+(?:the\s|l['’]|la\s)?")
_GENDER_STAR = re.compile(
    r"[*:_·/]-?(?=innen\b|in\b|e\b|n\b|r\b)|\((?=innen\)|in\)|e\)|e\(s\))|\((?:as|os|es|s|e|a)\)"
    r"|/as\b|/os\b|·e?·?s\b|-e-s\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading read: its words, the kind it leans to (positive organisations), a stated count."""

    text: str
    leaning: float = 0.0
    count: int | None = None
    personal: bool = False
    signing: bool = False
    office: bool = False
    # A label at the front of its own line, one of several: what stood above holds for all.
    label: bool = False


def read_heading(text: str) -> Heading | None:
    """The heading that a whole line is, or None. Needs no mark: only its words are looked at."""
    bare = unify(text).strip(" *_#:.,;-=–—·•【】")
    if not bare or len(bare) > 160:
        return None
    enclosed = re.fullmatch(r"[（(]([^()（）]{2,40})[)）]", bare)
    if enclosed:
        # （個人，以先後為序）: a heading in parentheses, and its rule of order
        inner = read_heading(re.split(r"[,，]", enclosed[1])[0])
        return replace(inner, text=_heading_text(text)) if inner else None
    remarked = re.fullmatch(r"([\u3400-\u9fff]{2,20})[（(]([^()（）]{3,60})[)）]", bare)
    inner = read_heading(remarked[1]) if remarked else None
    if remarked and inner:
        # 聯署人（截至六月三日，共24人）: until when, how many, in which order
        stated = re.search(r"共\s?(\d{1,6})", remarked[2])
        return replace(inner, text=_heading_text(text), count=int(stated[1]) if stated else None)
    count, without = _take_count(bare)
    personal = _PERSONAL.search(without) is not None
    several = _in_several_languages(text, bare)
    if several:
        return several
    if re.search("[\u3400-\u9fff]", without):
        return _read_han(text, without, count, personal)
    plain = _GENDER_STAR.sub("", _MIDDLE_DOTS.sub("s", without))
    words = fold_words(re.sub(r"[()\[\],;:]", " ", plain))
    if not words or len(words) > 16:
        return None
    remark = _REMARK.search(bare)
    if remark and count is None and remark.start() > 3 and not _knows_all(words):
        inner = read_heading(bare[: remark.start()])
        if inner is not None and (inner.signing or ends_open(text)):
            return replace(inner, text=_heading_text(text))
    bodies = any(word in BODIES for word in words)
    workers = [word for word in words if ends_open(text) and _are_workers(word)]
    people = any(word in PEOPLE for word in words) or bool(workers)
    offices = any(word in OFFICE_HOLDERS for word in words)
    signers = any(word in SIGNERS for word in words)
    if not (bodies or people or offices or signers or personal):
        return None
    known = sum(
        word in ALL or word in workers or is_regional(word) or word.isdigit() for word in words
    )
    if known < len(words) and not (known >= len(words) - 1 and len(words) >= 3 and ends_open(text)):
        return None
    if (
        len(words) == 1
        and words[0] in {"faculty", "staff", "mdb", "names", "members", "firman", "signed"}
        and not ends_open(text)
        and count is None
        and words[0] not in {"members", "signed"}
    ):
        return None
    regional = sum(is_regional(word) and word not in ALL for word in words)
    marked = ends_open(text) or text.lstrip().startswith("#") or count is not None
    generic = words[-1] in GENERIC or words[0] in GENERIC
    if regional and not (marked or (generic and regional <= 2)):
        return None
    if "friends" in words and len(words) > 1 and regional:
        return None
    leaning = 2.0 * bodies - 2.5 * (people or personal) - 3.5 * offices
    return Heading(_heading_text(text), leaning, count, personal, signers, offices)


def _are_workers(word: str) -> bool:
    """ "músicos", "enfermeiras": the plural of what somebody is, in the Romance languages."""
    return len(word) > 5 and word.endswith(("os", "as")) and is_role_noun(word[:-1])


def _in_several_languages(text: str, bare: str) -> Heading | None:
    """ "Organisations 團體 / Organismes": every part, by stroke and by script, is a heading."""
    parts = [
        part
        for piece in re.split(r"\s+[/|]\s+|\s*／\s*", bare)
        for part in re.findall(r"[\u3400-\u9fff、（）]+|[^\u3400-\u9fff]*[A-Za-zÀ-ÿ)]", piece)
    ]
    if len(parts) < 2 or all(re.search("[\u3400-\u9fff]", part) for part in parts):
        return None
    read = [read_heading(part) for part in parts]
    first = read[0]
    return replace(first, text=_heading_text(text)) if first and all(read) else None


def _knows_all(words: list[str]) -> bool:
    return all(word in ALL or is_regional(word) for word in words)


def _read_han(text: str, bare: str, count: int | None, personal: bool) -> Heading | None:
    compact = re.sub(r"\s|[(（][^()（）]*[)）]", "", bare).strip(":：")
    if len(compact) > 24 or not _HAN_HEADING.match(compact):
        return None
    if not re.search(
        "聯署|联署|連署|连署|簽署|签署|聯名|联名|發起|請願人|请愿人|教職|教职|研究生|本科生|毕业生|陳情人|陈情人|具名|署名|(?:建[議议]|提案|呼[籲吁]|倡[議议]|申請|申请|[舉举]報|举报|控告|控訴|控诉|申訴|申诉|投訴|投诉|致信|附署|共署|上書|上书)[人者]|聲援|声援|附議|附议|贊同|赞同|代理律|名單|名单|名单|團體|团体|組織|组织|個人|个人|人士|學者|学者|議員|议员|機構|机构|簽名|签名|政黨|代表|教會|教会|社團"
        "|专家|專家|單位|单位|律師|立法委員|立委|監察委員|學生|校友|堂會|堂会|發起|发起|教牧|[學学政商]界|化界|教界|律界|育界|護界|护界|術界|术界|聞界|闻界|媒界|業界|业界",
        compact,
    ):
        return None
    bodies = (
        re.search(
            "團體|团体|組織|组织|機構|机构|政黨|工會|教會|教会|公司|企業|社團|協會|單位|单位|堂會|堂会",
            compact,
        )
        is not None
    )
    people = (
        re.search(
            "個人|个人|人士|學者|学者|教授|學生|校友|律師|醫護|記者|作家|藝術家|專家|市民|牧者|教牧|信徒|教師|教师|家長|家长|居民|社工|律师|教職|教职|研究生|本科生|毕业生|记者|艺术家|专家|医护|学生|社工|聯署人|簽署人|發起人|署名人|連署人|请愿人|請願人|联署人|签署人|发起人|[議议案籲吁請请報报告訴诉信署書书]人",
            compact,
        )
        is not None
    )
    offices = re.search("議員|议员|立法委員|立委|監察委員", compact) is not None
    leaning = 2.0 * bodies - 2.5 * (people or personal) - 3.5 * offices
    return Heading(
        _heading_text(text),
        leaning,
        count,
        personal,
        _HAN_SIGNING_HEADING.search(compact) is not None,
        offices,
    )


# What signatories work in, as headings of their groups: "Wissenschaft", "Culture".
_FIELDS_OF_WORK = word_set(
    """wissenschaft politik kultur kunst medien kirche kirchen wirtschaft zivilgesellschaft bildung
    justiz recht gesundheit medizin journalismus gewerkschaften religion sport theater musik film
    literatur academia politics culture media arts law business sport sports health education
    civil-society science sciences politique culture medias sante arts spectacle politica cultura
    medios ciencia academia justicia salud deporte midia universidade religiao saude esporte"""
)


def field_heading(text: str) -> Heading | None:
    """The name of a field of work, or of two, and nothing else."""
    bare = text.strip(" *_#:：")
    if not bare[:1].isupper() or len(bare) > 40:
        return None
    words = [
        word
        for word in re.split(r"\s*(?:[/,&]|\bund\b|\band\b|\bet\b|\by\b|\be\b)\s*", bare)
        if word
    ]
    if not 1 <= len(words) <= 3 or not all(fold_word(word) in _FIELDS_OF_WORK for word in words):
        return None
    return Heading(_heading_text(text))


def country_heading(text: str) -> Heading | None:
    """A country alone on a line: a heading in lists that are ordered by country."""
    bare = text.strip(" *_#:：")
    pieces = [" ".join(fold_words(piece)) for piece in _JOINS_REGIONS.split(bare)]
    regions = all(piece in CONTINENTS or piece in REGIONS for piece in pieces) and any(
        piece in CONTINENTS for piece in pieces
    )
    if (is_country(bare) or regions) and len(bare) > 2:
        return Heading(_heading_text(text))
    return None


_HAN_COLUMNS = frozenset(
    re.findall(
        "\\S+",
        """姓名 名字 身份 身分 城市 地區 地区 國家 国家
        職業 职业 職稱 职称 職務 职务 單位 单位
        機構 机构 所在地 備註 备注 序號 序号 編號 编号
        籍貫 籍贯 年級 年级 系所 學校 学校 稱謂 称谓 頭銜 头衔 名稱 名称""",
    )
)


def is_column_names(text: str) -> bool:
    """Do the parts of a line name columns: "Name, Position, School"?"""
    parts = [part for part in re.split(r"[,;|\t/\u3000、，]", text) if part.strip()]
    if (
        len(parts) >= 2
        and "\t" not in text
        and (all(p.strip() in _HAN_COLUMNS for p in parts) or names_han_columns(parts))
    ):
        return True
    return (
        len(parts) >= 2
        and "\t" not in text
        and all(
            len(words := fold_words(part)) <= 3
            and words
            and all(word in COLUMN_NAMES for word in words)
            for part in parts
        )
    )


def leaning_of(text: str) -> float:
    """What a sentence before the list says of the kinds in it: "endorsed by these
    organisations"."""
    words = set(fold_words(_GENDER_STAR.sub("", text)))
    bodies = bool(words & BODIES) or re.search("團體|团体|組織|组织|機構", text) is not None
    people = bool(words & PEOPLE) or re.search("個人|个人|學者|學生|人士", text) is not None
    offices = bool(words & (OFFICE_HOLDERS - {"members"})) or "議員" in text
    if bodies + people + offices != 1:
        return 0.0
    return 2.0 * bodies - 2.5 * people - 3.5 * offices


def says_personal(text: str) -> bool:
    """Does the text say that those below sign in a personal capacity?"""
    return _PERSONAL.search(text) is not None


def _take_count(bare: str) -> tuple[int | None, str]:
    match = _COUNT.search(bare)
    if match and match.start() > 1 and not re.search(r"(?:19|20)\d\d$", bare[: match.end("count")]):
        return int(re.sub(r"\D", "", match["count"])), bare[: match.start()].strip(" (（[-–—:")
    before = _COUNT_BEFORE.match(bare)
    if before:
        return int(before["count"]), bare[before.end() :]
    return None, bare


def _heading_text(text: str) -> str:
    return text.strip(" *_#=").rstrip(":：").strip(" *_")
