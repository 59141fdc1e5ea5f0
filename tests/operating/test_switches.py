"""What the operator stops is stopped everywhere, and goes on where it was."""

from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client, RequestFactory

from signatories.mailing.outbox import send_due
from signatories.models import Event, Submission, Switch, forget_switches
from signatories.operating.switches import go_on, stop
from signatories.pages.door import Door
from tests.signing.test_form import PERSON, URL, opened
from tests.stage import Stage, a_claim, submitted

pytestmark = pytest.mark.django_db
MOVES = Event.objects.filter(verb__in=[Event.Verb.STOPPED, Event.Verb.WENT_ON])
SIGNING, MAILS, MAINTENANCE = Switch.Kind.SIGNING, Switch.Kind.MAILS, Switch.Kind.MAINTENANCE


def stopped(kind: Switch.Kind) -> None:
    assert stop(kind=kind, actor=None)
    forget_switches()


def let_on(kind: Switch.Kind) -> None:
    assert go_on(kind=kind, actor=None)
    forget_switches()


def asked(path: str) -> Any:
    door = Door()
    door.load_middleware()
    return door.get_response(RequestFactory().get(path))


def test_a_paused_form_takes_nothing_and_gives_back_what_was_typed(
    stage: Stage, client: Client
) -> None:
    typed = opened(client) | PERSON | {"step": "send"}
    stopped(SIGNING)
    assert client.get(URL).status_code == 503
    for path in (URL, f"/fr{URL}"):
        answer = client.post(path, typed)
        assert (answer.status_code, answer["Retry-After"]) == (503, "600")
        assert b"ann@example.org" in answer.content
    assert not Submission.objects.exists()
    assert client.get("/letters/shelter/").status_code == 200
    let_on(SIGNING)
    assert client.post(URL, typed).status_code == 303
    assert Submission.objects.count() == 1


def test_paused_mails_wait_and_none_is_lost(stage: Stage) -> None:
    submitted(stage, a_claim("Ann Example"))
    stopped(MAILS)
    call_command("worker", "--once")
    assert send_due() == 0
    assert mail.outbox == []
    let_on(MAILS)
    assert send_due() == 1


@pytest.mark.parametrize("path", ["/", "/fr/letters/shelter/", "/letters/shelter/sign/"])
def test_under_maintenance_visitors_see_a_page_and_staff_the_admin(stage: Stage, path: str) -> None:
    assert asked(path).status_code == 200
    stopped(MAINTENANCE)
    answer = asked(path)
    assert (answer.status_code, answer["Retry-After"]) == (503, "300")
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert asked("/admin/").status_code == 302
    assert asked("/healthz").status_code == 200
    assert asked("/readyz").status_code in (200, 503)
    let_on(MAINTENANCE)
    assert asked(path).status_code == 200


def test_each_move_is_in_the_log_once(stage: Stage) -> None:
    assert stop(kind=SIGNING, actor=stage.admin)
    assert not stop(kind=SIGNING, actor=stage.admin)
    assert go_on(kind=SIGNING, actor=stage.admin)
    assert not go_on(kind=SIGNING, actor=stage.admin)
    told = MOVES.order_by("pk").values_list("verb", "actor_id", "reason_code")
    assert list(told) == [("stopped", stage.admin.pk, "signing"),
                          ("went-on", stage.admin.pk, "signing")]  # fmt: skip


def test_in_the_admin(stage: Stage, client: Client) -> None:
    client.force_login(stage.admin)
    added = client.post("/admin/signatories/switch/add/", {"kind": "signing"}, follow=True)
    assert "Signing is paused" in added.content.decode()
    assert client.post("/admin/signatories/switch/add/", {"kind": "signing"}).status_code == 200
    chosen = {"action": "let_go_on", "_selected_action": ["signing"]}
    ended = client.post("/admin/signatories/switch/", chosen, follow=True)
    assert "It goes on again: signing." in ended.content.decode()
    assert not Switch.objects.exists()
    assert MOVES.count() == 2
