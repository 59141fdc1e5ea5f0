"""Why a signature is declined or an entry removed: codes that are stored, words that are shown.

A coalition has words of its own for declining; these stand beside them, for coalitions without a
list, for removals, and for abuse, of which nobody is told.
"""

from collections import Counter
from collections.abc import Iterable

from django.conf import settings
from django.db.models import F, TextChoices
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from petitions.languages import best_language, in_language
from petitions.models import DeclineReason


class Reason(TextChoices):
    NOT_VERIFIED = "not-verified", _("Could not be verified")
    NOT_GENUINE = "not-genuine", _("Not genuine")
    DUPLICATE = "duplicate", _("Already on the list")
    OUTSIDE = "outside", _("Outside what this letter takes")
    ABUSE = "abuse", _("Abuse")
    ON_REQUEST = "on-request", _("At the signatory's request")


def reasons_to_decline(letter_ids: Iterable[int]) -> list[tuple[str, str]]:
    """`(code, words for staff)` to choose from for these letters together: what all of their
    coalitions have on their lists, and abuse; the built-in ones too where a letter has no list, or
    where the lists have nothing in common.
    """
    letters = set(letter_ids)
    words: dict[str, str] = {}
    having: Counter[str] = Counter()
    listed: set[int] = set()
    for letter_id, reason in _listed(letters):
        having[reason.code] += 1
        listed.add(letter_id)
        words.setdefault(reason.code, reason.words_in(get_language() or settings.LANGUAGE_CODE))
    common = {code: text for code, text in words.items() if having[code] == len(letters)}
    built_in = {reason.value: str(reason.label) for reason in Reason}
    if common and listed == letters:
        built_in = {Reason.ABUSE.value: str(Reason.ABUSE.label)}
    return list((common | {c: w for c, w in built_in.items() if c not in common}).items())


def may_decline_with(code: str, letter_ids: Iterable[int]) -> bool:
    """Whether this is a reason for each of these letters."""
    letters = set(letter_ids)
    if code in Reason:
        return True
    return letters <= {letter_id for letter_id, reason in _listed(letters) if reason.code == code}


def is_known(code: str, letter_ids: Iterable[int]) -> bool:
    """Whether one of these letters at least has this reason."""
    letters = set(letter_ids)
    return code in Reason or any(reason.code == code for _letter, reason in _listed(letters))


def _listed(letter_ids: set[int]) -> list[tuple[int, DeclineReason]]:
    """What is on the lists of the letters' coalitions, by letter; each code once a letter."""
    found: dict[tuple[int, str], DeclineReason] = {}
    rows = DeclineReason.objects.filter(in_use=True, coalition__letters__in=letter_ids)
    for reason in rows.exclude(code=Reason.ABUSE).annotate(letter_id=F("coalition__letters")):
        found.setdefault((reason.letter_id, reason.code), reason)
    return [(letter_id, reason) for (letter_id, _code), reason in found.items()]


def reason_in_words(code: str, *, letter_id: int, wanted: str) -> tuple[str, str]:
    """A reason as its signer reads it, and the language of the words: the wanted one, where the
    coalition has the words in it. One that is not used any more keeps its words; a code that
    nobody knows any more speaks for itself.
    """
    of_letter = DeclineReason.objects.filter(code=code, coalition__letters=letter_id)
    reason = of_letter.exclude(code=Reason.ABUSE).order_by("-in_use", "coalition").first()
    if reason is not None:
        language = best_language(reason.words, wanted)
        return str(in_language(reason.words, wanted)).strip().rstrip("."), language
    return (str(Reason(code).label) if code in Reason else code), wanted
