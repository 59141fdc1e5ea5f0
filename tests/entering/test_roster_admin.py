"""Official rosters in the admin: shown as they were read, then loaded; by whom, seen by whom."""

import hashlib
import html
import re
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from petitions.models import Letter, Membership, Office
from signatories.desk.groups import COORDINATORS
from signatories.models import Event, OfficeHolder, OfficialRoster
from tests.official import load
from tests.stage import Stage

pytestmark = pytest.mark.django_db

URL = "/admin/signatories/officialroster/"
HOLDERS = "/admin/signatories/officeholder/"
SHEET = "name,party,twitter\nAnn Example,NDP,@a\nBen Example,Green,\n"


def coordinator(stage: Stage, name: str, *, coalition: Any = None, letter: Any = None) -> User:
    user = User.objects.create_user(name, password="steering", is_staff=True)
    user.groups.add(Group.objects.get(name=COORDINATORS))
    Membership.objects.create(
        user=user, coalition=coalition or stage.coalition, letter=letter, role="coordinator"
    )
    return user


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def upload(client: Client, text: str | bytes = SHEET, **changed: Any) -> Any:
    data = text.encode() if isinstance(text, str) else text
    values = {
        "office": Office.objects.get(coalition__slug="harbour", code="mp").pk,
        "source": "House of Commons list",
        "dated": "2021-06-10",
        "sheet": SimpleUploadedFile("list.csv", data),
    }
    return client.post(f"{URL}add/", values | changed)


def carried(answer: Any) -> str:
    found = re.search(r'name="carried" value="([^"]+)"', answer.content.decode())
    assert found, answer.content.decode()
    return html.unescape(found.group(1))


@pytest.fixture
def coordinating(stage: Stage) -> Client:
    return as_user(coordinator(stage, "lead"))


def test_shown_first_and_loaded_then(coordinating: Client) -> None:
    answer = upload(coordinating)
    page = answer.content.decode()
    assert "2 lines were read" in page
    assert "<bdi>Ben Example</bdi>" in page
    assert "Columns left aside: twitter" in page
    assert not OfficialRoster.objects.exists()
    done = coordinating.post(f"{URL}add/", {"carried": carried(answer)}, follow=True)
    assert "Loaded: 2 lines" in done.content.decode()
    roster = OfficialRoster.objects.get()
    assert (roster.office.code, roster.dated) == ("mp", date(2021, 6, 10))
    assert roster.loaded_by.username == "lead"
    assert sorted(roster.holders.values_list("name", flat=True)) == ["Ann Example", "Ben Example"]
    event = Event.objects.get(verb="roster-loaded")
    assert (event.actor_id, event.subject_id) == (roster.loaded_by_id, roster.pk)
    again = coordinating.post(f"{URL}add/", {"carried": carried(answer)}, follow=True)
    assert "loaded already" in again.content.decode()
    assert OfficialRoster.objects.count() == 1


def test_broken_lines_are_told_and_nothing_can_be_loaded(coordinating: Client) -> None:
    page = upload(coordinating, "name,from\nAnn Example,soon\nBen Example,\n,\n").content.decode()
    assert "1 line cannot be read. Nothing was loaded." in page
    assert "Line 2: from: “soon” is not a date" in page
    assert "carried" not in page
    assert not OfficialRoster.objects.exists()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"text": b"%PDF-1.7"}, "PDF"),
        ({"text": "party\nNDP\n"}, "no heading for the names"),
        ({"dated": "2999-01-01"}, "still to come"),
        ({"source": "=cmd"}, "begins with"),
        ({"source": ""}, "required"),
        ({"sheet": ""}, "required"),
        ({"office": "0"}, "valid choice"),
        ({"source": "a\x00b"}, "ull characters"),
    ],
)
def test_bad_input_gets_a_clear_answer(
    coordinating: Client, changed: dict[str, Any], said: str
) -> None:
    answer = upload(coordinating, **changed)
    assert answer.status_code == 200
    assert said in html.unescape(answer.content.decode())
    assert not OfficialRoster.objects.exists()


