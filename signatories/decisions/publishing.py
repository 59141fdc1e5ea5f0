"""Letting signatures through: one or a thousand, by the same statements.

A batch is one transaction. What it needs to know of all its rows it asks once, so that a thousand
rows take two seconds and not a minute; a row that is not fit keeps no other back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext

from signatories.decisions.closing import Hidden, disputed, hidden_by_report, shown_again
from signatories.decisions.deciding import (
    FREE,
    MAILS_WAIT,
    BeingRead,
    SomebodyWasFirst,
    Unfit,
    need_words,
)
from signatories.decisions.seconding import approve, is_first_of_two
from signatories.mailing.orders import order_mails
from signatories.models import Contact, Entry, Event, Mail, Report, Signature, record_events
from signatories.models.claim import Line
from signatories.models.forgetting import forget_names
from signatories.roster.counting import note_changes
from signatories.roster.entries import NewEntry, make_entries
from signatories.roster.proof import proof_of
from signatories.sealing.boxes import SealBroken

State = Signature.State
BATCH = 250


@dataclass
class Became:
    """What became of each row: its key, and for what was not published why. Those `approved` are
    published once a second moderator lets them through (`decisions.seconding`).
    """

    done: list[int] = field(default_factory=list)
    approved: list[int] = field(default_factory=list)
    not_done: dict[int, SomebodyWasFirst | Unfit] = field(default_factory=dict)


@transaction.atomic
def publish(
    *, signature: Signature, revision: int, actor: Any, now: datetime | None = None
) -> bool:
    """Let a waiting signature through: its entry is written, and listed at the next count. False
    where this was the first of two who must let it through: it waits for the second.

    Raises SomebodyWasFirst, Unfit.
    """
    became = _publish_batch({signature.pk: revision}, actor, now or timezone.now())
    for problem in became.not_done.values():
        raise problem
    signature.refresh_from_db()
    return bool(became.done)


def publish_many(
    *, revisions: Mapping[int, int], actor: Any, now: datetime | None = None
) -> Became:
    """Publish each as `publish` does, as of the revision that was shown (`{signature: revision}`);
    what became of each. A transaction a batch: others who decide wait for one at most.
    """
    became = Became()
    coming = iter(revisions.items())
    while batch := dict(islice(coming, BATCH)):
        part = _publish_batch(batch, actor, now or timezone.now())
        became.done += part.done
        became.approved += part.approved
        became.not_done |= part.not_done
    return became


@dataclass
class _Fit:
    """A row that is ours and can be published."""

    signature: Signature
    contact: Contact
    line: Line
    hidden: Hidden | None = None


@transaction.atomic
def _publish_batch(revisions: dict[int, int], actor: Any, now: datetime) -> Became:
    wanted = Signature.objects.filter(pk__in=revisions)
    note_changes(set(wanted.order_by().values_list("letter_id", flat=True).distinct()))
    became = Became()
    fit = _those_fit(revisions, actor, now, became)
    if not fit:
        return became
    Signature.objects.filter(pk__in=[one.signature.pk for one in fit]).update(
        revision=F("revision") + 1,
        state=State.PUBLISHED,
        decided_at=now,
        decided_by_id=actor.pk,
        reason="",
        asked_at=None,
        answered_at=None,
        **FREE,
    )
    for one in fit:
        one.signature.revision += 1
        one.signature.state = State.PUBLISHED
    _list(fit, now)
    _forget_counted(fit)
    order_mails(
        Mail.Kind.PUBLISHED,
        {
            one.signature.pk: str(one.signature.revision)
            for one in fit
            # The signer was never told that it was hidden.
            if one.contact.address is not None and one.hidden is None
        },
        due=now + MAILS_WAIT,
    )
    for one in fit:
        if one.hidden:
            shown_again(one.signature, actor=actor, now=now, due=now + MAILS_WAIT)
    record_events(
        Event.Verb.PUBLISHED,
        actor_id=actor.pk,
        about=[(one.signature.letter_id, one.signature.pk) for one in fit],
    )
    became.done = [one.signature.pk for one in fit]
    return became


def _those_fit(revisions: dict[int, int], actor: Any, now: datetime, became: Became) -> list[_Fit]:
    """The rows that can be published, ours until the transaction ends; of the others it is put
    down why not, and those that need a second moderator are approved.
    """
    rows = Signature.objects.select_for_update(of=("self",)).select_related("section", "letter")
    found = {row.pk: row for row in rows.filter(pk__in=revisions).order_by("pk")}
    # Read once the rows are ours: a correction that came first is in them.
    contacts = Contact.objects.in_bulk(list(found))
    reported = set(
        Report.objects.open()
        .filter(signature__in=found, hidden_at__isnull=False)
        .values_list("signature_id", flat=True)
    )
    reported_since = disputed(found) - reported
    fit, first = [], []
    for key, revision in revisions.items():
        try:
            signature = _ours(found.get(key), revision, actor, now)
            contact = contacts.get(key)
            line = _line_to_publish(signature, contact)
            if key in reported_since:
                raise Unfit(gettext("a report about it waits: decide that first"))
            if is_first_of_two(signature, actor):
                first.append(signature)
                continue
        except (SomebodyWasFirst, Unfit) as problem:
            became.not_done[key] = problem
            continue
        assert contact is not None
        hidden = hidden_by_report(signature) if key in reported else None
        fit.append(_Fit(signature, contact, line, hidden))
    if first:
        approve(first, actor=actor, now=now)
        became.approved = [signature.pk for signature in first]
    return fit


def _ours(signature: Signature | None, revision: int, actor: Any, now: datetime) -> Signature:
    """Raises SomebodyWasFirst."""
    if (
        signature is None
        or signature.revision != revision
        or signature.state not in Signature.QUEUED
    ):
        raise SomebodyWasFirst
    if (
        signature.leased_until
        and signature.leased_until > now
        and signature.leased_by_id != actor.pk
    ):
        raise BeingRead
    return signature


def _line_to_publish(signature: Signature, contact: Contact | None) -> Line:
    """Raises Unfit."""
    try:
        line = contact.open_line() if contact else None
    except SealBroken:
        raise Unfit(gettext("it cannot be opened")) from None
    if line is None:
        raise Unfit(gettext("its words were erased"))
    need_words(line, signature.visibility)
    return line


def _list(fit: list[_Fit], now: datetime) -> None:
    """Write the entries. One that stood on the list before keeps its day, and all the rest where
    nobody has changed the line since.
    """
    stood_as = {one.signature.pk: one.hidden.stood for one in fit if one.hidden}
    today = timezone.localdate(now)
    new = []
    for one in fit:
        stood = stood_as.get(one.signature.pk)
        is_same = stood is not None and one.signature.revision == stood.revision + 1
        new.append(
            NewEntry(
                one.signature,
                one.line,
                proof=Entry.Proof(stood.proof)
                if stood and is_same
                else proof_of(one.signature, _evidence(one.contact)),
                published_on=stood.published_on if stood else today,
            )
        )
    for entry in make_entries(new):
        stood = stood_as.get(entry.pk)
        if stood and entry.signature.revision == stood.revision + 1:
            stood.put_back(entry)


def _evidence(contact: Contact) -> list[dict[str, Any]]:
    """What the worker found; evidence that no key opens proves nothing."""
    try:
        return contact.open_evidence()
    except SealBroken:
        return []


def _forget_counted(fit: list[_Fit]) -> None:
    forget_names(
        [
            one.signature.pk
            for one in fit
            if one.signature.visibility == Signature.Visibility.COUNTED
        ]
    )
