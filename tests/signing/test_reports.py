"""Reporting a line without an account: the form, the worker, the mailed link, what it hides."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from petitions.models import Membership
from signatories.mailing.outbox import send_due
from signatories.models import Block, Entry, Event, Mail, Report, SentMail, Suppression
from signatories.privacy.erasing import erase_reports
from signatories.privacy.withdrawing import withdraw
from signatories.sealing.mailboxes import Mailbox
from signatories.signing.reporting import triage_reports
from tests.html import forms
from tests.models.test_private_models import dump
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
PAGE = "/letters/shelter/report/"
SENT = f"{PAGE}sent/"
SECRETS = ("Mei-Ling", "mei@example.org", "victim@example.net", "Protect", "shelter", "Coalition")


def stored_now() -> str:
    """Every value of every table, in lower case."""
    return "\n".join(sorted(f"{table} {text}" for table, text in dump()))


def fields(client: Client, **answers: str) -> dict[str, str]:
    """The form filled in, as a browser sends it."""
    [form] = [form for form in forms(client.get(PAGE).content) if "ticket" in form.values]
    told = {"kind": "impersonated", "name": "Mei-Ling Example", "email": "victim@example.net"}
    return form.values | told | answers


def report(client: Client, **answers: str) -> Any:
    return client.post(PAGE, fields(client, **answers))


def reported(client: Client, **answers: str) -> Report:
    """A report as the form leaves it."""
    before = set(Report.objects.values_list("pk", flat=True))
    assert report(client, **answers).status_code == 303
    return Report.objects.exclude(pk__in=before).get()


def link_of(client: Client, **answers: str) -> str:
    """The link mailed to whoever reports."""
    SentMail.objects.all().delete()  # a day has passed since the last mails
    reported(client, **answers)
    triage_reports()
    mail.outbox.clear()
    send_due()
    bodies = [str(message.body) for message in mail.outbox]
    [path] = {p for body in bodies for p in re.findall(r"//[^/]+(/report/[a-z2-7]+/)", body)}
    return str(path)


def confirm(client: Client, link: str) -> Any:
    answer = client.post(link, {"answer": "report"})
    assert answer.status_code == 200
    return answer


# The form -----------------------------------------------------------------------------------------


def test_the_form_is_linked_where_the_list_is_read(client: Client, stage: Stage) -> None:
    published(stage)
    stage.recount()
    for path in ("", "signatories/", "checks/"):
        assert f'href="{PAGE}"' in client.get(f"/letters/shelter/{path}").content.decode(), path


def test_a_report_is_one_insert_that_reads_nothing_whatever_the_list_holds(
    client: Client, stage: Stage
) -> None:
    published(stage)
    answers, statements = [], []
    for name in ("Mei-Ling Example", "Nobody Here"):
        sent = fields(client, name=name)
        stage.facts  # noqa: B018 - letter facts are kept in memory, as a process has them
        with CaptureQueriesContext(connection) as seen:
            answer = client.post(PAGE, sent)
        answers.append((answer.status_code, answer["Location"]))
        statements.append([q["sql"].split()[0] for q in seen.captured_queries])
    assert answers == [(303, SENT)] * 2
    assert statements == [["INSERT"]] * 2
    assert client.get(SENT).status_code == 200
    assert not client.cookies


@pytest.mark.django_db(transaction=True)
def test_a_double_click_is_one_report(client: Client, stage: Stage) -> None:
    sent = fields(client)
    assert [client.post(PAGE, sent).status_code for _ in range(2)] == [303, 303]
    assert Report.objects.count() == 1
    client.post(PAGE, sent | {"words": "and something else"})
    assert Report.objects.count() == 2


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"kind": ""}, "kind"),
        ({"kind": "other"}, "kind"),
        ({"name": ""}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"email": ""}, "email"),
        ({"email": "victim@"}, "email"),
        ({"words": "x" * 1001}, "words"),
        ({"words": "turned\u202eround"}, "words"),
        ({"kind": "wrong", "email": "", "words": ""}, "words"),
    ],
)
def test_what_is_missing_is_said_and_the_rest_is_kept(
    client: Client, stage: Stage, answers: dict[str, str], field: str
) -> None:
    sent = {"name": "Kept Name", "words": "kept words"} | answers
    answer = report(client, **sent)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    for name in {"name", "words"} - {field}:
        assert sent[name] in answer.content.decode()
    assert not Report.objects.exists()


def test_a_form_of_another_site_is_refused(client: Client, stage: Stage) -> None:
    answer = client.post(PAGE, fields(client), headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert not Report.objects.exists()


def test_a_form_that_was_open_too_long_is_asked_for_again_with_its_entries(
    client: Client, stage: Stage
) -> None:
    sent = fields(client, ticket="of long ago", words="kept words")
    answer = client.post(PAGE, sent)
    assert answer.status_code == 409
    [form] = [form for form in forms(answer.content) if "ticket" in form.values]
    assert form.values["ticket"] != sent["ticket"]
    assert form.values["name"] == sent["name"]
    assert client.post(PAGE, sent | {"ticket": form.values["ticket"]}).status_code == 303


def test_too_much_from_one_network_is_told_with_the_entries_kept(
    client: Client, stage: Stage, settings: Any
) -> None:
    settings.SIGNING_BURST = 1
    assert report(client).status_code == 303
    answer = report(client, words="kept words")
    assert (answer.status_code, "kept words" in answer.content.decode()) == (429, True)
    assert int(answer["Retry-After"]) > 0
    assert Report.objects.count() == 1


def test_nothing_of_it_stands_in_clear_in_the_database(client: Client, stage: Stage) -> None:
    reported(client, words="A secret hint", name="Unheard Of")
    triage_reports()
    text = stored_now()
    for secret in ("secret hint", "unheard of", "victim"):
        assert secret not in text.lower()


# What the worker makes of it ----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Mei-Ling Example", "  mei ling EXAMPLE", "陳美玲"])
def test_the_line_is_found_by_any_of_its_names(client: Client, stage: Stage, name: str) -> None:
    signature = published(stage, a_claim(other_names="陳美玲"))
    one = reported(client, name=name)
    assert triage_reports() == 1
    one.refresh_from_db()
    assert (one.signature, one.state) == (signature, "mailed")
    assert triage_reports() == 0


def test_no_line_is_guessed(client: Client, stage: Stage) -> None:
    """Of two namesakes neither; nor who is not named on the public list; nor one who left it."""
    published(stage, a_claim("Two Alike", address="one@example.org"))
    published(stage, a_claim("Two Alike", address="two@example.org"))
    published(stage, a_claim("Not Named", address="three@example.org", visibility="addressee"))
    withdraw(signature=published(stage, a_claim("Who Left", address="four@example.org")))
    for name in ("Two Alike", "Not Named", "Who Left", "Never There"):
        one = reported(client, name=name)
        triage_reports()
        one.refresh_from_db()
        assert one.signature is None, name


def test_who_gives_no_address_for_a_wrong_line_is_not_asked(client: Client, stage: Stage) -> None:
    one = reported(client, kind="wrong", email="", words="It has closed.")
    triage_reports()
    one.refresh_from_db()
    assert (one.state, one.confirmed_at) == ("confirmed", None)
    assert not Mail.objects.filter(report=one).exists()


@pytest.mark.parametrize("by", ["address", "domain", "everywhere"])
def test_blocked_mailboxes_are_set_aside_in_silence(client: Client, stage: Stage, by: str) -> None:
    digest = Mailbox("victim@example.net").digest(letter_id=None)
    if by == "everywhere":
        Suppression.objects.create(mailbox_digest=digest, reason="not-me")
    else:
        Block.objects.create(kind=by, value=digest if by == "address" else "example.net")
    one = reported(client)
    triage_reports()
    one.refresh_from_db()
    assert one.state == "silent"
    assert not Mail.objects.filter(report=one).exists()


def test_who_said_not_me_of_a_signature_is_heard(client: Client, stage: Stage) -> None:
    """They are the ones whose name is misused."""
    Suppression.objects.create(
        letter=stage.letter,
        mailbox_digest=Mailbox("victim@example.net").digest(letter_id=stage.letter.pk),
        reason="not-me",
    )
    assert link_of(client)


def test_the_mail_names_nobody(client: Client, stage: Stage) -> None:
    link_of(client, words="some words")
    [message] = mail.outbox
    whole = message.message().as_string()
    assert message.to == ["victim@example.net"]
    for secret in ("Mei-Ling", "some words", "Protect", "Coalition", "mod"):
        assert secret not in whole
    assert message.subject == "Please confirm your request"


# The mailed link ----------------------------------------------------------------------------------


def test_opening_the_link_or_pressing_its_button_does_nothing_and_shows_nothing(
    client: Client, stage: Stage
) -> None:
    published(stage)
    link = link_of(client)
    before = stored_now()
    for answer in (client.get(link), client.head(link), client.get(link[:-1])):
        assert answer.status_code == 200
        assert "no-store" in answer["Cache-Control"]
        for secret in SECRETS:
            assert secret not in answer.content.decode()
    [form] = forms(client.get(link).content)
    assert "answer" not in form.values  # no choice is marked
    assert client.post(link, form.values).status_code == 422
    assert stored_now() == before
    assert Entry.objects.exists()


def test_confirming_hides_the_entry_until_it_is_decided(client: Client, stage: Stage) -> None:
    signature = published(stage)
    stage.recount()
    link = link_of(client)
    answer = confirm(client, link)
    for secret in SECRETS:
        assert secret not in answer.content.decode()
    signature.refresh_from_db()
    one = Report.objects.get()
    assert (signature.state, signature.revision) == ("held", 3)
    assert (one.state, one.hidden_at is not None) == ("confirmed", True)
    assert not Entry.objects.exists()
    stage.recount()
    assert b"Mei-Ling" not in client.get("/letters/shelter/signatories/").content
    [event] = Event.objects.filter(verb="hidden")
    assert (event.actor_id, event.subject_id) == (None, signature.pk)
    before = stored_now()
    confirm(client, link)  # twice is once
    assert stored_now().count("hidden") == before.count("hidden")


def test_a_link_opens_nothing_else_and_nothing_else_opens_it(client: Client, stage: Stage) -> None:
    link = link_of(client)
    token = link.split("/")[2]
    for other in (f"/confirm/{token}/", f"/signature/{token}/"):
        assert client.post(other, {"answer": "sign"}).status_code == 404
    assert client.post("/report/none/", {"answer": "report"}).status_code == 404


def test_an_old_link_says_so(client: Client, stage: Stage) -> None:
    link = link_of(client)
    Report.objects.get().token_set.update(expires_at=timezone.now())
    assert client.post(link, {"answer": "report"}).status_code == 410
    assert Report.objects.get().state == "mailed"


def test_this_was_not_me_deletes_it_and_asks_no_more(client: Client, stage: Stage) -> None:
    published(stage)
    link = link_of(client)
    assert client.post(link, {"answer": "not-me"}).status_code == 200
    assert not Report.objects.exists()
    assert Entry.objects.exists()
    again = reported(client, words="once more")
    triage_reports()
    again.refresh_from_db()
    assert again.state == "silent"
    # It is no obstacle to signing.
    assert published(stage, a_claim("The Victim", address="victim@example.net"))


def test_a_wrong_line_is_not_hidden(client: Client, stage: Stage) -> None:
    published(stage)
    confirm(client, link_of(client, kind="wrong", words="A slip."))
    assert Entry.objects.exists()
    assert Report.objects.get().state == "confirmed"


# The cap ------------------------------------------------------------------------------------------


@pytest.fixture
def coordinator(stage: Stage) -> User:
    user = User.objects.create_user("coord", email="coord@example.org", is_staff=True)
    Membership.objects.create(user=user, coalition=stage.coalition, role="coordinator")
    other = User.objects.create_user("elsewhere", email="other@example.org", is_staff=True)
    Membership.objects.create(user=other, coalition=stage.coalition, role="moderator")
    return user


def report_everybody(client: Client, stage: Stage, number: int) -> None:
    for at in range(number):
        published(stage, a_claim(f"Name {'abcdefgh'[at]}", address=f"{at}@example.org"))
    for at in range(number):
        link = link_of(client, name=f"Name {'abcdefgh'[at]}", email=f"victim{at}@example.net")
        confirm(client, link)


def test_above_the_cap_nothing_is_hidden_and_coordinators_are_called_once_a_day(
    client: Client, stage: Stage, settings: Any, coordinator: User
) -> None:
    settings.REPORTS_HIDE_A_DAY = 2
    report_everybody(client, stage, 4)
    assert Report.objects.filter(state="confirmed").count() == 4
    assert Report.objects.filter(hidden_at__isnull=False).count() == 2
    assert Entry.objects.count() == 2
    [order] = Mail.objects.filter(kind="alert")
    assert order.user == coordinator
    Mail.objects.filter(pk=order.pk).update(state="due", due=timezone.now())
    mail.outbox.clear()
    send_due()
    [message] = [m for m in mail.outbox if m.to == ["coord@example.org"]]
    whole = message.message().as_string()
    assert "4 reports wait" in whole
    assert f"/admin/signatories/report/?letter__id__exact={stage.letter.pk}" in str(message.body)
    for secret in ("Name", "victim", "Protect", "Coalition", "shelter"):
        assert secret not in whole, secret


def test_a_day_later_the_cap_is_new(client: Client, stage: Stage, settings: Any) -> None:
    settings.REPORTS_HIDE_A_DAY = 1
    report_everybody(client, stage, 1)
    Report.objects.update(hidden_at=timezone.now() - timedelta(hours=25))
    published(stage, a_claim("Another", address="another@example.org"))
    confirm(client, link_of(client, name="Another"))
    assert not Entry.objects.exists()


# Erasing ------------------------------------------------------------------------------------------


def test_what_nobody_confirms_is_deleted_after_72_hours(client: Client, stage: Stage) -> None:
    link_of(client)
    reported(client, words="that the worker has not seen")
    reported(client, kind="wrong", email="", words="To be decided.")
    triage_reports()
    Report.objects.filter(state="mailed").exclude(mail__state="sent").update(state="new")
    assert erase_reports(now=timezone.now() + timedelta(hours=71)) == 0
    assert erase_reports(now=timezone.now() + timedelta(hours=73)) == 2
    assert Report.objects.get().open_words()["words"] == "To be decided."


def test_who_withdraws_leaves_no_report_with_their_name(client: Client, stage: Stage) -> None:
    signature = published(stage)
    confirm(client, link_of(client))
    withdraw(signature=signature)
    assert not Report.objects.exists()
