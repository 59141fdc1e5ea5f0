"""What `manage.py check --deploy` says of the limits."""

from typing import Any

from django.conf import settings
from django.core.checks import Tags, Warning, register


@register(Tags.security, deploy=True)
def proxies_are_declared(app_configs: Any, **kwargs: Any) -> list[Warning]:
    """Behind a proxy that was not declared all visitors look like one, so nobody is limited."""
    if not settings.SECURE_PROXY_SSL_HEADER or settings.TRUSTED_PROXIES:
        return []
    return [
        Warning(
            "BEHIND_TLS_PROXY is on and TRUSTED_PROXIES is not set: nobody is limited in how "
            "often they send the form.",
            hint="Set TRUSTED_PROXIES=1, and let the proxy set X-Forwarded-For.",
            id="signing.W001",
        )
    ]
