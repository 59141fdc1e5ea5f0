"""A letter passed on: its short link, its QR code for leaflets, its share image."""

import io

import segno
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponsePermanentRedirect
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from petitions.writing.found import letter_or_404
from signatories.pages.addresses import address_of
from signatories.pages.headers import kept_for, publicly_cached
from signatories.pages.share_image import ImageOrder

SECONDS_UNTIL_DRAWN = 10
A_DAY = 24 * 3600


@require_safe
def short_link(request: HttpRequest, slug: str) -> HttpResponse:
    """To the letter. Printed on paper it must hold for years, so it is the letter's own slug and
    nothing that a database could forget.
    """
    facts = letter_or_404(slug)
    answer = HttpResponsePermanentRedirect(address_of("letter", facts.slug))
    return kept_for(answer, seconds=A_DAY)


@require_safe
def qr_code(request: HttpRequest, slug: str) -> HttpResponse:
    """The short link as a picture that prints at any size."""
    facts = letter_or_404(slug)
    file = io.BytesIO()
    code = segno.make(address_of("short-link", facts.slug), error="m", micro=False)
    code.save(file, kind="svg", scale=8, border=4, dark="#000", light="#fff", svgclass=None,
              lineclass=None)  # fmt: skip
    return publicly_cached(HttpResponse(file.getvalue(), content_type="image/svg+xml"))


@require_safe
def share_image(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture that other sites show with a link to the letter, as the worker has drawn it.

    The page names it with `?v=` and its words' digest, so other words are another address.
    """
    facts = letter_or_404(slug)
    order = ImageOrder.of(facts, get_language() or facts.default_language)
    drawn = order.read()
    if drawn is None:
        answer = HttpResponse("This image is being drawn.\n", status=503, content_type="text/plain")
        answer["Retry-After"] = str(SECONDS_UNTIL_DRAWN)
        answer["Cache-Control"] = "no-store"
        return answer
    tag = f'"{order.digest}"'
    image = HttpResponse(drawn, content_type="image/png")
    answer = get_conditional_response(request, etag=tag, response=image) or image
    answer["ETag"] = tag
    return kept_for(answer, seconds=A_DAY)
