"""The desk's reports: who sees them, what a row shows, what the two decisions do."""

import re
import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from signatories.decisions.actions import MAILS_WAIT, SomebodyWasFirst, decline, publish
from signatories.decisions.ordering import reorder
from signatories.decisions.reports import confirm_report, refuse, uphold
from signatories.mailing.outbox import send_due
from signatories.models import Entry, Event, Mail, Report, SentMail, Signature
from signatories.models.reason import Reason
from signatories.privacy.erasing import erase_reports
from signatories.privacy.ledger import unapplied
from signatories.privacy.obeying import apply_ledger
from signatories.sealing.ledger import read_ledger
from signatories.signing.reporting import take_report, triage_reports
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
LIST = "/admin/signatories/report/"
LONG_AGO = date(2026, 1, 5)


def a_report(
    stage: Stage, name: str = "Mei-Ling Example", *, kind: str = "impersonated",
    address: str = "victim@example.net", words: str = "", language: str = "en",
) -> Report:  # fmt: skip
    """A report as it comes to the desk."""
    key = take_report(
        ticket_id=uuid.uuid4(), letter=stage.facts, kind=kind, language=language,
        words={"name": name, "address": address, "words": words},
    )  # fmt: skip
    triage_reports()
    report = Report.objects.get(pk=key)
    confirm_report(report=report)
    report.refresh_from_db()
    assert report.state == "confirmed"
    return report


@pytest.fixture
def signature(stage: Stage) -> Signature:
    """On the list since long ago, sorted by other words, among the initiators."""
    signature = published(stage, a_claim(website=""))
    reorder(entry=signature.entry, sort_as="Zed", initiator=True, actor=stage.moderator)
    Entry.objects.update(published_on=LONG_AGO, proof="domain")
    stage.recount()
    return signature


@pytest.fixture
def desk(stage: Stage, client: Client) -> Client:
    client.force_login(stage.moderator)
    return client


def act(client: Client, action: str, *reports: Report, **more: Any) -> str:
    ticked = [str(report.pk) for report in reports]
    answer = client.post(
        LIST, {"action": action, "_selected_action": ticked, "index": "0", **more}, follow=True
    )
    assert answer.status_code == 200
    return str(answer.content.decode())


def states(*rows: Any) -> list[str]:
    for row in rows:
        row.refresh_from_db()
    return [row.state for row in rows]


# What is seen -------------------------------------------------------------------------------------


def test_a_row_shows_line_words_and_the_domain_only(
    desk: Client, stage: Stage, signature: Signature
) -> None:
    a_report(stage, words="I was never <asked>.")
    page = desk.get(LIST).content.decode()
    assert f"/admin/signatories/queuedsignature/{signature.pk}/change/" in page
    for shown in (
        "Mei-Ling Example",
        "I was never &lt;asked&gt;.",
        "…@example.net",
        "Hidden until",
    ):
        assert shown in page
    assert "victim" not in page
    assert f'href="{LIST}"' in desk.get("/admin/").content.decode()


def test_who_reports_is_compared_with_the_line(desk: Client, stage: Stage) -> None:
    published(stage, a_claim("Harbour House", kind="organisation", address="a@harbour.example",
                             website="https://harbour.example/"))  # fmt: skip
    a_report(stage, "Harbour House", address="office@harbour.example")
    page = desk.get(LIST).content.decode()
    assert "own website" in page
    assert "Same domain as the mailbox that signed" in page


def test_only_what_is_to_be_decided_is_listed_at_first(desk: Client, stage: Stage) -> None:
    published(stage)
    done = a_report(stage, words="word of the first")
    refuse(report=done, actor=stage.moderator)
    a_report(stage, words="word of the second")
    Report.objects.create(
        letter=stage.letter, kind="wrong", language="en", state="mailed",
        expires_at=timezone.now() + timedelta(hours=1),
    )  # fmt: skip
    assert re.findall("word of the (first|second)", desk.get(LIST).content.decode()) == ["second"]
    decided = desk.get(LIST, {"state": "decided"}).content.decode()
    assert re.findall("word of the (first|second)", decided) == ["first"]


def test_reports_of_other_coalitions_are_not_there(
    client: Client, stage: Stage, signature: Signature
) -> None:
    report = a_report(stage, words="secret")
    client.force_login(stage.stranger)
    assert "secret" not in client.get(LIST).content.decode()
    act(client, "uphold", report)
    assert states(report, signature) == ["confirmed", "held"]
    stage.stranger.groups.clear()
    assert "login" in client.get(LIST)["Location"], "nobody's staff any more"


