"""Signing in: the second factor, the throttle, and what a stranger learns."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from signatories.mailing.outbox import send_due
from signatories.models import Event, Mail
from signatories.staff.urls import urlpatterns
from tests.stage import Stage

pytestmark = pytest.mark.django_db
LOGIN, QUEUE = "/admin/account/login/", "/admin/signatories/queuedsignature/"
INDEX, SETUP = "/admin/account/2fa/", "/admin/account/2fa/totp/activate/"


@pytest.fixture(autouse=True)
def _as_on_a_real_site(settings: Any, time_machine: Any) -> Any:
    settings.STAFF_NEED_SECOND_FACTOR = True
    time_machine.move_to(timezone.now(), tick=False)  # a code is one of a half minute
    cache.clear()
    yield
    cache.clear()


def sign_in(client: Client, name: str = "mod", password: str = "moderating", **more: Any) -> Any:
    return client.post(LOGIN, {"login": name, "password": password}, **more)


def code_of(secret: str) -> str:
    [counter] = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(secret, counter))


def set_up(client: Client) -> tuple[str, list[str]]:
    """An app for whoever is signed in; its secret, and the recovery codes."""
    page = client.get(SETUP).content.decode()
    found = re.search(r'<code class="staff-key">(\w+)</code>', page)
    assert found, page
    with TestCase.captureOnCommitCallbacks(execute=True):  # allauth tells of it after the commit
        answer = client.post(SETUP, {"code": code_of(found.group(1))})
    assert answer.status_code == 302, answer.content.decode()
    codes = re.findall(r"<li><code>(\w+)</code>", client.get(answer["Location"]).content.decode())
    return found.group(1), codes


# The second factor -------------------------------------------------------------------------------


def test_the_admins_own_form_is_not_there(client: Client, stage: Stage) -> None:
    answer = client.get("/admin/", follow=True)
    assert answer.request["PATH_INFO"] == LOGIN
    assert b'name="login"' in answer.content
    client.post("/admin/login/", {"username": "mod", "password": "moderating"})
    assert "_auth_user_id" not in client.session


@pytest.mark.django_db(transaction=True)  # the session learns of it on commit, within the request
def test_who_has_none_is_sent_to_set_one_up_before_anything_else(
    client: Client, stage: Stage
) -> None:
    sign_in(client)
    for path in ("/admin/", QUEUE, "/admin/password_change/", "/admin/no-such-page/"):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (302, INDEX), path
    assert client.post(QUEUE, {"action": "publish"})["Location"] == INDEX
    _secret, codes = set_up(client)
    assert len(codes) == 10
    assert client.get(QUEUE).status_code == 200


def test_recovery_codes_are_shown_once(client: Client, stage: Stage) -> None:
    sign_in(client)
    _secret, codes = set_up(client)
    again = client.get("/admin/account/2fa/recovery-codes/").content.decode()
    assert codes
    assert not any(code in again for code in codes)


def test_who_has_one_needs_it_at_every_sign_in(client: Client, stage: Stage) -> None:
    sign_in(client)
    secret, codes = set_up(client)
    for code in (code_of(secret), codes[0]):
        other = Client()
        answer = sign_in(other)
        assert answer["Location"] == reverse("mfa_authenticate")
        assert "_auth_user_id" not in other.session
        assert other.post(answer["Location"], {"code": "000000"}).status_code == 200
        assert other.get(QUEUE).status_code == 302
        assert other.post(answer["Location"], {"code": code}).status_code == 302
        assert other.get(QUEUE).status_code == 200
    third = Client()
    sign_in(third)
    third.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert third.get(QUEUE).status_code == 302, "a recovery code works once"


def test_a_session_by_password_alone_ends_once_there_is_a_factor(
    client: Client, stage: Stage
) -> None:
    other = Client()
    sign_in(other)
    sign_in(client)
    set_up(client)
    assert other.get(QUEUE)["Location"].startswith(LOGIN)
    assert "_auth_user_id" not in other.session


def test_the_last_factor_stays(client: Client, stage: Stage) -> None:
    sign_in(client)
    set_up(client)
    answer = client.post("/admin/account/2fa/totp/deactivate/")
    assert answer.status_code == 200
    assert Authenticator.objects.filter(type="totp").exists()


def test_its_secret_is_sealed(client: Client, stage: Stage) -> None:
    sign_in(client)
    secret, _codes = set_up(client)
    stored = repr(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored


def test_the_demo_needs_none(client: Client, stage: Stage, settings: Any) -> None:
    settings.STAFF_NEED_SECOND_FACTOR = False
    sign_in(client)
    assert client.get(QUEUE).status_code == 200


def test_the_log_tells_of_it_by_ids(client: Client, stage: Stage) -> None:
    sign_in(client, password="wrong")
    sign_in(client, name="nobody@example.org", password="wrong")
    sign_in(client)
    set_up(client)
    other = Client()
    sign_in(other)
    other.post(reverse("mfa_authenticate"), {"code": "000000"})
    told = list(
        Event.objects.filter(verb__in=["signed-in", "sign-in-failed", "second-factor"])
        .order_by("pk")
        .values_list("verb", "actor_id", "subject_id", "reason_code")
    )
    me = stage.moderator.pk
    assert told == [
        ("sign-in-failed", None, None, "password"),  # one a minute
        ("signed-in", me, None, "password"),
        ("second-factor", me, me, "added-totp"),
        ("sign-in-failed", None, me, "second-factor"),
    ]


# The throttle ------------------------------------------------------------------------------------


def test_a_source_that_fails_too_often_is_told_when_to_come_back(
    client: Client, stage: Stage
) -> None:
    for number in range(10):
        assert sign_in(client, name=f"guess{number}", password="x").status_code == 200
    answer = sign_in(client)
    assert answer.status_code == 429
    assert answer["Retry-After"] == "300"
    assert b"Come back in 5 minutes" in answer.content
    elsewhere = sign_in(client, REMOTE_ADDR="198.51.100.7")
    assert elsewhere.status_code == 302


def test_a_name_that_is_tried_from_everywhere_is_closed_for_a_while(
    client: Client, stage: Stage
) -> None:
    for number in range(10):
        sign_in(client, password="x", REMOTE_ADDR=f"198.51.100.{number}")
    assert sign_in(client, REMOTE_ADDR="203.0.113.9").status_code == 429
    assert sign_in(client, "chief", "steering", REMOTE_ADDR="203.0.113.9").status_code == 302


def test_an_unknown_name_is_closed_alike(client: Client, stage: Stage) -> None:
    for number in range(10):
        sign_in(client, name="nobody", password="x", REMOTE_ADDR=f"198.51.100.{number}")
    answer = sign_in(client, name="nobody", password="x", REMOTE_ADDR="203.0.113.9")
    assert answer.status_code == 429


def test_the_source_is_not_what_a_visitor_writes(client: Client, stage: Stage) -> None:
    for number in range(11):
        answer = sign_in(
            client,
            name=f"n{number}",
            password="x",
            headers={"X-Forwarded-For": f"192.0.2.{number}"},
        )
    assert answer.status_code == 429


def test_no_address_is_kept(client: Client, stage: Stage) -> None:
    sign_in(client, password="x", REMOTE_ADDR="198.51.100.77")
    kept = repr(cache._cache) + repr(cache._expire_info)  # type: ignore[attr-defined]
    assert "login_failed" in kept
    assert "198.51.100.77" not in kept


def test_challenges_of_passkeys_are_limited(client: Client, stage: Stage) -> None:
    path = "/admin/account/2fa/passkeys/login/"
    answers = [
        client.get(path, headers={"Accept": "application/json"}).status_code for _ in range(31)
    ]
    assert (answers[0], answers[-1]) == (200, 429)


# What a stranger learns --------------------------------------------------------------------------


def without_tokens(page: bytes) -> str:
    return re.sub(r'(csrfmiddlewaretoken" value|name="login" value)="[^"]*"', "", page.decode())


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(stage: Stage) -> None:
    left = User.objects.create_user("left", password="leaving", is_active=False)
    pages = {
        without_tokens(sign_in(Client(), name=name, password="wrong").content)
        for name in ("mod", "nobody", left.username)
    }
    assert len(pages) == 1


def test_an_unknown_name_costs_a_hash_as_well(
    client: Client, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.contrib.auth.hashers import MD5PasswordHasher

    made: list[str] = []
    encode = MD5PasswordHasher.encode

    def counted(self: Any, password: str, salt: str) -> str:
        made.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counted)
    counts = []
    for name in ("mod", "nobody"):
        made.clear()
        sign_in(Client(), name=name, password="wrong")
        counts.append(len(made))
    assert counts == [1, 1]


def test_a_new_password_is_asked_for_alike_and_only_staff_are_mailed(
    client: Client, stage: Stage
) -> None:
    User.objects.filter(pk=stage.moderator.pk).update(email="mod@example.org")
    User.objects.create_user("reader", email="reader@example.org", password="reading")
    answers = set()
    for address in ("mod@example.org", "reader@example.org", "nobody@example.org"):
        answer = client.post("/admin/account/password/reset/", {"email": address})
        answers.add((answer.status_code, answer["Location"]))
    assert len(answers) == 1
    assert [order.user for order in Mail.objects.all()] == [stage.moderator]
    assert mail.outbox == [], "the worker sends it"


def test_a_new_password_does_not_replace_the_second_factor(client: Client, stage: Stage) -> None:
    User.objects.filter(pk=stage.moderator.pk).update(email="mod@example.org")
    sign_in(client)
    set_up(client)
    other = Client()
    other.post("/admin/account/password/reset/", {"email": "mod@example.org"})
    send_due()
    [message] = mail.outbox
    [link] = set(re.findall(r"http://testserver(/\S+)", str(message.body)))
    form = other.get(link)["Location"]
    new = {"password1": "a longer one for now", "password2": "a longer one for now"}
    answer = other.post(form, new)
    assert answer["Location"] == reverse("mfa_authenticate")
    assert other.get(QUEUE).status_code == 302
    assert b"no longer works" in Client().get(link).content, "the link works once"


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_nobody_is_led_elsewhere(client: Client, stage: Stage, to: str) -> None:
    answer = client.post(
        f"{LOGIN}?next={to}", {"login": "mod", "password": "moderating", "next": to}
    )
    assert answer["Location"] == "/admin/"


@pytest.mark.parametrize(
    "path",
    ["signup/", "email/", "confirm-email/", "login/code/", "3rdparty/", "social/signup/",
     "sessions/", "password/change/", "password/set/", "2fa/recovery-codes/download/", ""],
)  # fmt: skip
def test_what_staff_do_not_need_is_not_there(client: Client, stage: Stage, path: str) -> None:
    sign_in(client)
    set_up(client)
    assert client.get(f"/admin/account/{path}").status_code == 404
    assert client.get(f"/accounts/{path}").status_code == 404


def test_every_page_of_ours_is_our_own_template_and_not_kept(client: Client, stage: Stage) -> None:
    sign_in(client)
    set_up(client)
    for pattern in urlpatterns:
        if "<" in str(pattern.pattern):
            continue
        answer = client.get(f"/admin/account/{pattern.pattern}", follow=True)
        assert answer.status_code == 200, pattern
        if answer.request["PATH_INFO"].startswith("/admin/account/"):
            assert "staff.css" in answer.content.decode(), pattern
            assert "no-store" in answer["Cache-Control"], pattern


def test_public_pages_know_nothing_of_it(client: Client, stage: Stage) -> None:
    answer = client.get("/letters/shelter/")
    assert not answer.cookies
    assert "/admin/account" not in answer.content.decode()
