"""Two that were merged, and then one signer leaves or is only counted: no name stays behind."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from signatories.decisions.merging import merge
from signatories.decisions.recording import record_signature
from signatories.decisions.reports import confirm_report, refuse
from signatories.models import Contact, Entry, Event, Report, Signature
from signatories.models.claim import Line
from signatories.privacy.proposing import propose
from signatories.privacy.withdrawing import narrow, withdraw
from signatories.sealing.ledger import read_ledger, signature_digest
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db

NAME = "Ann Example"


def imported(stage: Stage) -> Signature:
    return record_signature(
        letter=stage.letter, section=stage.people, line=Line("person", NAME),
        origin=Signature.Origin.IMPORT, source_ref="a list", actor=stage.admin,
    )  # fmt: skip


def signs(stage: Stage, address: str, visibility: str = "public", **line: Any) -> Signature:
    signature = confirmed(stage, a_claim(NAME, address=address, visibility=visibility, **line))
    assert signature
    return signature


def merged(stage: Stage, one: Signature, other: Signature, line_of: Signature) -> Signature:
    one.refresh_from_db()
    other.refresh_from_db()
    kept = merge(
        one=one.pk, other=other.pk, revisions={one.pk: one.revision, other.pk: other.revision},
        line_of=line_of.pk, actor=stage.moderator,
    )  # fmt: skip
    one.refresh_from_db()
    other.refresh_from_db()
    return kept


def a_report(stage: Stage, signature: Signature) -> Report:
    now = timezone.now()
    report = Report(
        letter=stage.letter, signature=signature, kind="impersonated", language="en",
        state="mailed", received=now, expires_at=now + timedelta(days=3),
    )  # fmt: skip
    report.seal_words({"name": NAME, "address": "r@example.org", "words": "Not me"})
    report.save(force_insert=True)
    return report


# Leaving -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("disowned", [False, True])
@pytest.mark.parametrize("is_listed", [False, True])
def test_an_import_leaves_with_its_signer(
    stage: Stage, django_capture_on_commit_callbacks: Any, disowned: bool, is_listed: bool
) -> None:
    """The published import stays before the confirmed form; who withdraws the form means both."""
    kept = stage.publish(imported(stage))
    form = signs(stage, "ann@example.org", role="Secret role")
    merged(stage, kept, form, form)
    if not is_listed:
        confirm_report(report=a_report(stage, kept))
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(signature=form, disowned=disowned)
    for row in (kept, form):
        row.refresh_from_db()
        assert row.state == ("disowned" if disowned else "withdrawn")
    assert not Entry.objects.exists()
    assert not Contact.objects.exists()
    noted = {line.digest for line in read_ledger().lines}
    assert {signature_digest(row.ledger_ref) for row in (kept, form)} <= noted
    assert stage.recount().tallies["individuals"] == 0


def test_the_same_mailbox_leaves_with_both(stage: Stage) -> None:
    kept = published(stage, a_claim(NAME, address="ann@example.org"))
    other = confirmed(stage, a_claim("Anne Example", address="ann@example.org"))
    assert other
    merged(stage, kept, other, kept)
    withdraw(signature=other)
    kept.refresh_from_db()
    assert kept.state == "withdrawn"
    assert not Entry.objects.exists()


def test_of_another_mailbox_a_moderator_decides_in_its_own_words(stage: Stage) -> None:
    kept = published(stage, a_claim(NAME, address="ann@example.org"))
    other = signs(stage, "ann@work.example.net", role="Teacher")
    merged(stage, kept, other, other)
    assert Entry.objects.get().role == "Teacher"
    shown = kept.revision
    withdraw(signature=other)
    kept.refresh_from_db()
    other.refresh_from_db()
    assert (kept.state, other.state) == ("held", "withdrawn")
    assert kept.revision > shown
    assert not Entry.objects.exists()
    assert Event.objects.filter(verb="held", subject_id=kept.pk, actor_id=None).exists()
    stage.publish(kept)
    assert Entry.objects.get().role == ""


def test_a_correction_that_is_not_the_leavers_stays(stage: Stage) -> None:
    kept = published(stage, a_claim(NAME, address="ann@example.org"))
    kept.contact.seal_line(Line("person", NAME, role="Poet"))
    kept.contact.save()
    other = signs(stage, "ann@work.example.net", role="Teacher")
    merged(stage, kept, other, kept)
    withdraw(signature=other)
    assert Contact.objects.get(pk=kept.pk).open_line() == Line("person", NAME, role="Poet")


def test_one_that_waits_loses_the_leavers_words_and_waits(stage: Stage) -> None:
    kept = signs(stage, "ann@example.org")
    other = signs(stage, "ann@work.example.net", role="Teacher")
    merged(stage, kept, other, other)
    withdraw(signature=other)
    kept.refresh_from_db()
    assert (kept.state, kept.contact.open_line().role) == ("waiting", "")


# Counted -----------------------------------------------------------------------------------------


def test_the_name_of_who_is_only_counted_opens_nowhere(stage: Stage) -> None:
    kept = published(stage, a_claim(NAME, address="ann@example.org"))
    report = a_report(stage, kept)
    other = signs(stage, "ann@work.example.net", "counted")
    merged(stage, kept, other, kept)
    assert (kept.state, kept.visibility) == ("published", "counted")
    for contact in Contact.objects.all():
        assert contact.open_line() is None
        assert contact.open_address(), "who signed can still withdraw"
    report.refresh_from_db()
    assert "name" not in report.open_words()


def test_nor_once_the_kept_one_is_published(stage: Stage) -> None:
    kept = signs(stage, "ann@example.org", "counted")
    other = signs(stage, "ann@work.example.net", "counted")
    merged(stage, kept, other, kept)
    stage.publish(kept)
    assert [contact.open_line() for contact in Contact.objects.all()] == [None, None]


def test_nor_once_its_signer_asks_for_it(stage: Stage) -> None:
    kept = published(stage, a_claim(NAME, address="ann@example.org"))
    other = signs(stage, "ann@work.example.net")
    merged(stage, kept, other, kept)
    narrow(signature=kept, to="counted")
    assert [contact.open_line() for contact in Contact.objects.all()] == [None, None]


def test_a_request_and_a_report_keep_no_name_of_who_is_counted(stage: Stage) -> None:
    signature = published(stage, a_claim(NAME, address="ann@example.org"))
    propose(signature=signature, line=Line("person", "Ann Exampel"))
    report = a_report(stage, signature)
    confirm_report(report=report)
    narrow(signature=signature, to="counted")
    report.refresh_from_db()
    refuse(report=report, actor=stage.moderator)
    signature.refresh_from_db()
    assert (signature.state, signature.proposed_at) == ("published", None)
    contact = Contact.objects.get(pk=signature.pk)
    assert (contact.open_line(), contact.open_proposal()) == (None, None)
    words = Report.objects.get(pk=report.pk).open_words()
    assert "name" not in words
    assert words["address"] == "r@example.org"


# The kept one leaves -----------------------------------------------------------------------------


@pytest.mark.parametrize("disowned", [False, True])
def test_what_was_merged_of_the_same_mailbox_leaves_with_it(stage: Stage, disowned: bool) -> None:
    """They signed twice, and have withdrawn: a moderator would publish them again."""
    kept = published(stage, a_claim(NAME, address="ann@example.org"))
    other = confirmed(stage, a_claim("Anne Example", address="ann+list@example.org"))
    assert other
    merged(stage, kept, other, kept)
    withdraw(signature=kept, disowned=disowned)
    other.refresh_from_db()
    assert other.state == ("disowned" if disowned else "withdrawn")
    assert not Contact.objects.exists()
    assert Event.objects.filter(verb="withdrawn", subject_id=other.pk).exists()


def test_so_does_an_import_that_was_merged_into_it(stage: Stage) -> None:
    kept = published(stage, a_claim(NAME, address="ann@example.org"))
    listed = imported(stage)
    merged(stage, kept, listed, kept)
    withdraw(signature=kept)
    listed.refresh_from_db()
    assert listed.state == "withdrawn"


def test_who_signed_from_another_mailbox_has_not_withdrawn(stage: Stage) -> None:
    kept = published(stage, a_claim(NAME, address="ann@example.org"))
    other = signs(stage, "ann@work.example.net")
    merged(stage, kept, other, kept)
    withdraw(signature=kept)
    other.refresh_from_db()
    assert (other.state, other.merged_into) == ("waiting", None)
