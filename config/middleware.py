"""Small rules for every request and answer."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Next = Callable[[HttpRequest], HttpResponse]

_CONTROL = {chr(code) for code in (*range(0x20), 0x7F)} - set("\n\r\t")
_DIGITS = 12  # more is no length of anything

# What a page of ours asks of the browser: to copy and to share a link, and a passkey of staff's.
_PERMISSIONS = ", ".join(
    [f"{name}=()" for name in (
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture",
        "encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection",
        "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
        "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
    )]
    + [f"{name}=(self)" for name in (
        "clipboard-write", "publickey-credentials-create", "publickey-credentials-get",
    )]
)  # fmt: skip


class PermissionsPolicy:
    """Says of every answer what no script on it may ask of the browser."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        return response


class RefuseImpossibleLength:
    """Answers 400 to a body whose length is no number, or more than anybody may send.

    Django reads what is no number as an error of its own (500), and a body of several parts to its
    end, however long.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.META.get("CONTENT_LENGTH") or "0"
        if not (given.isascii() and given.isdecimal() and len(given) <= _DIGITS):
            raise SuspiciousOperation("a length that is none")
        staff = request.path_info.startswith("/admin/")
        if int(given) > (settings.LARGEST_BODY_OF_STAFF if staff else settings.LARGEST_BODY):
            raise RequestDataTooBig("more than anybody may send")
        return self.get_response(request)


class RefuseControlCharacters:
    """Answers 400 to a path or query that holds a control character.

    PostgreSQL refuses NUL in any text, SQLite does not: here both databases are spared it.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        texts = [request.path]
        if request.META.get("QUERY_STRING"):
            texts += [text for name, values in request.GET.lists() for text in (name, *values)]
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
