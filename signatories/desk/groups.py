"""The desk's groups, with exactly the permissions that the work needs, made on every migrate."""

from typing import Any

from django.apps import apps as installed

MODERATORS, COORDINATORS = "Moderators", "Coordinators"
MODERATING = {
    "view_queuedsignature",
    "change_queuedsignature",
    "decide_signature",
    "view_signature",
    "remove_signature",
    "view_entry",
    "change_entry",
    "view_lockdown",
    "add_lockdown",
    "change_lockdown",
}
# Whom a coordinator may keep out besides; for which letters, their memberships say.
COORDINATING = MODERATING | {
    f"{verb}_{model}" for verb in ("view", "add", "delete") for model in ("block", "suppression")
}


def make_groups(using: str = "default", **kwargs: Any) -> None:
    """Make the groups, and give them these permissions and no others."""
    from django.contrib.auth.management import create_permissions

    create_permissions(installed.get_app_config("signatories"), using=using, verbosity=0)
    group_model = installed.get_model("auth", "Group")
    permission_model = installed.get_model("auth", "Permission")
    for name, codenames in ((MODERATORS, MODERATING), (COORDINATORS, COORDINATING)):
        group, _ = group_model.objects.using(using).get_or_create(name=name)
        group.permissions.set(
            permission_model.objects.using(using).filter(
                codename__in=codenames, content_type__app_label="signatories"
            )
        )
