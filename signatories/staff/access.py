"""Coming, staying and leaving: who gets a login, by which link, and how it ends."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from petitions.models import Coalition, Letter, LetterOwner, Membership
from signatories.mailing.orders import order_mail
from signatories.models import Event, Mail, record_event
from signatories.staff.acting import acting, current_actor_id

SECONDS_BETWEEN_MAILS = 600


class AlreadyThere(Exception):
    """There is an administrator, or a login of this name, already."""


class HasLeft(Exception):
    """This person's access was ended: only an administrator lets them in again."""


class LetterOfAnother(Exception):
    """The letter is not one of the coalition that the role is for."""


@transaction.atomic
def first_admin(*, username: str, email: str, force: bool = False) -> Any:
    """A login that may do everything and has no password yet. Raises AlreadyThere."""
    users = get_user_model()._default_manager
    if not force and users.filter(is_superuser=True, is_active=True).exists():
        raise AlreadyThere
    if users.filter(username__iexact=username).exists():
        raise AlreadyThere
    return users.create_user(username, email=email, is_staff=True, is_superuser=True)


@transaction.atomic
def invite_staff(
    *, email: str, role: str, coalition: Coalition, letter: Letter | None = None, actor: Any
) -> Membership:
    """Give somebody a role, and who cannot sign in yet a login and the order of an invitation.

    Inviting again sends another link. Raises LetterOfAnother, HasLeft.
    """
    if letter and not LetterOwner.objects.filter(letter=letter, coalition=coalition).exists():
        raise LetterOfAnother
    users = get_user_model()._default_manager
    with acting(actor):
        user = users.filter(email__iexact=email).order_by("-is_active", "pk").first()
        if user is not None and not (user.is_active and user.is_staff):
            raise HasLeft
        if user is None:
            user = users.create_user(_free_name(email), email=email, is_staff=True)
        membership, _ = Membership.objects.get_or_create(
            user=user, coalition=coalition, letter=letter, role=role
        )
        record_event(Event.Verb.INVITED, actor_id=current_actor_id(), subject_id=user.pk)
    if not user.has_usable_password():
        _order(Mail.Kind.INVITATION, user)
    return membership


def _free_name(email: str) -> str:
    """The login's name is the address: one thing less to remember."""
    name = email.lower()[:150]
    taken = get_user_model()._default_manager.filter(username__iexact=name)
    if taken.exists():
        raise HasLeft
    return name


def order_password_mail(*, user: Any) -> None:
    """A link for a new password, to a login that is staff's; at most one in ten minutes."""
    if user.is_active and user.is_staff:
        _order(Mail.Kind.PASSWORD, user)


def _order(kind: Mail.Kind, user: Any) -> None:
    moment = int(timezone.now().timestamp()) // SECONDS_BETWEEN_MAILS
    order_mail(kind, user=user, cause_ref=str(moment))


@transaction.atomic
def reset_second_factor(*, user: Any, actor: Any) -> int:
    """Forget every app, passkey and recovery code, and end every session; how many there were.

    The next sign-in is by password alone and leads to setting up a new one.
    """
    forgotten, _ = Authenticator.objects.filter(user_id=user.pk).delete()
    end_sessions(user.pk)
    with acting(actor):
        record_event(
            Event.Verb.SECOND_FACTOR,
            actor_id=current_actor_id(),
            subject_id=user.pk,
            reason_code="reset",
        )
    return forgotten


@transaction.atomic
def end_access(*, user: Any, actor: Any) -> None:
    """Somebody leaves: no session, password, link, second factor, group or role is left.

    The row stays, for decisions say who took them.
    """
    with acting(actor):
        for membership in user.memberships.all():
            membership.delete()
        user.groups.clear()
        user.user_permissions.clear()
        user.is_active = user.is_staff = user.is_superuser = False
        user.set_unusable_password()  # which also ends the links that were mailed
        user.save()
    Mail.objects.filter(user=user, state=Mail.State.DUE).delete()


def forget_access(user_id: int) -> None:
    """Sessions and second factors of somebody who is staff no more."""
    end_sessions(user_id)
    Authenticator.objects.filter(user_id=user_id).delete()


def end_sessions(user_id: int) -> int:
    """End every session of one login; how many there were. Sessions are read one by one: only
    staff have any, and the row does not say whose it is.
    """
    live = Session.objects.filter(expire_date__gt=timezone.now())
    theirs = [
        session.pk
        for session in live.iterator(500)
        if session.get_decoded().get("_auth_user_id") == str(user_id)
    ]
    Session.objects.filter(pk__in=theirs).delete()
    return len(theirs)


def end_every_session() -> int:
    """Sign everybody out; how many sessions there were. They may sign in again."""
    return Session.objects.all().delete()[0]


def forget_old_sessions() -> int:
    """Delete sessions that have expired; how many there were."""
    return Session.objects.filter(expire_date__lte=timezone.now()).delete()[0]
