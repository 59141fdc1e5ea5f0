"""The group "Moderators": exactly the permissions that the desk needs, made on every migrate."""

from typing import Any

from django.apps import apps as installed

MODERATORS = "Moderators"
PERMISSIONS = {
    "view_queuedsignature",
    "change_queuedsignature",
    "decide_signature",
    "view_signature",
    "remove_signature",
    "view_entry",
    "change_entry",
}


def make_groups(using: str = "default", **kwargs: Any) -> None:
    """Make the group, and give it these permissions and no others."""
    from django.contrib.auth.management import create_permissions

    create_permissions(installed.get_app_config("signatories"), using=using, verbosity=0)
    group_model = installed.get_model("auth", "Group")
    permission_model = installed.get_model("auth", "Permission")
    group, _ = group_model.objects.using(using).get_or_create(name=MODERATORS)
    group.permissions.set(
        permission_model.objects.using(using).filter(
            codename__in=PERMISSIONS, content_type__app_label="signatories"
        )
    )
