"""An organisation's yes to next letters: apart from what was signed, and ended in many ways."""

from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as ours
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from petitions.models import LetterOwner
from signatories.mailing.outbox import send_due
from signatories.mailing.own_page import own_page_token
from signatories.models import SentMail, Submission, Subscriber
from signatories.models.claim import Claim
from signatories.privacy.ledger import unapplied
from signatories.privacy.subscribing import (
    LASTS,
    end_all_subscriptions,
    erase_expired_subscribers,
    subscribed_until,
)
from signatories.privacy.withdrawing import withdraw
from signatories.sealing.ledger import Verb, read_ledger
from signatories.sealing.mailboxes import Mailbox
from signatories.signing.actions import disown, find_token
from signatories.signing.ticket import Ticket
from signatories.signing.triage import triage_new
from tests.html import forms, post_form
from tests.signing.test_form import ORGANISATION, PERSON
from tests.stage import Stage, a_claim, confirmed, mailed_token, submitted

pytestmark = pytest.mark.django_db
ADDRESS = "office@harbour.example"
FORM = "/letters/shelter/sign/?kind=organisation"


def a_yes(name: str = "Harbour Society", *, address: str = ADDRESS, **changed: Any) -> Claim:
    claim = a_claim(name, kind="organisation", address=address)
    return replace(claim, next_letters=True, **changed)


# The yes ------------------------------------------------------------------------------------------


def test_a_yes_is_kept_once_it_is_confirmed_and_not_before(stage: Stage) -> None:
    submitted(stage, a_yes())
    assert not Subscriber.objects.exists()
    confirmed(stage, a_yes())
    [kept] = Subscriber.objects.all()
    assert kept.coalition == stage.coalition
    assert kept.open_mailbox() == Mailbox(ADDRESS)
    assert kept.expires_on == timezone.now().date() + LASTS
    assert ADDRESS.encode() not in bytes(kept.sealed)


def test_signing_alone_is_no_yes(stage: Stage) -> None:
    assert confirmed(stage, replace(a_yes(), next_letters=False))
    assert not Subscriber.objects.exists()


def test_a_yes_with_a_second_signature_that_changes_nothing_is_a_yes(stage: Stage) -> None:
    assert confirmed(stage, replace(a_yes(), next_letters=False))
    assert confirmed(stage, a_yes()) is None
    assert Subscriber.objects.count() == 1


def test_again_moves_its_day_and_discretion_once_asked_for_stays(stage: Stage) -> None:
    confirmed(stage, a_yes(discreet=True))
    Subscriber.objects.update(expires_on=date(2026, 1, 1))
    confirmed(stage, a_yes("Another Society", language="fr"))
    [kept] = Subscriber.objects.all()
    assert kept.expires_on == timezone.now().date() + LASTS
    assert kept.language == "fr"
    assert kept.open_discreet() is True


def test_each_coalition_of_a_letter_keeps_it(stage: Stage) -> None:
    other = stage.stranger.memberships.get().coalition
    LetterOwner.objects.create(letter=stage.letter, coalition=other, position=2)
    confirmed(stage, a_yes())
    assert {kept.coalition for kept in Subscriber.objects.all()} == {stage.coalition, other}


# Its end ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("disowned", [False, True])
def test_who_withdraws_or_says_not_me_is_told_of_nothing_more(
    stage: Stage, disowned: bool, django_capture_on_commit_callbacks: Any
) -> None:
    signature = confirmed(stage, a_yes())
    assert signature is not None
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(signature=signature, disowned=disowned)
    assert not Subscriber.objects.exists()
    assert Verb.UNSUBSCRIBED in {line.verb for line in read_ledger().lines}


def test_not_me_before_confirming_ends_what_the_mailbox_had_said_before(stage: Stage) -> None:
    confirmed(stage, a_yes())
    SentMail.objects.all().delete()
    submitted(stage, a_yes("Another Society"))
    triage_new()
    send_due()
    disown(token=find_token(mailed_token()))  # type: ignore[arg-type]
    assert not Subscriber.objects.exists()


def test_another_mailbox_and_another_coalition_keep_theirs(stage: Stage) -> None:
    signature = confirmed(stage, a_yes())
    confirmed(stage, a_yes("Pier Society", address="office@pier.example"))
    other = stage.stranger.memberships.get().coalition
    elsewhere = Subscriber(
        coalition=other,
        mailbox_digest=Mailbox(ADDRESS).digest(letter_id=None),
        language="en",
        expires_on=timezone.now().date() + LASTS,
    )
    elsewhere.seal_mailbox(Mailbox(ADDRESS), discreet=True)
    elsewhere.save(force_insert=True)
    assert signature is not None
    withdraw(signature=signature)
    assert Subscriber.objects.count() == 2
    assert subscribed_until(letter=stage.letter.pk, mailbox=Mailbox(ADDRESS)) is None


