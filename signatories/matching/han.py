"""Chinese characters that are one character: traditional, regional and Japanese forms, and the
simplified. OpenCC decides, for each character alone: enough to compare two names, never to write
one.
"""

from functools import cache

import opencc

_TO_SIMPLIFIED = [opencc.OpenCC(name) for name in ("t2s", "hk2s", "tw2s")]
_FROM_JAPANESE = opencc.OpenCC("jp2t")


def simplified(text: str) -> str:
    """The text in the one form in which two spellings are compared; never to be shown."""
    return "".join(map(_simplified, text))


@cache  # of single characters: the script has an end
def _simplified(character: str) -> str:
    for form in (character, _FROM_JAPANESE.convert(character)):
        for converter in _TO_SIMPLIFIED:
            if (simple := converter.convert(form)) != form:
                return simple
    return character
