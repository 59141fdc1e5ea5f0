"""allauth as staff meet it: nobody signs up, mails are orders, and secrets are sealed."""

import base64
import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from signatories.sealing.boxes import seal, unseal
from signatories.staff.access import order_password_mail
from signatories.staff.second_factor import FACTORS
from signatories.staff.throttle import source_digest, too_many_attempts

SEALED_FOR = "authenticator"


class StaffAdapter(DefaultAccountAdapter):
    """Accounts: made by an invitation or a command, never by whoever comes along."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("This login name and this password do not belong together.")
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("admin:index")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_login")

    def is_safe_url(self, url: str) -> bool:
        """Back to the desk or a page of this site; `next` is what anybody can write."""
        return url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_client_ip(self, request: HttpRequest) -> str:
        return source_digest(request)

    def get_http_user_agent(self, request: HttpRequest) -> str:
        return ""

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """As allauth's, but a limit is answered as one: 429, and what to do."""
        self._login_failed_rl_usage = ratelimit.consume(
            request,
            app="allauth.account",
            action="login_failed",
            key=self._get_login_attempts_cache_key(request, **credentials),
        )
        if not self._login_failed_rl_usage:
            raise ImmediateHttpResponse(too_many_attempts(request))

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        from signatories.staff.receivers import note_failure

        note_failure()

    def send_password_reset_mail(self, user: Any, email: str, context: dict[str, Any]) -> None:
        """An order, as every mail: the worker makes the link when it sends. The link that allauth
        has made is thrown away.
        """
        order_password_mail(user=user)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        raise NotImplementedError("mails to staff are ordered from the outbox")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not of who has only just signed in, so that the first factor is set up in one go."""
        records = get_authentication_records(self.request, self.request.user)
        newest = max((record["at"] for record in records), default=0)
        return time.time() - newest > app_settings.REAUTHENTICATION_TIMEOUT


class SecondFactorAdapter(DefaultMFAAdapter):
    """Second factors: their secrets sealed like everything private."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(seal(text, place=SEALED_FOR)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(base64.b64decode(encrypted_text), place=SEALED_FOR)

    def get_totp_label(self, user: Any) -> str:
        return user.get_username()

    def _get_user_identifier(self, user: Any) -> str:
        return user.get_username()

    def build_totp_svg(self, url: str) -> SafeString:
        """For the page itself: as an image by a data: address the policy would have to allow it."""
        svg = super().build_totp_svg(url)
        return mark_safe(svg[svg.index("<svg") :])  # noqa: S308 - made of squares by the library

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last one stays where one is needed: add the new one first."""
        if not settings.STAFF_NEED_SECOND_FACTOR or authenticator.type not in FACTORS:
            return True
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=FACTORS)
        return others.exclude(pk=authenticator.pk).exists()
