"""Every address of the admin, for everybody: who gets which page, and nobody what is others'."""

import re
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.db.models import ForeignKey
from django.test import Client

from petitions.models import Letter, LetterOwner, Membership, Section
from signatories.models import Mail
from tests.desk.access_table import ACCESS
from tests.desk.worlds import (
    LOGINS,
    MARK,
    address,
    admin_routes,
    browser_of,
    kept,
    other_world,
    people,
    rows_of,
)
from tests.html import forms
from tests.stage import Stage

pytestmark = pytest.mark.django_db
OURS = [login for login in LOGINS if login not in ("other", "chief")]
# Addresses that change something when they are opened, or end the session.
NOT_OPENED = {"/admin/logout/"}


class Worlds:
    def __init__(self, stage: Stage) -> None:
        self.other = other_world(stage)
        self.ours = rows_of(stage, "ours")
        self.foreign = rows_of(self.other, MARK)
        self.people = people(stage, self.other)

    def browser(self, login: str) -> Client:
        return browser_of(self.people[login])


@pytest.fixture
def worlds(stage: Stage) -> Worlds:
    return Worlds(stage)


def code(answer: Any) -> str:
    if answer.status_code == 302 and "/login/" in answer["Location"]:
        return "l"
    return {200: ".", 302: "r", 403: "f", 404: "n", 405: "m"}.get(answer.status_code, "?")


def of_a_row(route: str) -> bool:
    """Whether it is the address of a row that belongs to a coalition."""
    parts = route.split("/")
    return "<" in route and len(parts) > 5 and parts[3] not in {"group", "user", "cause", "block"}


# Pages -------------------------------------------------------------------------------------------


def test_every_address_has_its_row() -> None:
    assert admin_routes() == list(dict.fromkeys(admin_routes()))
    assert set(admin_routes()) == set(ACCESS), "a new address: who may open it?"
    assert {len(codes) for codes in ACCESS.values()} == {len(LOGINS)}


@pytest.mark.parametrize("login", LOGINS)
def test_each_gets_what_the_table_says(worlds: Worlds, login: str) -> None:
    place, got, due = LOGINS.index(login), {}, {}
    for route, codes in ACCESS.items():
        got[route] = code(worlds.browser(login).get(address(route, worlds.ours)))
        due[route] = codes[place]
    assert {r: c for r, c in got.items() if c != due[r]} == {}, "route: what it answered"


@pytest.mark.once
@pytest.mark.parametrize("login", OURS)
def test_no_page_shows_what_is_another_coalitions(worlds: Worlds, login: str) -> None:
    browser = worlds.browser(login)
    for route in ACCESS:
        if route in NOT_OPENED:
            continue
        for rows in (worlds.ours, worlds.foreign):
            path = address(route, rows)
            answer = browser.get(path)
            assert answer.status_code < 500, path
            assert MARK not in answer.getvalue().decode(), path


def test_the_mark_is_where_its_owner_looks(worlds: Worlds) -> None:
    """Or the test above looks at nothing."""
    browser, seen = worlds.browser("other"), set()
    for route in ACCESS:
        if route not in NOT_OPENED:
            answer = browser.get(address(route, worlds.foreign))
            if MARK in answer.getvalue().decode():
                seen.add(route.split("/")[3])
    assert seen >= {
        "letter", "version", "section", "coalition", "office", "membership", "queuedsignature",
        "declinereason",
        "signature", "proposedsignature", "entry", "report", "lockdown", "announcement",
        "suppression", "roster", "officialroster", "officeholder",
    }  # fmt: skip


def test_a_foreign_row_is_not_there(worlds: Worlds) -> None:
    """For whom the table gives the page of their own row."""
    for login in ("moderator", "coordinator", "single"):
        place, browser = LOGINS.index(login), worlds.browser(login)
        for route, codes in ACCESS.items():
            if of_a_row(route) and codes[place] == ".":
                answer = browser.get(address(route, worlds.foreign))
                assert answer.status_code in (302, 403, 404), route


