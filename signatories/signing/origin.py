"""Whether a POST came from our own page, without a cookie.

Every browser of the last years says in `Origin` which site sent a form. Who has no cookies (Tor,
strict settings) can sign; another site cannot sign in a visitor's name.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

# In the words of Django's `never_cache`, which would put them together, with a date, every time.
NEVER_KEPT = "max-age=0, no-cache, no-store, must-revalidate, private"


class ForeignForm(PermissionDenied):
    """A form that another site sent."""

    is_of_a_foreign_form = True


def is_own_origin(request: HttpRequest) -> bool:
    """False for a POST that says it comes from elsewhere. No browser leaves `Origin` out of a
    form it posts across sites, so a request without one (a script, a test) is let through.
    """
    origin = request.META.get("HTTP_ORIGIN")
    if origin is None:
        return request.META.get("HTTP_SEC_FETCH_SITE", "same-origin") in ("same-origin", "none")
    if origin == settings.PUBLIC_ORIGIN:
        return True
    return origin == f"{request.scheme}://{request.get_host()}"


def from_own_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view whose POSTs must come from our own page; takes the place of the CSRF cookie. What it
    answers is one visitor's own: no cache keeps it.
    """

    @csrf_exempt
    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not is_own_origin(request):
            raise ForeignForm
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = NEVER_KEPT
        return response

    return checked
