"""The public face: home, letter, roster, figures, causes."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from petitions.languages import best_language, in_language
from petitions.models import Cause, Letter, Section
from petitions.writing.facts import LetterFacts, offices_of
from petitions.writing.found import letter_or_404
from petitions.writing.reading import letter_read
from signatories.models import locked_letters
from signatories.pages.headers import publicly_cached
from signatories.pages.sharing import shared
from signatories.roster.paging import (
    KINDS,
    LONGEST_PAGE,
    PAGE_LENGTH,
    Narrowing,
    PlaceGone,
    roster_page,
)
from signatories.roster.projection import first_entries, roster_of, tallies_of
from signatories.roster.robots import not_indexed
from signatories.roster.tally import tally
from signatories.roster.words import tallies_in_words

LETTERS_ON_HOME = 200


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Open letters, closed letters, causes."""
    language = get_language() or ""
    letters = (
        Letter.objects.public()
        .select_related("current_version", "roster")
        .prefetch_related("current_version__texts", "letter_owners__coalition__offices")
    )[:LETTERS_ON_HOME]
    rows = _rows(letters, language)
    causes = Cause.objects.prefetch_related("texts")
    context = {
        "open_letters": [row for row in rows if row["is_open"]],
        "closed_letters": [row for row in rows if not row["is_open"]],
        "causes": [_cause(cause, language) for cause in causes],
    }
    return publicly_cached(render(request, "pages/home.html", context))


def _rows(letters: Iterable[Letter], language: str) -> list[dict[str, Any]]:
    rows = [_row(letter, language) for letter in letters]
    locked = locked_letters(row["id"] for row in rows)
    return [row | {"is_locked": row["id"] in locked} for row in rows]


def _row(letter: Letter, language: str) -> dict[str, Any]:
    version = letter.current_version
    texts = {t.language: t.title for t in version.texts.all()} if version else {}
    counted = letter.roster.tallies if hasattr(letter, "roster") else {}
    owners = letter.letter_owners.all()
    shown_in = best_language(texts, language, letter.default_language)
    return {
        "id": letter.pk,
        "slug": letter.slug,
        "title": texts.get(shown_in, letter.slug),
        "language": shown_in,
        "is_open": letter.is_open(),
        "closes_on": letter.closes_at and letter.closes_at.astimezone(ZoneInfo(letter.timezone)),
        "timezone": letter.timezone,
        "coalitions": [owner.coalition.name_in(language) for owner in owners],
        "tallies": tallies_in_words(counted, offices_of([o.coalition for o in owners])),
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
    context = letter_context(facts)
    context |= {
        "shared": shared(facts, context["read"]),
        "is_locked": is_locked(facts),
        "tallies": tallies_of(facts, roster),
        "sections": first_entries(facts, roster),
    }
    response = publicly_cached(render(request, "pages/letter.html", context))
    return response if facts.indexable else not_indexed(response)


def letter_context(facts: LetterFacts) -> dict[str, Any]:
    language = get_language() or facts.default_language
    return {"letter": facts, "is_open": facts.is_open(), "read": letter_read(facts, language)}


def is_locked(facts: LetterFacts) -> bool:
    """Whether a page has to say that it shows no names; the roster sees to it that it does."""
    return bool(locked_letters([facts.id]))


@require_safe
def signatories(request: HttpRequest, slug: str) -> HttpResponse:
    """The roster, a page at a time, in its stored order."""
    facts = letter_or_404(slug)
    roster = roster_of(facts)
    narrowing = _narrowing_or_404(facts, request)
    context = letter_context(facts) | {
        "tallies": tallies_of(facts, roster),
        "narrowing": narrowing,
        "choices": _choices(facts, narrowing),
        "kept": _address(narrowing),
    }
    if is_locked(facts):
        # Neither a search nor a place on the list may tell who is on it.
        return not_indexed(publicly_cached(render(request, "pages/list_locked.html", context)))
    after, before = (request.GET.get(name, "")[:40] for name in ("after", "before"))
    try:
        length = LONGEST_PAGE if _is_whole(facts, request) else PAGE_LENGTH
        page = roster_page(facts, roster, narrowing, after=after, before=before, length=length)
    except PlaceGone:
        response = render(request, "pages/place_gone.html", context, status=404)
    else:
        offers_whole = facts.bulk_download and PAGE_LENGTH < page.found <= LONGEST_PAGE
        more = {"page": page, "offers_whole": offers_whole and bool(page.next_after)}
        response = render(request, "pages/signatories.html", context | more)
    return not_indexed(publicly_cached(response))


def _is_whole(facts: LetterFacts, request: HttpRequest) -> bool:
    """Whether the list is asked for at once, for paper; where it is offered as a whole at all."""
    return facts.bulk_download and request.GET.get("whole") == "1"


def _narrowing_or_404(facts: LetterFacts, request: HttpRequest) -> Narrowing:
    position, kind = request.GET.get("section", ""), request.GET.get("kind", "")
    section = next((s for s in facts.sections if str(s.position) == position), None)
    chosen = next((known for known in KINDS if known == kind), None)
    if (position and not section) or (kind and not chosen):
        raise Http404
    return Narrowing(section, chosen, request.GET.get("q", "")[:100].strip())


def _choices(facts: LetterFacts, narrowing: Narrowing) -> dict[str, Any]:
    """What the list's form offers: sections where there are several, and kinds."""
    language = get_language() or facts.default_language
    words = dict(Section.Takes.choices)
    return {
        "sections": [
            (s.position, in_language(s.headings, language, facts.default_language),
             s == narrowing.section)
            for s in facts.sections
        ],
        "initiators_first": any(s.sort == Section.Sort.INITIATORS_FIRST for s in facts.sections),
        "kinds": [(kind, words[kind], kind == narrowing.kind) for kind in KINDS],
    }  # fmt: skip


def _address(narrowing: Narrowing) -> str:
    """The narrowing as it stands in an address, so that the next page keeps it."""
    kept = QueryDict(mutable=True)
    if narrowing.section:
        kept["section"] = str(narrowing.section.position)
    if narrowing.kind:
        kept["kind"] = narrowing.kind
    if narrowing.query:
        kept["q"] = narrowing.query
    return kept.urlencode()


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
        .prefetch_related("current_version__texts", "letter_owners__coalition__offices")
    )
    context = {
        "cause": _cause(found, language),
        "notes": [
            {
                "date": n.date,
                "text": in_language(n.text, language),
                "language": best_language(n.text, language),
                "source": n.source,
            }
            for n in found.notes.all()
        ],
        "letters": _rows(letters, language),
    }
    return publicly_cached(render(request, "pages/cause.html", context))
