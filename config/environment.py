"""Reading the environment: typed, from files where they hold secrets, failing loudly.

A secret NAME may also be given as a file's path in NAME_FILE (a Docker or systemd secret).
"""

import base64
import binascii
import os
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

# A machine that vanished says nothing, not even that it is gone: without these, a process that
# asked the database on it would wait for two hours.
NOTICING_SILENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,  # milliseconds
}
LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "::1"}


def given(name: str) -> str:
    """NAME, or the contents of the file named by NAME_FILE, which goes before it; "" where neither
    is set. Raises ImproperlyConfigured for a file that cannot be read, or is empty.
    """
    if path := os.environ.get(f"{name}_FILE"):
        try:
            value = Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE cannot be read: {error.strerror}") from error
        if not value:
            raise ImproperlyConfigured(f"{name}_FILE names a file that is empty.")
        return value
    return os.environ.get(name, "").strip()


def secret(name: str) -> str:
    """The same, of what the site cannot be without; raises ImproperlyConfigured."""
    if value := given(name):
        return value
    raise ImproperlyConfigured(
        f"{name} is not set. Copy .env.example to .env and fill it in, or run `make demo`."
    )


def keys(name: str) -> list[bytes]:
    """The keys of NAME, one or several, parted by spaces or commas; raises ImproperlyConfigured."""
    found = [key(text, name=name) for text in secret(name).replace(",", " ").split()]
    if not found:
        raise ImproperlyConfigured(f"{name} holds no key.")
    return found


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
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        port = None
    bare = not (parts.path or parts.query or parts.fragment or parts.username or parts.password)
    if parts.scheme not in ("http", "https") or not parts.hostname or not bare or port is None:
        raise ImproperlyConfigured(
            f"{name} must be the public address of this site, such as https://letters.example.org"
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{port}"


def database(name: str, *, default: str, beside: str) -> dict[str, object]:
    """Django's settings of the database that NAME is the URL of. A URL of PostgreSQL without a
    password takes the one of the variable `beside`. Raises ImproperlyConfigured.
    """
    url = given(name) or default
    if urlsplit(url).scheme not in ("sqlite", "postgres", "postgresql"):
        raise ImproperlyConfigured(
            f"{name} must begin with postgresql:// or sqlite:///, such as "
            "postgresql://user:password@host:5432/undersigned"
        )
    found = dict(env.db_url_config(url))
    if urlsplit(url).scheme != "sqlite":
        found["PASSWORD"] = found["PASSWORD"] or given(beside)
        found["OPTIONS"] = NOTICING_SILENCE | dict(found.get("OPTIONS", {}))
    return found


def mail_server(name: str, *, default: str, beside: str) -> dict[str, object]:
    """Django's settings of the mail server that NAME is the URL of. A URL with a user and without
    a password takes the one of the variable `beside`. Raises ImproperlyConfigured.
    """
    found = dict(env.email_url_config(given(name) or default))
    if found["EMAIL_HOST_USER"]:
        found["EMAIL_HOST_PASSWORD"] = found["EMAIL_HOST_PASSWORD"] or given(beside)
    return found


def is_loopback(address: str) -> bool:
    """Whether this origin can only be reached from this machine."""
    return urlsplit(address).hostname in LOOPBACK


def proxies(name: str) -> int | tuple[IPv4Network | IPv6Network, ...]:
    """NAME as a number of proxies in a row, or as their networks; raises ImproperlyConfigured."""
    text = env.str(name, default="").replace(",", " ").strip()
    if text.isascii() and text.isdecimal():
        return int(text)
    try:
        return tuple(ip_network(word) for word in text.split())
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} must be how many proxies stand in a row (1), or their networks "
            "(10.0.0.0/8, 2001:db8::/48)."
        ) from error
