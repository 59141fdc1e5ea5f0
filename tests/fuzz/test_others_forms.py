"""Every form of every page of one coalition, as its own administrator would send it, sent by those
who have no right to: nothing of that coalition changes, and nobody is told what is in it.
"""

from typing import Any
from urllib.parse import urlencode

import pytest

from tests.desk.worlds import kept, other_world, people, rows_of
from tests.fuzz.application import Application
from tests.fuzz.judging import ask_and_look
from tests.fuzz.malformed import Request
from tests.fuzz.targets import CSRF, Ground, lay_out_of
from tests.stage import Stage

pytestmark = [pytest.mark.django_db, pytest.mark.long]
STRANGERS = ("anonymous", "none", "reader", "other")
WORD = "ours"


@pytest.fixture
def world(stage: Stage, settings: Any) -> tuple[Ground, dict[str, Any]]:
    settings.ACCOUNT_RATE_LIMITS = False
    other = other_world(stage)
    rows = rows_of(stage, WORD)
    return lay_out_of(stage, rows, people(stage, other), (*STRANGERS, "chief")), rows


def posts(ground: Ground, login: str) -> list[Request]:
    """Each form with each of its buttons, and where it has rows to choose, all of them chosen."""
    found = []
    for target in ground.targets:
        if not target.path.startswith("/admin/") or target.path.startswith("/admin/account/"):
            continue
        for form in target.forms:
            if form.method != "post" or "logout" in form.action:
                continue
            for name, value in [*form.buttons, ("action", "delete_selected")]:
                fields = {**form.values, name: value, "csrfmiddlewaretoken": CSRF, "post": "yes"}
                path = form.action.partition("?")[0]
                path = path if path.startswith("/") else target.path
                headers = {
                    "Origin": "http://testserver",
                    "Cookie": ground.cookies[login],
                    "Content-Type": "application/x-www-form-urlencoded",
                }
                body = urlencode(fields).encode()
                found.append(Request("POST", path.encode(), "", headers, body, login))
    return found


@pytest.mark.parametrize("login", STRANGERS)
def test_a_form_of_theirs_changes_nothing_of_ours(
    world: tuple[Ground, dict[str, Any]], login: str
) -> None:
    ground, rows = world
    before, application, wrong = kept(rows), Application(), []
    sent = posts(ground, login)
    for request in sent:
        answer, after = ask_and_look(application, request, lambda: kept(rows))
        if after != before or answer.status >= 500:
            wrong.append(f"{answer.status} {request}")
    assert wrong == []
    assert len(sent) > 100


def test_its_own_administrator_does_change_things(world: tuple[Ground, dict[str, Any]]) -> None:
    """Else the forms above would be none."""
    ground, rows = world
    before, application = kept(rows), Application()
    changed = [
        request.path
        for request in posts(ground, "chief")
        if ask_and_look(application, request, lambda: kept(rows))[1] != before
    ]
    assert len(set(changed)) > 10, changed
