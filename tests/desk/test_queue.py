"""The moderation queue: who sees it, what a row shows, what a decision does."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from signatories.decisions.actions import publish
from signatories.models import Contact, Entry, Event, Signature
from tests.html import forms
from tests.stage import Stage, a_claim, confirmed

pytestmark = pytest.mark.django_db
QUEUE = "/admin/signatories/queuedsignature/"
NAMES = ("Ann Example", "Ben Example", "Cid Example")


@pytest.fixture
def waiting(stage: Stage) -> list[Signature]:
    """Three signatures that wait, in the order of NAMES."""
    claims = [a_claim(name, address=f"{name[:3].lower()}@example.org") for name in NAMES]
    found = [confirmed(stage, claim) for claim in claims]
    return [signature for signature in found if signature]


@pytest.fixture
def desk(stage: Stage, client: Client) -> Client:
    client.force_login(stage.moderator)
    return client


def state(signature: Signature) -> str:
    signature.refresh_from_db()
    return signature.state


def act(client: Client, action: str, *signatures: Signature, page: Any = None, **more: Any) -> Any:
    """Tick these rows of the page as it was shown, choose the action, press Go."""
    page = page or client.get(QUEUE)
    shown = [part.split('"')[0] for part in page.content.decode().split('name="shown" value="')[1:]]
    ticked = [str(signature.pk) for signature in signatures]
    return client.post(
        QUEUE,
        {"action": action, "_selected_action": ticked, "shown": shown, "index": "0", **more},
        follow=True,
    )


def test_the_index_links_the_moderation_queue(desk: Client) -> None:
    page = desk.get("/admin/").content.decode()
    assert "Moderation queue" in page
    assert f'href="{QUEUE}"' in page
    assert reverse("admin:signatories_queuedsignature_changelist") == QUEUE


def test_the_queue_opens_on_what_waits_oldest_first(desk: Client, waiting: list[Signature]) -> None:
    page = desk.get(QUEUE).content.decode()
    assert page.index(NAMES[0]) < page.index(NAMES[1]) < page.index(NAMES[2])
    for words in ("People", "shelter", "Person", "Named on the public list"):
        assert words in page


def test_publish_in_bulk_acts_on_the_ticked_rows(desk: Client, waiting: list[Signature]) -> None:
    answer = act(desk, "publish", waiting[0], waiting[2])
    assert [state(s) for s in waiting] == ["published", "waiting", "published"]
    assert Entry.objects.count() == 2
    assert "2 signatures published." in answer.content.decode()


def test_all_that_match_is_never_acted_on(desk: Client, waiting: list[Signature]) -> None:
    act(desk, "publish", waiting[0], select_across="1")
    assert [state(s) for s in waiting] == ["published", "waiting", "waiting"]


def test_hold_keeps_a_row_in_the_queue(desk: Client, waiting: list[Signature]) -> None:
    act(desk, "hold", waiting[1])
    assert state(waiting[1]) == "held"
    assert NAMES[1] in desk.get(QUEUE).content.decode()


def test_decline_stores_the_reason_and_shows_nothing(
    desk: Client, waiting: list[Signature]
) -> None:
    act(desk, "decline", waiting[1], reason="duplicate")
    assert state(waiting[1]) == "declined"
    assert waiting[1].reason == "duplicate"
    assert not Entry.objects.exists()
    assert NAMES[1] not in desk.get(QUEUE).content.decode()


@pytest.mark.parametrize("reason", ["because", "duplicate ", "\x00"])
def test_a_reason_that_is_none_is_refused_in_words(
    desk: Client, waiting: list[Signature], reason: str
) -> None:
    answer = act(desk, "decline", waiting[1], reason=reason)
    assert state(waiting[1]) == "waiting"
    assert "none of the reasons" in answer.content.decode()
    assert "No action selected" not in answer.content.decode()
    answer = correct_by_form(desk, waiting[1], "_decline", reason=reason)
    assert state(waiting[1]) == "waiting"
    assert "is not one of the available choices" in answer.content.decode()


def test_the_second_of_two_is_told_politely(desk: Client, waiting: list[Signature]) -> None:
    page = desk.get(QUEUE)
    act(desk, "decline", waiting[0], reason="duplicate")
    answer = act(desk, "publish", waiting[0], waiting[1], page=page)
    assert [state(s) for s in waiting] == ["declined", "published", "waiting"]
    assert "somebody else" in answer.content.decode()
    assert "1 signature published." in answer.content.decode()


def test_a_row_that_was_corrected_since_it_was_shown_is_left_alone(
    desk: Client, waiting: list[Signature]
) -> None:
    page = desk.get(QUEUE)
    correct_by_form(desk, waiting[0], name="Anne Example")
    act(desk, "publish", waiting[0], page=page)
    assert state(waiting[0]) == "waiting"


def correct_by_form(client: Client, signature: Signature, button: str = "_continue",
                    **changes: str) -> Any:  # fmt: skip
    url = f"{QUEUE}{signature.pk}/change/"
    page = client.get(url).content.decode()
    form = next(form for form in forms(page) if "revision_shown" in form.names)
    return client.post(url, form.values | changes | {button: "1"}, follow=True)


def test_a_line_is_corrected_first_and_the_signers_wording_stays(
    desk: Client, waiting: list[Signature]
) -> None:
    correct_by_form(desk, waiting[0], name="Anne Example", role="Baker")
    contact = Signature.objects.get(pk=waiting[0].pk).contact
    assert (contact.open_line().name, contact.open_line().role) == ("Anne Example", "Baker")
    assert contact.open_claim().line.name == "Ann Example"
    page = desk.get(f"{QUEUE}{waiting[0].pk}/change/").content.decode()
    assert "As the signer wrote it" in page
    assert "Ann Example" in page


def test_correct_and_publish_at_once(desk: Client, waiting: list[Signature]) -> None:
    answer = correct_by_form(desk, waiting[0], "_publish", name="Anne Example")
    assert Entry.objects.get().name == "Anne Example"
    assert "is published" in answer.content.decode()
    verbs = list(Event.objects.values_list("verb", flat=True))
    assert verbs[-2:] == ["corrected", "published"]


@pytest.mark.parametrize(
    ("button", "becomes"), [("_publish", "published"), ("_hold", "held"), ("_decline", "declined")]
)
def test_one_by_one(desk: Client, waiting: list[Signature], button: str, becomes: str) -> None:
    correct_by_form(desk, waiting[0], button)
    assert state(waiting[0]) == becomes


def test_deciding_on_a_page_that_is_out_of_date_does_nothing(
    desk: Client, waiting: list[Signature], stage: Stage
) -> None:
    url = f"{QUEUE}{waiting[0].pk}/change/"
    publish(signature=waiting[0], revision=1, actor=stage.admin)
    answer = desk.get(url, follow=True)
    assert "somebody has decided it" in answer.content.decode()
    form = {"revision_shown": "1", "name": "Eve", "section": str(stage.people.pk)}
    answer = desk.post(url, form | {"_decline": "1"}, follow=True)
    assert state(waiting[0]) == "published"
    assert answer.status_code == 200


@pytest.mark.parametrize("name", ["", "www.example.com", "=1", "A" * 300, "A\x00"])
def test_a_correction_is_held_to_the_forms_rules(
    desk: Client, waiting: list[Signature], name: str
) -> None:
    answer = correct_by_form(desk, waiting[0], "_publish", name=name)
    assert answer.status_code == 200
    assert state(waiting[0]) == "waiting"


def test_another_coalitions_moderator_sees_and_does_nothing(
    stage: Stage, client: Client, waiting: list[Signature]
) -> None:
    client.force_login(stage.stranger)
    assert NAMES[0] not in client.get(QUEUE).content.decode()
    act(client, "publish", waiting[0])
    answer = client.get(f"{QUEUE}{waiting[0].pk}/change/", follow=True)
    assert NAMES[0] not in answer.content.decode()
    client.post(f"{QUEUE}{waiting[0].pk}/change/", {"_publish": "1", "revision_shown": "1"})
    assert state(waiting[0]) == "waiting"


def test_staff_without_the_permission_are_refused(
    stage: Stage, client: Client, waiting: list[Signature]
) -> None:
    client.force_login(User.objects.create_user("clerk", password="filing", is_staff=True))
    assert client.get(QUEUE).status_code == 403
    assert act(client, "publish", waiting[0], page=client.get("/admin/")).status_code == 403
    assert state(waiting[0]) == "waiting"


def test_the_group_holds_exactly_what_the_work_needs(stage: Stage) -> None:
    group = Group.objects.get(name="Moderators")
    assert set(group.permissions.values_list("codename", flat=True)) == {
        "view_queuedsignature", "change_queuedsignature", "decide_signature", "view_signature",
        "remove_signature", "merge_signature", "reveal_address", "reveal_name", "view_report",
        "view_roster",
        "view_officialroster", "view_officeholder",
        "view_sourcemail", "add_sourcemail",
        "view_entry",
        "change_entry",
        "view_lockdown", "add_lockdown", "change_lockdown",
    }  # fmt: skip


def test_a_moderator_can_add_and_delete_nothing(desk: Client, waiting: list[Signature]) -> None:
    assert desk.get(f"{QUEUE}add/").status_code == 403
    assert desk.get(f"{QUEUE}{waiting[0].pk}/delete/").status_code == 403
    for path in ("petitions/letter/", "auth/user/", "signatories/event/"):
        assert desk.get(f"/admin/{path}").status_code in (403, 404)
    act(desk, "delete_selected", waiting[0])
    assert Signature.objects.count() == 3


def test_the_desk_shows_no_address(desk: Client, waiting: list[Signature]) -> None:
    for url in (QUEUE, f"{QUEUE}{waiting[0].pk}/change/", "/admin/signatories/signature/"):
        assert b"ann@example.org" not in desk.get(url).content


def test_djangos_own_log_holds_no_name(desk: Client, waiting: list[Signature]) -> None:
    act(desk, "publish", waiting[0])
    correct_by_form(desk, waiting[1], name="Benjamin Example")
    written = " ".join(f"{e.object_repr} {e.change_message}" for e in LogEntry.objects.all())
    assert "Example" not in written


def test_a_published_entry_can_be_removed(desk: Client, waiting: list[Signature]) -> None:
    act(desk, "publish", waiting[0])
    desk.post(
        "/admin/signatories/signature/",
        {"action": "remove", "_selected_action": [str(waiting[0].pk)], "index": "0"},
    )
    assert state(waiting[0]) == "removed"
    assert not Entry.objects.exists()


@pytest.mark.parametrize("path", ["?letter=\x00", "?state=%00", "?q=x", "?p=99999999", "?o=99",
                                  "?e=1", "9999/change/", "x/change/"])  # fmt: skip
def test_odd_addresses_of_the_desk_are_no_server_error(
    desk: Client, waiting: list[Signature], path: str
) -> None:
    assert desk.get(QUEUE + path, follow=True).status_code < 500


@pytest.mark.parametrize("ticked", ["x", "\x00", "99999999999999999999999", "-1", "1.5"])
def test_an_odd_selection_is_no_server_error(
    desk: Client, waiting: list[Signature], ticked: str
) -> None:
    answer = desk.post(QUEUE, {"action": "publish", "_selected_action": [ticked], "index": "0"})
    assert answer.status_code < 500


def test_one_row_that_no_key_opens_does_not_close_the_desk(
    desk: Client, waiting: list[Signature]
) -> None:
    Contact.objects.filter(pk=waiting[0].pk).update(claim=b"not a box")
    page = desk.get(QUEUE).content.decode()
    assert "cannot be opened" in page
    assert NAMES[1] in page
    answer = desk.get(f"{QUEUE}{waiting[0].pk}/change/", follow=True)
    assert "cannot be opened" in answer.content.decode()
    act(desk, "publish", waiting[0], waiting[1])
    assert [state(s) for s in waiting[:2]] == ["waiting", "published"]


def test_a_reader_of_figures_sees_no_row(
    stage: Stage, client: Client, waiting: list[Signature]
) -> None:
    stage.moderator.memberships.update(role="reader")
    client.force_login(stage.moderator)
    assert NAMES[0] not in client.get(QUEUE).content.decode()


def test_the_number_of_queries_does_not_grow_with_the_queue(
    desk: Client, waiting: list[Signature], stage: Stage, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(10) as three:
        desk.get(QUEUE)
    for number in range(6):
        confirmed(stage, a_claim(f"Dee {number}", address=f"dee{number}@example.org"))
    with django_assert_max_num_queries(len(three)):
        desk.get(QUEUE)