def test_autocomplete_offers_nobody_anything_foreign(worlds: Worlds) -> None:
    for login in OURS:
        browser = worlds.browser(login)
        for model in admin.site._registry:
            for field in model._meta.get_fields():
                if isinstance(field, ForeignKey):
                    asked = {
                        "app_label": model._meta.app_label, "model_name": model._meta.model_name,
                        "field_name": field.name, "term": "",
                    }  # fmt: skip
                    answer = browser.get("/admin/autocomplete/", asked)
                    assert MARK not in answer.getvalue().decode(), (model, field.name)


# Changes -----------------------------------------------------------------------------------------


@pytest.mark.once
@pytest.mark.parametrize("login", OURS)
def test_no_action_of_a_foreigner_changes_anything(worlds: Worlds, login: str) -> None:
    browser, before, mails = worlds.browser(login), kept(worlds.foreign), Mail.objects.count()
    for model, model_admin in admin.site._registry.items():
        name = model._meta.model_name
        row = worlds.foreign.get(str(name))
        actions = [a if isinstance(a, str) else a.__name__ for a in model_admin.actions or ()]
        for action in [*actions, "delete_selected"]:
            assert row is not None, f"{name}: a model without a row in tests/desk/worlds.py"
            given = {"action": action, "_selected_action": [row.pk], "post": "yes", "index": "0"}
            path = f"/admin/{model._meta.app_label}/{name}/"
            assert browser.post(path, given).status_code < 500
    assert kept(worlds.foreign) == before
    assert Mail.objects.count() == mails


@pytest.mark.once
@pytest.mark.parametrize("login", OURS)
def test_no_form_of_a_foreigner_changes_anything(worlds: Worlds, login: str) -> None:
    """The owner's own form, sent by somebody else."""
    owner, browser = worlds.browser("other"), worlds.browser(login)
    before, mails = kept(worlds.foreign), Mail.objects.count()
    sent = 0
    for route in ACCESS:
        if not of_a_row(route):
            continue
        path = address(route, worlds.foreign)
        page = owner.get(path)
        filled = forms(page.content) if page.status_code == 200 else []
        values = {k: v for form in filled if form.method == "post" for k, v in form.values.items()}
        for button in ("_save", "_publish", "_decline", "_hold", "_confirm", "_ask", "post"):
            answer = browser.post(path, values | {button: "yes", "slug": "taken-over"})
            assert answer.status_code < 500, path
            sent += 1
    assert sent > 100
    assert kept(worlds.foreign) == before
    assert Mail.objects.count() == mails


# What a coordinator does -------------------------------------------------------------------------


def fill(client: Client, path: str, **changes: Any) -> Any:
    page = client.get(path).content.decode()
    form = next(form for form in forms(page) if len(form.names) > 3 and form.method == "post")
    return client.post(path, form.values | changes)


def test_a_coordinator_drafts_opens_and_closes_a_letter(worlds: Worlds, stage: Stage) -> None:
    browser = worlds.browser("coordinator")
    owner = {"letter_owners-TOTAL_FORMS": "1", "letter_owners-0-coalition": stage.coalition.pk,
             "letter_owners-0-position": "1"}  # fmt: skip
    section = {"sections-TOTAL_FORMS": "1", "sections-0-position": "1",
               "sections-0-takes_individuals": "on", "sections-0-sort": "name",
               "sections-0-proof": "mailbox"}  # fmt: skip
    add = "/admin/petitions/letter/add/"
    assert fill(browser, add, slug="new", **section).status_code == 200, "a letter of nobody"
    foreign = owner | {"letter_owners-0-coalition": worlds.other.coalition.pk}
    assert fill(browser, add, slug="new", **foreign).status_code == 200, "a letter of others"
    assert not Letter.objects.filter(slug="new").exists()
    answer = fill(browser, add, slug="new", **owner, **section)
    assert answer.status_code == 302, answer.content.decode()
    letter = Letter.objects.get(slug="new")
    text = {"texts-TOTAL_FORMS": "1", "texts-0-language": "en", "texts-0-title": "New",
            "texts-0-body": "Words."}  # fmt: skip
    version = "/admin/petitions/version/add/"
    foreign_letter = fill(browser, version, letter=worlds.other.letter.pk, number="9", **text)
    assert foreign_letter.status_code == 200
    assert fill(browser, version, letter=letter.pk, number="1", **text).status_code == 302
    for action, state in (("open_letters", "open"), ("close_letters", "closed")):
        browser.post(
            "/admin/petitions/letter/", {"action": action, "_selected_action": [letter.pk]}
        )
        letter.refresh_from_db()
        assert letter.state == state


