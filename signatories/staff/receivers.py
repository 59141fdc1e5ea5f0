"""What is written into the log when staff sign in and when roles change, whoever changes them and
wherever: the admin, a command, an action. Ids and codes only, in the transaction of the change.
"""

from typing import Any

from allauth.account.signals import user_logged_in
from allauth.mfa import signals as factors
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from django.http import HttpRequest

from petitions.models import Membership
from signatories.desk.groups import GROUPS
from signatories.models import Event, record_event
from signatories.staff.access import end_sessions, forget_access
from signatories.staff.acting import current_actor_id
from signatories.staff.second_factor import (
    FACTORS,
    SESSION_KEY,
    has_second_factor,
    note_second_factor,
    opened_with_second_factor,
)

SECONDS_BETWEEN_FAILURES = 60
RIGHTS = ("is_superuser", "is_staff", "is_active")


# Signing in -----------------------------------------------------------------------------------


@receiver(user_logged_in)
def note_sign_in(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    how = "second-factor" if opened_with_second_factor(request) else "password"
    record_event(Event.Verb.SIGNED_IN, actor_id=user.pk, reason_code=how)


def note_failure() -> None:
    """That somebody failed to sign in, not as whom: they may have typed a password as the name. At
    most once a minute and process, so that nobody can fill a log that is never emptied.
    """
    if cache.add("staff-sign-in-failed", True, SECONDS_BETWEEN_FAILURES):
        record_event(Event.Verb.SIGN_IN_FAILED, actor_id=None, reason_code="password")


@receiver(factors.authentication_failed)
def note_wrong_code(user: Any, **kwargs: Any) -> None:
    """Whoever gets here knows the password: this one says whose login it is."""
    record_event(
        Event.Verb.SIGN_IN_FAILED, actor_id=None, subject_id=user.pk, reason_code="second-factor"
    )


@receiver(factors.authenticator_used)
def note_used(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    note_second_factor(request, user)


@receiver(factors.authenticator_added)
def note_added(request: HttpRequest, user: Any, authenticator: Any, **kwargs: Any) -> None:
    if authenticator.type in FACTORS:
        note_second_factor(request, user)
        _note_factor(user, f"added-{authenticator.type}")


@receiver(factors.authenticator_removed)
def note_removed(request: HttpRequest, user: Any, authenticator: Any, **kwargs: Any) -> None:
    if authenticator.type in FACTORS:
        _note_factor(user, f"removed-{authenticator.type}")
    if not has_second_factor(user):
        request.session.pop(SESSION_KEY, None)


@receiver(factors.authenticator_reset)
def note_new_codes(user: Any, **kwargs: Any) -> None:
    _note_factor(user, "new-recovery-codes")


def _note_factor(user: Any, what: str) -> None:
    record_event(Event.Verb.SECOND_FACTOR, actor_id=user.pk, subject_id=user.pk, reason_code=what)


# Roles ------------------------------------------------------------------------------------------


@receiver(post_save, sender=Membership)
@transaction.atomic
def membership_given(instance: Membership, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        _note_role(instance, "")
        follow_memberships(instance.user)


@receiver(post_delete, sender=Membership)
@transaction.atomic
def membership_taken(instance: Membership, **kwargs: Any) -> None:
    _note_role(instance, "no-")
    user = User.objects.filter(pk=instance.user_id).first()
    if user is not None:
        follow_memberships(user)
        end_sessions(user.pk)


def _note_role(membership: Membership, sign: str) -> None:
    record_event(
        Event.Verb.ROLE_CHANGED,
        actor_id=current_actor_id(),
        letter_id=membership.letter_id,
        subject_id=membership.user_id,
        reason_code=f"{sign}{membership.role}-{membership.coalition_id}",
    )


def follow_memberships(user: Any) -> None:
    """The desk's groups are what the memberships make of somebody; other groups stay."""
    roles = set(user.memberships.values_list("role", flat=True))
    due = {GROUPS[role] for role in roles}
    has = set(user.groups.filter(name__in=GROUPS.values()).values_list("name", flat=True))
    if more := due - has:
        user.groups.add(*Group.objects.filter(name__in=more))
    if less := has - due:
        user.groups.remove(*Group.objects.filter(name__in=less))


@receiver(m2m_changed, sender=User.groups.through)
@receiver(m2m_changed, sender=User.user_permissions.through)
@transaction.atomic
def rights_changed(
    instance: Any, action: str, pk_set: set[int] | None, reverse: bool, sender: Any, **kwargs: Any
) -> None:
    """Groups and single permissions. What is taken away also ends the sessions."""
    if action not in ("post_add", "post_remove", "pre_clear"):
        return
    if reverse:
        users = (
            pk_set if pk_set is not None else set(instance.user_set.values_list("pk", flat=True))
        )
    else:
        users = {instance.pk}
    what = "groups" if sender is User.groups.through else "permissions"
    for user_id in users:
        _note_right(user_id, what if action == "post_add" else f"no-{what}")
        if action != "post_add":
            end_sessions(user_id)


@receiver(pre_save, sender=User)
def remember_rights(instance: User, update_fields: Any = None, **kwargs: Any) -> None:
    """What somebody could do before this save."""
    if update_fields is not None and not set(RIGHTS) & set(update_fields):
        instance.__dict__.pop("rights_before", None)
        return
    before = User.objects.filter(pk=instance.pk).values(*RIGHTS).first() if instance.pk else None
    instance.__dict__["rights_before"] = before or {
        "is_superuser": False, "is_staff": False, "is_active": True
    }  # fmt: skip


@receiver(post_save, sender=User)
@transaction.atomic
def rights_saved(instance: User, raw: bool = False, **kwargs: Any) -> None:
    before = instance.__dict__.pop("rights_before", None)
    if raw or before is None:
        return
    for right in RIGHTS:
        has = getattr(instance, right)
        if has != before[right]:
            _note_right(instance.pk, right.replace("is_", "" if has else "no-"))
    if not (instance.is_active and instance.is_staff) and (
        before["is_active"] and before["is_staff"]
    ):
        forget_access(instance.pk)
    elif before["is_superuser"] and not instance.is_superuser:
        end_sessions(instance.pk)


def _note_right(user_id: int, what: str) -> None:
    record_event(
        Event.Verb.ROLE_CHANGED, actor_id=current_actor_id(), subject_id=user_id, reason_code=what
    )
