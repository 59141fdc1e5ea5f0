"""What other sites and search engines are told of a letter: its words, never figures or names.

Platforms keep what they fetched for weeks, so nothing stands here that a lockdown would have to
take back, or that would be wrong tomorrow.
"""

import html
import json
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language, to_locale

from petitions.writing.facts import LetterFacts
from petitions.writing.reading import LetterRead
from signatories.pages.addresses import absolute, address_of
from signatories.pages.share_image import SIZE, ImageOrder

DESCRIPTION_LENGTH = 200
FRAME_HEIGHT = 420

# Open Graph wants a country with the language; where the site's own code has none, this one.
LOCALES = {"en": "en_US", "fr": "fr_FR", "zh-hant": "zh_TW", "zh-hans": "zh_CN"}
# What would end the element, or begin another, within a script of data.
_IN_SCRIPT = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def locale_of(language: str) -> str:
    return LOCALES.get(language, to_locale(language))


def shared(facts: LetterFacts, read: LetterRead) -> dict[str, Any]:
    """The context of pages/shared.html: a letter's preview on other sites, and its feeds."""
    language = get_language() or facts.default_language
    address = address_of("letter", facts.slug)
    image = image_address(facts, language)
    description = description_of(read)
    return {
        "address": address,
        "description": description,
        "image": image,
        "image_width": SIZE[0],
        "image_height": SIZE[1],
        "locale": locale_of(read.language),
        "other_locales": [locale_of(code) for code in read.other_languages],
        "alternates": list(_alternates(facts)),
        "frame": frame(facts, read),
        "json_ld": _as_script(_json_ld(facts, read, address, image, description)),
    }


def image_address(facts: LetterFacts, language: str) -> str:
    """Of the share image in the active language; other words on it are another address."""
    digest = ImageOrder.of(facts, language).digest
    return f"{address_of('share-image', facts.slug)}?v={digest[:12]}"


def description_of(read: LetterRead) -> str:
    """The letter's first words, without marks of any kind."""
    words = " ".join(html.unescape(strip_tags(read.text.body)).split())
    return Truncator(words).chars(DESCRIPTION_LENGTH)


def frame(
    facts: LetterFacts, read: LetterRead, *, width: int | str = "100%", height: int = FRAME_HEIGHT
) -> str:
    """The letter's frame as another site's page has it; docs/embedding.md tells of the rest."""
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" frameborder="0" loading="lazy" '
        "data-undersigned></iframe>",
        address_of("embed", facts.slug), read.text.title, width, height,
    )  # fmt: skip


def _alternates(facts: LetterFacts) -> Iterator[tuple[str, str]]:
    """The letter's languages that the site speaks as well, with their addresses."""
    spoken = dict(settings.LANGUAGES)
    for code in facts.texts:
        if code in spoken:
            yield code, address_of("letter", facts.slug, language=code)


def _json_ld(
    facts: LetterFacts, read: LetterRead, address: str, image: str, description: str
) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "name": read.text.title,
        "headline": read.text.title,
        "description": description,
        "url": address,
        "image": image,
        "inLanguage": read.language,
        "datePublished": facts.opens_at.isoformat(),
        "publisher": [{"@type": "Organization", "name": name} for name in read.coalitions],
        "isPartOf": {"@type": "WebSite", "name": settings.SITE_NAME, "url": absolute("/")},
    }


def _as_script(data: dict[str, Any]) -> SafeString:
    """JSON that can stand within a script element, whatever its words are."""
    text = json.dumps(data, ensure_ascii=False).translate(_IN_SCRIPT)
    return mark_safe(text)  # noqa: S308 - nothing is left that HTML would read
