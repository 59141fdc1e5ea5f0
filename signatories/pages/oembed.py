"""oEmbed (oembed.com), and the document that describes all the JSON there is."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.views.decorators.http import require_safe

from petitions.writing.facts import LetterFacts, letter_facts
from petitions.writing.reading import letter_read
from signatories.pages.addresses import absolute, page_at
from signatories.pages.headers import publicly_cached
from signatories.pages.share_image import SIZE
from signatories.pages.sharing import FRAME_HEIGHT, frame, image_address

VIEWS = ("letter", "embed", "short-link", "short-link-as-typed", "signatories", "sign")
WIDTH, HEIGHT = 600, FRAME_HEIGHT
NARROWEST = 240
SECONDS_KEPT = 3600

_openapi = (Path(__file__).parent / "openapi.json").read_text(encoding="utf-8")


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    return publicly_cached(HttpResponse(_openapi, content_type="application/json"))


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """How to put the page at `url` on another site: 404 for what is not a letter of ours, 501 for
    another format than JSON, as the specification has it.
    """
    if request.GET.get("format", "json") != "json":
        return _error(501, "Only format=json is offered.")
    address = request.GET.get("url", "")
    if not address:
        return _error(400, "url= is missing.")
    try:
        width, height = (_limit(request, name) for name in ("maxwidth", "maxheight"))
    except ValueError:
        return _error(400, "maxwidth= and maxheight= must be whole numbers above 0.")
    found = page_at(address)
    if found is None or found[0].url_name not in VIEWS:
        return _error(404, "There is no letter at this address.")
    match, language = found
    facts = letter_facts(match.kwargs["slug"])
    if facts is None or facts.is_taken_down:
        return _error(404, "There is no letter at this address.")
    with translation.override(language):
        answer = _described(facts, language, width, height)
    return publicly_cached(JsonResponse(answer, json_dumps_params={"ensure_ascii": False}))


def _error(status: int, words: str) -> JsonResponse:
    """For programs, so in English alone."""
    return JsonResponse({"error": words}, status=status)


def _limit(request: HttpRequest, name: str) -> int | None:
    """Raises ValueError."""
    given = request.GET.get(name, "")
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) < 10 and int(given)):
        raise ValueError(name)
    return int(given)


def _described(
    facts: LetterFacts, language: str, max_width: int | None, max_height: int | None
) -> dict[str, object]:
    read = letter_read(facts, language)
    width = min(WIDTH, max_width or WIDTH)
    height = min(HEIGHT if width >= NARROWEST else 2 * HEIGHT, max_height or 2 * HEIGHT)
    described: dict[str, object] = {
        "version": "1.0",
        "type": "rich",
        "title": read.text.title,
        "author_name": ", ".join(read.coalitions),
        "provider_name": settings.SITE_NAME,
        "provider_url": absolute("/"),
        "cache_age": SECONDS_KEPT,
        "html": frame(facts, read, width=width, height=height),
        "width": width,
        "height": height,
    }
    wide, high = SIZE
    if (max_width or wide) >= wide and (max_height or high) >= high:
        image = image_address(facts, language)
        described |= {"thumbnail_url": image, "thumbnail_width": wide, "thumbnail_height": high}
    return described
