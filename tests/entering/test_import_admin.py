"""A letter in the admin: read, corrected entry by entry, written once and only then."""

import html
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from petitions.models import Letter
from signatories.entering.drafts import PER_PAGE
from signatories.entering.working import work_imports
from signatories.models import Event, ImportDraft, ImportPart, Signature
from signatories.pages.edge import forget_pages
from signatories.privacy.erasing import erase_import_drafts
from tests.entering.test_roster_admin import as_user, coordinator
from tests.privacy.dumps import dump
from tests.stage import Stage

pytestmark = pytest.mark.django_db

URL = "/admin/signatories/importdraft/"
ADD = f"{URL}add/"
FEW = """Open letter on the harbour

2 November 2026

To the Prime Minister

We write about the boats of our harbour, which matter to every one of us who lives here.

Signatories:

Sam Boatman, MP
Ann Example, Professor of Law, University of Exampleton
Harbour Watch Society
Ben Example.com, Lawyer
"""


@pytest.fixture
def coordinating(stage: Stage) -> Client:
    return as_user(coordinator(stage, "lead"))


def worked() -> None:
    """The worker's turn, until nothing waits for it."""
    while work_imports():
        pass


def said(answer: Any) -> str:
    return html.unescape(answer.content.decode())


def upload(client: Client, stage: Stage, content: str | bytes = FEW, **changed: Any) -> Any:
    data = content.encode() if isinstance(content, str) else content
    values = {
        "coalition": stage.coalition.pk,
        "file": SimpleUploadedFile("letter.txt", data),
        "text": "",
    }
    answer = client.post(ADD, values | changed)
    if answer.status_code != 302:
        return answer
    worked()
    return client.get(answer["Location"], follow=True)


def fields(page: Any) -> dict[str, Any]:
    """What the browser would send back of this page, as it was shown."""
    forms = page.context_data.get("forms") or [page.context_data["form"]]
    sent = {
        field.html_name: "on" if field.value() is True else field.value()
        for form in forms
        for field in form
        if field.value() is not None and field.value() is not False
    }
    assert all(f'name="{name}"' in page.content.decode() for name in sent)
    return sent


def entries(client: Client, query: str = "") -> Any:
    """Its names; their text is kept as it was read, where nobody has looked at it."""
    path = f"{URL}{drafted().pk}/change/{query}"
    answer = client.get(path)
    if answer.status_code == 302 and answer["Location"].endswith("/text/"):
        client.post(answer["Location"], fields(client.get(answer["Location"])))
        answer = client.get(path)
    return answer


def send(client: Client, sent: dict[str, Any], button: str = "_import", query: str = "") -> Any:
    path = f"{URL}{drafted().pk}/change/{query}"
    answer = client.post(path, sent | {button: "on"})
    worked()
    return client.get(answer["Location"], follow=True) if answer.status_code == 302 else answer


def drafted() -> ImportDraft:
    """What was begun last."""
    return ImportDraft.objects.latest("created_at")


def field_of(sent: dict[str, Any], name: str, field: str) -> str:
    row = next(k.partition("-")[0] for k, v in sent.items() if v == name and k.endswith("-name"))
    return f"{row}-{field}"


def names() -> set[str]:
    return {s.contact.open_line().name for s in Signature.objects.all()}


def ready(client: Client) -> dict[str, Any]:
    """The page of entries without the line that no list takes."""
    sent = fields(entries(client))
    del sent[field_of(sent, "Ben Example.com", "include")]
    return sent


