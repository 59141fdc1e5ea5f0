"""How a decision about a signature ends the reports about it, whichever page it is made on."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from signatories.mailing.orders import order_mail
from signatories.models import Entry, Event, Mail, Report, Signature, record_event
from signatories.models.ledger_applied import note_on_commit
from signatories.roster.placing import put_in_place
from signatories.sealing.boxes import SealBroken
from signatories.sealing.ledger import Verb

WORDS_LIVE = timedelta(days=30)  # after the decision, for who asks again

log = logging.getLogger("undersigned.reports")


@dataclass(frozen=True)
class Stood:
    """How an entry stood when a report hid it. `revision` is the signature's once it was hidden:
    while it is the same, nobody has changed the line.
    """

    revision: int
    published_on: date
    proof: str
    sort_as: str = ""
    initiator: bool = False

    @classmethod
    def of(cls, entry: Entry, *, revision: int) -> "Stood":
        return cls(revision, entry.published_on, entry.proof, entry.sort_as, entry.initiator)

    def as_values(self) -> dict[str, Any]:
        return {**vars(self), "published_on": self.published_on.isoformat()}

    @classmethod
    def from_values(cls, values: dict[str, Any]) -> "Stood":
        return cls(**{**values, "published_on": date.fromisoformat(values["published_on"])})

    def put_back(self, entry: Entry) -> None:
        """Let an entry that was made anew stand where the old one stood."""
        if self.sort_as or self.initiator:
            entry.sort_as, entry.initiator = self.sort_as, self.initiator
            put_in_place(entry, entry.section)
            entry.save(update_fields=["sort_as", "initiator", "place", "key_version"])


@dataclass(frozen=True)
class Hidden:
    """That a report had hidden a signature; `stood` is None where it cannot be known any more."""

    stood: Stood | None


def hidden_by_report(signature: Signature) -> Hidden | None:
    """What a report that nobody has decided has hidden of a signature; None where none has."""
    report = Report.objects.open().filter(signature=signature, hidden_at__isnull=False).first()
    if report is None:
        return None
    try:
        values = report.open_words().get("stood")
    except SealBroken:
        log.error("report %s does not open: is a sealing key missing?", report.pk)
        values = None
    return Hidden(Stood.from_values(values) if values else None)


def shown_again(signature: Signature, *, actor: Any, now: datetime, due: datetime) -> None:
    """Called in the transaction that publishes what a report had hidden: those who said that the
    name did not sign were not believed. A report that only finds fault with the line stays open.
    """
    close(
        Report.objects.filter(signature=signature, kind=Report.Kind.IMPERSONATED),
        to=Report.State.REFUSED,
        actor=actor,
        now=now,
        due=due,
    )
    note_on_commit(Verb.SHOWN, ref=signature.ledger_ref)


def gone(signature: Signature, *, actor: Any, now: datetime, due: datetime) -> None:
    """Called in the transaction that declines or removes: nothing is left to report."""
    close(
        Report.objects.filter(signature=signature),
        to=Report.State.UPHELD,
        actor=actor,
        now=now,
        due=due,
    )


@transaction.atomic
def disputed(keys: Iterable[int]) -> set[int]:
    """Those of whom somebody has confirmed that it is their name and they did not sign, when there
    was no line to hide: they are not listed before a moderator has decided that.
    """
    reports = Report.objects.open().filter(signature__in=list(keys), hidden_at=None)
    impersonated = reports.filter(kind=Report.Kind.IMPERSONATED)
    return set(impersonated.values_list("signature_id", flat=True))


def close(reports: Any, *, to: Report.State, actor: Any, now: datetime, due: datetime) -> int:
    """Decide these reports, those that nobody has decided before; how many. Who gave a mailbox is
    told when the desk can no longer take it back; the words are erased later.
    """
    upheld = to == Report.State.UPHELD
    ours = list(reports.open().select_for_update(of=("self",)).order_by("pk"))
    for report in ours:
        report.state, report.decided_at, report.decided_by_id = to, now, actor.pk
        report.expires_at = now + WORDS_LIVE
        report.save(update_fields=["state", "decided_at", "decided_by_id", "expires_at"])
        if report.confirmed_at is not None and report.sealed:
            order_mail(Mail.Kind.REPORT_DECIDED, report=report, due=due)
        record_event(
            Event.Verb.REPORT_UPHELD if upheld else Event.Verb.REPORT_REFUSED,
            actor_id=actor.pk,
            letter_id=report.letter_id,
            subject_id=report.signature_id,
        )
    return len(ours)
