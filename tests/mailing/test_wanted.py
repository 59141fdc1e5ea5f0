"""Who said "not me" is not written to by another way; who asked for discretion gets it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from signatories.mailing.news import order_next_letters
from signatories.mailing.outbox import send_due
from signatories.mailing.reminders import order_reminders
from signatories.models import SentMail, Submission, Suppression
from signatories.privacy.announcing import announce
from signatories.privacy.subscribing import subscribe
from signatories.sealing.mailboxes import Mailbox
from signatories.signing.actions import Answered, disown, find_token
from signatories.signing.triage import triage_new
from tests.stage import Stage, a_claim, confirmed, mailed_token, submitted

pytestmark = pytest.mark.django_db
ADDRESS = "v@example.org"


def test_not_me_to_one_form_ends_the_reminders_of_another(stage: Stage) -> None:
    submitted(stage, a_claim("Name One", address=ADDRESS))
    triage_new()
    send_due()
    token = find_token(mailed_token())
    submitted(stage, a_claim("Name Two", address=ADDRESS))
    triage_new()
    send_due()
    assert not isinstance(token, Answered)
    disown(token=token)
    Submission.objects.update(received=timezone.now() - timedelta(days=1, hours=2))
    SentMail.objects.all().delete()
    mail.outbox.clear()
    order_reminders()
    send_due()
    assert mail.outbox == []


def test_a_mailbox_kept_out_of_the_site_gets_no_next_letter(stage: Stage) -> None:
    mailbox = Mailbox("org@example.org")
    subscribe(letter_id=stage.letter.pk, mailbox=mailbox, language="en", discreet=False)
    Suppression.objects.create(
        mailbox_digest=mailbox.digest(letter_id=None), reason=Suppression.Reason.NOT_ME
    )
    announce(letter=stage.letter, actor=stage.admin)
    assert order_next_letters() == 1
    send_due()
    assert mail.outbox == []


def test_who_asks_for_discretion_the_second_time_is_told_discreetly(stage: Stage) -> None:
    stage.letter.discreet = False
    stage.letter.save()
    confirmed(stage, a_claim(address=ADDRESS))
    confirmed(stage, replace(a_claim(address=ADDRESS), discreet=True))
    SentMail.objects.all().delete()
    mail.outbox.clear()
    send_due()
    (told,) = mail.outbox
    assert stage.letter.slug not in told.body
    assert "Protect the exiles" not in told.body
