"""Whole addresses, as other sites need them: from the setting, never from what a visitor sends."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils import translation


def absolute(path: str) -> str:
    return f"{settings.PUBLIC_ORIGIN}{path}"


def address_of(view: str, *args: Any, language: str | None = None) -> str:
    """The whole address of a page, in the active language or in another one of the site's."""
    if language is None:
        return absolute(reverse(view, args=args))
    with translation.override(language):
        return absolute(reverse(view, args=args))


def page_at(address: str) -> tuple[ResolverMatch, str] | None:
    """Which page of this site a whole address leads to, and in which language; None for others."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    ours = urlsplit(settings.PUBLIC_ORIGIN)
    if parts.scheme not in ("http", "https") or parts.netloc.lower() != ours.netloc:
        return None
    language = translation.get_language_from_path(parts.path) or settings.LANGUAGE_CODE
    with translation.override(language):
        try:
            return resolve(parts.path), language
        except Resolver404:
            return None


def site(request: HttpRequest) -> dict[str, str]:
    """For every template: what the site is called, and where it is."""
    return {"site_name": settings.SITE_NAME, "origin": settings.PUBLIC_ORIGIN}
