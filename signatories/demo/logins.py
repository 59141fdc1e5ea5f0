"""The demo's two logins, whose password the command prints."""

from django.contrib.auth.models import Group, User

from petitions.models import Coalition, Membership
from signatories.desk.groups import MODERATORS


def make_logins(*, password: str) -> User:
    """`admin`, who may everything, and `moderator`, who may moderate. Returns admin."""
    admin, _ = User.objects.get_or_create(
        username="admin", defaults={"is_staff": True, "is_superuser": True}
    )
    moderator, _ = User.objects.get_or_create(username="moderator", defaults={"is_staff": True})
    moderator.groups.add(Group.objects.get(name=MODERATORS))
    for user in (admin, moderator):
        if not user.check_password(password):
            user.set_password(password)
            user.save(update_fields=["password"])
    return admin


def make_memberships() -> None:
    """Let the moderator moderate the letters of every coalition that is loaded."""
    moderator = User.objects.get(username="moderator")
    for coalition in Coalition.objects.all():
        Membership.objects.get_or_create(
            user=moderator, coalition=coalition, letter=None, role=Membership.Role.MODERATOR
        )
