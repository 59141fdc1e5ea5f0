"""What may be typed into the admin's free fields, so that no page breaks on it later."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LAST_YEAR = 2199


def printable_text(value: Any) -> bool:
    """Whether this is a text with something in it that every database and page can hold."""
    return (
        isinstance(value, str)
        and bool(value.strip())
        and not any(unicodedata.category(character) in ("Cc", "Cs") for character in value)
    )


def words_by_language(value: Any) -> None:
    """Accepts `{"en": "…", "fr": "…"}`, one language at least."""
    if not isinstance(value, dict) or not value or not _all_text([*value, *value.values()]):
        raise ValidationError(_('Write words by language, such as {"en": "…", "fr": "…"}.'))


def nouns_by_language(value: Any) -> None:
    """Accepts `{"en": {"one": "MP", "other": "MPs"}}`, one language at least."""
    fits = (
        isinstance(value, dict)
        and bool(value)
        and all(
            isinstance(nouns, dict) and set(nouns) == {"one", "other"} and _all_text(nouns.values())
            for nouns in value.values()
        )
        and _all_text(value)
    )
    if not fits:
        raise ValidationError(
            _('Write two nouns by language, such as {"en": {"one": "MP", "other": "MPs"}}.')
        )


def known_timezone(value: str) -> None:
    if value not in available_timezones():
        raise ValidationError(_("Write a time zone such as America/Toronto or UTC."))


def within_reach(value: date) -> None:
    """Dates beyond it overflow when a year is added to them."""
    if not 1900 <= value.year <= LAST_YEAR:
        raise ValidationError(_("Write a year from 1900 to 2199."))


def _all_text(values: Iterable[Any]) -> bool:
    return all(printable_text(value) for value in values)
