"""Two small rules for every request: no control characters, and the language of the path only."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Next = Callable[[HttpRequest], HttpResponse]

_CONTROL = {chr(code) for code in (*range(0x20), 0x7F)} - set("\n\r\t")


class RefuseControlCharacters:
    """Answers 400 to a path or query that holds a control character.

    PostgreSQL refuses NUL in any text, SQLite does not: here both databases are spared it.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        texts = [request.path, *request.GET]
        texts += [value for _, values in request.GET.lists() for value in values]
        if any(_CONTROL.intersection(text) for text in texts):
            raise SuspiciousOperation("control character in an address")
        return self.get_response(request)


class LanguageOfThePath:
    """Speaks the language that the path names, else the site's own; nothing is negotiated.

    Django's LocaleMiddleware would read Accept-Language and vary on it; a cached page may not.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
        return response
