"""Acting on the rows that a moderator was shown, and telling what became of each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core import signing

from signatories.decisions.actions import BeingRead, SomebodyWasFirst, Unfit
from signatories.decisions.publishing import publish_many
from signatories.models import Signature

_SALT = "row shown in the queue"


def seal_row(signature: Signature) -> str:
    """What the page sends back for a row: which signature, as of which revision."""
    return signing.Signer(salt=_SALT).sign(f"{signature.pk}.{signature.revision}")


def rows_shown(sealed: Sequence[str]) -> dict[int, int] | None:
    """`{signature: revision}` of the rows that a page showed; what was forged is left out. None for
    a caller that was shown no page (a script).
    """
    if not sealed:
        return None
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
    """How many were done or approved by the first of two, how many had changed meanwhile or are
    being read by somebody else, and which could not be done and why.
    """

    done: int = 0
    approved: int = 0
    changed: int = 0
    being_read: int = 0
    unfit: list[str] = field(default_factory=list)

    def note(self, problem: SomebodyWasFirst | Unfit) -> None:
        """Count one that was not done."""
        if isinstance(problem, Unfit):
            self.unfit.append(problem.why)
        elif isinstance(problem, BeingRead):
            self.being_read += 1
        else:
            self.changed += 1


def act_on(
    signatures: Iterable[Signature],
    shown: dict[int, int] | None,
    decide: Callable[[Signature, int], bool | None],
) -> Outcome:
    """Decide each as of the revision that was shown; False says that a second must do so too. A
    caller that was not shown any page is held to what is stored now: the state alone decides.
    """
    outcome = Outcome()
    for signature in signatures:
        revision = _revision_of(signature, shown)
        try:
            done = decide(signature, revision) is not False
        except (SomebodyWasFirst, Unfit) as problem:
            outcome.note(problem)
        else:
            outcome.done += done
            outcome.approved += not done
    return outcome


def _revision_of(signature: Signature, shown: dict[int, int] | None) -> int:
    return signature.revision if shown is None else shown.get(signature.pk, 0)


def publish_shown(
    signatures: Iterable[Signature], shown: dict[int, int] | None, *, actor: Any
) -> Outcome:
    """Publish each as of the revision that was shown, many by as few statements as one."""
    return publish_as_of({s.pk: _revision_of(s, shown) for s in signatures}, actor=actor)


def publish_as_of(revisions: dict[int, int], *, actor: Any) -> Outcome:
    became = publish_many(revisions=revisions, actor=actor)
    outcome = Outcome(done=len(became.done), approved=len(became.approved))
    for problem in became.not_done.values():
        outcome.note(problem)
    return outcome
