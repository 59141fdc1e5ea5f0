"""Names that came by e-mail: pasted, attached, checked line by line, entered with one decision."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.test import Client
from django.utils import timezone

from petitions.models import Letter
from signatories.models import Entry, Event, Signature, SourceMail
from signatories.privacy.erasing import erase_source_mails
from signatories.privacy.withdrawing import withdraw
from tests.privacy.dumps import dump
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db

URL = "/admin/signatories/sourcemail/"
ADD = f"{URL}add/"
NAMES = "Hon. Linda Quay, Senator\nSam Boatman, MP\nHarbour Watch Society\n"
MAIL = b"From: aide@senate.example\r\n\r\nPlease add Senator Quay."


@pytest.fixture
def moderating(stage: Stage) -> Client:
    return as_user(stage.moderator)


def as_user(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def paste(client: Client, stage: Stage, names: str = NAMES, **changed: Any) -> Any:
    values = {
        "letter": stage.letter.pk,
        "received_on": timezone.localdate().isoformat(),
        "names": names,
        "mails": [SimpleUploadedFile("Please add Quay.eml", MAIL, "message/rfc822")],
    }
    return client.post(ADD, values | changed)


def fields(answer: Any) -> dict[str, str]:
    """What the browser would send back of the second page, as it was shown."""
    page = answer.content.decode()
    formset, source = answer.context_data["formset"], answer.context_data["source"]
    assert f'value="{source.pk}"' in page
    sent = {"source": str(source.pk)}
    for form in [formset.management_form, *formset]:
        for field in form:
            value = field.value()
            if value not in (None, False):
                sent[field.html_name] = value if value is not True else "on"
    assert all(f'name="{name}"' in page for name in sent)
    return sent


def enter(client: Client, sent: dict[str, str]) -> Any:
    return client.post(ADD, sent, follow=True)


def row_of(sent: dict[str, str], name: str) -> str:
    return next(k.rpartition("-")[0] for k, v in sent.items() if v == name and k.endswith("-name"))


def names_of(signatures: Any) -> set[str]:
    return {s.contact.open_line().name for s in signatures}


def test_pasted_checked_corrected_and_entered_to_wait(stage: Stage, moderating: Client) -> None:
    answer = paste(moderating, stage)
    assert "Nothing is entered yet" in answer.content.decode()
    assert not Signature.objects.exists()
    sent = fields(answer)
    sent[f"{row_of(sent, 'Sam Boatman')}-name"] = "Samuel Boatman"
    del sent[f"{row_of(sent, 'Harbour Watch Society')}-include"]
    done = enter(moderating, sent)
    assert "2 names were entered. They wait in the queue for a second person." in text(done)
    entered = Signature.objects.all()
    assert names_of(entered) == {"Linda Quay", "Samuel Boatman"}
    source = SourceMail.objects.get()
    for signature in entered:
        assert (signature.origin, signature.state) == ("mail", "waiting")
        assert signature.source_ref == f"e-mail of {timezone.localdate()}"
        assert (signature.source_mail, signature.entered_by) == (source, stage.moderator)
        assert signature.section == stage.people
    assert source.erase_on == stage.facts.erased_on
    event = Event.objects.get(verb="recorded")
    assert (event.actor_id, event.reason_code) == (stage.moderator.pk, "mail 2")


def text(answer: Any) -> str:
    return html.unescape(answer.content.decode())


def test_published_at_once_where_the_letter_needs_no_second_person(
    stage: Stage, moderating: Client
) -> None:
    Letter.objects.update(mail_needs_second=False)
    done = enter(moderating, fields(paste(moderating, stage)))
    assert "3 names were entered and published." in text(done)
    assert Signature.objects.filter(state="published").count() == 3
    assert set(Entry.objects.values_list("proof", flat=True)) == {"authority"}


def test_the_same_paste_twice_adds_nothing(stage: Stage, moderating: Client) -> None:
    sent = fields(paste(moderating, stage))
    enter(moderating, sent)
    again = enter(moderating, sent)
    assert "entered already" in text(again)
    page = paste(moderating, stage)
    assert text(page).count("Look at this: This name is on the letter already.") == 3
    sent = fields(page)
    assert not [name for name in sent if name.endswith("-include")]
    assert "No name is ticked" in text(enter(moderating, sent))
    sent["form-0-include"] = "on"
    assert "on the letter already" in text(enter(moderating, sent))
    assert Signature.objects.count() == 3


def test_one_line_that_cannot_be_entered_keeps_all_back(stage: Stage, moderating: Client) -> None:
    for wrong, said in ({"name": ""}, "Write the name"), ({"name": "=cmd"}, "begins with"):
        sent = fields(paste(moderating, stage))
        row = row_of(sent, "Sam Boatman")
        answer = enter(moderating, sent | {f"{row}-{k}": v for k, v in wrong.items()})
        assert said in text(answer)
        assert not Signature.objects.exists()


def test_who_came_meanwhile_is_no_second_entry(stage: Stage, moderating: Client) -> None:
    sent = fields(paste(moderating, stage))
    published(stage, a_claim("Sam Boatman"))
    assert "on the letter already" in text(enter(moderating, sent))
    assert Signature.objects.count() == 1


def test_doubtful_lines_come_first(stage: Stage, moderating: Client) -> None:
    published(stage, a_claim("Sam Boatman"))
    formset = paste(moderating, stage).context_data["formset"]
    assert formset[0]["name"].value() == "Sam Boatman"
    assert "already" in formset[0]["doubts"].value()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"names": ""}, "required"),
        ({"names": "\n".join(f"Ann Quay{n:03}" for n in range(51))}, "at a time"),
        ({"received_on": "2999-01-01"}, "still to come"),
        ({"letter": "0"}, "valid choice"),
        ({"mails": [SimpleUploadedFile("a.exe", b"x")]}, "no file of these kinds"),
        ({"mails": [SimpleUploadedFile("a.eml", b"")]}, "empty"),
        ({"mails": [SimpleUploadedFile(f"{n}.eml", b"x") for n in range(6)]}, "5 files at most"),
        ({"mails": [SimpleUploadedFile("a.pdf", b"x" * 5_000_001)]}, "larger than 5 MB"),
    ],
)
def test_bad_input_gets_a_clear_answer(
    stage: Stage, moderating: Client, changed: dict[str, Any], said: str
) -> None:
    answer = paste(moderating, stage, **changed)
    assert answer.status_code == 200
    assert said in text(answer)
    assert not SourceMail.objects.exists()


def test_a_letter_that_closed_takes_only_who_wrote_before(stage: Stage, moderating: Client) -> None:
    sent = fields(paste(moderating, stage))
    long_ago = timezone.now() - timedelta(days=9)
    Letter.objects.update(state="closed", opens_at=long_ago - timedelta(days=1), closes_at=long_ago)
    assert "takes no names of that day" in text(enter(moderating, sent))
    assert "closed before that day" in text(paste(moderating, stage))
    before = (long_ago - timedelta(days=1)).date().isoformat()
    enter(moderating, fields(paste(moderating, stage, received_on=before)))
    assert Signature.objects.count() == 3


def test_between_the_pages_nothing_is_in_clear(
    stage: Stage, moderating: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does an upload touch a disk on its way, however large."""

    def refuse(*args: Any) -> None:
        raise AssertionError("a file was put on a disk")

    monkeypatch.setattr(TemporaryUploadedFile, "__init__", refuse)
    large = MAIL + b"x" * 3_000_000
    answer = paste(moderating, stage, mails=[SimpleUploadedFile("Quay.eml", large)])
    assert SourceMail.objects.get().open_files()[0]["name"] == "Quay.eml"
    for where, value in dump():
        for word in (b"Quay", b"Boatman", b"senate.example"):
            assert word not in value, where
    assert "no-store" in answer["Cache-Control"]


