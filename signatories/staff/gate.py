"""The gate in front of staff addresses: allauth's middleware, and the second factor.

Public pages pass it by without a look at session or user, so they stay the same for everyone.
"""

import time
from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import is_reauthentication_required
from allauth.account.middleware import AccountMiddleware
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.views.main import ERROR_FLAG
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext

from signatories.staff.acting import on_behalf_of
from signatories.staff.second_factor import has_second_factor, opened_with_second_factor

STAFF = "/admin/"
ACCOUNT = "/admin/account/"
# What works without a second factor: leaving, and the words of the admin's scripts.
OPEN = ("/admin/login/", "/admin/logout/", "/admin/jsi18n/")
# Who may do what: opened only by who has shown a moment ago that it is they.
RIGHTS = ("/admin/auth/", "/admin/petitions/membership/")
LEAVING = ("/admin/logout/", "/admin/account/logout/")


class StaffGate:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._inside = AccountMiddleware(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(STAFF):
            return self.get_response(request)
        if refused := self._too_long_ago(request) or self._without_second_factor(request):
            return refused
        with on_behalf_of(request):
            response = self._inside(request)
        if request.path_info.startswith(ACCOUNT):
            # These pages hold keys, codes and what a mailed link is for.
            add_never_cache_headers(response)
            response["X-Robots-Tag"] = "noindex, noarchive"
        if request.method == "POST" and request.path_info in LEAVING:
            # What the desk has shown is on the screen of a shared machine, and in its memory.
            response["Clear-Site-Data"] = '"cache", "storage"'
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Rights are given and taken by who has just signed in, or says their password once more.
        What was posted is not kept meanwhile: the page is filled in again.
        """
        if not settings.STAFF_NEED_SECOND_FACTOR or not request.path_info.startswith(RIGHTS):
            return None
        if not request.user.is_authenticated or not is_reauthentication_required(
            request, app="account"
        ):
            return None
        return redirect_to_login(request.get_full_path(), reverse("account_reauthenticate"))

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """allauth answers by exceptions: sign in anew, or come back later. And a filter by a number
        that no column holds is none, as the admin takes all other nonsense: SQLite's driver says so
        by an error of its own.
        """
        if not request.path_info.startswith(STAFF):
            return None
        if isinstance(exception, OverflowError) and request.method == "GET" and request.GET:
            return HttpResponseRedirect(f"{request.path}?{ERROR_FLAG}=1")
        return self._inside.process_exception(request, exception)

    def _too_long_ago(self, request: HttpRequest) -> HttpResponse | None:
        """A session ends this long after the sign-in, however much it was used since."""
        if not request.user.is_authenticated:
            return None
        records = get_authentication_records(request, request.user)
        first = min((record["at"] for record in records), default=None)
        if first is None or time.time() - first < settings.SESSION_COOKIE_AGE:
            return None
        logout(request)
        return redirect_to_login(request.get_full_path(), reverse("account_login"))

    def _without_second_factor(self, request: HttpRequest) -> HttpResponse | None:
        """Where somebody is sent who is signed in by a password alone."""
        if not settings.STAFF_NEED_SECOND_FACTOR or request.path_info.startswith((ACCOUNT, *OPEN)):
            return None
        if not request.user.is_authenticated or opened_with_second_factor(request):
            return None
        if has_second_factor(request.user):
            # Signed in before it was needed, or before it was set up elsewhere.
            logout(request)
            return redirect_to_login(request.get_full_path(), reverse("account_login"))
        text = gettext("Before you can work here, add a second factor: an app or a passkey.")
        messages.warning(request, text)
        return HttpResponseRedirect(reverse("mfa_index"))
