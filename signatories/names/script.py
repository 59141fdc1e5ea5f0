"""Which writing system a character or a name belongs to.

Only what the rooms need: Han, kana and Hangul (names written without spaces, family name first),
Arabic, Tibetan, and letters at large. Ranges are blocks of the Unicode Character Database
(Blocks.txt, version 15).
"""

from __future__ import annotations

import re

from signatories.names.remembering import remembered

HAN = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
KANA = "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
EAST_ASIAN = HAN + KANA + HANGUL
ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
TIBETAN = "\u0f00-\u0fff"
# What stands between the parts of a foreign name in Chinese: 尤幹．巴杜, 阿依努尔·吐尔逊.
HAN_DOTS = "·‧・．•"
CYRILLIC = "\u0400-\u052f"

_EAST_ASIAN_LETTER = re.compile(f"[{EAST_ASIAN}]")
_HAN_LETTER = re.compile(f"[{HAN}]")
_DOTTED = re.compile(f"[{HAN}]{{1,6}}(?:[ \u3000]?[{HAN_DOTS}][ \u3000]?[{HAN}]{{1,6}}){{1,3}}")
_ARABIC_LETTER = re.compile(f"[{ARABIC}]")
_TIBETAN_LETTER = re.compile(f"[{TIBETAN}]")
_CYRILLIC_LETTER = re.compile(f"[{CYRILLIC}]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def has_east_asian(text: str) -> bool:
    """Does any Han, kana or Hangul letter stand in the text?"""
    return _EAST_ASIAN_LETTER.search(text) is not None


def has_han(text: str) -> bool:
    """Does any Han character stand in the text?"""
    return _HAN_LETTER.search(text) is not None


def is_dotted_han(text: str) -> bool:
    """Is the text a foreign name in Chinese letters, its parts between dots: 夏曼．吉拿旺?"""
    return _DOTTED.fullmatch(text.strip()) is not None


def has_latin(text: str) -> bool:
    """Does any Latin letter, plain or accented, stand in the text?"""
    return _LATIN_LETTER.search(text) is not None


@remembered
def main_script(text: str) -> str:
    """The script that most letters of the text belong to.

    One of ``latin``, ``east-asian``, ``arabic``, ``tibetan``, ``cyrillic``, ``other``, and
    ``none`` for a text without letters. Scripts without case weigh double: three Han characters
    are a whole name where three Latin letters are an abbreviation.
    """
    counts = {
        "latin": len(_LATIN_LETTER.findall(text)),
        "east-asian": 2 * len(_EAST_ASIAN_LETTER.findall(text)),
        "arabic": 2 * len(_ARABIC_LETTER.findall(text)),
        "tibetan": 2 * len(_TIBETAN_LETTER.findall(text)),
        "cyrillic": len(_CYRILLIC_LETTER.findall(text)),
    }
    script, count = max(counts.items(), key=lambda pair: pair[1])
    if count:
        return script
    return "other" if any(letter.isalpha() for letter in text) else "none"


def without_other_script(text: str) -> str:
    """ "Jane Roe རྗེན་" without the Tibetan or Arabic beside it, where Latin letters stand first."""
    match = re.match(f"^([^{ARABIC}{TIBETAN}]{{4,}}?)\\s*[{ARABIC}{TIBETAN}]", text)
    return match[1].strip() if match and has_latin(match[1]) else text


_BESIDE_HAN = re.compile(
    f"^([{HAN}][{HAN}{HAN_DOTS} \u3000（）()]*?)\\s*([{ARABIC}{TIBETAN}{CYRILLIC}]"
    f"[{ARABIC}{TIBETAN}{CYRILLIC}\\s.-]+)$"
)


def split_beside_han(text: str) -> tuple[str, str]:
    """A Chinese name and the Tibetan, Arabic or Cyrillic one beside it; the second often ""."""
    found = _BESIDE_HAN.match(text.strip()) if len(text) < 200 else None
    return (found[1].strip(), found[2].strip()) if found else (text, "")
