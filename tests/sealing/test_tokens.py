"""Tokens of mailed links: long, readable, different; and stored as a digest."""

import re

from signatories.sealing.tokens import ALPHABET, LENGTH, new_token, token_digest


def test_a_token_has_130_bits_and_no_letter_that_a_mail_program_would_break() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 32
    assert LENGTH * 5 == 130
    for _ in range(200):
        assert re.fullmatch(r"[a-z2-7]{26}", new_token())


def test_a_thousand_tokens_differ_and_use_every_letter() -> None:
    tokens = [new_token() for _ in range(1000)]
    assert len(set(tokens)) == 1000
    assert set("".join(tokens)) == set(ALPHABET)


def test_the_digest_is_of_the_whole_token() -> None:
    token = new_token()
    assert len(token_digest(token)) == 64
    assert token not in token_digest(token)
    others = (token[:-1], token + "a", token.upper(), "")
    assert token_digest(token) not in {token_digest(other) for other in others}
