"""The figures of one day, at an address that stays."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from petitions.languages import best_language
from petitions.writing.facts import LetterFacts, OfficeFacts
from petitions.writing.found import letter_or_404
from signatories.models import DayFigures
from signatories.pages.headers import publicly_cached
from signatories.pages.views import letter_context
from signatories.roster.day_figures import day_of, today_of
from signatories.roster.projection import Tallies, tallies_of
from signatories.roster.robots import not_indexed
from signatories.roster.words import in_figures

KINDS = ("organisations", "individuals", "office_holders")


class DayConverter:
    """A date as the address writes it; one that no calendar has is no address."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        return value if isinstance(value, str) else value.isoformat()


@require_safe
def figures(request: HttpRequest, slug: str, day: date) -> HttpResponse:
    facts = letter_or_404(slug)
    found = day_of(facts, day)
    if found is None:
        context = letter_context(facts) | {"day": day, "today": today_of(facts)}
        page = render(request, "pages/no_figures.html", context, status=404)
        return not_indexed(publicly_cached(page))
    tallies = _tallies_of(facts, found.figures)
    context = letter_context(facts) | {
        "day": found,
        "tallies": tallies,
        "kinds": {kind: in_figures(getattr(tallies, kind)) for kind in KINDS},
        "offices": _offices(tallies),
        "sections": _sections(facts, tallies),
        "address": settings.PUBLIC_ORIGIN + reverse("figures", args=[facts.slug, day]),
    }
    response = publicly_cached(render(request, "pages/figures.html", context))
    return response if facts.indexable else not_indexed(response)


def _tallies_of(facts: LetterFacts, day: DayFigures) -> Tallies:
    """A day's figures in words. An office that the coalition has since given up is still said, by
    its code.
    """
    known = {office.code for office in facts.offices}
    gone = tuple(OfficeFacts(0, c, {}) for c in day.tallies.get("offices", {}) if c not in known)
    return tallies_of(replace(facts, offices=facts.offices + gone), day)


def _offices(tallies: Tallies) -> list[tuple[str, str]]:
    language = get_language() or "en"
    return [
        (office.noun(language, number), in_figures(number)) for office, number in tallies.offices
    ]


def _sections(facts: LetterFacts, tallies: Tallies) -> list[dict[str, Any]]:
    language = get_language() or facts.default_language
    rows = []
    for section in facts.sections:
        shown_in = best_language(section.headings, language, facts.default_language)
        heading = section.headings.get(shown_in, "")
        count = in_figures(tallies.sections.get(section.id, 0))
        rows.append({"heading": heading, "language": shown_in, "count": count})
    return rows
