"""Tokens of mailed links: 130 random bits, of which only a digest is stored."""

import hashlib
import secrets

ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 26


def new_token() -> str:
    """A token to be mailed; keep its `token_digest` and nothing else."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def token_digest(token: str) -> str:
    """What is stored and looked up. An unkeyed digest is enough for 130 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
