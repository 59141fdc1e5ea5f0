"""Russian, Ukrainian and Belarusian read in Latin letters, and the spellings of one such name.

There are a dozen ways to write Юлия Скоропадская in Latin letters. `in_latin` writes it in one of
them, and `loosely` makes of each a common form that is never shown.
"""

import re

from signatories.names.script import CYRILLIC, has_latin

_LETTER = re.compile(f"[{CYRILLIC}]")
_TABLE = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ie",
        "ё": "io", "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
        "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "'": "", "’": "",
    }
)  # fmt: skip
_SLAVIC = re.compile(
    "(?:[oe](?:v|w|va|wa|ff)|[sc]k(?:a|i|y|ii|iy|yi|yy|yj|ij|aia|aya|aja)|enko|ch?uk|chyk|ich|yshyn)$"
)
_SPELLINGS = (
    (re.compile("shch|sch|tsch|tch|sh|ch|cz"), "c"), (re.compile("zh"), "z"),
    (re.compile("(?<=[aeiou])j(?=[a-z])"), "z"), (re.compile("kh"), "h"),
    (re.compile("ts|tz"), "c"), (re.compile("gh"), "g"),
    (re.compile("w|ff$"), "v"), (re.compile("x"), "ks"), (re.compile("ou"), "u"),
    (re.compile("[yj]"), "i"), (re.compile("i+"), "i"), (re.compile("i(?=[aeou])"), ""),
    (re.compile(r"(.)\1"), r"\1"), (re.compile("i$"), ""),
)  # fmt: skip


def in_latin(text: str) -> str:
    """The text in Latin letters if it is in Cyrillic ones; else empty."""
    if not _LETTER.search(text) or has_latin(text):
        return ""
    latin = text.casefold().translate(_TABLE)
    return "" if _LETTER.search(latin) else latin


def loosely(words: tuple[str, ...]) -> tuple[str, ...]:
    """Folded Latin words without what romanisations differ in."""
    loose = []
    for word in words:
        for spelling, common in _SPELLINGS:
            word = spelling.sub(common, word)
        loose.append(word)
    return tuple(sorted(loose))


def is_slavic(words: tuple[str, ...]) -> bool:
    """Does a word end as families do there? Of others the same changes make other names."""
    return any(len(word) > 5 and _SLAVIC.search(word) for word in words)