def test_a_coordinator_keeps_a_letter_in_hand(worlds: Worlds) -> None:
    """The last own coalition cannot be taken off a draft, nor the letter given to others."""
    letter = Letter.objects.create(slug="draft")
    owner = LetterOwner.objects.create(letter=letter, coalition=worlds.ours["coalition"])
    path = f"/admin/petitions/letter/{letter.pk}/change/"
    browser = worlds.browser("coordinator")
    given = {"letter_owners-0-coalition": worlds.other.coalition.pk}
    assert fill(browser, path, **given).status_code == 200
    assert fill(browser, path, **{"letter_owners-0-DELETE": "on"}).status_code == 200
    owner.refresh_from_db()
    assert owner.coalition == worlds.ours["coalition"]


INVITE = "/admin/petitions/membership/add/"


def test_a_coordinator_invites_for_their_own(worlds: Worlds) -> None:
    browser, mine = worlds.browser("coordinator"), worlds.ours["coalition"]
    given = {"email": "new@example.org", "role": "moderator"}
    answer = browser.post(INVITE, given | {"coalition": mine.pk, "letter": ""})
    assert answer.status_code == 302
    made = Membership.objects.get(user__email="new@example.org")
    assert (made.coalition, made.role, made.user.is_superuser) == (mine, "moderator", False)
    assert Mail.objects.filter(kind="invitation", user=made.user).exists()
    assert not LogEntry.objects.exists(), "the address would stand there"


@pytest.mark.parametrize("login", ["coordinator", "single", "moderator"])
@pytest.mark.parametrize("what", ["coalition", "letter", "both"])
def test_nobody_invites_for_others(worlds: Worlds, login: str, what: str) -> None:
    mine, theirs = worlds.ours, worlds.foreign
    coalition = theirs["coalition"] if what != "letter" else mine["coalition"]
    letter = theirs["letter"] if what != "coalition" else mine["letter"]
    given = {"email": "new@example.org", "role": "coordinator", "coalition": coalition.pk,
             "letter": letter.pk}  # fmt: skip
    before = Membership.objects.count()
    assert worlds.browser(login).post(INVITE, given).status_code in (200, 403)
    assert Membership.objects.count() == before


def test_who_coordinates_a_letter_invites_for_it_alone(worlds: Worlds) -> None:
    browser, mine = worlds.browser("single"), worlds.ours
    given = {"email": "new@example.org", "role": "moderator", "coalition": mine["coalition"].pk}
    assert browser.post(INVITE, given | {"letter": ""}).status_code == 200
    assert browser.post(INVITE, given | {"letter": mine["letter"].pk}).status_code == 302
    assert Membership.objects.get(user__email="new@example.org").letter == mine["letter"]


def test_a_section_of_another_letter_is_not_taken(worlds: Worlds) -> None:
    given = {"letter": worlds.other.letter.pk, "position": "9", "takes_individuals": "on",
             "sort": "name", "proof": "mailbox"}  # fmt: skip
    answer = fill(worlds.browser("coordinator"), "/admin/petitions/section/add/", **given)
    assert answer.status_code == 200
    assert not Section.objects.filter(position=9).exists()


# Figures -----------------------------------------------------------------------------------------


def test_a_reader_sees_figures_and_no_name(
    worlds: Worlds, django_assert_max_num_queries: Any
) -> None:
    browser = worlds.browser("reader")
    with django_assert_max_num_queries(10):
        page = browser.get("/admin/signatories/roster/").content.decode()
    shown = " ".join(re.sub(r"<[^>]*>", " ", page).split())
    assert "Individuals: 1" in shown
    assert "Not checked yet: 1" in shown
    assert "ours Stands" not in page
    index = browser.get("/admin/").content.decode()
    assert "/admin/signatories/roster/" in index
    assert "queuedsignature" not in index
