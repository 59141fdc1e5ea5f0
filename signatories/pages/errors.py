"""Errors for people: what happened, and what to do next. Nothing of the request is shown."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import get_template

from petitions.writing.found import LetterTakenDown


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    foreign = getattr(exception, "is_of_a_foreign_form", False)
    return render(request, "errors/403.html", {"foreign": foreign}, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A staff form without its token: another site's, or a session that has ended."""
    return render(request, "errors/403.html", {"foreign": True}, status=403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, LetterTakenDown):
        return render(request, "errors/410.html", {"slug": exception.slug}, status=410)
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Without context: what broke may be what the context needs."""
    return HttpResponseServerError(get_template("errors/500.html").render())


def closed(request: HttpRequest) -> HttpResponse:
    """Nothing may be shown yet: a restored database does not obey the ledger."""
    return _back_in("errors/503.html", seconds=10)


def under_maintenance(request: HttpRequest) -> HttpResponse:
    """The operator is at work, and has said so."""
    return _back_in("errors/maintenance.html", seconds=300)


def _back_in(template: str, *, seconds: int) -> HttpResponse:
    page = HttpResponse(get_template(template).render(), status=503)
    page["Retry-After"] = str(seconds)
    page["Cache-Control"] = "no-store"
    page["X-Robots-Tag"] = "noindex, noarchive"
    return page
