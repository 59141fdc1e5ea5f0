"""Where a message waits for the next page of the desk: a cookie that browsers guard by its prefix.

Not in the session: a message can name a signer, and what names one is in clear in no table.
"""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage


class HostCookie(CookieStorage):
    """Django's cookie, which under TLS no other host and no plain page can set."""

    @property
    def cookie_name(self) -> str:  # type: ignore[override]
        return "__Host-messages" if settings.SESSION_COOKIE_SECURE else "messages"
