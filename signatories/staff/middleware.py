"""Django's middleware for staff, around staff's addresses alone.

A public page has no session, no user and no messages, so it is the same for everyone; it does not
pay for them either.
"""

from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from signatories.staff.gate import STAFF


class _AroundStaff:
    """Before a middleware of Django's: lets everybody else pass."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(STAFF):
            return super().__call__(request)  # type: ignore[misc, no-any-return]
        return self.get_response(request)  # type: ignore[no-any-return]


class StaffSession(_AroundStaff, SessionMiddleware):
    pass


class StaffUser(_AroundStaff, AuthenticationMiddleware):
    pass


class StaffMessages(_AroundStaff, MessageMiddleware):
    pass