def test_who_may_not_take_off_cannot_decide(desk: Client, stage: Stage) -> None:
    published(stage)
    report = a_report(stage)
    group = stage.moderator.groups.get()
    group.permissions.remove(group.permissions.get(codename="remove_signature"))
    act(desk, "uphold", report)
    assert states(report) == ["confirmed"]


@pytest.mark.parametrize("number", [1, 6])
def test_the_list_costs_the_same_however_long(
    desk: Client, stage: Stage, settings: Any, number: int
) -> None:
    for at in range(number):
        published(stage, a_claim(f"Name {'abcdef'[at]}", address=f"{at}@example.org"))
        a_report(stage, f"Name {'abcdef'[at]}")
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert desk.get(LIST).status_code == 200
    assert len(seen) <= 10, [query["sql"][:90] for query in seen.captured_queries]


# What is decided ----------------------------------------------------------------------------------


def test_upheld_the_hidden_line_does_not_come_back(
    desk: Client, stage: Stage, signature: Signature
) -> None:
    report = a_report(stage)
    assert "1 report upheld." in act(desk, "uphold", report)
    assert states(report, signature) == ["upheld", "declined"]
    assert signature.reason == Reason.NOT_GENUINE
    assert report.decided_by == stage.moderator
    assert not Entry.objects.exists()
    verbs = list(Event.objects.order_by("pk").values_list("verb", "actor_id"))[-3:]
    mod = stage.moderator.pk
    assert set(verbs) == {("hidden", None), ("declined", mod), ("report-upheld", mod)}


def test_upheld_a_line_that_still_stands_is_taken_off(desk: Client, stage: Stage) -> None:
    signature = published(stage)
    report = a_report(stage, kind="wrong", address="", words="Nobody of that name.")
    act(desk, "uphold", report)
    assert states(report, signature) == ["upheld", "removed"]
    assert signature.reason == Reason.NOT_GENUINE
    assert not Entry.objects.exists()


def test_refused_the_hidden_line_comes_back_as_it_stood(
    desk: Client, stage: Stage, signature: Signature
) -> None:
    place = bytes(Entry.objects.get().place)
    report = a_report(stage)
    Mail.objects.filter(kind="published").delete()
    assert "1 report refused." in act(desk, "refuse", report)
    assert states(report, signature) == ["refused", "published"]
    entry = Entry.objects.get()
    assert (entry.published_on, entry.proof) == (LONG_AGO, "domain")
    assert (entry.sort_as, entry.initiator, bytes(entry.place)) == ("Zed", True, place)
    assert not Mail.objects.filter(kind="published").exists()  # the signer knew of nothing


def test_refused_once_a_line_is_not_hidden_again_by_itself(
    stage: Stage, signature: Signature
) -> None:
    refuse(report=a_report(stage), actor=stage.moderator)
    again = a_report(stage, address="another@example.net")
    assert again.hidden_at is None
    assert states(signature) == ["published"]


def test_the_second_of_two_moderators_is_told(
    desk: Client, stage: Stage, signature: Signature
) -> None:
    report = a_report(stage)
    uphold(report=report, actor=stage.admin)
    with pytest.raises(SomebodyWasFirst):
        refuse(report=report, actor=stage.moderator)
    assert "1 had been decided already" in act(desk, "refuse", report)
    assert states(report, signature) == ["upheld", "declined"]


@pytest.mark.parametrize("how", ["publish", "decline"])
def test_deciding_in_the_queue_decides_the_reports(
    stage: Stage, signature: Signature, how: str
) -> None:
    first = a_report(stage)
    signature.refresh_from_db()
    act = {"signature": signature, "revision": signature.revision, "actor": stage.moderator}
    if how == "publish":
        publish(**act)
        assert Entry.objects.get().published_on == LONG_AGO
        assert states(first, signature) == ["refused", "published"]
    else:
        decline(**act, reason=Reason.NOT_VERIFIED)
        assert states(first, signature) == ["upheld", "declined"]
    assert Mail.objects.filter(kind="report-decided", report=first).count() == 1


def test_reports_about_one_line_end_together(stage: Stage, signature: Signature) -> None:
    one, two = a_report(stage), Report.objects.create(
        letter=stage.letter, signature=signature, kind="wrong", language="en", state="confirmed",
        expires_at=timezone.now() + timedelta(hours=1),
    )  # fmt: skip
    uphold(report=one, actor=stage.moderator)
    assert states(one, two) == ["upheld", "upheld"]