def test_a_strangers_upload_is_dropped(stage: Stage, client: Client) -> None:
    file = SimpleUploadedFile("a.eml", MAIL)
    request = client.post("/letters/shelter/sign/", {"mails": file}).wsgi_request
    assert not request.FILES


def test_opened_by_who_may_as_a_file_and_put_down(stage: Stage, moderating: Client) -> None:
    enter(moderating, fields(paste(moderating, stage)))
    source = SourceMail.objects.get()
    page, there = f"{URL}{source.pk}/change/", f"{URL}{source.pk}/open/1/"
    assert "Open mail 1 (.eml)" in text(moderating.get(page))
    assert "Please add Quay" not in text(moderating.get(page))
    assert moderating.get(there).status_code == 302
    assert not Event.objects.filter(verb="revealed").exists()
    answer = moderating.post(there)
    assert answer.content == MAIL
    assert answer["Content-Disposition"] == 'attachment; filename="mail-1.eml"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    event = Event.objects.get(verb="revealed")
    assert (event.reason_code, event.actor_id) == ("mail", stage.moderator.pk)
    assert moderating.post(f"{URL}{source.pk}/open/2/").status_code == 404
    assert as_user(stage.stranger).post(there).status_code == 404
    stage.moderator.groups.clear()
    assert as_user(stage.moderator).post(there).status_code == 403


def test_of_another_coalition_nothing_is_seen_or_entered(stage: Stage, moderating: Client) -> None:
    sent = fields(paste(moderating, stage))
    stranger = as_user(stage.stranger)
    assert "valid choice" in text(paste(stranger, stage))
    assert "Nothing was entered: begin again" in text(enter(stranger, sent))
    enter(moderating, sent)
    assert "shelter" not in re.sub(r"(?s)<nav.*?</nav>", "", text(stranger.get(URL)))
    stage.moderator.memberships.update(coalition=stage.stranger.memberships.get().coalition)
    assert moderating.post(ADD, sent).status_code == 403


def test_erased_when_nobody_decides_on_its_day_and_when_all_are_gone(
    stage: Stage, moderating: Client
) -> None:
    today = timezone.localdate()
    sent = fields(paste(moderating, stage))
    assert erase_source_mails(today=today) == 0
    assert erase_source_mails(today=today + timedelta(days=1)) == 1
    assert not SourceMail.objects.exists()
    assert "begin again" in text(enter(moderating, sent))
    enter(moderating, fields(paste(moderating, stage)))
    source = SourceMail.objects.get()
    first, *rest = Signature.objects.order_by("pk")
    withdraw(signature=first)
    assert erase_source_mails(today=today) == 0
    for signature in rest:
        withdraw(signature=signature)
    assert erase_source_mails(today=today) == 1
    source.refresh_from_db()
    assert source.open_files() == []
    enter(moderating, fields(paste(moderating, stage)))
    assert erase_source_mails(today=stage.facts.erased_on) == 1
    assert not SourceMail.objects.exclude(sealed=None).exists()
    assert Signature.objects.filter(state="waiting").count() == 3


def test_a_section_that_needs_two_has_two_whatever_the_letter_says(
    stage: Stage, moderating: Client
) -> None:
    Letter.objects.update(mail_needs_second=False)
    stage.letter.sections.update(proof="second")
    done = enter(moderating, fields(paste(moderating, stage)))
    assert "They wait in the queue for a second person." in text(done)
    assert Signature.objects.filter(state="waiting").count() == 3
