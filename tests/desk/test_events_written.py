"""Everything that staff do at the desk leaves its line in the log, by driving the page itself."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from petitions.models import Letter, Membership, Section
from signatories.decisions.reports import confirm_report
from signatories.models import Event, Signature
from signatories.privacy.proposing import propose
from tests.decisions.test_merged_leave import a_report
from tests.desk.desks import QUEUE, signed_in, text, waiting_rows
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
ADMIN = "/admin/signatories/"
Play = Callable[[Stage, Client], Any]


def fields_of(page: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in re.findall(r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', page):
        found.setdefault(name, []).append(value)
    return {"shown": found.get("shown", []), "opened": found.get("opened", [])}


def ticked(desk: Client, url: str, action: str, row: Any, **more: Any) -> None:
    shown = fields_of(text(desk.get(url)))["shown"]
    given = {"action": action, "_selected_action": row.pk, "shown": shown, "index": 0}
    assert desk.post(url, given | more).status_code == 302


def decided(button: str, **given: Any) -> Play:
    def play(stage: Stage, desk: Client) -> Signature:
        [row] = waiting_rows(stage, 1)
        url = f"{QUEUE}{row.pk}/change/"
        page = {"section": row.section_id, "name": "Person 0", "revision_shown": 1}
        desk.post(url, page | given | {button: "1"})
        return row

    return play


def approved(stage: Stage, desk: Client) -> Signature:
    Section.objects.update(proof="second")
    return decided("_publish")(stage, desk)


def merged(stage: Stage, desk: Client) -> Signature:
    one, other = waiting_rows(stage, 2)
    url = f"{QUEUE}{one.pk}/merge/{other.pk}/"
    given = fields_of(text(desk.get(url))) | {"line": one.pk}
    assert desk.post(url, given).status_code == 302
    return other


def removed(stage: Stage, desk: Client) -> Signature:
    row = published(stage)
    ticked(desk, f"{ADMIN}signature/", "remove", row, reason="not-genuine")
    return row


def undone(stage: Stage, desk: Client) -> Signature:
    row = decided("_publish")(stage, desk)
    desk.post(f"{QUEUE}recent/", {"event": Event.objects.get(verb="published").pk})
    return row


def revealed(what: str) -> Play:
    def play(stage: Stage, desk: Client) -> Signature:
        [row] = waiting_rows(stage, 1, visibility="addressee")
        desk.post(f"{QUEUE}{row.pk}/open/", {"what": what})
        return row

    return play


def request(action: str) -> Play:
    def play(stage: Stage, desk: Client) -> Signature:
        row = published(stage, a_claim("Ann Example"))
        propose(signature=row, line=row.contact.open_line().with_(name="Anne Example"))
        ticked(desk, f"{ADMIN}proposedsignature/", action, row)
        return row

    return play


def report(action: str) -> Play:
    def play(stage: Stage, desk: Client) -> Any:
        row = published(stage, a_claim("Ann Example"))
        made = a_report(stage, row)
        confirm_report(report=made)
        ticked(desk, f"{ADMIN}report/", action, made)
        return row

    return play


def locked(stage: Stage, desk: Client) -> None:
    assert desk.post(f"{ADMIN}lockdown/add/", {"letter": stage.letter.pk}).status_code == 302


def lift_asked(stage: Stage, desk: Client) -> None:
    locked(stage, desk)
    url = re.findall(r'href="([^"]+/change/)"', text(desk.get(f"{ADMIN}lockdown/")))[-1]
    desk.post(url, {"_ask": "1"})


def lifted(stage: Stage, desk: Client) -> None:
    locked(stage, signed_in(stage.admin))
    url = re.findall(r'href="([^"]+/change/)"', text(desk.get(f"{ADMIN}lockdown/")))[-1]
    signed_in(stage.admin).post(url, {"_ask": "1"})
    desk.post(url, {"_confirm": "1"})


def letter(action: str, state: str) -> Play:
    def play(stage: Stage, desk: Client) -> None:
        url = "/admin/petitions/letter/"
        desk.post(url, {"action": action, "_selected_action": stage.letter.pk, "index": 0})
        assert Letter.objects.get(pk=stage.letter.pk).state == state

    return play


def role_taken(stage: Stage, desk: Client) -> None:
    who = stage.moderator.memberships.get()
    desk.post(f"/admin/petitions/membership/{who.pk}/delete/", {"post": "yes"})
    assert not stage.moderator.memberships.exists()


DONE: dict[str, tuple[str, Play]] = {
    "publish": ("published", decided("_publish")),
    "approve": ("approved", approved),
    "hold": ("held", decided("_hold")),
    "ask": ("asked", decided("_hold", question="Who are you?")),
    "decline": ("declined", decided("_decline", reason="not-verified")),
    "correct": ("corrected", decided("_continue", name="Person Null")),
    "merge": ("merged", merged),
    "remove": ("removed", removed),
    "undo": ("undone", undone),
    "open an address": ("revealed", revealed("address")),
    "open a name": ("revealed", revealed("name")),
    "grant a request": ("corrected", request("accept_proposal")),
    "refuse a request": ("proposal-refused", request("refuse_proposal")),
    "uphold a report": ("report-upheld", report("uphold")),
    "refuse a report": ("report-refused", report("refuse")),
    "lock down": ("locked-down", locked),
    "ask to lift": ("lift-asked", lift_asked),
    "lift": ("lifted", lifted),
    "close": ("letter-closed", letter("close_letters", "closed")),
    "take a role": ("role-changed", role_taken),
}


# Of both signatures; of the membership, and of the group that it had made somebody one of.
TWO_LINES = ("merge", "take a role")


@pytest.mark.parametrize("what", DONE)
def test_it_is_in_the_log_with_who_where_and_about_whom(stage: Stage, what: str) -> None:
    verb, play = DONE[what]
    head = User.objects.create_user("head", password="steering", is_staff=True)
    role = Membership.Role.COORDINATOR
    Membership.objects.create(user=head, coalition=stage.coalition, role=role)
    before = set(Event.objects.values_list("pk", flat=True))
    about = play(stage, signed_in(head))
    events = Event.objects.exclude(pk__in=before).filter(verb=verb, actor_id=head.pk)
    assert events.count() == (2 if what in TWO_LINES else 1), list(Event.objects.values())
    event = events.order_by("pk")[0]
    assert event.letter_id == (None if what == "take a role" else stage.letter.pk)
    if isinstance(about, Signature) and "report" not in what:
        assert event.subject_id == about.pk
    stored = " ".join(str(value) for values in Event.objects.values_list() for value in values)
    for personal in ("Example", "Person", "example.org"):
        assert personal not in stored
