"""Real words: a change from one of them to another is no slip, however near they are.

`real_words.txt` holds words of the languages that the letters are in, and places and peoples, from
general knowledge; `common_words.txt` the English ones that lie a letter or two from another, from
the lists that it names; the glossary's terms are words too. They add to the lexicons of
`names`, which know what organisations, people and places are called. One that is missing makes two
bodies look like one to the moderator ("Grade Church"); one that is too many hides a slip that
happens to be a word.
"""

import re
from pathlib import Path

from signatories.matching.glossary import OTHERS
from signatories.matching.glossary_bodies import BODIES
from signatories.names.script import main_script
from signatories.names.words import word_set


def _words(name: str) -> str:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#"))


def _terms() -> str:
    """The words that the glossary has alone, in Latin letters."""
    terms = re.split(r"\||\n(?:  )?|: ", f"{OTHERS}\n{BODIES}")
    return " ".join(term for term in terms if term.isalpha() and main_script(term) == "latin")


REAL_WORDS = word_set(_words("real_words.txt"), _words("common_words.txt"), _terms())
