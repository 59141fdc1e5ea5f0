"""Requests of signers at the desk: masked, opened, and let through by one or by two."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from petitions.models import Section
from signatories.models import Entry, Event, Signature
from signatories.privacy.proposing import propose
from tests.desk.desks import signed_in, text
from tests.stage import Stage, a_claim, make_moderator, published

pytestmark = pytest.mark.django_db
LIST = "/admin/signatories/proposedsignature/"


def asks(stage: Stage, visibility: str = "addressee", *, to: str = "public", **line: Any) -> Any:
    """A signature, published under this visibility, whose signer asks for more or other."""
    words = {"description": "A student"} if visibility == "described" else {}
    signature = published(stage, a_claim("Quillfeather Before", visibility=visibility, **words))
    changed = signature.contact.open_line().with_(**line) if line else None
    assert propose(signature=signature, line=changed, visibility=to)
    signature.refresh_from_db()
    return signature


def page_of(signature: Signature) -> str:
    return f"{LIST}{signature.pk}/change/"


def hidden_fields(page: str) -> dict[str, str]:
    return dict(re.findall(r'name="(shown|opened)" value="([^"]+)"', page))


def accept(desk: Client, page: str, signature: Signature) -> str:
    given = hidden_fields(page) | {"_accept": "1"}
    return text(desk.post(page_of(signature), given, follow=True))


@pytest.mark.parametrize("visibility", ["described", "addressee"])
def test_who_asks_to_be_named_is_opened_before_it_is_granted(stage: Stage, visibility: str) -> None:
    signature = asks(stage, visibility, name="Quillfeather After")
    desk = signed_in(stage.moderator)
    for url in (LIST, page_of(signature)):
        page = text(desk.get(url))
        assert "Quillfeather" not in page, url
        assert "Named on the public list" in page, url
    assert "_accept" not in page
    opened = desk.post(f"{LIST}{signature.pk}/open/", {"what": "name"})
    assert "no-store" in opened["Cache-Control"]
    assert "Quillfeather Before" in text(opened)
    assert "Quillfeather After" in text(opened)
    event = Event.objects.get(verb="revealed")
    assert (event.actor_id, event.subject_id, event.reason_code) == (
        stage.moderator.pk, signature.pk, "name",
    )  # fmt: skip
    assert "1 request granted" in accept(desk, text(opened), signature)
    assert Entry.objects.get().name == "Quillfeather After"


def test_nobody_grants_it_unseen(stage: Stage) -> None:
    """Neither from the list, nor by a page that was not opened, nor by a colleague's proof."""
    signature = asks(stage)
    desk, colleague = signed_in(stage.moderator), make_moderator("second", stage.coalition)
    shown = re.findall(r'name="shown" value="([^"]+)"', text(desk.get(LIST)))
    ticked = {"action": "accept_proposal", "_selected_action": signature.pk, "shown": shown}
    page = text(desk.post(LIST, ticked, follow=True))
    assert "open its name on its own page first" in page
    assert "open its name" in accept(desk, text(desk.get(page_of(signature))), signature)
    theirs = text(signed_in(colleague).post(f"{LIST}{signature.pk}/open/", {"what": "name"}))
    assert "open its name" in accept(desk, theirs, signature)
    signature.refresh_from_db()
    assert (signature.visibility, signature.proposed_at is None) == ("addressee", False)


def test_who_may_not_open_names_may_refuse(stage: Stage) -> None:
    signature = asks(stage)
    group = stage.moderator.groups.get()
    group.permissions.remove(Permission.objects.get(codename="reveal_name"))
    desk = signed_in(stage.moderator)
    page = text(desk.get(page_of(signature)))
    assert 'value="name"' not in page
    assert desk.post(f"{LIST}{signature.pk}/open/", {"what": "name"}).status_code == 403
    desk.post(page_of(signature), hidden_fields(page) | {"_refuse": "1"})
    signature.refresh_from_db()
    assert (signature.visibility, signature.proposed_at) == ("addressee", None)


def test_what_stays_out_of_sight_needs_no_opening(stage: Stage) -> None:
    """Described instead of withheld: its words are read, and its name stays unread."""
    signature = asks(stage, to="described", description="A poet")
    desk = signed_in(stage.moderator)
    page = text(desk.get(page_of(signature)))
    assert "A poet" in page
    assert "Quillfeather" not in page
    assert "1 request granted" in accept(desk, page, signature)
    assert Entry.objects.get().description == "A poet"


def test_a_stale_page_grants_nothing(stage: Stage) -> None:
    signature = asks(stage, "public", to="", name="Quillfeather After")
    desk = signed_in(stage.moderator)
    page = text(desk.get(page_of(signature)))
    propose(signature=signature, line=signature.contact.open_line().with_(name="A slogan"))
    assert "changed by somebody else meanwhile" in accept(desk, page, signature)
    assert Entry.objects.get().name == "Quillfeather Before"


def test_of_another_coalition_there_is_none(stage: Stage) -> None:
    signature = asks(stage, "public", to="", name="Quillfeather After")
    mine = text(signed_in(stage.moderator).get(page_of(signature)))
    foreign = signed_in(stage.stranger)
    for answer in (
        foreign.get(page_of(signature), follow=True),
        foreign.post(f"{LIST}{signature.pk}/open/", {"what": "name"}, follow=True),
        foreign.post(page_of(signature), hidden_fields(mine) | {"_accept": "1"}, follow=True),
    ):
        assert "Quillfeather" not in text(answer)
    assert Entry.objects.get().name == "Quillfeather Before"
    assert not Event.objects.filter(verb="revealed").exists()


# Two ---------------------------------------------------------------------------------------------


def test_where_two_let_through_two_grant_a_request(stage: Stage) -> None:
    """Whoever approved the line as it stands has approved no other."""
    signature = asks(stage, "public", to="", name="Quillfeather After")
    Section.objects.update(proof="second")
    first, second = signed_in(stage.moderator), make_moderator("second", stage.coalition)
    answer = accept(first, text(first.get(page_of(signature))), signature)
    assert "1 approved; it is published once a second moderator" in answer
    assert Entry.objects.get().name == "Quillfeather Before"
    assert "Approved by you; needs a second" in text(first.get(LIST))
    again = accept(first, text(first.get(page_of(signature))), signature)
    assert "you have approved it already" in again
    other = signed_in(second)
    assert "1 request granted" in accept(other, text(other.get(page_of(signature))), signature)
    assert Entry.objects.get().name == "Quillfeather After"
    verbs = Event.objects.filter(subject_id=signature.pk).values_list("verb", "actor_id")
    assert {("approved", stage.moderator.pk), ("corrected", second.pk)} <= set(verbs)


def test_another_request_needs_two_anew(stage: Stage) -> None:
    signature = asks(stage, "public", to="", name="Quillfeather After")
    Section.objects.update(proof="second")
    first, second = signed_in(stage.moderator), make_moderator("second", stage.coalition)
    accept(first, text(first.get(page_of(signature))), signature)
    propose(signature=signature, line=signature.contact.open_line().with_(name="A slogan"))
    other = signed_in(second)
    accept(other, text(other.get(page_of(signature))), signature)
    signature.refresh_from_db()
    assert signature.approved_by == second
    assert Entry.objects.get().name == "Quillfeather Before"
