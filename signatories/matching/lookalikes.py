"""Letters that pass for others: "Аmnesty" with a Cyrillic А is not Amnesty."""

import re

from confusable_homoglyphs import categories, confusables

from signatories.names.script import main_script

# Alphabets that share letter shapes. Writing systems that do not stay out: 陳大文 beside Latin,
# "Hong Kong人" and "T恤" are how people write.
_ALPHABETS = {"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"}
_WORD = re.compile(r"[^\W\d_]+")
# Characters of no width, between Latin letters, where no spelling needs them. (Persian and Indic
# scripts do; the soft hyphen comes along with any copied web page.)
_HIDDEN = re.compile("[A-Za-z\u00c0-\u024f]([\u200b\u200c\u200d\u2060\ufeff])")
# Bold, italic and script letters for formulae: a search does not find what is written in them.
_FORMULA_LETTERS = re.compile("[\U0001d400-\U0001d7ff]")
# Fewer letters than this may be a word of the other language that happens to look Latin.
_WHOLE_WORD = 3


def look_alike(text: str) -> str:
    """What in the text passes for something else, as scripts or a code point; empty if nothing.

    A word in two alphabets is one; so is a whole word of letters that all look Latin, among words
    that are Latin ("РЕТА Canada"). A name all in one alphabet ("Иван", "Сара Роса") never is.
    """
    if hidden := _HIDDEN.search(text):
        return f"U+{ord(hidden.group(1)):04X}"
    if formula := _FORMULA_LETTERS.search(text):
        return f"U+{ord(formula.group()):04X}"
    words = [(word, _alphabets(word)) for word in _WORD.findall(text)]
    for _, alphabets in words:
        if len(alphabets) > 1:
            return _in_words(alphabets)
    found = set().union(*(alphabets for _, alphabets in words))
    if "LATIN" not in found or len(found) < 2:
        return ""
    others = [(word, alphabets) for word, alphabets in words if alphabets - {"LATIN"}]
    if all(_looks_latin(word) for word, _ in others):
        return _in_words(found)
    return ""


def mixed_alphabets(text: str) -> str:
    """The alphabets of a text that is in several: "Иван Smith"; empty where it is in one.

    No look-alike, or `look_alike` would say so; but a name is seldom written so.
    """
    found = set().union(*(_alphabets(word) for word in _WORD.findall(text)))
    return _in_words(found) if len(found) > 1 else ""


def scripts_of(text: str) -> set[str]:
    """The scripts in which there are words, as `names.script` calls them."""
    return {main_script(word) for word in _WORD.findall(text)} - {"none"}


def _alphabets(word: str) -> set[str]:
    return {categories.alias(letter) for letter in word} & _ALPHABETS


def _in_words(alphabets: set[str]) -> str:
    return " + ".join(sorted((name.title() for name in alphabets), key=lambda n: n != "Latin"))


def _looks_latin(word: str) -> bool:
    """Has every one of its letters a plain Latin twin?"""
    return len(word) >= _WHOLE_WORD and all(_latin_twin(letter) for letter in word)


def _latin_twin(letter: str) -> bool:
    twins = confusables.is_confusable(letter, preferred_aliases=["latin"])
    return bool(twins) and any(twin["c"].isascii() for twin in twins[0]["homoglyphs"])
