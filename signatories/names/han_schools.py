"""Schools in Chinese as people shorten them, and the kinds of schools that name none."""

from __future__ import annotations

import re

_SHORT = frozenset(
    re.findall(
        r"\S+",
        """港大 中大 港中大 中大深圳 科大 港科大 城大 港城大 浸大 理大 教大 嶺大 岭大 恒大 公大
            都大 樹仁 澳大 澳科大 台大 臺大 清大 交大 陽明交大 阳明交大 政大 成大 師大 师大 台師大
            臺師大 高師大 彰師大 中央大 央大 興大 中興 中正大 中山大 海大 北大 國北大 國北教大
            北教大 北市大 竹教大 中教大 屏大 屏東大 東華大 暨大 嘉大 南大 高科大 北科大 台科大
            臺科大 雲科大 虎科大 北藝大 南藝大 臺藝大 台藝大 輔大 辅大 淡大 東吳 東海 逢甲 文大
            世新 銘傳 元智 中原 靜宜 北醫大 北醫 高醫 中國醫 慈大 體大 空大 清华 清華 北师大
            北師大 北外 北航 北理工 北邮 法大 中财 对外经贸 民大 中传 中戏 北影 复旦 復旦 同济
            上交 上海交大 华师大 华东师大 华师 上外 上财 华政 浙大 南京大 南师大 东南大 苏大 武大
            华科 华中大 中南大 湖大 湘大 湘潭大 川大 电子科大 西财 西政 西南政法 云大 贵大 广大
            华南理工 深大 暨南 厦大 福大 福师大 山大 山东大 海洋大 郑大 河大 南开 天大 吉大 东师
            东北师大 辽大 哈工大 黑大 兰大 西交大 西安交大 西北大 西北政法 陕师大 新大 新疆大 宁大
            内大 中科大 国科大 安大 合工大 海南大 广外""",
    )
)
_LEVEL = re.compile(
    "(?:前|已?退休|現任|现任|某|一名)?(?:大學|大学|大專|大专|中學|中学|小學|小学|高中|初中|國中|国中|國小|国小"
    "|高職|高职|中職|中职|幼稚園|幼兒園|幼儿园|特殊學校|特殊学校|補習班|补习班)"
)
_SUBJECT = re.compile("[\u3400-\u9fff]{1,5}")


def is_short_school(text: str) -> bool:
    """港大, 清大, 复旦: a university by its short name alone."""
    return text in _SHORT


def short_school_before(text: str) -> str:
    """The short name of a university at the beginning of the text, or ""."""
    for length in (5, 4, 3, 2):
        if len(text) > length and is_short_school(text[:length]):
            return text[:length]
    return ""


def is_subject_taught(text: str) -> bool:
    """中學通識科, 小學音樂: what is taught and at which kind of school; no school is named."""
    level = _LEVEL.match(text)
    return level is not None and _SUBJECT.fullmatch(text[level.end() :]) is not None
