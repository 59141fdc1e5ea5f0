"""Coming and leaving: invitations, roles, and access that ends at once."""

import io
import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.utils import timezone

from petitions.models import Membership
from signatories.desk.groups import COORDINATORS, MODERATORS
from signatories.mailing.outbox import send_due
from signatories.models import Event, Mail
from signatories.staff.access import end_access, forget_old_sessions
from tests.stage import Stage, make_letter

pytestmark = pytest.mark.django_db
QUEUE = "/admin/signatories/queuedsignature/"
NEW = {"password1": "seven quiet harbours", "password2": "seven quiet harbours"}


def run(name: str, *words: str) -> str:
    said = io.StringIO()
    call_command(name, *words, stdout=said, stderr=said)
    return said.getvalue()


def changes() -> list[tuple[Any, ...]]:
    events = Event.objects.filter(verb="role-changed").order_by("pk")
    return list(events.values_list("actor_id", "subject_id", "reason_code"))


# The first admin ----------------------------------------------------------------------------------


def test_the_first_admin_sets_a_password_by_the_link_that_is_printed(
    client: Client, db: None
) -> None:
    said = run("first_admin", "root", "root@example.org")
    [link] = re.findall(r"http://testserver(/\S+)", said)
    form = client.get(link)["Location"]
    assert client.post(form, NEW).status_code == 302
    assert client.get("/admin/").status_code == 200
    assert User.objects.get(username="root").is_superuser


def test_a_second_first_admin_is_refused_unless_meant(stage: Stage) -> None:
    with pytest.raises(CommandError, match="already"):
        run("first_admin", "root", "root@example.org")
    with pytest.raises(CommandError, match="already"):
        run("first_admin", "CHIEF", "root@example.org", "--force")
    with pytest.raises(CommandError, match="mail address"):
        run("first_admin", "root", "root")
    run("first_admin", "root", "root@example.org", "--force")
    assert User.objects.filter(is_superuser=True).count() == 2


# Invitations -------------------------------------------------------------------------------------


def invited(stage: Stage, email: str = "new@example.org") -> str:
    """The link that the mail holds."""
    run("invite_staff", email, "--role", "moderator", "--coalition", "harbour")
    send_due()
    found = re.findall(r"http://testserver(/\S+)", str(mail.outbox[-1].body))
    return found[-1]


def test_who_is_invited_gets_role_group_and_a_link(client: Client, stage: Stage) -> None:
    link = invited(stage)
    user = User.objects.get(email="new@example.org")
    assert (user.username, user.is_staff, user.is_superuser) == ("new@example.org", True, False)
    assert [group.name for group in user.groups.all()] == [MODERATORS]
    assert user.memberships.get().role == "moderator"
    [message] = mail.outbox
    assert message.to == ["new@example.org"]
    for part in (message.subject, str(message.body), str(message.alternatives[0][0])):
        assert "harbour" not in part.lower()
        assert "shelter" not in part.lower()
    client.post(client.get(link)["Location"], NEW)
    assert client.get(QUEUE).status_code == 200


def test_the_link_works_once_for_three_days_and_can_be_taken_back(
    stage: Stage, time_machine: Any
) -> None:
    used = invited(stage)
    client = Client()
    client.post(client.get(used)["Location"], NEW)
    assert b"no longer works" in Client().get(used).content

    old = invited(stage, "late@example.org")
    time_machine.move_to(timezone.now() + timedelta(days=3, minutes=1))
    assert b"no longer works" in Client().get(old).content

    back = invited(stage, "back@example.org")
    end_access(user=User.objects.get(email="back@example.org"), actor=stage.admin)
    assert b"no longer works" in Client().get(back).content


def test_opening_the_link_does_nothing(stage: Stage) -> None:
    link = invited(stage)
    before = User.objects.get(email="new@example.org").password
    scanner = Client()
    scanner.get(link, follow=True)
    assert User.objects.get(email="new@example.org").password == before
    assert scanner.get(QUEUE).status_code == 302


