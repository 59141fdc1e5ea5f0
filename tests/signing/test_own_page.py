"""The signer's own page: it shows after a POST, and does what was chosen there."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from signatories.mailing.outbox import send_due
from signatories.mailing.own_page import OWN_PAGE_LIVES, own_page_token
from signatories.models import Contact, Entry, Mail, OwnPageRequest, Signature, Token
from signatories.privacy.withdrawing import withdraw
from signatories.signing.asking import answer_own_page_requests, forget_own_page_tokens
from signatories.signing.triage import triage_new
from tests.html import PageForm, forms, post_form
from tests.models.test_private_models import dump
from tests.stage import Stage, a_claim, confirmed, mailed_token, published, submitted

pytestmark = pytest.mark.django_db
ASK = "/letters/shelter/signature/"
ASKED = f"{ASK}asked/"
SECRETS = ("Mei-Ling", "Example", "mei@example.org", "Protect", "shelter", "Coalition")


def stored_now() -> str:
    """Every value of every table, in lower case."""
    return "\n".join(sorted(f"{table} {text}" for table, text in dump()))


def page_of(signature: Signature) -> str:
    return f"/signature/{own_page_token(signature)}/"


def shown(client: Client, page: str) -> Any:
    """Choose to see it, as a browser does after the link was opened."""
    fields = post_form(client.get(page).content).values
    return client.post(page, fields | {"answer": "show"})


def form_for(content: bytes, step: str) -> PageForm:
    return next(form for form in forms(content) if ("step", step) in form.buttons)


def send(client: Client, page: str, step: str, **answers: str) -> Any:
    """Fill in a form of the page and press its button, as a browser does."""
    fields = form_for(shown(client, page).content, step).values
    return client.post(page, fields | {"step": step} | answers)


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_the_link_shows_nothing_and_does_nothing(
    client: Client, stage: Stage, method: str
) -> None:
    signature = published(stage)
    page = page_of(signature)
    before = stored_now()
    answer = getattr(client, method)(page)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    text = answer.content.decode()
    for secret in SECRETS:
        assert secret not in text, secret
    if method == "get":
        assert post_form(text).names == {"answer"}
        assert post_form(text).values == {}, "nothing is chosen beforehand"
    assert stored_now() == before


@pytest.mark.parametrize("fields", [{}, {"answer": ""}, {"answer": "all"}, {"step": "show"}])
def test_its_button_alone_shows_nothing_and_does_nothing(
    client: Client, stage: Stage, fields: dict[str, str]
) -> None:
    page = page_of(published(stage))
    before = stored_now()
    answer = client.post(page, fields)
    assert answer.status_code == 422
    assert "Choose one of the two. Nothing has happened yet." in answer.content.decode()
    for secret in SECRETS:
        assert secret not in answer.content.decode(), secret
    assert stored_now() == before


def test_this_was_not_me_can_be_said_without_seeing_anything(client: Client, stage: Stage) -> None:
    answer = client.post(page_of(published(stage)), {"answer": "not-me"})
    assert answer.status_code == 200
    for secret in SECRETS:
        assert secret not in answer.content.decode(), secret
    assert Signature.objects.get().state == "disowned"
    assert not Contact.objects.exists()


def test_it_shows_all_that_is_stored(client: Client, stage: Stage) -> None:
    signature = published(stage, a_claim(role="Baker", affiliation="Mill"))
    send(client, page := page_of(signature), "correct", role="Head baker")
    answer = shown(client, page)
    text = answer.content.decode()
    for words in ("Mei-Ling Example", "Baker, Mill", "Head baker, Mill", "mei@example.org",
                  "Protect the exiles", "Named on the public list", "Published"):  # fmt: skip
        assert words in text, words
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, noarchive"
    assert answer["Referrer-Policy"] == "same-origin"
    assert not client.cookies


@pytest.mark.parametrize("state", ["waiting", "published"])
def test_a_robot_that_presses_every_button_changes_nothing(
    client: Client, stage: Stage, state: str
) -> None:
    signature = confirmed(stage, a_claim(visibility="described", description="A student"))
    assert signature is not None
    if state == "published":
        stage.publish(signature)
    page = page_of(signature)
    before = stored_now()
    content = shown(client, page).content
    buttons = [(form, button) for form in forms(content) for button in form.buttons]
    assert len(buttons) == 5
    for form, (name, value) in buttons:
        assert client.post(page, form.values | {name: value}).status_code in (200, 422)
    assert stored_now() == before


@pytest.mark.parametrize("step", ["correct", "visibility", "withdraw", "not-me", "download", "x"])
def test_nonsense_is_answered_and_changes_nothing(client: Client, stage: Stage, step: str) -> None:
    page = page_of(published(stage))
    before = stored_now()
    for fields in ({}, {"name": "=1", "visibility": "all", "withdraw": "", "not_me": ""}):
        answer = client.post(page, fields | {"step": step})
        assert answer.status_code in (200, 422)
    assert stored_now() == before


def test_another_site_cannot_press_the_button(client: Client, stage: Stage) -> None:
    page = page_of(published(stage))
    for step in ("", "withdraw", "download"):
        fields = {"step": step, "withdraw": "on", "answer": "show"}
        answer = client.post(page, fields, headers={"Origin": "https://evil.example"})
        assert answer.status_code == 403
        assert b"Mei-Ling" not in answer.content
    assert Signature.objects.get().state == "published"
    foreign = {"Origin": "https://evil.example"}
    assert client.post(ASK, {"email": "m@example.org"}, headers=foreign).status_code == 403
    assert not OwnPageRequest.objects.exists()


def test_tokens_open_one_thing_for_a_time(client: Client, stage: Stage) -> None:
    signature = published(stage)
    submitted(stage, a_claim("Ben", address="ben@example.org"))
    triage_new()
    send_due()
    confirming = mailed_token()
    token = own_page_token(signature)
    assert client.post(f"/signature/{confirming}/", {"answer": "show"}).status_code == 404
    assert client.post(f"/confirm/{token}/", {"answer": "not-me"}).status_code == 404
    assert client.get("/signature/none/").status_code == 404
    Token.objects.update(expires_at=timezone.now())
    path = f"/signature/{token}/"
    for answer in (client.get(path), client.post(path, {"answer": "show"})):
        assert answer.status_code == 410
        assert b"Mei-Ling" not in answer.content


def test_a_token_lives_thirty_days_and_is_forgotten(stage: Stage) -> None:
    own_page_token(published(stage))
    now = timezone.now()
    assert timedelta(days=30) == OWN_PAGE_LIVES
    assert forget_own_page_tokens(now=now + timedelta(days=59)) == 0
    assert forget_own_page_tokens(now=now + timedelta(days=61)) == 1
    assert not Token.objects.filter(purpose="own").exists()


# What can be done there ------------------------------------------------------------------------


def test_a_correction_leaves_the_published_line_up(client: Client, stage: Stage) -> None:
    signature = published(stage)
    answer = send(client, page_of(signature), "correct", name="Mei-Ling Exemplar")
    assert "with the moderators" in answer.content.decode()
    assert Entry.objects.get().name == "Mei-Ling Example"
    assert Contact.objects.get().open_proposal()["line"]["name"] == "Mei-Ling Exemplar"


def test_a_second_correction_starts_from_the_first(client: Client, stage: Stage) -> None:
    page = page_of(published(stage))
    send(client, page, "correct", name="Mei-Ling Exemplar")
    send(client, page, "correct", role="Baker")
    line = Contact.objects.get().open_proposal()["line"]
    assert (line["name"], line["role"]) == ("Mei-Ling Exemplar", "Baker")


def test_a_wrong_correction_is_refused_with_a_reason_and_kept(client: Client, stage: Stage) -> None:
    answer = send(client, page_of(published(stage)), "correct", name="www.example.com")
    assert answer.status_code == 422
    assert "looks like a link" in answer.content.decode()
    assert form_for(answer.content, "correct").values["name"] == "www.example.com"


def test_fewer_may_see_it_at_once(client: Client, stage: Stage) -> None:
    page = page_of(published(stage))
    assert send(client, page, "visibility", visibility="counted").status_code == 200
    assert Entry.objects.get().audience == "counted"
    answer = shown(client, page).content.decode()
    assert "Mei-Ling" not in answer
    assert "not stored" in answer
    assert {button for form in forms(answer) for button in form.buttons} == {
        ("step", "download"), ("step", "withdraw"), ("step", "not-me")
    }  # fmt: skip


def test_more_may_see_it_when_a_moderator_agrees(client: Client, stage: Stage) -> None:
    page = page_of(published(stage, a_claim(visibility="addressee")))
    answer = send(client, page, "visibility", visibility="described")
    assert answer.status_code == 422
    send(client, page, "visibility", visibility="described", description="A baker")
    assert Entry.objects.get().audience == "addressee"
    assert Contact.objects.get().open_proposal()["visibility"] == "described"
    assert "A baker" in shown(client, page).content.decode()


def test_withdrawing_needs_a_tick_and_then_holds(client: Client, stage: Stage) -> None:
    page = page_of(published(stage))
    assert send(client, page, "withdraw").status_code == 422
    assert Entry.objects.exists()
    assert send(client, page, "withdraw", withdraw="on").status_code == 200
    assert not Entry.objects.exists()
    assert Signature.objects.get().state == "withdrawn"
    assert client.post(page, {"step": "withdraw", "withdraw": "on"}).status_code == 200
    answer = shown(client, page)
    assert answer.status_code == 200
    assert b"Mei-Ling" not in answer.content


def test_this_was_not_me(client: Client, stage: Stage) -> None:
    answer = send(client, page_of(published(stage)), "not-me", not_me="on")
    assert answer.status_code == 200
    assert Signature.objects.get().state == "disowned"
    sent = len(mail.outbox)
    submitted(stage)
    triage_new()
    send_due()
    assert len(mail.outbox) == sent


def test_the_download_holds_everything(client: Client, stage: Stage) -> None:
    page = page_of(published(stage, a_claim(role="Baker")))
    answer = client.post(page, {"step": "download"})
    assert answer["Content-Disposition"] == 'attachment; filename="stored.json"'
    assert "no-store" in answer["Cache-Control"]
    stored = json.loads(answer.content)
    assert stored["as_typed"]["role"] == "Baker"
    assert (stored["address"], stored["state"]) == ("mei@example.org", "published")


@pytest.mark.parametrize("kind", ["person", "organisation"])
@pytest.mark.parametrize("visibility", Signature.Visibility.values)
@pytest.mark.parametrize("state", Signature.State.values)
def test_every_state_has_a_page(
    client: Client, stage: Stage, kind: str, visibility: str, state: str
) -> None:
    words = {"description": "A baker"} if visibility == "described" else {}
    signature = published(stage, a_claim(kind=kind, visibility=visibility, **words))
    if state in ("withdrawn", "disowned"):
        withdraw(signature=signature, disowned=state == "disowned")
    else:
        Signature.objects.update(state=state, reason="duplicate")
    page = page_of(signature)
    assert shown(client, page).status_code == 200
    assert client.post(page, {"step": "download"}).status_code == 200


def test_what_no_key_opens_can_still_be_withdrawn(
    client: Client, stage: Stage, settings: Any
) -> None:
    page = page_of(published(stage))
    settings.SEALING_KEYS = [b"another key of 32 bytes exactly!"]
    answer = shown(client, page)
    assert "cannot be opened" in answer.content.decode()
    assert client.post(page, {"step": "withdraw", "withdraw": "on"}).status_code == 200
    assert Signature.objects.get().state == "withdrawn"


# Asking for the link ---------------------------------------------------------------------------


def asked(client: Client, address: str) -> tuple[list[str], Any]:
    """The statements of a request without their values, and the answer."""
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = client.post(ASK, {"email": address})
    return [re.sub(r"'[^']*'|\\x\w+|X'\w+'", "?", q["sql"]) for q in captured], answer


def test_everybody_is_answered_alike_by_one_insert(client: Client, stage: Stage) -> None:
    published(stage)
    client.get(ASK)
    (known, first), (unknown, second) = (
        asked(client, "mei@example.org"),
        asked(client, "eve@example.org"),
    )
    assert len(known) == len(unknown) == 1
    assert known[0].startswith("INSERT INTO")
    assert known[0][:120] == unknown[0][:120]
    assert (first.status_code, first["Location"]) == (303, ASKED)
    assert (second.status_code, second["Location"]) == (303, ASKED)
    assert first.headers == second.headers
    assert client.get(ASKED).status_code == 200
    assert not client.cookies
    assert "mei@example.org" not in stored_now()


def test_only_a_mailbox_that_has_signed_gets_a_mail(client: Client, stage: Stage) -> None:
    published(stage)
    sent = len(mail.outbox)
    client.post(ASK, {"email": "eve@example.org"})
    client.post(ASK, {"email": "MEI+x@example.org"})
    assert answer_own_page_requests() == 2
    assert not OwnPageRequest.objects.exists()
    send_due()
    [message] = mail.outbox[sent:]
    assert message.to == ["mei@example.org"]
    [token] = re.findall(r"/signature/([a-z2-7]+)/", message.body)
    assert "Mei-Ling" in shown(client, f"/signature/{token}/").content.decode()


def test_one_mail_for_all_signatures_of_a_mailbox_that_tells_nothing(
    client: Client, stage: Stage
) -> None:
    published(stage)
    confirmed(stage, a_claim("Harbour", kind="organisation"))
    stage.letter.discreet = False
    stage.letter.save()
    client.post(ASK, {"email": "mei@example.org"})
    client.post(ASK, {"email": "mei@example.org"})
    answer_own_page_requests()
    assert Mail.objects.filter(kind="own-page").count() == 1  # the second adds nothing
    sent = len(mail.outbox)
    send_due()
    [message] = mail.outbox[sent:]
    html = message.alternatives[0].content
    for part in (message.subject, message.body, html):
        for secret in ("Mei-Ling", "Harbour", "Protect", "shelter", "Coalition", "harbour"):
            assert secret not in part, secret
    tokens = set(re.findall(r"/signature/([a-z2-7]+)/", message.body))
    assert len(tokens) == 2
    assert tokens == set(re.findall(r"/signature/([a-z2-7]+)/", html))
    assert "Person" in message.body
    assert "Organisation" in message.body


def test_who_withdrew_gets_no_mail(client: Client, stage: Stage) -> None:
    signature = published(stage)
    client.post(ASK, {"email": "mei@example.org"})
    answer_own_page_requests()
    withdraw(signature=signature)
    sent = len(mail.outbox)
    send_due()
    client.post(ASK, {"email": "mei@example.org"})
    answer_own_page_requests()
    send_due()
    assert len(mail.outbox) == sent


def test_a_request_that_no_key_opens_waits_and_is_then_forgotten(
    client: Client, stage: Stage, settings: Any
) -> None:
    client.post(ASK, {"email": "mei@example.org"})
    settings.SEALING_KEYS = [b"another key of 32 bytes exactly!"]
    assert answer_own_page_requests() == 0
    assert OwnPageRequest.objects.exists()
    answer_own_page_requests(now=timezone.now() + timedelta(hours=73))
    assert not OwnPageRequest.objects.exists()


def test_a_wrong_address_is_refused_with_a_reason(client: Client, stage: Stage) -> None:
    answer = client.post(ASK, {"email": "mei"})
    assert answer.status_code == 422
    assert "not a complete e-mail address" in answer.content.decode()
    assert client.get("/letters/none/signature/").status_code == 404


def test_many_requests_from_one_network_are_told_to_wait(
    client: Client, stage: Stage, settings: Any
) -> None:
    settings.SIGNING_BURST, settings.SIGNING_PER_HOUR = 1, 1
    assert client.post(ASK, {"email": "mei@example.org"}).status_code == 303
    answer = client.post(ASK, {"email": "eve@example.org"})
    assert answer.status_code == 429
    assert "eve@example.org" in answer.content.decode()
    assert OwnPageRequest.objects.count() == 1


def test_the_letters_page_leads_there(client: Client, stage: Stage) -> None:
    assert f'href="{ASK}"' in client.get("/letters/shelter/").content.decode()
