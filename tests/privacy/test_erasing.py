"""What has had its time is deleted, with everything that hangs on it, and nothing else is."""

from datetime import timedelta

import pytest
from django.utils import timezone

from signatories.mailing.outbox import send_due
from signatories.models import Contact, Mail, Signature, Submission, Token
from signatories.privacy import erasing
from signatories.privacy.erasing import erase_expired
from signatories.signing.triage import triage_new
from tests.stage import Stage, a_claim, confirmed, submitted

pytestmark = pytest.mark.django_db


def test_what_nobody_confirmed_is_deleted_with_its_token_and_order(stage: Stage) -> None:
    submitted(stage)
    triage_new()
    send_due()
    now = timezone.now()
    assert erase_expired(now=now + timedelta(hours=71)) == 0
    assert Submission.objects.count() == Token.objects.count() == Mail.objects.count() == 1
    assert erase_expired(now=now + timedelta(hours=73)) == 1
    assert not Submission.objects.exists()
    assert not Token.objects.exists()
    assert not Mail.objects.exists()


def test_an_organisations_lives_a_fortnight(stage: Stage) -> None:
    submitted(stage, a_claim("Harbour", kind="organisation"))
    now = timezone.now()
    assert erase_expired(now=now + timedelta(days=13)) == 0
    assert erase_expired(now=now + timedelta(days=15)) == 1


def test_what_never_got_a_mail_is_deleted_too(stage: Stage) -> None:
    submitted(stage)
    Submission.objects.update(triage="silent")
    assert erase_expired(now=timezone.now() + timedelta(hours=73)) == 1


def test_a_confirmed_signature_outlives_its_submission(stage: Stage) -> None:
    signature = confirmed(stage)
    assert signature is not None
    assert erase_expired(now=timezone.now() + timedelta(hours=73)) == 1
    assert not Submission.objects.exists()
    assert Signature.objects.get() == signature
    assert Contact.objects.get().open_address().address == "mei@example.org"


def test_a_mail_about_a_signature_is_not_a_submissions(stage: Stage) -> None:
    confirmed(stage)
    confirmed(stage)  # once more: its owner is told
    assert erase_expired(now=timezone.now() + timedelta(hours=73)) == 2
    assert Mail.objects.get().kind == Mail.Kind.SIGNED_AGAIN


def test_the_moment_itself_is_the_end(stage: Stage) -> None:
    submission = submitted(stage)
    assert erase_expired(now=submission.expires_at - timedelta(microseconds=1)) == 0
    assert erase_expired(now=submission.expires_at) == 1


def test_a_batch_at_a_time_until_nothing_is_left(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "BATCH", 2)
    for number in range(5):
        submitted(stage, a_claim(f"Ann {number}"))
    late = timezone.now() + timedelta(hours=73)
    assert [erase_expired(now=late) for _ in range(4)] == [2, 2, 1, 0]
