"""What Chinese parentheses beside a person may hold: how friends call them, and their class."""

from __future__ import annotations

import re

# 阿敏, 小海, 老周, 芳姐, 肥仔
_CALLED = re.compile(
    "[阿小老][\u3400-\u9fff]{1,2}|[\u3400-\u9fff]{1,2}[仔姐哥叔伯嬸婶姨婆妹嫂爺爷]"
)
# 政大民族碩班, 台大社會三, 清大人社所碩二
_A_CLASS = re.compile(
    "[\u3400-\u9fff]{2,12}(?:[系班]|[碩博硕大][一二三四五六]|年[級级])|[\u3400-\u9fff]{3,8}[一二三四]"
)


def is_called_by_friends(text: str) -> bool:
    """Is the text what friends call somebody, no name by itself?"""
    return _CALLED.fullmatch(text) is not None


def is_school_class(text: str) -> bool:
    """Does the text say at which school and in which year somebody studies?"""
    return _A_CLASS.fullmatch(text) is not None
