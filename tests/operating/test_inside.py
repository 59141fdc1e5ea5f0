"""What machines ask from inside is asked without TLS, and answered all the same."""

from typing import Any

import pytest
from django.test import Client

from tests.stage import Stage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_on_a_site_with_tls_it_is_not_sent_elsewhere(
    stage: Stage, settings: Any, path: str
) -> None:
    """`deploy/upgrade`, health checks and monitors speak to the web server itself."""
    settings.SECURE_SSL_REDIRECT = True
    assert Client().get("/").status_code == 301
    assert Client().get(path).status_code in (200, 503)
    outside = Client().get(path, headers={"X-Forwarded-For": "192.88.99.1"})
    assert outside.status_code == (200 if path == "/healthz" else 404)
    assert Client().get(f"{path}x").status_code == 301
