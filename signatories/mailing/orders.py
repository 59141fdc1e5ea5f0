"""Ordering a mail: a row in the transaction of what it tells, and never a second one."""

from datetime import datetime

from django.utils import timezone

from signatories.models import Mail, Signature, Submission


def order_mail(
    kind: Mail.Kind,
    *,
    submission: Submission | None = None,
    signature: Signature | None = None,
    cause_ref: str = "",
    due: datetime | None = None,
) -> None:
    """Order one message about a submission or a signature; the same order again is no order."""
    Mail.objects.bulk_create(
        [
            Mail(
                kind=kind,
                submission=submission,
                signature=signature,
                cause_ref=cause_ref,
                due=due or timezone.now(),
            )
        ],
        ignore_conflicts=True,
    )
