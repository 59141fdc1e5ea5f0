"""A letter put on another site: the one page that may stand in a frame. It names no signer."""

import re
from typing import Any

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from petitions.writing.found import letter_or_404
from signatories.pages.headers import kept_for, publicly_cached
from signatories.pages.views import letter_context
from signatories.roster.projection import roster_of, tallies_of
from signatories.roster.robots import not_indexed

# The surfaces of static/embed.css, and what a colour must reach against those that it stands on:
# WCAG's 3:1 for parts of a page. The words on it are black or white, whichever is clearer.
SURFACES = {"light": ("fdfcf9",), "dark": ("171614",), "auto": ("fdfcf9", "171614")}
CONTRAST = 3.0
DEFAULT_THEME = "auto"
FRAMED = {"frame-ancestors": ["*"]}
A_MONTH = 30 * 24 * 3600


class ColourConverter:
    """Six hexadecimal digits, in small letters: one address a colour."""

    regex = "[0-9a-f]{6}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class WrongWish(Exception):
    """A query that asks for what is not offered; `problem` says so in words for people."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


@require_safe
@xframe_options_exempt
@csp_replace(FRAMED)  # type: ignore[arg-type]  # it forgets that views take arguments
def embed(request: HttpRequest, slug: str) -> HttpResponse:
    """Title, tallies and the way to sign."""
    facts = letter_or_404(slug)
    context = letter_context(facts)
    try:
        context |= wishes(request)
    except WrongWish as wrong:
        problem = context | {"problem": wrong.problem}
        return not_indexed(render(request, "pages/embed_wrong.html", problem, status=400))
    context["tallies"] = tallies_of(facts, roster_of(facts))
    return not_indexed(publicly_cached(render(request, "pages/embed.html", context)))


def wishes(request: HttpRequest) -> dict[str, Any]:
    """How the frame is to look, by its query. Raises WrongWish."""
    theme = request.GET.get("theme", "") or DEFAULT_THEME
    if theme not in SURFACES:
        raise WrongWish(gettext("theme= must be light, dark or auto."))
    compact = request.GET.get("compact", "")
    if compact not in ("", "0", "1"):
        raise WrongWish(gettext("compact= must be 1, or left out."))
    accent = request.GET.get("accent", "").removeprefix("#").lower()
    if accent and not re.fullmatch("[0-9a-f]{6}", accent):
        raise WrongWish(gettext("accent= must be six hexadecimal digits, such as 7c1f24."))
    if accent and min(contrast(accent, surface) for surface in SURFACES[theme]) < CONTRAST:
        raise WrongWish(
            gettext(
                "accent= cannot be told from the background: its contrast must be 3:1 at least. "
                "Give theme= as well, or choose another colour."
            )
        )
    return {"theme": theme, "is_compact": compact == "1", "accent": accent}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


@require_safe
def colours(request: HttpRequest, accent: str) -> HttpResponse:
    """A frame's colour as a style sheet: no style may stand in a page itself."""
    on_accent = max("ffffff", "000000", key=lambda colour: contrast(accent, colour))
    css = f":root{{--accent:#{accent};--on-accent:#{on_accent}}}\n"
    answer = HttpResponse(css, content_type="text/css; charset=utf-8")
    return kept_for(answer, seconds=A_MONTH)
