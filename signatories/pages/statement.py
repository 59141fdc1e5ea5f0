"""How far these pages are for everybody, what is known to be missing, and where to say so."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from signatories.pages.headers import publicly_cached

CHECKED_ON = date(2026, 11, 23)  # when somebody last went through docs/accessibility.md


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    context = {"checked_on": CHECKED_ON, "contact": settings.MAIL_REPLY_TO}
    return publicly_cached(render(request, "pages/accessibility.html", context))
