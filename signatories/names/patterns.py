"""Patterns of names that a coordinator blocks: whole words, in which `*` stands for any letters."""

from __future__ import annotations

from fnmatch import fnmatchcase

from .folding import fold_case, is_letter_or_digit, unify


def pattern_key(pattern: str) -> str:
    """A pattern as it is stored and compared: folded, with nothing but words and stars; empty for
    one that would match every name.
    """
    words = _words(pattern, keep="*")
    return words if any(is_letter_or_digit(character) for character in words) else ""


def matches_pattern(name: str, key: str) -> bool:
    """Whether the words of a `pattern_key` stand in a name, in this order and side by side."""
    return bool(key) and fnmatchcase(f" {_words(name)} ", f"* {key} *")


def _words(text: str, *, keep: str = "") -> str:
    folded = unify(fold_case(unify(text)))  # "Ꞌ" is an apostrophe only once it is small
    kept = (c if c in keep or is_letter_or_digit(c) else " " for c in folded.replace("'", ""))
    words = " ".join("".join(kept).split())
    while "**" in words:
        words = words.replace("**", "*")
    return words
