"""The page behind "no more such messages", and the one click of mail programs (RFC 8058)."""

from http import HTTPStatus
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from signatories.models import Token
from signatories.privacy.unsubscribing import unsubscribe
from signatories.signing import limits
from signatories.signing.actions import Answered, find_token
from signatories.signing.origin import from_own_page
from signatories.signing.views import outcome, too_many

ONE_CLICK = {"List-Unsubscribe": "One-Click"}


class UnsubscribeForm(forms.Form):
    """A box that is not ticked: a robot that presses the button has said nothing."""

    no_more = forms.BooleanField(
        label=_("Send me no more such messages"),
        error_messages={"required": _("Tick the box if you mean it. Nothing has happened yet.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def unsubscribing(request: HttpRequest, token: str) -> HttpResponse:
    """A mail provider posts this one body in its user's name, from nowhere: it is obeyed at once.
    Whatever else is posted has to come from our own page.
    """
    if request.method == "POST" and request.POST.dict() == ONE_CLICK:
        return _answer(request, token, UnsubscribeForm({"no_more": "on"}))
    return _page(request, token)


@from_own_page
def _page(request: HttpRequest, token: str) -> HttpResponse:
    return _answer(
        request, token, UnsubscribeForm(request.POST if request.method == "POST" else None)
    )


def _answer(request: HttpRequest, token: str, form: UnsubscribeForm) -> HttpResponse:
    """The page names nothing, and does nothing by itself."""
    if form.is_bound and (seconds := limits.guessing.wait(request)):
        return too_many(request, seconds)
    found = find_token(token, purpose=Token.Purpose.UNSUBSCRIBE)
    if isinstance(found, Answered):
        if form.is_bound:
            limits.guessing.take(request)
        return outcome(found)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return render(request, "signing/unsubscribe.html", {"form": form}, status=status)
    of_letters = found.subscriber_id is not None
    unsubscribe(token=found)
    return render(request, "signing/unsubscribed.html", {"of_letters": of_letters})
