"""What decisions are made of: a guarded move of the row, the mail that tells, the log's line."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext

from signatories.mailing.orders import order_mail
from signatories.models import Event, Mail, Signature, record_event
from signatories.models.claim import Line

MAILS_WAIT = timedelta(minutes=10)
# Who has decided has read it: the row is free again.
FREE: dict[str, Any] = {"leased_by": None, "leased_until": None}


class SomebodyWasFirst(Exception):
    """The signature has changed since it was shown: nothing was done."""


class BeingRead(SomebodyWasFirst):
    """Somebody else has taken the signature to read it (`decisions.leasing`): nothing was done."""


class NobodyToAsk(Exception):
    """A question needs a mailbox to go to, and this signature has none: nothing was done."""


class Unfit(Exception):
    """The line cannot be published as it is; `why` says it in words for people."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def leased_to_another(actor: Any, now: datetime) -> Q:
    """The rows that somebody else is reading."""
    return Q(leased_until__gt=now) & ~Q(leased_by=actor.pk)


def decide(
    signature: Signature,
    revision: int,
    *,
    to: str,
    when: Collection[str],
    actor: Any,
    now: datetime,
    reason: str = "",
    asked_at: datetime | None = None,
) -> None:
    """A decision; it ends what was asked before, unless it asks itself. Raises SomebodyWasFirst."""
    move(
        signature,
        revision,
        when=when,
        actor=actor,
        now=now,
        state=to,
        decided_at=now,
        decided_by_id=actor.pk,
        reason=reason,
        asked_at=asked_at,
        answered_at=None,
        **FREE,
    )


def move(
    signature: Signature,
    revision: int,
    *,
    when: Collection[str],
    actor: Any,
    now: datetime | None = None,
    **to: Any,
) -> None:
    """UPDATE … WHERE id AND revision: no row changed means that somebody was first. Raises
    SomebodyWasFirst.
    """
    leased = leased_to_another(actor, now or timezone.now())
    same = Signature.objects.filter(pk=signature.pk, revision=revision, state__in=list(when))
    if not same.exclude(leased).update(revision=F("revision") + 1, **to):
        raise BeingRead if same.filter(leased).exists() else SomebodyWasFirst
    signature.refresh_from_db()


def tell(kind: Mail.Kind, signature: Signature, now: datetime) -> None:
    """Order a mail to the signer, where there is a mailbox; it waits, so that a slip that is
    mended at once is not told.
    """
    if signature.contact.address is None:
        return
    ref = str(signature.revision)
    order_mail(kind, signature=signature, cause_ref=ref, due=now + MAILS_WAIT)


def record(verb: Event.Verb, signature: Signature, actor: Any, reason: str = "") -> None:
    record_event(
        verb,
        actor_id=actor.pk,
        letter_id=signature.letter_id,
        subject_id=signature.pk,
        reason_code=reason,
    )


def need_words(line: Line, visibility: str) -> None:
    """Raises Unfit for a line that its visibility would leave empty."""
    if visibility == Signature.Visibility.PUBLIC and not line.name:
        raise Unfit(gettext("it has no name"))
    if visibility == Signature.Visibility.DESCRIBED and not line.description:
        raise Unfit(gettext("it has no description"))