def test_read_corrected_and_written_only_then(stage: Stage, coordinating: Client) -> None:
    page = upload(coordinating, stage)
    assert "a letter with 4 names was read. Nothing is written yet" in said(page)
    draft = ImportDraft.objects.get()
    text = fields(page)
    assert text["title"] == "Open letter on the harbour"
    assert str(text["dated"]) == "2026-11-02"
    text |= {"title": "On our harbour", "demands": "Dredge it.\r\nLight it.", "heading-0": "All"}
    coordinating.post(f"{URL}{draft.pk}/text/", text)
    sent = ready(coordinating)
    sent[field_of(sent, "Sam Boatman", "name")] = "Samuel Boatman"
    sent[field_of(sent, "Ann Example", "role")] = "Lawyer"
    sent[field_of(sent, "Ann Example", "in_person_only")] = "on"
    assert send(coordinating, sent, "_next").status_code == 200
    assert not Signature.objects.exists()
    assert Letter.objects.count() == 1
    done = send(coordinating, fields(entries(coordinating)))
    assert "a draft, with 3 names that wait" in said(done)
    letter = Letter.objects.get(slug="on-our-harbour")
    assert letter.state == Letter.State.DRAFT
    assert list(letter.owners.all()) == [stage.coalition]
    version = letter.versions.get()
    assert version.texts.get().title == "On our harbour"
    assert [t.text for t in version.demand_texts.order_by("demand__number")] == [
        "Dredge it.", "Light it."
    ]  # fmt: skip
    assert letter.sections.get().texts.get().heading == "All"
    lines = {s.contact.open_line().name: s.contact.open_line() for s in letter.signatures.all()}
    assert set(lines) == {"Samuel Boatman", "Ann Example", "Harbour Watch Society"}
    assert (lines["Ann Example"].role, lines["Ann Example"].in_person_only) == ("Lawyer", True)
    signature = letter.signatures.all()[0]
    assert (signature.origin, signature.state) == ("import", "waiting")
    assert signature.entered_by.username == "lead"
    assert signature.source_ref.startswith("letter.txt sha256:")
    assert Event.objects.filter(verb="imported", letter_id=letter.pk).exists()
    assert letter.dated == date(2026, 11, 2)
    assert not ImportPart.objects.exists(), "what was entered is kept here no longer"
    assert b"Boatman" not in dump()


def test_the_letters_page_shows_the_date_that_it_bears(stage: Stage, client: Client) -> None:
    path = f"/letters/{stage.letter.slug}/"
    assert "<time" not in said(client.get(path)).partition('class="letter-facts"')[0]
    Letter.objects.filter(pk=stage.letter.pk).update(dated=date(2026, 6, 4))
    stage.facts  # noqa: B018 - reads them anew
    forget_pages()
    assert '<time datetime="2026-06-04">4 June 2026</time>' in said(client.get(path))


def test_what_is_being_corrected_is_nowhere_in_clear(stage: Stage, coordinating: Client) -> None:
    upload(coordinating, stage)
    everything = dump()
    assert b"Boatman" not in everything
    assert b"letter.txt" not in everything


def test_doubtful_ones_first_with_their_reasons(stage: Stage, coordinating: Client) -> None:
    upload(coordinating, stage)
    page = entries(coordinating)
    assert page.context_data["forms"][0].entry["raw"] == "Ben Example.com, Lawyer"
    assert "Look at this, line 14: name: This looks like a link." in said(page)
    doubtful = entries(coordinating, "?show=doubtful")
    assert "Harbour Watch Society" not in said(doubtful)
    sent = ready(coordinating)
    send(coordinating, sent, "_next")
    assert "Kept." in said(entries(coordinating))


def test_a_line_that_the_list_refuses_keeps_all_back(stage: Stage, coordinating: Client) -> None:
    upload(coordinating, stage)
    page = send(coordinating, fields(entries(coordinating)))
    assert "nothing was entered yet" in said(page)
    page = send(coordinating, {})  # as if the line stood on another page
    assert "Line 14: “Ben Example.com, Lawyer”: name: This looks like a link." in said(page)
    assert Letter.objects.count() == 1
    assert not Signature.objects.exists()


