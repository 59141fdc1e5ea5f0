"""What search engines are told of answers that can hold a name."""

from typing import TypeVar

from django.http.response import HttpResponseBase

R = TypeVar("R", bound=HttpResponseBase)


def not_indexed(response: R) -> R:
    """Neither list it nor keep it."""
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    return response