def test_its_day_comes_and_it_is_deleted(stage: Stage) -> None:
    confirmed(stage, a_yes())
    last = Subscriber.objects.get().expires_on
    assert erase_expired_subscribers(today=last - timedelta(days=1)) == 0
    assert erase_expired_subscribers(today=last) == 1
    assert not Subscriber.objects.exists()


def test_one_end_ends_it_for_every_coalition(stage: Stage) -> None:
    other = stage.stranger.memberships.get().coalition
    LetterOwner.objects.create(letter=stage.letter, coalition=other, position=2)
    confirmed(stage, a_yes())
    end_all_subscriptions(subscriber=Subscriber.objects.all()[0])
    assert not Subscriber.objects.exists()


def test_a_restored_database_does_not_bring_back_who_ended_it(
    stage: Stage, django_capture_on_commit_callbacks: Any
) -> None:
    confirmed(stage, a_yes())
    kept = Subscriber.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        end_all_subscriptions(subscriber=kept)
    confirmed(stage, a_yes("Another Society"))  # a later yes holds
    confirmed(stage, a_yes("Pier", address="office@pier.example"))
    assert list(unapplied()) == []
    Subscriber.objects.filter(mailbox_digest=kept.mailbox_digest).delete()
    kept.save(force_insert=True)  # as the dump of yesterday has it
    call_command("apply_ledger", stdout=StringIO())
    [left] = Subscriber.objects.all()
    assert left.open_mailbox() == Mailbox("office@pier.example")
    assert list(unapplied()) == []
    assert ADDRESS not in Path(ours.LEDGER_FILE).read_text()


# The signer's own page ----------------------------------------------------------------------------


def test_the_own_page_and_the_download_show_it_and_end_it(stage: Stage, client: Client) -> None:
    signature = confirmed(stage, a_yes())
    assert signature is not None
    page = f"/signature/{own_page_token(signature)}/"
    shown = client.post(page, {"answer": "show"}).content.decode()
    assert "You asked to be told of them." in shown
    until = Subscriber.objects.get().expires_on
    stored = client.post(page, {"step": "download"}).json()
    assert stored["next_letters_until"] == until.isoformat()
    assert client.post(page, {"step": "no-letters"}).status_code == 422
    assert Subscriber.objects.exists()
    ended = client.post(page, {"step": "no-letters", "no_letters": "on"}).content.decode()
    assert not Subscriber.objects.exists()
    assert "we tell you of no next letters any more" in ended
    assert "You asked to be told of them." not in ended
    assert client.post(page, {"step": "download"}).json()["next_letters_until"] is None
    signature.refresh_from_db()
    assert signature.state == "waiting"


# The form -----------------------------------------------------------------------------------------


def test_the_organisations_form_asks_and_nothing_is_ticked(stage: Stage, client: Client) -> None:
    [form] = [f for f in forms(client.get(FORM).content) if f.method == "post"]
    assert "next_letters" in form.names
    assert "next_letters" not in form.values
    page = client.get(FORM).content.decode()
    assert "Tell us about this coalition’s next letters" in page
    assert "2 years" in page


def test_the_persons_form_does_not_ask(stage: Stage, client: Client) -> None:
    page = client.get("/letters/shelter/sign/?kind=person").content.decode()
    assert "next_letters" not in page
    client.post("/letters/shelter/sign/", PERSON | {"next_letters": "on", "step": "send",
                "ticket": str(Ticket.new(stage.facts.version_id))})  # fmt: skip
    assert Submission.objects.get().open_claim().next_letters is False


@pytest.mark.parametrize("ticked", [True, False])
def test_it_is_on_the_page_that_checks_and_in_what_is_sent(
    stage: Stage, client: Client, ticked: bool
) -> None:
    answers = ORGANISATION | ({"next_letters": "on"} if ticked else {})
    answers["ticket"] = str(Ticket.new(stage.facts.version_id))
    checked = client.post(FORM, answers | {"step": "check"})
    assert ("encrypted and apart" in checked.content.decode()) == ticked
    fields = post_form(checked.content).values
    assert client.post(FORM, fields | {"step": "send"}).status_code == 303
    assert Submission.objects.get().open_claim().next_letters is ticked