def test_the_same_file_twice_adds_nothing(stage: Stage, coordinating: Client) -> None:
    upload(coordinating, stage)
    path, sent = f"{URL}{drafted().pk}/change/", ready(coordinating)
    send(coordinating, sent)
    again = coordinating.post(path, sent | {"_import": "on"}, follow=True)
    worked()
    assert "with 3 names that wait" in said(again), "it only says again what became of it"
    upload(coordinating, stage)
    assert "This very file was imported before" in said(send(coordinating, ready(coordinating)))
    assert Letter.objects.count() == 2
    assert Signature.objects.count() == 3


def test_long_lists_are_paged_and_corrections_carried(stage: Stage, coordinating: Client) -> None:
    people = "".join(f"{number}. Ann Example{number}, Lawyer\n" for number in range(1, 251))
    upload(coordinating, stage, f"{FEW[: FEW.index('Sam')]}{people}")
    first = entries(coordinating)
    assert len(first.context_data["forms"]) == PER_PAGE
    sent = fields(entries(coordinating, "?p=5"))
    sent[field_of(sent, "Ann Example250", "name")] = "Zoe Example"
    send(coordinating, sent, "_next", "?p=5")
    done = send(coordinating, fields(entries(coordinating)))
    assert "with 250 names" in said(done)
    assert Signature.objects.count() == 250
    assert "Zoe Example" in names()
    assert "Ann Example250" not in names()


def test_pasted_html_as_a_browser_copies_it(stage: Stage, coordinating: Client) -> None:
    rows = "".join(f"<li>{line}</li>" for line in FEW.splitlines()[10:13])
    pasted = f"<h1>On boats</h1><p>We write about boats.</p><h2>Signatories</h2><ul>{rows}</ul>"
    page = upload(coordinating, stage, file="", text=pasted)
    assert "In pasted text, a letter with 3 names was read" in said(page)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"content": b"%PDF-1.7 and more"}, "Line 1: this is no text but a file of the kind PDF"),
        ({"content": b"PK\x03\x04 and more"}, "an archive, a document or a sheet"),
        ({"content": bytes(range(256)) * 40}, "no text of a letter was found"),
        ({"content": b"\x00" * 300}, "the file is empty"),
        ({"content": b" \n "}, "the file is empty"),
        ({"content": b"a word " * 1_500_000}, "larger than 10 MB"),
        ({"content": "a word " * 100_000}, "longer than 600,000 characters"),
        ({"content": ""}, "is empty"),
        ({"file": "", "text": ""}, "Choose a file of at most 10 MB, or paste a text"),
        ({"file": "", "text": "a\x00b"}, "Null characters are not allowed"),
        ({"coalition": "0"}, "valid choice"),
        ({"coalition": "a\x00"}, "Null characters are not allowed"),
    ],
)
def test_bad_input_gets_a_clear_answer(
    stage: Stage, coordinating: Client, changed: dict[str, Any], why: str
) -> None:
    page = upload(coordinating, stage, **changed)
    assert page.status_code == 200
    assert why in said(page)
    assert not Signature.objects.exists()
    assert not ImportDraft.objects.exclude(work="").exists()


def test_controls_in_a_file_and_on_a_page(stage: Stage, coordinating: Client) -> None:
    upload(coordinating, stage, FEW.replace("boats", "bo\x00ats\u200b"))
    draft = ImportDraft.objects.get()
    text = fields(coordinating.get(f"{URL}{draft.pk}/text/"))
    assert coordinating.post(f"{URL}{draft.pk}/text/", text).status_code == 302
    wrong = coordinating.post(f"{URL}{draft.pk}/text/", text | {"title": "a\x00b"})
    assert "Null characters" in said(wrong)
    sent = ready(coordinating)
    wrong = send(coordinating, sent | {field_of(sent, "Sam Boatman", "name"): "Sam\x00"})
    assert "Null characters" in said(wrong)
    for value in ("nonsense", "99"):
        sent[field_of(sent, "Sam Boatman", "section")] = value
        assert "valid choice" in said(send(coordinating, sent))
    assert not Signature.objects.exists()