def test_a_sheet_too_long_for_a_page_is_for_the_command(coordinating: Client) -> None:
    words = (hashlib.sha256(str(number).encode()).hexdigest() for number in range(8_000))
    answer = upload(coordinating, "name\n" + "".join(f"Ann {word}\n" for word in words))
    assert "too long for a page" in answer.content.decode()


def test_what_is_forged_old_or_anothers_is_not_loaded(
    stage: Stage, coordinating: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = carried(upload(coordinating))
    another = as_user(coordinator(stage, "second"))
    for client, text in ((coordinating, "forged"), (coordinating, f"{shown}x"), (another, shown)):
        answer = client.post(f"{URL}add/", {"carried": text}, follow=True)
        assert "Nothing was loaded" in answer.content.decode()
    monkeypatch.setattr("signatories.entering.roster_admin.SECONDS_VALID", -1)
    answer = coordinating.post(f"{URL}add/", {"carried": shown}, follow=True)
    assert "Nothing was loaded" in answer.content.decode()
    assert not OfficialRoster.objects.exists()


def test_who_coordinates_no_more_cannot_load_what_was_shown(stage: Stage) -> None:
    user = coordinator(stage, "lead")
    client = as_user(user)
    shown = carried(upload(client))
    elsewhere = stage.stranger.memberships.get().coalition
    user.memberships.update(coalition=elsewhere)
    assert client.post(f"{URL}add/", {"carried": shown}).status_code == 403
    assert not OfficialRoster.objects.exists()


def test_another_coalitions_office_is_no_choice(stage: Stage) -> None:
    elsewhere = stage.stranger.memberships.get().coalition
    client = as_user(coordinator(stage, "other", coalition=elsewhere))
    assert "valid choice" in upload(client).content.decode()
    assert not OfficialRoster.objects.exists()


def test_who_sees_and_who_may_do_what(stage: Stage) -> None:
    roster = load(stage, SHEET)
    holder = OfficeHolder.objects.first()
    assert holder is not None
    elsewhere = stage.stranger.memberships.get().coalition
    one_letter = Letter.objects.get(slug="shelter")
    paths = [URL, f"{URL}add/", f"{URL}{roster.pk}/change/", f"{URL}{roster.pk}/delete/",
             HOLDERS, f"{HOLDERS}{holder.pk}/change/", f"{HOLDERS}add/",
             f"{HOLDERS}{holder.pk}/delete/"]  # fmt: skip
    expected = {
        stage.admin: [200, 200, 200, 200, 200, 200, 403, 403],
        coordinator(stage, "lead"): [200, 200, 200, 200, 200, 200, 403, 403],
        coordinator(stage, "one", letter=one_letter): [200, 403, 200, 403, 200, 200, 403, 403],
        stage.moderator: [200, 403, 200, 403, 200, 200, 403, 403],
        coordinator(stage, "far", coalition=elsewhere): [200, 200, 302, 302, 200, 302, 403, 403],
        stage.stranger: [200, 403, 302, 403, 200, 302, 403, 403],
    }
    for user, wanted in expected.items():
        client = as_user(user)
        assert [client.get(path).status_code for path in paths] == wanted, user.username
        sees = wanted[2] == 200
        assert (b"House of Commons list" in client.get(URL).content) is sees, user.username
        assert (b"Ben Example" in client.get(f"{HOLDERS}?q=Ben").content) is sees, user.username
    assert [Client().get(path).status_code for path in paths] == [302] * len(paths)


def test_taken_back_by_its_coordinator(stage: Stage, coordinating: Client) -> None:
    roster = load(stage, SHEET)
    page = coordinating.get(f"{URL}{roster.pk}/delete/").content.decode()
    assert "House of Commons list" in page
    assert "Ann Example" not in page
    coordinating.post(f"{URL}{roster.pk}/delete/", {"post": "yes"})
    assert not OfficialRoster.objects.exists()
    assert Event.objects.filter(verb="roster-taken-back").exists()


@pytest.mark.parametrize("url", [URL, HOLDERS])
def test_the_pages_take_as_many_queries_whatever_the_length(
    stage: Stage, coordinating: Client, url: str
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            coordinating.get(url)
        return len(captured)

    load(stage, SHEET)
    few = queries()
    for year in range(2000, 2020):
        load(stage, SHEET, dated=date(year, 1, 1))
    assert queries() == few
