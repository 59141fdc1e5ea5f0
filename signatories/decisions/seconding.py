"""Where two people must let a signature through: the rule, and the first one's approval.

A section can ask for a second moderator. A letter can ask that a name which came by e-mail is let
through by somebody else than who entered it: entering it was the first one's word.

An approval is no change of the row: whoever read it before the approval has read the same line,
and is the second. A change of the line undoes it (`Signature.LOOKED_AT_ANEW`), and so does holding.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext

from petitions.models import Section
from signatories.decisions.deciding import FREE, Unfit
from signatories.models import Event, Signature, record_events

UNAPPROVED: dict[str, Any] = {"approved_by": None, "approved_at": None}


def is_first_of_two(signature: Signature, actor: Any) -> bool:
    """Whether this person's "publish" only approves, so that another's publishes. Raises Unfit for
    whoever has had their say and must leave the other to somebody else.
    """
    if needs_second_approval(signature):
        if signature.approved_by_id is None:
            return True
        if signature.approved_by_id == actor.pk:
            raise Unfit(gettext("you have approved it already, and somebody else must do so too"))
    elif needs_another_than_who_entered(signature) and signature.entered_by_id == actor.pk:
        raise Unfit(gettext("you have entered it, and somebody else must let it through"))
    return False


def needs_second_approval(signature: Signature) -> bool:
    return signature.section.proof == Section.Proof.SECOND


def needs_another_than_who_entered(signature: Signature) -> bool:
    return signature.origin == Signature.Origin.MAIL and signature.letter.mail_needs_second


def need_approved_to_move(signature: Signature, section: Section, actor: Any) -> None:
    """Out of a section that asks for two a line goes by two as well: whoever moves it is the
    second. Raises Unfit.
    """
    standing = Signature.objects.select_related("section").filter(pk=signature.pk).first()
    if standing is None or not needs_second_approval(standing):
        return
    if section.proof != Section.Proof.SECOND and standing.approved_by_id in (None, actor.pk):
        raise Unfit(
            gettext("its section asks for two moderators: somebody else approves it there first")
        )


def waits_for_another(actor: Any) -> Q:
    """The rows that this person has had their say about, and cannot publish themselves."""
    return Q(approved_by=actor.pk, section__proof=Section.Proof.SECOND) | Q(
        origin=Signature.Origin.MAIL,
        letter__mail_needs_second=True,
        entered_by=actor.pk,
    ) & ~Q(section__proof=Section.Proof.SECOND)


def approve(signatures: Iterable[Signature], *, actor: Any, now: datetime) -> None:
    """Note the first one's approval, in the transaction that has taken the rows; they are free for
    the second to read.
    """
    approved = list(signatures)
    Signature.objects.filter(pk__in=[signature.pk for signature in approved]).update(
        approved_by=actor.pk, approved_at=now, **FREE
    )
    record_events(
        Event.Verb.APPROVED,
        actor_id=actor.pk,
        about=[(signature.letter_id, signature.pk) for signature in approved],
    )
