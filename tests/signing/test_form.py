"""The form by plain HTTP: what it asks, what it keeps, what it stores."""

from typing import Any

import pytest
from django.test import Client

from petitions.models import DemandText, VersionText
from petitions.writing.actions import adopt_correction, close_letter, draft_correction
from petitions.writing.facts import forget_facts
from signatories.models import Submission
from tests.html import post_form
from tests.stage import Stage, make_letter

pytestmark = pytest.mark.django_db
URL = "/letters/shelter/sign/"
PERSON = {"kind": "person", "name": "Ann Example", "email": "ann@example.org",
          "visibility": "public"}  # fmt: skip
ORGANISATION = {"kind": "organisation", "name": "Harbour Society", "email": "ben@example.org",
                "visibility": "public", "representative": "Ben Example",
                "authority": "on"}  # fmt: skip


def opened(client: Client, kind: str = "person") -> dict[str, str]:
    """The fields of a freshly opened form."""
    return post_form(client.get(URL, {"kind": kind}).content).values


def sent(client: Client, answers: dict[str, str], **changes: str) -> Any:
    return client.post(URL, opened(client, answers["kind"]) | answers | {"step": "send"} | changes)


def test_nothing_is_chosen_for_a_person(client: Client, stage: Stage) -> None:
    form = post_form(client.get(URL, {"kind": "person"}).content)
    assert "visibility" in form.names
    assert "visibility" not in form.values


@pytest.mark.parametrize("answers", [PERSON, ORGANISATION])
def test_form_check_send(client: Client, stage: Stage, answers: dict[str, str]) -> None:
    check = client.post(URL, opened(client, answers["kind"]) | answers | {"step": "check"})
    assert check.status_code == 200
    assert answers["name"] in check.content.decode()
    assert not Submission.objects.exists()
    form = post_form(check.content)
    assert ("step", "send") in form.buttons
    assert ("step", "change") in form.buttons
    done = client.post(URL, form.values | {"step": "send"})
    assert (done.status_code, done["Location"]) == (303, f"{URL}check-your-inbox/")
    claim = Submission.objects.get().open_claim()
    assert (claim.line.name, claim.address) == (answers["name"], answers["email"])
    assert client.get(done["Location"]).status_code == 200


def test_change_goes_back_with_every_entry_kept(client: Client, stage: Stage) -> None:
    answers = PERSON | {"role": "Baker", "in_person_only": "on"}
    back = client.post(URL, opened(client) | answers | {"step": "change"})
    assert back.status_code == 200
    values = post_form(back.content).values
    assert {name: values.get(name) for name in answers} == answers


@pytest.mark.django_db(transaction=True)  # as in production: the INSERT is in no transaction
def test_a_double_click_is_one_row_and_the_same_answer(client: Client, stage: Stage) -> None:
    fields = opened(client) | PERSON | {"step": "send"}
    first, second = client.post(URL, fields), client.post(URL, fields)
    assert first["Location"] == second["Location"]
    assert Submission.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_address_corrected_under_the_same_ticket_is_mailed_too(
    client: Client, stage: Stage
) -> None:
    """Back, reload, change the address, send: the browser still holds the first ticket."""
    fields = opened(client) | PERSON | {"step": "send"}
    client.post(URL, fields | {"email": "mistyped@example.org"})
    client.post(URL, fields | {"email": "right@example.org"})
    addresses = {s.open_claim().address for s in Submission.objects.all()}
    assert addresses == {"mistyped@example.org", "right@example.org"}


def test_signing_is_one_insert_and_reads_nothing(
    client: Client, stage: Stage, django_assert_num_queries: Any
) -> None:
    fields = opened(client) | PERSON | {"step": "send"}
    with django_assert_num_queries(1) as queries:
        client.post(URL, fields)
    assert queries[0]["sql"].startswith("INSERT INTO")


@pytest.mark.parametrize("answers", [PERSON, ORGANISATION])
def test_no_cookie_is_set(client: Client, stage: Stage, answers: dict[str, str]) -> None:
    sent(client, answers)
    client.get("/letters/shelter/")
    assert not client.cookies


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("name", "", "Write the name"),
        ("name", "www.example.com", "looks like a link"),
        ("name", "https://example.com", "looks like a link"),
        ("name", "=1+1", "begins with “=”"),
        ("name", "+Ann", "begins with “+”"),
        ("name", "-Ann", "begins with “-”"),
        ("name", "@ann", "begins with “@”"),
        ("name", "A" * 10_000, "at most 200 characters"),
        ("name", "An\x00n", "Null characters"),
        ("name", "An\x07n", "invisible control characters"),
        ("name", "\u202eAnn", "invisible control characters"),
        ("name", "123", "no letter"),
        ("email", "", "Give the address"),
        ("email", "ann", "not a complete e-mail address"),
        ("email", "ann@@example.org", "not a complete e-mail address"),
        ("email", "ann@example.org\r\nBcc: eve@example.org", "not a complete e-mail address"),
        ("visibility", "", "Choose who may see"),
        ("visibility", "everyone", "not one of the available choices"),
        ("visibility", "described", "Write the words"),
        ("office", "king", "not one of the available choices"),
        ("representative", "An Assistant", "Only office-holders can be signed for"),
        ("other_names", "=cmd", "begins with “=”"),
    ],
)
def test_bad_input_is_a_field_error_that_says_what_to_do(
    client: Client, stage: Stage, field: str, value: str, says: str
) -> None:
    for step in ("check", "send"):
        answer = sent(client, PERSON | {"role": "Baker"}, **{field: value, "step": step})
        assert answer.status_code == 422
        text = answer.content.decode()
        assert says in text
        assert "Error:" in text.partition("</title>")[0]
        assert post_form(answer.content).values["role"] == "Baker"
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    ("field", "says"),
    [("authority", "may sign for the organisation"), ("representative", "Write your own name")],
)
def test_an_organisation_needs_who_may_sign(
    client: Client, stage: Stage, field: str, says: str
) -> None:
    answers = {name: value for name, value in ORGANISATION.items() if name != field}
    answer = sent(client, answers)
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_a_mailbox_with_a_plus_is_kept_as_typed(client: Client, stage: Stage) -> None:
    sent(client, PERSON | {"email": "Ann+letters@Example.org"})
    assert Submission.objects.get().open_claim().address == "Ann+letters@Example.org"


