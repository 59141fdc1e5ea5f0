"""The stored key in which readers search names, and what to look for in it.

Both sides are folded alike, so that a plain "contains" on any database finds "Perez" in "Pérez",
"otoole" in "O’Toole", and two Chinese characters in a longer name. Traditional characters stay
traditional: a search in simplified ones does not find them, and says nothing false.
"""

from __future__ import annotations

import re

from .folding import fold_case, is_letter_or_digit, strip_accents, unify
from .script import EAST_ASIAN

KEY_LENGTH = 400
TERM_LENGTH = 80
# Between the texts of one key. No term can hold it, so no term is found across two texts.
BOUNDARY = "|"

_BETWEEN_EAST_ASIAN = re.compile(f"(?<=[{EAST_ASIAN}]) +(?=[{EAST_ASIAN}])")
# Nothing readable needs more source characters than this a key's character; the rest is not read.
_READ = 8


def search_key(*texts: str) -> str:
    """The key to store for an entry: its name, other names, affiliation … each searchable.

    Lower case, without accents and punctuation, at most ``KEY_LENGTH`` characters; empty texts
    leave no trace. Never raises.
    """
    folded = [_fold(text[: KEY_LENGTH * _READ]) for text in texts]
    return BOUNDARY.join(text for text in folded if text)[:KEY_LENGTH].rstrip(f" {BOUNDARY}")


def search_term(query: str) -> str:
    """What to look for in a stored key with "contains"; empty when the query holds no letter.

    A query of only punctuation, spaces or combining marks is empty: the caller shows the whole
    list or says that nothing was asked. At most ``TERM_LENGTH`` characters.
    """
    return _fold(query[: TERM_LENGTH * _READ])[:TERM_LENGTH].rstrip()


def _fold(text: str) -> str:
    bare = strip_accents(fold_case(unify(text)))
    # An apostrophe joins (O’Toole is Otoole), every other mark parts (Erskine-Smith is two words).
    spaced = "".join(
        character if is_letter_or_digit(character) else " " for character in bare.replace("'", "")
    )
    closed = _BETWEEN_EAST_ASIAN.sub("", " ".join(spaced.split()))
    has_letter = any(character.isalnum() for character in closed)
    return closed if has_letter else ""
