"""The catalogues are whole: nothing untranslated, nothing fuzzy, nothing out of step."""

import ast
import gettext
import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import to_locale

from tests.house.messages import ROOMS, ROOT, Entry, Key, aliases, catalogue, messages_of_source

TRANSLATED = [code for code, _ in settings.LANGUAGES if code != "en"]
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z%]")
PLURALS = {"fr": {0: 0, 1: 0, 2: 1, 1000: 1}, "zh-hant": {0: 0, 1: 0, 2: 0}}

each_language = pytest.mark.parametrize("language", TRANSLATED)


def po(language: str) -> Path:
    return ROOT / "locale" / to_locale(language) / "LC_MESSAGES" / "django.po"


def entries(language: str) -> list[Entry]:
    return catalogue(po(language))[1]


def test_every_language_of_the_site_is_checked_here() -> None:
    assert set(TRANSLATED) == set(PLURALS)


@each_language
def test_every_message_of_the_source_is_in_the_catalogue(language: str) -> None:
    held = {entry.key for entry in entries(language)}
    missing = {key: where for key, where in messages_of_source().items() if key not in held}
    assert not missing


@each_language
def test_the_catalogue_holds_nothing_that_the_source_no_longer_says(language: str) -> None:
    asked = messages_of_source()
    # The same words can be asked for with a plural in one place and without in another.
    words = {(key.context, key.words) for key in asked}
    left = [e.key for e in entries(language) if (e.key.context, e.key.words) not in words]
    assert not left


@each_language
def test_no_entry_is_untranslated_or_fuzzy(language: str) -> None:
    unfit = [
        entry.key.words
        for entry in entries(language)
        if "fuzzy" in entry.flags or not all(entry.translations) or not entry.translations
    ]
    assert not unfit


@each_language
def test_placeholders_agree(language: str) -> None:
    for entry in entries(language):
        asked = set(PLACEHOLDER.findall(entry.key.words + entry.key.plural))
        for words in entry.translations:
            assert set(PLACEHOLDER.findall(words)) == asked, (entry.key, words)


@each_language
def test_plurals_have_their_forms(language: str) -> None:
    header, found = catalogue(po(language))
    forms = len(set(PLURALS[language].values()))
    assert header["Plural-Forms"].startswith(f"nplurals={forms};")
    for entry in found:
        assert len(entry.translations) == (forms if entry.key.plural else 1), entry.key
    plural: Any = compiled(language).plural  # type: ignore[attr-defined]
    assert {number: int(plural(number)) for number in PLURALS[language]} == PLURALS[language]


def compiled(language: str) -> gettext.GNUTranslations:
    with po(language).with_suffix(".mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def as_compiled(entry: Entry) -> dict[Any, str]:
    words = f"{entry.key.context}\x04{entry.key.words}" if entry.key.context else entry.key.words
    if entry.key.plural:
        return {(words, number): text for number, text in enumerate(entry.translations)}
    return {words: entry.translations[0]}


@each_language
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    written = {key: text for e in entries(language) for key, text in as_compiled(e).items() if text}
    held = dict(compiled(language)._catalog)  # type: ignore[attr-defined]
    held.pop("")
    assert held == written


def test_functions_are_called_by_names_that_makemessages_knows() -> None:
    """Under another name its words are found by nobody who translates."""
    unknown = {
        (str(path.relative_to(ROOT)), alias)
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        for alias, name in aliases(ast.parse(path.read_text(encoding="utf-8"))).items()
        if "gettext" in name and alias not in (name, "_")
    }
    assert not unknown


def test_french_is_set_as_french_is() -> None:
    wrong = [
        words
        for entry in entries("fr")
        for words in entry.translations
        if re.search(r"\w'\w|“|”| [:;?!»]|« |\w[;?!»](?!\w)|«\w", words)
    ]
    assert not wrong


def test_chinese_is_set_as_chinese_is() -> None:
    han = r"[\u4e00-\u9fff]"
    wrong = [
        words
        for entry in entries("zh-hant")
        for words in entry.translations
        if re.search(rf"{han}[,.;:?!()\"']|[“”]|[，。：；、] ", words)
    ]
    assert not wrong


@each_language
def test_words_that_are_quoted_are_quoted_as_they_stand(language: str) -> None:
    """A page that tells which subject or choice to look for names the translated one."""
    text = {entry.key: entry.translations[0] for entry in entries(language)}
    for key, words in text.items():
        for quoted in re.findall("“([^”]+)”", key.words):
            if Key(quoted) in text:
                assert text[Key(quoted)] in words, key


@each_language
def test_djangos_own_words_come_in_the_language(language: str) -> None:
    with translation.override(language):
        for words in ("This field is required.", "Log in", "Enter a valid email address."):
            assert translation.gettext(words) != words