def test_who_can_sign_in_gets_the_role_and_no_mail(stage: Stage) -> None:
    User.objects.filter(pk=stage.stranger.pk).update(email="out@example.org")
    run("invite_staff", "OUT@example.org", "--role", "reader", "--coalition", "harbour")
    assert stage.stranger.memberships.filter(role="reader").exists()
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nobody"], "mail address"),
        (["a@example.org", "--coalition", "none"], "no coalition"),
        (["a@example.org", "--letter", "none"], "no letter"),
        (["a@example.org", "--letter", "foreign"], "not one of that coalition"),
        (["left@example.org"], "was ended"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused_and_nothing_is_half_done(
    stage: Stage, words: list[str], said: str
) -> None:
    make_letter(stage.stranger.memberships.get().coalition, "foreign")
    User.objects.create_user("left", email="left@example.org", is_active=False)
    before = User.objects.count(), Membership.objects.count(), Mail.objects.count()
    given = [*words, "--role", "moderator"]
    if "--coalition" not in words:
        given += ["--coalition", "harbour"]
    with pytest.raises(CommandError, match=said):
        run("invite_staff", *given)
    assert (User.objects.count(), Membership.objects.count(), Mail.objects.count()) == before


# Roles -------------------------------------------------------------------------------------------


def test_groups_follow_memberships(stage: Stage) -> None:
    user = stage.moderator
    more = Membership.objects.create(user=user, coalition=stage.coalition, role="coordinator")
    assert {group.name for group in user.groups.all()} == {MODERATORS, COORDINATORS}
    more.delete()
    assert {group.name for group in user.groups.all()} == {MODERATORS}


def test_every_change_of_a_role_is_in_the_log(client: Client, stage: Stage) -> None:
    user, place = stage.moderator, stage.coalition.pk
    before = len(changes())
    client.force_login(stage.admin)
    member = user.memberships.get()
    client.post(f"/admin/petitions/membership/{member.pk}/delete/", {"post": "yes"})
    user = User.objects.get(pk=user.pk)
    user.is_superuser = True
    user.save()
    user.is_superuser = user.is_staff = False
    user.save()
    Group.objects.get(name=COORDINATORS).user_set.add(user)
    told = [(actor, subject, code) for actor, subject, code in changes()[before:]]
    assert told == [
        (stage.admin.pk, user.pk, f"no-moderator-{place}"),
        (stage.admin.pk, user.pk, "no-groups"),
        (None, user.pk, "superuser"),
        (None, user.pk, "no-superuser"),
        (None, user.pk, "no-staff"),
        (None, user.pk, "groups"),
    ]


# Leaving -----------------------------------------------------------------------------------------


def at_work(user: User) -> Client:
    client = Client()
    client.force_login(user)
    TOTP.activate(user, "A" * 32)
    assert client.get(QUEUE).status_code == 200
    return client


def deactivated(stage: Stage) -> None:
    stage.moderator.is_active = False
    stage.moderator.save()


def no_staff(stage: Stage) -> None:
    stage.moderator.is_staff = False
    stage.moderator.save()


def left(stage: Stage) -> None:
    run("end_access", "mod")


def left_in_the_admin(stage: Stage) -> None:
    chief = Client()
    chief.force_login(stage.admin)
    given = {"action": "end_access", "_selected_action": [stage.moderator.pk, stage.admin.pk]}
    assert chief.post("/admin/auth/user/", given).status_code == 302


@pytest.mark.parametrize("how", [deactivated, no_staff, left, left_in_the_admin])
def test_who_leaves_is_out_at_once(stage: Stage, how: Any) -> None:
    browser = at_work(stage.moderator)
    other = Client()
    other.force_login(stage.admin)
    how(stage)
    assert browser.get(QUEUE).status_code == 302
    assert not Session.objects.filter(pk=browser.cookies["session"].value).exists()
    assert not Authenticator.objects.filter(user=stage.moderator).exists()
    assert other.get("/admin/").status_code == 200, "others stay"
    assert User.objects.get(pk=stage.admin.pk).is_active, "nobody ends their own"


def test_who_left_has_nothing(stage: Stage) -> None:
    end_access(user=stage.moderator, actor=stage.admin)
    user = User.objects.get(pk=stage.moderator.pk)
    assert (user.is_active, user.is_staff, user.has_usable_password()) == (False, False, False)
    assert not user.memberships.exists()
    assert not user.groups.exists()


@pytest.mark.parametrize("what", ["membership", "group"])
def test_a_role_that_is_taken_away_ends_the_session(stage: Stage, what: str) -> None:
    browser = at_work(stage.moderator)
    if what == "membership":
        stage.moderator.memberships.get().delete()
    else:
        stage.moderator.groups.clear()
    assert browser.get(QUEUE).status_code == 302
    assert Authenticator.objects.filter(user=stage.moderator).exists(), "they are staff still"


def test_a_lost_second_factor_is_reset_and_every_session_ends(stage: Stage) -> None:
    browser = at_work(stage.moderator)
    assert "forgotten: 1" in run("reset_second_factor", "mod")
    assert browser.get(QUEUE).status_code == 302
    assert not Authenticator.objects.exists()
    event = Event.objects.latest("pk")
    assert (event.verb, event.subject_id, event.reason_code) == (
        "second-factor", stage.moderator.pk, "reset"
    )  # fmt: skip
    for command in ("reset_second_factor", "end_access"):
        with pytest.raises(CommandError, match="no login of this name"):
            run(command, "nobody")


def test_old_sessions_are_forgotten(client: Client, stage: Stage, time_machine: Any) -> None:
    client.force_login(stage.moderator)
    assert forget_old_sessions() == 0
    time_machine.move_to(timezone.now() + timedelta(hours=13))
    assert forget_old_sessions() == 1


def test_factors_are_sealed_anew_with_the_rest(stage: Stage, settings: Any) -> None:
    TOTP.activate(stage.moderator, "SECRET")
    settings.SEALING_KEYS = [b"n" * 32, *settings.SEALING_KEYS]
    assert "can be taken away" in run("rotate_keys")
    settings.SEALING_KEYS = settings.SEALING_KEYS[:1]
    from allauth.mfa.utils import decrypt

    assert decrypt(Authenticator.objects.get().data["secret"]) == "SECRET"
