"""In which language a name is written, as far as its letters tell: so that it is spoken and set in
its own way. A name in Latin letters says nothing of its language, and gets none.
"""

import re

from signatories.names.script import HANGUL, KANA, has_han, main_script

_HANGUL, _KANA = re.compile(f"[{HANGUL}]"), re.compile(f"[{KANA}]")
# Letters of Uyghur, then of Persian, that Arabic has not.
_UYGHUR, _PERSIAN = re.compile("[ۇۆۈۋېەڭ]"), re.compile("[پچژگکی]")
_UKRAINIAN = re.compile("[ґєії]", re.IGNORECASE)


def tongue(name: str) -> str:
    """A language's code, or empty where the letters do not tell."""
    script = main_script(name)
    if script == "east-asian":
        return _east_asian(name)
    if script == "arabic":
        if _UYGHUR.search(name):
            return "ug"
        return "fa" if _PERSIAN.search(name) else "ar"
    if script == "cyrillic":
        return "uk" if _UKRAINIAN.search(name) else ""
    return "bo" if script == "tibetan" else ""


def _east_asian(name: str) -> str:
    if _KANA.search(name):
        return "ja"
    if _HANGUL.search(name):
        return "ko"
    return "zh" if has_han(name) else ""


def tongue_on(page: str, name: str) -> str:
    """The same for a page in a language: empty where the page speaks it anyway."""
    language = tongue(name)
    return "" if language == page.partition("-")[0] else language