@pytest.mark.parametrize("ticket", ["", "forged", "a:b:c", "\x00", "é" * 500])
def test_a_form_without_its_ticket_is_asked_again_with_entries_kept(
    client: Client, stage: Stage, ticket: str
) -> None:
    answer = sent(client, PERSON, ticket=ticket)
    assert answer.status_code == 409
    assert not Submission.objects.exists()
    again = client.post(URL, post_form(answer.content).values | {"step": "send"})
    assert again.status_code == 303
    assert Submission.objects.get().open_claim().line.name == "Ann Example"


def test_a_form_sent_after_two_hours_is_taken_and_after_two_days_asked_again(
    client: Client, stage: Stage, time_machine: Any
) -> None:
    time_machine.move_to("2026-06-01 12:00", tick=False)
    fields = opened(client) | PERSON | {"step": "send"}
    time_machine.move_to("2026-06-03 12:00", tick=False)
    assert client.post(URL, fields).status_code == 409
    time_machine.move_to("2026-06-01 14:00", tick=False)
    assert client.post(URL, fields).status_code == 303


def test_a_version_that_changed_is_shown_and_asked_again(client: Client, stage: Stage) -> None:
    fields = opened(client) | PERSON | {"step": "send"}
    draft = draft_correction(letter=stage.letter, note="A slip in the title.")
    VersionText.objects.filter(version=draft, language="en").update(title="Protect all exiles")
    assert DemandText.objects.filter(version=draft).exists()
    adopt_correction(version=draft)
    forget_facts()
    answer = client.post(URL, fields)
    assert answer.status_code == 409
    assert "Protect all exiles" in answer.content.decode()
    assert not Submission.objects.exists()
    assert client.post(URL, post_form(answer.content).values | {"step": "send"}).status_code == 303
    assert Submission.objects.get().version == draft


def test_a_closed_letter_takes_nothing(client: Client, stage: Stage) -> None:
    fields = opened(client) | PERSON | {"step": "send"}
    close_letter(letter=stage.letter, actor_id=None)
    forget_facts()
    assert client.get(URL).status_code == 403
    assert client.post(URL, fields).status_code == 403
    assert not Submission.objects.exists()


def test_a_draft_is_not_there(client: Client, stage: Stage) -> None:
    make_letter(stage.coalition, "secret", opened=False)
    for path in ("", "sign/", "signatories/", "tally.json", "sign/check-your-inbox/"):
        assert client.get(f"/letters/secret/{path}").status_code == 404
    assert client.post("/letters/secret/sign/", PERSON | {"step": "send"}).status_code == 404


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver.evil"])
def test_another_site_cannot_sign(client: Client, stage: Stage, origin: str) -> None:
    fields = opened(client) | PERSON | {"step": "send"}
    assert client.post(URL, fields, headers={"Origin": origin}).status_code == 403
    assert not Submission.objects.exists()


def test_our_own_page_can_sign(client: Client, stage: Stage) -> None:
    fields = opened(client) | PERSON | {"step": "send"}
    answer = client.post(URL, fields, headers={"Origin": "http://testserver"})
    assert answer.status_code == 303


def test_the_described_choice_keeps_its_words_and_the_others_drop_them(
    client: Client, stage: Stage
) -> None:
    described = PERSON | {"visibility": "described", "description": "A student, Vancouver"}
    sent(client, described)
    sent(client, described | {"visibility": "counted"})
    lines = [s.open_claim().line for s in Submission.objects.order_by("received")]
    assert [line.description for line in lines] == ["A student, Vancouver", ""]


def test_a_kind_that_is_none_is_not_found(client: Client, stage: Stage) -> None:
    assert client.get(URL, {"kind": "robot"}).status_code == 404


def test_html_in_a_name_is_text(client: Client, stage: Stage) -> None:
    check = client.post(
        URL, opened(client) | PERSON | {"name": "<b onload=x>Ann</b>", "step": "check"}
    )
    assert b"<b onload" not in check.content
