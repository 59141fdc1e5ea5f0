"""The public face: home, letter, roster, figures, causes."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from petitions.languages import best_language, in_language
from petitions.models import Cause, Letter
from petitions.writing.facts import LetterFacts, SectionFacts, letter_facts
from signatories.pages.headers import not_indexed, publicly_cached
from signatories.roster.projection import (
    PlaceGone,
    first_entries,
    roster_of,
    roster_page,
    tallies_of,
)
from signatories.roster.tally import tally

LETTERS_ON_HOME = 200


def letter_or_404(slug: str) -> LetterFacts:
    letter = letter_facts(slug)
    if letter is None:
        raise Http404
    return letter


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Open letters, closed letters, causes."""
    language = get_language() or ""
    letters = (
        Letter.objects.public()
        .select_related("current_version", "roster")
        .prefetch_related("current_version__texts", "owners")
    )[:LETTERS_ON_HOME]
    rows = [_row(letter, language) for letter in letters]
    causes = Cause.objects.prefetch_related("texts")
    context = {
        "open_letters": [row for row in rows if row["is_open"]],
        "closed_letters": [row for row in rows if not row["is_open"]],
        "causes": [_cause(cause, language) for cause in causes],
    }
    return publicly_cached(render(request, "pages/home.html", context))


def _row(letter: Letter, language: str) -> dict[str, Any]:
    version = letter.current_version
    texts = {t.language: t.title for t in version.texts.all()} if version else {}
    counted = letter.roster.tallies if hasattr(letter, "roster") else {}
    shown_in = best_language(texts, language, letter.default_language)
    return {
        "slug": letter.slug,
        "title": texts.get(shown_in, letter.slug),
        "language": shown_in,
        "is_open": letter.is_open(),
        "closes_at": letter.closes_at,
        "opens_at": letter.opens_at,
        "coalitions": [owner.name_in(language) for owner in letter.owners.all()],
        "total": sum(counted.get(k, 0) for k in ("organisations", "individuals", "office_holders")),
    }


def _cause(cause: Cause, language: str) -> dict[str, Any]:
    texts = {t.language: t for t in cause.texts.all()}
    text = in_language(texts, language)
    return {
        "slug": cause.slug,
        "name": text.name if text else cause.slug,
        "summary": text.summary if text else "",
        "language": text.language if text else "",
        "status": cause.get_status_display(),
    }


@require_safe
def letter(request: HttpRequest, slug: str) -> HttpResponse:
    """Text, demands, addressees, tallies, sections with their first entries."""
    facts = letter_or_404(slug)
    roster = roster_of(facts)
    context = letter_context(facts) | {
        "tallies": tallies_of(facts, roster),
        "sections": first_entries(facts, roster),
    }
    response = publicly_cached(render(request, "pages/letter.html", context))
    return response if facts.indexable else not_indexed(response)


def letter_context(facts: LetterFacts) -> dict[str, Any]:
    language = get_language() or facts.default_language
    shown_in = facts.language(language)
    return {
        "letter": facts,
        "is_open": facts.is_open(),
        "text": facts.texts[shown_in],
        "text_language": shown_in,
        "is_fallback": shown_in != language,
        "other_languages": [code for code in facts.texts if code != shown_in],
        "demands": [
            {"number": d.number, "text": in_language(d.texts, shown_in), "cause": d.cause}
            for d in facts.demands
        ],
        "addressees": [
            {"office": in_language(a.office, shown_in), "name": a.name} for a in facts.addressees
        ],
        "coalitions": [in_language(c.names, language) for c in facts.coalitions],
    }


@require_safe
def signatories(request: HttpRequest, slug: str) -> HttpResponse:
    """The roster, a page at a time, in its stored order."""
    facts = letter_or_404(slug)
    roster = roster_of(facts)
    query = request.GET.get("q", "")[:100].strip()
    section = _section_or_404(facts, request.GET.get("section", ""))
    after = request.GET.get("after", "")[:40]
    context = letter_context(facts) | {
        "tallies": tallies_of(facts, roster),
        "query": query,
        "section": section,
    }
    try:
        context["page"] = roster_page(facts, roster, section=section, query=query, after=after)
    except PlaceGone:
        response = render(request, "pages/place_gone.html", context, status=404)
    else:
        response = render(request, "pages/signatories.html", context)
    return not_indexed(publicly_cached(response))


def _section_or_404(facts: LetterFacts, text: str) -> SectionFacts | None:
    if not text:
        return None
    for section in facts.sections:
        if str(section.position) == text:
            return section
    raise Http404


@require_safe
def tally_json(request: HttpRequest, slug: str) -> HttpResponse:
    facts = letter_or_404(slug)
    response = JsonResponse(
        tally(facts, roster_of(facts)), json_dumps_params={"ensure_ascii": False}
    )
    return publicly_cached(response)


@require_safe
def cause(request: HttpRequest, slug: str) -> HttpResponse:
    """A cause across letters."""
    found = Cause.objects.prefetch_related("texts", "notes").filter(slug=slug).first()
    if found is None:
        raise Http404
    language = get_language() or ""
    letters = (
        Letter.objects.public()
        .filter(demands__cause=found)
        .distinct()
        .select_related("current_version", "roster")
        .prefetch_related("current_version__texts", "owners")
    )
    context = {
        "cause": _cause(found, language),
        "notes": [
            {"date": n.date, "text": in_language(n.text, language), "source": n.source}
            for n in found.notes.all()
        ],
        "letters": [_row(letter, language) for letter in letters],
    }
    return publicly_cached(render(request, "pages/cause.html", context))