def test_another_coalition_gets_nothing(stage: Stage, coordinating: Client) -> None:
    upload(coordinating, stage)
    key = ImportDraft.objects.get().pk
    elsewhere = stage.stranger.memberships.get().coalition
    others = {
        coordinator(stage, "second"): 404,
        coordinator(stage, "far", coalition=elsewhere): 404,
        stage.admin: 404,
        stage.moderator: 403,
        coordinator(stage, "one", letter=stage.letter): 404,
    }
    for user, status in others.items():
        client = as_user(user)
        for path in (f"{URL}{key}/change/", f"{URL}{key}/text/"):
            assert client.get(path).status_code == status, user
            assert client.post(path, {"_import": "on"}).status_code == status, user
        assert str(key) not in client.get(URL).content.decode()
    foreign = as_user(coordinator(stage, "further", coalition=elsewhere))
    assert "valid choice" in said(upload(foreign, stage))
    assert as_user(coordinator(stage, "two", letter=stage.letter)).get(ADD).status_code == 403
    assert Client().get(ADD).status_code == 302
    assert not Signature.objects.exists()


def test_who_coordinates_no_more_cannot_write_it(stage: Stage) -> None:
    user = coordinator(stage, "lead")
    client = as_user(user)
    upload(client, stage)
    user.memberships.update(coalition=stage.stranger.memberships.get().coalition)
    assert client.get(f"{URL}{drafted().pk}/change/").status_code == 403
    assert send(client, {}).status_code == 403
    assert Letter.objects.count() == 1


def test_who_is_shut_out_meanwhile_does_not_write_it(stage: Stage) -> None:
    user = coordinator(stage, "lead")
    client = as_user(user)
    upload(client, stage)
    sent = ready(client)
    client.post(f"{URL}{drafted().pk}/change/", sent | {"_import": "on"})
    user.memberships.all().delete()
    worked()
    assert Letter.objects.count() == 1
    assert drafted().work == ""


def test_what_another_coalition_imported_is_not_ours(stage: Stage, coordinating: Client) -> None:
    upload(coordinating, stage)
    send(coordinating, ready(coordinating))
    elsewhere = stage.stranger.memberships.get().coalition
    foreign = as_user(coordinator(stage, "far", coalition=elsewhere))
    upload(foreign, stage, coalition=elsewhere.pk)
    assert "a draft, with 3 names" in said(send(foreign, ready(foreign)))
    assert Letter.objects.filter(owners=elsewhere).latest("pk").signatures.count() == 3


def test_it_is_given_up_or_erased_after_a_day(stage: Stage, coordinating: Client) -> None:
    upload(coordinating, stage)
    key = ImportDraft.objects.get().pk
    coordinating.post(f"{URL}{key}/delete/", {"post": "yes"})
    assert not ImportDraft.objects.exists()
    upload(coordinating, stage)
    assert erase_import_drafts(now=timezone.now() + timedelta(hours=23)) == 0
    assert erase_import_drafts(now=timezone.now() + timedelta(hours=25)) == 1
    gone = coordinating.get(f"{URL}{key}/change/", follow=True)
    assert "older than a day" in said(gone)


def work_apart(_number: int) -> int:
    try:
        return work_imports()
    finally:
        connection.close()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_who_press_at_once_write_it_once(stage: Stage) -> None:
    user = coordinator(stage, "lead")
    client = as_user(user)
    upload(client, stage)
    path, sent = f"{URL}{drafted().pk}/change/", ready(client)

    def press(browser: Client) -> str:
        try:
            return browser.post(path, sent | {"_import": "on"})["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        led = list(pool.map(press, [as_user(user), as_user(user)]))
    assert led == [path, path]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work_apart, range(2)))
    assert Letter.objects.count() == 2
    assert Signature.objects.count() == 3
