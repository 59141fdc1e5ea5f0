"""When two spellings are the same name: the key behind "the same name from the same mailbox
once"."""

from __future__ import annotations

import unicodedata

from .folding import fold_case, unify

_TATWEEL = "\u0640"  # stretches an Arabic word for the eye; it is no letter


def comparison_key(name: str) -> str:
    """What of a name must be equal for two claims from one mailbox to be one voice.

    Letter case, width, spacing and punctuation do not matter: ``O’TOOLE, Erin`` typed with another
    apostrophe, a non-breaking space, full-width letters or "Erskine Smith" for "Erskine-Smith" is
    the same name. Accents do matter, and so does everything else:

    - Two different people who share a mailbox must both be able to sign (René and Rene, Hùng and
      Hưng are two names); a second voice of one person under another accent is a near-duplicate
      that a moderator sees, while a voice lost in silence is seen by nobody.
    - The key is never reduced to ASCII, so two Chinese names are equal only if their characters
      are; traditional and simplified forms stay apart for the same reason.
    - Honorifics stay: whether "Dr" is one is a guess, and a guess must not swallow a voice.

    A name without any letter or digit is its own key, folded but not emptied. Never raises; the
    result is a fixed point (``comparison_key(comparison_key(x)) == comparison_key(x)``).
    """
    folded = fold_case(unify(name)).replace(_TATWEEL, "")
    kept = "".join(
        character for character in folded if unicodedata.category(character)[0] in "LNMS"
    )
    kept = fold_case(unify(kept))
    return kept or "".join(folded.split())
