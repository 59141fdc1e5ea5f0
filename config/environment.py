"""Reading the environment: typed, from files where they hold secrets, failing loudly.

A secret NAME may also be given as a file's path in NAME_FILE (a Docker or systemd secret).
"""

import base64
import binascii
import os
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "::1"}


def secret(name: str) -> str:
    """The secret NAME, or the contents of the file named by NAME_FILE.

    Raises ImproperlyConfigured where neither is set.
    """
    if path := os.environ.get(f"{name}_FILE"):
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE cannot be read: {error.strerror}") from error
    if value := os.environ.get(name):
        return value
    raise ImproperlyConfigured(
        f"{name} is not set. Copy .env.example to .env and fill it in, or run `make demo`."
    )


def key(text: str, *, name: str) -> bytes:
    """The 32 bytes behind a key written in URL-safe Base64; raises ImproperlyConfigured."""
    try:
        raw = base64.urlsafe_b64decode(text.strip() + "=" * (-len(text.strip()) % 4))
    except (binascii.Error, ValueError) as error:
        raise ImproperlyConfigured(f"{name} is not URL-safe Base64.") from error
    if len(raw) != 32:
        raise ImproperlyConfigured(f"{name} must hold 32 bytes; this one holds {len(raw)}.")
    return raw


def origin(name: str) -> str:
    """NAME as scheme://host[:port], with nothing behind it; raises ImproperlyConfigured."""
    value = env.str(name, default="").rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
        raise ImproperlyConfigured(
            f"{name} must be the public address of this site, such as https://letters.example.org"
        )
    return value


def is_loopback(address: str) -> bool:
    """Whether this origin can only be reached from this machine."""
    return urlsplit(address).hostname in LOOPBACK