def test_a_corrected_line_comes_back_with_its_day(stage: Stage, signature: Signature) -> None:
    """What was proved of the old line proves nothing of the new one; the day stays."""
    report = a_report(stage)
    Signature.objects.filter(pk=signature.pk).update(revision=9)
    refuse(report=report, actor=stage.moderator)
    entry = Entry.objects.get()
    assert (entry.published_on, entry.proof, entry.sort_as) == (LONG_AGO, "mailbox", "")


def test_no_report_without_a_line_is_lost(desk: Client, stage: Stage) -> None:
    report = a_report(stage, "Never There", words="Look again.")
    page = desk.get(LIST).content.decode()
    assert "Never There" in page
    assert "no line found" in page
    act(desk, "refuse", report)
    assert states(report) == ["refused"]


@pytest.mark.parametrize("key", ["none", "1", "\x00", "é", "0" * 32])
def test_what_is_no_report_is_no_error(desk: Client, stage: Stage, key: str) -> None:
    answer = desk.post(LIST, {"action": "uphold", "_selected_action": [key], "index": "0"})
    assert answer.status_code in (200, 302, 400)


# What the reporter is told ------------------------------------------------------------------------


@pytest.mark.parametrize("how", [uphold, refuse])
@pytest.mark.parametrize("discreet", [True, False])
def test_the_reporter_is_told_after_the_wait_in_their_language(
    stage: Stage, signature: Signature, how: Any, discreet: bool
) -> None:
    type(stage.letter).objects.update(discreet=discreet)
    report = a_report(stage, language="fr", words="some words")
    now = timezone.now()
    how(report=report, actor=stage.moderator, now=now)
    order = Mail.objects.get(kind="report-decided")
    assert (order.report, order.due) == (report, now + MAILS_WAIT)
    SentMail.objects.all().delete()
    mail.outbox.clear()
    send_due(now=now + MAILS_WAIT)
    [message] = [m for m in mail.outbox if m.to == ["victim@example.net"]]
    whole = message.message().as_string() + str(message.body)
    assert ("Protéger les exilés" in str(message.body)) is not discreet
    for secret in ("Mei-Ling", "mei@", "some words", "mod", "moderating"):
        assert secret not in whole.replace("modér", "")


def test_who_gave_no_mailbox_is_not_written_to(stage: Stage, signature: Signature) -> None:
    report = a_report(stage, kind="wrong", address="", words="A slip.")
    refuse(report=report, actor=stage.moderator)
    assert not Mail.objects.filter(kind="report-decided").exists()


def test_what_was_said_is_erased_30_days_after_the_decision(
    stage: Stage, signature: Signature
) -> None:
    report = a_report(stage)
    assert erase_reports(now=timezone.now() + timedelta(days=400)) == 0
    uphold(report=report, actor=stage.moderator)
    assert erase_reports(now=timezone.now() + timedelta(days=29)) == 0
    assert erase_reports(now=timezone.now() + timedelta(days=31)) == 1
    assert erase_reports(now=timezone.now() + timedelta(days=31)) == 0
    report.refresh_from_db()
    assert (report.state, report.sealed, report.open_words()) == ("upheld", None, {})


# A restored backup --------------------------------------------------------------------------------


def restore(signature: Signature, entry: dict[str, Any]) -> None:
    """The database as it was before the report, and the ledger as it is."""
    Report.objects.all().delete()
    Signature.objects.filter(pk=signature.pk).update(state="published", revision=2)
    Entry.objects.create(**entry)


@pytest.mark.django_db(transaction=True)
def test_a_restored_backup_hides_again_and_a_moderator_decides(
    stage: Stage, signature: Signature
) -> None:
    entry = {f.attname: getattr(signature.entry, f.attname) for f in Entry._meta.concrete_fields}
    a_report(stage)
    assert [line.verb for line in read_ledger().lines] == ["hidden"]
    restore(signature, entry)
    assert apply_ledger().done == {"hidden": 1}
    assert states(signature) == ["held"]
    assert not Entry.objects.exists()
    assert not list(unapplied())
    [report] = Report.objects.all()
    refuse(report=report, actor=stage.moderator)
    assert states(signature, report) == ["published", "refused"]
    assert [line.verb for line in read_ledger().lines] == ["hidden", "shown"]
    assert not list(unapplied())
