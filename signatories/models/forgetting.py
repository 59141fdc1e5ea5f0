"""Counted, never named: what knows the name of somebody who is in the figure only."""

from collections.abc import Collection

from signatories.models.contact import Contact
from signatories.models.report import Report
from signatories.models.signature import Signature
from signatories.sealing.boxes import SealBroken


def forget_names(counted: Collection[int]) -> None:
    """Empty what names these signatures, or those that were merged into them: they were checked
    and are in the figure, so nobody needs the name any more. Called in the transaction that makes
    them so. (Evidence can point to somebody of the same name; a report says whom it means.)
    """
    if not counted:
        return
    merged = Signature.objects.filter(merged_into__in=counted).values_list("pk", flat=True)
    theirs = {*counted, *merged}
    Contact.objects.filter(pk__in=theirs).update(
        claim=None, line=None, proposal=None, evidence=None, dialogue=None
    )
    asking = Signature.objects.filter(pk__in=counted, proposed_at__isnull=False)
    asking.update(proposed_at=None)
    reports = Report.objects.filter(signature__in=theirs, sealed__isnull=False)
    for report in reports.select_for_update(of=("self",)).order_by("pk"):
        _forget_whom_it_means(report)


def _forget_whom_it_means(report: Report) -> None:
    """What no key opens names nobody."""
    try:
        words = report.open_words()
    except SealBroken:
        return
    if words.pop("name", None) is not None:
        report.seal_words(words)
        report.save(update_fields=["sealed"])
