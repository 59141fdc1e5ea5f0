"""How long the certificate of the public address still holds, as a visitor is shown it."""

import socket
import ssl
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from cryptography import x509
from django.conf import settings
from django.utils import timezone

# Who renews by themselves do so a month before the end.
ENDS_SOON = timedelta(days=14)
SECONDS = 10.0


def certificate_left(*, now: datetime | None = None) -> timedelta | None:
    """None where the site is not served over TLS. Raises OSError where none can be seen. Whether
    browsers believe it is not asked: one that has ended is looked at too.
    """
    parts = urlsplit(settings.PUBLIC_ORIGIN)
    if parts.scheme != "https" or not parts.hostname:
        return None
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with (
        socket.create_connection((parts.hostname, parts.port or 443), timeout=SECONDS) as line,
        context.wrap_socket(line, server_hostname=parts.hostname) as secured,
    ):
        shown = secured.getpeercert(binary_form=True)
    if shown is None:
        raise OSError("no certificate was shown")
    ends = x509.load_der_x509_certificate(shown).not_valid_after_utc
    return ends - (now or timezone.now())
