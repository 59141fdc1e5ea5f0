"""The whole list for download, as the worker has prepared it."""

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from petitions.writing.facts import LetterFacts
from petitions.writing.found import letter_or_404
from signatories.pages.headers import publicly_cached
from signatories.pages.views import is_locked, letter_context
from signatories.roster.exports import Form, open_prepared
from signatories.roster.robots import not_indexed

TYPES: dict[Form, str] = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
SECONDS_UNTIL_PREPARED = 10


class PreparedFile(FileResponse):
    """In large pieces: a long list is tens of megabytes."""

    block_size = 256 * 1024


@require_safe
def signatories_json(request: HttpRequest, slug: str) -> HttpResponseBase:
    return _list(request, slug, "json")


@require_safe
def signatories_csv(request: HttpRequest, slug: str) -> HttpResponseBase:
    return _list(request, slug, "csv")


def _list(request: HttpRequest, slug: str, form: Form) -> HttpResponseBase:
    facts = letter_or_404(slug)
    if not facts.bulk_download:
        page = render(request, "pages/not_offered.html", letter_context(facts), status=404)
        return not_indexed(publicly_cached(page))
    return _prepared(request, facts, form) or _not_now(request, facts)


def _prepared(request: HttpRequest, facts: LetterFacts, form: Form) -> HttpResponseBase | None:
    """The file, or what a conditional or HEAD request asks of it; None where there is none."""
    opened = open_prepared(facts.id, form)
    if opened is None:
        return None
    response = PreparedFile(
        opened.file,
        content_type=TYPES[form],
        as_attachment=form == "csv",
        filename=f"{facts.slug}-{opened.version}.{form}",
    )
    tag = opened.etag
    answer: HttpResponseBase = get_conditional_response(request, etag=tag) or response
    if answer is response and request.method == "HEAD":
        answer = HttpResponse(headers=dict(response.items()))
    elif answer is response and settings.PREPARED_BY_PROXY:
        answer = HttpResponse(headers=dict(response.items()))
        del answer["Content-Length"]
        answer["X-Accel-Redirect"] = f"/prepared/{opened.place}"
    if answer is not response:
        opened.file.close()  # not the response: whose closing ends the request
    answer["ETag"] = tag
    not_indexed(publicly_cached(answer))
    # These bytes stay in their file; the edge keeps none of them.
    answer.for_everyone = False  # type: ignore[attr-defined]
    return answer


def _not_now(request: HttpRequest, facts: LetterFacts) -> HttpResponse:
    """Being prepared, or closed for the signers' safety: then nobody knows until when."""
    context = letter_context(facts)
    if is_locked(facts):
        page = render(request, "pages/list_locked.html", context, status=503)
    else:
        page = render(request, "pages/not_prepared.html", context, status=503)
        page["Retry-After"] = str(SECONDS_UNTIL_PREPARED)
    page["Cache-Control"] = "no-store"
    return not_indexed(page)
