"""From an accepted submission to a signature that waits."""

from datetime import timedelta

import pytest
from django.core import mail
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import timezone, translation

from petitions.models import Letter
from petitions.writing.facts import forget_facts
from signatories.mailing.outbox import send_due
from signatories.models import Contact, Mail, Signature, Submission, Suppression, Token
from signatories.signing.actions import Answered, confirm, disown, find_token
from signatories.signing.triage import triage_new
from signatories.signing.views import _OUTCOMES, outcome
from tests.stage import Stage, a_claim, confirmed, mailed_token, submitted

pytestmark = pytest.mark.django_db


def mailed(stage: Stage, claim=None) -> Token:
    submitted(stage, claim)
    triage_new()
    send_due()
    token = find_token(mailed_token())
    assert isinstance(token, Token)
    return token


def test_confirming_makes_a_signature_that_waits(stage: Stage) -> None:
    signature = confirmed(stage, a_claim("Ann Example", role="Baker"))
    assert signature is not None
    assert signature.state == Signature.State.WAITING
    assert signature.section == stage.people
    assert signature.contact.open_line().role == "Baker"
    assert signature.contact.open_address().address == "mei@example.org"


def test_a_confirmed_submission_keeps_nothing_of_what_was_typed(stage: Stage) -> None:
    confirmed(stage)
    submission = Submission.objects.get()
    assert submission.triage == Submission.Triage.DONE
    assert bytes(submission.sealed) == b""


def test_confirming_twice_is_once(stage: Stage) -> None:
    token = mailed(stage)
    assert confirm(token=token) is Answered.SIGNED
    assert confirm(token=token) is Answered.SIGNED
    assert Signature.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("MEI-LING EXAMPLE", "mei@example.org"),
        ("Mei Ling Example", "MEI@Example.org"),
        ("Mei-Ling Example", "mei+letters@example.org"),
    ],
)
def test_the_same_name_from_the_same_mailbox_is_one_voice(
    stage: Stage, name: str, address: str
) -> None:
    assert confirmed(stage) is not None
    assert confirmed(stage, a_claim(name, address=address)) is None
    assert Signature.objects.count() == 1
    order = Mail.objects.get(kind=Mail.Kind.SIGNED_AGAIN)
    assert order.signature == Signature.objects.get()


def test_two_chinese_names_from_one_mailbox_are_two_voices(stage: Stage) -> None:
    assert confirmed(stage, a_claim("陳大文")) is not None
    assert confirmed(stage, a_claim("李小明")) is not None


def test_an_organisation_and_its_representative_are_two_voices(stage: Stage) -> None:
    assert confirmed(stage, a_claim("Harbour", kind="organisation")) is not None
    assert confirmed(stage, a_claim("Harbour", kind="person")) is not None


def test_a_mailbox_has_three_voices_and_no_fourth(stage: Stage) -> None:
    for name in ("Ann", "Ben", "Cid"):
        assert confirmed(stage, a_claim(name)) is not None
    assert confirmed(stage, a_claim("Dan")) is None
    assert Signature.objects.count() == Contact.objects.count() == 3
    send_due()
    assert "three" in mail.outbox[-1].body


def test_not_me_deletes_what_was_typed_and_keeps_the_letter_from_mailing_again(
    stage: Stage,
) -> None:
    assert disown(token=mailed(stage)) is Answered.DISOWNED
    assert not Submission.objects.exists()
    assert not Token.objects.exists()
    sent = len(mail.outbox)
    again = submitted(stage)
    triage_new()
    send_due()
    again.refresh_from_db()
    assert again.triage == Submission.Triage.SILENT
    assert len(mail.outbox) == sent
    assert Suppression.objects.get().expires_at > timezone.now() + timedelta(days=100)


def test_not_me_after_signing_changes_nothing(stage: Stage) -> None:
    token = mailed(stage)
    confirm(token=token)
    assert disown(token=token) is Answered.UNKNOWN
    assert Signature.objects.count() == 1


def test_a_person_can_confirm_shortly_after_closing_and_not_long_after(stage: Stage) -> None:
    now = timezone.now()
    mailed(stage)
    letter = Letter.objects.filter(pk=stage.letter.pk)
    letter.update(state="closed", opens_at=now - timedelta(days=9), closes_at=now)
    forget_facts()
    token = find_token(mailed_token())
    assert isinstance(token, Token)
    late = now + timedelta(hours=49)
    assert confirm(token=token, now=late) is Answered.TOO_LATE
    assert not Signature.objects.exists()
    assert confirm(token=token, now=now + timedelta(hours=47)) is Answered.SIGNED


def test_a_token_expires_with_its_submission(stage: Stage) -> None:
    mailed(stage)
    token = mailed_token()
    assert find_token(token, now=timezone.now() + timedelta(hours=73)) is Answered.EXPIRED
    assert isinstance(find_token(token, now=timezone.now() + timedelta(hours=71)), Token)


def test_an_organisation_has_a_fortnight(stage: Stage) -> None:
    mailed(stage, a_claim("Harbour", kind="organisation"))
    token = mailed_token()
    assert isinstance(find_token(token, now=timezone.now() + timedelta(days=13)), Token)
    assert find_token(token, now=timezone.now() + timedelta(days=15)) is Answered.EXPIRED


@pytest.mark.parametrize("token", ["", "x", "a" * 26, "a" * 10_000, "ü", "\u2028"])
def test_a_wrong_token_is_unknown(stage: Stage, token: str) -> None:
    assert find_token(token) is Answered.UNKNOWN


@pytest.mark.once
@pytest.mark.parametrize("language", ["en", "fr", "zh-hant"])
@pytest.mark.parametrize("answered", list(_OUTCOMES))
def test_what_came_of_a_link_is_one_page_for_everybody(
    rf: RequestFactory, answered: Answered, language: str
) -> None:
    """It is made once: nothing of the request could be on it, had it been made for this one."""
    template, status = _OUTCOMES[answered]
    with translation.override(language):
        page = outcome(answered)
        asked = rf.get("/confirm/secret/")
        assert page.content.decode() == render_to_string(template, {}, asked)
    assert page.status_code == status


def test_a_submission_sealed_anew_meanwhile_is_confirmed_all_the_same(stage: Stage) -> None:
    """`rotate_keys` can come between reading the link and answering it."""
    token = mailed(stage)
    assert token.submission.sealed
    other = Submission.objects.get()
    other.seal_claim(other.open_claim())
    other.save()
    assert confirm(token=token) is Answered.SIGNED
    assert Signature.objects.count() == 1


def test_a_submission_disowned_meanwhile_is_not_confirmed(stage: Stage) -> None:
    token = mailed(stage)
    assert token.submission.sealed
    assert disown(token=Token.objects.get(pk=token.pk)) is Answered.DISOWNED
    assert confirm(token=token) is Answered.UNKNOWN
    assert not Signature.objects.exists()
