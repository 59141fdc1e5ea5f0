"""An order of every kind of mail, about the same signer and letter. A new kind fails until it is
here.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.utils import timezone

from signatories.decisions.inviting import invite
from signatories.mailing.reports import alert_ref
from signatories.models import Mail, Report, Signature, Submission, Subscriber
from signatories.models.claim import Line
from tests.stage import Stage, a_claim, confirmed, submitted

NAME, ADDRESS = "Mei-Ling Example", "quay@boats.example"
Kind = Mail.Kind
State = Signature.State


def of_submission(stage: Stage, kind: str) -> Mail:
    submission = submitted(stage, a_claim(NAME, address=ADDRESS))
    Submission.objects.filter(pk=submission.pk).update(triage=Submission.Triage.MAILED)
    return Mail.objects.create(kind=kind, submission=submission)


def of_signature(stage: Stage, kind: str, state: str = State.WAITING, **changed: Any) -> Mail:
    signature = confirmed(stage, a_claim(NAME, address=ADDRESS))
    decided = {"decided_at": timezone.now(), "decided_by": stage.moderator, "reason": "duplicate"}
    Signature.objects.filter(pk=signature.pk).update(state=state, **decided | changed)
    Mail.objects.all().delete()
    return Mail.objects.create(kind=kind, signature=signature)


def of_report(stage: Stage, kind: str, state: str) -> Mail:
    report = Report(
        letter=stage.letter,
        kind=Report.Kind.IMPERSONATED,
        language="en",
        state=state,
        expires_at=timezone.now() + timedelta(days=3),
    )
    if state == Report.State.REFUSED:
        report.confirmed_at = report.decided_at = timezone.now()
        report.decided_by = stage.moderator
    report.seal_words({"name": NAME, "address": ADDRESS, "words": "I did not sign shelter."})
    report.save(force_insert=True)
    return Mail.objects.create(kind=kind, report=report)


def of_subscriber(stage: Stage, kind: str) -> Mail:
    claim = a_claim(NAME, kind="organisation", address=ADDRESS)
    confirmed(stage, replace(claim, next_letters=True))
    Mail.objects.all().delete()
    return Mail.objects.create(
        kind=kind, subscriber=Subscriber.objects.get(), cause_ref=str(stage.letter.pk)
    )


def of_staff(stage: Stage, kind: str) -> Mail:
    stage.moderator.email = ADDRESS
    stage.moderator.save()
    return Mail.objects.create(
        kind=kind, user=stage.moderator, cause_ref=alert_ref(stage.letter, "2026-11-22")
    )


def of_invitation(stage: Stage, kind: str) -> Mail:
    invite(
        letter=stage.letter,
        address=ADDRESS,
        line=Line("person", NAME),
        language="en",
        actor=stage.moderator,
    )
    return Mail.objects.get(kind=kind)


def of_invited(stage: Stage, kind: str) -> Mail:
    stage.moderator.set_unusable_password()
    return of_staff(stage, kind)


def of_what_waits(stage: Stage, kind: str) -> Mail:
    confirmed(stage, a_claim(NAME))
    return of_staff(stage, kind)


ORDERS: dict[str, Callable[[Stage], Mail]] = {
    Kind.CONFIRM: lambda s: of_submission(s, Kind.CONFIRM),
    Kind.REMINDER: lambda s: of_submission(s, Kind.REMINDER),
    Kind.SIGNED_AGAIN: lambda s: of_signature(s, Kind.SIGNED_AGAIN),
    Kind.PUBLISHED: lambda s: of_signature(s, Kind.PUBLISHED, State.PUBLISHED),
    Kind.DECLINED: lambda s: of_signature(s, Kind.DECLINED, State.DECLINED),
    Kind.CORRECTED: lambda s: of_signature(s, Kind.CORRECTED),
    Kind.OWN_PAGE: lambda s: of_signature(s, Kind.OWN_PAGE),
    Kind.QUESTION: lambda s: of_signature(s, Kind.QUESTION, State.HELD, asked_at=timezone.now()),
    Kind.REFUSED: lambda s: of_signature(s, Kind.REFUSED, State.PUBLISHED),
    Kind.REPORT: lambda s: of_report(s, Kind.REPORT, Report.State.MAILED),
    Kind.REPORT_DECIDED: lambda s: of_report(s, Kind.REPORT_DECIDED, Report.State.REFUSED),
    Kind.NEXT_LETTER: lambda s: of_subscriber(s, Kind.NEXT_LETTER),
    Kind.ALERT: lambda s: of_staff(s, Kind.ALERT),
    Kind.INVITATION: lambda s: of_invited(s, Kind.INVITATION),
    Kind.TO_SIGN: lambda s: of_invitation(s, Kind.TO_SIGN),
    Kind.PASSWORD: lambda s: of_staff(s, Kind.PASSWORD),
    Kind.DIGEST: lambda s: of_what_waits(s, Kind.DIGEST),
}
