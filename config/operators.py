"""Reading what operators set for themselves: where backups go, who can open them, who is told."""

import re

from django.core.exceptions import ImproperlyConfigured

from config.environment import env


def place(name: str) -> str:
    """NAME as a folder's absolute path, or as `rclone:remote:path`; "" where it is not set. Raises
    ImproperlyConfigured.
    """
    value = env.str(name, default="").strip()
    if value and not re.match(r"/|rclone::?[a-zA-Z0-9][^:]*:", value):
        raise ImproperlyConfigured(
            f"{name} must be a folder's absolute path, or a remote of rclone's: rclone:remote:path"
        )
    return value


def recipients(name: str) -> list[str]:
    """The public keys of NAME, as `age-keygen` prints them; raises ImproperlyConfigured. A private
    one is refused, and not shown.
    """
    found = _words(name)
    if any(each.upper().startswith("AGE-SECRET-KEY") for each in found):
        raise ImproperlyConfigured(f"{name} holds a private key: it wants the public one, age1…")
    if not all(re.fullmatch(r"age1[02-9ac-hj-np-z]{58}", each) for each in found):
        raise ImproperlyConfigured(f"{name} must hold public keys of age: age1…")
    return found


def mailboxes(name: str) -> list[str]:
    """The addresses of NAME; raises ImproperlyConfigured."""
    found = _words(name)
    if not all(re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", each) for each in found):
        raise ImproperlyConfigured(f"{name} must hold addresses of mail, parted by commas.")
    return found


def _words(name: str) -> list[str]:
    """Parted by spaces or commas."""
    return env.str(name, default="").replace(",", " ").split()
