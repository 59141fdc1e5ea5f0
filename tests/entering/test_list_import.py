"""Names for a letter in the admin: columns confirmed, entries corrected, written by the worker."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from petitions.models import Letter
from signatories.entering import working
from signatories.entering.drafts import PER_PAGE
from signatories.entering.working import work_imports
from signatories.models import Event, ImportDraft, ImportPart, Invitation, Signature
from signatories.models.claim import Line
from signatories.privacy.erasing import erase_import_drafts
from tests.entering.lists import ods, xlsx
from tests.entering.test_import_admin import drafted, field_of, fields, said, send, worked
from tests.entering.test_roster_admin import as_user, coordinator
from tests.privacy.dumps import dump
from tests.stage import Stage, a_claim, make_letter, published

pytestmark = pytest.mark.django_db

URL = "/admin/signatories/importdraft/"
NAMES = f"{URL}names/"
ROWS = [
    ["Full name", "Position", "Organisation", "E-mail", "Phone"],
    ["Ann Example", "Professor", "Harbour College", "ann@example.org", "1"],
    ["Bo Example", "MP", "", "bo@example.org", "2"],
    ["", "Secretary", "Friends of the Harbour", "", ""],
]


def csv(rows: list[list[str]] = ROWS) -> str:
    return "".join(",".join(row) + "\n" for row in rows)


@pytest.fixture
def coordinating(stage: Stage) -> Client:
    return as_user(coordinator(stage, "lead"))


def upload(
    client: Client, letter: Letter, content: str | bytes = "", name: str = "l.csv", **changed: Any
) -> Any:
    content = content or csv()
    data = content.encode() if isinstance(content, str) else content
    values = {
        "file": SimpleUploadedFile(name, data),
        "text": "",
        "authority": "Signed sheets of the assembly",
        "dated": "2026-11-02",
        "kind": "",
        "section": "",
    }
    answer = client.post(f"{NAMES}?letter={letter.pk}", values | changed)
    if answer.status_code != 302:
        return answer
    worked()
    return client.get(answer["Location"], follow=True)


def columns(client: Client, page: Any, **changed: str) -> Any:
    """The columns as they were guessed, and what was changed; then its names."""
    answer = client.post(f"{URL}{drafted().pk}/columns/", fields(page) | changed)
    if answer.status_code != 302:
        return answer
    worked()
    return client.get(answer["Location"], follow=True)


def lines() -> dict[str, Line]:
    found = [s.contact.open_line() for s in Signature.objects.order_by("pk")]
    return {line.name: line for line in found if line}


def test_from_the_letters_page_to_the_queue(stage: Stage, coordinating: Client) -> None:
    published(stage, a_claim("Ann Example"))
    page = coordinating.get(f"/admin/petitions/letter/{stage.letter.pk}/change/")
    assert f"{NAMES}?letter={stage.letter.pk}" in said(page)
    page = upload(coordinating, stage.letter)
    assert "The first rows of l.csv" in said(page)
    assert "Harbour College" in said(page)
    sent = fields(page)
    assert [sent[f"c{at}"] for at in range(5)] == ["name", "role", "affiliation", "", ""]
    names = columns(coordinating, page)
    assert "Already there, and not added: 1." in said(names)
    assert "“Ann Example” is on the letter already" in said(
        coordinating.get(f"{URL}{drafted().pk}/change/?show=there")
    )
    sent = fields(names)
    sent[field_of(sent, "Friends of the Harbour", "name")] = "Friends of our Harbour"
    assert Signature.objects.count() == 1
    done = send(coordinating, sent)
    assert "2 names were entered and wait" in said(done)
    assert "1 was there already" in said(done)
    assert lines() == {
        "Ann Example": Line("person", "Ann Example"),
        "Bo Example": Line("person", "Bo Example", role="MP", office="mp"),
        "Friends of our Harbour": Line("organisation", "Friends of our Harbour"),
    }
    signature = Signature.objects.get(section=stage.organisations)
    assert (signature.origin, signature.state) == ("import", "waiting")
    assert signature.entered_by.username == "lead"
    start = "Signed sheets of the assembly, 2026-11-02; l.csv sha256:"
    assert signature.source_ref.startswith(start)
    assert Event.objects.filter(verb="imported", letter_id=stage.letter.pk).count() == 1
    assert not ImportPart.objects.exists()
    assert not Invitation.objects.exists(), "no address is used that nobody chose"


def test_the_same_file_twice_adds_nothing(stage: Stage, coordinating: Client) -> None:
    for _time in range(2):  # both are uploaded before either is entered
        columns(coordinating, upload(coordinating, stage.letter))
    first, second = ImportDraft.objects.order_by("created_at")
    for draft in (first, second):
        coordinating.post(f"{URL}{draft.pk}/change/", {"_import": "on"})
    worked()
    assert Signature.objects.count() == 3
    page = coordinating.get(f"{URL}{second.pk}/change/")
    assert "imported before: nothing was added" in said(page)
    assert "imported before: nothing was added" in said(upload(coordinating, stage.letter))


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.xlsx", xlsx(*ROWS)), ("a.ods", ods(*ROWS)), ("a.txt", csv().replace(",", "\t")),
     ("a.csv", csv().replace(",", ";").encode("utf-16")), ("a.csv", csv().encode("cp1252"))],
)  # fmt: skip
def test_every_kind_of_sheet(stage: Stage, coordinating: Client, name: str, content: bytes) -> None:
    columns(coordinating, upload(coordinating, stage.letter, content, name))
    send(coordinating, {})
    assert set(lines()) == {"Ann Example", "Bo Example", "Friends of the Harbour"}


def test_columns_are_corrected(stage: Stage, coordinating: Client) -> None:
    rows = [["Who", "What", "For"], ["Ann Example", "Professor", "Harbour College"]]
    page = upload(coordinating, stage.letter, csv(rows))
    assert "Choose which column holds the name" in said(columns(coordinating, page, headings="on"))
    twice = columns(coordinating, page, c0="name", c1="name")
    assert "Another column holds that already" in said(twice)
    columns(coordinating, page, c0="name", c1="role", c2="affiliation", headings="on")
    send(coordinating, {})
    line = Line("person", "Ann Example", role="Professor", affiliation="Harbour College")
    assert lines() == {"Ann Example": line}


def test_a_list_without_headings(stage: Stage, coordinating: Client) -> None:
    page = upload(coordinating, stage.letter, "Ann Example,Poet\nBo Example,Baker\n")
    columns(coordinating, page, c0="name", c1="role")
    send(coordinating, {})
    assert set(lines()) == {"Ann Example", "Bo Example"}


def test_pasted_names_have_no_columns(stage: Stage, coordinating: Client) -> None:
    pasted = "Hon. Ann Example, MP\nHarbour Watch Society\n"
    page = upload(coordinating, stage.letter, file="", text=pasted)
    assert "Names: 2" in said(page)
    send(coordinating, fields(page))
    assert set(lines()) == {"Ann Example", "Harbour Watch Society"}


def test_problems_first_with_their_lines_and_all_or_nothing(
    stage: Stage, coordinating: Client
) -> None:
    rows = [["Name", "Kind"], ["Ann Example", "person"], ["=1+1", "person"], ["Bo Example", "dog"]]
    page = columns(coordinating, upload(coordinating, stage.letter, csv(rows)))
    first, second, third = page.context_data["forms"]
    assert first.entry["line"] == 3
    assert "begins with" in first.entry["doubts"][0]
    assert "neither organisation nor person" in second.entry["doubts"][0]
    assert third.entry["name"] == "Ann Example"
    assert "begins with" in said(send(coordinating, fields(page)))
    refused = send(coordinating, {})  # as if the line stood on another page
    assert "1 line cannot be entered as it is. Nothing was written" in said(refused)
    assert "Line 3: " in said(refused)
    assert not Signature.objects.exists()
    sent = fields(refused)
    del sent[field_of(sent, "=1+1", "include")]
    send(coordinating, sent)
    assert set(lines()) == {"Ann Example", "Bo Example"}


def test_kind_and_section_that_the_list_does_not_tell(stage: Stage, coordinating: Client) -> None:
    page = upload(coordinating, stage.letter, "Name,Role\nXyzzy Quux,\n", kind="organisation")
    columns(coordinating, page)
    send(coordinating, {})
    assert lines() == {"Xyzzy Quux": Line("organisation", "Xyzzy Quux")}
    page = upload(coordinating, stage.letter, "Name,Role\nHarbour Society,\n", section="2")
    names = columns(coordinating, page)
    assert "no section takes such a signatory" in said(names)


def test_a_long_list_is_read_a_while_at_a_time(
    stage: Stage, coordinating: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [["Name", "Role"], *([f"Ann {chr(65 + n % 26)}{n}", "Poet"] for n in range(230))]
    page = upload(coordinating, stage.letter, csv(rows))
    key = drafted().pk
    coordinating.post(f"{URL}{key}/columns/", fields(page))
    assert work_imports(seconds=0) == 1
    page = coordinating.get(f"{URL}{key}/change/")
    assert f"{PER_PAGE} names were read so far" in said(page)
    assert 'http-equiv="refresh"' in said(page), "without a script the browser looks again"
    assert coordinating.post(f"{URL}{key}/change/", {"_import": "on"}).status_code == 200
    assert not Signature.objects.exists()
    # The worker is killed; when its time is over another begins anew.
    working._begun.clear()
    assert work_imports() == 0
    later = timezone.now() + timedelta(minutes=11)
    ImportDraft.objects.update(taken_until=later - timedelta(minutes=12))
    while work_imports(seconds=0):
        pass
    page = coordinating.get(f"{URL}{key}/change/?p=5")
    assert "Names: 230" in said(page)
    assert len(page.context_data["forms"]) == 30
    send(coordinating, {})
    assert Signature.objects.count() == 230


def test_given_up_while_it_is_read(stage: Stage, coordinating: Client) -> None:
    rows = [["Name"], *([f"Ann {chr(65 + n % 26)}{n}"] for n in range(120))]
    page = upload(coordinating, stage.letter, csv(rows))
    key = drafted().pk
    coordinating.post(f"{URL}{key}/columns/", fields(page))
    assert work_imports(seconds=0) == 1
    coordinating.post(f"{URL}{key}/delete/", {"post": "yes"})
    worked()
    assert not ImportPart.objects.exists()
    assert not working._begun


def test_it_is_sealed_and_erased_after_a_day(stage: Stage, coordinating: Client) -> None:
    columns(coordinating, upload(coordinating, stage.letter))
    everything = dump()
    for word in (b"Bo Example", b"l.csv", b"bo@example.org"):
        assert word not in everything
    assert erase_import_drafts(now=timezone.now() + timedelta(hours=25)) == 1
    assert not ImportPart.objects.exists()


def test_nobody_elses_letter_or_draft(stage: Stage, coordinating: Client) -> None:
    elsewhere = stage.stranger.memberships.get().coalition
    foreign = make_letter(elsewhere, "theirs")
    assert coordinating.get(f"{NAMES}?letter={foreign.pk}").status_code == 404
    assert coordinating.get(f"{NAMES}?letter=1e9").status_code == 404
    assert "theirs" not in said(coordinating.get(NAMES))
    upload(coordinating, stage.letter)
    key = drafted().pk
    far = as_user(coordinator(stage, "far", coalition=elsewhere))
    for path in ("columns", "change"):
        assert far.get(f"{URL}{key}/{path}/").status_code == 404
        assert far.post(f"{URL}{key}/{path}/", {"_import": "on"}).status_code == 404
    single = as_user(coordinator(stage, "one", letter=stage.letter))
    columns(single, upload(single, stage.letter))
    send(single, {})
    assert Signature.objects.count() == 3


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"content": b"\x89PNG\r\n\x1a\n0000"}, "this is no text but a file of the kind PNG"),
        ({"content": b"\x00" * 300}, "the file is empty"),
        ({"content": xlsx(*ROWS)[:2000], "name": "cut.xlsx"}, "damaged or cut short"),
        ({"dated": "2999-01-01"}, "year from 1900"),
        ({"dated": ""}, "required"),
        ({"authority": "=1"}, "begins with"),
        ({"section": "x"}, "valid choice"),
        ({"file": "", "text": "Ann \x00 Example"}, "Null characters are not allowed"),
        ({"file": "", "text": "\n"}, "Choose a file of at most 10 MB, or paste"),
    ],
)
def test_bad_input_gets_a_clear_answer(
    stage: Stage, coordinating: Client, changed: dict[str, Any], why: str
) -> None:
    page = upload(coordinating, stage.letter, **changed)
    assert page.status_code == 200
    assert re.search(why, said(page))
    assert not Signature.objects.exists()
    assert not ImportDraft.objects.exclude(work="").exists()
