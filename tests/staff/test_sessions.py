"""Sessions and passwords: how long, whose, how they end, and what is asked again."""

import io
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.utils import timezone

from tests.stage import Stage

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LOGIN, QUEUE = "/admin/account/login/", "/admin/signatories/queuedsignature/"
AGAIN = "/admin/account/reauthenticate/"


@pytest.fixture(autouse=True)
def _fresh() -> Any:
    cache.clear()
    yield
    cache.clear()


def signed_in(name: str = "mod", password: str = "moderating") -> Client:
    client = Client()
    assert client.post(LOGIN, {"login": name, "password": password}).status_code == 302
    return client


# Beginning and end -------------------------------------------------------------------------------


def test_signing_in_makes_a_new_session(stage: Stage) -> None:
    """Who planted a cookie in somebody's browser is not signed in with them."""
    thief, victim = Client(), Client()
    thief.get(LOGIN)
    thief.session["planted"] = "yes"
    planted = thief.session
    planted["planted"] = "yes"
    planted.save()
    victim.cookies["session"] = planted.session_key
    victim.post(LOGIN, {"login": "mod", "password": "moderating"})
    assert victim.get(QUEUE).status_code == 200
    assert victim.cookies["session"].value != planted.session_key
    thief.cookies["session"] = planted.session_key
    assert thief.get(QUEUE).status_code == 302


def test_a_session_that_nobody_opened_is_not_taken(stage: Stage) -> None:
    client = Client()
    client.cookies["session"] = "a" * 32
    client.post(LOGIN, {"login": "mod", "password": "moderating"})
    assert client.cookies["session"].value != "a" * 32
    assert not Session.objects.filter(pk="a" * 32).exists()


def test_a_session_ends_twelve_hours_after_the_sign_in_however_much_it_is_used(
    stage: Stage, time_machine: Any
) -> None:
    begun = timezone.now()
    client = signed_in()
    for hour in range(1, 12):
        time_machine.move_to(begun + timedelta(hours=hour))
        session = client.session
        session["used"] = hour
        session.save()  # which moves the end of what is stored
        assert client.get(QUEUE).status_code == 200
    time_machine.move_to(begun + timedelta(hours=12, minutes=1))
    answer = client.get(QUEUE)
    assert answer.status_code == 302
    assert answer["Location"].startswith(LOGIN)
    assert "_auth_user_id" not in client.session


def test_leaving_ends_the_session_and_clears_the_browser(stage: Stage) -> None:
    for path in ("/admin/logout/", "/admin/account/logout/"):
        client = signed_in()
        key = client.cookies["session"].value
        answer = client.post(path)
        assert answer["Clear-Site-Data"] == '"cache", "storage"'
        assert not Session.objects.filter(pk=key).exists()
        assert client.get(QUEUE).status_code == 302


def test_a_page_of_the_desk_is_in_no_cache(stage: Stage) -> None:
    client = signed_in("chief", "steering")
    for path in ("/admin/", QUEUE, "/admin/petitions/letter/", "/admin/signatories/entry/"):
        assert "no-store" in client.get(path)["Cache-Control"], path


def test_the_operator_signs_out_one_or_all(stage: Stage) -> None:
    mod, chief = signed_in(), signed_in("chief", "steering")
    said = io.StringIO()
    call_command("end_sessions", "mod", stdout=said)
    assert (mod.get(QUEUE).status_code, chief.get(QUEUE).status_code) == (302, 200)
    again = signed_in()
    call_command("end_sessions", "--all", stdout=said)
    assert (again.get(QUEUE).status_code, chief.get(QUEUE).status_code) == (302, 302)
    assert said.getvalue().splitlines() == ["sessions ended: 1", "sessions ended: 2"]
    with pytest.raises(CommandError, match="no login of this name"):
        call_command("end_sessions", "nobody")


# What is asked again -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/admin/auth/user/add/", "/admin/auth/group/", "/admin/petitions/membership/add/"]
)
def test_rights_are_given_by_who_has_just_shown_who_they_are(
    stage: Stage, settings: Any, time_machine: Any, path: str
) -> None:
    begun = timezone.now()
    client = signed_in("chief", "steering")
    settings.STAFF_NEED_SECOND_FACTOR = True
    session = client.session
    session["second_factor_of"] = stage.admin.pk
    session.save()
    assert client.get(path).status_code == 200
    time_machine.move_to(begun + timedelta(minutes=16))
    users = User.objects.count()
    for asked in (client.get, client.post):
        answer = asked(path, {"username": "more", "email": "more@example.org"})
        assert answer.status_code == 302
        assert answer["Location"].startswith(f"{AGAIN}?next=/admin/")
    assert User.objects.count() == users
    assert "more@example.org" not in repr(dict(client.session)), "what was posted is not kept"
    assert client.get(QUEUE).status_code == 200
    assert client.post(f"{AGAIN}?next={path}", {"password": "wrong"}).status_code == 200
    assert client.get(path).status_code == 302
    back = client.post(f"{AGAIN}?next={path}", {"password": "steering"})
    assert back["Location"] == path
    assert client.get(path).status_code == 200


# Passwords ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "password", ["elevenchars", "password1234", "123456789012", "outsider-one", "qwertyuiop123"]
)
def test_a_weak_password_is_refused(stage: Stage, password: str) -> None:
    user = User(username="outsider-one", email="out@example.org")
    with pytest.raises(ValidationError):
        validate_password(password, user)


@pytest.mark.parametrize(
    "password", ["seven quiet harbours", "ő" * 12, " kept as it is ", "x y" * 42]
)
def test_any_other_password_is_taken_as_it_is_typed(stage: Stage, password: str) -> None:
    validate_password(password, stage.moderator)
    stage.moderator.set_password(password)
    assert stage.moderator.check_password(password)
    assert not stage.moderator.check_password(password[:-1])
    assert password == password.strip() or not stage.moderator.check_password(password.strip())
    assert password == password.upper() or not stage.moderator.check_password(password.upper())


def test_a_new_password_needs_the_old_one(stage: Stage) -> None:
    client = signed_in()
    new = {"new_password1": "seven quiet harbours", "new_password2": "seven quiet harbours"}
    wrong = client.post("/admin/password_change/", new | {"old_password": "guessed"})
    assert wrong.status_code == 200
    right = client.post("/admin/password_change/", new | {"old_password": "moderating"})
    assert right.status_code == 302
