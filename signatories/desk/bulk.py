"""Acting on the rows that a moderator was shown, and telling what became of each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.core import signing

from signatories.decisions.actions import SomebodyWasFirst, Unfit
from signatories.models import Signature

_SALT = "row shown in the queue"


def seal_row(signature: Signature) -> str:
    """What the page sends back for a row: which signature, as of which revision."""
    return signing.Signer(salt=_SALT).sign(f"{signature.pk}.{signature.revision}")


def rows_shown(sealed: Iterable[str]) -> dict[int, int]:
    """`{signature: revision}` of the rows that a page showed; what was forged is left out."""
    rows = {}
    for text in sealed:
        try:
            key, revision = signing.Signer(salt=_SALT).unsign(text).split(".")
        except (signing.BadSignature, ValueError):
            continue
        rows[int(key)] = int(revision)
    return rows


def keys_among(texts: Iterable[str]) -> list[str]:
    """The texts that can be a row's key, a thousand at most: no other was made by our page."""
    return [text for text in texts if text.isascii() and text.isdecimal() and len(text) < 19][:1000]


@dataclass
class Outcome:
    """How many were done, which had changed meanwhile, and which could not be and why."""

    done: int = 0
    changed: int = 0
    unfit: list[str] = field(default_factory=list)


def act_on(
    signatures: Iterable[Signature],
    shown: dict[int, int],
    decide: Callable[[Signature, int], None],
) -> Outcome:
    """Decide each as of the revision that was shown. A caller that was not shown any page (a
    script) is held to what is stored now: the state alone decides.
    """
    outcome = Outcome()
    for signature in signatures:
        revision = shown.get(signature.pk, 0) if shown else signature.revision
        try:
            decide(signature, revision)
        except SomebodyWasFirst:
            outcome.changed += 1
        except Unfit as unfit:
            outcome.unfit.append(unfit.why)
        else:
            outcome.done += 1
    return outcome
