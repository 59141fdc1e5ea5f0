"""Ordering a mail: a row in the transaction of what it tells, and never a second one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from signatories.models import Invitation, Mail, Report, Signature, Submission, Subscriber


def order_mail(
    kind: Mail.Kind,
    *,
    submission: Submission | None = None,
    signature: Signature | None = None,
    report: Report | None = None,
    subscriber: Subscriber | None = None,
    invitation: Invitation | None = None,
    user: Any = None,
    cause_ref: str = "",
    due: datetime | None = None,
) -> None:
    """Order one message about one of these; the same order again is no order."""
    Mail.objects.bulk_create(
        [
            Mail(
                kind=kind,
                submission=submission,
                signature=signature,
                report=report,
                subscriber=subscriber,
                invitation=invitation,
                user=user,
                cause_ref=cause_ref,
                due=due or timezone.now(),
            )
        ],
        ignore_conflicts=True,
    )


def order_mails(kind: Mail.Kind, signatures: Mapping[int, str], *, due: datetime) -> None:
    """Order one message about each of these signatures (`{key: cause_ref}`), with one statement."""
    Mail.objects.bulk_create(
        [
            Mail(kind=kind, signature_id=key, cause_ref=ref, due=due)
            for key, ref in signatures.items()
        ],
        ignore_conflicts=True,
    )
