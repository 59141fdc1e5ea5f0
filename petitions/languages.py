"""Words that exist in some languages: which one is shown."""

from collections.abc import Mapping
from typing import TypeVar

from django.conf import settings

T = TypeVar("T")


def best_language(available: Mapping[str, T], wanted: str, default: str = "") -> str:
    """The language to show of those available: the wanted one, its parent, the letter's default,
    the site's, else the first in alphabetical order. Empty where nothing is available.
    """
    for language in (wanted, wanted.split("-")[0], default, settings.LANGUAGE_CODE):
        if language in available:
            return language
    return min(available, default="")


def in_language(texts: Mapping[str, T], wanted: str, default: str = "") -> T | None:
    """The text of `best_language`, or None where there is none at all."""
    return texts.get(best_language(texts, wanted, default))
