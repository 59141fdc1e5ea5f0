"""How often somebody may try to sign in: per source, and per login name.

allauth counts, in this process's memory (Django's local cache). What it is given as a source is a
digest under a salt that this process made: no network address is kept anywhere.
"""

import hashlib
import math
import secrets
from typing import Any

from allauth.core.internal import ratelimit
from allauth.mfa.webauthn import views as webauthn
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from signatories.signing.limits import source_of

_salt = secrets.token_bytes(32)

MINUTES_BETWEEN = 5


def source_digest(request: HttpRequest) -> str:
    """What allauth counts a source by. Where nobody can know it, each request is its own source:
    then the limit of the name holds alone (a system check says why).
    """
    source = source_of(request)
    if source is None:
        return secrets.token_hex(16)
    return hashlib.blake2b(source, key=_salt, digest_size=16).hexdigest()


def too_many_attempts(request: HttpRequest) -> HttpResponse:
    """Says when to come back, and nothing about a login."""
    answer = render(request, "staff/too_many.html", {"minutes": MINUTES_BETWEEN}, status=429)
    answer["Retry-After"] = str(math.ceil(MINUTES_BETWEEN * 60))
    return answer


def limited_login_options(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
    """allauth's sign-in by passkey, whose challenge is limited too: each makes a session."""
    usage = ratelimit.consume(
        request,
        app="allauth.account",
        action="passkey_options",
        limit_get=True,
    )
    if usage is None:
        return too_many_attempts(request)
    return webauthn.login_webauthn(request, *args, **kwargs)
