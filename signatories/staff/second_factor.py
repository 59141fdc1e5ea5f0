"""The second factor: whether somebody has one, and whether this session was opened with it."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest

SESSION_KEY = "second_factor_of"
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second_factor(user: Any) -> bool:
    """Recovery codes alone are none: they get somebody in who has lost theirs."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def opened_with_second_factor(request: HttpRequest) -> bool:
    """Asked of the session, not of the database: resetting a factor ends every session."""
    return request.session.get(SESSION_KEY) == request.user.pk


def note_second_factor(request: HttpRequest, user: Any) -> None:
    """From now on this session, of this user, is one with a second factor."""
    request.session[SESSION_KEY] = user.pk
